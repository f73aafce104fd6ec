import RuleEngine
import RuleModel
import SourceText

/// Compares what the rules give with what an example expects.
struct ExampleJudge {
  let evaluation: Evaluation
  let service: ServiceIndex

  func problems(_ example: Example) -> [Diagnostic] {
    let outcome = evaluation.outcome(of: service)
    var problems: [Diagnostic] = []
    if let expected = example.expected.verdict, expected != outcome.verdict {
      problems.append(
        problem(
          "E301", example, "attendu « \(expected.rawValue) », les règles donnent « \(outcome.verdict.rawValue) »",
          help: [reason(for: outcome)]))
    }
    if let expected = example.expected.amount { problems += amountProblems(expected, outcome, example) }
    for (name, expected) in example.expected.members.sorted(by: { $0.key < $1.key }) {
      problems += memberProblems(name, expected, outcome, example)
    }
    for (name, expected) in example.expected.computed.sorted(by: { $0.key < $1.key }) {
      problems += computedProblems(name, expected, example)
    }
    if let expected = example.expected.deadlines { problems += deadlineProblems(expected, example) }
    return problems
  }

  private func deadlineProblems(_ expected: [CalendarDate], _ example: Example) -> [Diagnostic] {
    let found = evaluation.lastDays(of: service, onlyCounted: true)
    guard found != Set(expected) else { return [] }
    let said = found.isEmpty ? "aucune" : found.map(\.iso).sorted().joined(separator: ", ")
    let wanted = expected.isEmpty ? "aucune" : expected.map(\.iso).sorted().joined(separator: ", ")
    return [problem("E305", example, "échéances attendues : \(wanted) ; les règles donnent : \(said)")]
  }

  private func problem(_ code: String, _ example: Example, _ message: String, help: [String] = []) -> Diagnostic {
    Diagnostic(
      severity: .error, code: DiagnosticCode(code), message: "exemple « \(example.name) » : \(message)",
      primary: Label(range: example.place, text: "cet exemple"), help: help)
  }

  /// What explains the verdict, in the author's own expressions.
  private func reason(for outcome: Outcome) -> String {
    switch outcome.verdict {
    case .undetermined:
      let missing = evaluation.unsettledFacts(of: service).map(\.text)
      return "il manque : \(missing.prefix(8).joined(separator: ", "))."
    case .notConcerned, .notEligible, .notEligibleToConfirm:
      let holders = evaluation.holdersWithUnseen(of: service)
      if holders.isEmpty { return "le droit est décidé pour chaque membre d'une liste, et la situation n'en a aucun." }
      return holders.allSatisfy { evaluation.failures(of: service, for: $0).isEmpty }
        ? "aucune condition isolée n'explique ce refus : voir `pimms-guide explain`."
        : "une condition n'est pas remplie : `pimms-guide explain \(evaluation.program.base.services[service].id.text)` la montre."
    case .eligibleWithReserves:
      return "reste à vérifier : \(outcome.openReserves.map(\.sentence.written).prefix(3).joined(separator: " ; "))"
    case .alreadyReceived, .eligible: return "toutes les conditions sont remplies."
    }
  }

  private func amountProblems(_ expected: NumberRange, _ outcome: Outcome, _ example: Example) -> [Diagnostic] {
    let found = outcome.amount
    if let found, found.lower == expected.lower, found.upper == expected.upper { return [] }
    // An example gives cents; the rules may give more decimals before any rounding that the law asks for.
    if let found, let low = found.lower.rounded(.nearest, to: Self.cent),
      let high = found.upper.rounded(.nearest, to: Self.cent),
      low == expected.lower, high == expected.upper
    {
      return []
    }
    return [
      problem(
        "E302", example,
        "montant attendu \(text(expected.lower, expected.upper)), les règles donnent "
          + (found.map { text($0.lower, $0.upper) } ?? "aucun montant"))
    ]
  }

