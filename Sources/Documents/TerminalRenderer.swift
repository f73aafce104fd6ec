/// Shows a document on a terminal: colours by role, lines within the width, French spacing.
package struct TerminalRenderer: Sendable {
  private let width: Int
  private let layout: TextLayout

  /// - Parameters:
  ///   - width: columns available; under 20 counts as 20, over 100 as 100, beyond which lines are hard to follow.
  ///   - foldsSections: whether a folded section shows only its title and hint.
  package init(width: Int, theme: Theme, foldsSections: Bool = false) {
    self.width = min(max(20, width), 100)
    self.layout = TextLayout(voice: .drawn, theme: theme, foldsSections: foldsSections)
  }

  /// The document's lines, each ended by a line feed; an empty document gives an empty text.
  package func render(_ document: Document) -> String {
    layout.lines(of: document, width: width).map { $0.ansi() + "\n" }.joined()
  }
}
