internal import RuleModel
internal import SourceText
internal import YAMLTree

/// One entry of `faits`, as written.
struct FactDeclaration: Sendable {
  let name: Located<String>
  let type: FactType?
  let unit: Located<WrittenUnit>?
  let options: [ChoiceDomain.Option]
  let scope: Located<String>?
  let period: FactPeriod
  let bounds: WrittenBounds?
  let isWhole: Bool
  let isComputed: Bool
  let computation: ParsedExpression?
  let relevance: (condition: ParsedExpression, otherwise: ParsedExpression)?
  let estimate: WrittenEstimate?
  let expectations: [(key: Located<String>, value: ParsedExpression)]
  let wording: Wording
  let theme: Located<String>?
  let cost: Int
  let isSensitive: Bool
  let isOfTheDay: Bool
  let prior: YAMLNode?
  let source: String?
  let replaces: Bool
  let justified: [Justification]

  enum FactType: Hashable, Sendable, CaseIterable {
    case truth, number, amount, duration, date, choice, choices, commune, text

    var word: String {
      switch self {
      case .truth: "oui_non"
      case .number: "nombre"
      case .amount: "montant"
      case .duration: "durée"
      case .date: "date"
      case .choice: "choix"
      case .choices: "choix_multiple"
      case .commune: "commune"
      case .text: "texte"
      }
    }
  }

  struct Wording: Sendable {
    let label: String?
    let question: Located<String>?
    let thirdPersonQuestion: Located<String>?
    let memberQuestion: Located<String>?
    let howToKnow: String?
    let help: String?
    let waysOfAsking: [String]
    let spokenAnswers: [(key: Located<String>, value: [String])]
    let hoursOverMonths: Int?
  }

  enum Keys {
    static let label = Key("libellé", .text, "nom court du fait, employé dans les explications")
    static let question = Key("question", .placedText, "question posée à la personne")
    static let thirdPerson = Key("question_tiers", .placedText, "la même, quand le médiateur parle de la personne")
    static let memberQuestion = Key(
      "question_membre", .placedText, "question sur un autre membre ; {membre} est remplacé par « votre conjoint »…")
    static let howToKnow = Key("pour_savoir", .text, "où trouver la réponse (quel papier, quelle page, quel site)")
    static let help = Key("aide", .text, "explication courte montrée avec la question")
    static let waysOfAsking = Key(
      "tournures", .texts, "autres façons de poser la question, pour la reconnaître pendant un exercice")
    static let spokenAnswers = Key(
      "réponses", ValueForm<[(key: Located<String>, value: [String])]>.map("réponse", .texts),
      "mots qui répondent à cette question et à elle seule : {non: [seule, séparée]}")
    static let hoursOverMonths = Key(
      "heures_sur_mois", .integer(1...120),
      "le nombre compte des heures, sur tant de mois : « 35 par semaine » est alors multiplié, et confirmé")
    static let type = Key("type", .word(FactType.allCases.map { ($0.word, $0) }), "nature de la valeur")
    static let options = Key("choix", .options, "réponses possibles : {constante: libellé}")
    static let unit = Key("unité", ValueForm<WrittenUnit>.unit.placed, "unité d'un nombre, d'un montant ou d'une durée")
    static let scope = Key("portée", .name, "qui porte le fait : une portée ; rien pour tout le foyer")
    static let period = Key(
      "période", .word([("mois", FactPeriod.month), ("année", FactPeriod.year)]),
      "une valeur par mois, ou une par année civile")
    static let bounds = Key("bornes", .bounds, "valeurs extrêmes possibles : {min: 0, max: 20000}")
    static let isWhole = Key("entier", .yesNo, "oui : nombre entier")
    static let computation = Key("déduire", .expression, "calcul du fait, qui n'est alors pas demandé")
    static let relevance = Key(
      "demander_si", .relevance, "condition sans laquelle la question n'a pas de sens, et valeur `sinon`")
    static let estimate = Key(
      "estimer", .estimate, "fourchette quand la personne ne sait pas, supposée, ou proposée si `d_après` est écrit")
    static let expectations = Key(
      "attendu", ValueForm<[(key: Located<String>, value: ParsedExpression)]>.map("réponse", .expression),
      "réponse qui va de soi sous une condition : proposée, et toute autre est redemandée avant d'être gardée")
    static let theme = Key("thème", .identifier, "thème sous lequel la question est posée")
    static let cost = Key("coût", .integer(1...5), "1 facile à savoir … 5 intrusif ou difficile à savoir")
    static let isSensitive = Key("sensible", .yesNo, "oui : donnée sensible au sens du RGPD")
    static let isOfTheDay = Key(
      "du_jour", .yesNo, "oui : vrai le jour où c'est dit, à redemander quand l'entretien est repris un autre jour")
    static let prior = Key(
      "a_priori", .prior,
      "fréquence des réponses : elle ordonne les questions et les pistes entendues, jamais un verdict")
    static let source = Key("source", .text, "texte d'où vient le calcul ou la définition")
    static let table = KeyTable(
      "un fait",
      [
        label.declaration, question.declaration, thirdPerson.declaration, memberQuestion.declaration,
        howToKnow.declaration, help.declaration, waysOfAsking.declaration, spokenAnswers.declaration,
        hoursOverMonths.declaration, type.declaration, options.declaration, unit.declaration,
        scope.declaration, period.declaration, bounds.declaration, isWhole.declaration, computation.declaration,
        relevance.declaration, estimate.declaration, expectations.declaration, theme.declaration, cost.declaration,
        isSensitive.declaration, isOfTheDay.declaration,
        prior.declaration, source.declaration, Replacement.key.declaration, Justification.key.declaration,
      ])
  }

