import Foundation
import Testing

/// What `enregistrer` writes in an interview, and `ask --answers` takes up.
@Suite struct AnswersFileTests {
  private let program = PimmsGuideProgram()
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.path + "/reponses.yaml" }

  private func ask(_ options: [String] = [], _ lines: [String]) throws -> PimmsGuideProgram.Ending {
    try program.run(
      ["ask", "--plain", "--date", "2026-11-26"] + options, input: lines.map { $0 + "\n" }.joined())
  }

  private func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// An interview with something of every kind in it.
  private static let lines =
    [
      "on va couper l'électricité à ma mère, elle a deux enfants de 4 et 9 ans", "", "", "/proche",
      "/note rappeler \"jeudi\" : 14 h",
    ]

  @Test func `Everything that is kept of an interview is written, and comes back`() throws {
    let first = try ask([], Self.lines + ["/enregistrer \(path)"])
    #expect(first.output.contains("Réponses et notes enregistrées"))
    let written = try text()
    for words in ["proche: oui", "besoins: [", "notes:\n  - \"rappeler \\\"jeudi\\\" : 14 h\"", "enfants: ["] {
      #expect(written.contains(words), "\(words)")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let other = folder.path + "/encore.yaml"
    let second = try ask(["--answers", path], ["bilan", "/enregistrer \(other)"])
    #expect(second.error.isEmpty)
    #expect(second.output.contains("rappeler \"jeudi\""))
    #expect(try String(contentsOfFile: other, encoding: .utf8) == written)
  }

  @Test func `A sentence that was ticked comes back, and one that the rules no longer have is told`() throws {
    let rules = try TownRules.folder(service: TownRules.service + "à_vérifier: [Le bail est à son nom.]\n")
    let town = PimmsGuideProgram(base: rules.path)
    let answers = "revenu: 500\n  locataire: oui\n  naissance: 1980-01-01\n  aides: []\n"
    try folder.file("reponses.yaml", "besoins: [aide_loyer]\nsituation:\n  " + answers)
    func ask(_ lines: String...) throws -> PimmsGuideProgram.Ending {
      try town.run(
        ["ask", "--plain", "--date", "2026-11-26", "--answers", path], input: lines.map { $0 + "\n" }.joined())
    }
    #expect(try ask("vérifié 1", "enregistrer \(path)").output.contains("Réponses enregistrées"))
    #expect(try text().contains("- {droit: aide_loyer, phrase: \"Le bail est à son nom.\", tient: oui}"))
    let again = try ask("plan", "enregistrer \(path)").output
    #expect(!again.contains("Le bail est à son nom"))
    #expect(try text().contains("tient: oui"))
    try rules.file("aide_loyer.yaml", TownRules.service + "à_vérifier: [Le bail est écrit.]\n")
    let gone = try ask("plan").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(gone.contains("Vous aviez vérifié « Le bail est à son nom. » : les règles ne le demandent plus"))
    #expect(gone.contains("Le bail est écrit."))
  }

  @Test(arguments: ["", "situation: {", "{"])
  func `Answers alone are read as they were`(opening: String) throws {
    let closing = opening.isEmpty ? "" : "}"
    try folder.file("reponses.yaml", opening + "logement.résidence_principale: oui" + closing)
    #expect(try ask(["--answers", path], []).output.contains("J'ai repris 1 réponse"))
    let kept = try ask(["--keep", path], ["oui", "/note rappeler"])
    #expect(kept.output.contains("J'ai repris 1 réponse"))
    #expect(try text().contains("accord: 2026-11-26\nle: 2026-11-26\nnotes:"))
    #expect(try ask(["--answers", path], ["/bilan"]).output.contains("rappeler"))
  }

  @Test func `What is wrong is told in its place, the rest is kept, and the file is not written over`() throws {
    let wrong = "besoin: [rsa]\nsituation: {foyer.en_couple: 3, logement.résidence_principale: oui}\n"
    try folder.file("reponses.yaml", wrong)
    let ending = try ask(["--answers", path], ["bilan", "/enregistrer \(path)"])
    #expect(ending.code == 0)
    #expect(ending.output.contains("J'ai repris 1 réponse"))
    for words in ["reponses.yaml:1:1", "Vouliez-vous dire `besoins` ?", "reponses.yaml:2:30", "attendu : oui ou non"] {
      #expect(ending.error.contains(words), "\(words)")
    }
    #expect(ending.output.contains("je n'ai pas compris en"))
    #expect(try text() == wrong)
  }

  @Test func `Answers are not taken up beside an interview that is kept already`() throws {
    try folder.file("reponses.yaml", "situation: {}\n")
    let kept = try folder.file("dossier.yaml", "accord: 2026-11-01\nsituation: {}\n")
    let ending = try ask(["--answers", path, "--keep", kept], ["/note rappeler"])
    #expect(ending.code == 2)
    #expect(ending.error.contains("garde déjà un entretien"))
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "accord: 2026-11-01\nsituation: {}\n")
  }
}
