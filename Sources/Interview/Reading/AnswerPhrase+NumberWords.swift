internal import NeedFinder
internal import RuleModel

// Numbers said in words, from zéro to the millions, with septante, huitante and nonante.

extension AnswerPhrase {
  /// The tokens with each run of number words made one number; `15 k` and `2 mille` too.
  static func joiningNumberWords(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var position = 0
    while position < tokens.count {
      if let (number, length) = number(in: tokens[position...], after: position > 0 ? tokens[position - 1] : nil) {
        result.append(.number(number))
        position += length
      } else {
        result.append(tokens[position])
        position += 1
      }
    }
    return result
  }

  /// "300 sur un livret", "un peu plus de 1 000", "une bonne centaine": an article, and no number.
  private static func isArticle(_ tokens: ArraySlice<Token>, after previous: Token?) -> Bool {
    guard case .word(let word)? = tokens.first, ["un", "une"].contains(word) else { return false }
    if case .word(let next)? = tokens.dropFirst().first, ["peu", "bon", "bonne", "week"].contains(next) { return true }
    if case .word(let before)? = previous { return ["sur", "chez"].contains(before) }
    return false
  }

  /// The number that begins the tokens, and how many of them it takes.
  private static func number(in tokens: ArraySlice<Token>, after previous: Token?) -> (Rational, Int)? {
    if case .number(let digits)? = tokens.first {
      guard tokens.count > 1, case .word(let word) = tokens[tokens.startIndex + 1],
        let scale = NumberWordReader.scales[word],
        let scaled = digits.multiplied(by: Rational(scale))
      else { return (digits, 1) }
      return (scaled, 2)
    }
    let words = tokens.lazy.map { token -> String? in if case .word(let word) = token { word } else { nil } }
    guard let (value, length) = NumberWordReader.number(beginning: words) else { return nil }
    if length == 1, isArticle(tokens, after: previous) { return nil }
    // "un" alone is as often an article; its readers know what to do with the word.
    return (Rational(value), length)
  }
}
