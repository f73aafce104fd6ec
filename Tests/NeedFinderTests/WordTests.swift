internal import SourceText
import Testing

@testable import NeedFinder

/// From letters to words, numbers and their places.
struct WordTests {
  @Test(arguments: [
    ("1 250,50 €", 1250.5), ("1.890€", 1890), ("6OO euros", 600), ("600e", 600), ("mille deux euros", 1200),
    ("onze cents", 1100), ("quatre-vingt-un", 81),
    ("quatre-vingt-dix balles", 90), ("soixante et onze", 71), ("deux cents", 200), ("trois mille quatre cents", 3400),
    ("2 300", 2300),
  ])
  func `Numbers are read in figures and in words`(written: String, value: Double) {
    let tokens = NumberWords.merged(Tokeniser.tokens(of: written))
    #expect(tokens.first?.number == value)
  }

  @Test func `Elisions, hyphens and capitals separate words that keep their places`() {
    let text = "J'ai Vaulx-en-Velin, l’été"
    let tokens = Tokeniser.tokens(of: text).filter { !$0.isMark }
    #expect(tokens.map(\.folded) == ["j", "ai", "vaulx", "en", "velin", "l", "ete"])
    let bytes = Array(text.utf8)
    #expect(tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }.last == "été")
  }

  @Test(arguments: [
    ("ÉLECTRICITÉ", "électricité", "electricite"), ("Ça", "ça", "ca"), ("Œuvre", "œuvre", "oeuvre"),
    ("straße", "straße", "strasse"), ("Łódź", "łódź", "lodz"), ("e\u{301}te\u{301}", "e\u{301}te\u{301}", "ete"),
  ])
  func `Words are read in any case and with any accent`(written: String, word: String, folded: String) {
    let tokens = Tokeniser.tokens(of: written)
    #expect(tokens.map { Array($0.word.unicodeScalars) } == [Array(word.unicodeScalars)])
    #expect(tokens.map(\.folded) == [folded])
  }

  @Test(arguments: [
    ("3×4", ["3", "4"]), ("1\u{202F}250 €", ["1\u{202F}250", "euro"]), ("d’accord", ["d", "accord"]),
  ])
  func `Signs beyond ASCII are no letters`(written: String, words: [String]) {
    #expect(Tokeniser.tokens(of: written).filter { !$0.isMark }.map(\.word) == words)
  }

  @Test func `A title does not end the sentence`() {
    #expect(!Tokeniser.tokens(of: "M. Diallo, Mme. X").contains { $0.kind == .sentenceEnd })
  }

  @Test(arguments: [("coupée", "coupé"), ("coupee", "coupé"), ("factures", "facture"), ("suspendue", "suspendu")])
  func `Spellings of a word share a key`(one: String, other: String) {
    let stemmer = Stemmer(whole: Stemmer.Words([]))
    #expect(stemmer.key(of: one) == stemmer.key(of: other))
  }

  @Test func `A word said whole keeps away from its false friends`() {
    let stemmer = Stemmer(whole: Stemmer.Words(["mars", "mari"]))
    #expect(stemmer.key(of: "mars") != stemmer.key(of: "mari"))
  }

  @Test(arguments: [("kaution", "caution"), ("elektricité", "électricité"), ("chomage", "chaumage")])
  func `Words that sound alike share a sound`(one: String, other: String) {
    #expect(Sound.key(of: one.folded) == Sound.key(of: other.folded))
  }
}
