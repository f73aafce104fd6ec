import Terminal
import Testing

@Suite struct LineEditorTests {
  /// `|` stands for the cursor; keys are the bytes that a terminal sends.
  @Test(arguments: [
    ("été", "été|"),
    ("ae\u{301}\u{7F}", "a|"),
    ("abc\u{1B}[D\u{1B}[D\u{1B}[3~", "a|c"),
    ("abc\u{1}x\u{5}y", "xabcy|"),
    ("bonjour l'été\u{1B}[1;5D", "bonjour l'|été"),
    ("bonjour l'été\u{1B}b\u{1B}b\u{1B}b", "|bonjour l'été"),
    ("un deux\u{1}\u{1B}f", "un| deux"),
    ("un deux-trois\u{17}", "un |"),
    ("un deux   \u{17}", "un |"),
    ("un deux-trois\u{1B}\u{7F}", "un deux-|"),
    ("un deux\u{1}\u{1B}d", "| deux"),
    ("abc\u{1B}[D\u{B}", "ab|"),
    ("abc\u{1B}[D\u{15}", "|c"),
    ("un deux trois\u{17}\u{17}\u{19}", "un deux trois|"),
    ("un deux\u{1}\u{1B}d\u{1B}d\u{19}\u{19}", "un deuxun deux|"),
    ("ab\u{14}", "ba|"),
    ("abc\u{1}\u{6}\u{14}", "ba|c"),
    ("a\u{14}", "a|"),
    ("\u{1B}[200~un\r\ndeux\ttrois\u{1B}[31m\u{1B}[201~", "un deux trois[31m|"),
    ("\u{1B}[D\u{7F}\u{1B}[3~\u{1B}[C", "|"),
  ])
  func `Keys edit whole characters`(keys: String, result: String) {
    var editor = LineEditor()
    type(keys, into: &editor)
    #expect(shown(editor) == result)
  }

  @Test(
    arguments: [
      ("\r", .accept), ("\u{3}", .interrupt), ("\u{4}", .endOfInput), ("\u{C}", .clearScreen), ("\u{1A}", .suspend),
      ("\u{1B}OQ", .bound(.function(2))), ("\u{1B}OR", .refuse),
    ] as [(String, LineEditor.Effect)])
  func `Some keys are for whoever holds the terminal`(keys: String, effect: LineEditor.Effect) {
    var editor = LineEditor(boundKeys: [.function(2)])
    #expect(type(keys, into: &editor) == effect)
  }

  @Test func `Ctrl-D on a line that has text deletes`() {
    var editor = LineEditor(initial: "ab")
    #expect(type("\u{1}\u{4}", into: &editor) == .redraw)
    #expect(shown(editor) == "|b")
  }

  @Test(arguments: [
    ("\u{1B}[A", "bail|"),
    ("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A", "loyer|"),
    ("brouillon\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}[B", "brouillon|"),
    ("\u{1B}[B", "|"),
    ("lo\u{1B}[5~", "lo|gement"),
    ("lo\u{1B}[5~\u{1B}[5~", "lo|yer"),
    ("lo\u{1B}[5~\u{1B}[5~\u{1B}[6~\u{1B}[6~", "lo|"),
    ("x\u{1B}[5~", "x|"),
  ])
  func `The history is walked and searched, and the draft is kept`(keys: String, result: String) {
    var history = History()
    ["loyer", "logement", " ", "bail", "bail"].forEach { history.add($0) }
    #expect(history.lines == ["loyer", "logement", "bail"])
    var editor = LineEditor(history: history)
    type(keys, into: &editor)
    #expect(shown(editor) == result)
  }

  @Test(
    arguments: [
      ("comment lo\t", "comment logement |", .redraw),
      ("et\t", "étudiant|", .redraw),
      ("étudiant\t", "étudiant|", .list(["étudiant", "étudiante"])),
      ("xyz\t", "xyz|", .refuse),
      ("lo fin\u{1}\u{6}\u{6}\t", "logement | fin", .redraw),
    ] as [(String, String, LineEditor.Effect)])
  func `Tab completes the word before the cursor`(keys: String, result: String, effect: LineEditor.Effect) {
    var editor = LineEditor()
    let last = type(keys, into: &editor) { line, cursor in
      switch line.prefix(cursor).split(separator: " ").last {
      case "lo": ["logement"]
      case "et", "étudiant": ["étudiant", "étudiante"]
      default: []
      }
    }
    #expect(last == effect)
    #expect(shown(editor) == result)
  }

  @Test func `A line has an end to what it takes`() {
    var buffer = LineBuffer(String(repeating: "x", count: LineBuffer.limit - 1))
    let fits = ["y", "z", "\u{301}"].map { text in buffer.insert(text) }
    #expect(fits == [true, false, true])
    #expect(buffer.characters.count == LineBuffer.limit)
    #expect(buffer.characters.last == "y\u{301}")
  }

  @discardableResult
  private func type(
    _ keys: String, into editor: inout LineEditor, completion: LineEditor.Completion = { _, _ in [] }
  ) -> LineEditor.Effect? {
    var decoder = KeyDecoder()
    return decoder.decode(keys.utf8).map { editor.handle($0, completion: completion) }.last
  }

  private func shown(_ editor: LineEditor) -> String {
    let buffer = editor.buffer
    return String(buffer.characters[..<buffer.cursor] + ["|"] + buffer.characters[buffer.cursor...])
  }
}
