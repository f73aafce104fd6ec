internal import RuleModel
internal import SourceText
internal import YAMLTree

/// The keys of the file of an interview: what its reader takes and its writer writes.
enum InterviewKeys {
  /// Read by hand: a day that cannot be read makes one ask again, and refuses nothing.
  static let agreement = Key("accord", .anything, "jour où la personne a accepté que ses réponses soient gardées")
  /// Read by hand too: without it, what is of a day is taken for what still holds.
  static let answered = Key("le", .anything, "dernier jour où des réponses ont été données")
  static let isAboutAnother = Key("proche", .yesNo, "oui : les questions portent sur quelqu'un qui n'est pas là")
  /// Whoever opens the file must not learn from it that a danger was told.
  static let display = Key("affichage", .word([("réduit", true)]), "réduit : tout n'est pas montré à l'écran")
  static let needs = Key("besoins", .identifiers, "droits et démarches que la personne venait chercher")
  static let howTos = Key("fiches", .identifiers, "fiches pratiques à lire avec elle")
  static let notes = Key("notes", .texts, "notes du médiateur")
  static let verified = Key("vérifiés", ValueForm<[Verified]>.list(.verified), "phrases que le médiateur a vérifiées")
  static let situation = Key("situation", .situation, "des faits et leurs valeurs")

  static let table = KeyTable(
    "un entretien",
    [
      agreement.declaration, answered.declaration, isAboutAnother.declaration, display.declaration, needs.declaration,
      howTos.declaration,
      notes.declaration, verified.declaration, situation.declaration,
    ])

  /// What was found of one sentence to verify.
  struct Verified: Sendable {
    let key: ReserveKey
    let holds: Bool
  }
}

/// The keys of one sentence that was verified.
enum VerifiedKeys {
  static let service = Key("droit", .identifier, required: true, "droit dont c'est une phrase à vérifier")
  static let text = Key("phrase", .text, required: true, "la phrase, comme le plan la montrait")
  static let holds = Key("tient", .yesNo, required: true, "ce que le médiateur a trouvé, oui ou non")
  static let table = KeyTable(
    "une phrase vérifiée", [service.declaration, text.declaration, holds.declaration])
}

extension ValueForm where Value == InterviewKeys.Verified {
  static var verified: ValueForm {
    .object(VerifiedKeys.table) { fields, reading in
      let service = fields.value(VerifiedKeys.service, &reading)
      let text = fields.value(VerifiedKeys.text, &reading)
      let holds = fields.value(VerifiedKeys.holds, &reading)
      guard let service, let text, let holds else { return nil }
      return InterviewKeys.Verified(key: ReserveKey(ServiceID(service.value), RuleSentence(text)), holds: holds)
    }
  }
}
