/// One word, number or mark of a text, with its place.
struct Token: Sendable {
  var kind: Kind
  /// UTF-8 offsets in the text as it was typed.
  var range: Range<Int>
  /// Lower case, with its accents.
  var word: String
  /// Lower case, without accents.
  var folded: String
  var isCapitalised = false
  /// The words of the vocabulary it may stand for, best first: its own, then those of its corrections.
  var keys: [WordKey] = []
  /// An article, a preposition, an auxiliary: may be skipped within a phrase.
  var isLight = false

  enum Kind: Hashable, Sendable {
    case word
    case number(Double)
    case sentenceEnd
    case comma
    case open
    case close
    case slash
    case otherMark
  }

  var isMark: Bool {
    switch kind {
    case .word, .number: false
    case .sentenceEnd, .comma, .open, .close, .slash, .otherMark: true
    }
  }

  var number: Double? {
    if case .number(let value) = kind { value } else { nil }
  }
}

/// A word of the vocabulary, interned.
typealias WordKey = Int32
