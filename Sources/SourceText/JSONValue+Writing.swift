extension JSONValue {
  /// The value on one line, without spaces after signs nor a line feed at the end.
  package var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value over several lines, two spaces a level, for people.
  package var indentedText: String {
    var bytes: [UInt8] = []
    write(into: &bytes, level: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value on one line; the fast way to write many lines into one buffer.
  package func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let text): Self.write(text, into: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.name, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Appends a quoted string; only the quote, the backslash and control characters are escaped.
  package static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var plainStart = 0
      for index in utf8.indices {
        let byte = utf8[index]
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
        bytes.append(contentsOf: utf8[plainStart..<index])
        escape(byte, into: &bytes)
        plainStart = index + 1
      }
      bytes.append(contentsOf: utf8[plainStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (#"\u00"# + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
    }
  }
}

extension JSONValue {
  private func write(into bytes: inout [UInt8], level: Int) {
    switch self {
    case .array(let elements) where !elements.isEmpty:
      Self.writeLines(of: elements, between: ("[", "]"), into: &bytes, level: level) { element, bytes in
        element.write(into: &bytes, level: level + 1)
      }
    case .object(let members) where !members.isEmpty:
      Self.writeLines(of: members, between: ("{", "}"), into: &bytes, level: level) { member, bytes in
        Self.write(member.name, into: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.value.write(into: &bytes, level: level + 1)
      }
    case .null, .bool, .number, .string, .array, .object:
      write(into: &bytes)
    }
  }

  private static func writeLines<Item>(
    of items: [Item], between signs: (open: String, close: String), into bytes: inout [UInt8], level: Int,
    write: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: signs.open.utf8)
    for (index, item) in items.enumerated() {
      bytes.append(contentsOf: (index > 0 ? ",\n" : "\n").utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (level + 1)))
      write(item, &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    bytes.append(contentsOf: signs.close.utf8)
  }
}
