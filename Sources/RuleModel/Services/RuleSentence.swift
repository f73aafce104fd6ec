/// A sentence of the rules as its author wrote it: legal values stand in it by name, between braces (`FigureText`).
///
/// It is no text to show: only the wording of a day makes one of it, with the values of that day. What it says stays the
/// same sentence when a value changes.
package struct RuleSentence: Hashable, Sendable {
  package let written: String

  package init(_ written: String) { self.written = written }

  /// What it says whatever the day: without its legal values.
  package var words: String {
    guard let text = FigureText(written) else { return written }
    return text.pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .figure, .unreadable: ""
      }
    }.joined()
  }
}

extension RuleSentence: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension DefaultStringInterpolation {
  /// A sentence of the rules in a text would show its braces: only a wording fills them. Refused by a warning, which is an
  /// error here; were it unavailable, any value's way into a text would be taken instead.
  @available(*, deprecated, message: "the wording of a day tells a sentence of the rules")
  package mutating func appendInterpolation(_ sentence: RuleSentence) {}

  @available(*, deprecated, message: "the wording of a day tells a sentence of the rules")
  package mutating func appendInterpolation(_ sentence: RuleSentence?) {}
}
