import RuleModel
internal import SourceText
import Testing

@testable import NeedFinder

/// The small words of French, as the rules list them.
struct GrammarTests {
  private let grammar = Grammar([
    .formerHomes: ["=habité", "logé"], .offered: ["propos…"],
  ])

  private func token(_ word: String) -> Token {
    Token(kind: .word, range: 0..<word.utf8.count, word: word, folded: word.folded)
  }

  @Test(arguments: [
    ("habité", WordClass.formerHomes, true), ("habite", .formerHomes, false), ("logé", .formerHomes, true),
    ("loge", .formerHomes, true), ("propose", .offered, true), ("proposait", .offered, true),
    ("propre", .offered, false),
  ])
  func `A word is of a class by itself, by its spelling or by how it begins`(
    word: String, known: WordClass, isOne: Bool
  ) {
    #expect(grammar.classes(of: token(word)).contains(known) == isOne)
  }

  @Test func `The rules list words for every class, and each class has one bit`() {
    #expect(WordClass.allCases.count <= WordClasses.capacity)
    #expect(Set(WordClass.allCases.map(\.name)).count == WordClass.allCases.count)
    for known in WordClass.allCases {
      #expect(WordClass.allCases.filter(WordClasses(known).contains) == [known])
    }
    let listed = RealRules.base.vocabulary.grammar
    for known in WordClass.allCases { #expect(listed[known]?.isEmpty == false, "\(known.name)") }
  }

  @Test(arguments: [
    ("mon mari a 71 ans", "conjoint.âge 71"), ("j'ai 63 ans et mon épouse en a 60", "conjoint.âge 60"),
    ("mon époux touche 640 euros de retraite", "conjoint.retraite_nette 640"),
    ("papa a 86 ans, avec ses 1 250 de retraite", "proche.retraite_nette 1250"),
  ])
  func `The age and the pension of a spouse or a parent are theirs`(text: String, said: String) {
    let facts = RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).facts
    let told = facts.compactMap { fact in
      if case .number(let number) = fact.value { "\(fact.key.ruleName) \(number.decimalText())" } else { nil }
    }
    #expect(told.contains(said))
    #expect(!facts.contains { $0.key == .pension })
  }

  @Test func `A spouse's age and pension enter the situation as the spouse's`() {
    let date = CalendarDate(dayNumber: 20_780)
    let heard = RealRules.finder.understand("Mon mari a 71 ans et touche 640 euros de retraite", on: date)
    let situation = RealRules.finder.situation(of: heard, on: date)
    let spouse = Member.role("conjoint")
    #expect(situation[FactKey(FactName("date_naissance"), of: spouse)] != nil)
    #expect(situation[FactKey(FactName("retraite_nette"), of: spouse)] != nil)
  }

  @Test(arguments: [
    ("je touche 607 € de RSA. J'ai démissionné en 2019.", true), ("j'ai un CDI. Mon mari a perdu le sien.", true),
    ("j'ai perdu mon CDI", false),
  ])
  func `What is excluded in another sentence undoes nothing`(text: String, isHeard: Bool) {
    let facts = RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).facts
    #expect(facts.contains { $0.key == .receives || $0.key == .contract } == isHeard)
  }
}
