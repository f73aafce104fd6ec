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

  @Test func `Without agreement nothing is kept`() throws {
    let ending = try ask("non", "on va me couper l'électricité", "", "")
    #expect(ending.code == 0)
    #expect(ending.output.contains("rien ne sera gardé"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `A file that is no kept interview is told, and left alone`() throws {
    try folder.file("dossier.yaml", "bla: [")
    let ending = try ask("oui")
    #expect(ending.code == 1)
    #expect(ending.error.contains("ne se lit pas comme un entretien gardé"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "bla: [")
  }
}
