/// What each control byte and each complete escape sequence means.
enum KeySequences {
  /// Parameters of `ESC [ 200 ~`.
  static let pasteStart = Array("200".utf8)
  /// `ESC [ 201 ~`, whole.
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// A byte below U+0020, or Delete.
  static func control(_ byte: UInt8, alt: Bool) -> Key {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: alt ? .wordBackspace : .backspace
    default: .control(Character(Unicode.Scalar(byte ^ 0x40)).lowercased().first ?? "?")
    }
  }

  /// `ESC O` and a letter.
  static func shifted(final: UInt8) -> Key {
    switch final {
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "M"): .enter
    default: movement(final, modifier: 1)
    }
  }

  /// `ESC [ [` and a letter.
  static func console(final: UInt8) -> Key {
    switch final {
    case UInt8(ascii: "A")...UInt8(ascii: "E"): .function(Int(final - UInt8(ascii: "A")) + 1)
    default: .unknown
    }
  }

  /// `ESC [`, parameters, and a byte that ends the sequence.
  static func control(parameters: [UInt8], final: UInt8) -> Key {
    // Answers of the terminal about itself, not keys.
    if let first = parameters.first, UInt8(ascii: "<")...UInt8(ascii: "?") ~= first { return .unknown }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    let first = numbers.first.flatMap(\.self) ?? 1
    let modifier = numbers.count > 1 ? numbers[1] ?? 1 : 1
    switch final {
    case UInt8(ascii: "~"):
      return numbered(first, modifier: modifier)
    case UInt8(ascii: "Z"):
      return .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S") where numbers.count > 1:
      return .function(Int(final - UInt8(ascii: "P")) + 1)
    default:
      return movement(final, modifier: modifier)
    }
  }

  private static func movement(_ final: UInt8, modifier: Int) -> Key {
    // A modifier is one more than a sum: 1 Shift, 2 Alt, 4 Ctrl.
    let byWord = (modifier - 1) & 0b110 != 0
    return switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): byWord ? .wordRight : .right
    case UInt8(ascii: "D"): byWord ? .wordLeft : .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    // rxvt's arrows with Ctrl.
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: .unknown
    }
  }

  private static func numbered(_ number: Int, modifier: Int) -> Key {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: .unknown
    }
  }
}
