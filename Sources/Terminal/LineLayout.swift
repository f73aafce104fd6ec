import SourceText

/// Where a prompt and a line fall on a terminal of some width: wrapped at spaces, and anywhere in a word that is wider
/// than a row.
package struct LineLayout: Equatable, Sendable {
  /// At least one; a row that is full is followed by another, where the next letter goes.
  package private(set) var rows: [[Cell]] = [[]]
  package let cursor: Position
  /// At least 2.
  package let width: Int

  /// One character with the escape sequences that go before it; `text` alone is sequences when `width` is 0.
  package struct Cell: Equatable, Sendable {
    package let text: String
    package let width: Int

    var isBreak: Bool { text.last?.isNewline == true }
    var isSpace: Bool { text.last == " " }
  }

  package struct Position: Equatable, Sendable {
    package let row: Int
    /// Counted in columns, from 0, always less than the width.
    package let column: Int

    static let start = Position(row: 0, column: 0)
  }

  /// The prompt may have several rows, separated by U+000A, and SGR sequences, which take no room.
  package init(prompt: String, buffer: LineBuffer, width: Int) {
    self.width = max(width, 2)
    let mark = cells(of: prompt)
    let line = buffer.characters.map { Cell(text: String($0), width: $0.terminalColumns) }
    var rows = Rows(width: self.width)
    var cursor: Position?
    let all = mark + line
    for (place, cell) in all.enumerated() {
      // The first word typed stays beside the prompt.
      if place > 0, place != mark.count, all[place - 1].isSpace, !cell.isSpace, !cell.isBreak {
        rows.begin(wordOf: all[place...].prefix { !$0.isSpace && !$0.isBreak }.reduce(0) { $0 + $1.width })
      }
      // A wide character that does not fit takes the cursor with it to the next row.
      if place == mark.count + buffer.cursor { cursor = rows.place(for: cell) }
      rows.append(cell)
    }
    self.cursor = cursor ?? rows.end
    self.rows = rows.rows
  }

  /// Where the cursor is once the terminal has become as wide as that and has wrapped again what was written: it goes
  /// on over a row that was full, and not over one that was ended.
  func cursor(rewrappedAt width: Int) -> Position {
    var rewrapped = Rows(width: max(width, 2))
    for (row, cells) in rows.enumerated() {
      if row > 0, endsEarly(row - 1) { rewrapped.end(with: Cell(text: "\n", width: 0)) }
      var column = 0
      for cell in cells {
        if row == cursor.row, column >= cursor.column { return rewrapped.place(for: cell) }
        rewrapped.append(cell)
        column += cell.width
      }
      if row == cursor.row { return rewrapped.end }
    }
    return rewrapped.end
  }

  /// True where a row is ended before it is full, by no break of its own: a word or a wide character goes to the next.
  func endsEarly(_ row: Int) -> Bool {
    rows[row].last?.isBreak != true && filled(row) < width
  }

  /// Where the next character would be written after the last one.
  package var end: Position { Position(row: rows.count - 1, column: filled(rows.count - 1)) }

  /// How many columns of a row are written.
  func filled(_ row: Int) -> Int { rows[row].reduce(0) { $0 + $1.width } }
}

/// A text in cells; U+000A is a cell of its own.
func cells(of text: some StringProtocol) -> [LineLayout.Cell] {
  var cells: [LineLayout.Cell] = []
  var sequence = ""
  var rest = Substring(text)
  while let character = rest.first {
    if let length = escapeSequenceLength(rest) {
      sequence += rest.prefix(length)
      rest = rest.dropFirst(length)
    } else {
      cells.append(.init(text: sequence + String(character), width: character.terminalColumns))
      sequence = ""
      rest = rest.dropFirst()
    }
  }
  if !sequence.isEmpty { cells.append(.init(text: sequence, width: 0)) }
  return cells
}

/// How many characters the `ESC [ … letter` at the beginning of a text has.
private func escapeSequenceLength(_ text: Substring) -> Int? {
  guard text.hasPrefix("\u{1B}[") else { return nil }
  let parameters = text.dropFirst(2).prefix { $0.isASCII && ("\u{20}"..<"\u{40}").contains($0) }
  return 2 + parameters.count + 1
}

private struct Rows {
  let width: Int
  var rows: [[LineLayout.Cell]] = [[]]
  private var column = 0

  init(width: Int) { self.width = width }

  var end: LineLayout.Position { LineLayout.Position(row: rows.count - 1, column: column) }

  func place(for cell: LineLayout.Cell) -> LineLayout.Position {
    column + cell.width > width ? LineLayout.Position(row: rows.count, column: 0) : end
  }

  /// A word that reaches the end of the row begins the next one, where it fits with the space after it.
  mutating func begin(wordOf size: Int) {
    if column > 0, column + size >= width, size < width { newRow() }
  }

  /// A row that is just full is ended by the break, not followed by an empty one.
  mutating func end(with cell: LineLayout.Cell) {
    if rows.count > 1 && rows[rows.count - 1].isEmpty && rows[rows.count - 2].last?.isBreak == false {
      rows.removeLast()
    }
    rows[rows.count - 1].append(cell)
    newRow()
  }

  mutating func append(_ cell: LineLayout.Cell) {
    if cell.isBreak {
      end(with: cell)
      return
    }
    if column + cell.width > width { newRow() }
    rows[rows.count - 1].append(cell)
    column += cell.width
    if column == width { newRow() }
  }

  private mutating func newRow() {
    rows.append([])
    column = 0
  }
}
