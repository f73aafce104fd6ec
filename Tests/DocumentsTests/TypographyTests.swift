import Documents
import SourceText
import Testing

@Suite struct `French typography` {
  /// `_` stands for a no-break space, `~` for a narrow one.
  @Test(arguments: [
    ("1 250,50 €", "1~250,50_€"),
    ("12 345 678 euros", "12~345~678_euros"),
    ("« oui »", "«_oui_»"),
    ("Papiers : deux", "Papiers_: deux"),
    ("Vraiment ? Oui ! Bien ; puis", "Vraiment~? Oui~! Bien~; puis"),
    ("le 31 décembre 2026", "le 31_décembre 2026"),
    ("le 1er avril", "le 1er_avril"),
    ("en 2025 300 personnes", "en 2025 300 personnes"),
    ("04 78 00 00 00", "04_78_00_00_00"),
    ("article L. 262-2, M. Martin", "article L._262-2, M._Martin"),
    ("n° 12", "n°_12"),
    ("5 % et 34 ans", "5_% et 34_ans"),
    ("– 612 €", "–_612_€"),
    ("La CAF. Le reste", "La CAF. Le reste"),
    ("12:30 https://a.b/c?d", "12:30 https://a.b/c?d"),
  ])
  func `Spaces that must not break are found`(written: String, set: String) {
    let page = HTMLRenderer(style: .page).render(Document([.paragraph(Inline(written))]))
    let expected = set.replacing("_", with: "\u{A0}").replacing("~", with: "\u{202F}")
    #expect(page.contains("<p>\(expected)</p>"), "\(page.lines.first { $0.hasPrefix("<p>") } ?? "")")
  }

  @Test func `A rule sees through styles`() {
    let inline: Inline = "Reste \(.amount("787,02")) € : \(.strong("oui"))"
    let text = TerminalRenderer(width: 40, theme: .none).render(Document([.paragraph(inline)]))
    #expect(text == "Reste 787,02\u{A0}€\u{A0}: oui\n")
  }

  @Test func `A command keeps the spaces it must be typed with`() {
    let text = TerminalRenderer(width: 60, theme: .monochrome).render(
      Document([.paragraph(.command("et si âge = 25 ans ?"))]))
    #expect(text == "\u{1B}[1met si âge = 25 ans ?\u{1B}[0m\n")
  }

  @Test func `The terminal never gets a narrow space`() {
    #expect(!TerminalRenderer(width: 80, theme: .none).render(sample).contains("\u{202F}"))
    #expect(!PlainTextRenderer(width: 80).render(sample).contains("\u{202F}"))
  }

  @Test(arguments: [
    ("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("日本", 4), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("☐ ✓", 3), ("☎\u{FE0F}", 2),
    ("\u{A0}\u{202F}", 2), ("\u{200B}", 0), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("…–€«", 4),
  ])
  func `Width is what a terminal shows`(text: String, width: Int) {
    #expect(text.terminalColumns == width)
  }
}
