import Documents
import Presentation
import Terminal

/// Where an interview is shown: the terminal, and the transcript when one was asked for.
struct Display {
  private let output: TerminalOutput
  private let plain: Bool
  private let abilities: TerminalAbilities
  private let transcript: Transcript?

  init(plain: Bool, transcript path: String?) throws(CommandFailure) {
    output = .standardOutput
    self.plain = plain
    abilities = TerminalAbilities(isTerminal: output.isTerminal, plain: plain)
    transcript = try path.map { path throws(CommandFailure) in try Transcript(path: path) }
  }

  func show(_ document: Document) throws {
    try write(lines(of: document))
    try record(document)
  }

  /// The lines of a document as the terminal shows it now, with an empty one after it; none for an empty document.
  func lines(of document: Document) -> [String] {
    // The size is asked each time: the window may have changed.
    let width = output.isTerminal ? TerminalSize(of: output.descriptor).columns : 80
    let text =
      plain
      ? PlainTextRenderer(width: width).render(document)
      : TerminalRenderer(width: width, theme: theme).render(document)
    return text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func write(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try Output(output: output).write(lines.joined(separator: "\n") + "\n")
  }

  /// How many lines fit above the one where one types; nil where pages are not turned (pipes, screen readers).
  var pageLength: Int? {
    guard abilities.movesCursor, !plain else { return nil }
    return max(4, TerminalSize(of: output.descriptor).rows - 1)
  }

  func record(_ document: Document) throws {
    guard let transcript else { return }
    let text = PlainTextRenderer(width: 80).render(document)
    if !text.isEmpty { try transcript.add(text + "\n") }
  }

  func record(typed line: String) throws { try transcript?.add(line + "\n\n") }

  /// A fresh page, where the terminal can turn one.
  func clear() throws {
    if abilities.movesCursor, !plain { try Output(output: output).write("\u{1B}[H\u{1B}[2J") }
  }

  /// Nothing of what was shown can be scrolled back to.
  func wipe() throws {
    if abilities.movesCursor { try Output(output: output).write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
  }

  private var theme: Theme {
    if !output.isTerminal { return .none }
    return abilities.colour ? .standard : .monochrome
  }
}
