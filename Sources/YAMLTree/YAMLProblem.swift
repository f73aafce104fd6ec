import SourceText

/// All that `YAMLReader` refuses; the words are in `YAMLProblem+Words.swift`, the pages in `YAMLProblemPage.swift`.
enum YAMLProblem {
  // MARK: The file as a whole
  case emptyFile
  case tooLarge(bytes: Int, limit: Int)
  case notUTF8([UInt8])
  case controlCharacter(UInt32)
  case tooDeep(limit: Int)
  case tooManyNodes(limit: Int)
  case severalDocuments

  // MARK: Syntax
  case tab
  case unclosedQuote(Quote)
  case quoteClosedEarly(Quote)
  /// `found` is where the closing was still awaited.
  case unclosedBracket(Bracket, found: SourceRange)
  case missingComma(Bracket, opening: SourceRange)
  case strayFlowSign(String)
  /// `quoted` is the line as it should be written, when it can be told.
  case colonInText(quoted: String?)
  case keyUnderValue(value: SourceRange)
  case misaligned(block: SourceRange)
  case missingColon(String)
  case missingSpaceAfterColon
  case misplacedDash
  case missingDash(list: SourceRange)
  case textAfterValue
  case reservedStart(String)
  case unknownEscape(String)
  case blockHeader
  case directive
  case dashInText
  /// libyaml's own words, for what has no translation.
  case unreadable(libyaml: String)

  // MARK: Refused although YAML allows it
  case anchor(String)
  case alias(String)
  case tag(String)
  case mergeKey
  case duplicateKey(String, first: SourceRange)
  case keyNotText
  case leadingZero(String)
  case foreignBoolean(String, Answer, isKey: Bool)

  enum Quote {
    case single, double
  }

  enum Bracket {
    case list, mapping
  }

  enum Answer {
    case oui, non

    /// What YAML 1.1 readers turn into a truth value.
    init?(foreign text: String) {
      guard text.utf8.count <= 3 else { return nil }
      switch text.lowercased() {
      case "yes", "y", "on": self = .oui
      case "no", "n", "off": self = .non
      default: return nil
      }
    }
  }

  /// Codes are stable: a new problem takes a new number, a withdrawn one leaves its number unused.
  var code: DiagnosticCode {
    switch self {
    case .emptyFile: "Y001"
    case .tooLarge: "Y002"
    case .notUTF8: "Y003"
    case .controlCharacter: "Y004"
    case .tooDeep: "Y005"
    case .tooManyNodes: "Y006"
    case .severalDocuments: "Y007"
    case .tab: "Y010"
    case .unclosedQuote: "Y011"
    case .quoteClosedEarly: "Y012"
    case .unclosedBracket: "Y013"
    case .missingComma: "Y014"
    case .strayFlowSign: "Y015"
    case .colonInText: "Y016"
    case .keyUnderValue: "Y017"
    case .misaligned: "Y018"
    case .missingColon: "Y019"
    case .missingSpaceAfterColon: "Y020"
    case .misplacedDash: "Y021"
    case .missingDash: "Y022"
    case .textAfterValue: "Y023"
    case .reservedStart: "Y024"
    case .unknownEscape: "Y025"
    case .blockHeader: "Y026"
    case .directive: "Y027"
    case .dashInText: "Y028"
    case .unreadable: "Y029"
    case .anchor: "Y030"
    case .alias: "Y031"
    case .tag: "Y032"
    case .mergeKey: "Y033"
    case .duplicateKey: "Y034"
    case .keyNotText: "Y035"
    case .leadingZero: "Y036"
    case .foreignBoolean: "Y037"
    }
  }

  /// The places, besides the one at fault, that explain the problem.
  var secondary: [Label] {
    switch self {
    case .unclosedBracket(let bracket, let found):
      [Label(range: found, text: "on attendait encore \(bracket.expected)")]
    case .missingComma(let bracket, let opening): [Label(range: opening, text: "\(bracket.words) ouverte ici")]
    case .keyUnderValue(let value): [Label(range: value, text: "cette ligne a déjà sa valeur")]
    case .misaligned(let block): [Label(range: block, text: "le bloc commence ici")]
    case .missingDash(let list): [Label(range: list, text: "la liste commence ici")]
    case .duplicateKey(_, let first): [Label(range: first, text: "première fois ici")]
    case .emptyFile, .tooLarge, .notUTF8, .controlCharacter, .tooDeep, .tooManyNodes, .severalDocuments, .tab,
      .unclosedQuote, .quoteClosedEarly, .strayFlowSign, .colonInText, .missingColon, .missingSpaceAfterColon,
      .misplacedDash, .textAfterValue, .reservedStart, .unknownEscape, .blockHeader, .directive, .dashInText,
      .unreadable, .anchor, .alias, .tag, .mergeKey, .keyNotText, .leadingZero, .foreignBoolean:
      []
    }
  }

  func diagnostic(at range: SourceRange) -> Diagnostic {
    let words = words
    return Diagnostic(
      severity: .error, code: code, message: words.message, primary: Label(range: range, text: words.label),
      secondary: secondary, help: words.help)
  }
}

extension YAMLProblem.Bracket {
  var words: String {
    switch self {
    case .list: "liste « [ »"
    case .mapping: "accolade « { »"
    }
  }

  var expected: String {
    switch self {
    case .list: "« , » ou « ] »"
    case .mapping: "« , » ou « } »"
    }
  }

  var closing: String {
    switch self {
    case .list: "« ] »"
    case .mapping: "« } »"
    }
  }
}
