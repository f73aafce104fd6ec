import RuleModel
import Testing

@testable import NeedFinder

/// Patterns whose words must touch, and delays that a fact means by itself.
struct CloseWordTests {
  private let date = CalendarDate(dayNumber: 20_780)

  @Test(arguments: [
    ("j'ai un copain qui gagne bien sa vie", true), ("mon copain gagne 1 300 euros", true),
    ("mon voisin dit que le copain de sa fille gagne 1 300 euros", false),
  ])
  func `A word marked as close stands right after the one before`(text: String, isThere: Bool) {
    var reader = CueReader(
      groups: [:], lexicon: Lexicon(light: ["un", "mon", "à"], articles: ["à"], negations: [], common: [], whole: []))
    let loose = reader.read("mon|un copain gagne|qui")
    let close = reader.read("mon|un ^copain ^gagne|qui")
    var book = CueBook()
    book.add(loose)
    book.add(close)
    let text = TextReader(lexicon: reader.finished(), abbreviations: [:]).read(text)
    let found = Set(book.hits(in: text).map(\.pattern))
    #expect(found.contains(1) == isThere)
    #expect(found.contains(0) || !found.contains(1))
  }

  @Test func `An article marked as close is not left out`() {
    var reader = CueReader(
      groups: [:], lexicon: Lexicon(light: ["un", "mon", "à"], articles: ["à"], negations: [], common: [], whole: []))
    var book = CueBook()
    book.add(reader.read("marié ^à"))
    let texts = TextReader(lexicon: reader.finished(), abbreviations: [:])
    #expect(!book.hits(in: texts.read("il est marié à une infirmière")).isEmpty)
    #expect(book.hits(in: texts.read("j'étais marié, plus maintenant")).isEmpty)
  }

  @Test(arguments: [
    ("Ma carte de séjour finit le 15 janvier, je fais quoi", true),
    ("Il ne touche plus le RSA, on ne sait pas pourquoi", true),
    ("Il touche le RSA et voudrait apprendre le français", false),
  ])
  func `A permit that ends or a benefit that has stopped is a delay`(text: String, isDelay: Bool) {
    let heard = RealRules.finder.understand(text, on: date)
    #expect((heard.urgency == .deadline) == isDelay)
    #expect(heard.delays.allSatisfy { !$0.mention.words.isEmpty })
  }
}
