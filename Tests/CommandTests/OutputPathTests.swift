import Foundation
import Testing

/// Files named in an interview or an exercise do not take the place of one another.
@Suite struct OutputPathTests {
  private let program = PimmsGuideProgram()
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// In the folder of the test, so that names can be given short.
  private func ask(_ options: [String] = [], _ lines: [String]) throws -> (output: String, code: Int32, error: String) {
    let ending = try PimmsGuideProgram(folder: folder.path).run(
      ["ask", "--plain", "--date", "2026-11-26"] + options, input: lines.map { $0 + "\n" }.joined())
    return (Self.oneLine(ending.output), ending.code, ending.error)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// An interview of which something can be printed.
  private static let lines = ["j'ai perdu ma carte d'identité", "", "", "refuse"]

  @Test(arguments: ["dossier.yaml", "./dossier.yaml", "lien.yaml"])
  func `The file that keeps the interview is no file for the answers`(name: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path("lien.yaml"), withDestinationPath: "dossier.yaml")
    let ending = try ask(["--keep", "dossier.yaml"], ["oui", "/note rappeler", "/enregistrer \(name)", "/note jeudi"])
    #expect(
      ending.output.contains("« \(name) » est le fichier de l'entretien gardé ; donnez un autre nom, par exemple"))
    #expect(
      try text("dossier.yaml").contains("accord: 2026-11-26\nle: 2026-11-26\nnotes:\n  - \"rappeler\"\n  - \"jeudi\""))
  }

  @Test(arguments: ["enregistrer", "imprimer"])
  func `The transcript goes on where it began`(command: String) throws {
    let ending = try ask(["--transcript", "echange.txt"], Self.lines + ["/\(command) ./echange.txt", "bilan", "", ""])
    #expect(ending.output.contains("« ./echange.txt » est le fichier de tout l'échange ; donnez un autre nom"))
    let transcript = try text("echange.txt")
    #expect(transcript.hasPrefix("Entretien"))
    #expect(transcript.contains("Au revoir."))
  }

  @Test func `A sheet and the answers have each their name, and each may be written again`() throws {
    let ending = try ask(
      [],
      Self.lines + [
        "imprimer feuille.txt", "imprimer feuille.txt", "enregistrer feuille.txt", "enregistrer reponses.txt",
        "enregistrer reponses.txt", "imprimer reponses.txt", "",
      ])
    #expect(ending.output.components(separatedBy: "Feuille écrite").count == 3)
    #expect(ending.output.components(separatedBy: "Réponses enregistrées").count == 3)
    #expect(ending.output.contains("« feuille.txt » est le fichier de la feuille à remettre ; donnez un autre nom"))
    #expect(
      ending.output.contains(
        "« reponses.txt » est le fichier des réponses ; donnez un autre nom, par exemple « reponses-2.txt »."))
    #expect(try text("reponses.txt").contains("situation:"))
    #expect(!(try text("feuille.txt").contains("situation:")))
  }

  @Test func `A file that was there before is left to whom it belongs`() throws {
    for name in ["reponses.yaml", "reponses-2.yaml", "feuille.html"] { try folder.file(name, "à quelqu'un d'autre") }
    let ending = try ask([], Self.lines + ["enregistrer reponses.yaml", "imprimer feuille.html", ""])
    #expect(
      ending.output.contains(
        "« reponses.yaml » existe déjà et serait effacé ; donnez un autre nom, par exemple « reponses-3.yaml »."))
    #expect(ending.output.contains("« feuille.html » existe déjà et serait effacé"))
    for name in ["reponses.yaml", "feuille.html"] { #expect(try text(name) == "à quelqu'un d'autre") }
  }

  @Test func `What replaces nothing is written as it comes`() throws {
    #expect(try ask([], Self.lines + ["enregistrer /dev/null", ""]).output.contains("Réponses enregistrées"))
  }

  @Test(arguments: [["--keep", "a", "--transcript", "./a"], ["--answers", "a", "--transcript", "./a"]])
  func `Two options of an interview do not name one file`(options: [String]) throws {
    for isThere in [false, true] {
      if isThere { try folder.file("a", "situation: {}\n") }
      let ending = try ask(options, ["oui", "/quitter"])
      #expect(ending.code == 2)
      #expect(ending.error.contains("autre nom"), "\(ending.error)")
      #expect(FileManager.default.fileExists(atPath: path("a")) == isThere)
    }
    #expect(try text("a") == "situation: {}\n")
  }

  // MARK: - Exercises

  private func practise(_ options: [String], _ lines: [String] = []) throws -> PimmsGuideProgram.Ending {
    try PimmsGuideProgram(folder: folder.path, variables: ["XDG_DATA_HOME": folder.path]).run(
      ["practise", "--plain", "--date", "2026-11-26"] + options, input: lines.map { $0 + "\n" }.joined())
  }

  @Test func `An exercise set aside replaces neither the exchange, nor the marks, nor the debrief to come`() throws {
    let marks = folder.path + "/pimms-guide/entrainement"
    try FileManager.default.createDirectory(atPath: marks, withIntermediateDirectories: true)
    let ending = try practise(
      ["a01", "--transcript", "echange.txt", "--html", "bilan.html", "--trainee", "Lina"],
      [
        "bonjour", "enregistrer ./echange.txt", "enregistrer ./bilan.html",
        "enregistrer pimms-guide/entrainement/lina.jsonl", "enregistrer exercice.json",
      ])
    let output = Self.oneLine(ending.output)
    #expect(output.contains("« ./echange.txt » est le fichier de tout l'échange ; donnez un autre nom"))
    #expect(output.contains("« ./bilan.html » est le fichier du bilan ; donnez un autre nom"))
    #expect(output.contains("est le fichier des notes du stagiaire"))
    #expect(output.contains("Exercice mis de côté"))
    #expect(try text("echange.txt").contains("Exercice mis de côté"))
    // It may be set aside again under its name, and no other one may.
    let again = try practise(["--resume", "exercice.json"], ["bonjour", "enregistrer exercice.json"])
    #expect(again.output.contains("Exercice mis de côté"))
    let other = try practise(["a01"], ["bonjour", "enregistrer exercice.json", "enregistrer exercice-2.json"])
    #expect(Self.oneLine(other.output).contains("« exercice.json » existe déjà et serait effacé"))
  }

  @Test func `A bare word names no file until it answers the question for a name`() throws {
    let asked = try practise(["a01"], ["bonjour", "enregistrer rsa", "quitter", "o"])
    #expect(Self.oneLine(asked.output).contains("Sous quel nom ? Par exemple « enregistrer rsa.json »"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/rsa"))
    let named = try practise(["a01"], ["bonjour", "enregistrer", "lundi"])
    #expect(named.output.contains("Exercice mis de côté"))
    #expect(FileManager.default.fileExists(atPath: folder.path + "/lundi.json"))
    // Anything that says something goes on with the exercise.
    let going = try practise(["a01"], ["bonjour", "enregistrer", "merci beaucoup", "jeudi", "quitter", "o"])
    #expect(!going.output.contains("Exercice mis de côté"))
    let answers = try ask([], Self.lines + ["enregistrer rsa", "q", "o"])
    #expect(answers.output.contains("Sous quel nom ? Par exemple « enregistrer rsa.yaml »"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/rsa"))
  }

  @Test(arguments: [
    ["--html", "a.txt", "--transcript", "./a.txt"], ["--resume", "a.txt", "--html", "a.txt"],
    ["--trainee", "Lina", "--transcript", "pimms-guide/entrainement/lina.jsonl"],
  ])
  func `Two options of an exercise do not name one file`(options: [String]) throws {
    let marks = folder.path + "/pimms-guide/entrainement"
    try FileManager.default.createDirectory(atPath: marks, withIntermediateDirectories: true)
    for name in ["a.txt", "pimms-guide/entrainement/lina.jsonl"] { try folder.file(name, "{}\n") }
    let ending = try practise(options)
    #expect(ending.code == 2)
    #expect(ending.error.contains("donnez un autre nom"), "\(ending.error)")
    for name in ["a.txt", "pimms-guide/entrainement/lina.jsonl"] { #expect(try text(name) == "{}\n") }
  }

  @Test func `The view of a group does not replace the marks that it shows`() throws {
    try folder.file("lina.jsonl", "")
    let ending = try practise(["--group", "lina.jsonl", "--html", "./lina.jsonl"])
    #expect(ending.code == 2)
    #expect(try text("lina.jsonl").isEmpty)
  }

  // MARK: - What cannot be looked at

  @Test func `What cannot be looked at is not taken for what does not exist`() throws {
    try folder.file("fichier", "")
    try FileManager.default.createSymbolicLink(atPath: path("boucle"), withDestinationPath: "boucle")
    for name in ["fichier/dossier.yaml", "boucle", String(repeating: "a", count: 300)] {
      let ending = try ask(["--keep", name], ["oui", "/note rappeler"])
      #expect(ending.code == 3, "\(name)")
      #expect(ending.error.contains("impossible de savoir si « \(name) » existe"), "\(ending.error)")
      #expect(!ending.output.contains("d'accord"))
    }
  }

  @Test func `Marks that cannot be looked at are not said to be none`() throws {
    let file = try folder.file("fichier", "")
    let program = PimmsGuideProgram(variables: ["XDG_DATA_HOME": file])
    for options in [["--forget"], ["--history"]] {
      let ending = try program.run(["practise", "--trainee", "Lina"] + options, input: "")
      #expect(ending.code == 3)
      #expect(ending.error.contains("un de ses dossiers est en fait un fichier"))
      #expect(ending.output.isEmpty)
    }
    #expect(try program.run("practise", "--group").code == 3)
  }
}
