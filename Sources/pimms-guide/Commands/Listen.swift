import ArgumentParser
import Interview
import NeedFinder
import RuleEngine
import RuleModel
import Screening
import SourceText

struct Listen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Dire ce qu'un texte libre veut dire : besoins, urgence, faits (JSON).",
    discussion: """
      Exemples :
        pimms-guide listen "Dame de 41 ans, deux enfants, au RSA, coupure d'électricité annoncée"
        pimms-guide listen --input besoins.jsonl --mapping besoins
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Le texte (ou --input).", valueName: "texte"))
  var text: [String] = []

  @Option(
    help: ArgumentHelp("Fichier JSONL : {\"id\", \"texte\"} par ligne ; « - » pour l'entrée.", valueName: "fichier"))
  var input: String?

  @Option(
    help: ArgumentHelp(
      "Correspondance qui donne aux faits les noms d'un autre programme.", valueName: "correspondance"))
  var mapping: String?

  func validate() throws {
    if !text.isEmpty, input != nil { throw ValidationError("Un texte, ou un fichier avec --input : pas les deux.") }
    if text.isEmpty, input == nil { throw ValidationError("Donnez un texte, ou un fichier avec --input.") }
  }

  func run() throws {
    let base: RuleBase
    let names: HeardNames
    if let mapping {
      let (loaded, fields) = try MappingSource(name: mapping).load(common)
      base = loaded
      names = HeardNames(mapping: fields)
    } else {
      base = try BaseSource(common).checkedBase(plain: common.plain)
      names = HeardNames(mapping: nil)
    }
    let finder = NeedFinder(Program(compiling: base))
    let day = common.day
    let sink = try LineSink(path: nil)
    guard let input else {
      try sink.write(names.json(finder.understand(text.joined(separator: " "), on: day), id: .null))
      return try sink.close()
    }
    var refused = 0
    try LineSource(path: input).forEachLine { line in
      let heard: JSONValue
      do throws(UnreadableLine) {
        let told = try ToldText(line: line)
        heard = names.json(finder.understand(told.text, on: day), id: told.identifier)
      } catch {
        refused += 1
        heard = error.object
      }
      try sink.write(heard)
    }
    try sink.close()
    if refused > 0 { throw ExitCode.content }
  }
}
