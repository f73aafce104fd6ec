import SourceText

// libyaml stops at its first syntax error and speaks of its own inner state. What it says is turned here into what
// the author most likely did, looking at the text around the place.

extension YAMLTreeBuilder {
  mutating func reportSyntax(_ failure: LibYAMLFailure) {
    let place: Int
    switch failure.place {
    case .byte(let offset): place = min(offset, file.utf8.count)
    case .mark(let index): place = byteOffset(ofCodePoint: index)
    }
    let context = failure.context.map { byteOffset(ofCodePoint: $0.start) } ?? place
    let line = TextLine(holding: place, in: file.utf8)
    switch failure.problem {
    case "control characters are not allowed": reportControlCharacters(from: place)
    case "mapping values are not allowed in this context": reportColon(at: place, line)
    case "did not find expected key": reportAfterValue(at: place, line, block: context, isList: false)
    case "did not find expected '-' indicator": reportAfterValue(at: place, line, block: context, isList: true)
    case "could not find expected ':'": reportMissingColon(TextLine(holding: context, in: file.utf8))
    case "block sequence entries are not allowed in this context": report(.misplacedDash, at: word(at: place))
    case "found unexpected ':'": report(.missingSpaceAfterColon, at: word(at: place, most: 1))
    case "mapping keys are not allowed in this context": report(.keyNotText, at: word(at: place))
    case "did not find expected node content": reportNoContent(at: place)
    case "did not find expected ',' or ']'": reportBracket(.list, opening: context, found: place)
    case "did not find expected ',' or '}'": reportBracket(.mapping, opening: context, found: place)
    case "found unexpected end of stream", "found unexpected document indicator":
      report(
        .unclosedQuote(file.utf8[context...].first == UInt8(ascii: "'") ? .single : .double),
        at: context..<min(context + 1, file.utf8.count))
    case "found character that cannot start any token":
      if file.utf8[place...].first?.isBlank == true { reportTabs(from: place) } else { reportReservedStart(at: place) }
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      reportTabs(from: place)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      reportEscape(near: place)
    case "did not find expected <document start>": report(.severalDocuments, at: word(at: place))
    default: reportOther(failure, at: place, context: context)
    }
  }

  /// Problems told apart by what was being read rather than by what was wrong with it.
  private mutating func reportOther(_ failure: LibYAMLFailure, at place: Int, context: Int) {
    switch failure.context?.words {
    case "while scanning an alias", "while scanning an anchor", "while scanning a tag", "while parsing a tag",
      "while parsing a node":
      reportReservedStart(at: context)
    case "while scanning a block scalar": report(.blockHeader, at: restOfLine(from: place))
    case "while scanning a directive", "while scanning a %YAML directive", "while scanning a %TAG directive",
      "while parsing a tag directive", "while parsing a %TAG directive":
      report(.directive, at: restOfLine(from: context))
    case .some, .none:
      let isDirective = failure.problem.contains("%YAML") || failure.problem == "found incompatible YAML document"
      report(isDirective ? .directive : .unreadable(libyaml: failure.problem), at: word(at: place))
    }
  }
}

// MARK: One mistake each

extension YAMLTreeBuilder {
  private static let mostPlaces = 10

