/// Social-security numbers, which are kept nowhere.
enum PersonalNumber {
  /// Whether a text holds thirteen or fifteen figures that begin as such a number does (sex, year, month), whatever
  /// parts them: `1 84 02…`, `1-84-02…`, `1.84.02…`. The départements of Corsica have a letter (`2A`, `2B`).
  static func occurs(in text: String) -> Bool {
    let characters = Array(text) + ["."]
    var run: [Int] = []
    for (place, character) in characters.enumerated() {
      if let digit = figure(character) {
        run.append(digit)
      } else if run.count == 6, run.last == 2, "ABab".contains(character) {
        run.append(0)
      } else if isGap(place, in: characters) {
        continue
      } else {
        if looksPersonal(run) { return true }
        run = []
      }
    }
    return false
  }

  /// A space, or a sign that stands right between two figures: a full stop ends a sentence elsewhere.
  private static func isGap(_ place: Int, in characters: [Character]) -> Bool {
    switch characters[place] {
    case " ", "\u{A0}", "\u{202F}": return true
    case "-", ".", "/":
      guard place > 0, place + 1 < characters.count, figure(characters[place + 1]) != nil else { return false }
      return figure(characters[place - 1]) != nil || "ABab".contains(characters[place - 1])
    default: return false
    }
  }

  private static func figure(_ character: Character) -> Int? {
    character.isASCII ? character.wholeNumberValue : nil
  }

  private static func looksPersonal(_ digits: [Int]) -> Bool {
    guard digits.count == 13 || digits.count == 15, digits[0] == 1 || digits[0] == 2 else { return false }
    let month = digits[3] * 10 + digits[4]
    return (1...12).contains(month) || (20...42).contains(month) || (50...99).contains(month)
  }
}
