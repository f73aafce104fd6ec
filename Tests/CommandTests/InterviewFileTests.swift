import Foundation
import Testing

/// An interview kept in a file: `ask --keep`.
@Suite struct InterviewFileTests {
  private let program = PimmsGuideProgram()
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.path + "/dossier.yaml" }

  private func ask(_ lines: String...) throws -> PimmsGuideProgram.Ending {
    try program.run(
      ["ask", "--plain", "--date", "2026-11-26", "--keep", path], input: lines.map { $0 + "\n" }.joined())
  }

  @Test func `Every answer is in the file before the next question, and the interview is taken up there`() throws {
    // The input ends in the middle of the questions, as when the machine stops.
    let first = try ask(
      "oui", "on va me couper l'électricité, j'ai deux enfants de 4 et 9 ans", "", "", "", "/note rappeler \"jeudi\""
    )
    #expect(first.code == 0)
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    for words in ["accord: 2026-11-26", "logement.résidence_principale: oui", "besoins: [", "rappeler \\\"jeudi\\\""] {
      #expect(kept.contains(words), "\(words)")
    }
    #expect(!kept.contains("on va me couper"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let second = try ask("bilan")
    #expect(second.output.contains("J'ai repris"))
    #expect(second.output.contains("rappeler \"jeudi\""))
    #expect(!second.output.contains("Qu'est-ce qui vous amène"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == kept)
  }

  @Test func `An account pasted before the agreement is neither a refusal nor lost`() throws {
    let ending = try ask("on va me couper l'électricité", "j'ai deux enfants de 4 et 9 ans", "oui", "", "", "")
    #expect(ending.output.contains("D'abord l'accord de la personne"))
    #expect(ending.output.contains("Enfants"))
    // They are seen where they count, below the first question.
    #expect(ending.output.contains("… on va me couper l'électricité\n"))
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func `Where nothing can be kept, nobody is asked to agree to it`() throws {
    let ending = try program.run(["ask", "--plain", "--keep", folder.path + "/nulle_part/a.yaml"], input: "oui\n")
    #expect(ending.code != 0)
    #expect(!ending.output.contains("d'accord"))
    #expect(ending.error.contains("nulle_part"))
  }

  @Test func `Without agreement nothing is kept`() throws {
    let ending = try ask("non", "on va me couper l'électricité", "", "")
    #expect(ending.code == 0)
    #expect(ending.output.contains("rien ne sera gardé"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    "bla: [", "titre: mon CV\n",
    "accord: 2026-11-01\nsituation: {}\nautre: à moi\n",
    "accord: 2026-11-01\nsituation:\n  aucun_fait_de_ce_nom: oui\n  logement.résidence_principale: oui\n",
    "accord: 2026-11-01\nbesoins: {un: deux}\nsituation: {}\n",
    "accord: 2026-11-01\nsituation: {}\nvérifiés: [{droit: fsl_energie}]\n",
  ])
  func `A file that is no kept interview, or has an error in it, is told and left alone`(_ text: String) throws {
    try folder.file("dossier.yaml", text)
    let ending = try ask("oui", "on va me couper l'électricité", "", "")
    #expect(ending.code == 1)
    #expect(ending.error.contains("ne se lit pas comme un entretien gardé"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `Nothing is written before the first new answer`() throws {
    let text = "# à moi\naccord: 2026-11-01\nsituation: {logement.résidence_principale: oui}\n"
    try folder.file("dossier.yaml", text)
    #expect(try ask("/bilan").code == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try ask("/note rappeler").code == 0)
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    for words in ["accord: 2026-11-01", "logement.résidence_principale: oui", "rappeler"] {
      #expect(kept.contains(words), "\(words)")
    }
  }

  @Test(arguments: ["", "accord: un jour\n"])
  func `Without a day of agreement in the file, the person is asked`(_ agreement: String) throws {
    let text = agreement + "situation: {logement.résidence_principale: oui}\n"
    try folder.file("dossier.yaml", text)
    let refused = try ask("non", "/note rappeler", "on va me couper l'électricité", "", "")
    #expect(refused.code == 0)
    #expect(refused.output.contains("rien ne sera gardé"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    let agreed = try ask("oui", "/note rappeler")
    #expect(agreed.output.contains("J'ai repris 1 réponse"))
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    for words in ["accord: 2026-11-26", "logement.résidence_principale: oui", "rappeler"] {
      #expect(kept.contains(words), "\(words)")
    }
  }

  @Test func `Undoing at once does not empty the file`() throws {
    let text = "accord: 2026-11-01\nsituation: {logement.résidence_principale: oui}\n"
    try folder.file("dossier.yaml", text)
    #expect(try ask("/annuler", "/annuler").code == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `What is hidden from the screen is kept hidden by a neutral word`() throws {
    _ = try ask("oui", "mon mari me frappe et je dois deux mois de loyer", "", "", "/note rappeler")
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(kept.contains("affichage: réduit"))
    #expect(!kept.contains("violences_conjugales"))
    let second = try ask("/note encore", "plan")
    #expect(!second.output.contains("Violences dans le couple"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("affichage: réduit"))
  }

  @Test func `A file without an answer is said to have none, on leaving and on coming back`() throws {
    let first = try ask("oui", "je viens pour le RSA", "/quitter", "o")
    let told = first.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("ne contient encore aucune réponse."))
    #expect(!told.contains("Les réponses sont dans"))
    let second = try ask("/quitter")
    #expect(second.output.contains("Ce fichier ne contient encore aucune réponse."))
    #expect(!second.output.contains("J'ai repris 0"))
  }

  @Test func `A right that the rules no longer have is told`() throws {
    try folder.file("dossier.yaml", "accord: 2026-11-01\nbesoins: [droit_disparu]\nsituation: {}\n")
    #expect(try ask("/bilan").output.contains("droit_disparu"))
  }

  @Test func `Answers that could not be written are not said to be kept`() throws {
    _ = try ask("oui", "/note avant", "/quitter")
    let before = try String(contentsOfFile: path, encoding: .utf8)
    // From now on, a folder stands where the draft is written.
    let draft = folder.path + "/.dossier.yaml.brouillon-pimms-guide"
    try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: false)
    let failed = try ask("/note rappeler", "/quitter")
    let told = failed.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("Au revoir. Attention : les dernières réponses ne sont pas gardées"))
    #expect(!told.contains("Les réponses sont dans"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
    try FileManager.default.removeItem(atPath: draft)
    #expect(try ask("/note rappeler", "/quitter").output.contains("Les réponses sont dans"))
    #expect(!FileManager.default.fileExists(atPath: draft))
  }

  @Test func `No draft is left where the file cannot be put in its place`() throws {
    // A draft can be named after an empty path, a file cannot.
    let ending = try PimmsGuideProgram(folder: folder.path).run(
      "ask", "--plain", "--date", "2026-11-26", "--keep", "", input: "oui\n/quitter\n")
    #expect(ending.output.contains("Attention"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
