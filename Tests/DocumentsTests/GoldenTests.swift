import Documents
import TestTools
import Testing

@Suite struct `Golden renderings` {
  @Test(arguments: [80, 60, 40, 20])
  func `The terminal shows the sample without colour at every width`(width: Int) {
    expectGolden(TerminalRenderer(width: width, theme: .none).render(sample), "terminal-\(width).txt")
  }

  @Test func `The terminal colours by role`() {
    expectGolden(readable(TerminalRenderer(width: 80, theme: .standard).render(sample)), "terminal-colours.txt")
  }

  @Test func `A folding terminal shows the hint of a folded section`() {
    let rendered = TerminalRenderer(width: 80, theme: .none, foldsSections: true).render(sample)
    #expect(rendered.contains("▸ Pour plus tard\u{A0}: tapez «\u{A0}plan plus tard\u{A0}»\n"))
    #expect(!rendered.contains("Un droit non demandé"))
  }

  @Test(arguments: [80, 40])
  func `Plain text speaks the sample`(width: Int) {
    expectGolden(PlainTextRenderer(width: width).render(sample), "plain-\(width).txt")
  }

  @Test(arguments: zip([HTMLRenderer.Style.page, .sheet, .poster], ["page", "sheet", "poster"]))
  func `HTML shows the sample in every style`(style: HTMLRenderer.Style, name: String) {
    expectGolden(HTMLRenderer(style: style).render(style == .poster ? posterSample : sample), "\(name).html")
  }
}
