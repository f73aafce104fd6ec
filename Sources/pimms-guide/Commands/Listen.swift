import ArgumentParser
import Interview
import NeedFinder
import RuleEngine
import RuleModel
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
    if text.isEmpty && input == nil { throw ValidationError("Donnez un texte, ou un fichier avec --input.") }
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
    let sink = try LineSink(path: nil)
    guard let input else {
      try sink.write(names.json(finder.understand(text.joined(separator: " "), on: common.day), id: .null))
      return try sink.close()
    }
    var refused = 0
    try LineSource(path: input).forEachLine { line in
      guard let value = try? JSONValue(parsing: line), let text = value["texte"]?.string else {
        refused += 1
        return try sink.write([
          "id": .null, "erreur": "ligne illisible : un objet avec « id » et « texte » est attendu",
        ])
      }
      try sink.write(names.json(finder.understand(text, on: common.day), id: value["id"] ?? .null))
    }
    try sink.close()
    if refused > 0 { throw ExitCode.content }
  }
}
