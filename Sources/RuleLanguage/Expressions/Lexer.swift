internal import RuleModel
internal import SourceText
internal import YAMLTree

/// Cuts the text of a scalar into tokens; every problem met is told, and reading goes on with what was meant.
struct Lexer {
  let scalar: YAMLScalar
  private let characters: [Character]
  private let utf8: [UInt8]
  /// Byte offset of each character, and of the end.
  private let offsets: [Int]
  private var index = 0
  private var tokens: [Token] = []
  private(set) var problems: [Diagnostic] = []

  /// The tokens of the scalar, the last of which is `.end`.
  static func tokens(of scalar: YAMLScalar, _ problems: inout [Diagnostic]) -> [Token] {
    var lexer = Lexer(scalar)
    lexer.readAll()
    problems += lexer.problems
    return lexer.tokens
  }

  private init(_ scalar: YAMLScalar) {
    self.scalar = scalar
    characters = Array(scalar.text)
    utf8 = Array(scalar.text.utf8)
    var offset = 0
    var offsets: [Int] = []
    offsets.reserveCapacity(characters.count + 1)
    for character in characters {
      offsets.append(offset)
      offset += character.isASCII && character != "\r\n" ? 1 : character.utf8.count
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  private mutating func readAll() {
    while let character = peek() {
      if character.isWhitespace {
        index += 1
      } else if character.isASCIIDigit {
        readNumber()
      } else if character.isNameStart {
        readWord()
      } else {
        readSign(character)
      }
    }
    add(.end, from: index)
  }

  func peek(_ distance: Int = 0) -> Character? {
    index + distance < characters.count ? characters[index + distance] : nil
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: utf8[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
  }

  func range(_ lower: Int, _ upper: Int) -> SourceRange {
    scalar.range(ofUTF8: offsets[lower], upper: offsets[upper])
  }

  private mutating func report(_ problem: ExpressionProblem.Syntax, from start: Int) {
    problems.append(ExpressionProblem.syntax(problem).diagnostic(at: range(start, index)))
  }

  private mutating func add(_ kind: Token.Kind, from start: Int, as text: String? = nil) {
    let bytes = offsets[start]..<offsets[index]
    let text = text ?? self.text(start..<index)
    tokens.append(
      Token(
        kind: kind, text: text, folded: text.folded, bytes: bytes,
        isAttached: tokens.last.map { $0.bytes.upperBound == bytes.lowerBound } ?? false))
  }
}

// MARK: - Words and signs

extension Lexer {
  private mutating func readWord() {
    let start = index
    while let character = peek() {
      let joins = character == "." && peek(1)?.isNamePart == true
      guard character.isNamePart || joins else { break }
      index += 1
    }
    let word = text(start..<index)
    guard let apostrophe = peek(), apostrophe.isApostrophe else { return add(.word, from: start) }
    if word.folded == "aujourd", index + 4 <= characters.count, text(index + 1..<index + 4).folded == "hui" {
      index += 4
      add(.word, from: start, as: "aujourd'hui")
    } else if word.count == 1 {
      index += 1
      add(.elision, from: start, as: word)
    } else {
      add(.word, from: start)
    }
  }

  private mutating func readSign(_ first: Character) {
    let start = index
    if let slip = Self.slips.first(where: { starts(with: $0.written) }) {
      index += slip.written.count
      report(.foreignSign(written: slip.written, meant: slip.meant), from: start)
      add(slip.meant.first?.isLetter == true ? .word : .sign, from: start, as: slip.meant)
    } else if let sign = OperatorTable.signs.first(where: starts(with:)) {
      index += sign.count
      add(.sign, from: start, as: sign)
    } else {
      index += 1
      report(.unexpectedCharacter(String(first)), from: start)
    }
  }

  private func starts(with sign: String) -> Bool {
    var place = index
    for character in sign {
      guard place < characters.count, characters[place] == character else { return false }
      place += 1
    }
    return true
  }

  /// Signs of other languages, and what they are here.
  private static let slips: [(written: String, meant: String)] = [
    ("==", "="), ("<>", "≠"), ("=<", "<="), ("=>", ">="), ("&&", "et"), ("||", "ou"), ("**", "*"),
  ]
}

// MARK: - Numbers and dates

extension Lexer {
  private mutating func readNumber() {
    let start = index
    skipDigits()
    if readDate(from: start) || readFrenchDate(from: start) { return }
    if peek() == ".", peek(1)?.isASCIIDigit == true {
      index += 1
      skipDigits()
    } else {
      readThousands(from: start)
    }
    addNumber(text(start..<index).filter { $0.isASCIIDigit || $0 == "." }, from: start)
  }

  private mutating func skipDigits() {
    while peek()?.isASCIIDigit == true { index += 1 }
  }

  private mutating func addNumber(_ digits: String, from start: Int) {
    if let value = Rational(decimal: digits) {
      add(.number(value), from: start, as: digits)
    } else {
      report(.numberTooLong(digits), from: start)
      add(.number(.zero), from: start, as: digits)
    }
  }

  /// `1 000`: groups of three digits after blanks.
  private mutating func readThousands(from start: Int) {
    guard index - start <= 3 else { return }
    let first = index
    while peek()?.isWhitespace == true, (1...3).allSatisfy({ peek($0)?.isASCIIDigit == true }),
      peek(4)?.isNamePart != true
    {
      index += 4
    }
    guard index > first else { return }
    if peek() == ".", peek(1)?.isASCIIDigit == true {
      index += 1
      skipDigits()
    }
    report(
      .thousandsSeparator(
        written: text(start..<index), meant: text(start..<index).filter { !$0.isWhitespace }), from: start)
  }

  private mutating func readDate(from start: Int) -> Bool {
    guard index - start == 4, index + 6 <= characters.count else { return false }
    let rest = characters[index..<index + 6]
    let shape = rest.map { $0.isASCIIDigit ? "9" : String($0) }.joined()
    guard shape == "-99-99", peek(6)?.isNamePart != true else { return false }
    index += 6
    let written = text(start..<index)
    if let date = CalendarDate(iso: written) {
      add(.date(date), from: start)
    } else {
      report(.noSuchDay(written), from: start)
      add(.date(CalendarDate(dayNumber: 0)), from: start)
    }
    return true
  }

  /// `31/12/2026`, without blanks, would read as two divisions.
  private mutating func readFrenchDate(from start: Int) -> Bool {
    guard index - start <= 2 else { return false }
    let parts = String(characters[start..<min(start + 10, characters.count)]).split(separator: "/")
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), parts[2].count == 4,
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return false }
    index = start + parts.map(\.count).reduce(2, +)
    report(.frenchDate(written: text(start..<index), meant: date.iso), from: start)
    add(.date(date), from: start)
    return true
  }
}

// Nearly every character is ASCII: the general properties, which look in Unicode's tables, are for the others.

extension Character {
  var isASCIIDigit: Bool { asciiValue.map { (0x30...0x39).contains($0) } ?? false }

  var isNameStart: Bool {
    guard let ascii = asciiValue else { return isLetter }
    return (0x61...0x7A).contains(ascii | 0x20) || ascii == UInt8(ascii: "_")
  }

  var isNamePart: Bool {
    guard let ascii = asciiValue else { return isLetter || isNumber }
    return (0x61...0x7A).contains(ascii | 0x20) || (0x30...0x39).contains(ascii) || ascii == UInt8(ascii: "_")
  }

  var isApostrophe: Bool { self == "'" || self == "’" }
}
