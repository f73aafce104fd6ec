/// What a file of an interview or of an exercise is for.
package enum FileUse: Hashable, Sendable {
  case keptInterview
  case transcript
  case answers
  /// Answers of which some lines were not understood: writing them again would erase those lines.
  case answersInPart
  case sheet
  case exercise
  case debrief
  case marks

  /// What follows "est" in a sentence.
  var name: String {
    switch self {
    case .keptInterview: "le fichier de l'entretien gardé"
    case .transcript: "le fichier de tout l'échange"
    case .answers: "le fichier des réponses"
    case .answersInPart: "le fichier de réponses que je n'ai pas compris en entier"
    case .sheet: "le fichier de la feuille à remettre"
    case .exercise: "le fichier de l'exercice mis de côté"
    case .debrief: "le fichier du bilan"
    case .marks: "le fichier des notes du stagiaire"
    }
  }
}