  private mutating func reportControlCharacters(from place: Int) {
    var offset = place
    var told = 0
    for scalar in String(decoding: file.utf8[place...], as: UTF8.self).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if !scalar.isAllowedInYAML, told < Self.mostPlaces {
        report(.controlCharacter(scalar.value), at: offset..<end)
        told += 1
      }
      offset = end
    }
    if told == 0 { report(.unreadable(libyaml: "control characters are not allowed"), at: word(at: place, most: 1)) }
  }

  /// A colon where no key may be: in the middle of a text, under a value, or after a line that lacks its own.
  private mutating func reportColon(at place: Int, _ line: TextLine) {
    if file.utf8.hasKey(in: line.ink.lowerBound..<place) {
      return report(.colonInText(quoted: quoted(line)), at: place..<place + 1)
    }
    guard let previous = line.previousWithInk(in: file.utf8) else {
      return report(.colonInText(quoted: nil), at: place..<place + 1)
    }
    if previous.ink.lowerBound - previous.start == line.ink.lowerBound - line.start,
      !file.utf8.hasKey(in: previous.ink)
    {
      return reportMissingColon(previous)
    }
    report(.keyUnderValue(value: range(previous.ink)), at: line.ink.lowerBound..<max(line.ink.lowerBound + 1, place))
  }

  /// The line with quotes around all that follows its first key, when that is plain text and short enough to show.
  private func quoted(_ line: TextLine) -> String? {
    guard let colon = file.utf8.firstKeyColon(in: line.ink),
      let start = file.utf8[colon + 1..<line.ink.upperBound].firstIndex(where: { !$0.isBlank }),
      !file.utf8[start..<line.ink.upperBound].contains(where: { [UInt8(ascii: "\""), UInt8(ascii: "#")].contains($0) }),
      line.ink.count <= 60
    else { return nil }
    return text(line.ink.lowerBound..<colon + 1) + " \"" + text(start..<line.ink.upperBound) + "\""
  }

  private mutating func reportMissingColon(_ line: TextLine) {
    let ink = line.ink
    if let colon = file.utf8[ink].firstIndex(of: UInt8(ascii: ":")) {
      report(.missingSpaceAfterColon, at: colon..<colon + 1)
    } else {
      let words = text(ink)
      report(.missingColon(words.count > 30 ? "clé" : words), at: ink)
    }
  }

  private mutating func reportAfterValue(at place: Int, _ line: TextLine, block: Int, isList: Bool) {
    let before = file.utf8[line.start..<place].lastIndex { !$0.isBlank }
    if let before {
      // The mark of the token before is lost; only the sign that ends it tells what it was.
      switch file.utf8[before] {
      case UInt8(ascii: "'"): return report(.quoteClosedEarly(.single), at: restOfLine(from: place))
      case UInt8(ascii: "\""): return report(.quoteClosedEarly(.double), at: restOfLine(from: place))
      default: return report(.textAfterValue, at: restOfLine(from: place))
      }
    }
    let bytes = word(at: place)
    if text(bytes).hasPrefix(":") { return report(.keyNotText, at: bytes) }
    if isList { return report(.missingDash(list: range(word(at: block, most: 1))), at: bytes) }
    if text(bytes) == "-" { return report(.misplacedDash, at: bytes) }
    report(.misaligned(block: range(word(at: block))), at: bytes)
  }

  private mutating func reportBracket(_ bracket: YAMLProblem.Bracket, opening: Int, found: Int) {
    let isSameLine = !file.utf8[opening..<found].contains { $0.isBreak }
    let place = word(at: found, most: 1)
    if isSameLine, !place.isEmpty {
      report(.missingComma(bracket, opening: range(opening..<opening + 1)), at: place)
    } else {
      report(.unclosedBracket(bracket, found: range(place)), at: opening..<opening + 1)
    }
  }

  /// Between brackets where nothing may stand: a sign too many or, at the end of the text, a bracket left open.
  private mutating func reportNoContent(at place: Int) {
    let sign = word(at: place, most: 1)
    guard sign.isEmpty, let (bracket, opening) = openBracket(before: place) else {
      return report(.strayFlowSign(text(sign)), at: sign)
    }
    report(.unclosedBracket(bracket, found: range(sign)), at: opening..<opening + 1)
  }

  /// The nearest bracket before a place that nothing closes; brackets inside a text in quotes are taken for brackets.
  private func openBracket(before place: Int) -> (YAMLProblem.Bracket, Int)? {
    var closed = 0
    for offset in file.utf8[..<place].indices.reversed() {
      switch file.utf8[offset] {
      case UInt8(ascii: "]"), UInt8(ascii: "}"): closed += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if closed == 0 { return (file.utf8[offset] == UInt8(ascii: "[") ? .list : .mapping, offset) }
        closed -= 1
      default: break
      }
    }
    return nil
  }

  private mutating func reportReservedStart(at place: Int) {
    let sign = word(at: place, most: 1)
    report(.reservedStart(text(sign)), at: sign)
  }

  /// The first tab, and the other lines that start with one: they would be found one by one otherwise.
  private mutating func reportTabs(from place: Int) {
    let first = file.utf8[place...].firstIndex { !$0.isBlank || $0 == UInt8(ascii: "\t") } ?? place
    report(.tab, at: first..<min(first + 1, file.utf8.count))
    var line = TextLine(holding: first, in: file.utf8)
    var told = 1
    while told < Self.mostPlaces, let next = line.next(in: file.utf8) {
      line = next
      if let tab = file.utf8[line.start..<line.ink.lowerBound].firstIndex(of: UInt8(ascii: "\t")) {
        report(.tab, at: tab..<tab + 1)
        told += 1
      }
    }
  }

  private mutating func reportEscape(near place: Int) {
    let end = min(place + 1, file.utf8.count)
    let start = file.utf8[..<end].lastIndex(of: UInt8(ascii: "\\")) ?? place
    let letter = word(at: start + 1, most: 1)
    report(.unknownEscape(text(start..<letter.upperBound)), at: start..<letter.upperBound)
  }
}

