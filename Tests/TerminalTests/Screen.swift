import SourceText

@testable import Terminal

/// A terminal of unlimited height, as far as the line editor uses one.
struct Screen {
  let width: Int
  /// What each column of each row shows; the right half of a wide character is empty.
  private(set) var rows: [[String]]
  private var row = 0
  private var column = 0
  /// After the last column is written, the terminal wraps only when one more character comes.
  private var wrapsNext = false

  init(width: Int) {
    self.width = width
    rows = [Self.blank(width)]
  }

  var cursor: LineLayout.Position { .init(row: row, column: column) }

  /// How a row of a layout should look.
  static func row(_ cells: [LineLayout.Cell], width: Int) -> [String] {
    var row: [String] = []
    for cell in cells where cell.width > 0 {
      row.append(cell.text)
      row += Array(repeating: "", count: cell.width - 1)
    }
    return row + Array(repeating: " ", count: width - row.count)
  }

  mutating func write(_ text: String) {
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "\u{1B}":
        rest = rest.dropFirst()
        let count = rest.prefix { $0.isNumber }
        rest = rest.dropFirst(count.count)
        obey(rest.popFirst() ?? "?", count: Int(count) ?? 1)
      case "\r": (column, wrapsNext) = (0, false)
      case "\n": newLine()
      default: put(character)
      }
    }
  }

  private static func blank(_ width: Int) -> [String] { Array(repeating: " ", count: width) }

  private mutating func obey(_ command: Character, count: Int) {
    wrapsNext = false
    switch command {
    case "A": row = max(row - count, 0)
    case "B": row = min(row + count, rows.count - 1)
    case "C": column = min(column + count, width - 1)
    case "D": column = max(column - count, 0)
    case "K": clearRow()
    case "J":
      clearRow()
      rows.removeSubrange((row + 1)...)
    default: break
    }
  }

  private mutating func clearRow() {
    for index in column..<width { rows[row][index] = " " }
  }

  private mutating func newLine() {
    (row, column, wrapsNext) = (row + 1, 0, false)
    if row == rows.count { rows.append(Self.blank(width)) }
  }

  private mutating func put(_ character: Character) {
    let size = character.terminalColumns
    guard size > 0 else { return }
    if wrapsNext || column + size > width { newLine() }
    rows[row][column] = String(character)
    if size == 2 { rows[row][column + 1] = "" }
    column += size
    if column == width { (column, wrapsNext) = (width - 1, true) }
  }
}
