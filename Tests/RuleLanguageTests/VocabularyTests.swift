import RuleLanguage
import RuleModel
import SourceText
import Testing

/// The lists of the vocabulary: what is written in several files adds up, and what nothing would read is refused.
struct VocabularyTests {
  private func told(_ vocabulary: String) -> [Diagnostic] { load("vocabulaire: {\(vocabulary)}\n").diagnostics }

  @Test(arguments: [
    ("urgence: {faits_pressant: [foyer.en_couple]}", "E201", "`faits_pressants`"),
    ("faits_entendus: {d'un_aidan: [foyer.en_couple]}", "E201", "`d'un_aidant`"),
    ("mots: {vague: [vivre]}", "E201", "`vagues`"),
    ("montants: {loyers: [loyer]}", "E201", "`loyer`"),
    ("faits_entendu: {étapes: [foyer.en_couple]}", "E201", "`faits_entendus`"),
    ("service_des_prestations: {rsa: [essai]}", "E201", "`services_des_prestations`"),
    ("prestations: {rsa: [rsa]}, bénéficiaires: {rssa: [rsaste]}", "E253", "`rsa`"),
    ("prestations: {rsa: [rsa]}, faits_entendus: {versées_une_fois: [rssa]}", "E253", "`rsa`"),
    ("faits_entendus: {étapes: [foyer.logemen]}", "E236", "`foyer.logement`"),
    ("courriers: {date_naissanc: [foyer.logement]}", "E236", "`date_naissance`"),
    ("montants_nommés: {aide.plafon: [plafond]}", "E224", "`aide.plafond`"),
  ])
  func `A list that nothing would read is refused, and the near name is proposed`(
    written: String, code: String, near: String
  ) {
    let told = told(written)
    #expect(codes(told) == [code])
    #expect(told.first?.help.first?.contains(near) == true, "\(told.first?.help ?? [])")
  }

  @Test(arguments: ["danger: {suicid: [plus envie]}", "attention: {suicid: [plus envie]}", "signes: {suicid: {}}"])
  func `A danger that no protocol answers is refused`(written: String) {
    #expect(codes(told(written)) == ["E240"])
  }

  @Test(arguments: [
    ("seul: [un|<seul>]", ["le groupe <seul> se contient lui-même : <seul> → <seul>"]),
    ("a: [un, <b>], b: [<c>], c: [deux|<b>]", ["le groupe <b> se contient lui-même : <b> → <c> → <b>"]),
    ("a: [<b>, <c>], b: [<c>], c: [un]", []),
  ])
  func `A group of words that contains itself is told once, with the way round`(
    groups: String, told: [String]
  ) throws {
    let result = load("vocabulaire: {groupes: {\(groups)}}\n")
    let problems = RuleChecks.run(on: result, today: try day("2026-11-23")).problems
    #expect(problems.map(\.message) == told)
  }

  @Test func `The signs of a delay need no protocol`() {
    #expect(codes(told("signes: {délai: {forts: [menace]}}")) == [])
  }

  @Test func `A name may be written without its accents`() throws {
    let base = try #require(load("vocabulaire: {urgence: {delai: [commandement]}, mots: {legers: [le]}}\n").base)
    #expect(base.vocabulary.urgency.deadlines == ["commandement"])
    #expect(base.vocabulary.plainWords.light == ["le"])
  }

  @Test func `The lists of several files add up`() throws {
    let first = """
      vocabulaire:
        bénéficiaires: {rsa: [rsaste]}
        urgence: {délai: [commandement]}
        faits_entendus: {étapes: [foyer.logement]}
        montants: {loyer: [loyer]}
      """
    let second = """
      vocabulaire:
        prestations: {rsa: [rsa]}
        bénéficiaires: {rsa: [rsistes]}
        urgence: {délai: [assignation], encore: [ça recommence]}
        faits_entendus: {étapes: [foyer.en_couple]}
        montants: {loyer: [quittance]}
      """
    let loaded = load(first, second)
    #expect(codes(loaded.diagnostics) == [])
    let vocabulary = try #require(loaded.base).vocabulary
    #expect(vocabulary.benefits.recipients == ["rsa": ["rsaste", "rsistes"]])
    #expect(vocabulary.urgency.deadlines == ["commandement", "assignation"])
    #expect(vocabulary.urgency.still == ["ça recommence"])
    #expect(vocabulary.manners.stages == [FactName("foyer.logement"), FactName("foyer.en_couple")])
    #expect(vocabulary.money.roles == [.rent: ["loyer", "quittance"]])
  }
}