// MARK: Stretches of text

extension YAMLTreeBuilder {
  private func text(_ bytes: Range<Int>) -> String {
    file.text(of: range(bytes))
  }

  /// From a place to the next blank, at most so many characters; empty at the end of a line.
  private func word(at place: Int, most: Int = .max) -> Range<Int> {
    let start = min(place, file.utf8.count)
    let end = file.utf8[start...].firstIndex { $0.isBlankOrBreak } ?? file.utf8.count
    guard most < .max else { return start..<end }
    return start..<start + text(start..<end).prefix(most).utf8.count
  }

  /// From a place to the last thing written on its line.
  private func restOfLine(from place: Int) -> Range<Int> {
    let start = min(place, file.utf8.count)
    let end = file.utf8[start...].firstIndex { $0.isBreak } ?? file.utf8.count
    return start..<endOfInk(in: start..<end)
  }
}

/// A line as the author sees it: where it starts, and from where to where something is written.
private struct TextLine {
  let start: Int
  /// Without the blanks on both sides; empty at the end of a blank line.
  let ink: Range<Int>
  private let end: Int

  init(holding place: Int, in utf8: [UInt8]) {
    let place = min(place, utf8.count)
    start = utf8[..<place].lastIndex { $0.isBreak }.map { $0 + 1 } ?? 0
    end = utf8[place...].firstIndex { $0.isBreak } ?? utf8.count
    let first = utf8[start..<end].firstIndex { !$0.isBlank } ?? end
    let last = utf8[first..<end].lastIndex { !$0.isBlank } ?? first - 1
    ink = first..<last + 1
  }

  func previousWithInk(in utf8: [UInt8]) -> TextLine? {
    var line = self
    while line.start > 0 {
      line = TextLine(holding: line.start - 1, in: utf8)
      if !line.ink.isEmpty { return line }
    }
    return nil
  }

  func next(in utf8: [UInt8]) -> TextLine? {
    end < utf8.count ? TextLine(holding: end + 1, in: utf8) : nil
  }
}

extension [UInt8] {
  /// A colon that makes a key: followed by a blank or by the end.
  fileprivate func firstKeyColon(in bytes: Range<Int>) -> Int? {
    bytes.first { index in
      self[index] == UInt8(ascii: ":") && (index + 1 >= bytes.upperBound || self[index + 1].isBlankOrBreak)
    }
  }

  fileprivate func hasKey(in bytes: Range<Int>) -> Bool {
    firstKeyColon(in: bytes) != nil
  }
}

extension Unicode.Scalar {
  /// YAML's printable characters (YAML 1.1, section 5.1), as libyaml checks them.
  package var isAllowedInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
