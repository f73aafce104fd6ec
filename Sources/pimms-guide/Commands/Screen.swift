import ArgumentParser
import Presentation
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

  @Option(
    help: ArgumentHelp(
      "Correspondance : un fichier YAML, ou le nom d'une correspondance de la base.", valueName: "correspondance"))
  var mapping: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Fichier à écrire (sinon la sortie standard).", valueName: "fichier"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Combien de cœurs du processeur travaillent en même temps (tous, sauf indication) ; l'ordre des lignes reste le même.",
      valueName: "nombre"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs \(jobs) : écrivez un nombre de 1 à 64.")
    }
  }

  func run() throws {
    if let output { try AtomicFile.refuseToReplace(file, by: output) }
    let (base, mapping) = try MappingSource(name: mapping).load(common)
    let crew = ScreeningCrew(
      Program(compiling: base), mapping: mapping, date: common.day, size: jobs ?? Processor.coreCount,
      text: Wording(base: base, date: common.day).told)
    let sink = try LineSink(path: output)
    var refused = 0
    try LineSource(path: file).forEachBlock { block in
      refused += try sink.append { crew.screen(block, into: &$0) }
    }
    try sink.close()
    if refused > 0 {
      try Output.error.write(.linesRefused(refused))
      throw ExitCode.content
    }
  }
}
