internal import RuleModel
internal import SourceText
internal import YAMLTree

/// The key `paroles` of `entretien`: the phrases by which an exercise knows what a trainee says.
struct SpeechDeclaration: Sendable {
  let lists: [(list: SpeechList, phrases: [Located<String>])]

  static let keys = SpeechList.allCases.map { list in
    (list, Key(list.rawValue, ValueForm<[Located<String>]>.placedTexts, list.documentation))
  }
  static let table = KeyTable("les paroles d'un exercice", keys.map { $0.1.declaration })
}

extension ValueForm where Value == SpeechDeclaration {
  static var speech: ValueForm {
    ValueForm.object(SpeechDeclaration.table) { fields, reading in
      SpeechDeclaration(
        lists: SpeechDeclaration.keys.map { list, key in
          let phrases = fields.value(key, &reading) ?? []
          return (list, phrases.filter { isPhrase($0, in: list, &reading) })
        })
    }
  }

  /// An empty phrase would be heard everywhere; an abbreviation is one word in capitals.
  private static func isPhrase(
    _ phrase: Located<String>, in list: SpeechList, _ reading: inout Reading
  ) -> Bool {
    if !phrase.value.contains(where: { $0.isLetter || $0.isNumber }) {
      reading.report(
        "E247", "tournure sans mot dans `\(list.rawValue)`", at: phrase.range, label: "elle serait entendue partout",
        help: ["écrire les mots à reconnaître, ou retirer cette ligne."])
      return false
    }
    guard list == .everydayAbbreviation else { return true }
    if phrase.value.allSatisfy({ $0.isUppercase || $0.isNumber }) { return true }
    reading.report(
      "E247", "« \(phrase.value) » n'est pas un sigle", at: phrase.range,
      label: "un sigle est un mot de majuscules et de chiffres", help: ["par exemple : `CAF`."])
    return false
  }
}

extension SpeechList {
  /// One line of French for the author.
  fileprivate var documentation: String {
    switch self {
    case .greeting: "débuts de phrase qui saluent"
    case .presentation: "se présenter"
    case .frame: "poser le cadre de l'entretien"
    case .confidentiality: "cadre : ce qui est dit reste ici"
    case .consent: "cadre : la personne est libre, on lui demande son accord"
    case .limits: "cadre : la gratuité, ce qu'on ne fait pas, l'exception du danger"
    case .openQuestion: "laisser raconter"
    case .comfort: "répondre à ce que la personne ressent"
    case .reformulation: "dire ce qu'on a compris"
    case .restating: "débuts de phrase qui redisent ce qu'on a compris"
    case .checking: "vérifier qu'on a bien redit : c'est bien ça ?"
    case .interrogation: "mots qui font une question, même sans point d'interrogation"
    case .questionStart: "débuts de phrase qui demandent, même sans point d'interrogation"
    case .agreement: "demander l'accord sur ce qui est proposé"
    case .choice: "laisser le choix, à côté de la démarche : c'est demander l'accord"
    case .leave: "demander la permission, dans une question et à côté de la démarche : c'est demander l'accord"
    case .step: "ce qui se fait pour un droit : appeler, faire un dossier"
    case .stepsTaken: "demander ce que la personne a déjà fait"
    case .identity: "au téléphone, vérifier qui répond"
    case .farewell: "prendre congé"
    case .recap: "redire à la fin ce que chacun fera, une fois la démarche proposée"
    case .manager: "prévenir le responsable"
    case .calling: "donner un numéro, à côté du numéro lui-même"
    case .together: "faire la démarche avec la personne, qui tient le clavier"
    case .writtenConfirmation: "faire confirmer un accord par écrit"
    case .callBack: "demander à être rappelé"
    case .proposal: "proposer une démarche, à côté de son nom"
    case .advice: "conseiller d'agir, à l'impératif ou à l'infinitif, à côté de la démarche"
    case .meeting: "fixer quand se revoir, à côté du jour"
    case .limit: "dire une date limite, à côté du jour"
    case .seeingPapers: "demander à voir un papier"
    case .having: "débuts de phrase qui demandent si la personne a un papier, à côté de son nom"
    case .bringing: "dire un papier à apporter, à côté de son nom"
    case .instalment: "proposer un montant par mois, à côté du montant"
    case .bearing: "demander ce que la personne peut payer par mois"
    case .income: "demander de quoi la personne vit"
    case .explaining: "juste après un sigle : ce qu'il veut dire"
    case .accusingQuestion: "question qui oblige à se justifier : une maladresse, pas encore un reproche"
    case .hindrance: "demander ce qui a empêché : ce n'est pas accuser"
    case .reporting: "juste avant ce que quelqu'un d'autre dit ou pense"
    case .judgement: "faire un reproche à la personne, critiquer un organisme"
    case .partiality: "juger quelqu'un d'autre, généraliser, prendre parti"
    case .promise: "promettre un résultat"
    case .certainty: "dire que c'est sûr, à côté de ce que quelqu'un décide ou verse"
    case .outcome: "ce que quelqu'un décide ou verse, à côté d'une certitude"
    case .reserve: "dire que rien n'est sûr, ou parler de ce qui n'est pas un résultat : ce n'est pas promettre"
    case .secret: "mots de passe et codes"
    case .secretRequest: "demander qu'on dise un mot de passe ou un code, à côté de lui"
    case .secretKept: "dire au contraire qu'on ne le demande pas"
    case .instead: "faire à la place de la personne"
    case .matter: "motif d'un appel : à ne dire ni avant de savoir qui écoute, ni sur un répondeur"
    case .everydayAbbreviation: "sigles que tout le monde connaît ; tout autre est du jargon"
    }
  }
}
