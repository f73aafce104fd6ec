internal import RuleModel
internal import SourceText
internal import YAMLTree

/// A file with the key `scénario`, as written.
struct ScenarioDeclaration: Sendable {
  let id: Located<String>
  let title: String
  let level: Int
  let channel: Scenario.Channel
  let date: CalendarDate?
  let persona: String
  let opening: String
  let situation: YAMLNode?
  let spontaneous: [Located<String>]
  let afterTrust: [Located<String>]
  let never: [Located<String>]
  let ignored: [Located<String>]
  let papersInBag: [Located<String>]
  let mood: String?
  let traps: [WrittenTrap]
  let waysOfAsking: [(key: Located<String>, value: [String])]
  let urgency: Urgency
  let answering: Staging.Answering
  let isDigital: Bool
  let instalment: Located<String>?
  let immediate: [Located<String>]
  let variations: YAMLNode?
  let expected: WrittenOutcome
  let sources: [Source]
  let replaces: Bool
  let justified: [Justification]

  enum Keys {
    static let id = Key("scénario", .identifier, required: true, "identifiant du scénario")
    static let title = Key("titre", .text, required: true, "titre, sans donner la solution")
    static let level = Key("niveau", .integer(1...3), required: true, "1 débutant, 2 intermédiaire, 3 confirmé")
    static let channel = Key(
      "canal", .word(Scenario.Channel.allCases.map { ($0.rawValue, $0) }), required: true,
      "guichet, téléphone_entrant, téléphone_sortant ou tournée")
    static let date = Key("le", .date, required: true, "jour de l'entretien")
    static let persona = Key("personne", .text, required: true, "qui est là, en quelques phrases")
    static let opening = Key("ouverture", .text, required: true, "les premiers mots de la personne")
    static let situation = Key("situation", .situation, required: true, "sa vraie situation")
    static let spontaneous = Key("spontané", .names, "faits qu'elle dit d'elle-même")
    static let afterTrust = Key("après_confiance", .names, "faits qu'elle ne dit qu'une fois en confiance")
    static let never = Key("jamais", .names, "faits qu'elle ne dit jamais")
    static let ignored = Key("ignore", .names, "faits qu'elle ne sait pas")
    static let papers = Key("papiers", .identifiers, "papiers qu'elle a dans son sac")
    static let mood = Key("humeur", .text, "comment elle se tient")
    static let traps = Key(
      "pièges", .oneOrMore(.trap),
      "ce qu'un débutant rate : un texte, ou {piège, dit, réclame, à_demander} avec ce qui y tombe")
    static let waysOfAsking = Key(
      "tournures", ValueForm<[(key: Located<String>, value: [String])]>.map("fait", .texts),
      "autres façons de demander un fait dans cette situation : {expulsion.commandement_date: [la date du papier]}")
    static let urgency = Key("urgence", .urgencyWord, "aucune, délai ou danger")
    static let answering = Key(
      "décroche", .word(Staging.Answering.allCases.map { ($0.rawValue, $0) }),
      "d'un appel sortant : la personne (si rien n'est dit), un tiers, ou un répondeur")
    static let digital = Key("numérique", .yesNo, "oui : une démarche se fait en ligne pendant l'entretien")
    static let instalment = Key(
      "mensualité", .name, "une mensualité se négocie : le fait calculé qui en donne le plus haut montant tenable")
    static let variations = Key(
      "variations", .situation, "ce que `practise --vary` peut changer : un fait, et une fourchette ou une liste")
    static let immediate = Key(
      "sans_attendre", .identifiers, "services à dire tout de suite, avant toute question : ce n'est pas de la hâte")
    static let expected = Key("attendu", .outcome, required: true, "ce que l'entretien doit trouver")
    static let sources = Key("sources", .oneOrMore(.source), "d'où viennent la situation et son orientation")
    static let table = KeyTable(
      "un scénario",
      [
        id.declaration, title.declaration, level.declaration, channel.declaration, date.declaration,
        persona.declaration, opening.declaration, situation.declaration, spontaneous.declaration,
        afterTrust.declaration, never.declaration, ignored.declaration, papers.declaration, mood.declaration,
        traps.declaration, waysOfAsking.declaration, urgency.declaration, answering.declaration, digital.declaration,
        instalment.declaration,
        variations.declaration, immediate.declaration, expected.declaration, sources.declaration,
        Replacement.key.declaration, Justification.key.declaration,
      ])
  }

