internal import RuleModel
internal import SourceText
internal import YAMLTree

/// The key `base`: what the base as a whole is called.
struct BaseDeclaration: Sendable {
  let name: String
  let territory: String
  let version: String
  let reviewedOn: CalendarDate?
  let range: SourceRange

  enum Keys {
    static let name = Key("nom", .text, required: true, "nom de la base, montré par --version")
    static let territory = Key("territoire", .text, required: true, "territoire couvert, en toutes lettres")
    static let version = Key("version", .text, required: true, "version de la base, par exemple 2026.11")
    static let reviewedOn = Key("revue", .date, "date de la dernière revue de toute la base")
    static let table = KeyTable(
      "la base", [name.declaration, territory.declaration, version.declaration, reviewedOn.declaration])
  }

  init?(_ node: YAMLNode, _ reading: inout Reading) {
    guard let fields = Fields(node, as: Keys.table, &reading) else { return nil }
    guard let name = fields.value(Keys.name, &reading), let territory = fields.value(Keys.territory, &reading),
      let version = fields.value(Keys.version, &reading)
    else { return nil }
    self.name = name
    self.territory = territory
    self.version = version
    reviewedOn = fields.value(Keys.reviewedOn, &reading)
    range = node.range
  }
}
