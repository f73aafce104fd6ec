internal import RuleModel
internal import SourceText
internal import YAMLTree

/// A file with the key `correspondance`, as written.
struct MappingDeclaration: Sendable {
  let name: Located<String>
  let identifier: String
  let root: [String]
  let absent: FieldMapping.Absent
  let constants: YAMLNode?
  let members: [(key: Located<String>, value: String)]
  let lists: [(key: Located<String>, value: String)]
  let facts: [(key: Located<String>, value: YAMLNode)]
  let services: [(key: Located<String>, value: String)]
  let options: [(key: Located<String>, value: [(key: Located<String>, value: Located<String>)])]
  let communes: FieldMapping.CommuneWord
  let replaces: Bool

  enum Keys {
    static let name = Key("correspondance", .identifier, required: true, "nom de la correspondance")
    static let identifier = Key("identifiant", .text, required: true, "champ qui identifie chaque ligne")
    static let root = Key("racine", .text, "où lire les champs dans une ligne (la ligne entière si rien n'est dit)")
    static let absent = Key("absent", .absent, "ce que veut dire un champ absent ; rien : on ne sait pas")
    static let constants = Key("constantes", .situation, "faits vrais de toutes les lignes")
    static let members = Key(
      "membres", ValueForm<[(key: Located<String>, value: String)]>.map("rôle", .text),
      "où lire chaque rôle : {demandeur: adultes[0]}")
    static let lists = Key(
      "listes", ValueForm<[(key: Located<String>, value: String)]>.map("portée", .text),
      "où lire chaque liste : {enfants: enfants}")
    static let facts = Key(
      "faits", ValueForm<[(key: Located<String>, value: YAMLNode)]>.map("fait", .mappedFact), required: true,
      "champ de chaque fait : un nom, {lire, valeurs, absent}, {calcul}, {présents}, ou une année : {N-2: champ}")
    static let services = Key(
      "services", ValueForm<[(key: Located<String>, value: String)]>.map("service", .text),
      "nos services qui ont un autre nom chez eux ; aucun : ils n'en ont pas")
    static let options = Key(
      "réponses",
      ValueForm<[(key: Located<String>, value: [(key: Located<String>, value: Located<String>)])]>.map(
        "fait",
        ValueForm<[(key: Located<String>, value: Located<String>)]>.map("notre réponse", .placedText)),
      "quand `listen` écrit : nos réponses qu'ils n'ont pas, et la leur : {type: {urssaf: autre}}")
    static let communes = Key(
      "communes", .word(FieldMapping.CommuneWord.allCases.map { ($0.rawValue, $0) }),
      "quand `listen` écrit : une commune par son code (comme si rien n'est dit) ou par son nom")
    static let table = KeyTable(
      "une correspondance",
      [
        name.declaration, identifier.declaration, root.declaration, absent.declaration, constants.declaration,
        members.declaration, lists.declaration, facts.declaration, services.declaration, options.declaration,
        communes.declaration, Replacement.key.declaration,
      ])
  }

  /// The keys of one mapped fact, when more than a field's name is written.
  enum FactKeys {
    static let read = Key("lire", .text, "champ à lire ; « / » au début : depuis la racine de la ligne")
    static let computation = Key("calcul", .expression, "calcul sur des champs : 12 * salaire_imposable")
    static let values = Key(
      "valeurs", ValueForm<[(key: Located<String>, value: Located<String>)]>.map("leur mot", .placedText),
      "leurs mots et les nôtres : {marie: oui}")
    static let absent = Key("absent", .anything, "ce que veut dire ce champ absent")
    static let present = Key(
      "présents", ValueForm<[(key: Located<String>, value: [String])]>.map("option", .texts),
      "choix multiple : chaque option est prise quand l'un de ses champs n'est ni absent, ni nul")
    static let table = KeyTable(
      "un fait d'une correspondance",
      [
        read.declaration, computation.declaration, values.declaration, absent.declaration, present.declaration,
      ])
  }

  init?(_ fields: Fields, _ reading: inout Reading) {
    guard let name = fields.value(Keys.name, &reading) else { return nil }
    self.name = name
    identifier = fields.value(Keys.identifier, &reading) ?? ""
    root = FieldPath.parts(of: fields.value(Keys.root, &reading) ?? "")
    absent = fields.value(Keys.absent, &reading) ?? FieldMapping.Absent(number: nil, truth: nil, emptyList: false)
    constants = fields.value(Keys.constants, &reading)
    members = fields.value(Keys.members, &reading) ?? []
    lists = fields.value(Keys.lists, &reading) ?? []
    facts = fields.value(Keys.facts, &reading) ?? []
    services = fields.value(Keys.services, &reading) ?? []
    options = fields.value(Keys.options, &reading) ?? []
    communes = fields.value(Keys.communes, &reading) ?? .code
    replaces = fields.value(Replacement.key, &reading) ?? false
  }
}

/// The way fields of another program's objects are named.
enum FieldPath {
  /// `adultes[0].salaire` and `/adultes/0/salaire` are both `adultes`, `0`, `salaire`.
  static func parts(of text: String) -> [String] {
    text.split { "./[]".contains($0) }.map(String.init)
  }
}

private enum AbsentKeys {
  static let number = Key("nombre", .number, "valeur d'un nombre absent, souvent 0")
  static let truth = Key("oui_non", .yesNo, "valeur d'un oui/non absent, souvent non")
  static let list = Key("liste", .word([("vide", true), ("inconnue", false)]), "vide : une liste absente n'a personne")
  static let table = KeyTable("un champ absent", [number.declaration, truth.declaration, list.declaration])
}

extension ValueForm where Value == FieldMapping.Absent {
  static var absent: ValueForm {
    ValueForm.object(AbsentKeys.table) { fields, reading in
      FieldMapping.Absent(
        number: fields.value(AbsentKeys.number, &reading), truth: fields.value(AbsentKeys.truth, &reading),
        emptyList: fields.value(AbsentKeys.list, &reading) ?? false)
    }
  }
}

extension ValueForm where Value == YAMLNode {
  static var mappedFact: ValueForm {
    ValueForm(
      shape: .either([
        .text, .object(MappingDeclaration.FactKeys.table),
        .map(keys: "N-2, N-1, M-3 à M-1", .either([.text, .object(MappingDeclaration.FactKeys.table)])),
      ])
    ) { node, _ in node }
  }
}
