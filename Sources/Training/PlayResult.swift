package import RuleModel
package import SourceText

/// What is kept of a debriefed exercise when a trainee asks for it: marks, and not a word that was said.
package struct PlayResult: Sendable, Hashable {
  package let scenario: ScenarioID
  /// The seed of its figures; nil for the scenario as written.
  package let seed: Int?
  package let playedOn: CalendarDate
  /// 0 to 100.
  package let percent: Int
  package let isValidated: Bool
  package let points: [Competency: Int]

  package init(_ debrief: Debrief, on day: CalendarDate) {
    scenario = debrief.exercise.scenario.id
    seed = debrief.exercise.seed
    playedOn = day
    percent = debrief.percent
    isValidated = debrief.blocking.isEmpty
    points = Dictionary(
      debrief.marks.map { ($0.competency, $0.points) }, uniquingKeysWith: { first, _ in first })
  }

  package var level: TraineeLevel { TraineeLevel(percent: percent) }
}

extension PlayResult {
  package var json: JSONValue {
    let marks = points.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { JSONMember($0.key.code, .number(JSONNumber($0.value))) }
    let variant = seed.map { [JSONMember("variante", .number(JSONNumber($0)))] } ?? []
    return .object(
      [JSONMember("scénario", .string(scenario.text))] + variant + [
        JSONMember("jour", .string(playedOn.iso)), JSONMember("score", .number(JSONNumber(percent))),
        JSONMember("validé", .bool(isValidated)), JSONMember("notes", .object(marks)),
      ])
  }

  /// Nil where the text is not such a line.
  package init?(_ json: JSONValue) {
    guard let name = json["scénario"]?.string, let text = json["jour"]?.string, let day = CalendarDate(iso: text),
      let percent = json["score"]?.number?.integer, (0...100).contains(percent), let isValidated = json["validé"]?.bool
    else { return nil }
    scenario = ScenarioID(name)
    seed = json["variante"]?.number?.integer
    playedOn = day
    self.percent = percent
    self.isValidated = isValidated
    var points: [Competency: Int] = [:]
    for competency in Competency.allCases {
      guard let mark = json["notes"]?[competency.code]?.number?.integer else { continue }
      guard (0...3).contains(mark) else { return nil }
      points[competency] = mark
    }
    self.points = points
  }
}
