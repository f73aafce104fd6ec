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
  let lists: [(key: Located<String>, value: [(key: Located<String>, value: [String])])]
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
      "signes qui donnent l'alerte ensemble, par danger (ou `délai`)")
    static let groups = Key("groupes", WordLists.map("groupe", .texts), "mots qu'un indice nomme ensemble : <groupe>")
    static let combinations = Key(
      "combinaisons", .oneOrMore(.combination), "indices et faits qui appellent ensemble plusieurs services")
    static let requests = Key(
      "demandes", .oneOrMore(.request), "ce que des gens ont dit, et ce qu'un médiateur a regardé avec eux")
    /// Sections that the need finder knows by name, each a map of lists.
    static let sections = [
      ("urgence", "tournures qui annoncent un délai, ou qui le lèvent"),
      ("attention", "par danger, tournures qui appellent un mot d'attention sans être une alerte"),
      ("prestations", "noms des prestations que les gens disent toucher"),
      ("percevoir", "verbes qui disent qu'on touche, qu'on ne touche plus ou qu'on demande"),
      ("montants", "mots qui disent à quoi sert un montant"),
      ("dates", "mots d'un événement dont le jour peut être dit : {expulsion.commandement_date: […]}"),
      ("courriers", "dates qu'un courrier peut porter, et les faits qui disent ce qu'il décide"),
      ("mesures", "mots qui disent un nombre, une durée ou un montant : {expulsion.mois_impayés: […]}"),
      ("faits_entendus", "faits à prendre à part : étapes, à_confirmer, présupposés, d'un_proche, d'un_aidant"),
      ("dettes", "mots qui disent de quelle dette il s'agit"),
      ("personnes", "mots qui disent de qui on parle"),
      ("familles", "mots différents qui parlent de la même chose : {sport: [judo, boxe]}"),
      ("compagnes", "services à regarder avec un service, le plus utile d'abord : {ald: [medecin_traitant_absent]}"),
      ("sujets", "mots sans lesquels un service n'est proposé qu'à regret : {amende_sncf: [train, ter]}"),
      ("hors_sujet", "demandes auxquelles rien ne répond ici"),
      ("mots", "mots légers, fautes et abréviations courantes"),
      ("tournures", "indices nommés, que plusieurs services partagent"),
    ].map { Key($0.0, WordLists.map("liste", .texts), $0.1) }
    static let grammar = Key("grammaire", WordLists.grammar, "petits mots qui disent de qui, quand et combien")
    static let lists = Key(
      "listes",
      ValueForm<[(key: Located<String>, value: [(key: Located<String>, value: [String])])]>.map(
        "section", .wordSection), "autres listes de mots, par section")
    static let table = KeyTable(
      "le vocabulaire",
      [
        services.declaration, facts.declaration, abbreviations.declaration, dangers.declaration, signs.declaration,
        groups.declaration, combinations.declaration, requests.declaration, grammar.declaration, lists.declaration,
      ] + sections.map(\.declaration))
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
    var lists = fields.value(Keys.lists, &reading) ?? []
    if let words = fields.value(Keys.grammar, &reading) {
      lists.append((Located(Keys.grammar.declaration.name, at: node.range), words))
    }
    for section in Keys.sections {
      guard let words = fields.value(section, &reading) else { continue }
      lists.append((Located(section.declaration.name, at: node.range), words))
    }
    self.lists = lists
    citedGroups = WordGroupCitation.all(in: node)
  }
}

private enum GrammarKeys {
  static let classes = WordClass.allCases.map { Key($0.name, ValueForm<[String]>.texts, $0.purpose) }
  static let table = KeyTable("la grammaire", classes.map(\.declaration))
}

extension ValueForm where Value == [(key: Located<String>, value: [String])] {
  /// Words by what they do: every class is known by name.
  static var grammar: ValueForm {
    ValueForm.object(GrammarKeys.table) { fields, reading in
      GrammarKeys.classes.compactMap { key in
        fields.value(key, &reading).map { (Located(key.declaration.name, at: fields.range), $0) }
      }
    }
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
