/// Social-security numbers, which are kept nowhere.
enum PersonalNumber {
  /// Whether a text holds thirteen or fifteen digits that begin as such a number does (sex, year, month), spaced or not.
  static func occurs(in text: String) -> Bool {
    var run: [Int] = []
    for character in text + "." {
      if let digit = character.wholeNumberValue, character.isASCII {
        run.append(digit)
      } else if character == " " || character == "\u{A0}" || character == "\u{202F}" {
        continue
      } else {
        if looksPersonal(run) { return true }
        run = []
      }
    }
    return false
  }

  private static func looksPersonal(_ digits: [Int]) -> Bool {
    guard digits.count == 13 || digits.count == 15, digits[0] == 1 || digits[0] == 2 else { return false }
    let month = digits[3] * 10 + digits[4]
    return (1...12).contains(month) || (20...42).contains(month) || (50...99).contains(month)
  }
}
