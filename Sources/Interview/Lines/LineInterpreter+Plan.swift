import SourceText

/// Lines typed once the plan is made.
extension LineInterpreter {
  func readAtPlan(_ text: String, _ others: Int) -> LineReading {
    if let numbers = TypedNumbers(text) { return numbers.reading { first, _ in .orientation(.how(first)) } }
    // Whether to go through the other rights is asked where there are any.
    if others > 0, let truth = truth(text) { return .action(.orientation(truth ? .fullTour : .goOn)) }
    if let command = bareCommand(text) { return command }
    if case .one = setting.services.find(text) { return .command(.how(text)) }
    if setting.howTos.find(text) != nil { return .command(.how(text)) }
    return unknown(text)
  }

  func readAtClosing(_ text: String) -> LineReading {
    if let truth = truth(text) { return .action(.closing(truth ? .call : .end)) }
    return bareCommand(text) ?? unknown(text)
  }

  func readAtEnd(_ text: String) -> LineReading {
    bareCommand(text) ?? .command(.unknown(text, near: []))
  }

  private func unknown(_ text: String) -> LineReading {
    .command(CommandReader.slip(text) ?? .unknown(text, near: []))
  }
}
