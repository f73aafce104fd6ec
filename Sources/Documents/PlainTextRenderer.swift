/// Writes a document as plain sentences for screen readers and pipes: no colour, no drawing, words for symbols.
package struct PlainTextRenderer: Sendable {
  private let width: Int

  /// - Parameter width: columns before a line is broken; under 20 counts as 20. A screen reader is best served by a
  ///   large one.
  package init(width: Int) {
    self.width = max(20, width)
  }

  /// The document's lines, each ended by a line feed; an empty document gives an empty text.
  package func render(_ document: Document) -> String {
    TextLayout(voice: .spoken, theme: .none).lines(of: document, width: width).map { $0.ansi() + "\n" }.joined()
  }
}
