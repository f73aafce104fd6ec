/// Lines given before, oldest first, kept in memory only.
package struct History: Equatable, Sendable {
  /// The oldest lines are forgotten past this number.
  package static let limit = 500

  package private(set) var lines: [String] = []

  package init() {}

  /// Blank lines and a repetition of the last one are left out.
  package mutating func add(_ line: String) {
    guard line.contains(where: { !$0.isWhitespace }), line != lines.last else { return }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
  }
}

/// Where one reads in the history while a new line is being written, and that line as it was left.
struct HistoryPlace: Equatable, Sendable {
  /// An index in the lines; their count stands for the draft.
  private var index: Int
  private var draft: String
  private let lines: [String]

  init(_ history: History) {
    lines = history.lines
    index = lines.count
    draft = ""
  }

  /// The nearest older line that begins so, given the line now shown.
  mutating func older(than shown: String, beginning prefix: String = "") -> String? {
    guard let found = lines[..<index].lastIndex(where: { $0.hasPrefix(prefix) && $0 != shown }) else { return nil }
    if index == lines.count { draft = shown }
    index = found
    return lines[found]
  }

  /// The nearest newer line that begins so; after the last one, the draft.
  mutating func newer(than shown: String, beginning prefix: String = "") -> String? {
    guard index < lines.count else { return nil }
    let found = lines[(index + 1)...].firstIndex { $0.hasPrefix(prefix) && $0 != shown }
    index = found ?? lines.count
    return found.map { lines[$0] } ?? draft
  }
}
