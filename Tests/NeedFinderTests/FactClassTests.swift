import RuleModel
import Testing

@testable import NeedFinder

/// Ways of speaking that state a fact, and neighbours of theirs that state none.
struct FactClassTests {
  private func heard(_ text: String) -> [HeardFact] {
    RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).facts.filter { $0.certainty == .said }
  }

  @Test(arguments: [
    ("j'ai une fille de 8 ans et un garçon de 10", [8, 10]), ("la petite a 14 mois, le frère en a 5", [1, 5]),
    ("deux gosses de 1 et 4 ans", [1, 4]), ("mes jumeaux de 6 ans", [6, 6]),
  ])
  func `Every child has its age`(text: String, ages: [Int]) {
    #expect(heard(text).first { $0.key == .childAges }?.value == .ages(ages))
  }

  @Test(arguments: [
    "En L1 à Lyon 2, 18 ans, parents au chômage", "Ni école ni parents derrière elle, 18 ans, logée par une copine",
  ])
  func `An age apart is the person's`(text: String) {
    #expect(heard(text).first { $0.key == .age }?.value == .number(Rational(18)))
    #expect(!heard(text).contains { $0.key == .childAges })
  }

  @Test(arguments: ["ils sont venus chez mamie, 86 ans", "Ma mère, 86 ans, ne peut plus se lever"])
  func `An age next to a relative is the relative's`(text: String) {
    #expect(heard(text).contains { $0.key == .relativeAge && $0.value == .number(Rational(86)) })
    #expect(!heard(text).contains { $0.key == .age })
  }

  @Test(arguments: [
    "dormait dans sa voiture en 2019", "j'ai été à la rue à vingt ans", "A dormi dehors autrefois",
    "une réunion de locataires",
  ])
  func `A past roof is not the present one`(text: String) {
    #expect(!heard(text).contains { $0.key == .housing || $0.key == .age })
  }

  @Test(arguments: [
    ("je touche 607 € de RSA", "rsa"), ("Célibataire, RSA, 62 ans", "rsa"), ("1 080 € d'ARE par mois", "are"),
    ("il enlève 200 par mois sur mon rsa", "rsa"), ("chômeur indemnisé", "are"),
  ])
  func `What is counted, owned or listed is received`(text: String, benefit: String) {
    #expect(heard(text).contains { $0.key == .receives && $0.value == .option(benefit) })
  }

  @Test(arguments: [
    "la prime de fin d'année aux gens au RSA", "une carte quand on est au RSA", "on me réclame 500 € de RSA",
  ])
  func `A benefit of people at large, or owed, is not received`(text: String) {
    #expect(!heard(text).contains { $0.key == .receives || $0.key == .noLongerReceives })
  }

  @Test(arguments: [
    "pris en charge à cent pour cent", "je paie 60 € d'abonnement", "il en fait dix petits morceaux",
    "640 € de prêts à rembourser par mois",
  ])
  func `A share, a price or an instalment is no income, no debt and no child`(text: String) {
    let keys: [HeardKey] = [.salary, .resources, .allowance, .childCount]
    #expect(!heard(text).contains { keys.contains($0.key) })
    #expect(!heard(text).contains { if case .debt(_, _?) = $0.value { true } else { false } })
  }

  @Test func `Of a former and a present income, the present one is taken`() {
    #expect(
      heard("je suis passée de 1 900 à 620 € par mois").contains {
        $0.key == .resources && $0.value == .number(Rational(620))
      })
  }

  @Test(arguments: ["il va à Givors en train", "un stage à Bron", "né à Villeurbanne"])
  func `Where one goes is not where one lives`(text: String) {
    #expect(!heard(text).contains { $0.key == .commune })
  }

  @Test func `A name is not cut into an article and a word`() {
    #expect(heard("Il habite à Saint-Genis-Laval").contains { $0.key == .commune })
  }

  @Test func `A country is no nationality`() {
    #expect(!heard("le papa est reparti au Sénégal").contains { $0.key == .nationality })
  }

  @Test(arguments: [
    ("Du haut de ses 19 ans, il veut voter", 19), ("j'ai 22 piges", 22), ("76 printemps, veuve", 76),
    ("Mon mari s'est éteint en juin à 42 ans. J'en ai 38", 38), ("Garçon de 29 ans à Feyzin", 29),
  ])
  func `People count their years in many ways`(text: String, age: Int) {
    #expect(heard(text).first { $0.key == .age }?.value == .number(Rational(age)))
  }

  @Test(arguments: [
    "une dette vieille de dix ans", "quatorze ans comme nounou", "savoir si à 62 ans je peux partir", "la soixantaine",
  ])
  func `A length of time is no age`(text: String) {
    #expect(!heard(text).contains { $0.key == .age })
  }

  @Test(arguments: [("Je suis de 63, quand m'arrêter ?", 1963), ("née le 12/05/1961", 1961), ("né en 58", 1958)])
  func `A year of birth may have two figures`(text: String, year: Int) {
    #expect(heard(text).first { $0.key == .birthYear }?.value == .number(Rational(year)))
  }

  @Test(arguments: ["Seule avec un garçon de 9 ans, caissière, et rien", "Veilleuse de nuit dans un foyer"])
  func `A trade that stands alone is a job`(text: String) {
    #expect(heard(text).contains { $0.key == .activity && $0.value == .option("salarie") })
  }

  @Test(arguments: [
    "Le chauffeur m'a insultée", "Je veux devenir aide-soignante", "vous connaissez un plombier ?",
    "je viens de perdre mon travail", "arrêter de travailler", "garde alternée", "son CDD à la plonge s'est arrêté",
  ])
  func `Somebody else's trade, a wish or an end is no job`(text: String) {
    #expect(!heard(text).contains { $0.key == .activity && $0.value == .option("salarie") || $0.key == .contract })
  }

  @Test(arguments: [
    ("Trois créanciers : 410 € à la régie de l'eau, 180 chez Free", "eau", 410),
    ("j'ai 1 120 € de prime d'activité à rendre", "caf", 1120), ("l'ardoise de loyer a grimpé à 3 870", "loyer", 3870),
    ("une amende de 90 € passée à 180 €", "amende", 180),
    ("je dois trois mois de loyer à mon propriétaire, 1 950 euros", "loyer", 1950),
  ])
  func `A debt has its creditor and its last amount`(text: String, kind: String, amount: Int) {
    #expect(heard(text).contains { $0.value == .debt(kind: kind, amount: Rational(amount)) })
    #expect(!heard(text).contains { $0.key == .rent || $0.key == .allowance })
  }

  @Test(arguments: [
    "50 € à payer rien que pour déposer", "1 600 € affichés sur son compteur formation", "l'Ehpad fait 2 480 par mois",
    "j'ai payé 300 € au serrurier", "toujours 0 € de la Sécu", "104 euros en plus de l'AAH",
  ])
  func `A fee, a cost or what is settled is no debt and no income`(text: String) {
    let keys: [HeardKey] = [.salary, .pension, .resources, .rent, .noLongerReceives]
    #expect(!heard(text).contains { keys.contains($0.key) })
    #expect(!heard(text).contains { if case .debt(_, _?) = $0.value { true } else { false } })
  }

  @Test(arguments: [
    ("43 ans, malade et 760 par mois", 760), ("arrêtée avec 870 par mois", 870), ("700 € qui rentrent", 700),
  ])
  func `So much a month with no other word is what one lives on`(text: String, euros: Int) {
    #expect(heard(text).contains { $0.key == .resources && $0.value == .number(Rational(euros)) })
  }

  @Test(arguments: ["vivre avec une petite pension", "ma tante a 90 ans et ses deux garçons refusent de payer"])
  func `A small thing, or somebody else's sons, are no children`(text: String) {
    #expect(!heard(text).contains { $0.key == .childCount })
  }

  @Test(arguments: [
    ("logée chez Alliade", "locataire_hlm"), ("38 m² loués 710 à un particulier", "locataire_prive"),
    ("l'appartement qu'elle a acheté en 1975", "proprietaire"), ("il vit dans son fourgon", "sans_domicile"),
  ])
  func `A roof is told by its landlord, its purchase or its want`(text: String, roof: String) {
    #expect(heard(text).contains { $0.key == .housing && $0.value == .option(roof) })
  }

  @Test(arguments: [("habite le 7e arrondissement", true), ("locataire de Lyon Métropole Habitat", false)])
  func `A district is of Lyon, a landlord's name is not`(text: String, isLyon: Bool) {
    #expect(heard(text).contains { $0.key == .commune } == isLyon)
  }

  @Test(arguments: [("je suis seul", "je"), ("jé un souci", "j")])
  func `A misspelling is told from the word it looks like`(text: String, first: String) {
    let reader = VocabularyCompiler(RealRules.base.vocabulary, rules: [:]).finished()
    #expect(reader.read(text).tokens.first?.folded == first)
  }
}
