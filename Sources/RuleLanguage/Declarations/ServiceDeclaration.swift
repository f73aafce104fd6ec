internal import RuleModel
internal import SourceText
internal import YAMLTree

/// A file with the key `service`, as written.
struct ServiceDeclaration: Sendable {
  let id: Located<String>
  let title: String
  let nature: Service.Nature
  let purpose: RuleSentence
  let operatorID: Located<String>?
  let themes: [Located<String>]
  let territory: Located<String>?
  let elsewhere: [Located<String>]
  let scope: Located<String>?
  let concerns: ParsedExpression?
  let conditions: ParsedExpression?
  let amount: ParsedExpression?
  let hasAmount: Bool
  let unit: WrittenUnit?
  let isPaid: Bool
  let urgency: WrittenUrgency?
  let importance: Int
  let needs: [String]
  let reserves: [WrittenReserve]
  let exceptions: [WrittenReserve]
  let excludes: [Located<String>]
  let combination: RuleSentence?
  let opens: [Located<String>]
  let whenClosed: [Located<String>]
  let steps: [WrittenStep]
  let papers: [WrittenPaper]
  let forms: [WrittenForm]
  let deadlines: [WrittenDeadline]
  let appeals: [Procedure.Appeal]
  let mistakes: [RuleSentence]
  let phone: PhoneCall?
  let links: [Link]
  let sources: [Source]
  let review: Review
  let examples: [WrittenExample]
  let replaces: Bool
  let justified: [Justification]

  enum Keys {
    static let id = Key("service", .identifier, required: true, "identifiant du service")
    static let title = Key("titre", .text, required: true, "nom du droit ou de la démarche")
    static let nature = Key(
      "nature", .word(Service.Nature.allCases.map { ($0.rawValue, $0) }),
      "droit (si rien n'est dit) ou démarche : ce qu'on dit d'un verdict")
    static let purpose = Key("pour", .sentence, required: true, "à quoi il sert, en une phrase")
    static let operatorID = Key("organisme", .identifier, "organisme qui décide : un identifiant d'`organismes`")
    static let themes = Key("thèmes", .identifiers, required: true, "thèmes où le ranger")
    static let territory = Key("territoire", .identifier, "france (si rien n'est dit) ou un ensemble de communes")
    static let elsewhere = Key("territoire_sinon", .identifiers, "services à proposer hors du territoire")
    static let scope = Key("portée", .name, "portée dont chaque membre a son verdict")
    static let concerns = Key("concerne", .condition, "qui le service concerne ; hors de là : sans objet")
    static let conditions = Key("conditions", .condition, required: true, "conditions du droit")
    static let amount = Key("montant", .expression, "montant si on y a droit")
    static let unit = Key("unité", .unit, "unité du montant : €/mois (si rien n'est dit), €/an, €")
    static let isPaid = Key("à_payer", .yesNo, "oui : le montant est ce que la personne paie, non ce qu'elle reçoit")
    static let urgency = Key("urgence", .urgency, "aucune, délai, danger, ou une condition pour chacun")
    static let importance = Key("importance", .integer(1...5), "ce que vaut le service quand il n'a pas de montant")
    static let needs = Key("besoin", .texts, "ce que disent les gens quand ils en ont besoin")
    static let reserves = Key(
      "à_vérifier", .oneOrMore(.reserve), "conditions non formalisées : un oui devient « sous réserve »")
    static let exceptions = Key(
      "sauf_à_vérifier", .oneOrMore(.reserve), "exceptions non formalisées qui peuvent rouvrir un non")
    static let excludes = Key("exclut", .identifiers, "services qui ne se cumulent pas, pour l'affichage")
    static let combination = Key("cumul", .sentence, "ce qui se cumule ou non, en une phrase")
    static let opens = Key("ouvre", .identifiers, "services que celui-ci aide à obtenir")
    static let whenClosed = Key("si_non", .identifiers, "où aller quand ce service est fermé")
    static let steps = Key("étapes", .oneOrMore(.step), "ce qu'il faut faire, dans l'ordre")
    static let papers = Key("documents", .oneOrMore(.neededPaper), "papiers à réunir")
    static let forms = Key("formulaires", .oneOrMore(.neededForm), "formulaires à remplir")
    static let deadlines = Key("délais", .oneOrMore(.deadline), "dates à ne pas dépasser")
    static let appeals = Key("recours", .oneOrMore(.appeal), "que faire après un refus")
    static let mistakes = Key("erreurs", .sentences, "erreurs fréquentes")
    static let phone = Key("téléphone", .phoneCall, "qui appeler, avec quoi, pour dire quoi")
    static let links = Key("liens", .oneOrMore(.link), "pages utiles")
    static let sources = Key("sources", .oneOrMore(.source), "textes et pages d'où vient la fiche")
    static let review = Key("vérifié", .review, "quand et comment la fiche a été relue")
    static let examples = Key("exemples", .oneOrMore(.example), "situations et verdicts attendus : des essais")
    static let table = KeyTable(
      "un service",
      [
        id.declaration, title.declaration, nature.declaration, operatorID.declaration, themes.declaration,
        territory.declaration,
        elsewhere.declaration, purpose.declaration, scope.declaration, concerns.declaration, conditions.declaration,
        amount.declaration, unit.declaration, isPaid.declaration, urgency.declaration, importance.declaration,
        needs.declaration,
        reserves.declaration, exceptions.declaration, excludes.declaration, combination.declaration,
        opens.declaration, steps.declaration, papers.declaration, forms.declaration, deadlines.declaration,
        appeals.declaration, whenClosed.declaration, mistakes.declaration, phone.declaration, links.declaration,
        sources.declaration, review.declaration, examples.declaration, Replacement.key.declaration,
        Justification.key.declaration,
      ])
  }

