internal import RuleModel
internal import SourceText
internal import YAMLTree

extension ValueForm where Value == String {
  static var text: ValueForm {
    ValueForm(shape: .text) { node, reading in
      guard case .scalar(let scalar) = node.content else {
        reading.reportShape(node, expected: "un texte")
        return nil
      }
      return scalar.text
    }
  }
}

// MARK: Sentences

extension ValueForm where Value == RuleSentence {
  /// A text that may name legal values, kept with its place until the values are known.
  static var sentence: ValueForm {
    ValueForm(shape: .sentence) { node, reading in
      guard let text = ValueForm<String>.text.read(node, &reading) else { return nil }
      reading.sentences.append(Located(text, at: node.range))
      return RuleSentence(text)
    }
  }
}

extension ValueForm where Value == [RuleSentence] {
  /// One sentence, or a list of sentences.
  static var sentences: ValueForm {
    ValueForm(shape: .either([.sentence, .list(.sentence)])) { node, reading in
      ValueForm<[RuleSentence]>.oneOrMore(.sentence, node, &reading)
    }
  }
}

extension ValueForm {
  /// A mapping, or one sentence for its main key.
  func orSentence(_ value: @escaping @Sendable (RuleSentence) -> Value) -> ValueForm {
    ValueForm(shape: .either([.sentence, shape])) { node, reading in
      if case .scalar = node.content { return ValueForm<RuleSentence>.sentence.read(node, &reading).map(value) }
      return read(node, &reading)
    }
  }
}

extension ValueForm {
  /// A mapping, or the identifier that is its main value.
  func orIdentifier(_ value: @escaping @Sendable (Located<String>) -> Value) -> ValueForm {
    ValueForm(shape: .either([.identifier, shape])) { node, reading in
      if case .scalar(let scalar) = node.content {
        return reading.checkedIdentifier(Located(scalar.text, at: node.range)).map(value)
      }
      return read(node, &reading)
    }
  }
}

// MARK: Names and places

extension ValueForm where Value == Located<String> {
  static var placedText: ValueForm {
    ValueForm(shape: .text) { node, reading in
      ValueForm<String>.text.read(node, &reading).map { Located($0, at: node.range) }
    }
  }

  /// The identifier of a service, a paper, a form, an organisation, a theme…
  static var identifier: ValueForm {
    ValueForm(shape: .identifier) { node, reading in
      guard let text = placedText.read(node, &reading) else { return nil }
      return reading.checkedIdentifier(text)
    }
  }

  /// The dotted name of a fact or a parameter.
  static var name: ValueForm {
    ValueForm(shape: .name) { node, reading in
      guard let text = placedText.read(node, &reading) else { return nil }
      return reading.checkedName(text)
    }
  }
}

extension ValueForm where Value == [String] {
  /// One text, or a list of texts.
  static var texts: ValueForm {
    ValueForm(shape: .either([.text, .list(.text)])) { node, reading in
      ValueForm<[String]>.oneOrMore(.text, node, &reading)
    }
  }
}

extension ValueForm where Value == [Located<String>] {
  /// One text, or a list of texts, each where it is written.
  static var placedTexts: ValueForm {
    ValueForm(shape: .either([.text, .list(.text)])) { node, reading in
      ValueForm.oneOrMore(.placedText, node, &reading)
    }
  }

  static var identifiers: ValueForm {
    ValueForm(shape: .either([.identifier, .list(.identifier)])) { node, reading in
      ValueForm.oneOrMore(.identifier, node, &reading)
    }
  }

  static var names: ValueForm {
    ValueForm(shape: .either([.name, .list(.name)])) { node, reading in
      ValueForm.oneOrMore(.name, node, &reading)
    }
  }
}

extension ValueForm where Value == Bool {
  static var yesNo: ValueForm {
    ValueForm(shape: .yesNo) { node, reading in
      guard case .scalar(let scalar) = node.content, let answer = YesNo.read(scalar.text) else {
        reading.reportShape(node, expected: "oui ou non")
        return nil
      }
      return answer
    }
  }
}

