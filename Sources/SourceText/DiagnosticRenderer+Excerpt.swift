extension DiagnosticRenderer {
  /// The place, then each line under its number with its marks.
  func draw(_ excerpt: Excerpt, gutter: Int) -> [String] {
    let margin = String(repeating: " ", count: gutter + 1)
    var drawn = [margin + style.paint("┌─", .gutter) + " " + style.paint(excerpt.place.printable, .place)]
    var previous: Int?
    for line in excerpt.lines {
      if let previous, line.number > previous + 1 { drawn.append(margin + style.paint("·", .gutter)) }
      previous = line.number
      drawn += draw(line, gutter: gutter)
    }
    return drawn
  }

  /// The line is drawn again when a mark falls outside the part of it that fitted.
  private func draw(_ line: Excerpt.Line, gutter: Int) -> [String] {
    let room = width - gutter - 3
    let number = String(line.number)
    let numbered = String(repeating: " ", count: gutter - number.count) + number + " │"
    let bare = String(repeating: " ", count: gutter + 1) + "│"
    var drawn: [String] = []
    var window: LineWindow?
    for mark in line.marks {
      let current: LineWindow
      if let window, window.shows(mark.columns) {
        current = window
      } else {
        current = LineWindow(of: line.source, around: mark.columns, room: room)
        window = current
        drawn.append((style.paint(numbered, .gutter) + " " + current.text).trimmingTrailingSpaces)
      }
      for row in rows(of: mark, in: current, room: room) {
        drawn.append(style.paint(bare, .gutter) + " " + row)
      }
    }
    return drawn
  }

  /// The carets and their text: beside them when it fits, else wrapped there, else under them.
  private func rows(of mark: Excerpt.Mark, in window: LineWindow, room: Int) -> [String] {
    let role: DiagnosticStyle.Role = mark.isPrimary ? .primary : .secondary
    let columns = window.place(mark.columns)
    let carets =
      String(repeating: " ", count: columns.lowerBound)
      + style.paint(String(repeating: mark.isPrimary ? "^" : "-", count: columns.count), role)
    let text = mark.text.printable
    let size = text.terminalColumns
    guard size > 0 else { return [carets] }
    let beside = room - columns.upperBound - 1
    if size <= beside || beside >= 30 {
      let indent = String(repeating: " ", count: columns.upperBound + 1)
      return text.wrapped(width: beside).enumerated().map { index, part in
        (index == 0 ? carets + " " : indent) + style.paint(part, role)
      }
    }
    let start = min(columns.lowerBound, max(0, room - max(size, 30)))
    let indent = String(repeating: " ", count: start)
    return [carets] + text.wrapped(width: room - start).map { indent + style.paint($0, role) }
  }
}

/// The part of a long line that is shown, with `…` where it is cut.
struct LineWindow {
  let text: String
  /// Columns of the line that are really shown.
  private let shown: Range<Int>
  /// Columns to take away to go from the line to the screen.
  private let shift: Int

  init(of line: SourceLine, around mark: Range<Int>, room: Int) {
    guard max(line.width, mark.upperBound) > room else {
      text = line.cells.map(\.shown).joined()
      shown = 0..<room
      shift = 0
      return
    }
    let size = min(mark.count, room - 2)
    let centred = mark.lowerBound - (room - size) / 2
    let start = mark.upperBound <= room - 1 ? 0 : max(0, min(centred, max(line.width, mark.upperBound) - room))
    let isCutBefore = start > 0
    let isCutAfter = start + room < line.width
    let visible = (start + (isCutBefore ? 1 : 0))..<(start + room - (isCutAfter ? 1 : 0))
    var text = isCutBefore ? "…" : ""
    var column = visible.lowerBound
    for cell in line.cells
    where cell.columns.lowerBound >= visible.lowerBound && cell.columns.upperBound <= visible.upperBound {
      // A wide character cut by the edge leaves a blank, so that what follows stays in its column.
      text += String(repeating: " ", count: cell.columns.lowerBound - column) + cell.shown
      column = cell.columns.upperBound
    }
    self.text = text + (isCutAfter ? String(repeating: " ", count: visible.upperBound - column) + "…" : "")
    shown = visible
    shift = start
  }

  func shows(_ mark: Range<Int>) -> Bool {
    shown.contains(mark.lowerBound)
  }

  /// Columns on the screen; a mark that goes past the edge stops there.
  func place(_ mark: Range<Int>) -> Range<Int> {
    let inside = mark.clamped(to: shown)
    let start = inside.lowerBound - shift
    return start..<max(start + 1, inside.upperBound - shift)
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
