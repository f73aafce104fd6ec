import RuleEngine
import RuleModel
import Screening
import SourceText
import Testing

/// Amounts follow the values in force on the day of the evaluation. Each figure is worked out by hand beside it.
@Suite struct DatedLawTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let service: String
    let household: String
    let day: String
    let amount: String
    let because: String

    var testDescription: String { "\(service) on \(day): \(because)" }
  }

  private static let alone =
    #""situation_couple":"seul","adultes":[{"date_naissance":"1981-03-15","activite":"inactif"}]"#
  private static let paysItsShare = "{\(alone),\"logement_statut\":\"heberge_participation\"}"
  private static let housedForFree = "{\(alone),\"logement_statut\":\"heberge_gratuit\"}"
  private static let twoChildren =
    "{\(alone),\"logement_statut\":\"heberge_gratuit\",\"enfants\":["
    + #"{"date_naissance":"2018-05-15","scolarite":"primaire"},{"date_naissance":"2020-05-15","scolarite":"primaire"}]}"#
  private static let oneChild =
    "{\(alone),\"logement_statut\":\"heberge_gratuit\",\"enfants\":["
    + #"{"date_naissance":"2018-05-15","scolarite":"primaire"}]}"#
  private static let disabled =
    #"{"situation_couple":"seul","logement_statut":"heberge_gratuit","adultes":[{"date_naissance":"1981-03-15","#
    + #""activite":"inactif","taux_incapacite":80,"handicap_reconnu":true}]}"#
  private static let outOfUnemploymentBenefit =
    #"{"situation_couple":"seul","logement_statut":"heberge_gratuit","adultes":[{"date_naissance":"1981-03-15","#
    + #""activite":"chomeur","ass_condition_activite_passee":true}]}"#

  static let cases = [
    Case(
      service: "rsa", household: paysItsShare, day: "2026-03-15", amount: "646.52",
      because: "the flat rate of 1 April 2025, whole for somebody who pays towards the rent"),
    Case(
      service: "rsa", household: paysItsShare, day: "2026-10-01", amount: "651.69",
      because: "the flat rate of 1 April 2026"),
    Case(
      service: "rsa", household: housedForFree, day: "2026-03-15", amount: "568.94",
      because: "646.52 less 12 % for free housing is 568.9376"),
    Case(
      service: "rsa", household: housedForFree, day: "2026-10-01", amount: "573.49",
      because: "651.69 less 12 % is 573.4872"),
    Case(
      service: "allocations_familiales", household: twoChildren, day: "2026-03-15", amount: "151.80",
      because: "32 % of the monthly base of 474.37 is 151.7984"),
    Case(
      service: "allocations_familiales", household: twoChildren, day: "2026-10-01", amount: "153.01",
      because: "32 % of 478.16 is 153.0112"),
    Case(
      service: "allocation_soutien_familial", household: oneChild, day: "2026-03-15", amount: "200.18",
      because: "42.2 % of 474.37 is 200.18414"),
    Case(
      service: "allocation_soutien_familial", household: oneChild, day: "2026-10-01", amount: "201.78",
      because: "42.2 % of 478.16 is 201.78352"),
    Case(
      service: "aah", household: disabled, day: "2026-03-15", amount: "1033.32",
      because: "the full rate of 1 April 2025"),
    Case(
      service: "aah", household: disabled, day: "2026-10-01", amount: "1041.59",
      because: "the full rate of 1 April 2026"),
    Case(
      service: "ass", household: outOfUnemploymentBenefit, day: "2026-03-15", amount: "579.90",
      because: "30 days at 19.33"),
    Case(
      service: "ass", household: outOfUnemploymentBenefit, day: "2026-10-01", amount: "584.40",
      because: "30 days at 19.48"),
  ]

  @Test(arguments: cases)
  func `An amount is the one of its day`(_ expected: Case) throws {
    let outcome = try judge(expected.household, on: expected.day, for: expected.service)
    #expect(outcome.entitled == .yes)
    let exact = try #require(outcome.amount?.exact)
    let cent = try #require(Rational(decimal: "0.01"))
    #expect(exact.rounded(.nearest, to: cent) == Rational(decimal: expected.amount))
  }

  @Test func `A day before the first known value leaves the amount open rather than stale`() throws {
    let outcome = try judge(Self.paysItsShare, on: "2025-03-15", for: "rsa")
    #expect(outcome.amount?.exact == nil)
  }

  private func judge(_ facts: String, on day: String, for service: String) throws -> Outcome {
    let law = try LawBase.shared.get()
    let date = try #require(CalendarDate(iso: day))
    let facts = facts.replacing(#""activite""#, with: #""nationalite":"FR","activite""#)
    let line = try JSONValue(parsing: #"{"id":"essai","faits":\#(facts),"intermediaires":{"zone_apl":2}}"#)
    let situation = try SituationMapper(base: law.base, mapping: law.mapping, date: date).situation(from: line)
    return Evaluation(law.program, of: situation, on: date).outcome(of: try law.service(service))
  }
}
