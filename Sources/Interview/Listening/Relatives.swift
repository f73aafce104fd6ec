import SourceText

/// Grown-up relatives and neighbours that somebody may come for.
enum Relatives {
  static func areMentioned(in speech: [String]) -> Bool {
    speech.contains { line in
      let words = line.folded.split { !$0.isLetter }.map(String.init)
      return zip(words, words.dropFirst()).contains { determiners.contains($0) && nouns.contains($1) }
    }
  }

  private static let determiners: Set<String> = ["ma", "mon", "notre", "mes", "nos", "une", "un", "sa", "son"]

  private static let nouns: Set<String> = [
    "mere", "maman", "pere", "papa", "grand", "mamie", "mamy", "papi", "papy", "tante", "oncle", "belle", "beau",
    "frere", "soeur", "voisin", "voisine", "parents", "cousin", "cousine",
  ]
}
