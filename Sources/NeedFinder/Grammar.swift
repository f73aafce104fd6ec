internal import RuleModel
internal import SourceText

/// The small words of French by what they do, as the rules list them under `grammaire`.
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
          spellings[String(written.dropFirst()).lowercased(), default: []].formUnion(classes)
        } else if written.hasSuffix("…") {
          let letters = written.dropLast().folded
          guard let first = letters.utf8.first else { continue }
          beginnings[first, default: []].append((letters, classes))
        } else {
          words[written.folded, default: []].formUnion(classes)
        }
      }
    }
  }

  func classes(of token: Token) -> WordClasses {
    var classes = words[token.folded] ?? []
    if let exact = spellings[token.word] { classes.formUnion(exact) }
    if let first = token.folded.utf8.first {
      for beginning in beginnings[first] ?? [] where token.folded.hasPrefix(beginning.letters) {
        classes.formUnion(beginning.classes)
      }
    }
    return classes
  }
}

/// The classes that one word is of.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  init(_ one: WordClass) { rawValue = 1 << UInt128(one.rawValue) }
}

extension Reading {
  /// Whether the word at `place` is of a class; no word is, outside of the text.
  func isA(_ known: WordClass, at place: Int) -> Bool {
    tokens.indices.contains(place) && tokens[place].classes.contains(WordClasses(known))
  }
}

extension Scene {
  /// Whether the word at `place` is of a class; no word is, outside of the text.
  func isA(_ known: WordClass, at place: Int) -> Bool { reading.isA(known, at: place) }

  /// Whether the word at `place` is of one of several classes.
  func isAny(of known: [WordClass], at place: Int) -> Bool { known.contains { isA($0, at: place) } }
}
