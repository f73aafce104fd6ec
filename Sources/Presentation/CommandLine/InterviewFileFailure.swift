/// The file of an interview that cannot be taken up.
package enum InterviewFileFailure: Hashable, Sendable {
  case noAnswers(String)
  /// It would lose what was not understood.
  case notAKeptInterview(String)
  /// It is taken up, and answers of another file are too.
  case holdsAnother(String)

  var sentence: String {
    switch self {
    case .noAnswers(let path): "« \(path) » ne se lit pas."
    case .notAKeptInterview(let path):
      "« \(path) » ne se lit pas comme un entretien gardé ; il reste tel qu'il est. Corrigez-le, ou donnez un autre nom."
    case .holdsAnother(let path):
      "« \(path) » garde déjà un entretien, que --keep reprend : ôtez --answers, ou donnez un autre nom à --keep."
    }
  }
}
