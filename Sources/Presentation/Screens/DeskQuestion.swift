/// What a desk asks on its own account; what is typed then goes neither to the session nor to the resident.
package enum DeskQuestion: Hashable, Sendable {
  case agreement
  /// Something else than a yes or a no was typed.
  case agreementFirst
  /// A yes to a sheet that may betray.
  case wholeSheet
  case nextPage
  case wipe
  case comeBack
  case leave(KeptFile?, Loss)
  case abandonExercise

  /// What would be gone by leaving an interview now.
  package enum Loss: Hashable, Sendable {
    case nothing
    /// They stand on no sheet.
    case notes
    /// A file or a sheet has what came before.
    case lastAnswers
    case everything
  }
}

extension Wording {
  /// What stands before the typed line.
  package func mark(for question: DeskQuestion) -> String {
    switch question {
    case .agreement: "La personne est-elle d'accord ? (o/n) "
    case .agreementFirst:
      "D'abord l'accord de la personne, o ou n ; ce que vous tapez avant servira ensuite. (o/n) "
    case .wholeSheet: "> "
    case .nextPage: "— Entrée pour la suite — "
    case .wipe: "Entrée pour effacer l'écran. "
    case .comeBack: "Entrée pour revenir. "
    case .leave(let file, let loss): "Quitter l'entretien ? \(file.map(text) ?? text(loss)) (o/n) "
    case .abandonExercise: "Abandonner l'exercice, sans bilan ? (o/n) "
    }
  }

  private func text(_ loss: DeskQuestion.Loss) -> String {
    switch loss {
    case .nothing: "Rien n'est gardé de plus."
    case .notes: "Vos notes ne sont pas enregistrées."
    case .lastAnswers: "Les dernières réponses ne sont ni imprimées ni enregistrées."
    case .everything: "Rien n'est imprimé ni enregistré."
    }
  }
}
