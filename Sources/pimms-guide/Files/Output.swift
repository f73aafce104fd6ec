import ArgumentParser
import Presentation
import Terminal

/// Where commands write. A reader that has gone away ends the program without a word, and not as a success: what it
/// did not read may be what was wrong.
struct Output {
  static let standard = Output(output: .standardOutput)
  static let error = Output(output: .standardError)

  let output: TerminalOutput

  func write(_ text: String) throws {
    try end { () throws(TerminalOutput.WriteError) in try output.write(text) }
  }

  /// A line of its own.
  func write(_ report: CommandReport) throws { try write(report.text + "\n") }

  /// The bytes of a text, as they are.
  func write(_ utf8: [UInt8]) throws {
    try end { () throws(TerminalOutput.WriteError) in try output.write(utf8) }
  }

  private func end(_ writing: () throws(TerminalOutput.WriteError) -> Void) throws {
    do throws(TerminalOutput.WriteError) {
      try writing()
    } catch {
      switch error {
      case .closed: throw ExitCode.unread
      case .failed: throw ExitCode.environment
      }
    }
  }
}

extension ExitCode {
  /// A problem in content: a rule, a line, an answer.
  static let content = ExitCode(1)
  /// Wrong use of the command.
  static let usage = ExitCode(2)
  /// Something the machine lacks or refuses.
  static let environment = ExitCode(3)
  /// The reader went away before the end, as under `| head`: what a shell tells of a program that the signal ended.
  static let unread = ExitCode(141)
}
