extension StyledText {
  /// The text on lines of at most `width` columns (at least 2), broken at ordinary spaces and line feeds.
  ///
  /// What does not fit on a line of its own (an address, a long name) is split where it hurts least: at a no-break
  /// space, after a punctuation mark of addresses, else anywhere. An empty text has no line.
  /// - Parameter following: the width of the lines after the first, when they are to be indented.
  func wrapped(to width: Int, following: Int? = nil) -> [StyledText] {
    if isEmpty { return [] }
    var lines: [StyledText] = []
    for paragraph in glyphs.split(omittingEmptySubsequences: false, whereSeparator: { $0.character == "\n" }) {
      let first = lines.isEmpty ? width : following ?? width
      lines += wrappedParagraph(paragraph, width: max(2, first), following: max(2, following ?? width))
    }
    return lines
  }

  /// The width of the widest part that wrapping would not split.
  var longestWordWidth: Int {
    glyphs.split { $0.character == " " || $0.character == "\n" }.map(width(of:)).max() ?? 0
  }

  /// The width of the widest line when nothing is wrapped.
  var naturalWidth: Int {
    glyphs.split { $0.character == "\n" }.map(width(of:)).max() ?? 0
  }
}

private typealias Glyphs = ArraySlice<StyledText.Glyph>

private func width(of glyphs: Glyphs) -> Int {
  glyphs.reduce(0) { $0 + $1.width }
}

private func wrappedParagraph(_ paragraph: Glyphs, width: Int, following: Int) -> [StyledText] {
  var lines: [StyledText] = []
  var width: Int = width
  var line: [StyledText.Glyph] = []
  var lineWidth = 0
  var rest = paragraph
  while !rest.isEmpty {
    let spaces = rest.prefix { $0.character == " " }
    let word = rest.dropFirst(spaces.count).prefix { $0.character != " " }
    rest = rest.dropFirst(spaces.count + word.count)
    var wordWidth = Documents.width(of: word)
    if !line.isEmpty, lineWidth + 1 + wordWidth <= width {
      line += spaces.prefix(1) + word
      lineWidth += 1 + wordWidth
      continue
    }
    if !line.isEmpty {
      lines.append(StyledText(glyphs: line))
      width = following
    }
    var remaining = word
    while wordWidth > width {
      let (head, tail) = split(remaining, width: width)
      lines.append(StyledText(glyphs: Array(head)))
      width = following
      remaining = tail
      wordWidth = Documents.width(of: remaining)
    }
    line = Array(remaining)
    lineWidth = wordWidth
  }
  if !line.isEmpty || lines.isEmpty { lines.append(StyledText(glyphs: line)) }
  return lines
}

/// Cuts a word wider than `width`; a no-break space at the cut is dropped, as an ordinary one would be.
private func split(_ word: Glyphs, width: Int) -> (head: Glyphs, tail: Glyphs) {
  var end = word.startIndex
  var used = 0
  var space: Int?
  var mark: Int?
  while end < word.endIndex, used + word[end].width <= width || end == word.startIndex {
    used += word[end].width
    if word[end].character == "\u{00A0}", end > word.startIndex { space = end }
    end += 1
    if "/-?&=_.,;@".contains(word[end - 1].character), used * 3 > width { mark = end }
  }
  if end < word.endIndex, word[end].character == "\u{00A0}" { space = end }
  if let space { return (word[..<space], word[(space + 1)...]) }
  let cut = mark ?? end
  return (word[..<cut], word[cut...])
}