  private static let cent = Rational(1, over: 100) ?? .one

  private func text(_ low: Rational, _ high: Rational) -> String {
    low == high ? low.decimalText(places: 4) : "de \(low.decimalText(places: 4)) à \(high.decimalText(places: 4))"
  }

  private func memberProblems(
    _ name: String, _ expected: Verdict, _ outcome: Outcome, _ example: Example
  ) -> [Diagnostic] {
    let found = outcome.members.first { member in
      switch member.member {
      case .role(let role): role == name
      case .listed(let scope, let position):
        member.member?.ruleName == name
          || example.situation[roster: scope]?.labels.indices.contains(position) == true
            && example.situation[roster: scope]?.labels[position] == name
      case .household, nil: false
      }
    }
    guard let found else { return [problem("E303", example, "aucun membre « \(name) » dans cette situation")] }
    guard found.verdict != expected else { return [] }
    return [
      problem(
        "E303", example,
        "pour « \(name) », attendu « \(expected.rawValue) », les règles donnent « \(found.verdict.rawValue) »")
    ]
  }

  private func computedProblems(
    _ name: FactName, _ expected: Example.Expected, _ example: Example
  ) -> [Diagnostic] {
    guard let index = evaluation.program.base.factIndices[name],
      let found = evaluation.value(of: index, for: .household)
    else {
      return [problem("E304", example, "le fait calculé « \(name) » n'existe pas ou n'est lu par aucune règle")]
    }
    let matches: Bool
    switch (expected, found) {
    case (.truth(let a), .truth(let b)): matches = Truth(a) == b
    case (.number(let a), .number(let b)):
      matches =
        b.lower.rounded(.nearest, to: Self.cent) == a.lower.rounded(.nearest, to: Self.cent)
        && b.upper.rounded(.nearest, to: Self.cent) == a.upper.rounded(.nearest, to: Self.cent)
    case (.date(let a), .date(let b)): matches = b.exact == a
    case (.option(let key), .option(let set)):
      if case .choice(let domain) = evaluation.program.base.facts[index].type, let only = set.single {
        matches = evaluation.program.base.domains[domain].options[only].key == key
      } else {
        matches = false
      }
    case (.truth, _), (.number, _), (.date, _), (.option, _): matches = false
    }
    guard !matches else { return [] }
    return [problem("E304", example, "« \(name) » vaut \(describe(found, of: index)) ; attendu : \(expected.written)")]
  }

  private func describe(_ value: KnownValue, of index: FactIndex) -> String {
    switch value {
    case .truth(.yes): "oui"
    case .truth(.no): "non"
    case .truth(.unknown): "inconnu"
    case .number(let interval): text(interval.lower, interval.upper)
    case .date(let span): span.exact?.iso ?? "du \(span.earliest.iso) au \(span.latest.iso)"
    case .option(let set): options(set, of: index)
    case .choices(let choices):
      options(choices.certain, of: index)
        + (choices.isExact ? "" : ", peut-être \(options(choices.possible, of: index))")
    }
  }

  private func options(_ set: OptionSet64, of index: FactIndex) -> String {
    switch evaluation.program.base.facts[index].type {
    case .choice(let domain), .choices(let domain):
      let keys = evaluation.program.base.domains[domain].options.map(\.key)
      let named = keys.indices.filter(set.contains).map { keys[$0] }
      return named.isEmpty ? "aucune option" : named.joined(separator: " ou ")
    case .truth, .number, .date, .commune, .text: return "\(set.count) options"
    }
  }
}

extension Example.Expected {
  /// As a sentence names it.
  fileprivate var written: String {
    switch self {
    case .truth(let truth): truth ? "oui" : "non"
    case .number(let range): range.exact?.decimalText() ?? "\(range.lower.decimalText()) à \(range.upper.decimalText())"
    case .date(let day): day.iso
    case .option(let key): key
    }
  }
}
