/// The number of a line or an option on the screen, as it was typed.
package struct LineNumber: Hashable, Sendable {
  package let value: Int

  /// Nil outside 1...9999: no screen has such a line.
  package init?(_ value: Int) {
    guard (1...9999).contains(value) else { return nil }
    self.value = value
  }

  /// Nil also for what is no number.
  package init?(typed text: some StringProtocol) {
    guard let value = Int(text) else { return nil }
    self.init(value)
  }

  /// Whether a text is a whole number, of a line or not.
  package static func isNumber(_ text: some StringProtocol) -> Bool { Int(text) != nil }

  package var text: String { String(value) }

  /// Its place in a list.
  package var index: Int { value - 1 }
}

extension Array {
  /// What stands at a line; nil past the last one.
  package subscript(line number: LineNumber) -> Element? {
    indices.contains(number.index) ? self[number.index] : nil
  }
}
