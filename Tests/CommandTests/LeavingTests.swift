import Foundation
import Glibc
import Testing

/// What was said is not lost by one key: at a keyboard, leaving an interview is confirmed once.
@Suite struct LeavingTests {
  private static let goodbye = "Au revoir."
  private static let question = "Quitter l'entretien ?"

  @Test func `At a keyboard leaving asks once, and a no goes on`() throws {
    let output = try typed(["je voudrais le rsa", "", "", "q", "n", "q", "o"])
    #expect(output.components(separatedBy: Self.question).count == 3)
    #expect(output.contains(Self.goodbye))
  }

  @Test func `Nothing said is nothing to lose`() throws {
    let output = try typed(["", "q"])
    #expect(!output.contains(Self.question))
    #expect(output.contains(Self.goodbye))
  }

  @Test func `One Enter too many ends nothing that is not in a file`() throws {
    let folder = try TemporaryFolder()
    let lines =
      ["j'ai perdu ma carte d'identité", "", ""] + Array(repeating: "refuse", count: 8) + ["", "", "n"]
    let asked = try typed(lines + ["imprimer \(folder.path)/feuille.txt", ""])
    #expect(asked.components(separatedBy: Self.question).count == 2)
    #expect(asked.contains(Self.goodbye))
    #expect(FileManager.default.fileExists(atPath: folder.path + "/feuille.txt"))
  }

  @Test func `A note that stands in no file is not left behind`() throws {
    let folder = try TemporaryFolder()
    let lines = ["j'ai perdu ma carte d'identité", "", "", "refuse"]
    let printed = ["note rappeler jeudi", "imprimer \(folder.path)/feuille.txt"]
    // A sheet bears no note; the answers do.
    let asked = try typed(lines + printed + ["q", "n", "enregistrer \(folder.path)/reponses.yaml", "q"])
    #expect(asked.components(separatedBy: Self.question).count == 2)
    #expect(asked.contains("Vos notes ne sont pas enregistrées."))
    #expect(asked.contains(Self.goodbye))
    #expect(try String(contentsOfFile: folder.path + "/reponses.yaml", encoding: .utf8).contains("rappeler jeudi"))
  }

  @Test func `What is said after the last file was written is asked about`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/reponses.yaml"
    let asked = try typed(["je voudrais le rsa", "", "", "/enregistrer \(path)", "/note rappeler", "q", "o"])
    #expect(asked.components(separatedBy: Self.question).count == 2)
    #expect(asked.contains("ni imprimées ni"))
    // What was taken up from a file is there.
    let takenUp = try typed(["q"], options: ["--answers", path])
    #expect(!takenUp.contains(Self.question))
    #expect(takenUp.contains(Self.goodbye))
  }

  @Test func `A file that could not be written holds nothing`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("reponses.yaml", "à quelqu'un d'autre")
    let asked = try typed(["je voudrais le rsa", "", "", "/enregistrer \(path)", "q", "o"])
    #expect(asked.components(separatedBy: Self.question).count == 2)
  }

  @Test func `A script is never asked`() throws {
    let ending = try PimmsGuideProgram().run(
      ["ask", "--plain", "--date", "2026-11-23"], input: "je voudrais le rsa\n\n\nquitter\n")
    #expect(!ending.output.contains(Self.question))
    #expect(ending.output.contains(Self.goodbye))
    #expect(ending.code == 0)
  }

  /// What the program shows to somebody who types these lines on a terminal.
  private func typed(_ lines: [String], options: [String] = []) throws -> String {
    let (master, terminal) = try Self.terminal()
    let process = Process()
    process.executableURL = try PimmsGuideProgram.executable()
    process.arguments = ["ask", "--plain", "--date", "2026-11-23"] + options
    var environment = ProcessInfo.processInfo.environment
    for name in ["PIMMS_GUIDE_BASE", "PIMMS_GUIDE_RULES"] { environment[name] = nil }
    environment["TERM"] = "dumb"
    process.environment = environment
    let file = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    process.standardInput = file
    process.standardOutput = file
    process.standardError = file
    try process.run()
    try file.close()
    let typed = Array((lines.joined(separator: "\n") + "\n").utf8)
    #expect(write(master, typed, typed.count) == typed.count)
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // A terminal that nobody holds any more answers with an error.
    while true {
      let count = read(master, &buffer, buffer.count)
      if count <= 0 { break }
      output += buffer[..<count]
    }
    process.waitUntilExit()
    close(master)
    return String(decoding: output, as: UTF8.self)
  }

  /// The two ends of a new terminal: where one types and reads, and what the program is given.
  private static func terminal() throws -> (master: Int32, terminal: Int32) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(master >= 0)
    var (lock, number): (Int32, UInt32) = (0, 0)
    try #require(ioctl(master, unlock, &lock) == 0 && ioctl(master, numberOfTerminal, &number) == 0)
    let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)
    return (master, terminal)
  }

  /// `TIOCSPTLCK` and `TIOCGPTN`, which the system's module does not export.
  private static let unlock: UInt = 0x4004_5431
  private static let numberOfTerminal: UInt = 0x8004_5430
}
