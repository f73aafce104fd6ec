import RuleModel
import Testing

@testable import NeedFinder

/// Words cut short, lists of sums, and what only looks said.
struct ShorthandTests: HearingTests {
  @Test(arguments: [
    ("M. 71 a., retr. 1 040, propr. à Bron", 71, 1040), ("Mme 68a, pens. 890", 68, 890),
    ("dame 77 a. vit seule, retr. 1 180 €", 77, 1180),
  ])
  func `A word cut short by its point does not end the sentence`(text: String, age: Int, pension: Int) {
    #expect(number(.age, text) == Rational(age))
    #expect(number(.pension, text) == Rational(pension))
  }

  @Test func `A letter stands for thousands after a figure, and not before a unit`() {
    #expect(number(.salary, "je gagne 1,4k par mois") == Rational(1400))
    #expect(number(.salary, "je gagne 2k net") == Rational(2000))
    #expect(heard("mon colis pèse 3 kg").isEmpty)
  }

  @Test(arguments: [
    ("on doit 310 de gaz, 180 d'eau et 90 de cantine", ["cantine 90", "eau 180", "energie 310"]),
    ("Deux retards : eau 150, gaz 420.", ["eau 150", "energie 420"]),
    ("je dois 240 € à EDF, 95 € de box et 130 € de cantine", ["cantine 130", "energie 240", "telecom 95"]),
    ("deux crédits : Cofidis 3 100, Oney 1 250", ["credit 1250", "credit 3100"]),
    ("je paie 520 de loyer, 80 d'électricité et 30 de box", []),
    ("trois loyers impayés, loyer 610 euros, APL 190 euros", []),
  ])
  func `Debts told one after the other have each their sum`(text: String, expected: [String]) {
    #expect(debts(text) == expected)
  }

  @Test(arguments: [
    "le club de judo réclame 150 €, elle est au RSA", "le tribunal demande 50 € de timbre, il vit de l'AAH",
  ])
  func `What one lives on is no creditor`(text: String) {
    #expect(!debts(text).contains { $0.hasPrefix("caf") })
  }

  @Test func `A creditor that is denied is none`() {
    #expect(debts("c'est pas la CAF c'est France Travail qui me réclame 510 €") == ["france_travail 510"])
  }

  @Test(arguments: [
    ("ma carte de séjour est valable jusqu'au 20 janvier", "expire_bientot"),
    ("mon titre de séjour est valable jusqu'en mars 2030", "valide"),
    ("ma carte de séjour expire en juin 2027", "valide"), ("mon titre de séjour est fini depuis octobre", "expire"),
    ("mon récépissé fini le 9 décembre", "expire_bientot"),
  ])
  func `A permit is what its end makes of it`(text: String, option: String) {
    #expect(options(.residencePermit, text) == [option])
  }

  @Test(arguments: [
    "est-ce que j'ai la css ?", "est-ce qu'elle touche l'APA ?", "j'ai la css, est-ce que j'ai l'apl ?",
  ])
  func `Whoever asks whether something is paid does not say so`(text: String) {
    let asked = heard(text).filter { $0.key == .receives }.compactMap { $0.value.textOfOption }
    #expect(!asked.contains("apa") && !asked.contains("apl"))
    if !text.contains(", est") { #expect(asked.isEmpty) }
  }

  @Test(arguments: [
    ("la Métropole annonce une suspension de son RSA", "rsa"), ("sinon ils coupent mon APL", "apl"),
    ("suspension de la moitié de son RSA", "rsa"), ("sa déclaration trimestrielle de RSA avant la fin du mois", "rsa"),
  ])
  func `What is announced, threatened or cut in part is still paid`(text: String, benefit: String) {
    #expect(options(.noLongerReceives, text).isEmpty)
    #expect(options(.receives, text) == [benefit])
  }

  @Test(arguments: [
    ("je suis salarié", true), ("la boulangerie est fermée, c'est bien la boulangerie ?", false),
    ("Serveuse de 31 ans licenciée en mai", false), ("couple, elle caissière en CDI, lui au chômage", true),
  ])
  func `Work is heard of who has it`(text: String, works: Bool) {
    #expect(options(.activity, text).contains("salarie") == works)
  }

  @Test(arguments: [
    ("Veuf à 54 ans depuis mars", 54), ("Propriétaire de 79 ans, elle a signé un devis", 79),
    ("bloquée au guichet, agent hospitalier 46 ans, trois jours de grève", 46), ("j'ai eu 18 ans en septembre", 18),
  ])
  func `An age told by what somebody is, is theirs`(text: String, age: Int) {
    #expect(number(.age, text) == Rational(age))
  }

  @Test(arguments: [
    "une bêtise à 19 ans et le casier s'en souvient", "il aura 18 ans le mois prochain", "20 ans au mois de mars",
  ])
  func `An age that is past or to come is none`(text: String) {
    #expect(number(.age, text) == nil)
  }

  @Test func `Whoever was thrown out this hour has neither couple nor roof`() {
    let text = "mon mec m'a mise dehors il y a une heure, je suis à l'arrêt avec mes sacs"
    #expect(!heard(text).contains { $0.key == .inCouple && $0.value == .truth(true) })
    #expect(options(.housing, text) == ["sans_domicile"])
  }

  @Test func `Where children are counted, the home is told of all`() {
    let homes = heard("seule avec trois enfants à Givors").filter { $0.key == .commune }
    #expect(homes.count == 1)
    #expect(!heard("mes enfants à Givors me manquent").contains { $0.key == .commune })
  }
}

extension HeardValue {
  fileprivate var textOfOption: String? { if case .option(let option) = self { option } else { nil } }
}
