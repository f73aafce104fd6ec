internal import RuleModel
internal import SourceText
internal import YAMLTree

/// Cuts the text of a scalar into tokens; every problem met is told, and reading goes on with what was meant.
struct Lexer {
  let scalar: YAMLScalar
  private let utf8: [UInt8]
  /// Offset in bytes of what is read next.
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
    utf8 = Array(scalar.text.utf8)
  }

  private mutating func readAll() {
    while let letter = peek() {
      if letter.isBlank {
        index += letter.width
      } else if letter.isASCIIDigit {
        readNumber()
      } else if letter.isNameStart {
        readWord()
      } else {
        readSign(letter)
      }
    }
    add(.end, from: index)
  }

  /// The letter that stands some bytes further.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    let start = index + distance
    guard start < utf8.count else { return nil }
    if utf8[start] < 0x80 { return Unicode.Scalar(utf8[start]) }
    // The text of a scalar is well formed: reading from the first byte of a letter always finds it.
    return String(decoding: utf8[start..<min(start + 4, utf8.count)], as: UTF8.self).unicodeScalars.first
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  func range(_ lower: Int, _ upper: Int) -> SourceRange {
    scalar.range(ofUTF8: lower, upper: upper)
  }

  private mutating func report(_ problem: ExpressionProblem.Syntax, from start: Int) {
    problems.append(ExpressionProblem.syntax(problem).diagnostic(at: range(start, index)))
  }

  private mutating func add(_ kind: Token.Kind, from start: Int, as text: String? = nil) {
    let bytes = start..<index
    let text = text ?? self.text(bytes)
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
    while let letter = peek() {
      let joins = letter == "." && peek(1)?.isNamePart == true
      guard joins || letter.isNamePart else { break }
      index += letter.width
      while index < utf8.count, utf8[index].isNamePart { index += 1 }
    }
    let word = text(start..<index)
    guard let apostrophe = peek(), apostrophe.isApostrophe else { return add(.word, from: start) }
    let next = index + apostrophe.width
    if word.folded == "aujourd", next + 3 <= utf8.count, text(next..<next + 3).folded == "hui" {
      index = next + 3
      add(.word, from: start, as: "aujourd'hui")
    } else if word.count == 1 {
      index = next
      add(.elision, from: start, as: word)
    } else {
      add(.word, from: start)
    }
  }

  private mutating func readSign(_ first: Unicode.Scalar) {
    let start = index
    if let slip = Self.slips.first(where: { starts(with: $0.written) }) {
      index += slip.written.utf8.count
      report(.foreignSign(written: slip.written, meant: slip.meant), from: start)
      add(slip.meant.first?.isLetter == true ? .word : .sign, from: start, as: slip.meant)
    } else if let sign = OperatorTable.signs.first(where: starts(with:)) {
      index += sign.utf8.count
      add(.sign, from: start, as: sign)
    } else {
      // With what is combined with it, as its author sees it.
      let seen = String(decoding: utf8[index...], as: UTF8.self).prefix(1)
      index += seen.utf8.count
      report(.unexpectedCharacter(String(seen)), from: start)
    }
  }

  private func starts(with sign: String) -> Bool {
    var place = index
    for byte in sign.utf8 {
      guard place < utf8.count, utf8[place] == byte else { return false }
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
    while let blank = peek(), blank.isBlank,
      (0..<3).allSatisfy({ peek(blank.width + $0)?.isASCIIDigit == true }), peek(blank.width + 3)?.isNamePart != true
    {
      index += blank.width + 3
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
    guard index - start == 4, index + 6 <= utf8.count else { return false }
    let hasShape = zip(0..., "-99-99".utf8).allSatisfy { place, shape in
      let byte = utf8[index + place]
      return shape == UInt8(ascii: "9") ? (0x30...0x39).contains(byte) : byte == shape
    }
    guard hasShape, peek(6)?.isNamePart != true else { return false }
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
    guard index - start <= 2, peek() == "/" else { return false }
    let parts = text(start..<min(start + 10, utf8.count)).split(separator: "/")
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

// Nearly every letter is ASCII: the general properties, which look in Unicode's tables, are for the others.

extension Unicode.Scalar {
  /// How many bytes it takes.
  fileprivate var width: Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }

  fileprivate var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  fileprivate var isNameStart: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) || value == 0x5F : isFrenchLetter || properties.isAlphabetic
  }

  /// "à" to "ÿ", the sign "÷" left out.
  private var isFrenchLetter: Bool { (0xE0...0xFF).contains(value) && value != 0xF7 }

  /// An accent may come as a letter of its own, after the one it sits on.
  fileprivate var isNamePart: Bool {
    if value < 0x80 { return isNameStart || isASCIIDigit }
    if isFrenchLetter { return true }
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "’" }
}

extension UInt8 {
  /// Whether it is a letter, a digit or an underscore by itself.
  fileprivate var isNamePart: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) || self == 0x5F
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { asciiValue.map { (0x30...0x39).contains($0) } ?? false }
}
