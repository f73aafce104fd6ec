import RuleModel
import Testing

@testable import NeedFinder

/// Of whom a sum, a roof or an age is told, where a note goes from one to the other.
struct HouseholdNoteTests: HearingTests {
  @Test func `What two pensioners live on is of both`() {
    let text = "Couple de retraités à Givors, 1 540 € de ressources à deux"
    #expect(number(.resources, text) == Rational(1540))
    #expect(number(.pension, text) == nil)
  }

  @Test func `A pension that a former husband does not pay is nobody's retirement`() {
    let text = "J'ai quitté mon mari en octobre, il ne paie pas la pension de 150 euros pour notre fils de 6 ans"
    #expect(number(.partnerPension, text) == nil)
    #expect(!heard(text).contains { $0.key == .inCouple && $0.value == .truth(true) })
  }

  @Test func `What a landlord claims is rent unless it is a deposit`() {
    #expect(debts("Mon propriétaire me réclame 514 €") == ["loyer 514"])
    #expect(debts("le proprio me réclame 600 euros de caution").isEmpty)
  }

  @Test func `The household is told again after a child's clause`() {
    let text = "Famille dont la dernière vient d'avoir 3 ans, un seul salaire de 1 650 €, locataires"
    #expect(number(.salary, text) == Rational(1650))
    #expect(options(.housing, text) == ["locataire"])
  }

  @Test func `He is none of several children`() {
    let text = "l'huissier venait pour la pension de ses enfants. Il gagne 1 400 €"
    #expect(number(.salary, text) == Rational(1400))
  }

  @Test func `Who gives a roof is not lodged`() {
    #expect(options(.housing, "j'héberge ma cousine depuis deux mois").isEmpty)
    #expect(options(.housing, "je suis hébergée gratuitement par ma cousine") == ["heberge"])
  }

  @Test(arguments: ["Radié de France Travail à 41 ans pour une convocation", "elle sort du foyer à 41 ans"])
  func `How old somebody is when it happens to them`(text: String) {
    #expect(number(.age, text) == Rational(41))
  }

  @Test(arguments: ["je veux partir à 62 ans", "opéré du genou à 12 ans"])
  func `Another time's age is none`(text: String) {
    #expect(number(.age, text) == nil)
  }

  @Test func `Whoever has a union lives as one of two`() {
    #expect(heard("Enceinte de onze semaines, pacsée").contains { $0.key == .inCouple && $0.value == .truth(true) })
    #expect(
      !heard("je suis mariée mais séparée depuis mars").contains { $0.key == .inCouple && $0.value == .truth(true) })
  }
}
