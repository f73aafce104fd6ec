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
  /// At the beginning of a sentence that is no question: "donc vous avez reçu…".
  case restating = "reprise"
  /// Makes a question of what is restated, and no question of fact: "c'est bien ça ?".
  case checking = "vérification"
  /// Words that make a question without a mark.
  case interrogation = "mots_de_question"
  /// At the beginning of a sentence: what follows asks, even without a mark.
  case questionStart = "débuts_de_question"
  case agreement = "demande_accord"
  /// Leaves the choice, beside a step: "si vous voulez".
  case choice = "choix_laissé"
  /// Asks leave, beside a step and in a question: "je peux… ?".
  case leave = "permission"
  /// What is done for a right: "appeler", "faire un dossier".
  case step = "démarche"
  /// Asks what the person has already done.
  case stepsTaken = "démarches_faites"
  case identity = "identité"
  case farewell = "au_revoir"
  /// Once something is proposed: says again who does what.
  case recap = "récapitulatif"
  case manager = "responsable"
  /// Beside the number of a help line.
  case calling = "appeler"
  case together = "faire_avec"
  case writtenConfirmation = "confirmation_écrite"
  case callBack = "rappel"
  /// Beside the name of a right or of whoever gives it.
  case proposal = "proposition"
  /// Orders and infinitives, beside the name of a right or of its first step.
  case advice = "conseil"
  /// Beside a day.
  case meeting = "revoir"
  /// Beside a last day.
  case limit = "date_limite"
  case seeingPapers = "voir_papiers"
  /// At the beginning of a sentence, beside the name of a paper: asks whether the person has it.
  case having = "avoir_un_papier"
  /// Beside the name of a paper.
  case bringing = "apporter"
  /// Beside an amount a month.
  case instalment = "montant_proposé"
  /// Asks what could be paid each month.
  case bearing = "capacité"
  /// Asks what the person lives on, in words that no fact has.
  case income = "revenus"
  /// Just after an abbreviation: what it stands for.
  case explaining = "explication"

  // What should not be said
  case judgement = "reproche"
  /// A question that makes the person justify themselves.
  case accusingQuestion = "question_accusatrice"
  /// Asks what stood in the way: accuses nobody, whatever the beginning.
  case hindrance = "empêchement"
  /// Just before what somebody else says or thinks.
  case reporting = "propos_rapporté"
  /// About somebody else than the person: an insult, a generality, a side taken.
  case partiality = "parti_pris"
  case promise = "promesse"
  /// A promise beside an outcome.
  case certainty = "certitude"
  /// What somebody decides or pays in the end.
  case outcome = "issue"
  /// Says that nothing is sure, or that what is to come is no result.
  case reserve = "réserve"
  case secret
  /// Beside a secret: asks for it, rather than whether it was given.
  case secretRequest = "demande_de_secret"
  /// Says that no secret is asked for.
  case secretKept = "secret_gardé"
  case instead = "faire_à_la_place"
  /// On the telephone, before knowing who listens, and on an answering machine.
  case matter = "motif"
  /// Abbreviations that everybody knows; any other is jargon.
  case everydayAbbreviation = "sigles_courants"
}
