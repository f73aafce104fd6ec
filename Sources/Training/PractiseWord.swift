import SourceText

/// The commands of an exercise, by the word that is typed and shown for each; a log names its acts by them.
package enum PractiseWord: String, Hashable, Sendable, CaseIterable {
  // Of the desk
  case help = "aide"
  case menu
  case search = "chercher"
  case page = "fiche"
  case known = "bilan"
  case save = "enregistrer"
  case quit = "quitter"

  // Of the interview
  case greet = "saluer"
  case frame = "cadre"
  case identity = "identité"
  case ask = "demander"
  case reformulate = "reformuler"
  case comfort = "rassurer"
  case papers = "papiers"
  case propose = "proposer"
  case deadline = "délai"
  case form = "formulaire"
  case bring = "apporter"
  case number = "numéro"
  case manager = "responsable"
  case agreement = "accord"
  case note = "noter"
  case appointment = "rendez-vous"
  case recap = "résumer"
  case message
  case callBack = "rappel"
  case instalment = "mensualité"
  case writing = "écrit"
  case together = "ensemble"
  case hint = "indice"
  case close = "clore"

  /// Nil for a word that is no command; case and accents do not matter.
  package init?(typed text: String) {
    guard let word = Self.bySpelling[text.folded] else { return nil }
    self = word
  }

  /// What comes after the word.
  enum Complement {
    /// With more behind it, the line is something said.
    case none
    case optional
    case required
  }

  var complement: Complement {
    switch self {
    case .help, .known, .quit, .papers, .manager, .agreement, .writing, .together, .hint, .close: .none
    case .menu, .save, .greet, .identity: .optional
    case .search, .page, .frame, .ask, .reformulate, .comfort, .propose, .deadline, .form, .bring, .number, .note,
      .appointment, .recap, .message, .callBack, .instalment:
      .required
    }
  }

  private var otherSpellings: [String] {
    switch self {
    case .help: ["help"]
    case .close: ["terminer", "finir", "fin", "conclure"]
    case .propose: ["orienter"]
    case .note: ["note"]
    case .recap: ["récapituler"]
    case .message: ["répondeur"]
    case .deadline: ["échéance"]
    case .appointment: ["rdv"]
    case .form: ["formulaires"]
    case .menu, .search, .page, .known, .save, .quit, .greet, .frame, .identity, .ask, .reformulate, .comfort,
      .papers, .bring, .number, .manager, .agreement, .callBack, .instalment, .writing, .together, .hint:
      []
    }
  }

  private static let bySpelling = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { word in
      ([word.rawValue] + word.otherSpellings).map { ($0.folded, word) }
    })
}
