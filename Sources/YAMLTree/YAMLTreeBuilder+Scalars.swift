import SourceText

extension YAMLTreeBuilder {
  /// A scalar with the places of its bytes; `bytes` is its token, quotes included.
  func scalar(_ text: String, _ style: ScalarAlignment.Style, in bytes: Range<Int>) -> YAMLScalar {
    let content = content(of: style, in: bytes)
    let isPlain = style == .plain
    if style != .literal, style != .folded, isVerbatim(text, at: content) {
      return YAMLScalar(text, isPlain: isPlain, verbatimAt: range(content))
    }
    let runs = ScalarAlignment.runs(of: text, style: style, in: file.utf8, content: content)
    return YAMLScalar(text, isPlain: isPlain, runs: runs, content: range(content))
  }

  /// Where the last thing that is not white space ends; a block scalar's mark goes to the next line.
  func endOfInk(in bytes: Range<Int>) -> Int {
    var end = bytes.upperBound
    while end > bytes.lowerBound, file.utf8[end - 1].isBlankOrBreak { end -= 1 }
    return end
  }

  /// Refuses an anchor or a tag before a node, and tells where the node itself starts.
  mutating func refuseProperties(of event: LibYAMLEvent, in bytes: Range<Int>) -> Int {
    guard event.hasAnchor || event.hasTag else { return bytes.lowerBound }
    var start = bytes.lowerBound
    while start < bytes.upperBound {
      let sign = file.utf8[start]
      guard sign == UInt8(ascii: "&") || sign == UInt8(ascii: "!") else { break }
      let end = file.utf8[start..<bytes.upperBound].firstIndex { $0.isBlankOrBreak } ?? bytes.upperBound
      let word = file.text(of: range(start..<end))
      report(sign == UInt8(ascii: "&") ? .anchor(word) : .tag(word), at: start..<end)
      start = file.utf8[end..<bytes.upperBound].firstIndex { !$0.isBlankOrBreak } ?? bytes.upperBound
    }
    return start
  }

  /// Refuses what other YAML readers would not take as the text that the author sees.
  mutating func refuseTraps(_ text: String, _ style: ScalarAlignment.Style, at bytes: Range<Int>, isKey: Bool) {
    guard style == .plain else { return }
    if text.isNumberWithLeadingZero {
      report(.leadingZero(text), at: bytes)
    } else if let answer = YAMLProblem.Answer(foreign: text) {
      report(.foreignBoolean(text, answer, isKey: isKey), at: bytes)
    } else if let dash = dashStartingLine(in: bytes) {
      report(.dashInText, at: dash..<dash + 1)
    }
  }

  private func content(of style: ScalarAlignment.Style, in bytes: Range<Int>) -> Range<Int> {
    switch style {
    case .plain: return bytes
    case .singleQuoted, .doubleQuoted:
      guard bytes.count >= 2 else { return bytes }
      return bytes.lowerBound + 1..<bytes.upperBound - 1
    case .literal, .folded:
      let header = file.utf8[bytes].firstIndex { $0.isBreak } ?? bytes.upperBound
      return header..<bytes.upperBound
    }
  }

  private func isVerbatim(_ text: String, at bytes: Range<Int>) -> Bool {
    var text = text
    return text.withUTF8 { value in
      value.count == bytes.count
        && file.utf8.withUnsafeBufferPointer { source in
          var index = 0
          while index < value.count, value[index] == source[bytes.lowerBound + index] { index += 1 }
          return index == value.count
        }
    }
  }

  /// A text of several lines swallows what its author meant as list items.
  private func dashStartingLine(in bytes: Range<Int>) -> Int? {
    var isLineStart = false
    for index in bytes {
      let byte = file.utf8[index]
      if byte.isBreak {
        isLineStart = true
      } else if !byte.isBlank {
        if isLineStart, byte == UInt8(ascii: "-"), index + 1 < bytes.upperBound, file.utf8[index + 1].isBlankOrBreak {
          return index
        }
        isLineStart = false
      }
    }
    return nil
  }
}

extension String {
  /// `0612`, `-01`: digits after a zero; `0`, `0.5` and `06 12` are not.
  fileprivate var isNumberWithLeadingZero: Bool {
    var digits = Substring(self).utf8
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits.removeFirst() }
    guard digits.count > 1, digits.first == UInt8(ascii: "0") else { return false }
    return digits.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
