internal import RuleModel
internal import SourceText

/// A word, a sign or a constant of an expression, with its place in UTF-8 bytes of the scalar it comes from.
struct Token: Hashable, Sendable {
  let kind: Kind
  /// As written.
  let text: String
  /// In lower case, without accents.
  let folded: String
  let bytes: Range<Int>
  /// Whether nothing separates it from the token before.
  let isAttached: Bool

  enum Kind: Hashable, Sendable {
    /// A name or a word of the language.
    case word
    /// `d'`, `l'`: text is the letter alone.
    case elision
    case number(Rational)
    case date(CalendarDate)
    case sign
    case end
  }

  /// Whether this is a fixed word or sign of a phrase: accents are optional, but `où` is never `ou`.
  func matches(_ literal: FixedWord) -> Bool {
    switch kind {
    case .sign: text == literal.text
    case .word:
      folded == literal.folded && (literal.folded != "ou" || text.lowercased() == literal.text)
    case .elision:
      literal.text.count == 2 && literal.text.first == folded.first && literal.text.last.map("ea".contains) == true
    case .number, .date, .end: false
    }
  }

  func matches(anyOf variants: [FixedWord]) -> Bool { variants.contains(where: matches) }
}
