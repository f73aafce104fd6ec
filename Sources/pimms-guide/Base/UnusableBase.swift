import ArgumentParser
import RuleLanguage
import SourceText
import Terminal

/// Why a rule base cannot be used; nothing is said of it until `told`.
enum UnusableBase: Error {
  /// A file that cannot be read.
  case unread(CommandFailure)
  /// Rules that have errors.
  case wrong(LoadResult)

  /// Says it on standard error; the end of the program is what is returned.
  func told(plain: Bool) throws -> any Error {
    switch self {
    case .unread(let failure): return failure.end()
    case .wrong(let result):
      let errors = result.diagnostics.filter { $0.severity == .error }
      try DiagnosticReport(files: result.files, plain: plain).write(errors, to: .error)
      try Output.error.write("\nLa base de règles a \(errors.count) erreur\(errors.count > 1 ? "s" : "").\n")
      return ExitCode.content
    }
  }
}
