import SourceText

/// What a mediator says of a question instead of answering it: "il ne veut pas le dire", "elle ne sait plus".
enum SpokenCommand {
  static func read(_ line: String) -> Command? {
    let words = line.folded.split { !$0.isLetter }.map(String.init).filter { !subjects.contains($0) }
    let text = words.joined(separator: " ")
    for (command, openings) in sentences where openings.contains(where: { text == $0 || text.hasPrefix($0 + " ") }) {
      return command
    }
    return nil
  }

  /// What is told after all, once it was said that it is not known: "je sais plus, un mois environ".
  static func afterNotKnowing(_ line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    let openings = sentences.filter { $0.0 == .doesNotKnow }.flatMap(\.1)
    let length = words.indices.last { place in
      let bare = words[...place].joined(separator: " ").folded.split { !$0.isLetter }.map(String.init)
      return openings.contains(bare.filter { !subjects.contains($0) }.joined(separator: " "))
    }
    guard let length, length + 1 < words.count else { return nil }
    return words[(length + 1)...].joined(separator: " ")
  }

  /// Who it is said of, and the half of a negation that is often dropped.
  private static let subjects: Set<String> = [
    "j", "je", "il", "elle", "ils", "elles", "on", "nous", "la", "le", "l", "personne", "monsieur", "madame", "dame",
    "m", "me", "s", "se", "mme", "mr", "ne", "n", "en", "y", "ca", "cela", "lui", "non", "euh", "ah", "ben",
  ]

  private static let sentences: [(Command, [String])] = [
    (
      .refuse,
      [
        "veut pas dire", "veux pas dire", "veut pas repondre", "veux pas repondre", "veut pas parler",
        "veux pas parler",
        "veut rien dire", "veux rien dire", "souhaite pas repondre", "souhaite pas dire", "souhaite pas parler",
        "prefere pas", "prefere garder", "refuse", "c est prive", "regarde pas", "vous regarde pas",
      ]
    ),
    (
      .doesNotKnow,
      [
        "sait pas", "sais pas", "sait plus", "sais plus", "sait rien", "sais rien", "sait trop rien", "sais trop rien",
        "chais pas", "aucune idee", "pas d idee", "pas idee", "ignore", "souvient pas", "souviens pas", "souvient plus",
        "souviens plus", "rappelle pas", "rappelle plus", "connait pas", "connais pas", "pas sur", "pas sure",
      ]
    ),
    (
      .noPaperHere,
      [
        "a pas papier", "ai pas papier", "pas papier", "papier pas ici", "a pas papiers", "ai pas papiers",
        "a pas avis",
        "ai pas avis", "a pas document", "ai pas document", "papiers maison", "papier maison", "est a maison",
      ]
    ),
    (.postpone, ["plus tard", "verra plus tard", "verra apres", "question suivante", "suivante", "suivant"]),
  ]
}
