import Documents
import SourceText
import Testing

/// Eight documents made of random blocks, the same at every run, and the sample.
private let documents = [sample, posterSample] + (1...8).map { RandomDocument(seed: $0).document() }

@Suite struct `Laws of the renderings` {
  @Test(arguments: documents, [20, 23, 32, 40, 57, 60, 80, 100])
  func `No line is wider than the terminal`(document: Document, width: Int) {
    for theme in [Theme.none, .standard] {
      for line in withoutEscapes(TerminalRenderer(width: width, theme: theme).render(document)).lines {
        #expect(line.terminalColumns <= width, "\(line)")
      }
    }
    for line in PlainTextRenderer(width: width).render(document).lines {
      #expect(line.terminalColumns <= width, "\(line)")
    }
  }

  @Test(arguments: documents, [20, 40, 80])
  func `Every character of the document is in each text rendering`(document: Document, width: Int) {
    let renderings = [
      TerminalRenderer(width: width, theme: .none).render(document),
      withoutEscapes(TerminalRenderer(width: width, theme: .standard).render(document)),
      PlainTextRenderer(width: width).render(document),
    ]
    for rendering in renderings { expectLetters(of: document, in: rendering) }
  }

  @Test(arguments: documents, HTMLRenderer.Style.allCases)
  func `HTML is well formed and holds every character`(document: Document, style: HTMLRenderer.Style) throws {
    let html = HTMLRenderer(style: style).render(document)
    let page = try MarkupCheck(html)
    let visible = page.text
    for text in document.texts {
      for word in text.split(whereSeparator: \.isWhitespace) { #expect(visible.contains(word), "\(word)") }
    }
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    #expect(page.names.filter { $0 == "main" }.count == 1)
    #expect(page.names.filter { $0 == "h1" }.count <= 1)
    #expect(Set(page.identifiers).count == page.identifiers.count)
    #expect(!page.names.contains("script") && !page.names.contains("img") && !html.contains("url("))
  }

  @Test(arguments: documents)
  func `Plain text has no drawing and no escape`(document: Document) {
    let rendering = PlainTextRenderer(width: 72).render(document)
    for scalar in rendering.unicodeScalars {
      #expect(!(0x2500...0x27BF).contains(scalar.value) && scalar != "\u{1B}" && scalar != "•", "\(scalar)")
    }
  }

  @Test(arguments: documents)
  func `Rendering twice gives the same text`(document: Document) {
    let terminal = TerminalRenderer(width: 66, theme: .standard)
    #expect(terminal.render(document) == terminal.render(document))
    #expect(HTMLRenderer(style: .page).render(document) == HTMLRenderer(style: .page).render(document))
  }

  /// Side by side cells mix the words of columns, so characters are counted, not sought in order.
  private func expectLetters(
    of document: Document, in rendering: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let present = counted(rendering)
    let wanted = counted(document.texts.joined())
    for (character, count) in wanted {
      #expect(present[character, default: 0] >= count, "\(character)", sourceLocation: sourceLocation)
    }
  }

  private func counted(_ text: String) -> [Character: Int] {
    text.reduce(into: [:]) { if !$1.isWhitespace { $0[$1, default: 0] += 1 } }
  }
}

extension String {
  var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}

func withoutEscapes(_ text: String) -> String {
  text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
}
