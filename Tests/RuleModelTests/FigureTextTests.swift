import RuleModel
import Testing

struct FigureTextTests {
  @Test(arguments: ["", "Elle vaut 100 €.", "de 6 à 12 ans"])
  func `A sentence without braces names nothing`(text: String) {
    #expect(FigureText(text) == nil)
  }

  @Test func `Names stand between words, each with its style`() throws {
    let text = try #require(FigureText("De {aide.minimum sans date} à {aide.plafond}, soit {aide.part en %}."))
    #expect(text.figures.map(\.parameter.text) == ["aide.minimum", "aide.plafond", "aide.part"])
    #expect(text.figures.map(\.style) == [.undated, .plain, .percent])
    #expect(text.pieces.first == .words("De "))
    #expect(text.pieces.last == .words("."))
  }

  @Test(arguments: ["{", "}", "{}", "{a", "a}", "{aide.plafond daté}", "{le plafond}"])
  func `Braces around anything else are kept as they were written`(written: String) throws {
    let text = try #require(FigureText("Avant \(written)"))
    #expect(text.figures.isEmpty)
    #expect(text.pieces.contains { if case .unreadable = $0 { true } else { false } })
  }
}
