internal import RuleModel
internal import SourceText
internal import YAMLTree

/// The key `entretien`: several files may each bring a part.
struct FrameDeclaration: Sendable {
  let sections: [Section: [String]]
  let phone: PhoneEtiquette?
  let dangers: [Danger]
  let speech: SpeechDeclaration?

  enum Section: String, Hashable, Sendable, CaseIterable {
    case welcome, setting, listening, reformulation, closing, avoid
  }

  struct Danger: Sendable {
    let key: Located<String>
    let title: String
    let discreet: String
    let isPrivate: Bool
    let cues: [String]
    let numbers: [DangerProtocol.HelpLine]
    let actions: [String]
    let never: [String]
    let services: [Located<String>]

    enum Keys {
      static let title = Key("titre", .text, "nom du protocole (sa clé si rien n'est dit)")
      static let discreet = Key("discret", .text, required: true, "la seule ligne montrée sur un écran partagé")
      static let isPrivate = Key(
        "privé", .yesNo, required: true, "oui : rien d'autre n'en paraît tant que la personne n'est pas seule")
      static let cues = Key("indices", .texts, "mots de la personne qui font penser à ce danger")
      static let numbers = Key("numéros", .oneOrMore(.helpLine), "numéros à donner")
      static let actions = Key("faire", .texts, "ce que le médiateur fait")
      static let never = Key("ne_pas", .texts, "ce que le médiateur ne fait pas")
      static let services = Key("services", .identifiers, "services à ouvrir")
      static let table = KeyTable(
        "un protocole de danger",
        [
          title.declaration, discreet.declaration, isPrivate.declaration, cues.declaration, numbers.declaration,
          actions.declaration, never.declaration, services.declaration,
        ])
    }
  }

  enum Keys {
    static let welcome = Key("accueil", .texts, "phrases d'accueil")
    static let setting = Key("cadre", .texts, "qui je suis, confidentialité, accord de la personne")
    static let listening = Key("écoute", .texts, "phrases pour laisser parler")
    static let reformulation = Key("reformulation", .texts, "phrases pour dire ce qu'on a compris")
    static let closing = Key("clôture", .texts, "phrases pour finir")
    static let avoid = Key("à_éviter", .texts, "ce qu'on ne dit pas")
    static let phone = Key("téléphone", .etiquette, "règles de l'appel téléphonique")
    static let dangers = Key(
      "dangers", ValueForm<[(key: Located<String>, value: Fields)]>.map("nom du danger", .fields(Danger.Keys.table)),
      "protocoles de danger")
    static let speech = Key("paroles", .speech, "mots auxquels un exercice reconnaît ce que dit un stagiaire")
    static let table = KeyTable(
      "le cadre de l'entretien",
      [
        welcome.declaration, setting.declaration, listening.declaration, reformulation.declaration,
        closing.declaration, avoid.declaration, phone.declaration, dangers.declaration,
        speech.declaration,
      ])
  }

  init?(_ node: YAMLNode, _ reading: inout Reading) {
    guard let fields = Fields(node, as: Keys.table, &reading) else { return nil }
    sections = [
      .welcome: fields.value(Keys.welcome, &reading) ?? [], .setting: fields.value(Keys.setting, &reading) ?? [],
      .listening: fields.value(Keys.listening, &reading) ?? [],
      .reformulation: fields.value(Keys.reformulation, &reading) ?? [],
      .closing: fields.value(Keys.closing, &reading) ?? [], .avoid: fields.value(Keys.avoid, &reading) ?? [],
    ]
    phone = fields.value(Keys.phone, &reading)
    dangers = (fields.value(Keys.dangers, &reading) ?? []).map { Danger($0.key, $0.value, &reading) }
    speech = fields.value(Keys.speech, &reading)
  }
}

extension FrameDeclaration.Danger {
  fileprivate init(_ key: Located<String>, _ fields: Fields, _ reading: inout Reading) {
    self.key = key
    title = fields.value(Keys.title, &reading) ?? key.value.replacing("_", with: " ")
    discreet = fields.value(Keys.discreet, &reading) ?? ""
    // Where the rules do not say, nothing shows: an unreadable key must not put a danger on a shared screen.
    isPrivate = fields.value(Keys.isPrivate, &reading) ?? true
    cues = fields.value(Keys.cues, &reading) ?? []
    numbers = fields.value(Keys.numbers, &reading) ?? []
    actions = fields.value(Keys.actions, &reading) ?? []
    never = fields.value(Keys.never, &reading) ?? []
    services = fields.value(Keys.services, &reading) ?? []
  }
}

extension ValueForm where Value == Fields {
  static func fields(_ table: KeyTable) -> ValueForm {
    .object(table) { fields, _ in fields }
  }
}

private enum HelpLineKeys {
  static let number = Key("numéro", .text, required: true, "numéro, entre guillemets")
  static let purpose = Key("pour", .text, "quand l'appeler")
  static let table = KeyTable("un numéro", [number.declaration, purpose.declaration])
}

extension ValueForm where Value == DangerProtocol.HelpLine {
  static var helpLine: ValueForm {
    ValueForm.object(HelpLineKeys.table) { fields, reading in
      fields.value(HelpLineKeys.number, &reading).map {
        DangerProtocol.HelpLine(number: $0, purpose: fields.value(HelpLineKeys.purpose, &reading) ?? "")
      }
    }.or { DangerProtocol.HelpLine(number: $0, purpose: "") }
  }
}

private enum EtiquetteKeys {
  static let prepare = Key("préparer", .texts, "avant d'appeler")
  static let identity = Key("identité", .texts, "s'assurer de parler à la bonne personne")
  static let script = Key("dire", .texts, "ce qu'on dit")
  static let voicemail = Key("répondeur", .texts, "message neutre à laisser")
  static let forbidden = Key("interdits", .texts, "ce qu'on ne dit ni ne fait jamais")
  static let afterwards = Key("après", .texts, "après l'appel")
  static let table = KeyTable(
    "les règles du téléphone",
    [
      prepare.declaration, identity.declaration, script.declaration, voicemail.declaration, forbidden.declaration,
      afterwards.declaration,
    ])
}

extension ValueForm where Value == PhoneEtiquette {
  static var etiquette: ValueForm {
    ValueForm.object(EtiquetteKeys.table) { fields, reading in
      var etiquette = PhoneEtiquette()
      etiquette.prepare = fields.value(EtiquetteKeys.prepare, &reading) ?? []
      etiquette.identity = fields.value(EtiquetteKeys.identity, &reading) ?? []
      etiquette.script = fields.value(EtiquetteKeys.script, &reading) ?? []
      etiquette.voicemail = fields.value(EtiquetteKeys.voicemail, &reading) ?? []
      etiquette.forbidden = fields.value(EtiquetteKeys.forbidden, &reading) ?? []
      etiquette.afterwards = fields.value(EtiquetteKeys.afterwards, &reading) ?? []
      return etiquette
    }
  }
}
