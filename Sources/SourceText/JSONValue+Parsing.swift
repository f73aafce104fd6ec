extension JSONValue {
  /// Nesting allowed by default; our own files and the situations of others stay far below.
  package static let depthLimit = 128

  /// Reads exactly one value, blanks around it allowed, by the letter of RFC 8259.
  ///
  /// Refused, besides what the grammar refuses: a name given twice in one object, half a surrogate pair, bytes that
  /// are not UTF-8, more than `depthLimit` levels.
  package init(parsing utf8: Span<UInt8>) throws(JSONSyntaxError) {
    var parser = JSONParser()
    self = try parser.text(utf8)
  }

  package init(parsing utf8: [UInt8]) throws(JSONSyntaxError) {
    try self.init(parsing: utf8.span)
  }

  /// Offsets of errors count from the beginning of the slice.
  package init(parsing utf8: ArraySlice<UInt8>) throws(JSONSyntaxError) {
    try self.init(parsing: utf8.span)
  }

  package init(parsing text: String) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8))
  }
}

/// A cursor; the bytes are passed to each step because a value cannot keep a span.
private struct JSONParser {
  private var offset = 0
  private var depth = 0

  mutating func text(_ bytes: Span<UInt8>) throws(JSONSyntaxError) -> JSONValue {
    skipBlanks(bytes)
    let value = try value(bytes)
    skipBlanks(bytes)
    if offset < bytes.count { throw error(.textAfterValue) }
    return value
  }

  private mutating func value(_ bytes: Span<UInt8>) throws(JSONSyntaxError) -> JSONValue {
    guard offset < bytes.count else { throw error(.endOfText) }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return .string(try string(bytes))
    case UInt8(ascii: "{"): return .object(try object(bytes))
    case UInt8(ascii: "["): return .array(try array(bytes))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number(bytes))
    case UInt8(ascii: "t"): return try word("true", .bool(true), bytes)
    case UInt8(ascii: "f"): return try word("false", .bool(false), bytes)
    case UInt8(ascii: "n"): return try word("null", .null, bytes)
    default: throw error(.unexpectedCharacter(expected: .value))
    }
  }

  private mutating func object(_ bytes: Span<UInt8>) throws(JSONSyntaxError) -> [JSONMember] {
    try enter()
    var members: [JSONMember] = []
    var names = JSONNames()
    skipBlanks(bytes)
    if take(UInt8(ascii: "}"), bytes) {
      depth -= 1
      return members
    }
    while true {
      skipBlanks(bytes)
      guard offset < bytes.count else { throw error(.endOfText) }
      guard bytes[offset] == UInt8(ascii: "\"") else { throw error(.unexpectedCharacter(expected: .memberName)) }
      let start = offset
      let name = try string(bytes)
      if !names.insert(name, from: start + 1, to: offset - 1, bytes, among: members) {
        throw .init(problem: .duplicateName(name), offset: start)
      }
      skipBlanks(bytes)
      guard take(UInt8(ascii: ":"), bytes) else { throw missing(.colon, bytes) }
      skipBlanks(bytes)
      members.append(JSONMember(name, try value(bytes)))
      skipBlanks(bytes)
      if take(UInt8(ascii: ","), bytes) { continue }
      guard take(UInt8(ascii: "}"), bytes) else { throw missing(.commaOrEndOfObject, bytes) }
      depth -= 1
      return members
    }
  }

  private mutating func array(_ bytes: Span<UInt8>) throws(JSONSyntaxError) -> [JSONValue] {
    try enter()
    var elements: [JSONValue] = []
    skipBlanks(bytes)
    if take(UInt8(ascii: "]"), bytes) {
      depth -= 1
      return elements
    }
    while true {
      skipBlanks(bytes)
      elements.append(try value(bytes))
      skipBlanks(bytes)
      if take(UInt8(ascii: ","), bytes) { continue }
      guard take(UInt8(ascii: "]"), bytes) else { throw missing(.commaOrEndOfArray, bytes) }
      depth -= 1
      return elements
    }
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(JSONSyntaxError) -> JSONNumber {
    guard let end = bytes.jsonNumberEnd(from: offset) else { throw error(.malformedNumber) }
    defer { offset = end }
    return JSONNumber(checked: try copy(bytes, from: offset, to: end))
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue, _ bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> JSONValue {
    guard offset + word.utf8CodeUnitCount <= bytes.count else { throw error(.unexpectedCharacter(expected: .value)) }
    for index in 0..<word.utf8CodeUnitCount where bytes[offset + index] != word.utf8Start[index] {
      throw error(.unexpectedCharacter(expected: .value))
    }
    offset += word.utf8CodeUnitCount
    return value
  }
}

// MARK: Strings

extension JSONParser {
  /// Stretches without escapes are copied whole.
  private mutating func string(_ bytes: Span<UInt8>) throws(JSONSyntaxError) -> String {
    offset += 1
    var result = ""
    var start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        let tail = try copy(bytes, from: start, to: offset)
        offset += 1
        return result.isEmpty ? tail : result + tail
      }
      if byte == UInt8(ascii: "\\") {
        result += try copy(bytes, from: start, to: offset)
        result.unicodeScalars.append(try escape(bytes))
        start = offset
      } else if byte < 0x20 {
        throw error(.controlCharacterInString)
      } else {
        offset += 1
      }
    }
    throw error(.endOfText)
  }

  private mutating func escape(_ bytes: Span<UInt8>) throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = offset
    guard offset + 1 < bytes.count else { throw error(.endOfText) }
    let letter = bytes[offset + 1]
    offset += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal(bytes, escapeStart: start)
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard UTF16.isLeadSurrogate(unit), offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
        bytes[offset + 1] == UInt8(ascii: "u")
      else { throw .init(problem: .loneSurrogate, offset: start) }
      offset += 2
      let trail = try hexadecimal(bytes, escapeStart: offset - 2)
      guard UTF16.isTrailSurrogate(trail) else { throw .init(problem: .loneSurrogate, offset: start) }
      return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    default: throw .init(problem: .unknownEscape, offset: start)
    }
  }

  private mutating func hexadecimal(_ bytes: Span<UInt8>, escapeStart: Int) throws(JSONSyntaxError) -> UInt16 {
    guard offset + 4 <= bytes.count else { throw .init(problem: .endOfText, offset: bytes.count) }
    var unit: UInt16 = 0
    for index in offset..<offset + 4 {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue, bytes[index] < 0x80 else {
        throw .init(problem: .unknownEscape, offset: escapeStart)
      }
      unit = unit << 4 | UInt16(digit)
    }
    offset += 4
    return unit
  }

  private func copy(_ bytes: Span<UInt8>, from start: Int, to end: Int) throws(JSONSyntaxError) -> String {
    do throws(UTF8.ValidationError) {
      return String(copying: try UTF8Span(validating: bytes.extracting(start..<end)))
    } catch {
      throw JSONSyntaxError(problem: .notUTF8, offset: start + error.byteOffsets.lowerBound)
    }
  }
}

