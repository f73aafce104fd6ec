import TestTools
import Testing

/// What may be typed where an exercise waits for something.
@Suite struct PractisePromptTests {
  private let program = PimmsGuideProgram()

  private func played(_ lines: String...) throws -> String {
    let ending = try program.run(["practise", "a04", "--plain"], input: lines.map { $0 + "\n" }.joined())
    #expect(ending.code == 0)
    return ending.output
  }

  @Test func `Where the exercise asks whether to leave, a command works and the exercise goes on`() throws {
    let text = try played("quitter", "?", "quitter", "papiers", "quitter", "oui")
    #expect(text.contains("abandonner sans bilan"))
    #expect(text.contains("Dans son sac"))
    #expect(!text.contains("Bilan"))
  }

  @Test func `A plain no, or nothing, goes on as well`() throws {
    #expect(try played("quitter", "non", "quitter", "", "papiers", "clore").contains("Bilan"))
  }
}
