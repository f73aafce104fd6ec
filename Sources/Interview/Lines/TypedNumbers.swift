import SourceText

/// A line that is numbers of lines and nothing else: "1, 2 et 4".
enum TypedNumbers {
  case lines(first: LineNumber, others: [LineNumber])
  /// One of them is the number of no line, ever.
  case beyond(String)

  /// Nil for any other text.
  init?(_ text: String) {
    let parts = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.filter { $0.folded != "et" }
    guard !parts.isEmpty, parts.allSatisfy(LineNumber.isNumber) else { return nil }
    let lines = parts.compactMap { LineNumber(typed: $0) }
    if let first = lines.first, lines.count == parts.count {
      self = .lines(first: first, others: Array(lines.dropFirst()))
    } else {
      self = .beyond(parts.first { LineNumber(typed: $0) == nil }.map(String.init) ?? text)
    }
  }

  /// What to do with the lines, or with the first of them; the refusal of a number that no line has.
  func reading(_ act: (_ first: LineNumber, _ all: [LineNumber]) -> Action) -> LineReading {
    switch self {
    case .lines(let first, let others): .action(act(first, [first] + others))
    case .beyond(let number): .misread(.noSuchLine(number))
    }
  }
}
