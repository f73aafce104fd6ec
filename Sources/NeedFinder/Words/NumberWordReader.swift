/// Reads one number said in French words, word after word: `mille`, `deux`, `cent` is 1200.
///
/// From zéro to the millions, with septante, huitante, octante and nonante, and `onze cents`.
package struct NumberWordReader: Sendable {
  private var total = 0
  private var current = 0
  private var last = 0
  private var words = 0

  package init() {}

  package var value: Int { total + current }

  /// What people mean: "mille deux" is 1 200, for nobody counts two euros above a thousand.
  package var told: Int { words == 2 && (1002...1009).contains(value) ? 1000 + (value - 1000) * 100 : value }

  /// Whether `et un`, `et onze` may follow: `vingt et un`, `soixante et onze`.
  package var takesAnd: Bool {
    (20...60).contains(current % 100) && current % 10 == 0 || current % 100 == 70 || last == 60
  }

  /// False when the word does not go on the number, which is then as it was.
  ///
  /// - Parameter word: lower case, without accents.
  package mutating func take(_ word: String) -> Bool {
    guard goesOn(with: word) else { return false }
    words += 1
    return true
  }

  private mutating func goesOn(with word: String) -> Bool {
    switch word {
    case "cent", "cents":
      guard current < 20, current != 10 else { return false }
      current = max(current, 1) * 100
      last = 100
    case "mille":
      guard total == 0 else { return false }
      total = max(current, 1) * 1000
      current = 0
      last = 1000
    case "million", "millions":
      guard total == 0, current > 0 else { return false }
      total = current * 1_000_000
      current = 0
      last = 1_000_000
    default:
      guard let number = Self.small[word], takes(number) else { return false }
      current += number == 20 && current % 100 == 4 ? 76 : number
      last = number == 0 ? 1 : number
    }
    return true
  }

  private func takes(_ number: Int) -> Bool {
    if number == 20, current % 100 == 4 { return true }
    if (1...9).contains(number) {
      return current % 10 == 0 && (last != 1 || value == 0)
        && (current % 100 != 10 || last != 10 || (7...9).contains(number))
    }
    if (10...19).contains(number) {
      return current % 100 == 0 || current % 100 == 60 || current % 100 == 80
    }
    return current % 100 == 0 && (number > 0 || value == 0)
  }

  /// The number that the words begin with, and how many of them say it; nil where they begin with none.
  ///
  /// - Parameter words: lower case, without accents; nil where something else than a word stands.
  package static func number(beginning words: some Sequence<String?>) -> (value: Int, count: Int)? {
    var reader = NumberWordReader()
    var count = 0
    var isAfterAnd = false
    for case let (place, word?) in words.enumerated() {
      guard place == count + (isAfterAnd ? 1 : 0) else { break }
      if word == "et", !isAfterAnd, count > 0, reader.takesAnd {
        isAfterAnd = true
        continue
      }
      if isAfterAnd, !["un", "une", "onze"].contains(word) { break }
      guard reader.take(word) else { break }
      count = place + 1
      isAfterAnd = false
    }
    return count > 0 ? (reader.told, count) : nil
  }

  /// Words that multiply the figure before them: `15 k`, `2 mille`.
  package static let scales = [
    "k": 1000, "ke": 1000, "mille": 1000, "millier": 1000, "milliers": 1000, "million": 1_000_000,
    "millions": 1_000_000,
  ]

  private static let small: [String: Int] = [
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
  ]
}
