import SourceText

/// Lines typed once the plan is made.
extension LineInterpreter {
  func readAtPlan(_ text: String, _ others: Int) -> LineReading {
    if let numbers = TypedNumbers(text) { return numbers.reading { first, _ in .orientation(.how(first)) } }
    // The other rights are gone through by their own command: a yes concludes, as the line says of Entrée.
    if let truth = truth(text), truth || others > 0 { return .action(.orientation(.goOn)) }
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
