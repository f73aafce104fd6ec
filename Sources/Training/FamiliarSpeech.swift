import SourceText

/// What is said with "tu", said with "vous": the phrases of the rules know only the latter.
enum FamiliarSpeech {
  /// - Parameter words: elided words apart: "t'as" is "t", "as". What stands for each is given, two words where one
  ///   stands for two.
  static func polite(_ words: [String]) -> [String] {
    let folded = words.map(\.folded)
    guard folded.contains(where: { pronouns.contains($0) }) else { return words }
    var said: [String] = []
    var awaitsVerb = false
    for (place, word) in folded.enumerated() {
      let previous = place > 0 ? folded[place - 1] : ""
      let next = place + 1 < folded.count ? folded[place + 1] : ""
      var polite: String?
      switch word {
      case "tu" where !isParticiple(after: previous):
        if let verb = verbs[previous] {
          // "As-tu payé ?"
          said[place - 1] = verb
        } else {
          awaitsVerb = true
        }
        polite = "vous"
      case "t" where !thirdPersons.contains(next) && !next.allSatisfy(\.isNumber):
        awaitsVerb = awaitsVerb || isElidedSubject(before: next)
        polite = "vous"
      case "te", "toi": polite = "vous"
      // "T'as pas payé" as it is typed.
      case "ta" where negations.contains(next), "tas" where negations.contains(next): polite = "vous avez"
      case "ton" where !nounMarks.contains(previous): polite = "votre"
      case "ta": polite = "votre"
      case "tes": polite = "vos"
      case _ where awaitsVerb && !beforeVerb.contains(word):
        polite = plural(of: word)
        awaitsVerb = false
      default: break
      }
      said.append(polite ?? words[place])
    }
    return said
  }

  /// A sentence, its marks kept.
  static func polite(_ text: String) -> String {
    var words: [String] = []
    var marks = [""]
    var isInWord = false
    for character in text {
      let belongs = character.isLetter || character.isNumber
      if belongs, isInWord {
        words[words.count - 1].append(character)
      } else if belongs {
        words.append(String(character))
        marks.append("")
      } else {
        // "T'as" is two words, and "vous avez" has no apostrophe.
        let isElided = (character == "'" || character == "’") && words.last?.folded == "t"
        marks[marks.count - 1].append(isElided ? " " : character)
      }
      isInWord = belongs
    }
    return zip(polite(words), marks.dropFirst()).reduce(marks[0]) { $0 + $1.0 + $1.1 }
  }

  /// "Il s'est tu".
  private static func isParticiple(after word: String) -> Bool { ["est", "etait", "sont"].contains(word) }

  private static func isElidedSubject(before word: String) -> Bool {
    ["as", "es"].contains(word) || word.hasSuffix("ais") || word.hasSuffix("ras")
  }

  /// A verb as it goes with "tu", as it goes with "vous".
  private static func plural(of verb: String) -> String {
    if let irregular = verbs[verb] { return irregular }
    if verb.hasSuffix("ais") { return verb.dropLast(3) + "iez" }
    if verb.hasSuffix("as") || verb.hasSuffix("es") { return verb.dropLast(2) + "ez" }
    return verb.hasSuffix("s") ? verb.dropLast() + "ez" : verb
  }

  private static let verbs = [
    "as": "avez", "es": "etes", "peux": "pouvez", "veux": "voulez", "dois": "devez", "fais": "faites", "vas": "allez",
    "sais": "savez", "dis": "dites", "vis": "vivez", "crois": "croyez", "vois": "voyez", "prends": "prenez",
    "comprends": "comprenez", "viens": "venez", "tiens": "tenez", "connais": "connaissez", "mens": "mentez",
    "recois": "recevez", "percois": "percevez", "touches": "touchez", "payes": "payez", "paies": "payez",
    "aurais": "auriez", "serais": "seriez",
  ]
  private static let pronouns: Set<String> = ["tu", "t", "te", "toi", "ta", "tas", "ton", "tes"]
  private static let thirdPersons: Set<String> = ["il", "elle", "on", "ils", "elles"]
  private static let negations: Set<String> = ["pas", "plus", "jamais", "rien"]
  /// "Le ton de la lettre".
  private static let nounMarks: Set<String> = ["le", "un", "ce", "du", "au", "bon", "meme", "autre"]
  private static let beforeVerb: Set<String> = ["ne", "n", "y", "en", "me", "m", "l", "le", "la", "les", "lui", "leur"]
}
