internal import SourceText
internal import YAMLTree

/// One entry of `portées`.
struct ScopeDeclaration: Sendable {
  let name: Located<String>
  let plural: String
  let label: String?
  let kind: Kind
  let expectedAge: Int?
  let waysOfAsking: [String]

  enum Kind: Sendable {
    case roles([Located<String>], exists: [(key: Located<String>, value: Located<String>)], labels: [String: String])
    case list(maximum: Int, question: String?)
    case union([Located<String>])
  }

  enum Keys {
    static let members = Key(
      "membres", .names, "rôles fixes, sous ces noms et dans cet ordre : [demandeur, conjoint] ; une seule portée en a")
    static let exists = Key(
      "existe_si", ValueForm<[(key: Located<String>, value: Located<String>)]>.map("rôle", .name),
      "fait oui/non qui dit si quelqu'un tient ce rôle : {conjoint: foyer.en_couple}")
    static let labels = Key(
      "libellés", ValueForm<[(key: Located<String>, value: String)]>.map("rôle", .text),
      "comment on s'adresse à chacun : {demandeur: vous, conjoint: votre conjoint}")
    static let isList = Key("liste", .yesNo, "oui : une liste qui grandit pendant l'entretien (enfants, dettes)")
    static let maximum = Key("max", .integer(1...64), "nombre de membres au plus (12 si rien n'est dit)")
    static let question = Key("combien", .text, "question qui demande combien il y en a")
    static let union = Key("réunit", .names, "portées dont celle-ci réunit les membres : [adulte, enfant]")
    static let plural = Key("pluriel", .text, required: true, "mot employé après « pour les » et « nombre de »")
    static let label = Key("libellé", .text, "mot montré pour un membre (le nom de la portée si rien n'est dit)")
    static let expectedAge = Key(
      "âge_attendu", .integer(1...120), "âge en dessous duquel une date de naissance est à confirmer")
    static let waysOfAsking = Key(
      "tournures", .texts, "autres façons de demander qui en est, pour les reconnaître pendant un exercice")
    static let table = KeyTable(
      "une portée",
      [
        members.declaration, exists.declaration, labels.declaration, isList.declaration, maximum.declaration,
        question.declaration, union.declaration, plural.declaration, label.declaration,
        expectedAge.declaration, waysOfAsking.declaration,
      ])
  }

  init?(_ name: Located<String>, _ node: YAMLNode, _ reading: inout Reading) {
    guard let name = reading.checkedName(name), let fields = Fields(node, as: Keys.table, &reading) else { return nil }
    self.name = name
    guard let plural = fields.value(Keys.plural, &reading) else { return nil }
    self.plural = plural
    label = fields.value(Keys.label, &reading)
    expectedAge = fields.value(Keys.expectedAge, &reading)
    waysOfAsking = fields.value(Keys.waysOfAsking, &reading) ?? []
    let isList = fields.value(Keys.isList, &reading) ?? false
    if let members = fields.value(Keys.members, &reading) {
      let labels = fields.value(Keys.labels, &reading) ?? []
      kind = .roles(
        members, exists: fields.value(Keys.exists, &reading) ?? [],
        labels: Dictionary(labels.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }))
    } else if let union = fields.value(Keys.union, &reading) {
      kind = .union(union)
    } else if isList {
      kind = .list(
        maximum: fields.value(Keys.maximum, &reading) ?? 12, question: fields.value(Keys.question, &reading))
    } else {
      reading.report(
        "E202", "la portée \(name.value) ne dit pas qui elle réunit", at: name.range,
        help: ["ajouter `membres: […]`, `liste: oui` ou `réunit: […]`."])
      return nil
    }
  }
}
