/// The numbers in words of a text that somebody tells.
enum NumberWords {
  /// The tokens with each number in words turned into one number; a lone `deux` keeps its word beside its value.
  /// `un`, `une` and `zéro` alone stay words: they are articles, or say that there is nothing.
  static func merged(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var place = 0
    while place < tokens.count {
      guard let (value, end) = number(at: place, in: tokens), let spoken = SpokenNumber(Double(value)) else {
        result.append(tokens[place])
        place += 1
        continue
      }
      var number = tokens[place]
      number.kind = .number(spoken)
      number.range = tokens[place].range.lowerBound..<tokens[end - 1].range.upperBound
      number.isLight = false
      if end - place > 1 { number.keys = [] }
      result.append(number)
      place = end
    }
    return result
  }

  private static func number(at start: Int, in tokens: [Token]) -> (value: Int, end: Int)? {
    guard !["un", "une", "zero"].contains(tokens[start].folded) else { return nil }
    let words = tokens[start...].lazy.map { $0.kind == .word ? $0.folded : nil }
    return NumberWordReader.number(beginning: words).map { ($0.value, start + $0.count) }
  }
}
