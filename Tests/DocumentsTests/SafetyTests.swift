import Documents
import Testing

@Suite struct `Text that comes from outside` {
  @Test func `Markup in a text is shown, not obeyed`() throws {
    let document = Document(
      title: "<script>alert('x')</script>", [.paragraph("a < b & \"c\""), .paragraph(.command("</code><b>"))])
    let page = HTMLRenderer(style: .sheet).render(document)
    #expect(try !MarkupCheck(page).names.contains("script"))
    #expect(page.contains("<title>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</title>"))
    #expect(page.contains("<p>a &lt; b &amp; &quot;c&quot;</p>"))
    #expect(page.contains("<code>&lt;/code&gt;&lt;b&gt;</code>"))
  }

  @Test(arguments: ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "file:///etc/passwd", "x\" onclick=\"y"])
  func `An address that is not for reading, writing or calling leads nowhere`(url: String) throws {
    let page = HTMLRenderer(style: .page).render(Document([.paragraph(.link("voir", url: url))]))
    #expect(try !MarkupCheck(page).names.contains("a"))
  }

  @Test(arguments: ["a\u{1B}[31mb", "a\u{9B}31mb", "a\u{7}b", "a\u{202E}b", "a\u{0}b", "a\u{8}b"])
  func `Controls never reach the screen`(text: String) {
    let document = Document([
      .paragraph(Inline(text)), .paragraph(.command(text)), .paragraph(.link("x", url: text)),
    ])
    for rendering in [
      TerminalRenderer(width: 60, theme: .none).render(document), PlainTextRenderer(width: 60).render(document),
      HTMLRenderer(style: .page).render(document),
    ] {
      let controls = rendering.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
      #expect(controls.isEmpty)
      #expect(!rendering.contains("\u{202E}"))
      #expect(rendering.contains("\u{FFFD}"))
    }
  }
}

@Suite struct `Building documents` {
  @Test func `An interpolated literal keeps its styles`() {
    let inline: Inline = "Tapez \(.command("bilan")) ou \(3) fois \("rien")."
    #expect(
      inline.spans == [
        .text("Tapez "), .command("bilan"), .text(" ou "), .text("3"), .text(" fois "), .text("rien"), .text("."),
      ])
    #expect(inline.plainText == "Tapez bilan ou 3 fois rien.")
  }

  @Test func `A table loses no cell`() {
    let table = Table(columns: [.text("A")], rows: [["1", "2"], []])
    #expect(table.columns.count == 2)
    #expect(table.rows == [["1", "2"], ["", ""]])
  }

  @Test(arguments: [20, 40, 80])
  func `A table without rows still shows its headers`(width: Int) {
    let document = Document([.table(Table(columns: [.text("Démarche à faire"), .number("Montant")], rows: []))])
    let text = TerminalRenderer(width: width, theme: .none).render(document)
    #expect(text.contains("Démarche") && text.contains("faire") && text.contains("Montant"))
  }

  @Test func `An empty document is an empty text and a whole page`() throws {
    #expect(TerminalRenderer(width: 80, theme: .standard).render(Document()).isEmpty)
    #expect(PlainTextRenderer(width: 80).render(Document()).isEmpty)
    _ = try MarkupCheck(HTMLRenderer(style: .poster).render(Document()))
  }
}
