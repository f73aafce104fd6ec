extension String {
  /// The text cut at spaces into lines of at most `width` terminal columns; a longer word has its line to itself.
  ///
  /// A no-break space does not break, so `12 €` stays whole when it is written so. Never empty.
  func wrapped(width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in split(separator: " ", omittingEmptySubsequences: true).map(String.init) {
      let wordColumns = word.terminalColumns
      if line.isEmpty {
        (line, columns) = (word, wordColumns)
      } else if columns + 1 + wordColumns <= width {
        line += " " + word
        columns += 1 + wordColumns
      } else {
        lines.append(line)
        (line, columns) = (word, wordColumns)
      }
    }
    lines.append(line)
    return lines
  }
}
