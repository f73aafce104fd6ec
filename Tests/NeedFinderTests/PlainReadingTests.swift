import RuleModel
import Testing

@testable import NeedFinder

/// Words that touch, delays that a fact means by itself, lists, rates, and texts that break off.
struct PlainReadingTests {
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
    let text = TextReader(lexicon: reader.finished(), abbreviations: [:], grammar: Grammar()).read(text)
    let found = Set(book.hits(in: text).map(\.pattern))
    #expect(found.contains(1) == isThere)
    #expect(found.contains(0) || !found.contains(1))
  }

  @Test func `An article marked as close is not left out`() {
    var reader = CueReader(
      groups: [:], lexicon: Lexicon(light: ["un", "mon", "à"], articles: ["à"], negations: [], common: [], whole: []))
    var book = CueBook()
    book.add(reader.read("marié ^à"))
    let texts = TextReader(lexicon: reader.finished(), abbreviations: [:], grammar: Grammar())
    #expect(!book.hits(in: texts.read("il est marié à une infirmière")).isEmpty)
    #expect(book.hits(in: texts.read("j'étais marié, plus maintenant")).isEmpty)
  }

  @Test func `A group has the words of the groups that it names, whichever is read first and however deep they lie`() {
    let groups = [
      "a": ["un", "<b>"], "b": ["<c>"], "c": ["<d>"], "d": ["<e>"], "e": ["<f>"], "f": ["deux"],
      "rond": ["trois", "<retour>"], "retour": ["<rond>"],
    ]
    func words(_ cues: [String]) -> Int? {
      var reader = CueReader(
        groups: groups, lexicon: Lexicon(light: [], articles: [], negations: [], common: [], whole: []))
      return cues.map { reader.read($0) }.last?.parts.first?.slots.first?.words.count
    }
    #expect(words(["<a>"]) == 2)
    #expect(words(["<c>", "<a>"]) == 2)
    #expect(words(["<rond>"]) == 1)
  }

  @Test func `A long list of words may go over lines after a bar`() {
    var reader = CueReader(
      groups: [:], lexicon: Lexicon(light: ["un"], articles: [], negations: [], common: [], whole: []))
    let oneLine = reader.read("mari|copain|ex ^frappe|tape + !porte|balle")
    let lines = reader.read("mari|copain| ex ^frappe|  tape + !porte| balle")
    #expect(lines.parts.map { $0.slots.map(\.words) } == oneLine.parts.map { $0.slots.map(\.words) })
    #expect(lines.excluded.map { $0.slots.map(\.words) } == oneLine.excluded.map { $0.slots.map(\.words) })
    #expect(lines.parts.map { $0.slots.map(\.isClose) } == [[false, true]])
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

  @Test(arguments: [
    "j'ai un taux de 80 et deux petites filles et un bébé de 3 mois, 4 5 et 17 ans",
    "à 62 ans on me doit 1 200 € en tout au total à rendre 640 € d'AAH passée de GIR 4 à GIR 3",
    "je viens d'avoir 18 , né le 12/03/1970 à Lyon 3 , RSA + APL , carte de séjour finit le 15",
  ])
  func `Wherever a text breaks off, it is understood`(text: String) {
    let words = text.split(separator: " ")
    for count in words.indices {
      let part = words.prefix(count + 1).joined(separator: " ")
      #expect(RealRules.finder.understand(part, on: date).text == part)
    }
  }

  @Test(
    arguments: [
      ("retraite à taux plein 67 ans", nil), ("un crédit à 21 % de taux", nil), ("la MDPH m'a mis un taux de 80", 80),
      ("Notification MDPH : TI 85 %", 85), ("je suis à quatre-vingts pour cent d'invalidité", 80),
    ] as [(String, Int?)])
  func `A rate is one of disability where the words say so`(text: String, rate: Int?) {
    let heard = RealRules.finder.understand(text, on: date).facts.first { $0.key == .disabilityRate }
    #expect(heard?.value == rate.map { .number(Rational($0)) })
  }

  @Test(arguments: [
    ("j'ai un fils et deux filles", 3), ("j'ai deux jeunes enfants", 2),
    ("il élève deux garçons, une fille et un bébé", 4),
  ])
  func `Children told in a list are added up`(text: String, count: Int) {
    let heard = RealRules.finder.understand(text, on: date).facts.first { $0.key == .childCount }
    #expect(heard?.value == .number(Rational(count)))
  }
}
