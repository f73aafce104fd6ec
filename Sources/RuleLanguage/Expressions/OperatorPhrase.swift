internal import SourceText

/// One spelling of an operator: fixed words and signs, with places for what the author puts between them.
///
/// Written as in the reference: `somme de E pour les enfants où C`. Words are kept apart by spaces; `un|une` are
/// variants of one word, the first is the one printed. Placeholders:
///
/// - `A` at the beginning: the operand on the left; elsewhere, an operand of the operator's own level;
/// - `B`, `H`: an operand that binds more tightly than the operator;
/// - `E`, `C`, `a`, `m`, `j`: an expression that goes as far as it can; `E…`: several, separated by commas;
/// - `D1`, `D2`: an expression up to a comparison; `D`, `V`: a single term;
/// - `enfant`, `enfants`: the word of a scope; `S`: a service; `ensemble`: a set of communes; `n`: a whole number;
/// - `N-2`, `M-13`, `M-2`: a year, months counted back from today; `€/an`: a unit.
struct OperatorPhrase: Sendable, ExpressibleByStringLiteral {
  let pieces: [Piece]
  /// The words and signs that announce the phrase.
  let leadingLiterals: [[FixedWord]]
  /// Every word and sign of the phrase, variants included.
  let literals: [String]

  enum Piece: Hashable, Sendable {
    /// Variants of one word or sign.
    case literal([FixedWord])
    case place(Place)
  }

  struct Place: Hashable, Sendable {
    let name: String
    let kind: Kind

    enum Kind: Hashable, Sendable {
      case left
      case own
      case tighter
      case loosest
      case upToComparison
      case term
      case list
      case scope
      case service
      case set
      case count
      case yearsBack
      case monthsBack
      case unit
      /// `en année N-2` after `E`: the expression has already read it.
      case yearAlreadyRead
    }
  }

  init(stringLiteral text: String) {
    var pieces: [Piece] = []
    for word in text.split(separator: " ").map(String.init) {
      if let kind = Self.places[word] {
        let isLeft = word == "A" && pieces.isEmpty
        pieces.append(.place(Place(name: word, kind: isLeft ? .left : kind)))
      } else {
        pieces.append(.literal(word.split(separator: "|").map { FixedWord(String($0)) }))
      }
    }
    self.pieces = pieces
    // Worked out here: the parser asks for them at every word.
    var leading: [[FixedWord]] = []
    var literals: [String] = []
    var isLeading = true
    for piece in pieces {
      switch piece {
      case .literal(let variants):
        if isLeading { leading.append(variants) }
        literals += variants.map(\.text)
      case .place(let place): if place.kind != .left { isLeading = false }
      }
    }
    leadingLiterals = leading
    self.literals = literals
  }

  private static let places: [String: Place.Kind] = [
    "A": .own, "B": .tighter, "H": .tighter, "E": .loosest, "C": .loosest, "a": .loosest, "m": .loosest,
    "j": .loosest, "D1": .upToComparison, "D2": .upToComparison, "D": .term, "V": .term, "E…": .list,
    "enfant": .scope, "enfants": .scope, "S": .service, "ensemble": .set, "n": .count, "N-2": .yearsBack,
    "M-13": .monthsBack, "M-2": .monthsBack, "€/an": .unit, "en_année_N-2": .yearAlreadyRead,
  ]

  var isInfix: Bool {
    if case .place(let place) = pieces.first { place.kind == .left } else { false }
  }

  /// Where the words that announce the phrase begin: after the operand on the left, if there is one.
  var start: Int { isInfix ? 1 : 0 }

  /// The phrase as the reference shows it, with the first variant of each word.
  var text: String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .literal(let variants): result.appendWord(variants.first?.text ?? "")
      case .place(let place): result.appendWord(place.shownName)
      }
    }
    return result
  }
}

extension OperatorPhrase.Place {
  fileprivate var shownName: String {
    switch kind {
    case .list: "A, B, …"
    case .yearAlreadyRead: "en année N-2"
    case .left, .own, .tighter, .loosest, .upToComparison, .term, .scope, .service, .set, .count, .yearsBack,
      .monthsBack, .unit:
      name
    }
  }
}

extension String {
  /// Adds a word after a space where French and arithmetic want one, with the elision of `de`.
  mutating func appendWord(_ word: String) {
    guard let last, let first = word.first else {
      self += word
      return
    }
    if self == "de" || hasSuffix(" de") || hasSuffix("(de"), first.isFrenchVowel {
      removeLast()
      self += "'" + word
    } else if "([".contains(last) || "),]".contains(first) {
      self += word
    } else if first == "(", last.isLetter, Self.calls.contains(where: { hasSuffix($0) }) {
      self += word
    } else {
      self += " " + word
    }
  }

  /// The words that stick to their parenthesis.
  private static let calls = ["min", "max", "date", "droit", "montant", "perçoit", "perçu"]
}

extension Character {
  fileprivate var isFrenchVowel: Bool {
    guard !isUppercase, let letter = String(self).folded.first else { return false }
    return "aeiouy".contains(letter)
  }
}

/// A word or sign of the language, with the spelling by which it is found.
struct FixedWord: Hashable, Sendable {
  let text: String
  let folded: String

  init(_ text: String) {
    self.text = text
    folded = text.folded
  }
}
