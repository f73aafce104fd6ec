internal import SourceText

/// The one declaration of every operator and turn of phrase of the language.
///
/// The lexer takes its signs and words from here, the parser its phrases and precedence, the checker its typing, and
/// the reference page its text. To add an operator: a case of `Operation`, an entry here, then what the compiler asks.
enum OperatorTable {
  struct Entry: Sendable {
    let operation: Operation
    let level: Level
    let typing: Typing
    /// The first one is the one printed when nothing else distinguishes them.
    let phrases: [OperatorPhrase]
    /// What it means, for the reference.
    let meaning: String
    /// What it gives when its operands are only partly known, for the reference.
    let partlyKnown: String
    let example: String

    /// The sign or the words that announce it, as quoted in messages: `+`, `au plus`, `somme de`.
    var spelling: String {
      var words = ""
      for variants in phrases.first?.leadingLiterals ?? [] {
        if let word = variants.first { words.appendWord(word.text) }
      }
      return words
    }
  }

  /// What operands an operator takes and what it gives.
  enum Typing: Hashable, Sendable {
    case logic, choice
    case equality, order, range, membership, setMembership, inclusion
    case alike, rounding
    case sum, product, quotient, sign, conversion, relabelling
    case members, memberCount, memberSum, memberExtreme
    case monthWindow, yearWindow, parameterDate
    case day, dayFromParts, partOfDay, monthEdge, elapsed
    case serviceTruth, serviceAmount
  }

  struct Section: Sendable {
    let title: String
    let entries: [Entry]
  }

  static let sections: [Section] = [
    Section(title: "Logique", entries: logic),
    Section(title: "Comparaisons", entries: comparisons),
    Section(title: "Bornage et arrondi", entries: clamping),
    Section(title: "Calcul", entries: arithmetic),
    Section(title: "Membres du foyer", entries: members),
    Section(title: "Mois, années, paramètres datés", entries: periods),
    Section(title: "Dates", entries: dates),
    Section(title: "Autres services", entries: services),
  ]

  static let entries: [Entry] = sections.flatMap(\.entries)

  static subscript(operation: Operation) -> Entry { byOperation[operation] ?? missing(operation) }

  private static let byOperation = Dictionary(
    entries.map { ($0.operation, $0) }, uniquingKeysWith: { first, _ in first })

  /// A test proves that every operation has its entry; this one only keeps the subscript total.
  private static func missing(_ operation: Operation) -> Entry {
    Entry(
      operation: operation, level: .primary, typing: .logic, phrases: [], meaning: "", partlyKnown: "", example: "")
  }
}

// MARK: - What the lexer and the parser look up

extension OperatorTable {
  /// One of the phrases of an entry. A class, because the parser passes them from hand to hand at every word.
  final class Spelling: Sendable {
    let entry: Entry
    let phrase: OperatorPhrase

    init(entry: Entry, phrase: OperatorPhrase) {
      self.entry = entry
      self.phrase = phrase
    }
  }

  static let spellings: [Spelling] = entries.flatMap { entry in
    entry.phrases.map { Spelling(entry: entry, phrase: $0) }
  }

  /// Phrases by the first word or sign that announces them, folded.
  static let prefixes = announced(spellings.filter { !$0.phrase.isInfix })
  static let infixes = announced(spellings.filter { $0.phrase.isInfix })

  private static func announced(_ spellings: [Spelling]) -> [String: [Spelling]] {
    var result: [String: [Spelling]] = [:]
    for spelling in spellings {
      for word in spelling.phrase.leadingLiterals.first ?? [] { result[word.folded, default: []].append(spelling) }
    }
    return result
  }

  /// Every fixed word, folded: none of them is a unit of the author's own.
  static let words: Set<String> = Set(
    spellings.flatMap(\.phrase.literals).filter { $0.first?.isLetter == true }.map(\.folded))

  /// Every sign, longest first.
  static let signs: [String] = Set(
    spellings.flatMap(\.phrase.literals).filter { $0.first?.isLetter == false } + ["€", "%", "[", "]", "(", ")", ","]
  ).sorted { ($1.count, $0) < ($0.count, $1) }

  /// Words that are never the name of a fact, a parameter or an option.
  static let reserved: Set<String> = [
    "et", "ou", "non", "oui", "si", "alors", "sinon", "dans", "entre", "contient",
  ]
}
