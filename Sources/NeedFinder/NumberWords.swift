/// French numbers in words: `deux`, `mille deux`, `quatre-vingt-dix`.
enum NumberWords {
  private static let units: [String: Double] = [
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "nonante": 90,
  ]

  /// The tokens with each number in words turned into one number; a lone `deux` keeps its word beside its value.
  /// `un` and `une` stay words: they are articles first.
  static func merged(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var place = 0
    while place < tokens.count {
      guard isNumberWord(tokens[place]) else {
        result.append(tokens[place])
        place += 1
        continue
      }
      let start = place
      var words = [tokens[place].folded]
      place += 1
      while place < tokens.count {
        if isNumberWord(tokens[place]) {
          words.append(tokens[place].folded)
          place += 1
        } else if tokens[place].folded == "et", place + 1 < tokens.count,
          tokens[place + 1].folded == "un" || tokens[place + 1].folded == "onze", ends(words, inTens: true)
        {
          words.append(tokens[place + 1].folded)
          place += 2
        } else if tokens[place].folded == "un", ends(words, inTens: true) {
          words.append("un")
          place += 1
        } else {
          break
        }
      }
      var number = tokens[start]
      number.kind = .number(value(of: words))
      number.range = tokens[start].range.lowerBound..<tokens[place - 1].range.upperBound
      number.isLight = false
      if place - start > 1 { number.keys = [] }
      result.append(number)
    }
    return result
  }

  private static func isNumberWord(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    return units[token.folded] != nil || ["cent", "cents", "mille"].contains(token.folded)
  }

  private static func ends(_ words: [String], inTens: Bool) -> Bool {
    ["vingt", "vingts", "trente", "quarante", "cinquante", "soixante", "cent", "mille"].contains(words.last ?? "")
  }

  private static func value(of words: [String]) -> Double {
    var (total, current) = (0.0, 0.0)
    for word in words {
      switch word {
      case "mille":
        total += max(current, 1) * 1000
        current = 0
      case "cent", "cents": current = max(current, 1) * 100
      case "vingt" where current.truncatingRemainder(dividingBy: 100) == 4,
        "vingts" where current.truncatingRemainder(dividingBy: 100) == 4:
        current += 76
      case "un": current += 1
      default: current += units[word] ?? 0
      }
    }
    return total + current
  }
}
