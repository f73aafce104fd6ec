import RuleLanguage
import RuleModel
import SourceText
import TestTools
import Testing

/// The file of an interview: what is written reads back, and what is wrong is told in its place.
struct InterviewFormatTests {
  private let base: RuleBase
  private let reader: InterviewReader

  init() throws {
    base = try #require(load("faits: {foyer.note: {type: texte, question: Une note ?}}").base)
    reader = InterviewReader(base: base, date: try day("2026-11-23"))
  }

  private func read(_ text: String) throws -> KeptInterview {
    let (kept, diagnostics) = reader.read(try node(text))
    #expect(diagnostics.map(\.message) == [])
    return kept
  }

  // MARK: - Round trips

  @Test(arguments: 1...60) func `Whatever is written reads back equal`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let kept = try anyInterview(&generator)
    let written = InterviewWriter(base: base).write(kept)
    #expect(try read(written) == kept, "\(written)")
    // The same interview makes the same file.
    #expect(InterviewWriter(base: base).write(try read(written)) == written)
  }

  private static let names = ["rsa", "fsl_energie", "aide_2", "x"]
  private static let texts = [
    "rappeler \"jeudi\"", "- [a, b]: {c}", "# rien", "", "  deux\nlignes\t", "non", "null", "l'été : œuvre \u{2028}",
  ]
  private static let situations = [
    "{}", "foyer.en_couple: oui", "foyer.note: {valeur: \"je dors mal\", entendu: \"je dors : mal\"}",
    "enfants: [{prénom: Léa, âge: 9}, {}]\nfoyer.rfr: {2024: {valeur: 3, origine: supposé}}",
    "foyer.logement: papier absent\nconjoint.salaire_net: {min: 800, max: 1000}",
  ]

  private func anyInterview(_ generator: inout SeededGenerator) throws -> KeptInterview {
    var interview = SavedInterview(
      needs: some(Self.names, &generator).map { ServiceID($0) },
      howTos: some(Self.names, &generator).map { HowToID($0) }, notes: some(Self.texts, &generator),
      isAboutAnother: generator.chance(0.5), isDiscreet: generator.chance(0.5))
    if let text = Self.situations.randomElement(using: &generator) {
      interview.situation = try read(text).interview.situation
    }
    for text in some(Self.texts, &generator) {
      interview.situation[verification: ReserveKey(ServiceID("rsa"), RuleSentence(text))] = generator.chance(0.5)
    }
    return KeptInterview(
      interview, agreed: generator.chance(0.5) ? try day("2026-11-01") : nil,
      answered: generator.chance(0.5) ? try day("2026-11-27") : nil)
  }

  private func some(_ texts: [String], _ generator: inout SeededGenerator) -> [String] {
    Array(texts.shuffled(using: &generator).prefix(Int.random(in: 0...texts.count, using: &generator)))
  }

  @Test(arguments: ["foyer.en_couple: oui", "situation: {foyer.en_couple: oui}", "besoins: rsa"])
  func `A file that holds but one part of an interview is read`(text: String) throws {
    let interview = try read(text).interview
    #expect(interview != SavedInterview())
    #expect(interview.situation.answers.count + interview.needs.count == 1)
  }

  @Test func `Keys are read without their accents`() throws {
    let kept = try read("verifies: [{droit: rsa, phrase: x, tient: non}]\naffichage: reduit")
    #expect(kept.interview.situation.verifications == [ReserveKey(ServiceID("rsa"), "x"): false])
    #expect(kept.interview.isDiscreet)
  }

  // MARK: - What is wrong

  /// A file, the code, a part of what is said, and what is underlined.
  private static let wrong = [
    ("besoin: [rsa]\nsituation: {}", "E201", "vouliez-vous dire `besoins` ?", "besoin"),
    ("situatoin: {foyer.en_couple: oui}", "E201", "vouliez-vous dire `situation` ?", "situatoin"),
    ("besoins: [rsa]\nfoyer.en_couple: oui", "E201", "l'écrire sous `situation:`", "foyer.en_couple"),
    ("vérifiés: [{droit: rsa, phrase: x}]", "E202", "`tient`", "droit"),
    ("besoins: {un: deux}", "E203", "attendu : un texte", "{un: deux}"),
    ("notes: [{a: b}]", "E203", "attendu : un texte", "{a: b}"),
    ("notes:\nsituation: {}", "E203", "retirer la ligne", "notes"),
    ("vérifiés: rsa", "E203", "attendu : une liste", "rsa"),
    ("proche: peut-être", "E203", "attendu : oui ou non", "peut-être"),
    ("fiches: [Ma fiche]", "E204", "lettres minuscules", "Ma fiche"),
    ("affichage: grand", "E205", "réduit", "grand"),
    ("accord: un jour\nsituation: {}", "E206", "une date comme 2026-12-31", "un jour"),
    ("foyer.en_coupl: oui", "E236", "vouliez-vous dire `foyer.en_couple` ?", "foyer.en_coupl"),
    ("situation: {foyer.en_couple: 3}", "E241", "oui ou non", "3"),
  ]

  @Test(arguments: wrong)
  func `What is wrong is told where it is, with what to try`(
    text: String, code: String, words: String, place: String
  ) throws {
    let diagnostic = try #require(reader.read(try node(text)).diagnostics.first)
    #expect(codes(reader.read(try node(text)).diagnostics) == [code])
    let told = [diagnostic.message, diagnostic.primary.text] + diagnostic.help
    #expect(told.contains { $0.lowercased().contains(words.lowercased()) }, "\(told)")
    let range = diagnostic.primary.range
    #expect(String(decoding: Array(text.utf8)[Int(range.start)..<Int(range.end)], as: UTF8.self) == place)
    // The rules, where facts are defined, are other files.
    #expect(diagnostic.secondary.isEmpty)
  }

  @Test func `Beside what is wrong, the rest is kept`() throws {
    let (kept, diagnostics) = reader.read(
      try node(
        """
        accord: demain
        proche: oui
        affichage: grand
        besoins: [rsa, "Pas un nom"]
        notes: [{a: b}, rappeler]
        vérifiés: [{droit: rsa}, {droit: rsa, phrase: x, tient: oui}]
        situation: {foyer.en_couple: 3, foyer.commune: Lyon}
        """))
    #expect(diagnostics.count == 6)
    // An agreement that cannot be read is asked for again: it is no error.
    #expect(diagnostics.count { $0.severity == .warning } == 1)
    #expect(kept.agreed == nil)
    #expect(kept.interview.needs == [ServiceID("rsa")])
    #expect(kept.interview.notes == ["rappeler"])
    #expect(kept.interview.isAboutAnother)
    // In doubt, not everything is shown.
    #expect(kept.interview.isDiscreet)
    #expect(kept.interview.situation.answers.count == 1)
    #expect(kept.interview.situation.verifications.count == 1)
  }

  @Test func `A name that the base gives to a fact is that fact`() throws {
    let base = try #require(load("faits: {notes: {type: texte, question: Quelles notes ?}}").base)
    let reader = InterviewReader(base: base, date: try day("2026-11-23"))
    let alone = reader.read(try node("notes: dix sur vingt")).kept.interview
    #expect(alone.situation[FactKey(FactName("notes"))] == .stated(.text("dix sur vingt"), .stated))
    let both = reader.read(try node("notes: [rappeler]\nsituation: {notes: dix}")).kept.interview
    #expect(both.notes == ["rappeler"])
    #expect(both.situation.answers.count == 1)
  }
}
