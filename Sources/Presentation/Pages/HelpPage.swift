package import Documents
package import Interview

extension Wording {
  /// The commands, those of the moment first; fits one screen.
  package func help(in phase: Phase) -> Document {
    var rows: [(String, String)] = []
    switch phase {
    case .listening:
      rows += [("une phrase", "ce que dit la personne"), ("ligne vide", "continuer"), ("/mot", "une commande")]
    case .reformulation:
      rows += [("Entrée", "c'est juste"), ("2", "reprendre la ligne 2"), ("2 900", "la corriger"), ("-2", "l'enlever")]
    case .questions:
      rows += [
        ("pourquoi", "à quoi sert la question"), ("nsp", "ne sait pas : comment savoir"),
        ("passer", "y revenir à la fin"), ("refuse", "préfère ne pas répondre"), ("papier", "le papier n'est pas ici"),
      ]
    case .orientation, .closing, .finished:
      rows += [
        ("comment 1", "le calcul et les conditions"), ("pourquoi pas RSA", "ce qui manque"),
        ("vérifié 1", "cocher un point vérifié (vérifié 1 non)"), ("éclaircir 3", "poser les questions d'un droit"),
        ("tour complet", "regarder tous les droits"),
      ]
    }
    rows += [("retour, refaire", "annuler, rétablir"), ("bilan", "ce qui est noté, avec les numéros")]
    // Before the questions there is no plan yet, and a line is corrected by its number alone.
    if phase >= .questions { rows += [("corriger 3", "reprendre une réponse"), ("plan", "où en sont les droits")] }
    rows += [
      ("et si loyer = 700", "essayer une autre réponse"),
      ("quand RSA, fiche RSA", "ce qui changera dans le temps ; sa fiche"),
      ("documents, formulaires", "ce qu'il faut apporter, remplir"), ("appeler CAF", "qui appeler, quoi dire"),
      ("ajouter TEXTE", "la personne dit autre chose"), ("proche", "les questions portent sur un proche"),
      ("note TEXTE", "une note pour vous"),
      ("imprimer, enregistrer", "la feuille à remettre, les réponses"),
      ("D", "danger : à voir seul à seul"), ("masquer (F2)", "cacher l'écran"), ("quitter", "finir"),
    ]
    return Document(
      title: "Aide",
      [.definitions(rows.map { DefinitionRow(Inline.command($0.0), Inline($0.1)) })])
  }

  func usage(of word: CommandWord) -> String {
    switch word {
    case .correct: "Corriger quoi ? « corriger 3 » (numéro du bilan) ou « corriger loyer »."
    case .why:
      "Il n'y a pas de question ici. « comment 1 » dit d'où vient le résultat d'un droit, « pourquoi pas 1 » ce qui le ferme."
    case .how: "Comment quoi ? « comment rsa » ou « comment 1 »."
    case .page: "La fiche de quoi ? « fiche rsa » ou « fiche 1 ». La feuille à remettre : « imprimer »."
    case .whyNot: "Pourquoi pas quoi ? « pourquoi pas rsa » ou « pourquoi pas 2 »."
    case .whatIf: "Et si quoi ? « et si loyer = 700 », « et si il gagnait 1500 »."
    case .when: "Quand quoi ? « quand rsa » ou « quand 1 »."
    case .call: "Appeler qui ? « appeler CAF », « appeler 1 », ou « appeler » et le nom d'un droit."
    case .note: "Noter quoi ? « note rappeler jeudi »."
    case .addSpeech: "Ajouter quoi ? « ajouter j'ai aussi une dette d'eau »."
    case .lookInto: "Éclaircir quoi ? « éclaircir 3 » ou « éclaircir » et le nom d'un droit."
    case .verified: "Vérifié quoi ? « vérifié 1 », ou « vérifié 1 non »."
    case .help, .doesNotKnow, .noPaperHere, .refuse, .postpone, .undo, .redo, .summary, .plan, .papers, .forms,
      .print, .save, .danger, .dismissDanger, .blank, .fullTour, .aboutAnother, .quit:
      "« \(word.rawValue) » se tape seul."
    }
  }
}
