import ArgumentParser
import Documents
import NeedFinder
import Presentation
import RuleModel

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trouver les fiches qui répondent à quelques mots.",
    discussion: """
      Exemple :
        pimms-guide search facture électricité impayée
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Des mots, comme ils viennent.", valueName: "mots"))
  var words: [String]

  @Option(help: ArgumentHelp("Nombre de fiches au plus.", valueName: "n"))
  var limit = 8

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit : un nombre de 1 ou plus, pas \(limit).") }
    if words.isEmpty { throw ValidationError("Donnez au moins un mot, par exemple : pimms-guide search coupure.") }
  }

  func run() throws {
    let base = try BaseSource(common).checkedBase(plain: common.plain)
    let finder = NeedFinder(base: base)
    let query = words.joined(separator: " ")
    let found = finder.search(query, limit: limit)
    guard !found.isEmpty else {
      try common.show(SearchPage(base: base).nothing(for: query))
      return
    }
    try common.show(SearchPage(base: base).document(found, for: query))
  }
}
