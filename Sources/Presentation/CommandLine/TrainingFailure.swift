package import SourceText
package import Training

/// Marks and exercises that cannot be kept or read.
package enum TrainingFailure: Hashable, Sendable {
  /// The name of a trainee is that of a file too.
  case noFileName(String)
  case noHome
  case folderNotMade(String)
  case marksNotWritten(String)
  case marksNotErased(String)
  case noMarks(String)
  case folderNotRead(String)
  case notJSON(String, JSONSyntaxError)
  case notAnExercise(String, UnreadablePlay)

  var sentence: String {
    switch self {
    case .noFileName(let trainee): "« \(trainee) » ne peut pas nommer un fichier."
    case .noHome: "aucun dossier personnel où garder les notes (HOME est vide)."
    case .folderNotMade(let path): "impossible de créer « \(path) » : vérifiez les droits."
    case .marksNotWritten(let path): "impossible d'écrire « \(path) » : vérifiez les droits."
    case .marksNotErased(let path): "impossible d'effacer « \(path) » : vérifiez les droits."
    case .noMarks(let path):
      "« \(path) » n'existe pas : donnez des fichiers .jsonl de notes, ou un dossier qui en contient."
    case .folderNotRead(let path): "« \(path) » ne se lit pas : vérifiez les droits du dossier."
    case .notJSON(let path, let error):
      "« \(path) » n'est pas un exercice mis de côté : \(error.message). \(Self.writing)"
    case .notAnExercise(let path, let problem):
      "« \(path) » ne se rejoue pas : \(problem.sentence). \(Self.writing)"
    }
  }

  private static let writing = "`enregistrer` en écrit un pendant `practise`."
}

extension UnreadablePlay {
  /// Where it is, what is there and what was expected, without a final stop.
  fileprivate var sentence: String { [place, problem].compactMap(\.self).joined(separator: ", ") }

  private var place: String? {
    let key = key.map { "« \($0) »" }
    return act.map { "acte \($0)" + (key.map { ", \($0)" } ?? "") } ?? key
  }

  private var problem: String {
    switch reason {
    case .missing: "rien n'est écrit"
    case .wanted(let wanted): "il faut \(wanted.words)"
    case .unknownKey: "cette clé ne s'y lit pas"
    case .unknownAct(let name, let near):
      "« \(name) » n'est pas un acte" + (near.isEmpty ? "" : " ; peut-être \(FrenchWords.list(near, "ou"))")
    case .unknownName(let name, let named): "les règles n'ont pas, ou plus, \(named.words) « \(name) »"
    }
  }
}

extension UnreadablePlay.Wanted {
  fileprivate var words: String {
    switch self {
    case .object: "un objet JSON"
    case .text: "un texte"
    case .list: "une liste"
    case .wholeNumber: "un nombre entier"
    case .day: "un jour, écrit AAAA-MM-JJ"
    case .amount: "un montant en euros au-dessus de zéro, entre guillemets"
    }
  }
}

extension UnreadablePlay.Named {
  fileprivate var words: String {
    switch self {
    case .service: "le service"
    case .form: "le formulaire"
    case .paper: "le papier"
    case .subject: "le fait ou la liste"
    case .audience: "la personne ou la liste"
    }
  }
}
