import SourceText
import Terminal

/// Diagnostics drawn for people, one after the other.
struct DiagnosticReport {
  let files: SourceFiles
  let plain: Bool

  func write(_ diagnostics: [Diagnostic], to target: Output) throws {
    let isTerminal = target.output.isTerminal
    let abilities = TerminalAbilities(isTerminal: isTerminal, plain: plain)
    let width = isTerminal ? TerminalSize(of: target.output.descriptor).columns : 100
    let renderer = DiagnosticRenderer(style: abilities.colour ? .ansi(.standard) : .plain, width: width)
    for diagnostic in diagnostics { try target.write(renderer.render(diagnostic, in: files) + "\n\n") }
  }
}
