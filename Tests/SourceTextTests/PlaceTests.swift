import SourceText
import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("abc", 99, 1, 4), ("", 0, 1, 1),
    ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
    ("éa", 2, 1, 2), ("éa", 1, 1, 1), ("e\u{301}a", 3, 1, 2), ("👩‍👩‍👧a", 18, 1, 2), ("\u{FEFF}a", 3, 1, 1),
  ])
  func `Lines and columns count from one, in characters`(_ text: String, _ offset: UInt32, _ line: Int, _ column: Int) {
    let file = SourceFile(id: FileID(raw: 0), path: "f", utf8: Array(text.utf8))
    let position = file.position(ofOffset: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test func `Bytes that are not UTF-8 count for one character a stretch`() {
    let file = SourceFile(id: FileID(raw: 0), path: "f", utf8: [0x61, 0xE9, 0x62, 0xC3, 0x0A, 0x63])
    #expect(file.position(ofOffset: 2).column == 3)
    #expect(file.position(ofOffset: 3).column == 4)
    #expect(file.position(ofOffset: 5).line == 2)
    #expect(file.line(1) == "a\u{FFFD}b\u{FFFD}")
  }

  @Test func `Lines are given without their break`() {
    let file = SourceFile(id: FileID(raw: 0), path: "f", utf8: Array("un\r\ndeux\n\ntrois".utf8))
    #expect((1...5).map(file.line) == ["un", "deux", "", "trois", ""])
  }

  /// A file may have a mistake on each of its lines; looking for the lines at each would take minutes here.
  @Test(.timeLimit(.minutes(1))) func `Places are told in a time that grows with the file, not with its square`() {
    let count = 50_000
    let file = SourceFile(id: FileID(raw: 0), path: "f", utf8: Array(String(repeating: "ligne\n", count: count).utf8))
    for line in 1...count {
      #expect(file.position(ofOffset: UInt32(line * 6 - 3)) == (line, 4))
    }
  }

  @Test func `Files are found by the identifier they were given`() {
    var files = SourceFiles()
    let first = files.add(path: "a", utf8: Array("x".utf8))
    let second = files.add(path: "b", utf8: Array("yz".utf8))
    #expect(files[first].path == "a")
    #expect(files[second].path == "b")
    #expect(files.all.map(\.id) == [first, second])
    #expect(files.text(of: SourceRange(file: second, start: 1, end: 2)) == "z")
  }

  @Test func `Located values are equal whatever their place`() {
    let here = SourceRange(file: FileID(raw: 0), start: 0, end: 1)
    let there = SourceRange(file: FileID(raw: 1), start: 5, end: 9)
    #expect(Located("a", at: here) == Located("a", at: there))
    #expect(Set([Located("a", at: here), Located("a", at: there)]).count == 1)
    #expect(Located("a", at: here).map(\.count).range == here)
  }

  @Test func `Diagnostics are read by path, place, then code`() {
    var files = SourceFiles()
    let last = files.add(path: "b", utf8: [])
    let first = files.add(path: "a", utf8: [])
    func diagnostic(_ file: FileID, _ start: UInt32, _ code: DiagnosticCode, _ message: String = "") -> Diagnostic {
      Diagnostic(
        severity: .warning, code: code, message: message,
        primary: Label(range: SourceRange(file: file, start: start, end: start), text: ""))
    }
    let sorted = [
      diagnostic(last, 0, "E001"), diagnostic(first, 10, "E001"), diagnostic(first, 9, "E003", "un"),
      diagnostic(first, 9, "E003", "deux"), diagnostic(first, 9, "E002"),
    ].sorted(in: files)
    #expect(sorted.map(\.code.text) == ["E002", "E003", "E003", "E001", "E001"])
    #expect(sorted.map(\.message) == ["", "un", "deux", "", ""])
    #expect(!sorted.hasErrors)
  }
}
