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
  case notAnExercise(String)
  /// A scenario or a fact has another name now.
  case exerciseOfOtherRules(String)

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
    case .notAnExercise(let path):
      "« \(path) » n'est pas un exercice mis de côté : `enregistrer` en écrit un pendant `practise`."
    case .exerciseOfOtherRules(let path):
      "« \(path) » ne se lit pas avec cette base de règles : un nom de scénario ou de fait a changé depuis."
    }
  }
}
