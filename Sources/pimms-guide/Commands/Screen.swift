import ArgumentParser
import RuleEngine
import RuleModel
import Screening
import SourceText

struct Screen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Évaluer un fichier de situations : une ligne de résultat par ligne lue.",
    discussion: """
      Le fichier contient un objet JSON par ligne, dans les mots d'un autre programme ; la correspondance (YAML) dit \
      comment chaque champ devient un fait. Une ligne illisible est signalée à sa place et la suite continue.

      Exemple :
        pimms-guide screen foyers.jsonl --mapping Rules/correspondances/foyers.yaml --date 2026-10-01 -o verdicts.jsonl
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Fichier JSONL ; « - » pour l'entrée standard.", valueName: "fichier"))
  var file: String

  @Option(help: ArgumentHelp("Correspondance : un fichier YAML, ou le nom d'une correspondance de la base."))
  var mapping: String

  @Option(name: [.customShort("o"), .customLong("output")], help: "Fichier à écrire (sinon la sortie standard).")
  var output: String?

  func run() throws {
    do {
      try screen()
    } catch let failure as CommandFailure {
      throw failure.end()
    }
  }

  private func screen() throws {
    let (base, mapping) = try MappingSource(name: mapping).load(common)
    var screener = Screener(Program(compiling: base), mapping: mapping, date: common.day)
    let sink = try LineSink(path: output)
    var refused = 0
    try LineSource(path: file).forEachLine { line in
      guard line.contains(where: { $0 != UInt8(ascii: " ") && $0 != 9 && $0 != 13 }) else { return }
      let result = try sink.writeLine { screener.screen(line, into: &$0) }
      if case .refused = result { refused += 1 }
    }
    try sink.close()
    if refused > 0 {
      try Output.error.write(
        "\(refused) ligne\(refused > 1 ? "s" : "") en erreur, signalée\(refused > 1 ? "s" : "") à leur place.\n")
      throw ExitCode.content
    }
  }
}
