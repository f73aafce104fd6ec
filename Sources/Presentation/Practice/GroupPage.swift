package import Documents
import RuleModel
package import Training

extension Wording {
  /// A trainer's view: who played what, where points are lost, by trainee and by competency.
  package func group(_ trainees: [(name: String, results: [PlayResult])]) -> Document {
    let played = trainees.filter { !$0.results.isEmpty }.sorted { $0.name < $1.name }
    guard !played.isEmpty else {
      return say(
        "Aucun exercice noté. Un stagiaire garde ses notes par \(.command("pimms-guide practise --trainee Lina")).")
    }
    let count = played.reduce(0) { $0 + $1.results.count }
    return Document(
      title: "Entraînement du groupe",
      [
        .paragraph(
          Inline(
            "\(FrenchWords.count(played.count, "stagiaire")), "
              + "\(FrenchWords.count(count, "exercice noté", "exercices notés")).")),
        byTrainee(played),
        .section(
          "Par compétence, de 0 à 3", level: .second, [grid(played), .paragraph(Inline(legend(shown(in: played))))]),
        .section("À travailler d'abord", level: .second, [weakest(played)]),
        .section("Exercices joués", level: .second, [byScenario(played.flatMap(\.results))]),
      ])
  }

  private typealias Trainee = (name: String, results: [PlayResult])

  private func byTrainee(_ trainees: [Trainee]) -> Block {
    let rows = trainees.map { name, results -> [Inline] in
      let first = results.first?.percent ?? 0
      let last = results.last?.percent ?? 0
      let validated = results.filter(\.isValidated).count
      let change = results.count < 2 ? "–" : (last >= first ? "+\(last - first)" : "−\(first - last)")
      return [
        .strong(Inline(name)), Inline(String(results.count)), Inline(String(validated)),
        Inline("\(results.map(\.percent).reduce(0, +) / results.count) %"), Inline("\(last) %"), Inline(change),
        Inline(results.last.map { FrenchFormat.date($0.playedOn) } ?? ""),
      ]
    }
    return .table(
      Table(
        columns: [
          .text("Stagiaire"), .number("Joués"), .number("Validés"), .number("Moyenne"), .number("Dernier"),
          .number("Progrès"), .text("Le"),
        ], rows: rows))
  }

  /// One row a trainee, one column a competency that somebody showed.
  private func grid(_ trainees: [Trainee]) -> Block {
    let shown = shown(in: trainees)
    let rows = trainees.map { name, results in
      [.strong(Inline(name))] + shown.map { Inline(mean($0, of: results)) }
    }
    let all = trainees.flatMap(\.results)
    let whole: [Inline] = ["Groupe"] + shown.map { .strong(Inline(mean($0, of: all))) }
    return .table(
      Table(columns: [.text("")] + shown.map { .number(Inline($0.code)) }, rows: rows + [whole]))
  }

  private func legend(_ shown: [Competency]) -> String {
    shown.map { "\($0.code) \(text($0).lowercased())" }.joined(separator: ", ") + "."
  }

  private func weakest(_ trainees: [Trainee]) -> Block {
    let all = trainees.flatMap(\.results)
    let ranked = shown(in: trainees).map { ($0, tenths($0, of: all) ?? 0) }.sorted {
      ($0.1, $0.0.rawValue) < ($1.1, $1.0.rawValue)
    }
    let low = ranked.filter { $0.1 < 25 }.prefix(3)
    guard !low.isEmpty else { return .paragraph("Aucune compétence du groupe n'est sous 2,5 sur 3.") }
    return .list(
      .bulleted,
      low.map { competency, _ in
        let names = trainees.filter { (tenths(competency, of: $0.results) ?? 30) < 20 }.map(\.name)
        let who = names.isEmpty ? "" : " ; sous 2 : \(FrenchWords.list(names))"
        return ListItem(
          Inline("\(competency.code) \(text(competency)) : \(mean(competency, of: all)) sur 3\(who)."))
      })
  }

  private func byScenario(_ results: [PlayResult]) -> Block {
    let groups = Dictionary(grouping: results, by: \.scenario).sorted { $0.key < $1.key }
    return .table(
      Table(
        columns: [.text("Exercice"), .number("Fois"), .number("Validés"), .number("Moyenne")],
        rows: groups.map { scenario, results in
          [
            Inline(base.scenarios.first { $0.id == scenario }?.title ?? scenario.text), Inline(String(results.count)),
            Inline(String(results.filter(\.isValidated).count)),
            Inline("\(results.map(\.percent).reduce(0, +) / results.count) %"),
          ]
        }))
  }

  // MARK: - Means

  private func shown(in trainees: [Trainee]) -> [Competency] {
    Competency.allCases.filter { competency in trainees.contains { tenths(competency, of: $0.results) != nil } }
  }

  /// The mean mark in tenths of a point; nil where the competency was never observed.
  private func tenths(_ competency: Competency, of results: [PlayResult]) -> Int? {
    let points = results.compactMap { $0.points[competency] }
    return points.isEmpty ? nil : (10 * points.reduce(0, +) + points.count / 2) / points.count
  }

  private func mean(_ competency: Competency, of results: [PlayResult]) -> String {
    tenths(competency, of: results).map { "\($0 / 10),\($0 % 10)" } ?? "–"
  }
}
