import ArgumentParser
import Documents
import Interview
import Presentation
import RuleModel
import SourceText

struct Sheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Préparer une feuille à remettre ou une affiche : services, guides, ou un thème.",
    discussion: """
      Exemples :
        pimms-guide sheet cheque_energie
        pimms-guide sheet apl rsa -o feuille.html
        pimms-guide sheet cheque_energie --poster -o affiche.html
        pimms-guide sheet energie --poster
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Services, guides, ou un thème.", valueName: "nom"))
  var names: [String]

  @Flag(help: "Une affiche d'une page, en très grand.")
  var poster = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Fichier à écrire : .html, une page à imprimer depuis un navigateur ; .txt, du texte.", valueName: "fichier"))
  var output: String?

  @Flag(help: "Remplacer le fichier, s'il existe déjà.")
  var replace = false

  func validate() throws {
    if let output, case .otherEnding(_, let stem) = SheetName(output) {
      throw ValidationError(
        "« \(output) » : je n'écris pas ce genre de fichier. Écrivez -o \(stem).html, à imprimer depuis un navigateur, ou -o \(stem).txt."
      )
    }
    if names.isEmpty { throw ValidationError("Donnez au moins un service, par exemple : pimms-guide sheet rsa.") }
  }

  func run() throws {
    if let output, !replace { try OutputPaths().claim(output, for: .sheet, isReplaceable: true) }
    let base = try BaseSource(common).checkedBase(plain: common.plain)
    let wording = Wording(base: base, date: common.day)
    let pages = try names.map { try page(named: $0, base, wording) }
    try write(joined(pages))
  }

  private func page(named name: String, _ base: RuleBase, _ wording: Wording) throws(CommandFailure) -> Document {
    if let howTo = base.howTos[HowToID(name)] { return wording.page(of: howTo) }
    if let theme = base.themes.first(where: { $0.id.text == name }) { return wording.poster(of: theme) }
    if let service = try base.service(called: name, unless: false) {
      return poster ? wording.poster(of: service) : wording.handout(of: service)
    }
    let known =
      base.serviceIndices.keys.map(\.text) + base.howTos.keys.map(\.text) + base.themes.map(\.id.text)
    throw .name(.noSheet(name, near: suggestions(for: name, among: known, limit: 3)))
  }

  /// Several pages make one document, a page each.
  private func joined(_ pages: [Document]) -> Document {
    guard pages.count > 1, let first = pages.first else { return pages.first ?? Document([]) }
    var blocks = first.blocks
    for page in pages.dropFirst() {
      blocks.append(.pageBreak)
      if let title = page.title { blocks.append(.heading(.second, title)) }
      blocks += page.blocks
    }
    return Document(title: first.title, blocks)
  }

  private func write(_ document: Document) throws {
    guard let output else { return try common.show(document) }
    if output.lowercased().hasSuffix(".html") {
      try TextFile.write(HTMLRenderer(style: poster ? .poster : .sheet).render(document), to: output)
    } else {
      try TextFile.write(PlainTextRenderer(width: 78).render(document), to: output)
    }
    try Output.error.write(.sheetWritten(output))
  }
}
