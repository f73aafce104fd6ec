import RuleLanguage
import RuleModel
import SourceText
import Testing

struct SituationTests {
  let base: RuleBase
  let reader: SituationReader

  init() throws {
    base = try #require(
      load(
        """
        faits:
          foyer.note: {type: texte, question: Une note ?}
          foyer.langues:
            {type: choix_multiple, choix: {fr: français, ar: arabe, en: anglais}, question: Quelles langues ?}
          age_du_chat: {portée: adulte, type: nombre, entier: oui, bornes: {min: 0, max: 30}, question: Quel âge ?}
        """
      ).base)
    reader = SituationReader(base: base, date: try day("2026-11-23"))
  }

  private func read(_ text: String) throws -> Situation {
    let (situation, diagnostics) = reader.read(try node(text))
    #expect(codes(diagnostics) == [])
    return situation
  }

  @Test func `Every character of a text is read back as it was written`() throws {
    // The surrogates are no characters.
    let text = "a" + String(String.UnicodeScalarView((1...0xFFFF).compactMap { Unicode.Scalar(UInt32($0)) })) + "z"
    let situation = try read("foyer.note: \(YAMLText.flow(text))")
    guard case .stated(.text(let back), _)? = situation[FactKey(FactName("foyer.note"))] else {
      Issue.record("no text")
      return
    }
    #expect(back.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `An age is a range of birth dates that all give it`() throws {
    let situation = try read("demandeur.âge: 45")
    let answer = situation[FactKey(FactName("date_naissance"), of: .role("demandeur"))]
    guard case .stated(.date(let range), .stated) = answer else {
      Issue.record("no birth date: \(String(describing: answer))")
      return
    }
    let today = try day("2026-11-23")
    #expect(range.earliest.iso == "1980-11-24")
    #expect(range.latest.iso == "1981-11-23")
    #expect(today.completedYears(since: range.earliest) == 45)
    #expect(today.completedYears(since: range.latest) == 45)
    #expect(today.completedYears(since: range.earliest.adding(days: -1)) == 46)
    #expect(today.completedYears(since: range.latest.adding(days: 1)) == 44)
  }

  @Test func `A monthly value alone is supposed the same every month`() throws {
    let situation = try read("demandeur.salaire_net: 980")
    let fact = FactName("salaire_net")
    #expect(
      situation[FactKey(fact, of: .role("demandeur"))]
        == .stated(.number(NumberRange(exactly: Rational(980))), .stated))
    #expect(situation[FactKey(fact, of: .role("demandeur"), at: .regular)] == .stated(.truth(true), .stated))
  }

  @Test func `Months and years count from the day of the situation`() throws {
    let situation = try read(
      """
      demandeur.salaire_net: {M-1: 900, 2026-09: 1000, moyenne M-12 à M-4: 700}
      foyer.rfr: {N-2: 12000, 2025: 13000}
      """)
    let moments = Set(situation.answers.keys.map(\.moment))
    #expect(
      moments == [
        .month(year: 2026, month: 10), .month(year: 2026, month: 9), .meanOfMonths(nearest: 4, farthest: 12),
        .year(2024), .year(2025),
      ])
  }

  @Test func `A list says who is known and how many more there may be`() throws {
    let complete = try read("enfants: [{prénom: Léa, âge: 9}, {date_naissance: 2020-05-02}]")
    #expect(complete[roster: ScopeName("enfant")] == Roster(labels: ["Léa", ""]))
    #expect(complete[FactKey(FactName("date_naissance"), of: .listed(ScopeName("enfant"), 1))] != nil)
    let partial = try read("enfants: {connus: [{âge: 9}], min: 2, max: 4}")
    #expect(partial[roster: ScopeName("enfant")] == Roster(labels: [""], unseen: 1...3))
    let nobody = try read("enfants: []")
    #expect(nobody[roster: ScopeName("enfant")] == Roster(labels: []))
  }

  @Test func `A commune is known by its code or by a name that only one bears`() throws {
    let key = FactKey(FactName("foyer.commune"))
    #expect(try read("foyer.commune: villeurbanne")[key] == .stated(.commune("69266"), .stated))
    #expect(try read("foyer.commune: \"75056\"")[key] == .stated(.commune("75056"), .stated))
  }

  @Test(arguments: [
    ("foyer.en_coupl: oui", "E236"), ("foyer.en_couple: 3", "E241"), ("demandeur.salaire_net: 24000", "E242"),
    ("salaire_net: 900", "E243"), ("demandeur.foyer.en_couple: oui", "E243"), ("foyer.commune: Saint-Maurice", "E244"),
    ("foyer.commune: Atlantis", "E244"), ("foyer.logement: chateau", "E245"), ("foyer.rfr: 12000", "E246"),
    ("demandeur.salaire_net: {2026-13: 900, habituel: 3}", "E246"), ("demandeur.age_du_chat: 2.5", "E241"),
    ("demandeur.âge: vieux", "E241"), ("demandeur.date_naissance: 2030-01-01", "E242"),
    ("enfants: {connus: [{}, {}], max: 1}", "E241"), ("enfants: 3", "E203"),
  ])
  func `What does not fit its fact is told`(text: String, code: String) throws {
    let (situation, diagnostics) = reader.read(try node(text))
    #expect(codes(diagnostics) == [code])
    #expect(situation.answers.values.allSatisfy { $0 != .unavailable(.doesNotKnow) })
  }

  @Test(arguments: [
    "{}",
    "foyer.en_couple: oui",
    "foyer.en_couple: inconnu\nfoyer.commune: refuse\nfoyer.logement: papier absent",
    "foyer.logement: [locataire, proprietaire]\nfoyer.langues: {certains: [fr], possibles: [ar]}",
    "foyer.langues: []",
    "foyer.note: {valeur: inconnu}",
    "foyer.note: \"deux\\nlignes \\\"citées\\\" : # et - tout\"",
    "demandeur.salaire_net: {min: 800, max: 1000}\nconjoint.salaire_net: {actuel: 3, M-1: 4, moyenne M-3 à M-2: 5}",
    "conjoint.salaire_net: {habituel: 950, 2026-10: 900.5}",
    "conjoint.salaire_net: {habituel: 950, pareil: non}",
    "demandeur.salaire_net: {valeur: 1/3, entendu: un tiers d'euro}",
    "demandeur.salaire_net: inconnu",
    "demandeur.salaire_net: {habituel: inconnu, M-1: 3}",
    "foyer.rfr: {2024: {valeur: 3, origine: supposé}, N-1: refuse}",
    "foyer.rfr: {2024: {valeur: {min: 11200, max: 14800}, origine: estimé}}",
    "foyer.rfr: inconnu",
    "demandeur.date_naissance: 1980\nconjoint.âge: {min: 30, max: 40}",
    "enfants: [{prénom: Léa, âge: 9}, {}]",
    "enfants: {connus: [{prénom: \"O'\\\\Neil\"}], min: 2, max: 4}",
    "enfants: {connus: [], min: 0, max: 12}",
    "foyer.commune: {valeur: Lyon, origine: source}",
  ])
  func `What is written reads back equal`(text: String) throws {
    let situation = try read(text)
    let written = SituationWriter(base: base).write(situation)
    #expect(try read(written) == situation, "\(written)")
  }
}
