/// Lays the text of a scalar beside its source, for those that are not written as they read.
///
/// YAML changes only white space when it folds, indents and strips, and apart from that only escapes differ. So the
/// two are walked together: equal bytes go side by side, a stretch of white space that holds a line break goes with
/// the white space it became, an escape with what it means. Should they ever disagree, the rest goes with the rest:
/// a message then underlines too much, never something else.
struct ScalarAlignment {
  enum Style {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  private let style: Style
  private let value: [UInt8]
  private let source: [UInt8]
  private let sourceEnd: Int
  private var valueIndex = 0
  private var sourceIndex: Int
  private var runs: [ScalarRun] = []

  /// `content` are the bytes between the quotes, or from the line break after the header of a block.
  static func runs(of text: String, style: Style, in source: [UInt8], content: Range<Int>) -> [ScalarRun] {
    var alignment = ScalarAlignment(text: text, style: style, source: source, content: content)
    alignment.walk()
    return alignment.runs
  }

  private init(text: String, style: Style, source: [UInt8], content: Range<Int>) {
    self.style = style
    value = Array(text.utf8)
    self.source = source
    sourceIndex = content.lowerBound
    sourceEnd = content.upperBound
  }

  private mutating func walk() {
    while valueIndex < value.count, sourceIndex < sourceEnd {
      let byte = source[sourceIndex]
      if style == .doubleQuoted, byte == UInt8(ascii: "\\") {
        alignEscape()
      } else if style == .singleQuoted, byte == UInt8(ascii: "'") {
        align(valueCount: 1, sourceCount: 2)
      } else if byte.isBlankOrBreak, let end = endOfFold() {
        alignFold(sourceEnd: end)
      } else if byte == value[valueIndex] {
        alignByte()
      } else {
        break
      }
    }
    if valueIndex < value.count { align(valueCount: value.count - valueIndex, sourceCount: sourceEnd - sourceIndex) }
  }
}

// MARK: Steps

extension ScalarAlignment {
  private mutating func alignByte() {
    if let last = runs.indices.last, runs[last].isVerbatim, runs[last].source.upperBound == sourceIndex,
      runs[last].value.upperBound == valueIndex
    {
      runs[last].value = runs[last].value.lowerBound..<valueIndex + 1
      runs[last].source = runs[last].source.lowerBound..<sourceIndex + 1
    } else {
      runs.append(
        ScalarRun(
          value: valueIndex..<valueIndex + 1, source: sourceIndex..<sourceIndex + 1, isVerbatim: true))
    }
    valueIndex += 1
    sourceIndex += 1
  }

  /// The whole of a stretch of the text goes with the whole of a stretch of the source.
  private mutating func align(valueCount: Int, sourceCount: Int) {
    let valueEnd = min(valueIndex + valueCount, value.count)
    let end = min(sourceIndex + sourceCount, sourceEnd)
    if valueEnd > valueIndex {
      runs.append(ScalarRun(value: valueIndex..<valueEnd, source: sourceIndex..<end, isVerbatim: false))
    }
    valueIndex = valueEnd
    sourceIndex = end
  }

  /// Where the white space that starts here ends, if it holds a line break.
  private func endOfFold() -> Int? {
    var end = sourceIndex
    var hasBreak = false
    while end < sourceEnd, source[end].isBlankOrBreak {
      if source[end].isBreak { hasBreak = true }
      end += 1
    }
    return hasBreak ? end : nil
  }

  /// Spaces that a block keeps after its indentation are the last ones of the source's white space.
  private mutating func alignFold(sourceEnd end: Int) {
    var valueEnd = valueIndex
    while valueEnd < value.count, value[valueEnd].isBlankOrBreak { valueEnd += 1 }
    let lastBreak = value[valueIndex..<valueEnd].lastIndex(of: UInt8(ascii: "\n"))
    let isBlock = style == .literal || style == .folded
    var kept = 0
    if isBlock, valueIndex == 0 || lastBreak != nil {
      kept = min(valueEnd - (lastBreak.map { $0 + 1 } ?? valueIndex), end - sourceIndex)
    }
    align(valueCount: valueEnd - kept - valueIndex, sourceCount: end - kept - sourceIndex)
    for _ in 0..<kept { alignByte() }
  }

  private mutating func alignEscape() {
    let next = sourceIndex + 1 < sourceEnd ? source[sourceIndex + 1] : 0
    if next.isBreak {
      // An escaped line break means nothing, and takes the blanks of the next line with it.
      sourceIndex += 1
      while sourceIndex < sourceEnd, source[sourceIndex].isBlankOrBreak { sourceIndex += 1 }
      return
    }
    let digits =
      switch next {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    align(valueCount: Self.length(ofScalarStartingWith: value[valueIndex]), sourceCount: 2 + digits)
  }

  private static func length(ofScalarStartingWith byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}

extension UInt8 {
  var isBreak: Bool {
    self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
  }

  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
  }

  var isBlankOrBreak: Bool {
    isBlank || isBreak
  }
}
