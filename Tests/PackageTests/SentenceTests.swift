import Foundation
import Testing

/// Sentences stand in the room that says them.
struct SentenceTests {
  /// What an option is for, and what is wrong in one, stand beside it.
  private static let besideFlag: Set<String> = [
    "abstract", "discussion", "help", "valueName", "ArgumentHelp", "ValidationError",
  ]

  @Test func `The program says nothing itself but what its options are for`() throws {
    let files = try swiftFiles(under: "Sources/pimms-guide")
    #expect(files.count > 20)
    for file in files {
      for literal in StringLiterals(of: try projectFile(file)).literals where Self.isProse(literal) {
        Issue.record("\(file):\(literal.line): “\(literal.text)” belongs in Sources/Presentation")
      }
    }
  }

  @Test(arguments: [
    #"say("Rien n'est gardé.")"#, #"pending.append(Document([.paragraph("Sous quel nom ?")]))"#,
    #"throw CommandFailure("« \(path) » est là")"#, #"let text = "un \(count > 1 ? "déjà vu" : "x") y""#,
    #"@Flag(help: "Texte.") var plain = ask("Vraiment à vous ?")"#, "write(\"\"\"\n  Au revoir\n  \"\"\")",
  ])
  func `A sentence is one wherever it is written`(code: String) {
    #expect(StringLiterals(of: code).literals.contains(where: Self.isProse))
  }

  @Test(arguments: [
    #"@Flag(help: "Dire quelle base.") var version = false"#,
    #"ArgumentHelp("Combien de cœurs ; l'ordre reste.", valueName: "numéro")"#,
    #"CommandConfiguration(abstract: "Guider un entretien.", discussion: "Rien \(x) n'est gardé.")"#,
    #"throw ValidationError("--jobs \(jobs) : écrivez un nombre de 1 à 64.")"#, #"// Il dit "rien du tout"."#,
    #"JSONMember("à_cause_de", .null)"#, #"path + ".brouillon-pimms-guide""#, #"write("> " + line + "\n\n")"#,
  ])
  func `Help, names and marks are no sentences of the program`(code: String) {
    #expect(!StringLiterals(of: code).literals.contains(where: Self.isProse))
  }

  /// Two words in a row, or a letter or a mark that only French has; a name of one word is not meant for people.
  private static func isProse(_ literal: StringLiterals.Literal) -> Bool {
    guard besideFlag.isDisjoint(with: literal.givenTo), literal.text.wholeMatch(of: /[\p{Ll}_]+/) == nil else {
      return false
    }
    return literal.text.contains(/\p{L}{2,}\s+\p{L}{2,}/) || literal.text.unicodeScalars.contains { !$0.isASCII }
  }

  /// Paths from the top of the project.
  private func swiftFiles(under folder: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    return try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
  }
}
