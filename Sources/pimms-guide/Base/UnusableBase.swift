import ArgumentParser
import Presentation
import RuleLanguage
import SourceText
import Terminal

/// Why a rule base cannot be used; nothing is said of it until `told`.
enum UnusableBase: Error {
  /// A file that cannot be read.
  case unread(CommandFailure)
  /// Rules that have errors.
  case wrong(LoadResult)

  /// How many errors are told before who wanted an interview is sent to `check`.
  private static let shown = 10

  /// Says it on standard error; the end of the program is what is returned.
  func told(plain: Bool) throws -> any Error {
    switch self {
    case .unread(let failure): return failure.end()
    case .wrong(let result):
      let errors = result.diagnostics.filter { $0.severity == .error }
      try DiagnosticReport(files: result.files, plain: plain).write(Array(errors.prefix(Self.shown)), to: .error)
      try Output.error.write("\n" + CommandReport.baseErrors(errors.count, told: Self.shown).text + "\n")
      return ExitCode.content
    }
  }
}
