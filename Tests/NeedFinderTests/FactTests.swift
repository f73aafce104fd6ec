import RuleModel
import Testing

@testable import NeedFinder

/// Facts of short sentences, by the rules of the repository.
struct FactTests {
  private let date = CalendarDate(dayNumber: 20_780)

  @Test(arguments: [
    ("je ne touche plus le RSA", "ne_recoit_plus=rsa"), ("bénéficiaire de l'AAH", "recoit=aah"),
    ("il est au RSA", "recoit=rsa"), ("dame de 41 ans", "age=41.0"), ("mon fils de 12 ans", "ages_enfants=12.0"),
    ("ma mère a 82 ans", "age_proche=82.0"), ("née en 1958", "annee_naissance=1958.0"),
    ("un bébé de 4 mois", "ages_enfants=0.0"), ("loyer de 620 par mois", "loyer_mensuel=620.0"),
    ("elle doit 612 € à Engie", "dette.montant=612.0"), ("elle doit 612 € à Engie", "dette.type=energie"),
    ("sa retraite c'est 1 100 euros", "retraite_mensuelle=1100.0"),
    ("salaire de 1 200 € net", "salaire_mensuel=1200.0"),
    ("quotient familial de 450", "quotient_familial=450.0"), ("ma mère est en GIR 3", "gir_proche=3.0"),
    ("famille de cinq dans un T2", "nb_personnes=5.0"), ("trois gamins à charge", "nb_enfants=3.0"),
    ("pas d'enfant", "nb_enfants=0.0"), ("aucune ressource", "ressources_mensuelles=0.0"),
    ("hébergée chez sa tante", "logement_statut=heberge"), ("veuve", "situation_familiale=veuf"),
    ("j'habite à Bron", "commune=Bron"), ("il vit à Lyon 7e", "commune=Lyon"),
    ("enceinte de 4 mois", "enceinte=true"), ("titre de séjour expiré", "titre_sejour=expire"),
  ])
  func `A fact is heard where it is said`(text: String, fact: String) {
    #expect(atoms(text).contains(fact), "\(atoms(text))")
  }

  @Test(arguments: [
    ("je voudrais demander le RSA", "recoit"), ("on m'a refusé l'AAH", "recoit"), ("depuis 12 ans il attend", "age"),
    ("elle n'est pas enceinte", "enceinte=true"), ("le canapé coûte 700 €", "dette"),
    ("le 31 mars on part", "en_couple"),
    ("au lycée depuis 3 ans", "ages_enfants"), ("la box à 45 € par mois", "salaire"),
    ("pas de dette chez EDF", "dette"),
  ])
  func `Nothing is heard where nothing is said`(text: String, key: String) {
    #expect(!atoms(text).contains { $0.hasPrefix(key) }, "\(atoms(text))")
  }

  @Test(arguments: [
    "né le %/4/60", "née le 12 mai %", "née en %", "je viens d'avoir %", "elle a % ans et lui %", "mère de %",
    "j'ai deux enfants, un de % et un de 4", "mes enfants ont % et 6 ans", "mon mari est mort à 42 ans, j'en ai %",
    "famille de % dans un T2", "on est %", "j'ai % enfants", "avec mes %", "loyer de % €", "% euros par mois",
    "quotient familial de %", "je suis en GIR %", "taux d'incapacité de % %%", "j'habite à Lyon %", "code postal %",
    "j'ai reçu une lettre le % novembre", "le 12/%/2026", "depuis % mois", "dans % jours", "il y a % semaines",
    "trois loyers, % mois à Lyon", "IBAN %, on me coupe l'électricité", "fin de droits le % janvier", "%",
  ])
  func `A number that nobody counts is no fact, whatever is said around it`(text: String) {
    // The first is past the machine's integers, the second past its floating-point numbers.
    for digits in [20, 400].map({ String(repeating: "9", count: $0) }) {
      let said = text.split(separator: "%%", omittingEmptySubsequences: false)
        .map { $0.replacing("%", with: digits) }.joined(separator: "%")
      let heard = RealRules.finder.understand(said, on: date)
      let atoms = heard.facts.reduce(into: Set<String>()) { $0.formUnion($1.atoms) }
      #expect(!atoms.contains { $0.contains("999") || $0.contains("inf") }, "\(atoms)")
      _ = RealRules.finder.situation(of: heard, on: date)
    }
  }

