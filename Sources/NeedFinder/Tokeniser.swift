/// Cuts a text into words, numbers and marks, each with its place.
///
/// Elided words stand alone (`j'ai` is `j`, `ai`), hyphens separate, a figure ends where letters begin (`600e`), and
/// `1 250,50` or `1.890` is one number.
enum Tokeniser {
  static func tokens(of text: String) -> [Token] {
    var cutter = Cutter(text)
    cutter.run()
    return cutter.tokens
  }

  private struct Cutter {
    let scalars: [Unicode.Scalar]
    /// UTF-8 offset of each scalar, and of the end.
    let offsets: [Int]
    var tokens: [Token] = []
    var position = 0

    init(_ text: String) {
      var scalars: [Unicode.Scalar] = []
      var offsets: [Int] = []
      var offset = 0
      for scalar in text.unicodeScalars {
        scalars.append(scalar)
        offsets.append(offset)
        offset += UTF8.width(scalar)
      }
      offsets.append(offset)
      self.scalars = scalars
      self.offsets = offsets
    }

    mutating func run() {
      while position < scalars.count {
        let scalar = scalars[position]
        if isDigit(scalar) {
          cutNumber()
        } else if scalar.isASCII ? isLetter(at: position) : scalar.properties.isAlphabetic {
          cutWord()
        } else {
          cutMark(scalar)
        }
      }
    }

    private mutating func cutWord() {
      let start = position
      while position < scalars.count, isLetter(at: position) || isDigit(scalars[position]) { position += 1 }
      // An abbreviation of a title keeps its point out of the sentence ("M. Diallo").
      append(.word, from: start)
      let isTitle = ["m", "mr", "mme", "dr", "st", "ste", "av", "bd", "tel", "env"].contains(tokens.last?.folded ?? "")
      if isTitle, position < scalars.count, scalars[position] == "." {
        position += 1
        if tokens[tokens.count - 1].folded == "m" {
          tokens[tokens.count - 1].word = "monsieur"
          tokens[tokens.count - 1].folded = "monsieur"
        }
      }
    }

    private mutating func cutNumber() {
      let start = position
      var digits = ""
      takeDigits(into: &digits)
      // "6OO": the letter for the figure.
      while position < scalars.count, scalars[position] == "O" || scalars[position] == "o",
        position + 1 == scalars.count || !isLetter(at: position + 1) || scalars[position + 1] == "O"
          || scalars[position + 1] == "o"
      {
        digits += "0"
        position += 1
      }
      while digits.utf8.count <= 6, position + 3 < scalars.count + 0, isThousandsMark(scalars[position]),
        (1...3).allSatisfy({ isDigit(scalars[position + $0]) }),
        position + 4 >= scalars.count || !isDigit(scalars[position + 4])
      {
        guard digits.utf8.first != UInt8(ascii: "0"), digits.utf8.count <= 3 || scalars[position] != " " else { break }
        position += 1
        takeDigits(into: &digits)
      }
      var value = Double(digits) ?? 0
      if position + 1 < scalars.count, scalars[position] == "," || scalars[position] == ".",
        isDigit(scalars[position + 1])
      {
        position += 1
        var fraction = ""
        takeDigits(into: &fraction)
        value = Double(digits + "." + fraction) ?? value
      }
      append(.number(value), from: start)
    }

    private mutating func takeDigits(into digits: inout String) {
      while position < scalars.count, isDigit(scalars[position]) {
        digits.unicodeScalars.append(scalars[position])
        position += 1
      }
    }

    private mutating func cutMark(_ scalar: Unicode.Scalar) {
      let start = position
      position += 1
      switch scalar {
      case "€":
        append(.word, from: start)
        tokens[tokens.count - 1].word = "euro"
        tokens[tokens.count - 1].folded = "euro"
      case "%": append(.word, from: start)
      case ".", "!", "?", ";", "…", "\n": append(.sentenceEnd, from: start)
      case ",", ":": append(.comma, from: start)
      case "(", "[", "«": append(.open, from: start)
      case ")", "]", "»": append(.close, from: start)
      case "/": append(.slash, from: start)
      case "–", "—": append(.comma, from: start)
      case "-":
        // A dash between spaces separates; inside a word it only joins.
        if start > 0, scalars[start - 1] == " ", position < scalars.count, scalars[position] == " " {
          append(.comma, from: start)
        }
      default: break
      }
    }

    private mutating func append(_ kind: Token.Kind, from start: Int) {
      var word = ""
      for scalar in scalars[start..<position] { Folding.appendLowercase(scalar, to: &word) }
      let folded = Folding.folded(word)
      tokens.append(
        Token(
          kind: kind, range: offsets[start]..<offsets[position], word: word, folded: folded,
          isCapitalised: scalars[start].properties.isUppercase))
    }

    private func isLetter(at place: Int) -> Bool {
      if scalars[place].isASCII { return ("a"..."z").contains(scalars[place]) || ("A"..."Z").contains(scalars[place]) }
      return scalars[place].properties.isAlphabetic || scalars[place].properties.generalCategory == .nonspacingMark
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private func isThousandsMark(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "." || scalar == "\u{A0}" || scalar == "\u{202F}"
    }
  }
}
