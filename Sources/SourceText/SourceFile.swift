/// One text read, of which lines and columns can be told.
///
/// The bytes may be anything: a file that is not UTF-8 still has lines, so that the place of the bad byte can be shown.
package struct SourceFile: Sendable {
  package let id: FileID
  package let path: String
  package let utf8: [UInt8]
  private let lineStarts: LineStarts

  /// A file on its own; files that diagnostics point at come from `SourceFiles.add(path:utf8:)`.
  package init(id: FileID, path: String, utf8: [UInt8]) {
    self.id = id
    self.path = path
    self.utf8 = utf8
    lineStarts = LineStarts(utf8)
  }

  /// The line and the column, both from 1, of a byte; an offset past the end is the end.
  ///
  /// Columns count characters as a reader sees them: `é` is one, composed or not. A byte order mark is not counted.
  package func position(ofOffset offset: UInt32) -> (line: Int, column: Int) {
    let line = lineNumber(ofOffset: offset)
    let cells = SourceLine(of: self, line: line).cells
    let before = cells.prefix { $0.bytes.upperBound <= Int(offset) }
    return (line, before.count + 1)
  }

  /// The text of a line counted from 1, without its line break; empty when there is no such line.
  package func line(_ number: Int) -> String {
    String(decoding: utf8[bytes(ofLine: number)], as: UTF8.self)
  }

  /// What is written there; bytes that are not UTF-8 become U+FFFD.
  package func text(of range: SourceRange) -> String {
    let end = min(Int(range.end), utf8.count)
    return String(decoding: utf8[min(Int(range.start), end)..<end], as: UTF8.self)
  }
}

// MARK: Lines

extension SourceFile {
  /// The line, from 1, that holds a byte; a line break belongs to the line it ends.
  func lineNumber(ofOffset offset: UInt32) -> Int {
    let lineStarts = lineStarts.offsets
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line counted from 1, without its line break.
  func bytes(ofLine number: Int) -> Range<Int> {
    let lineStarts = lineStarts.offsets
    guard number >= 1, number <= lineStarts.count else { return utf8.count..<utf8.count }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) : utf8.count
    if number < lineStarts.count {
      if end > start, utf8[end - 1] == UInt8(ascii: "\n") { end -= 1 }
      if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    return start..<end
  }
}
