package import Documents
import Training

extension Wording {
  /// The commands of an exercise; fits one screen.
  package func practiseHelp() -> Document {
    func row(_ words: PractiseWord..., meaning: Inline) -> DefinitionRow {
      DefinitionRow(.command(words.map { usage(of: $0) }.joined(separator: ", ")), meaning)
    }
    let rows = [
      DefinitionRow(
        .command("une phrase"), "ce que vous dites : saluer, cadre, question, reformulation, réconfort"),
      row(.menu, meaning: "les thèmes, puis les questions d'un thème"),
      DefinitionRow(.command("3"), "poser la question n° 3 montrée"),
      row(.papers, meaning: "regarder ce que la personne a apporté"),
      row(.known, meaning: "ce que vous avez appris"),
      row(.search, .page, meaning: "trouver une aide, lire sa fiche"),
      row(.propose, meaning: "orienter, dans l'ordre à suivre"),
      row(.deadline, meaning: "dire une date limite"),
      row(.form, meaning: "nommer un formulaire"),
      row(.bring, meaning: "dire les papiers à apporter"),
      row(.number, .manager, meaning: "danger : donner un numéro, prévenir"),
      row(.agreement, meaning: "demander l'accord"),
      row(.instalment, .writing, meaning: "proposer un paiement, le faire confirmer par écrit"),
      row(.together, meaning: "faire une démarche en ligne, la personne au clavier"),
      row(.appointment, meaning: "fixer la suite"),
      row(.note, meaning: "votre note, des faits datés"),
      row(.recap, meaning: "récapituler pour la personne"),
      row(.identity, meaning: "au téléphone : vérifier à qui l'on parle"),
      row(.callBack, .message, meaning: "à un autre que la personne, ou sur un répondeur"),
      row(.greet, .frame, .ask, .reformulate, .comfort, meaning: "dire ce que vous faites, s'il y a doute"),
      row(.hint, meaning: "un conseil (compté)"),
      row(.save, meaning: "arrêter là ; reprendre avec --resume FICHIER"),
      row(.close, meaning: "dire au revoir et voir votre bilan"),
      row(.quit, meaning: "abandonner sans bilan"),
    ]
    return Document(title: "Aide", [.definitions(rows)])
  }

  /// How a command is typed, in the help.
  private func usage(of word: PractiseWord) -> String {
    switch word {
    case .menu: "menu, menu logement"
    case .search: "chercher MOTS"
    case .page: "fiche RSA"
    case .propose: "proposer RSA, VISALE"
    case .bring: "apporter rib, bail"
    case .save: "enregistrer FICHIER"
    case .frame, .ask, .reformulate, .comfort, .note, .recap, .callBack, .message: "\(word.rawValue) TEXTE"
    case .deadline, .form, .number, .instalment, .appointment: example(of: word)
    case .help, .known, .quit, .papers, .manager, .agreement, .identity, .greet, .writing, .together, .hint, .close:
      word.rawValue
    }
  }

  /// A command with what it needs.
  func example(of word: PractiseWord) -> String {
    switch word {
    case .search: "chercher loyer impayé"
    case .page: "fiche rsa"
    case .propose: "proposer rsa, visale"
    case .deadline: "délai 14 décembre"
    case .form: "formulaire 14069"
    case .bring: "apporter bail, rib"
    case .number: "numéro 3919"
    case .instalment: "mensualité 80"
    case .note: "noter reçue ce jour, deux factures"
    case .appointment: "rendez-vous 30 novembre"
    case .help, .menu, .known, .save, .quit, .papers, .manager, .agreement, .identity, .greet, .frame, .ask,
      .reformulate, .comfort, .recap, .callBack, .message, .writing, .together, .hint, .close:
      "\(word.rawValue) ce que vous dites"
    }
  }
}
