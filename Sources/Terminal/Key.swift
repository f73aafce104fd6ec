/// What a person pressed or pasted, once the terminal's bytes are understood.
package enum Key: Hashable, Sendable {
  /// A printable scalar; what a person takes for one letter may come as several, such as `e` then U+0301.
  case text(Unicode.Scalar)
  /// Ctrl with a lower-case letter or one of `@[\]^_`, unless it has a case of its own below.
  case control(Character)
  /// Alt (or Escape, then) a printable scalar.
  case alt(Unicode.Scalar)
  /// F1 is 1.
  case function(Int)
  /// A whole bracketed paste, line breaks included, repaired with U+FFFD where it was not UTF-8.
  case paste(String)
  case enter, tab, backTab, escape, insert
  case backspace, delete, wordBackspace
  case left, right, wordLeft, wordRight, up, down, home, end, pageUp, pageDown
  /// A complete sequence without a meaning here.
  case unknown
}