// MARK: Steps

extension JSONParser {
  private mutating func enter() throws(JSONSyntaxError) {
    guard depth < JSONValue.depthLimit else { throw error(.tooDeep(limit: JSONValue.depthLimit)) }
    depth += 1
    offset += 1
  }

  private mutating func take(_ sign: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == sign else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset += 1
      default: return
      }
    }
  }

  private func missing(_ expected: JSONSyntaxError.Element, _ bytes: Span<UInt8>) -> JSONSyntaxError {
    error(offset < bytes.count ? .unexpectedCharacter(expected: expected) : .endOfText)
  }

  private func error(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError {
    JSONSyntaxError(problem: problem, offset: offset)
  }
}

/// The names already seen in an object: looked up one by one while they are few, in a set beyond.
private struct JSONNames {
  private static let few = 12
  private var set: Set<String> = []
  /// Where each name is written; empty for one with an escape or an accent, which has several spellings.
  private var places: [Range<Int>] = []

  /// False for a name that was there already; `members` are those before it.
  mutating func insert(
    _ name: String, from start: Int, to end: Int, _ bytes: Span<UInt8>, among members: [JSONMember]
  ) -> Bool {
    guard members.count < Self.few else {
      if set.isEmpty { set = Set(members.map(\.name)) }
      return set.insert(name).inserted
    }
    let isPlain = name.utf8.count == end - start && bytes.isASCII(from: start, to: end)
    defer { places.append(isPlain ? start..<end : start..<start) }
    for (place, earlier) in places.enumerated() {
      let isSame =
        if isPlain, !earlier.isEmpty {
          earlier.count == end - start && bytes.holdsTheSame(at: earlier.lowerBound, as: start, count: end - start)
        } else {
          members[place].name == name
        }
      if isSame { return false }
    }
    return true
  }
}

extension Span<UInt8> {
  fileprivate func isASCII(from start: Int, to end: Int) -> Bool {
    for place in start..<end where self[place] >= 0x80 { return false }
    return true
  }

  fileprivate func holdsTheSame(at first: Int, as second: Int, count: Int) -> Bool {
    for offset in 0..<count where self[first + offset] != self[second + offset] { return false }
    return true
  }
}

extension Span<UInt8> {
  /// Where the number that starts there ends; nothing when the grammar is not kept.
  func jsonNumberEnd(from start: Int) -> Int? {
    var index = start
    func isDigit(at index: Int) -> Bool {
      index < count && self[index] >= UInt8(ascii: "0") && self[index] <= UInt8(ascii: "9")
    }
    if index < count, self[index] == UInt8(ascii: "-") { index += 1 }
    guard isDigit(at: index) else { return nil }
    if self[index] == UInt8(ascii: "0") {
      index += 1
      if isDigit(at: index) { return nil }
    } else {
      while isDigit(at: index) { index += 1 }
    }
    if index < count, self[index] == UInt8(ascii: ".") {
      index += 1
      guard isDigit(at: index) else { return nil }
      while isDigit(at: index) { index += 1 }
    }
    if index < count, self[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < count, self[index] == UInt8(ascii: "+") || self[index] == UInt8(ascii: "-") { index += 1 }
      guard isDigit(at: index) else { return nil }
      while isDigit(at: index) { index += 1 }
    }
    return index
  }
}
