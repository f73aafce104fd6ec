import Glibc
import SourceText

/// One line being edited on a real terminal: keys and signals in, what changed on the screen out.
struct LineEditing {
  let prompt: String
  private(set) var editor: LineEditor
  let input: Int32
  let output: TerminalOutput
  private(set) var keyboard: Keyboard

  private var rendering = LineRendering()
  private var columns = 80
  private var isCut = false

  init(prompt: String, editor: LineEditor, input: Int32, output: TerminalOutput, keyboard: Keyboard) {
    self.prompt = prompt
    self.editor = editor
    self.input = input
    self.output = output
    self.keyboard = keyboard
  }

  mutating func run(
    signals: borrowing SignalInbox, mode: borrowing RawMode, completion: LineEditor.Completion
  ) -> ReadResult {
    open()
    while !isCut {
      let result: ReadResult? =
        switch keyboard.next(from: input, signals: signals) {
        case .key(let key): take(key, signals: signals, mode: mode, completion: completion)
        case .signal(let signal): take(signal, signals: signals, mode: mode)
        case .hangUp: .endOfInput
        }
      if let result {
        close(erasing: result.erasesLine)
        return result
      }
    }
    return .endOfInput
  }

  // MARK: Events

  private mutating func take(
    _ key: Key, signals: borrowing SignalInbox, mode: borrowing RawMode, completion: LineEditor.Completion
  ) -> ReadResult? {
    switch editor.handle(key, completion: completion) {
    case .accept: return .line(editor.buffer.text)
    case .interrupt: return .interrupt(partial: editor.buffer.text)
    case .endOfInput: return .endOfInput
    case .bound(let key): return .key(key, partial: editor.buffer.text)
    case .suspend: stepAside(for: SIGTSTP, signals: signals, mode: mode)
    case .list(let candidates): list(candidates)
    case .clearScreen:
      rendering.forget()
      write("\u{1B}[H\u{1B}[2J" + rendering.update(to: layout))
    case .redraw, .refuse:
      // Keys that came together are shown together, whatever the last one did.
      if keyboard.isIdle { write(rendering.update(to: layout)) }
    }
    return nil
  }

  private mutating func take(
    _ signal: Int32, signals: borrowing SignalInbox, mode: borrowing RawMode
  ) -> ReadResult? {
    switch signal {
    case SIGINT:
      return .interrupt(partial: editor.buffer.text)
    case SIGWINCH:
      columns = TerminalSize(of: output.descriptor).columns
      write(rendering.redraw(at: layout))
    case SIGCONT:
      // Stopped by what cannot be held back: others have used the terminal since.
      mode.enter()
      rendering.forget()
      open()
    default:
      stepAside(for: signal, signals: signals, mode: mode)
    }
    return nil
  }

  /// Gives the terminal back and lets the signal stop or end the process; goes on here if it comes back.
  private mutating func stepAside(for signal: Int32, signals: borrowing SignalInbox, mode: borrowing RawMode) {
    close(erasing: false)
    mode.leave()
    signals.letThrough(signal)
    // What woke the process up is dealt with here.
    signals.discard(SIGCONT)
    mode.enter()
    open()
  }

  // MARK: Screen

  private var layout: LineLayout { LineLayout(prompt: prompt, buffer: editor.buffer, width: columns) }

  private mutating func open() {
    columns = TerminalSize(of: output.descriptor).columns
    // From here on, pastes come marked as such.
    write("\u{1B}[?2004h" + rendering.update(to: layout))
  }

  private mutating func close(erasing: Bool) {
    let last = rendering.update(to: layout)
    write(last + (erasing ? rendering.erase() : rendering.leave()) + "\u{1B}[?2004l")
  }

  private mutating func list(_ candidates: [String]) {
    write(rendering.leave() + table(candidates, width: columns) + rendering.update(to: layout))
  }

  private mutating func write(_ text: String) {
    do throws(TerminalOutput.WriteError) {
      try output.write(text)
    } catch {
      isCut = true
    }
  }
}

extension ReadResult {
  fileprivate var erasesLine: Bool {
    switch self {
    case .key: true
    case .line, .interrupt, .endOfInput: false
    }
  }
}

/// Words in as many columns as fit, read downwards, each row ended by U+000A; what is too much becomes an ellipsis.
func table(_ words: [String], width: Int, limit: Int = 100) -> String {
  let words = words.count > limit ? words.prefix(limit) + ["…"] : words
  let column = (words.map { $0.terminalColumns }.max() ?? 0) + 2
  let across = max(width / column, 1)
  let rows = (words.count + across - 1) / across
  return (0..<rows).map { row in
    let line = stride(from: row, to: words.count, by: rows).map { index in
      words[index] + String(repeating: " ", count: column - words[index].terminalColumns)
    }
    return String(line.joined().reversed().drop { $0 == " " }.reversed()) + "\n"
  }.joined()
}
