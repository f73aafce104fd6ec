/// What must be written to a terminal so that it shows a line as it now is, given what it shows already.
///
/// Only what changed is written, so that a screen reader speaks the new letter and not the whole line. Every move is
/// relative to where the prompt began. The terminal wraps a full row by itself; a row that a word leaves early is ended.
struct LineRendering {
  private var shown: LineLayout?

  init() {}

  mutating func update(to layout: LineLayout) -> String {
    let old = shown
    shown = layout
    guard let old else { return draw(layout, from: 0) + move(from: layout.end, to: layout.cursor) }
    if old.rows == layout.rows { return move(from: old.cursor, to: layout.cursor) }
    let unchanged = layout.cellsInPlace(since: old)
    let start = layout.position(ofCell: unchanged)
    return move(from: old.cursor, to: start) + draw(layout, from: unchanged)
      + move(from: layout.end, to: layout.cursor)
  }

  /// After the terminal was resized and has wrapped again what it shows.
  mutating func redraw(at layout: LineLayout) -> String {
    guard let old = shown else { return update(to: layout) }
    // Drawn over and not erased first: erasing from the top row makes tmux keep the whole screen as history.
    shown = nil
    return move(from: old.cursor(rewrappedAt: layout.width), to: .start) + update(to: layout)
  }

  /// Erases all that is shown, the cursor ending where the prompt began.
  mutating func erase() -> String {
    guard let layout = shown else { return "" }
    shown = nil
    let below = LineLayout.Position(row: 1, column: 0)
    return move(from: layout.cursor, to: .start) + "\u{1B}[K"
      + (layout.end.row > 0 ? move(from: .start, to: below) + "\u{1B}[J" + move(from: below, to: .start) : "")
  }

  /// Leaves the line on the screen, the cursor at the beginning of the row below.
  mutating func leave() -> String {
    guard let layout = shown else { return "" }
    shown = nil
    let move = move(from: layout.cursor, to: layout.end)
    return layout.end.column == 0 && layout.end.row > 0 ? move : move + "\n"
  }

  /// Forgets what is shown: the terminal was cleared, or others wrote to it.
  mutating func forget() { shown = nil }

  private func draw(_ layout: LineLayout, from first: Int) -> String {
    var text = ""
    var number = 0
    for (row, cells) in layout.rows.enumerated() {
      for (index, cell) in cells.enumerated() {
        defer { number += 1 }
        guard number >= first else { continue }
        // What an earlier, longer row left behind is erased where a row ends early.
        if cell.isBreak && layout.filled(row) < layout.width { text += "\u{1B}[K" }
        if index == 0 && layout.wrapsEarly(before: row) { text += "\u{1B}[K\n" }
        text += cell.text
      }
    }
    // A terminal wraps only when one more character comes; this one is erased at once.
    let endsOnEdge = layout.end.column == 0 && layout.end.row > 0 && !layout.isBroken(before: layout.end.row)
    return text + (endsOnEdge ? " \r" : "") + "\u{1B}[J"
  }

  private func move(from start: LineLayout.Position, to goal: LineLayout.Position) -> String {
    var text = ""
    if goal.row < start.row { text += "\u{1B}[\(start.row - goal.row)A" }
    if goal.row > start.row { text += "\u{1B}[\(goal.row - start.row)B" }
    if goal.column == 0 && start.column > 0 {
      text += "\r"
    } else if goal.column < start.column {
      text += "\u{1B}[\(start.column - goal.column)D"
    } else if goal.column > start.column {
      text += "\u{1B}[\(goal.column - start.column)C"
    }
    return text
  }
}

extension LineLayout {
  /// True where a row starts after a line break.
  fileprivate func isBroken(before row: Int) -> Bool {
    row > 0 && rows[row - 1].last?.isBreak == true
  }

  /// True where the row above was left before it was full.
  fileprivate func wrapsEarly(before row: Int) -> Bool { row > 0 && endsEarly(row - 1) }

  /// How many cells stand where they stood, before the first that does not.
  fileprivate func cellsInPlace(since old: LineLayout) -> Int {
    var count = 0
    for (cells, before) in zip(rows, old.rows) {
      let same = zip(cells, before).prefix { $0 == $1 }.count
      count += same
      if same < cells.count || same < before.count { return count }
    }
    return count
  }

  /// Where the cell of that number, in the order of writing, is to be written, so that the terminal puts it in its
  /// place; one past the last is the end.
  fileprivate func position(ofCell number: Int) -> Position {
    var left = number
    for (row, cells) in rows.enumerated() {
      if left < cells.count {
        // The row may not exist yet: the terminal makes it when the character wraps.
        if left == 0 && wrapsEarly(before: row) { return Position(row: row - 1, column: filled(row - 1)) }
        return Position(row: row, column: cells[..<left].reduce(0) { $0 + $1.width })
      }
      left -= cells.count
    }
    return end
  }
}
