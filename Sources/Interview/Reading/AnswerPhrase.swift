import RuleModel
import SourceText

/// A line cut into numbers, words and signs, without accents or capitals.
///
/// Numbers are read in figures (`1 250,50`, `15 k`) and in words (`mille deux cents`).
struct AnswerPhrase {
  enum Token: Hashable {
    case number(Rational)
    case word(String)
    case sign(Character)
  }

  private(set) var tokens: [Token] = []
  /// A number whose separator may be of thousands or of decimals, as it was typed.
  private(set) var ambiguous: String?

  /// - Parameter decimals: whether a comma between digits is a decimal comma; in a list of ages it is not.
  init(_ line: String, decimals: Bool = true) {
    let folded = String(line.map { $0.isWhitespace ? " " : $0 }).folded
    var scanner = Scanner(characters: Array(folded), decimals: decimals)
    let scanned = scanner.scan()
    ambiguous = scanner.ambiguous
    tokens = Self.joiningNumberWords(scanned)
  }

  /// The same line with other tokens in the place of its own.
  func with(_ tokens: [Token]) -> AnswerPhrase {
    var phrase = self
    phrase.tokens = tokens
    return phrase
  }

  var words: [String] {
    tokens.compactMap { token in
      if case .word(let word) = token { return word }
      return nil
    }
  }

  var numbers: [Rational] {
    tokens.compactMap { token in
      if case .number(let number) = token { return number }
      return nil
    }
  }

  /// The tokens with `#` in place of each number: what patterns are looked for in. Begins and ends with a space.
  var shape: String {
    let parts = tokens.map { token in
      switch token {
      case .number: "#"
      case .word(let word): word
      case .sign(let sign): String(sign)
      }
    }
    return " " + parts.joined(separator: " ") + " "
  }
}

extension AnswerPhrase {
  private struct Scanner {
    let characters: [Character]
    let decimals: Bool
    var position = 0
    var ambiguous: String?

    init(characters: [Character], decimals: Bool) {
      self.characters = characters
      self.decimals = decimals
    }

    mutating func scan() -> [Token] {
      var tokens: [Token] = []
      while position < characters.count {
        let character = characters[position]
        if character.isASCIIDigit {
          tokens.append(number())
        } else if character.isLetter {
          tokens.append(.word(word()))
        } else {
          // Between letters, an apostrophe or a hyphen only parts two words.
          let joins = character == "'" || character == "’" || character == "-" && isBetweenLetters(position)
          if !joins, character != " " { tokens.append(.sign(character == "–" || character == "—" ? "-" : character)) }
          position += 1
        }
      }
      return tokens
    }

    private func isBetweenLetters(_ place: Int) -> Bool {
      place > 0 && place + 1 < characters.count && characters[place - 1].isLetter && characters[place + 1].isLetter
    }

    private mutating func word() -> String {
      var word = ""
      while position < characters.count, characters[position].isLetter {
        word.append(characters[position])
        position += 1
      }
      return word
    }

    private func digits(from start: Int) -> String {
      var end = start
      while end < characters.count, characters[end].isASCIIDigit { end += 1 }
      return String(characters[start..<end])
    }

    /// Thousands may be parted by a space, a point or an apostrophe; decimals follow a comma or a point.
    ///
    /// More than fifteen figures count nothing: they are a reference, and a word. Decimals are read to the millionth.
    private mutating func number() -> Token {
      let start = position
      var whole = digits(from: position)
      position += whole.count
      var hasGroups = false
      while whole.count <= 15, position < characters.count, " .'".contains(characters[position]),
        hasGroups || whole.count <= 3
      {
        let group = digits(from: position + 1)
        guard group.count == 3, whole.first != "0" else { break }
        whole += group
        hasGroups = true
        position += 4
      }
      var fraction = ""
      if decimals, position + 1 < characters.count, characters[position] == "," || characters[position] == "." {
        let after = digits(from: position + 1)
        if !after.isEmpty {
          if after.count == 3, characters[position] == ",", whole.count <= 3, whole != "0", !hasGroups {
            ambiguous = String(characters[start..<(position + 4)])
          }
          fraction = String(after.prefix(6))
          position += 1 + after.count
        }
      }
      let text = fraction.isEmpty ? whole : "\(whole).\(fraction)"
      guard whole.count <= 15, let number = Rational(decimal: text) else { return .word(text) }
      return .number(number)
    }
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
