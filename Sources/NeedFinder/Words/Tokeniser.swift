internal import SourceText

/// Cuts a text into words, numbers and marks, each with its place.
///
/// Elided words stand alone (`j'ai` is `j`, `ai`), hyphens separate, a figure ends where letters begin (`600e`), and
/// `1 250,50` or `1.890` is one number.
enum Tokeniser {
  static func tokens(of text: String) -> [Token] { tokens(of: Array(text.utf8)) }

  /// - Parameter bytes: good UTF-8.
  static func tokens(of bytes: [UInt8]) -> [Token] {
    var cutter = Cutter(bytes: bytes)
    cutter.run()
    return cutter.tokens
  }

  /// Goes over the bytes, which are good UTF-8: most letters are one, and a place is an offset in the text.
  private struct Cutter {
    let bytes: [UInt8]
    var tokens: [Token] = []
    var position = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
      tokens.reserveCapacity(bytes.count / 4 + 1)
    }

    mutating func run() {
      while position < bytes.count {
        if isDigit(at: position) {
          cutNumber()
        } else if Letters.startsWord(Letters.scalar(at: position, of: bytes)) {
          cutWord()
        } else {
          cutMark()
        }
      }
    }

    private mutating func cutWord() {
      let start = position
      // "j34 ans".
      if bytes[start] == UInt8(ascii: "j"), isDigit(at: start + 1), isDigit(at: start + 2) {
        advance()
        append(.word, from: start)
        return
      }
      while position < bytes.count, Letters.isASCII(bytes[position]) || isLetter(at: position) || isDigit(at: position)
      {
        advance()
      }
      append(.word, from: start)
      // An abbreviation of a title keeps its point out of the sentence ("M. Diallo").
      guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return }
      if ["m", "mr", "mme", "dr", "st", "ste", "av", "bd", "tel", "env"].contains(tokens.last?.folded ?? "") {
        position += 1
        if tokens[tokens.count - 1].folded == "m" { replaceLast("monsieur") }
      }
    }

    private mutating func cutNumber() {
      if let parts = partsOfDate(at: position) {
        for (place, part) in parts.enumerated() {
          if place > 0 {
            position = part.lowerBound
            append(.slash, from: part.lowerBound - 1)
          }
          var digits = ""
          takeDigits(into: &digits)
          appendNumber(Double(digits) ?? 0, from: part.lowerBound)
        }
        return
      }
      let start = position
      var digits = ""
      takeDigits(into: &digits)
      // "6OO": the letter for the figure.
      while isLetterO(at: position),
        position + 1 == bytes.count || !isLetter(at: position + 1) || isLetterO(at: position + 1)
      {
        digits += "0"
        position += 1
      }
      while digits.utf8.count <= 6, let width = widthOfThousandsMark(at: position) {
        let next = position + width
        guard (next..<next + 3).allSatisfy({ isDigit(at: $0) }), !isDigit(at: next + 3),
          digits.utf8.first != UInt8(ascii: "0"), digits.utf8.count <= 3 || bytes[position] != UInt8(ascii: " ")
        else { break }
        position = next
        takeDigits(into: &digits)
      }
      var value = Double(digits) ?? 0
      if position < bytes.count, [UInt8(ascii: ","), UInt8(ascii: ".")].contains(bytes[position]),
        isDigit(at: position + 1)
      {
        position += 1
        var fraction = ""
        takeDigits(into: &fraction)
        value = Double(digits + "." + fraction) ?? value
      }
      if isThousands(at: position) {
        value *= 1000
        position += 1
      }
      appendNumber(value, from: start)
    }

    /// "1,3k", "2k€"; not "3 kg" nor "4 kva".
    private func isThousands(at place: Int) -> Bool {
      place < bytes.count && [UInt8(ascii: "k"), UInt8(ascii: "K")].contains(bytes[place])
        && (place + 1 == bytes.count || !isLetter(at: place + 1) && !isDigit(at: place + 1))
    }

    /// What nobody counts is a word like another: the reference of a contract.
    private mutating func appendNumber(_ value: Double, from start: Int) {
      append(SpokenNumber(value).map { .number($0) } ?? .word, from: start)
    }

    /// The day, the month and the year of `3.4.1964` or `03-04-64`, which are one date and neither a decimal nor three
    /// numbers; nil elsewhere (`06.12.34.56.78`).
    private func partsOfDate(at place: Int) -> [Range<Int>]? {
      var parts: [Range<Int>] = []
      var current = place
      var mark: UInt8?
      while parts.count < 3 {
        let start = current
        while isDigit(at: current) { current += 1 }
        let isYear = parts.count == 2
        guard isYear ? [2, 4].contains(current - start) : (1...2).contains(current - start) else { return nil }
        parts.append(start..<current)
        if isYear { break }
        guard current < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "-")].contains(bytes[current]),
          mark == nil || mark == bytes[current]
        else { return nil }
        mark = bytes[current]
        current += 1
      }
      return current < bytes.count && bytes[current] == mark && isDigit(at: current + 1) ? nil : parts
    }

    private mutating func takeDigits(into digits: inout String) {
      while isDigit(at: position) {
        digits.unicodeScalars.append(Unicode.Scalar(bytes[position]))
        position += 1
      }
    }

    private mutating func cutMark() {
      let start = position
      let scalar = Letters.scalar(at: position, of: bytes)
      advance()
      switch scalar {
      case "€":
        append(.word, from: start)
        replaceLast("euro")
      case "%": append(.word, from: start)
      case ".", "!", "?", ";", "…", "\n": append(.sentenceEnd, from: start)
      case ",", ":": append(.comma, from: start)
      case "(", "[", "«": append(.open, from: start)
      case ")", "]": append(.close, from: start)
      case "»": closeQuotation(from: start)
      case "/": append(.slash, from: start)
      case "–", "—": append(.comma, from: start)
      case "+":
        // "RSA + APL", "eau 190 + élec 520": a list; neither "+33", "800 + 600" nor "+ de 10 ans".
        if joins(at: position) { append(.comma, from: start) }
      case "-":
        // A dash between spaces separates; inside a word it only joins.
        if start > 0, bytes[start - 1] == UInt8(ascii: " "), position < bytes.count,
          bytes[position] == UInt8(ascii: " ")
        {
          append(.comma, from: start)
        }
      default: break
      }
    }

    /// "il a juré de la « finir »", "une ligne « saisie »": a few words that are only named so are part of the sentence,
    /// as if nothing stood around them; more of them are what somebody said.
    private mutating func closeQuotation(from start: Int) {
      guard let open = tokens.lastIndex(where: { $0.kind == .open }), tokens[open].word == "«",
        tokens.count - open - 1 <= Self.mostNamed, !tokens[(open + 1)...].contains(where: \.isMark)
      else {
        append(.close, from: start)
        return
      }
      tokens.remove(at: open)
    }

    /// Words between quotation marks up to which they only name something.
    private static let mostNamed = 3

    /// Whether a mark before `place` stands between two things: after a space, if there is one, the next begins, and
    /// is no "de".
    private func joins(at place: Int) -> Bool {
      guard !tokens.isEmpty, place < bytes.count else { return false }
      guard bytes[place] == UInt8(ascii: " ") else { return isLetter(at: place) }
      guard place + 1 < bytes.count else { return false }
      let isDe =
        bytes[(place + 1)...].starts(with: Array("de ".utf8)) || bytes[(place + 1)...].starts(with: Array("d'".utf8))
      return !isDe && isLetter(at: place + 1)
    }

    private mutating func append(_ kind: Token.Kind, from start: Int) {
      let word = Lowercase.text(of: bytes[start..<position])
      let isCapitalised = Letters.isUppercase(Letters.scalar(at: start, of: bytes))
      tokens.append(
        Token(kind: kind, range: start..<position, word: word, folded: word.folded, isCapitalised: isCapitalised))
    }

    private mutating func replaceLast(_ word: String) {
      tokens[tokens.count - 1].word = word
      tokens[tokens.count - 1].folded = word
    }

    private mutating func advance() { position += Letters.width(of: bytes[position]) }

    private func isLetter(at place: Int) -> Bool { Letters.continuesWord(Letters.scalar(at: place, of: bytes)) }

    private func isDigit(at place: Int) -> Bool { place < bytes.count && (0x30...0x39).contains(bytes[place]) }

    private func isLetterO(at place: Int) -> Bool {
      place < bytes.count && (bytes[place] == UInt8(ascii: "O") || bytes[place] == UInt8(ascii: "o"))
    }

    /// Nil where no mark that may separate thousands stands.
    private func widthOfThousandsMark(at place: Int) -> Int? {
      guard place < bytes.count else { return nil }
      switch Letters.scalar(at: place, of: bytes) {
      case " ", ".": return 1
      case "\u{A0}": return 2
      case "\u{202F}": return 3
      default: return nil
      }
    }
  }
}
