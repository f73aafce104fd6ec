import ArgumentParser
import Presentation
import SourceText
import Terminal

/// The program: one command a file under `Commands/`.
@main
struct PimmsGuide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pimms-guide",
    abstract: "Guider un entretien de médiation : écouter, vérifier les droits, préparer les démarches.",
    discussion: """
      Tout se passe sur cette machine ; rien de personnel n'est conservé sans que vous le demandiez.

      Pour commencer :
        pimms-guide ask                 mener un entretien
        pimms-guide explain rsa         lire la fiche d'un droit
        pimms-guide search coupure      trouver une fiche
        pimms-guide check               vérifier la base de règles
      """,
    subcommands: commands)

  @Flag(help: "Dire quelle base de règles le programme contient : sa version, le jour de sa revue, son empreinte.")
  var version = false

  func run() throws {
    guard version else { throw CleanExit.helpRequest(self) }
    try Output.standard.write(EmbeddedVersion.text() + "\n")
  }

  static func main() {
    TerminalOutput.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      exit(withError: failure.end())
    } catch {
      let message = fullMessage(for: error)
      // A script for the shell is no text for people.
      let isScript = CommandLine.arguments.contains { $0.hasPrefix("--generate-completion-script") }
      guard !isScript, !message.isEmpty else { exit(withError: error) }
      let code = exitCode(for: error)
      let isHelp = code == .success
      let text = ParserWords.inFrench(message) + (isHelp ? "" : commandMeant)
      try? (isHelp ? Output.standard : Output.error).write(text + "\n")
      // The argument parser's own code for wrong use is the 64 of `sysexits.h`.
      exit(withError: code == .validationFailure ? ExitCode.usage : code)
    }
  }

  /// The command that a mistyped one looks like.
  private static var commandMeant: String {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return "" }
    let names = commands.map { $0._commandName }
    guard !names.contains(word), let near = suggestions(for: word, among: names, limit: 1).first else { return "" }
    return "\n" + CommandReport.commandMeant(near).text
  }
}