  @Test func `A delay is counted on days of the calendar, or not at all`() {
    for text in ["je dois répondre dans 999999999 jours", "depuis 999999999 ans", "sous 999 999 999 semaines"] {
      let understanding = RealRules.finder.understand(text, on: date)
      #expect(understanding.facts.isEmpty, "\(understanding.facts)")
    }
  }

  @Test func `A number is counted below a billion`() {
    #expect(SpokenNumber(999_999_999)?.whole == 999_999_999)
    #expect(SpokenNumber(2.5)?.whole == nil)
    #expect(SpokenNumber(2.5)?.completed == 2)
    for number in [-1, 1_000_000_000, .infinity, .nan] { #expect(SpokenNumber(number) == nil) }
    // A telephone number is one, as its first figure is a zero; the number of an account is a word.
    #expect(Tokeniser.tokens(of: "0612345678").map(\.whole) == [612_345_678])
    #expect(Tokeniser.tokens(of: "30006000011234567890189").map(\.kind) == [.word])
  }

  @Test func `A list has no more members than the rules allow, and none where they have no list`() {
    let heard = [
      HeardFact(key: .childCount, value: .number(Rational(5)), mention: Mention(words: "", range: 0..<0)),
      HeardFact(key: .debt, value: .debt(kind: "eau", amount: nil), mention: Mention(words: "", range: 0..<0)),
    ]
    let maker = SituationMaker(Vocabulary(), rules: [:], listMaxima: [RuleFact.children: 3])
    let situation = maker.situation(of: heard, on: date)
    #expect(situation[roster: RuleFact.children]?.labels.count == 3)
    #expect(situation[roster: RuleFact.debts] == nil)
    #expect(situation.answers.isEmpty)
  }

  @Test func `What is heard becomes a situation`() throws {
    let text = "Dame de 41 ans, deux enfants de 4 et 9 ans, au RSA, loyer de 520 €, doit 612 € à Engie"
    let understanding = RealRules.finder.understand(text, on: date)
    let situation = RealRules.finder.situation(of: understanding, on: date)
    let children = try #require(situation[roster: ScopeName("enfant")])
    #expect(children.labels.count == 2)
    #expect(children.unseen == 0...0)
    let birth = situation[FactKey(FactName("date_naissance"), of: .role("demandeur"))]
    guard case .stated(.date(let range), .heard(let words))? = birth else {
      Issue.record("no birth date")
      return
    }
    #expect(date.completedYears(since: range.earliest) == 41)
    #expect(date.completedYears(since: range.latest) == 41)
    #expect(words.contains("41"))
    #expect(situation[roster: ScopeName("dette")]?.labels.count == 1)
    let rent = situation[FactKey(FactName("logement.loyer"))]
    guard case .stated(.number(let amount), _)? = rent else {
      Issue.record("no rent")
      return
    }
    #expect(amount.exact == Rational(520))
  }

  @Test func `A named day is the limit`() {
    let understanding = RealRules.finder.understand(
      "Commandement de payer, il faut répondre avant le 15 décembre", on: date)
    #expect(understanding.urgency == .deadline)
    #expect(understanding.deadline?.components.month == 12)
    #expect(understanding.deadline?.components.day == 15)
  }

  @Test(arguments: [
    ("convoqué le 3/12 à la CAF", "2026-12-03"), ("répondre avant le 15/12", "2026-12-15"),
    ("à payer pour le 5/01/27", "2027-01-05"), ("fin d'ARE le 30/09, rien depuis", nil),
    ("jugement du 2/11/2026", nil),
  ])
  func `A day in figures is a limit while it is ahead`(text: String, day: String?) {
    #expect(RealRules.finder.understand(text, on: date).deadline == day.flatMap { CalendarDate(iso: $0) })
  }

  @Test func `A search is short words to services`() {
    #expect(RealRules.finder.search("", limit: 5).isEmpty)
    if RealRules.known.contains("cheque_energie") {
      #expect(RealRules.finder.search("chèque énergie", limit: 3).first?.id.text == "cheque_energie")
    }
  }

  private func atoms(_ text: String) -> Set<String> {
    RealRules.finder.understand(text, on: date).facts.filter { $0.certainty == .said }
      .reduce(into: Set<String>()) { $0.formUnion($1.atoms) }
  }
}
