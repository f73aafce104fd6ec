import Foundation
import SourceText
import Testing

/// `screen`, `simulate` and `listen` read the lines of a file alike.
@Suite struct LineCommandTests {
  private let rules: TemporaryFolder
  private let program: PimmsGuideProgram

  init() throws {
    rules = try TownRules.folder()
    program = PimmsGuideProgram(base: rules.path)
  }

  @Test(arguments: [
    ["screen", "-", "--mapping", "ville"], ["simulate", "-", "--mapping", "ville"], ["listen", "--input", "-"],
  ])
  func `Blank lines are passed over, and what cannot be read is told in its place`(arguments: [String]) throws {
    let input = "\n{\"numero\":1,\"texte\":\"bonjour\"}\n  \t\r\n{cassée\n\n"
    let ending = try program.run(arguments, input: input)
    #expect(ending.code == 1)
    let objects = try ending.objects()
    try #require(objects.count == 2)
    #expect(objects[0]["erreur"] == nil)
    #expect(objects[1]["erreur"]?.string?.hasPrefix("ligne illisible : ") == true)
    #expect(objects[1]["erreur"]?.string != "ligne illisible : un objet avec « id » et « texte » est attendu")
  }

  @Test func `A line without what is expected keeps its identifier`() throws {
    let listened = try program.run(["listen", "--input", "-"], input: #"{"id":"a7","text":"bonjour"}"#)
    #expect(try listened.objects().first?["id"] == "a7")
    let simulated = try program.run(
      ["simulate", "-", "--mapping", "ville"], input: #"{"numero":7,"paie_un_loyer":"peut-être"}"#)
    #expect(try simulated.objects().first?["id"] == 7)
    #expect(try simulated.objects().first?["erreur"]?.string?.contains("paie_un_loyer") == true)
  }

  @Test func `A line that never ends is refused`() throws {
    let ending = try program.run(
      ["screen", "-", "--mapping", "ville"], input: String(repeating: "x", count: 5 << 20))
    #expect(ending.code == 1)
    #expect(ending.error.contains("dépasse 4 Mo"))
  }

  @Test(arguments: [
    ["--learn-priors", "/dev/null", "--order", "planned"], ["--learn-priors", "/dev/null", "--goals", "calme"],
    ["--learn-priors", "/dev/null", "--until", "all"], ["--learn-priors", "/dev/null", "--bands"],
    ["--order", "fixed", "--bands"],
  ])
  func `A simulation refuses an option that would change nothing`(options: [String]) throws {
    let ending = try program.run(["simulate", "-", "--mapping", "ville"] + options, input: "{}")
    #expect(ending.code == 2)
    #expect(ending.error.contains("ne sert à rien avec"))
  }

  @Test(.timeLimit(.minutes(1))) func `Past its limit, a simulation waits for no line`() throws {
    let process = Process()
    process.executableURL = try PimmsGuideProgram.executable()
    process.arguments = ["simulate", "-", "--mapping", "ville", "--limit", "1"]
    process.environment = program.environment
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Left open: whoever waits for its end waits for ever.
    try input.fileHandleForWriting.write(contentsOf: Data("{\"numero\":1}\n".utf8))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try input.fileHandleForWriting.close()
  }

  @Test func `Who is not read to the end does not say that all is well`() throws {
    let process = Process()
    process.executableURL = try PimmsGuideProgram.executable()
    process.arguments = ["check", "--schema"]
    process.environment = program.environment
    let output = Pipe()
    try output.fileHandleForReading.close()
    process.standardOutput = output.fileHandleForWriting
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 141)
  }
}
