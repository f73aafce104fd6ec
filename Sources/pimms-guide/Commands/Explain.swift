import ArgumentParser
import Interview
import Presentation
import RuleModel
import SourceText

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lire la fiche d'un service, d'un guide ou d'un fait.",
    discussion: """
      Exemples :
        pimms-guide explain rsa
        pimms-guide explain logement.statut
        pimms-guide explain rsa --graph mermaid
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Identifiant d'un service ou d'un guide, ou nom d'un fait.", valueName: "nom"))
  var name: String

  @Option(help: ArgumentHelp("Dessiner les conditions : dot ou mermaid.", valueName: "dessin"))
  var graph: ServiceGraph.Notation?

  func run() throws {
    let base = try BaseSource(common).checkedBase(plain: common.plain)
    let wording = Wording(base: base, date: common.day)
    let isElsewhere =
      base.howTos[HowToID(name)] != nil || base.factIndices[FactName(name.withoutMember(in: base))] != nil
    if let service = try base.service(called: name, unless: isElsewhere) {
      if let graph { return try Output.standard.write(ServiceGraph(of: service, wording).text(graph)) }
      return try common.show(wording.page(of: service))
    }
    if graph != nil { throw CommandFailure.name(.notDrawable(name)) }
    if let howTo = base.howTos[HowToID(name)] { return try common.show(wording.page(of: howTo)) }
    if let fact = base.factIndices[FactName(name.withoutMember(in: base))] {
      return try common.show(wording.page(of: fact))
    }
    throw unknown(in: base)
  }

  private func unknown(in base: RuleBase) -> CommandFailure {
    let names = base.serviceIndices.keys.map(\.text) + base.howTos.keys.map(\.text) + base.factIndices.keys.map(\.text)
    return .name(.noPage(name, near: suggestions(for: name, among: names, limit: 3)))
  }
}

extension ServiceGraph.Notation: ExpressibleByArgument {}

extension String {
  /// `demandeur.salaire_net` names the fact `salaire_net`.
  fileprivate func withoutMember(in base: RuleBase) -> String {
    for scope in base.scopes.elements {
      guard case .roles(let roles) = scope.kind else { continue }
      for role in roles where hasPrefix(role.name + ".") { return String(dropFirst(role.name.count + 1)) }
    }
    return self
  }
}
