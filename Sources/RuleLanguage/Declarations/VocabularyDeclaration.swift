internal import RuleModel
internal import SourceText
internal import YAMLTree

/// The key `vocabulaire`: several files may each bring a part.
struct VocabularyDeclaration: Sendable {
  let services: [(key: Located<String>, value: Vocabulary.Cues)]
  let facts: [(key: Located<String>, value: [(key: Located<String>, value: [String])])]
  let abbreviations: [(key: Located<String>, value: String)]
  let dangers: [(key: Located<String>, value: [String])]
  let signs: [(key: Located<String>, value: Vocabulary.Signs)]
  let groups: [(key: Located<String>, value: [String])]
  let combinations: [WrittenCombination]
  let requests: [WrittenRequest]
  let additions: [VocabularyAddition]
  let citedGroups: [WordGroupCitation]

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
    static let dangers = Key("danger", WordLists.map("danger", .texts), "tournures qui donnent l'alerte à elles seules")
    static let signs = Key(
      "signes", ValueForm<[(key: Located<String>, value: Vocabulary.Signs)]>.map("danger", .signs),
      "signes qui donnent l'alerte ensemble, par danger (ou `\(Urgency.deadline.rawValue)`)")
    static let groups = Key("groupes", WordLists.map("groupe", .texts), "mots qu'un indice nomme ensemble : <groupe>")
    static let combinations = Key(
      "combinaisons", .oneOrMore(.combination), "indices et faits qui appellent ensemble plusieurs services")
    static let requests = Key(
      "demandes", .oneOrMore(.request), "ce que des gens ont dit, et ce qu'un médiateur a regardé avec eux")
    static let table = KeyTable(
      "le vocabulaire",
      [
        services.declaration, facts.declaration, abbreviations.declaration, dangers.declaration, signs.declaration,
        groups.declaration, combinations.declaration, requests.declaration,
      ] + VocabularySections.all.map(\.declaration))
  }

  init?(_ node: YAMLNode, _ reading: inout Reading) {
    guard let fields = Fields(node, as: Keys.table, &reading) else { return nil }
    services = fields.value(Keys.services, &reading) ?? []
    facts = fields.value(Keys.facts, &reading) ?? []
    abbreviations = fields.value(Keys.abbreviations, &reading) ?? []
    dangers = fields.value(Keys.dangers, &reading) ?? []
    signs = fields.value(Keys.signs, &reading) ?? []
    groups = fields.value(Keys.groups, &reading) ?? []
    combinations = fields.value(Keys.combinations, &reading) ?? []
    requests = fields.value(Keys.requests, &reading) ?? []
    additions = VocabularySections.all.flatMap { fields.value($0, &reading) ?? [] }
    citedGroups = WordGroupCitation.all(in: node)
    reading.reportMisplacedMarks(in: node)
  }
}

/// Cues and facts that call for several services, as written.
struct WrittenCombination: Sendable {
  let phrases: [String]
  let facts: [String]
  let services: [(key: Located<String>, value: Rational)]
  let place: SourceRange
}

private enum CombinationKeys {
  static let phrases = Key("quand", .texts, "indices : un seul suffit")
  static let facts = Key("avec", .texts, "faits entendus, tous nécessaires : `perçoit = rsa`, `âge < 26`")
  static let services = Key(
    "services", ValueForm<[(key: Located<String>, value: Rational)]>.map("service", .number), required: true,
    "poids de chaque service : de 1 (à regarder) à 6 (c'est cela) ; sous 0, l'écarte")
  static let table = KeyTable(
    "une combinaison", [phrases.declaration, facts.declaration, services.declaration])
}

extension ValueForm where Value == WrittenCombination {
  static var combination: ValueForm {
    ValueForm.object(CombinationKeys.table) { fields, reading in
      WrittenCombination(
        phrases: fields.value(CombinationKeys.phrases, &reading) ?? [],
        facts: fields.value(CombinationKeys.facts, &reading) ?? [],
        services: fields.value(CombinationKeys.services, &reading) ?? [], place: fields.range)
    }
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

private enum SignKeys {
  static let required = Key("requis", .texts, "ce dont il doit être question pour que ces signes comptent")
  static let certain = Key(
    "certains", .texts, "paroles nues (« je veux mourir ») : l'alerte, quoi qu'il soit dit d'autre")
  static let strong = Key("forts", .texts, "signes forts, deux points chacun : il en faut trois")
  static let weak = Key("faibles", .texts, "signes faibles, un point chacun")
  static let against = Key(
    "contraires", .texts, "tournures qui retirent trois points : les mêmes mots disent autre chose")
  static let table = KeyTable(
    "les signes d'un danger",
    [
      required.declaration, certain.declaration, strong.declaration, weak.declaration, against.declaration,
    ])
}

extension ValueForm where Value == Vocabulary.Signs {
  static var signs: ValueForm {
    ValueForm.object(SignKeys.table) { fields, reading in
      var signs = Vocabulary.Signs()
      signs.required = fields.value(SignKeys.required, &reading) ?? []
      signs.certain = fields.value(SignKeys.certain, &reading) ?? []
      signs.strong = fields.value(SignKeys.strong, &reading) ?? []
      signs.weak = fields.value(SignKeys.weak, &reading) ?? []
      signs.against = fields.value(SignKeys.against, &reading) ?? []
      return signs
    }
  }
}
