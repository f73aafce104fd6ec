/// The words by which an exercise knows what a trainee is doing, and what should not be said.
///
/// Phrases are as people write them; whoever compares forgives accents and case.
package struct SpeechBook: Sendable {
  private var phrases: [SpeechList: [String]] = [:]

  package init() {}

  package subscript(list: SpeechList) -> [String] {
    get { phrases[list] ?? [] }
    set { phrases[list] = newValue }
  }
}

/// A list of phrases by its key in the rules.
package enum SpeechList: String, Hashable, Sendable, CaseIterable {
  // What is being done
  /// At the beginning of a sentence.
  case greeting = "salut"
  case presentation = "présentation"
  case frame = "cadre"
  case confidentiality = "confidentialité"
  case consent = "accord_libre"
  case limits = "limites"
  case openQuestion = "question_ouverte"
  case comfort = "réconfort"
  case reformulation
  case agreement = "demande_accord"
  case identity = "identité"
  /// At the beginning of a sentence.
  case farewell = "au_revoir"
  case manager = "responsable"
  /// Beside the number of a help line.
  case calling = "appeler"
  case together = "faire_avec"
  case writtenConfirmation = "confirmation_écrite"
  case callBack = "rappel"

  // What should not be said
  case judgement = "reproche"
  case promise = "promesse"
  case secret
  /// Says that no secret is asked for.
  case secretKept = "secret_gardé"
  case instead = "faire_à_la_place"
  /// On the telephone, before knowing who listens, and on an answering machine.
  case matter = "motif"
  /// Abbreviations that everybody knows; any other is jargon.
  case everydayAbbreviation = "sigles_courants"
}
