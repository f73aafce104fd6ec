import SourceText

/// What is imagined, said as if it were so: "il gagnait 1500" becomes "mon conjoint gagne 1500", which is listened to.
enum Imagined {
  /// - Parameter partner: the word for the other adult, where there is one: who "il" or "elle" is.
  static func asTold(_ text: String, partner: String?) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if let first = words.first?.folded, ["il", "elle"].contains(first) {
      words[0] = partner.map { "mon \($0)" } ?? "je"
    }
    if let place = words.firstIndex(where: { isImagined($0) }) { words[place] = present(words[place]) }
    return words.joined(separator: " ")
  }

  private static func isImagined(_ word: String) -> Bool {
    let verb = ending(word).folded
    return irregular[verb] != nil
      || verb.count > 4 && !otherWords.contains(verb) && ["ais", "ait", "aient"].contains { verb.hasSuffix($0) }
  }

  private static func present(_ word: String) -> String {
    let verb = ending(word)
    let start = word.dropLast(verb.count)
    if let known = irregular[verb.folded] { return start + known }
    for (imagined, told) in [("aient", "ent"), ("ais", "e"), ("ait", "e")] where verb.folded.hasSuffix(imagined) {
      return start + verb.dropLast(imagined.count) + told
    }
    return word
  }

  /// The verb of "j'avais".
  private static func ending(_ word: String) -> Substring {
    word.lastIndex { $0 == "'" || $0 == "’" }.map { word[word.index(after: $0)...] } ?? word[...]
  }

  /// What is no regular verb of the first group, folded.
  private static let irregular = [
    "avais": "ai", "avait": "a", "avions": "avons", "aviez": "avez", "avaient": "ont", "etais": "suis",
    "etait": "est", "etions": "sommes", "etiez": "êtes", "etaient": "sont", "vivais": "vis", "vivait": "vit",
    "vivions": "vivons", "percevais": "perçois", "percevait": "perçoit", "recevais": "reçois", "recevait": "reçoit",
    "faisais": "fais", "faisait": "fait", "devenais": "deviens", "devenait": "devient", "perdais": "perds",
    "perdait": "perd", "attendais": "attends", "attendait": "attend",
  ]

  private static let otherWords: Set<String> = ["jamais", "mauvais", "francais", "anglais", "souhait"]
}