  init?(_ fields: Fields, _ reading: inout Reading) {
    guard let id = fields.value(Keys.id, &reading) else { return nil }
    self.id = id
    title = fields.value(Keys.title, &reading) ?? id.value
    nature = fields.value(Keys.nature, &reading) ?? .right
    purpose = fields.value(Keys.purpose, &reading) ?? ""
    operatorID = fields.value(Keys.operatorID, &reading)
    themes = fields.value(Keys.themes, &reading) ?? []
    territory = fields.value(Keys.territory, &reading)
    elsewhere = fields.value(Keys.elsewhere, &reading) ?? []
    scope = fields.value(Keys.scope, &reading)
    concerns = fields.value(Keys.concerns, &reading)
    conditions = fields.value(Keys.conditions, &reading)
    amount = fields.value(Keys.amount, &reading)
    hasAmount = fields.has(Keys.amount)
    unit = fields.value(Keys.unit, &reading)
    isPaid = fields.value(Keys.isPaid, &reading) ?? false
    urgency = fields.value(Keys.urgency, &reading)
    importance = fields.value(Keys.importance, &reading) ?? 3
    needs = fields.value(Keys.needs, &reading) ?? []
    reserves = fields.value(Keys.reserves, &reading) ?? []
    exceptions = fields.value(Keys.exceptions, &reading) ?? []
    excludes = fields.value(Keys.excludes, &reading) ?? []
    combination = fields.value(Keys.combination, &reading)
    opens = fields.value(Keys.opens, &reading) ?? []
    whenClosed = fields.value(Keys.whenClosed, &reading) ?? []
    steps = fields.value(Keys.steps, &reading) ?? []
    papers = fields.value(Keys.papers, &reading) ?? []
    forms = fields.value(Keys.forms, &reading) ?? []
    deadlines = fields.value(Keys.deadlines, &reading) ?? []
    appeals = fields.value(Keys.appeals, &reading) ?? []
    mistakes = fields.value(Keys.mistakes, &reading) ?? []
    phone = fields.value(Keys.phone, &reading)
    links = fields.value(Keys.links, &reading) ?? []
    sources = fields.value(Keys.sources, &reading) ?? []
    review = fields.value(Keys.review, &reading) ?? .unreviewed
    examples = fields.value(Keys.examples, &reading) ?? []
    replaces = fields.value(Replacement.key, &reading) ?? false
    justified = fields.value(Justification.key, &reading) ?? []
  }
}
