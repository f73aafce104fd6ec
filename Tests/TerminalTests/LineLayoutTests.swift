import TestTools
import Testing

@testable import Terminal

@Suite struct LineLayoutTests {
  @Test func `Escape sequences take no room`() {
    #expect(cells(of: "\u{1B}[1;31mété\u{1B}[0m !").map(\.width) == [1, 1, 1, 1, 1])
  }

  /// `|` stands for the cursor, which is not part of the line.
  @Test(arguments: [
    ("abc|", 10, ["> abc"], 0, 5),
    ("|abc", 10, ["> abc"], 0, 2),
    ("abcdefgh|", 10, ["> abcdefgh", ""], 1, 0),
    ("abcdefg|h", 10, ["> abcdefgh", ""], 0, 9),
    ("abcdefghij|", 10, ["> abcdefgh", "ij"], 1, 2),
    ("abcdefgh|ij", 10, ["> abcdefgh", "ij"], 1, 0),
    ("abcdefg日|", 10, ["> abcdefg", "日"], 1, 2),
    ("abcdefg|日", 10, ["> abcdefg", "日"], 1, 0),
    ("e\u{301}e\u{301}|", 10, ["> e\u{301}e\u{301}"], 0, 4),
    ("abc|", 1, ["> ", "ab", "c"], 2, 1),
  ])
  func `A word wider than a row wraps where the terminal wraps it`(
    line: String, width: Int, rows: [String], row: Int, column: Int
  ) {
    let layout = layout("> ", line, width)
    #expect(layout.rows.map { $0.map(\.text).joined() } == rows)
    #expect(layout.cursor == .init(row: row, column: column))
  }

  @Test(arguments: [
    ("au chômage|", 10, ["> au ", "chômage"], 1, 7),
    ("au |chômage", 10, ["> au ", "chômage"], 1, 0),
    ("au| chômage", 10, ["> au ", "chômage"], 0, 4),
    ("gagne 430 euros|", 14, ["> gagne 430 ", "euros"], 1, 5),
    ("|gagne 430 euros", 14, ["> gagne 430 ", "euros"], 0, 2),
    ("un abcdefghijkl|", 10, ["> un abcde", "fghijkl"], 1, 7),
    ("un 日本語|", 10, ["> un ", "日本語"], 1, 6),
    ("un te\u{301}le\u{301}|", 10, ["> un te\u{301}le\u{301}"], 0, 9),
    ("un te\u{301}le\u{301}s|", 10, ["> un ", "te\u{301}le\u{301}s"], 1, 5),
    ("un deux |", 10, ["> un deux ", ""], 1, 0),
    ("un deux t|", 10, ["> un deux ", "t"], 1, 1),
  ])
  func `A word that does not fit goes to the next row`(
    line: String, width: Int, rows: [String], row: Int, column: Int
  ) {
    let layout = layout("> ", line, width)
    #expect(layout.rows.map { $0.map(\.text).joined() } == rows)
    #expect(layout.cursor == .init(row: row, column: column))
  }

  @Test func `A prompt wraps at spaces too`() {
    let layout = layout("Quitter l'entretien ? ", "oui|", 12)
    #expect(layout.rows.map { $0.map(\.text).joined() } == ["Quitter ", "l'entretien ", "? oui"])
  }

  @Test func `A word that grows moves, and moves back`() {
    var rendering = LineRendering()
    var screen = Screen(width: 10)
    for line in ["au chô|", "au chôm|", "au chôma|", "au chômag|", "au chô|", "a|u chômage", "|chômage", "au chômage|"]
    {
      let layout = layout("> ", line, 10)
      screen.write(rendering.update(to: layout))
      #expect(screen.rows == layout.rows.map { Screen.row($0, width: 10) }, "\(line)")
      #expect(screen.cursor == layout.cursor, "\(line)")
    }
  }

  @Test(arguments: [
    ("au chômage|", 10, 6, 2, 1), ("au chômage|", 10, 20, 1, 7), ("au |chômage", 10, 6, 1, 0),
    ("abcdefghijklm|", 10, 20, 0, 15), ("abcdefghijklm|", 10, 5, 3, 0),
  ])
  func `On a terminal that changed its width, the cursor is where its row was wrapped again`(
    line: String, width: Int, newWidth: Int, row: Int, column: Int
  ) {
    #expect(layout("> ", line, width).cursor(rewrappedAt: newWidth) == .init(row: row, column: column))
  }

  @Test func `A prompt may have rows and colours`() {
    let layout = layout("\u{1B}[1mThème\u{1B}[0m\n> ", "ab|", 5)
    #expect(layout.rows.map { $0.reduce(0) { $0 + $1.width } } == [5, 4])
    #expect(layout.cursor == .init(row: 1, column: 4))
  }

  @Test func `A letter at the end is all that is written`() {
    var rendering = LineRendering()
    _ = rendering.update(to: layout("> ", "ab|", 20))
    #expect(rendering.update(to: layout("> ", "abc|", 20)) == "c\u{1B}[J")
    #expect(rendering.update(to: layout("> ", "a|bc", 20)) == "\u{1B}[2D")
    #expect(rendering.update(to: layout("> ", "a|bc", 20)) == "")
  }

  @Test func `Whatever is typed, the screen shows the same as if it had been drawn at once`() {
    var generator = SeededGenerator(seed: 7)
    let letters = ["a", "é", "e\u{301}", "日", "😀", " ", "z"]
    for width in [2, 5, 8, 13] {
      for prompt in ["> ", "", "Thème\n日> "] {
        var rendering = LineRendering()
        var screen = Screen(width: width)
        var buffer = LineBuffer()
        for _ in 0..<60 {
          switch Int.random(in: 0..<8, using: &generator) {
          case 0: buffer.backspace()
          case 1: buffer.delete()
          case 2: buffer.moveHome()
          case 3: buffer.moveEnd()
          case 4: buffer.moveLeft()
          default: buffer.insert(letters.randomElement(using: &generator) ?? "a")
          }
          let layout = LineLayout(prompt: prompt, buffer: buffer, width: width)
          screen.write(rendering.update(to: layout))
          #expect(screen.rows == layout.rows.map { Screen.row($0, width: width) })
          #expect(screen.cursor == layout.cursor)
        }
      }
    }
  }

  @Test func `Candidates are listed in columns that fit`() {
    #expect(table(["un", "deux", "trois", "quatre", "cinq"], width: 20) == "un      quatre\ndeux    cinq\ntrois\n")
    #expect(table(["très long", "court"], width: 5) == "très long\ncourt\n")
    #expect(table(["a", "b", "c"], width: 80, limit: 2) == "a  b  …\n")
  }

  private func layout(_ prompt: String, _ line: String, _ width: Int) -> LineLayout {
    let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let buffer = LineBuffer(parts.joined(), cursor: parts[0].count)
    return LineLayout(prompt: prompt, buffer: buffer, width: width)
  }
}
