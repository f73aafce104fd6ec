import Glibc
import Terminal
import Testing

@Suite struct LineReaderTests {
  @Test(
    arguments: [
      ([], []),
      (Array("un\ndeux".utf8), ["un", "deux"]),
      (Array("un\r\n\ndeux\n".utf8), ["un", "", "deux"]),
      ([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE9, 0x0A], ["a", "\u{FFFD}"]),
      (
        Array(repeating: UInt8(ascii: "x"), count: 100_000) + Array("\nfin".utf8),
        [String(repeating: "x", count: 65_536), "fin"]
      ),
    ] as [([UInt8], [String])])
  func `A pipe gives its lines as they come`(bytes: [UInt8], lines: [String]) throws {
    try withPipe(bytes) { input in
      var reader = LineReader(input: input, output: TerminalOutput(descriptor: -1))
      #expect(!reader.editsLines)
      for line in lines { #expect(reader.readLine(prompt: "> ") == .line(line)) }
      #expect(reader.readLine(prompt: "> ") == .endOfInput)
      #expect(reader.readLine(prompt: "> ") == .endOfInput)
    }
  }

  @Test(
    arguments: [
      (.nothing, ""), (.prompt, "> > "), (.promptAndLine, "> é\n> "),
    ] as [(LineReader.Echo, String)])
  func `The caller chooses what a pipe's reader shows`(echo: LineReader.Echo, shown: String) throws {
    try withPipe(Array("é\n".utf8)) { input in
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      var reader = LineReader(input: input, output: TerminalOutput(descriptor: ends[1]), echo: echo)
      #expect(reader.readLine(prompt: "> ") == .line("é"))
      #expect(reader.readLine(prompt: "> ") == .endOfInput)
      close(ends[1])
      var buffer = [UInt8](repeating: 0, count: 100)
      let count = read(ends[0], &buffer, buffer.count)
      close(ends[0])
      #expect(String(decoding: buffer[..<count], as: UTF8.self) == shown)
    }
  }

  @Test func `A reader that went away is told apart from a fault`() throws {
    TerminalOutput.ignoreBrokenPipes()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: TerminalOutput.WriteError.closed) { try TerminalOutput(descriptor: ends[1]).write("a") }
    #expect(throws: TerminalOutput.WriteError.failed(EBADF)) { try TerminalOutput(descriptor: -1).write("a") }
    #expect(throws: TerminalOutput.WriteError.failed(ENOSPC)) {
      let full = open("/dev/full", O_WRONLY)
      defer { close(full) }
      try TerminalOutput(descriptor: full).write("a")
    }
  }

  @Test(arguments: [
    (["TERM": "xterm"], true, false, true, true),
    (["TERM": "xterm"], true, true, true, false),
    (["TERM": "xterm", "NO_COLOR": "1"], true, false, true, false),
    (["TERM": "xterm", "NO_COLOR": ""], true, false, true, true),
    (["TERM": "dumb"], true, false, false, false),
    ([:], true, false, false, false),
    (["TERM": "xterm"], false, false, false, false),
  ])
  func `Colour and moves depend on the terminal and on what was asked`(
    environment: [String: String], isTerminal: Bool, plain: Bool, moves: Bool, colour: Bool
  ) {
    let abilities = TerminalAbilities(isTerminal: isTerminal, plain: plain) { environment[$0] }
    #expect(abilities.movesCursor == moves)
    #expect(abilities.colour == colour)
  }

  @Test(arguments: [
    ([:], 80, 24), (["COLUMNS": "132", "LINES": "50"], 132, 50), (["COLUMNS": "0", "LINES": "x"], 80, 24),
  ])
  func `A size is known even where there is no terminal`(environment: [String: String], columns: Int, rows: Int) {
    #expect(TerminalSize(of: -1) { environment[$0] } == TerminalSize(columns: columns, rows: rows))
  }

  private func withPipe(_ bytes: [UInt8], _ body: (Int32) throws -> Void) throws {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    rewind(file)
    try body(fileno(file))
  }
}
