internal import RuleModel
internal import SourceText
internal import YAMLTree

/// The key `vocabulaire`: several files may each bring a part.
struct VocabularyDeclaration: Sendable {
  let services: [(key: Located<String>, value: Vocabulary.Cues)]
  let facts: [(key: Located<String>, value: [(key: Located<String>, value: [String])])]
  let abbreviations: [(key: Located<String>, value: String)]
  let dangers: [(key: Located<String>, value: [String])]
  let lists: [(key: Located<String>, value: [(key: Located<String>, value: [String])])]

  typealias WordLists = ValueForm<[(key: Located<String>, value: [String])]>

  enum Keys {
    static let services = Key(
      "services", ValueForm<[(key: Located<String>, value: Vocabulary.Cues)]>.map("service", .cues),
      "mots qui nomment un service ou le laissent deviner")
    static let facts = Key(
      "faits",
      ValueForm<[(key: Located<String>, value: [(key: Located<String>, value: [String])])]>.map(
        "fait", WordLists.map("réponse", .texts)), "mots qui disent une réponse : {logement.statut: {heberge: […]}}")
    static let abbreviations = Key(
      "sigles", ValueForm<[(key: Located<String>, value: String)]>.map("sigle", .text),
      "sigles et anciens noms : {apl: aides_logement}")
    static let dangers = Key("danger", WordLists.map("danger", .texts), "mots qui font penser à un danger")
    static let lists = Key(
      "listes",
      ValueForm<[(key: Located<String>, value: [(key: Located<String>, value: [String])])]>.map(
        "section", .wordSection), "autres listes de mots, par section")
    static let table = KeyTable(
      "le vocabulaire",
      [
        services.declaration, facts.declaration, abbreviations.declaration, dangers.declaration, lists.declaration,
      ])
  }

  init?(_ node: YAMLNode, _ reading: inout Reading) {
    guard let fields = Fields(node, as: Keys.table, &reading) else { return nil }
    services = fields.value(Keys.services, &reading) ?? []
    facts = fields.value(Keys.facts, &reading) ?? []
    abbreviations = fields.value(Keys.abbreviations, &reading) ?? []
    dangers = fields.value(Keys.dangers, &reading) ?? []
    lists = fields.value(Keys.lists, &reading) ?? []
  }
}

private enum CueKeys {
  static let words = Key("mots", .texts, "expressions qui nomment le service")
  static let hints = Key("indices", .texts, "expressions qui le laissent deviner")
  static let against = Key("contre", .texts, "expressions qui l'écartent")
  static let table = KeyTable("les mots d'un service", [words.declaration, hints.declaration, against.declaration])
}

extension ValueForm where Value == Vocabulary.Cues {
  static var cues: ValueForm {
    ValueForm.object(CueKeys.table) { fields, reading in
      var cues = Vocabulary.Cues()
      cues.words = fields.value(CueKeys.words, &reading) ?? []
      cues.hints = fields.value(CueKeys.hints, &reading) ?? []
      cues.against = fields.value(CueKeys.against, &reading) ?? []
      return cues
    }
  }
}

extension ValueForm where Value == [(key: Located<String>, value: [String])] {
  /// Lists by name, or one list alone, which is then named by an empty text.
  static var wordSection: ValueForm {
    ValueForm(shape: .either([.map(keys: "nom de la liste", .list(.text)), .list(.text)])) {
      node, reading in
      if case .mapping = node.content { return ValueForm.map("nom de la liste", .texts).read(node, &reading) }
      return ValueForm<[String]>.texts.read(node, &reading).map { [(Located("", at: node.range), $0)] }
    }
  }
}
