/// A line cut into the characters a reader sees, each with its bytes and its columns on a terminal.
struct SourceLine {
  struct Cell {
    /// What to print: tabs are spaces, and what would move the cursor or stay invisible is a visible sign.
    let shown: String
    /// Offsets in the file.
    let bytes: Range<Int>
    /// Columns from 0; empty for a character without width.
    let columns: Range<Int>
    let isBlank: Bool
  }

  let cells: [Cell]
  /// The bytes of the line in its file, line break excluded.
  let bytes: Range<Int>

  init(of file: SourceFile, line: Int) {
    bytes = file.bytes(ofLine: line)
    var cutter = LineCutter()
    var start = bytes.lowerBound
    if start == 0, file.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, bytes.upperBound) }
    cutter.cut(file.utf8, in: start..<bytes.upperBound)
    cells = cutter.cells
  }

  /// Columns of the whole line.
  var width: Int {
    cells.last?.columns.upperBound ?? 0
  }

  /// The column, from 0, where a byte is drawn; past the end of the line, the column after the last character.
  func column(ofOffset offset: Int) -> Int {
    cells.first { $0.bytes.upperBound > offset }?.columns.lowerBound ?? width
  }

  /// The column, from 0, just after the characters that end at or before a byte, or straddle it.
  func column(afterOffset offset: Int) -> Int {
    cells.last { $0.bytes.lowerBound < offset }?.columns.upperBound ?? 0
  }

  /// The columns from the first to the last character that is not blank; nothing for a blank line.
  var inkColumns: Range<Int>? {
    guard let first = cells.first(where: { !$0.isBlank }), let last = cells.last(where: { !$0.isBlank }) else {
      return nil
    }
    return first.columns.lowerBound..<last.columns.upperBound
  }
}

/// Lays characters one after the other.
private struct LineCutter {
  static let tabStop = 4

  var cells: [SourceLine.Cell] = []
  private var column = 0

  /// Bytes that are not UTF-8 make one sign for each ill-formed stretch.
  mutating func cut(_ utf8: [UInt8], in range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      guard let bad = utf8.firstIllFormedUTF8(in: start..<range.upperBound) else {
        return cutText(utf8, in: start..<range.upperBound)
      }
      cutText(utf8, in: start..<bad.lowerBound)
      append("\u{FFFD}", bytes: bad, width: 1, isBlank: false)
      start = bad.upperBound
    }
  }

  private mutating func cutText(_ utf8: [UInt8], in range: Range<Int>) {
    var offset = range.lowerBound
    for character in String(decoding: utf8[range], as: UTF8.self) {
      let bytes = offset..<offset + character.utf8.count
      offset = bytes.upperBound
      if character == "\t" {
        let width = Self.tabStop - column % Self.tabStop
        append(String(repeating: " ", count: width), bytes: bytes, width: width, isBlank: true)
      } else {
        let shown = character.printable
        append(String(shown), bytes: bytes, width: shown.terminalColumns, isBlank: character.isWhitespace)
      }
    }
  }

  private mutating func append(_ shown: String, bytes: Range<Int>, width: Int, isBlank: Bool) {
    cells.append(.init(shown: shown, bytes: bytes, columns: column..<column + width, isBlank: isBlank))
    column += width
  }
}

extension [UInt8] {
  /// The first stretch of bytes that is not UTF-8.
  package func firstIllFormedUTF8(in range: Range<Int>) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: span.extracting(range))
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound..<range.lowerBound + error.byteOffsets.upperBound
    }
  }
}