extension ValueForm where Value == CalendarDate {
  static var date: ValueForm {
    ValueForm(shape: .date) { node, reading in
      guard let text = ValueForm<String>.text.read(node, &reading) else { return nil }
      guard let date = CalendarDate(iso: text) else {
        reading.reportUnreadable(text, at: node.range, expected: "une date comme 2026-12-31")
        return nil
      }
      return date
    }
  }
}

extension ValueForm where Value == Rational {
  static var number: ValueForm {
    ValueForm(shape: .number) { node, reading in
      guard let text = ValueForm<String>.text.read(node, &reading) else { return nil }
      guard let number = Rational(decimal: text) else {
        reading.reportUnreadable(text, at: node.range, expected: "un nombre comme 651.69")
        return nil
      }
      return number
    }
  }
}

extension ValueForm where Value == Int {
  static func integer(_ range: ClosedRange<Int>? = nil) -> ValueForm {
    ValueForm(shape: .integer(range)) { node, reading in
      guard let text = ValueForm<String>.text.read(node, &reading) else { return nil }
      guard let number = Int(text), range?.contains(number) ?? true else {
        let expected = range.map { "un nombre entier de \($0.lowerBound) à \($0.upperBound)" } ?? "un nombre entier"
        reading.reportUnreadable(text, at: node.range, expected: expected)
        return nil
      }
      return number
    }
  }
}

/// `oui` and `non`, as written anywhere.
enum YesNo {
  static func read(_ text: String) -> Bool? {
    switch text {
    case "oui", "Oui": true
    case "non", "Non": false
    default: nil
    }
  }
}

// MARK: Names

extension Reading {
  mutating func checkedIdentifier(_ text: Located<String>) -> Located<String>? {
    guard !text.value.isEmpty, text.value.utf8.allSatisfy(isIdentifierByte) else {
      reportName(text.value, at: text.range, rule: "un identifiant : lettres minuscules sans accent, chiffres et _")
      return nil
    }
    return text
  }

  mutating func checkedName(_ text: Located<String>) -> Located<String>? {
    guard NameSpelling.isName(text.value) else {
      reportName(
        text.value, at: text.range, rule: "un nom : lettres minuscules, chiffres, _ et des points entre les parties")
      return nil
    }
    return text
  }
}

private func isIdentifierByte(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || byte == UInt8(ascii: "_")
}

enum NameSpelling {
  /// `logement.loyer`, `demandeur.âge`, `perçoit(rsa)`.
  static func isName(_ text: String) -> Bool {
    if let service = receivedService(of: text) { return service.service.utf8.allSatisfy(isIdentifierByte) }
    var startsPart = true
    for character in text {
      if character == "." {
        if startsPart { return false }
        startsPart = true
      } else {
        guard startsPart ? isStart(character) : isPart(character) else { return false }
        startsPart = false
      }
    }
    return !startsPart
  }

  private static func isStart(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isLetter && !character.isUppercase }
    return (0x61...0x7A).contains(ascii) || ascii == UInt8(ascii: "_")
  }

  private static func isPart(_ character: Character) -> Bool {
    isStart(character) || character.isNumber
  }

  /// Splits `perçoit(S)` and `perçu(S)`; nil for any other name.
  static func receivedService(of name: String) -> (word: ParsedExpression.ServiceWord, service: String)? {
    guard name.hasSuffix(")"), let opening = name.firstIndex(of: "(") else { return nil }
    let word: ParsedExpression.ServiceWord
    switch name[..<opening].folded {
    case "percoit": word = .receives
    case "percu": word = .received
    default: return nil
    }
    return (word, String(name[name.index(after: opening)...].dropLast()))
  }

  /// The one spelling of a generated fact's name.
  static func generated(_ word: ParsedExpression.ServiceWord, _ service: String) -> String {
    "\(word.rawValue)(\(service))"
  }
}
