import Documents
import Interview
import RuleEngine
import RuleModel
import Testing
import TownBase

@testable import Presentation

/// What is said of an answer that was not understood, or that is to be confirmed.
struct AnswerWordsTests {
  private let town: TownBase

  init() throws { town = try TownBase() }

  @Test func `The example of a list is of its own kind`() {
    let wording = Wording(town.session())
    let debts = wording.text(.noMembers("francaise"), expecting: .roster(ScopeName("dette")))
    #expect(debts.contains("loyer 1 860, EDF 320"))
    #expect(!debts.contains("Léa"))
    let children = wording.text(.noMembers("francaise"), expecting: .roster(ScopeName("enfant")))
    #expect(children.contains("Léa 9 ans, Noé 7 ans"))
  }

  @Test(arguments: [(3, "1. b1 · 2. b2 · 3. b3"), (9, "de 1 à 9")])
  func `A yes to a list tells a short one again, and sends back to a long one`(_ count: Int, _ words: String) {
    let options = (1...count).map { ChoiceDomain.Option(key: "a\($0)", label: "b\($0)") }
    let text = Wording(town.session()).text(.noYesOrNoAmong("oui", options), expecting: nil)
    #expect(text.contains(words), "\(text)")
    #expect(text.contains("b9") == false)
  }

  @Test func `Hours of a week are told back with their total`() throws {
    let rate = NumberRange(exactly: Rational(35))
    let text = Wording(town.session()).text(
      .overMonths(12, rate: rate, .week), .number(NumberRange(exactly: Rational(1820))),
      for: FactKey(FactName("foyer.nb_pièces")))
    #expect(text.hasPrefix("35 heures par semaine pendant 12 mois : 1 820 heures en tout."), "\(text)")
    #expect(text.contains("en tout"))
  }

  @Test func `A birth that makes a baby of the applicant is asked again`() throws {
    let born = try #require(CalendarDate(iso: "2026-10-10"))
    let text = Wording(town.session()).text(
      .young, .date(DateRange(exactly: born)), for: FactKey(FactName("date_naissance"), of: .role("demandeur")))
    #expect(text.contains("10 octobre 2026") && text.hasSuffix("est-ce bien votre âge ?"), "\(text)")
  }

  @Test(arguments: [(200, 300, ", entre "), (280, 280, " de 280")])
  func `A range is asked about without a double preposition`(_ low: Int, _ high: Int, _ words: String) throws {
    var situation = Situation()
    let key = FactKey(FactName("salaire_net"), of: .role("demandeur"))
    situation[key] = .stated(.number(try #require(NumberRange(Rational(low), Rational(high)))), .stated)
    let text = Wording(base: town.base, date: TownBase.date, situation: situation).text(.regularity(key))
    #expect(text.contains(words), "\(text)")
    #expect(!text.contains("de entre"))
  }
}
