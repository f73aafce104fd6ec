import Glibc

/// How reading a line ended.
package enum ReadResult: Equatable, Sendable {
  case line(String)
  /// Ctrl-C, with what was typed so far, so that it can be offered again.
  case interrupt(partial: String)
  /// Ctrl-D on an empty line, the end of a pipe, or a terminal that has gone.
  case endOfInput
  /// A key that the caller kept for itself, with what was typed so far; the prompt and the line are erased.
  case key(Key, partial: String)
}

/// Asks for lines, edited with the usual keys on a terminal, read as they come from anywhere else.
///
/// The terminal is raw only inside `readLine`, and is given back as it was found, also when the process is suspended
/// or told to end. Nothing typed is written to disk. Call it from the main thread. Other threads must
/// hold signals back, as those of Dispatch do: one that took a signal would end the program with the terminal raw.
package struct LineReader {
  /// What is shown when lines come from a pipe or a file.
  package enum Echo: Sendable {
    case nothing, prompt, promptAndLine
  }

  /// What Up and Down go through; lines read are added to it.
  package var history = History()
  /// Whether keys edit the line: both ends are a terminal that can move its cursor.
  package let editsLines: Bool

  /// Whether somebody types: nobody answers a question that a script did not foresee.
  package let isTyped: Bool

  private let input: Int32
  private let output: TerminalOutput
  private let boundKeys: Set<Key>
  private let echo: Echo
  private var keyboard = Keyboard()
  private var clipboard = ""
  private var lines: LineInput

  package init(
    input: Int32 = 0,
    output: TerminalOutput = .standardOutput,
    boundKeys: Set<Key> = [],
    echo: Echo = .nothing
  ) {
    self.input = input
    self.output = output
    self.boundKeys = boundKeys
    self.echo = echo
    lines = LineInput(descriptor: input)
    isTyped = isatty(input) == 1
    editsLines = isTyped && TerminalAbilities(isTerminal: output.isTerminal, plain: false).movesCursor
  }

  /// Shows the prompt at the beginning of a row and waits for a line.
  ///
  /// - Parameters:
  ///   - prompt: May have several rows and SGR sequences, no other control characters.
  ///   - initial: Stands there to be changed; of no effect where lines are not edited.
  ///   - remember: Whether the line goes into the history; say no for what must not be shown again.
  package mutating func readLine(
    prompt: String,
    initial: String = "",
    remember: Bool = true,
    completion: LineEditor.Completion = { _, _ in [] }
  ) -> ReadResult {
    let result = edit(prompt: prompt, initial: initial, completion: completion) ?? readPlainly(prompt: prompt)
    if case .line(let line) = result, remember { history.add(line) }
    return result
  }

  private mutating func edit(prompt: String, initial: String, completion: LineEditor.Completion) -> ReadResult? {
    guard editsLines,
      let signals = SignalInbox([SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT]),
      let mode = RawMode(descriptor: input)
    else { return nil }
    var editing = LineEditing(
      prompt: prompt,
      editor: LineEditor(initial: initial, history: history, clipboard: clipboard, boundKeys: boundKeys),
      input: input, output: output, keyboard: keyboard)
    let result = editing.run(signals: signals, mode: mode, completion: completion)
    keyboard = editing.keyboard
    clipboard = editing.editor.clipboard
    return result
  }

  private mutating func readPlainly(prompt: String) -> ReadResult {
    guard isatty(input) == 1, let signals = SignalInbox([SIGINT]) else {
      if echo != .nothing { show(prompt) }
      guard let line = lines.next() else { return .endOfInput }
      if echo == .promptAndLine { show(LineBuffer(line).text + "\n") }
      return .line(line)
    }
    show(prompt)
    var isInterrupted = false
    let input = input
    let line = lines.next {
      isInterrupted = waitForInput(from: input, or: signals.descriptor) == .second
      return !isInterrupted
    }
    if isInterrupted {
      // Read, or it would end the program once it is no longer held back.
      _ = signals.next()
      show("\n")
      return .interrupt(partial: "")
    }
    return line.map(ReadResult.line) ?? .endOfInput
  }

  /// What cannot be shown ends nothing: the next thing that the program writes will say so.
  private func show(_ text: String) {
    try? output.write(text)
  }
}
