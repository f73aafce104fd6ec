import RuleModel
import Testing

@testable import NeedFinder

/// Whose a fact is, and whether it is so now: ways of speaking that turn it away from the person.
struct FactOwnerTests {
  private func heard(_ text: String) -> [HeardFact] {
    RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).facts.filter { $0.certainty == .said }
  }

  private func has(_ key: HeardKey, _ option: String, in text: String) -> Bool {
    heard(text).contains { $0.key == key && $0.value == .option(option) }
  }

  @Test(arguments: [
    "Mon père vient de mourir, il touchait 1 300 € de retraite", "Son frère, 40 ans, est mort sans rien laisser",
    "Son mari, maçon, est décédé en septembre à 61 ans",
  ])
  func `What is told of the dead is nobody's now`(text: String) {
    let keys: [HeardKey] = [.relativePension, .relativeAge, .activity, .age, .partnerSalary]
    #expect(!heard(text).contains { keys.contains($0.key) })
  }

  @Test(arguments: [
    ("je dois faire quinze heures, c'est marqué sur le papier du RSA", false),
    ("j'ai une dame quatre heures par semaine pour le ménage", false),
    ("dans sa boîte, sa voisine a trouvé un avis de passage", false),
    ("je fais quinze heures par semaine au restaurant", true), ("ma boîte me paye plus depuis août", true),
  ])
  func `Hours of help and of a contract of the RSA are no job`(text: String, works: Bool) {
    #expect(has(.activity, "salarie", in: text) == works)
  }

  @Test(arguments: [
    ("je sui dan la rue depui hier soir avec mon sac", true),
    ("je suis dans la rue avec ma voiture en panne depuis hier", false),
  ])
  func `The street is where somebody sleeps, or where a car stands`(text: String, isHome: Bool) {
    #expect(has(.housing, "sans_domicile", in: text) == isHome)
  }

  @Test(arguments: [
    "Son ex-mari est mort au mois de mars, ils étaient divorcés depuis huit ans",
    "Divorcée, son ancien époux vient de décéder, elle a 66 ans",
  ])
  func `The death of a former husband makes no widow`(text: String) {
    #expect(has(.maritalStatus, "divorce", in: text))
  }

  @Test(arguments: [
    ("On divorce, mon mari et moi, d'un commun accord", false), ("Ma femme et moi on se sépare, deux enfants", false),
    ("Propriétaire avec son mari, 2 100 € à eux deux", true), ("Remariée depuis 2019", true),
  ])
  func `A couple that parts is none`(text: String, isCouple: Bool) {
    #expect(heard(text).contains { $0.key == .inCouple && $0.value == .truth(true) } == isCouple)
  }

  @Test(arguments: [
    ("mon aah fini fin decembre", "aah"), ("Son AAH s'arrête en janvier, il faut renouveler", "aah"),
    ("Mon ASS va être coupée en février", "ass"), ("elle va perdre son AAH en mars", "aah"),
    ("Mes droits au chômage se terminent le 31 décembre", "are"),
  ])
  func `A benefit that ends later is still received`(text: String, benefit: String) {
    #expect(has(.receives, benefit, in: text))
    #expect(!has(.noLongerReceives, benefit, in: text))
  }

  @Test(arguments: [
    ("La CAF a suspendu son RSA en octobre", "rsa"), ("Je ne touche plus l'APL depuis septembre", "apl"),
  ])
  func `A benefit that has ended is not`(text: String, benefit: String) {
    #expect(has(.noLongerReceives, benefit, in: text))
  }

  @Test(arguments: [
    "Le RSA de ma sœur a été coupé", "j'accompagne mon copain, il a rendez-vous pour son RSA",
    "on est au chômage tous les deux",
  ])
  func `A benefit of another, or none, is not received`(text: String) {
    #expect(!heard(text).contains { $0.key == .receives || $0.key == .noLongerReceives })
  }

  @Test(arguments: [
    "Un voisin a trois enfants et il crie tout le temps", "Je suis nounou, je garde un bébé de 9 mois",
    "Mes petits-enfants de 4 et 6 ans sont chez moi", "À l'école, un élève de 10 ans m'a raconté que son père boit",
    "Pendant l'atelier, une fillette de 9 ans nous raconte son secret",
  ])
  func `Other people's children are not the person's`(text: String) {
    #expect(!heard(text).contains { $0.key == .childCount || $0.key == .childAges })
  }

  @Test(arguments: [
    ("La CAF réclame 650 € à une apprentie de 19 ans", 19), ("Un courrier pour un cariste de 52 ans", 52),
    ("Célibataire sans enfant, 34 ans, cariste", 34), ("Papa de 38 ans, garde alternée de ses deux filles", 38),
    ("Son mari a 70 ans et elle 66", 66),
  ])
  func `Whom the request is about has the age`(text: String, age: Int) {
    #expect(heard(text).first { $0.key == .age }?.value == .number(Rational(age)))
    #expect(!heard(text).contains { $0.key == .relativeAge })
  }

  @Test(arguments: ["Le loyer de mon fils étudiant est de 410 euros", "J'ai travaillé vingt ans comme soudeur"])
  func `Another's rent and a job of the past are not one's own`(text: String) {
    #expect(!heard(text).contains { [.rent, .activity].contains($0.key) })
  }

  @Test func `A partner's pay is the partner's`() {
    let facts = heard("Le salaire de ma femme, 1 450 €, ne suffit pas")
    #expect(facts.contains { $0.key == .partnerSalary && $0.value == .number(Rational(1450)) })
    #expect(!facts.contains { $0.key == .salary })
  }

  @Test(arguments: [
    "rendez-vous à la CAF de Villeurbanne", "Je suis née en 72 à Bron", "depuis qu'il a quitté Meyzieu",
    "un contrôle dans le train Lyon Saint-Étienne",
  ])
  func `An office, a birth, a departure or a line is no home`(text: String) {
    #expect(!heard(text).contains { $0.key == .commune })
  }

  @Test(arguments: [
    ("l'intendance réclame 318 € de demi-pension", "cantine", 318),
    ("On me demande 375 € pour un feu rouge grillé", "amende", 375),
    ("on m'a versé trop de chômage, ils veulent 1 760 € avant le 15", "france_travail", 1760),
  ])
  func `A debt is told by what it is for`(text: String, kind: String, amount: Int) {
    #expect(heard(text).contains { $0.value == .debt(kind: kind, amount: Rational(amount)) })
  }

  @Test(arguments: ["Cetelem lui a refusé un prêt de 3 000 €", "Sofinco m'a dit non pour le permis"])
  func `A loan refused is no debt`(text: String) {
    #expect(!heard(text).contains { $0.key == .debt })
  }
}
