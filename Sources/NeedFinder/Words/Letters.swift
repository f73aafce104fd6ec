/// What the tokeniser asks of a letter, answered without a look-up for those of French.
enum Letters {
  /// The letter that begins at a byte of good UTF-8.
  static func scalar(at place: Int, of bytes: [UInt8]) -> Unicode.Scalar {
    let first = UInt32(bytes[place])
    func next(_ distance: Int) -> UInt32 { UInt32(bytes[place + distance] & 0x3F) }
    let value =
      switch first {
      case 0..<0x80: first
      case 0..<0xE0: (first & 0x1F) << 6 | next(1)
      case 0..<0xF0: (first & 0xF) << 12 | next(1) << 6 | next(2)
      default: (first & 0x7) << 18 | next(1) << 12 | next(2) << 6 | next(3)
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Bytes of the letter that begins with `first`.
  static func width(of first: UInt8) -> Int {
    switch first {
    case 0..<0x80: 1
    case 0..<0xE0: 2
    case 0..<0xF0: 3
    default: 4
    }
  }

  /// Whether a byte is a letter by itself.
  static func isASCII(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func startsWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: isASCII(UInt8(scalar.value))
    case 0xC0...0xFF: scalar != "×" && scalar != "÷"
    // General punctuation: the typographic apostrophe, dashes, the ellipsis, narrow spaces.
    case 0x2000...0x206F: false
    default: scalar.properties.isAlphabetic
    }
  }

  static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    if startsWord(scalar) { return true }
    switch scalar.value {
    case 0..<0x300, 0x2000...0x206F: return false
    default: return scalar.properties.generalCategory == .nonspacingMark
    }
  }

  static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: ("A"..."Z").contains(scalar)
    case 0xDF...0xFF: false
    default: scalar.properties.isUppercase
    }
  }
}
