internal import RuleModel
internal import SourceText
internal import YAMLTree

extension SituationReader {
  /// What one line says: an answer for each moment it speaks of.
  func answers(_ node: YAMLNode, for fact: Fact, _ reading: inout Reading) -> [(Moment, Answer)] {
    switch fact.period {
    case .none:
      return answer(node, for: fact, &reading).map { [(.habitual, $0)] } ?? []
    case .month:
      if case .mapping(let entries) = node.content, entries.contains(where: { monthMoment($0.key.value) != nil }) {
        return moments(entries, for: fact, &reading)
      }
      return answer(node, for: fact, &reading).map { regular($0) } ?? []
    case .year:
      guard case .mapping(let entries) = node.content, entries.contains(where: { yearMoment($0.key.value) != nil })
      else {
        if case .scalar(let scalar) = node.content, let reason = Self.reason(scalar.text) {
          return [(.habitual, .unavailable(reason))]
        }
        reading.report(
          "E246", "\(fact.name.text) a une valeur par année : dire laquelle", at: node.range,
          help: ["écrire par exemple `\(fact.name.text): {\(date.year - 2): 12000}` ou `{N-2: 12000}`."])
        return []
      }
      return moments(entries, for: fact, &reading)
    }
  }

  /// A value alone is the same every month: a marked supposition.
  private func regular(_ answer: Answer) -> [(Moment, Answer)] {
    switch answer {
    case .stated: [(.habitual, answer), (.regular, .stated(.truth(true), provenance))]
    case .unavailable: [(.habitual, answer)]
    }
  }

  private func moments(
    _ entries: [YAMLEntry], for fact: Fact, _ reading: inout Reading
  ) -> [(Moment, Answer)] {
    var answers: [(Moment, Answer)] = []
    for entry in entries {
      let moment = fact.period == .year ? yearMoment(entry.key.value) : monthMoment(entry.key.value)
      guard let moment else {
        reading.report(
          "E246", "moment illisible : \(entry.key.value)", at: entry.key.range,
          label: fact.period == .year
            ? "attendu : une année comme 2025 ou N-1" : "attendu : un mois comme 2026-10, ou habituel")
        continue
      }
      if moment == .regular {
        if let answer = answer(entry.value, for: Self.regularity, &reading) { answers.append((.regular, answer)) }
      } else if let answer = answer(entry.value, for: fact, &reading) {
        if entry.foldedKey == "habituel" {
          answers += regular(answer)
        } else {
          answers.append((moment, answer))
        }
      }
    }
    return answers
  }

  /// `2026-10`, `M-3`, `moyenne M-3 à M-1`, `habituel`, `actuel`, `pareil`.
  private func monthMoment(_ text: String) -> Moment? {
    let folded = text.folded
    switch folded {
    case "habituel", "actuel": return .habitual
    case "pareil": return .regular
    default: break
    }
    if let back = Self.monthsBack(folded) {
      let month = date.adding(months: -back)
      return .month(year: month.year, month: month.month)
    }
    let words = folded.split(separator: " ").map(String.init)
    if words.count == 4, words[0] == "moyenne", words[2] == "a", let farthest = Self.monthsBack(words[1]),
      let nearest = Self.monthsBack(words[3]), nearest <= farthest
    {
      return .meanOfMonths(nearest: nearest, farthest: farthest)
    }
    guard let first = CalendarDate(iso: text + "-01") else { return nil }
    return .month(year: first.year, month: first.month)
  }

  private static func monthsBack(_ folded: String) -> Int? {
    guard folded.hasPrefix("m-") else { return nil }
    return Int(folded.dropFirst(2)).flatMap { (0...600).contains($0) ? $0 : nil }
  }

  /// `2025`, `N-1`, `N`.
  private func yearMoment(_ text: String) -> Moment? {
    let folded = text.folded
    if folded == "n" { return .year(date.year) }
    if folded.hasPrefix("n-"), let back = Int(folded.dropFirst(2)), (0...100).contains(back) {
      return .year(date.year - back)
    }
    guard text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) else { return nil }
    return .year(year)
  }

  /// Whether the usual value holds every month, asked like a yes/no fact.
  private static let regularity = Fact(
    name: FactName("pareil"), type: .truth, scope: nil, period: .none, origin: .asked(relevance: nil, estimate: nil),
    wording: Fact.Wording(label: "pareil chaque mois"), bounds: .none, isWhole: false, theme: nil, cost: 1,
    isSensitive: false, prior: nil, source: nil, place: SourceRange(file: FileID(raw: 0), start: 0, end: 0))
}
