import RuleModel
import SourceText

/// Lines typed under what was understood: numbers to correct, to drop or to replace, or more words.
extension LineInterpreter {
  func readReformulation(_ text: String, _ lines: [HeardLine]) -> LineReading {
    if let agrees = Agreement.read(text, setting.reader) { return .action(.reformulation(agrees ? .agree : .disagree)) }
    return dropping(text) ?? picking(text, lines) ?? replacing(text, lines) ?? bareCommand(text)
      ?? .action(.reformulation(.words(text)))
  }

  /// "-2", "sauf 1 et 3".
  private func dropping(_ text: String) -> LineReading? {
    let folded = text.folded
    for lead in ["-", "sauf", "pas", "sans", "retirer", "enlever", "non"] where folded.hasPrefix(lead) {
      if let numbers = TypedNumbers(String(text.dropFirst(lead.count))) {
        return numbers.reading { _, all in .reformulation(.drop(all)) }
      }
    }
    return nil
  }

  /// "1 640" corrects line 1, unless there is a line 640.
  private func picking(_ text: String, _ lines: [HeardLine]) -> LineReading? {
    switch TypedNumbers(text) {
    case .lines(let first, let others)
    where others.isEmpty || ([first] + others).allSatisfy { number in lines.contains { $0.number == number.value } }:
      .action(.reformulation(.pick(first)))
    case .beyond(text): .misread(.noSuchLine(text))
    case .lines, .beyond, nil: nil
    }
  }

  private func replacing(_ text: String, _ lines: [HeardLine]) -> LineReading? {
    guard let (number, rest) = numbered(text), let line = lines.first(where: { $0.number == number.value }) else {
      return nil
    }
    if rest.folded == "non", !line.isTruth { return .action(.reformulation(.drop([number]))) }
    // "2 enfants en fait, 4 et 9 ans" says something else than what line 2 is.
    return .action(.reformulation(isSentence(rest, of: line) ? .words(text) : .replace(number, with: rest)))
  }

  /// "3 900", "3 : 900", "3 = oui".
  private func numbered(_ text: String) -> (LineNumber, String)? {
    let digits = text.prefix { $0.isASCIIDigit }
    guard let number = LineNumber(typed: digits), digits.count < text.count else { return nil }
    let rest = String(text.dropFirst(digits.count)).trimmed
    let bare = [":", "=", ")", "."].contains(rest.prefix(1)) ? String(rest.dropFirst()).trimmed : rest
    return bare.isEmpty ? nil : (number, bare)
  }

  /// Whether several words after a number are no answer that its line could have.
  private func isSentence(_ text: String, of line: HeardLine) -> Bool {
    guard text.first?.isLetter == true, text.contains(where: \.isWhitespace),
      case .statement(let content) = line.content
    else { return false }
    switch content {
    case .value(let key, _):
      if case .unreadable = setting.reader.read(text, for: key) { return true }
    case .members(let scope, _):
      if case .unreadable = setting.reader.read(text, listing: scope) { return true }
    }
    return false
  }
}

extension HeardLine {
  /// Whether it says yes or no to something.
  fileprivate var isTruth: Bool { if case .statement(.value(_, .truth)) = content { true } else { false } }
}
