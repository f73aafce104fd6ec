import ArgumentParser
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

  static func main() {
    TerminalOutput.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      exit(withError: failure.end())
    } catch {
      // The argument parser's own code for wrong use is the 64 of `sysexits.h`.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      try? Output.error.write(fullMessage(for: error) + "\n")
      exit(withError: ExitCode.usage)
    }
  }
}
