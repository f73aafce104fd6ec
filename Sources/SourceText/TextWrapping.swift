extension String {
  /// The text cut at spaces into lines of at most `width` terminal columns; a longer word has its line to itself.
  ///
  /// French signs stay with the word they belong to (`« oui »`, `vu :`), and so does what a no-break space joins.
  /// Several spaces count for one. Never empty.
  func wrapped(width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in unbreakableWords {
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

  private var unbreakableWords: [String] {
    var words: [String] = []
    for part in split(separator: " ", omittingEmptySubsequences: true).map(String.init) {
      let joins = words.last?.hasSuffix("«") == true || part.first.map { ":;!?»%€".contains($0) } == true
      if joins, let last = words.popLast() {
        words.append(last + " " + part)
      } else {
        words.append(part)
      }
    }
    return words
  }
}
