import RuleEngine
import RuleModel
import SourceText

/// Agreement with the reference answers, counted as its own comparison does: a decision agrees when the verdict says
/// what the reference says (undetermined never does), an amount within one euro or 0.6 %, where both say eligible.
struct Agreement {
  private(set) var decisions = 0
  private(set) var amounts = 0
  private(set) var differences: [Difference] = []

  struct Difference: CustomStringConvertible {
    let household: String
    let output: String
    let told: String
    let isAmount: Bool

    var description: String { "\(household) \(output): \(told)" }
  }

  var wrongDecisions: [Difference] { differences.filter { !$0.isAmount } }
  var wrongAmounts: [Difference] { differences.filter { $0.isAmount } }

  /// Reference output, and the service that answers it.
  static let services: [(output: String, service: String)] = [
    ("rsa", "rsa"), ("ppa", "prime_activite"), ("aah", "aah"), ("asi", "asi"), ("ass", "ass"), ("aspa", "aspa"),
    ("aide_logement", "aides_logement"), ("af", "allocations_familiales"), ("cf", "complement_familial"),
    ("asf", "allocation_soutien_familial"), ("paje_base", "paje_allocation_base"), ("ars", "ars"), ("aeeh", "aeeh"),
    ("bourse_college", "bourse_college"), ("bourse_lycee", "bourse_lycee"), ("bourse_superieur", "bourse_crous"),
    ("cheque_energie", "cheque_energie"), ("lep", "livret_epargne_populaire"), ("apa", "apa_domicile"),
    ("css", "complementaire_sante_solidaire"),
  ]

  mutating func count(_ household: Household, judged evaluation: Evaluation, in law: LawBase) throws {
    for (output, id) in Self.services {
      guard let expected = Self.expectation(of: output, in: household.line) else { continue }
      let outcome = evaluation.outcome(of: try law.service(id))
      decisions += 1
      let said = Self.isEligible(outcome.verdict)
      if said != expected.isEligible {
        differences.append(
          Difference(
            household: household.id, output: output,
            told: "\(expected.isEligible) attendu, \(outcome.verdict.rawValue)",
            isAmount: false))
      }
      guard expected.isEligible, said == true, let amount = expected.amount else { continue }
      amounts += 1
      if let exact = outcome.amount?.exact, Self.agree(exact, amount) { continue }
      let found = outcome.amount.map { "\($0.lower.decimalText()) à \($0.upper.decimalText())" } ?? "aucun montant"
      differences.append(
        Difference(
          household: household.id, output: output, told: "\(amount.decimalText()) attendu, \(found)", isAmount: true))
    }
  }

  /// Nil where the reference itself says that this household does not count.
  private static func expectation(
    of output: String, in line: JSONValue
  ) -> (isEligible: Bool, amount: Rational?)? {
    let parts = output == "css" ? ["css_gratuite", "css_participation"] : [output]
    let reserved = Set((line["reserves"]?.object ?? []).map(\.name))
    guard reserved.isDisjoint(with: parts + [output]) else { return nil }
    let answers = parts.compactMap { line["eligible"]?[$0]?.bool }
    guard answers.count == parts.count else { return nil }
    let isEligible = answers.contains(true)
    switch output {
    case "lep", "apa": return (isEligible, nil)
    case "css": return (isEligible, amount("css_participation", in: line) ?? .zero)
    default: return (isEligible, amount(output, in: line))
    }
  }

  private static func amount(_ output: String, in line: JSONValue) -> Rational? {
    line["montant"]?[output]?.number.flatMap { Rational(decimal: $0.text) }
  }

  private static func isEligible(_ verdict: Verdict) -> Bool? {
    switch verdict {
    case .eligible, .eligibleWithReserves, .alreadyReceived: true
    case .notEligible, .notEligibleToConfirm, .notConcerned: false
    case .undetermined: nil
    }
  }

  private static func agree(_ ours: Rational, _ theirs: Rational) -> Bool {
    abs(ours.approximation - theirs.approximation) <= max(1, 0.006 * abs(theirs.approximation))
  }
}
