import RuleModel
import SourceText

/// The phrases of the rules, prepared once.
struct Ear: Sendable {
  private let phrases: [SpeechList: [SpokenPhrase]]
  /// Everyday spellings, by what is written: "jai", "rdv".
  let shortenings: [String: [String]]
  let explaining: [String]
  let abbreviations: Set<String>
  /// Written in capitals they are stressed, and no abbreviation: "AVANT de signer".
  let ordinaryWords: Set<String>

  init(_ base: RuleBase) {
    let book = base.frame.speech
    let short = Self.shortenings(of: base)
    shortenings = short
    phrases = Dictionary(
      uniqueKeysWithValues: SpeechList.allCases.map { list in (list, book[list].map { SpokenPhrase($0, short) }) })
    explaining = book[.explaining].map(\.folded)
    abbreviations = Set(book[.everydayAbbreviation])
    let words = base.vocabulary.plainWords.all.map(\.folded)
    ordinaryWords = Set(words).subtracting(base.vocabulary.abbreviations.keys.map(\.folded))
  }

  subscript(list: SpeechList) -> [SpokenPhrase] { phrases[list] ?? [] }

  /// Those of the vocabulary that stand for words, and not for a right.
  private static func shortenings(of base: RuleBase) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for (short, long) in base.vocabulary.abbreviations.sorted(by: { $0.key < $1.key })
    where base.serviceIndices[ServiceID(long)] == nil {
      found[short.folded] = long.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return found
  }
}