  init?(_ name: Located<String>, _ node: YAMLNode, _ reading: inout Reading) {
    guard let name = reading.checkedName(name), let fields = Fields(node, as: Keys.table, &reading) else { return nil }
    if let received = NameSpelling.receivedService(of: name.value) {
      self.name = Located(NameSpelling.generated(received.word, received.service), at: name.range)
    } else {
      self.name = name
    }
    type = fields.value(Keys.type, &reading)
    unit = fields.value(Keys.unit, &reading)
    options = fields.value(Keys.options, &reading) ?? []
    scope = fields.value(Keys.scope, &reading)
    period = fields.value(Keys.period, &reading) ?? .none
    bounds = fields.value(Keys.bounds, &reading)
    isWhole = fields.value(Keys.isWhole, &reading) ?? false
    isComputed = fields.has(Keys.computation)
    computation = fields.value(Keys.computation, &reading)
    relevance = fields.value(Keys.relevance, &reading)
    estimate = fields.value(Keys.estimate, &reading)
    expectations = fields.value(Keys.expectations, &reading) ?? []
    wording = Wording(
      label: fields.value(Keys.label, &reading), question: fields.value(Keys.question, &reading),
      thirdPersonQuestion: fields.value(Keys.thirdPerson, &reading),
      memberQuestion: fields.value(Keys.memberQuestion, &reading),
      howToKnow: fields.value(Keys.howToKnow, &reading), help: fields.value(Keys.help, &reading),
      waysOfAsking: fields.value(Keys.waysOfAsking, &reading) ?? [],
      spokenAnswers: fields.value(Keys.spokenAnswers, &reading) ?? [],
      hoursOverMonths: fields.value(Keys.hoursOverMonths, &reading))
    theme = fields.value(Keys.theme, &reading)
    cost = fields.value(Keys.cost, &reading) ?? 1
    isSensitive = fields.value(Keys.isSensitive, &reading) ?? false
    isOfTheDay = fields.value(Keys.isOfTheDay, &reading) ?? false
    prior = fields.value(Keys.prior, &reading)
    source = fields.value(Keys.source, &reading)
    replaces = fields.value(Replacement.key, &reading) ?? false
    justified = fields.value(Justification.key, &reading) ?? []
    if isComputed, let key = fields.keyRange(Keys.relevance) ?? fields.keyRange(Keys.estimate) {
      reading.report(
        "E217", "\(name.value) est calculé : il ne peut pas être aussi demandé ou estimé", at: key,
        help: ["retirer `déduire`, ou retirer cette clé."])
    }
  }
}

extension ValueForm {
  /// The same, with its place.
  var placed: ValueForm<Located<Value>> {
    ValueForm<Located<Value>>(shape: shape) { node, reading in
      read(node, &reading).map { Located($0, at: node.range) }
    }
  }
}
