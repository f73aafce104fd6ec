/// Writes a document as one self-contained, accessible page: no script, nothing fetched, ready for A4.
package struct HTMLRenderer: Sendable {
  package enum Style: Sendable, Hashable, CaseIterable {
    /// A page to read on a screen; folded sections start closed.
    case page
    /// A sheet to hand over, printed in large type.
    case sheet
    /// One A4 page to put on a wall, in the largest type that fits; too long a document runs over.
    case poster
  }

  private let style: Style

  package init(style: Style) {
    self.style = style
  }

  /// The whole page, from the doctype on, in UTF-8 without a byte order mark.
  package func render(_ document: Document) -> String {
    var writer = HTMLWriter(foldsSections: style == .page, breaksPages: style != .poster)
    if let title = document.title {
      writer.element("h1") { $0.inline(title) }
    }
    writer.blocks(document.blocks)
    let title = document.title?.frenchSpaced().plainText.madeHarmless ?? "pimms-guide"
    return """
      <!DOCTYPE html>
      <html lang="fr">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="\(style == .page ? "light dark" : "light")">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title.escapedForHTML)</title>
      <style>
      \(styleSheet(for: document))
      </style>
      </head>
      <body class="\(bodyClass)">
      <main>
      \(writer.output)</main>
      </body>
      </html>

      """
  }

  private var bodyClass: String {
    switch style {
    case .page: "page"
    case .sheet: "fiche"
    case .poster: "affiche"
    }
  }

  private func styleSheet(for document: Document) -> String {
    switch style {
    case .page: StyleSheet.common + "\n" + StyleSheet.page
    case .sheet: StyleSheet.common + "\n" + StyleSheet.sheet
    case .poster: StyleSheet.common + "\n" + StyleSheet.poster(pointSize: PosterFit.pointSize(for: document))
    }
  }
}
