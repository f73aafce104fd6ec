import RuleModel
import SourceText

/// Whether what was understood is right, said without saying anything else: "c'est bien ça", "c'est faux".
enum Agreement {
  /// True where it is right, false where something is not, nil where the line tells more: "non, elle a 82 ans".
  static func read(_ line: String, _ reader: AnswerReader) -> Bool? {
    guard !line.contains(where: \.isNumber) else { return nil }
    let words = Set(line.folded.split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: denials), words.isSubset(of: denials.union(small)) { return false }
    if !words.isDisjoint(with: agreements), words.isSubset(of: agreements.union(small)) { return true }
    // "Oui, en couple" says more than a yes.
    guard words.count == 1 || words.isDisjoint(with: openings),
      case .understood(.truth(let truth), let remarks) = reader.readTruth(line), remarks.isEmpty
    else { return nil }
    return truth
  }

  private static let denials: Set<String> = [
    "non", "nan", "pas", "faux", "fausse", "inexact", "incorrect", "erreur", "erreurs", "trompe", "trompez", "rien",
  ]

  private static let openings: Set<String> = ["oui", "ouais", "ok", "o", "non", "n"]

  private static let agreements: Set<String> = [
    "oui", "ok", "ouais", "voila", "parfait", "exactement", "juste", "vrai", "exact", "correct", "d", "accord", "ca",
  ]

  private static let small: Set<String> = [
    "c", "ce", "n", "ne", "est", "ca", "cela", "du", "tout", "a", "fait", "juste", "vrai", "bon", "exact", "correct",
    "bien", "il", "y", "une", "des", "vous", "etes", "la", "dedans", "euh", "ah", "ben", "mais",
    "merci", "madame", "monsieur",
  ]
}