  init?(_ fields: Fields, _ reading: inout Reading) {
    guard let id = fields.value(Keys.id, &reading) else { return nil }
    self.id = id
    title = fields.value(Keys.title, &reading) ?? id.value
    level = fields.value(Keys.level, &reading) ?? 1
    channel = fields.value(Keys.channel, &reading) ?? .desk
    date = fields.value(Keys.date, &reading)
    persona = fields.value(Keys.persona, &reading) ?? ""
    opening = fields.value(Keys.opening, &reading) ?? ""
    situation = fields.value(Keys.situation, &reading)
    spontaneous = fields.value(Keys.spontaneous, &reading) ?? []
    afterTrust = fields.value(Keys.afterTrust, &reading) ?? []
    never = fields.value(Keys.never, &reading) ?? []
    ignored = fields.value(Keys.ignored, &reading) ?? []
    papersInBag = fields.value(Keys.papers, &reading) ?? []
    mood = fields.value(Keys.mood, &reading)
    traps = fields.value(Keys.traps, &reading) ?? []
    waysOfAsking = fields.value(Keys.waysOfAsking, &reading) ?? []
    urgency = fields.value(Keys.urgency, &reading) ?? .none
    answering = fields.value(Keys.answering, &reading) ?? .person
    isDigital = fields.value(Keys.digital, &reading) ?? false
    instalment = fields.value(Keys.instalment, &reading)
    variations = fields.value(Keys.variations, &reading)
    immediate = fields.value(Keys.immediate, &reading) ?? []
    expected =
      fields.value(Keys.expected, &reading) ?? WrittenOutcome(verdicts: [], order: [], forms: [], deadlines: [])
    sources = fields.value(Keys.sources, &reading) ?? []
    replaces = fields.value(Replacement.key, &reading) ?? false
    justified = fields.value(Justification.key, &reading) ?? []
  }
}

/// An entry of `pièges` that says which words fall into it.
private enum TrapKeys {
  static let text = Key("piège", .text, required: true, "ce qu'un débutant rate")
  static let phrases = Key("dit", .texts, "mots d'un stagiaire qui y est tombé, reconnus où qu'ils soient")
  static let requests = Key(
    "réclame", .texts, "mots qui y tombent même dans une question : ils demandent ce qui ne se donne pas")
  static let toAsk = Key("à_demander", .names, "faits dont l'un est à demander : sinon, on y est tombé")
  static let table = KeyTable(
    "un piège", [text.declaration, phrases.declaration, requests.declaration, toAsk.declaration])
}

struct WrittenTrap: Sendable {
  let text: String
  var phrases: [String] = []
  var requests: [String] = []
  var toAsk: [Located<String>] = []
}

extension ValueForm where Value == WrittenTrap {
  /// A text, or a text with the words that show that somebody fell into it.
  fileprivate static var trap: ValueForm {
    ValueForm(shape: .either([.text, .object(TrapKeys.table)])) { node, reading in
      guard case .mapping = node.content else {
        return ValueForm<String>.text.read(node, &reading).map { WrittenTrap(text: $0) }
      }
      guard let fields = Fields(node, as: TrapKeys.table, &reading),
        let text = fields.value(TrapKeys.text, &reading)
      else { return nil }
      return WrittenTrap(
        text: text, phrases: fields.value(TrapKeys.phrases, &reading) ?? [],
        requests: fields.value(TrapKeys.requests, &reading) ?? [],
        toAsk: fields.value(TrapKeys.toAsk, &reading) ?? [])
    }
  }
}

/// The key `attendu` of a scenario.
struct WrittenOutcome: Sendable {
  let verdicts: [(key: Located<String>, value: Set<Verdict>)]
  let order: [Located<String>]
  let forms: [Located<String>]
  let deadlines: [(key: Located<String>, value: CalendarDate)]

  enum Keys {
    static let verdicts = Key(
      "services", ValueForm<[(key: Located<String>, value: Set<Verdict>)]>.map("service", .expectedVerdict),
      "verdict de chaque service : éligible, probable, a_verifier, non_eligible, ou un verdict exact")
    static let order = Key("ordre", .identifiers, "services à traiter d'abord, dans cet ordre")
    static let forms = Key("formulaires", .identifiers, "formulaires à proposer")
    static let deadlines = Key(
      "échéances", ValueForm<[(key: Located<String>, value: CalendarDate)]>.map("service", .date),
      "dernier jour pour agir, par service")
    static let table = KeyTable(
      "le résultat d'un scénario",
      [verdicts.declaration, order.declaration, forms.declaration, deadlines.declaration])
  }
}

extension ValueForm where Value == WrittenOutcome {
  static var outcome: ValueForm {
    ValueForm.object(WrittenOutcome.Keys.table) { fields, reading in
      typealias Keys = WrittenOutcome.Keys
      return WrittenOutcome(
        verdicts: fields.value(Keys.verdicts, &reading) ?? [], order: fields.value(Keys.order, &reading) ?? [],
        forms: fields.value(Keys.forms, &reading) ?? [], deadlines: fields.value(Keys.deadlines, &reading) ?? [])
    }
  }
}

extension ValueForm where Value == Set<Verdict> {
  /// The words of a scenario stand for several verdicts; a verdict written in full stands for itself.
  static var expectedVerdict: ValueForm {
    ValueForm.word(ScenarioWord.all)
  }
}

enum ScenarioWord {
  /// A scenario says what a trainee must find, not the last shade of it: whoever already receives a benefit is
  /// entitled to it, and a firm no may still wait for a confirmation.
  static let all: [(String, Set<Verdict>)] =
    [
      ("éligible", [.eligible, .eligibleWithReserves, .alreadyReceived]),
      ("probable", [.eligible, .eligibleWithReserves, .undetermined]),
      ("a_verifier", [.undetermined, .eligibleWithReserves, .notEligibleToConfirm]),
      ("non_eligible", [.notEligible, .notEligibleToConfirm]),
    ]
    + Verdict.allCases.filter { $0 != .eligible }.map { ($0.rawValue, [$0]) }
}
