internal import RuleModel

/// A condition of a combination on heard facts: `perçoit = rsa`, `âge < 26`, `demandeur.enceinte`,
/// `sans demandeur.salaire_net`, `sans demandeur.activité = salarie`.
struct FactCondition: Sendable {
  private let key: HeardKey
  private let test: Test

  private enum Test: Sendable {
    case said
    case absent
    case equals(Set<String>)
    case differs(Set<String>)
    case below(Double)
    case above(Double)
  }

  /// Nil when the text names no heard fact.
  init?(_ text: String, rules: [FactName: RuleFact] = [:]) {
    let isAbsent = text.hasPrefix("sans ")
    let written = isAbsent ? String(text.dropFirst(5)) : text
    var name = written[...]
    var operation: Character?
    var value = ""
    if let sign = written.firstIndex(where: { "=<>".contains($0) }) {
      name = written[..<sign]
      operation = written[sign]
      value = String(written[written.index(after: sign)...])
    }
    guard let key = HeardKey(ruleName: String(name), rules: rules) else { return nil }
    self.key = key
    let options = value.split(separator: "|").map { $0.filter { $0 != " " } }
    switch operation {
    case "=": test = isAbsent ? .differs(Set(options)) : .equals(Set(options))
    case "<": test = .below(Double(options.first ?? "") ?? 0)
    case ">": test = .above(Double(options.first ?? "") ?? 0)
    default: test = isAbsent ? .absent : .said
    }
  }

  /// Whether it asks that something was not said.
  var isOfAbsence: Bool {
    switch test {
    case .absent, .differs: true
    case .said, .equals, .below, .above: false
    }
  }

  func holds(in facts: [HeardFact]) -> Bool {
    let values = facts.filter { $0.key == key }.map(\.value)
    switch test {
    case .said: return !values.isEmpty
    case .absent: return values.isEmpty
    case .equals(let options): return values.contains { Self.matches($0, options) }
    case .differs(let options): return !values.contains { Self.matches($0, options) }
    case .below(let bound): return values.contains { Self.numbers($0).contains { $0 < bound } }
    case .above(let bound): return values.contains { Self.numbers($0).contains { $0 > bound } }
    }
  }

  private static func matches(_ value: HeardValue, _ options: Set<String>) -> Bool {
    switch value {
    case .truth(let truth): options.contains(truth ? "oui" : "non")
    case .option(let option): options.contains(option)
    case .number(let number): options.contains(number.decimalText())
    case .debt(let kind, _): options.contains(kind)
    case .ages, .commune, .days: false
    }
  }

  private static func numbers(_ value: HeardValue) -> [Double] {
    switch value {
    case .number(let number): [number.approximation]
    case .ages(let ages): ages.map(Double.init)
    case .debt(_, let amount): amount.map { [$0.approximation] } ?? []
    case .truth, .option, .commune, .days: []
    }
  }
}
