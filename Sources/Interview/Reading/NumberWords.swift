import RuleModel

/// Numbers said in words, from zéro to the millions, with septante, huitante and nonante.
enum NumberWords {
  /// The tokens with each run of number words made one number; `15 k` and `2 mille` too.
  static func joined(_ tokens: [Phrase.Token]) -> [Phrase.Token] {
    var result: [Phrase.Token] = []
    var position = 0
    while position < tokens.count {
      if let (number, length) = number(in: tokens[position...]) {
        result.append(.number(number))
        position += length
      } else {
        result.append(tokens[position])
        position += 1
      }
    }
    return result
  }

  /// The number that begins the tokens, and how many of them it takes.
  private static func number(in tokens: ArraySlice<Phrase.Token>) -> (Rational, Int)? {
    if case .number(let digits)? = tokens.first {
      guard tokens.count > 1, case .word(let word) = tokens[tokens.startIndex + 1], let scale = scales[word],
        let scaled = digits.multiplied(by: Rational(scale))
      else { return (digits, 1) }
      return (scaled, 2)
    }
    var reader = Reader()
    var length = 0
    for (offset, token) in tokens.enumerated() {
      guard case .word(let word) = token else { break }
      if word == "et" {
        guard offset > 0, offset == length, reader.takesAnd, offset + 1 < tokens.count,
          case .word(let next) = tokens[tokens.startIndex + offset + 1], ["un", "une", "onze"].contains(next)
        else { break }
        continue
      }
      guard reader.take(word) else { break }
      length = offset + 1
    }
    // "un" alone is as often an article; its readers know what to do with the word.
    return length > 0 ? (Rational(reader.value), length) : nil
  }

  private struct Reader {
    private var total = 0
    private var current = 0
    private var last = 0
    var value: Int { total + current }
    var takesAnd: Bool { (20...60).contains(current % 100) && current % 10 == 0 || current % 100 == 70 || last == 60 }

    /// False when the word does not go on the number.
    mutating func take(_ word: String) -> Bool {
      switch word {
      case "cent", "cents":
        guard current < 10 else { return false }
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
        guard let number = NumberWords.small[word] else { return false }
        if number == 20, current % 100 == 4 {
          current += 76
        } else if (1...9).contains(number) {
          guard current % 10 == 0, last != 1 || value == 0,
            current % 100 != 10 || last != 10 || (7...9).contains(number)
          else { return false }
          current += number
        } else if (10...19).contains(number) {
          guard current % 100 == 0 || current % 100 == 60 || current % 100 == 80 else { return false }
          current += number
        } else {
          guard current % 100 == 0, number > 0 || value == 0 else { return false }
          current += number
        }
        last = number == 0 ? 1 : number
      }
      return true
    }
  }

  private static let scales = [
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
