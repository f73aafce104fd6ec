internal import RuleModel
internal import SourceText

/// The words of French by what they do in a sentence, as the rules list them under `grammaire`.
///
/// A word stands for itself without its accents; `=mot` is that spelling exactly, and `mot…` any word that begins so.
struct Grammar: Sendable {
  private var words: [String: WordClasses] = [:]
  private var spellings: [String: WordClasses] = [:]
  private var beginnings: [UInt8: [(letters: String, classes: WordClasses)]] = [:]

  init(_ lists: [WordClass: [String]] = [:]) {
    for known in WordClass.allCases {
      let classes = WordClasses(known)
      for written in lists[known] ?? [] {
        if written.hasPrefix("=") {
          spellings[String(written.dropFirst()).lowercased(), default: WordClasses()].formUnion(classes)
        } else if written.hasSuffix("…") {
          let letters = written.dropLast().folded
          guard let first = letters.utf8.first else { continue }
          beginnings[first, default: []].append((letters, classes))
        } else {
          words[written.folded, default: WordClasses()].formUnion(classes)
        }
      }
    }
  }

  func classes(of token: Token) -> WordClasses {
    var classes = words[token.folded] ?? WordClasses()
    if let exact = spellings[token.word] { classes.formUnion(exact) }
    if let first = token.folded.utf8.first {
      for beginning in beginnings[first] ?? [] where token.folded.hasPrefix(beginning.letters) {
        classes.formUnion(beginning.classes)
      }
    }
    return classes
  }
}

/// The classes that one word is of: a bit each.
struct WordClasses: Sendable {
  private typealias Bits = InlineArray<5, UInt64>
  private var bits = Bits(repeating: 0)

  /// How many classes there may be.
  static let capacity = Bits.count * UInt64.bitWidth

  init() {}

  init(_ one: WordClass) { bits[one.rawValue / UInt64.bitWidth] = Self.mask(one) }

  func contains(_ one: WordClass) -> Bool { bits[one.rawValue / UInt64.bitWidth] & Self.mask(one) != 0 }

  mutating func formUnion(_ other: WordClasses) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }

  private static func mask(_ one: WordClass) -> UInt64 { 1 << UInt64(one.rawValue % UInt64.bitWidth) }
}

extension Reading {
  /// Whether the word at `place` is of a class; no word is, outside of the text.
  func isA(_ known: WordClass, at place: Int) -> Bool {
    tokens.indices.contains(place) && tokens[place].isA(known)
  }
}

extension Scene {
  /// Whether the word at `place` is of a class; no word is, outside of the text.
  func isA(_ known: WordClass, at place: Int) -> Bool { reading.isA(known, at: place) }

  /// Whether the word at `place` is of one of several classes.
  func isAny(of known: [WordClass], at place: Int) -> Bool { known.contains { isA($0, at: place) } }
}
