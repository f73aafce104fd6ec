/// The lines of one file that a diagnostic shows, with the marks under each.
struct Excerpt {
  struct Mark {
    /// Columns from 0; at least one.
    let columns: Range<Int>
    let isPrimary: Bool
    /// Nothing on the lines of a label but its last.
    let text: String
  }

  struct Line {
    let number: Int
    let source: SourceLine
    /// The primary mark first, then from left to right.
    var marks: [Mark]
  }

  /// `path:line:column` of the primary label, or of the first one when it is elsewhere.
  let place: String
  /// In order; lines between two that are not neighbours are left out.
  private(set) var lines: [Line]

  var lastLine: Int {
    lines.last?.number ?? 1
  }

  /// One excerpt a file, the file of the primary label first.
  static func excerpts(of diagnostic: Diagnostic, in files: SourceFiles) -> [Excerpt] {
    let labels = [diagnostic.primary] + diagnostic.secondary
    var order: [FileID] = []
    for label in labels where !order.contains(label.range.file) {
      order.append(label.range.file)
    }
    return order.map { id in
      let own = labels.enumerated().filter { $0.element.range.file == id }
      return Excerpt(file: files[id], labels: own.map { ($0.element, $0.offset == 0) })
    }
  }

  private init(file: SourceFile, labels: [(label: Label, isPrimary: Bool)]) {
    let position = file.position(ofOffset: labels.first?.label.range.start ?? 0)
    place = "\(file.path):\(position.line):\(position.column)"
    lines = []
    for (label, isPrimary) in labels {
      for (number, mark) in Self.marks(of: label, isPrimary: isPrimary, in: file) {
        add(mark, toLine: number, of: file)
      }
    }
    lines.sort { $0.number < $1.number }
    for index in lines.indices {
      lines[index].marks.sort {
        ($0.isPrimary ? 0 : 1, $0.columns.lowerBound) < ($1.isPrimary ? 0 : 1, $1.columns.lowerBound)
      }
    }
  }

  private mutating func add(_ mark: Mark, toLine number: Int, of file: SourceFile) {
    if let index = lines.firstIndex(where: { $0.number == number }) {
      lines[index].marks.append(mark)
    } else {
      lines.append(Line(number: number, source: SourceLine(of: file, line: number), marks: [mark]))
    }
  }
}

// MARK: Marks

extension Excerpt {
  /// A label of more lines than this shows its first two and its last.
  private static let mostLines = 4

  /// The marks of a label, line by line; its text goes with the last.
  private static func marks(of label: Label, isPrimary: Bool, in file: SourceFile) -> [(Int, Mark)] {
    let range = trimmed(label.range, in: file)
    let first = file.lineNumber(ofOffset: UInt32(range.lowerBound))
    let last = file.lineNumber(ofOffset: UInt32(max(range.lowerBound, range.upperBound - 1)))
    var numbers = Array(first...last)
    if numbers.count > mostLines { numbers = [first, first + 1, last] }
    return numbers.compactMap { number in
      let line = SourceLine(of: file, line: number)
      let ink = line.inkColumns
      if ink == nil, number != first, number != last { return nil }
      let start = number == first ? line.column(ofOffset: range.lowerBound) : ink?.lowerBound ?? 0
      let end = number == last ? line.column(afterOffset: range.upperBound) : ink?.upperBound ?? 0
      let columns = start..<max(start + 1, end)
      return (number, Mark(columns: columns, isPrimary: isPrimary, text: number == last ? label.text : ""))
    }
  }

  /// The range inside the file, without the blanks and line breaks at its end.
  private static func trimmed(_ range: SourceRange, in file: SourceFile) -> Range<Int> {
    let start = min(Int(range.start), file.utf8.count)
    var end = min(Int(range.end), file.utf8.count)
    while end > start + 1, [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(file.utf8[end - 1]) {
      end -= 1
    }
    return start..<end
  }
}
