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

  @Test(arguments: [("je suis seul", "je"), ("jé un souci", "j")])
  func `A misspelling is told from the word it looks like`(text: String, first: String) {
    let reader = VocabularyCompiler(RealRules.base.vocabulary, rules: [:]).finished()
    #expect(reader.read(text).tokens.first?.folded == first)
  }
}
