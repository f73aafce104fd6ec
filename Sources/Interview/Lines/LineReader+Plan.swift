import SourceText

/// Lines typed once the plan is made.
extension LineReader {
  func readAtPlan(_ text: String, _ others: Int) -> LineReading {
    if text.isEmpty { return .action(.proceed) }
    if let numbers = TypedNumbers(text) { return numbers.reading { .pick($0) } }
    // A yes to going through the other rights, where there are any.
    if others > 0, let truth = readTruth(text) { return truth }
    if let command = bareCommand(text) { return command }
    if case .one = setting.services.find(text) { return .command(.how(text)) }
    if setting.guides.find(text) != nil { return .command(.how(text)) }
    return unknown(text)
  }

  func readAtClosing(_ text: String) -> LineReading {
    if text.isEmpty { return .action(.proceed) }
    return readTruth(text) ?? bareCommand(text) ?? unknown(text)
  }

  func readAtEnd(_ text: String) -> LineReading {
    text.isEmpty ? .action(.proceed) : bareCommand(text) ?? .command(.unknown(text, near: []))
  }

  private func unknown(_ text: String) -> LineReading {
    .command(CommandReader.slip(text) ?? .unknown(text, near: []))
  }
}
