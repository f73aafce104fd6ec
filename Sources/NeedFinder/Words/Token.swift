internal import RuleModel
internal import SourceText

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
  /// What it does in a sentence, by the grammar of the rules.
  var classes = WordClasses()
  /// An article, a preposition, an auxiliary: may be skipped within a phrase.
  var isLight = false

  enum Kind: Hashable, Sendable {
    case word
    case number(SpokenNumber)
    case sentenceEnd
    /// Within a sentence, where another subject and verb follow.
    case clauseEnd
    case comma
    case open
    case close
    case slash
    case otherMark
  }

  var isMark: Bool {
    switch kind {
    case .word, .number: false
    case .sentenceEnd, .clauseEnd, .comma, .open, .close, .slash, .otherMark: true
    }
  }

  /// What is said after it is another matter.
  var endsClause: Bool {
    switch kind {
    case .sentenceEnd, .clauseEnd: true
    case .word, .number, .comma, .open, .close, .slash, .otherMark: false
    }
  }

  func isA(_ known: WordClass) -> Bool { classes.contains(known) }

  /// Written with an accent: "payé", and not "paye".
  var isAccented: Bool { word != folded }

  /// By its ending: "garder", never "mer".
  var isInfinitive: Bool { folded.utf8.count > 3 && ["er", "ir", "re"].contains(where: folded.hasSuffix) }

  /// The same place, where nothing is said: it parts what stands around it as a mark does.
  ///
  /// What its word does in a sentence is kept, for the sentence is still that of its speaker.
  var removed: Token {
    var token = silenced
    token.kind = .otherMark
    token.isLight = true
    return token
  }

  /// The same word, which stands for none of the vocabulary.
  var silenced: Token {
    var token = self
    token.keys = []
    return token
  }

  /// The same place, for another word.
  func respelled(_ word: String) -> Token {
    var token = self
    token.word = word
    token.folded = word.folded
    return token
  }

  var number: Double? { spoken?.value }

  /// The number it tells, when that is a whole one.
  var whole: Int? { spoken?.whole }

  /// The number it tells, without its decimals.
  var completed: Int? { spoken?.completed }

  var spoken: SpokenNumber? {
    if case .number(let number) = kind { number } else { nil }
  }
}

/// A word of the vocabulary, interned.
typealias WordKey = Int32
