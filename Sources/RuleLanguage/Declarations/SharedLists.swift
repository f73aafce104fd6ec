internal import RuleModel
internal import SourceText
internal import YAMLTree

/// An entry of `thèmes`.
struct ThemeDeclaration: Sendable {
  let id: Located<String>
  let label: String
  let order: Int
  let replaces: Bool

  enum Keys {
    static let label = Key("libellé", .text, required: true, "nom du thème, montré au médiateur")
    static let order = Key("ordre", .integer(), "rang d'affichage")
    static let table = KeyTable("un thème", [label.declaration, order.declaration, Replacement.key.declaration])
  }

  init?(_ id: Located<String>, _ node: YAMLNode, _ reading: inout Reading) {
    guard let id = reading.checkedIdentifier(id), let fields = Fields(node, as: Keys.table, &reading) else {
      return nil
    }
    self.id = id
    label = fields.value(Keys.label, &reading) ?? id.value
    order = fields.value(Keys.order, &reading) ?? 0
    replaces = fields.value(Replacement.key, &reading) ?? false
  }
}

/// An entry of `organismes`.
struct OperatorDeclaration: Sendable {
  let id: Located<String>
  let content: Operator
  let replaces: Bool

  enum Keys {
    static let name = Key("nom", .text, required: true, "nom complet de l'organisme")
    static let shortName = Key("court", .text, "nom court (le nom complet si rien n'est dit)")
    static let phone = Key("téléphone", .text, "numéro, entre guillemets")
    static let site = Key("site", .text, "site internet")
    static let note = Key("note", .text, "ce qu'il faut savoir de plus")
    static let table = KeyTable(
      "un organisme",
      [
        name.declaration, shortName.declaration, phone.declaration, site.declaration, note.declaration,
        Replacement.key.declaration,
      ])
  }

  init?(_ id: Located<String>, _ node: YAMLNode, _ reading: inout Reading) {
    guard let id = reading.checkedIdentifier(id), let fields = Fields(node, as: Keys.table, &reading) else {
      return nil
    }
    self.id = id
    let name = fields.value(Keys.name, &reading) ?? id.value
    content = Operator(
      id: OperatorID(id.value), name: name, shortName: fields.value(Keys.shortName, &reading) ?? name,
      phone: fields.value(Keys.phone, &reading), site: fields.value(Keys.site, &reading),
      note: fields.value(Keys.note, &reading))
    replaces = fields.value(Replacement.key, &reading) ?? false
  }
}

/// An entry of `papiers`.
struct PaperDeclaration: Sendable {
  let id: Located<String>
  let label: String
  let issuer: Located<String>?
  let copy: RuleSentence?
  let replacedBy: [Located<String>]
  let note: RuleSentence?
  let replaces: Bool
  let justified: [Justification]

  enum Keys {
    static let label = Key("libellé", .text, required: true, "nom du papier, comme la personne le connaît")
    static let issuer = Key("délivré_par", .placedText, "organisme qui le délivre : un identifiant, ou un texte")
    static let copy = Key("copie", .sentence, "comment en obtenir un double")
    static let replacedBy = Key("remplacé_par", .identifiers, "papiers acceptés à sa place")
    static let note = Key("note", .sentence, "ce qu'il faut savoir de plus")
    static let table = KeyTable(
      "un papier",
      [
        label.declaration, issuer.declaration, copy.declaration, replacedBy.declaration, note.declaration,
        Replacement.key.declaration, Justification.key.declaration,
      ])
  }

  init?(_ id: Located<String>, _ node: YAMLNode, _ reading: inout Reading) {
    guard let id = reading.checkedIdentifier(id), let fields = Fields(node, as: Keys.table, &reading) else {
      return nil
    }
    self.id = id
    label = fields.value(Keys.label, &reading) ?? id.value
    issuer = fields.value(Keys.issuer, &reading)
    copy = fields.value(Keys.copy, &reading)
    replacedBy = fields.value(Keys.replacedBy, &reading) ?? []
    note = fields.value(Keys.note, &reading)
    replaces = fields.value(Replacement.key, &reading) ?? false
    justified = fields.value(Justification.key, &reading) ?? []
  }
}

/// An entry of `stationnaires`.
struct StationaryDeclaration: Sendable {
  let services: [Located<String>]
  let maximumSteps: Int

  enum Keys {
    static let services = Key(
      "services", .identifiers, required: true, "services qui se nourrissent d'un mois à l'autre")
    static let maximumSteps = Key(
      "étapes_max", .integer(1...1000), "nombre de mois essayés au plus (40 si rien n'est dit)")
    static let table = KeyTable("un groupe stationnaire", [services.declaration, maximumSteps.declaration])
  }

  init?(_ node: YAMLNode, _ reading: inout Reading) {
    guard let fields = Fields(node, as: Keys.table, &reading), let services = fields.value(Keys.services, &reading)
    else { return nil }
    self.services = services
    maximumSteps = fields.value(Keys.maximumSteps, &reading) ?? 40
  }
}
