import RuleModel

/// Yes and no, in the ways people say them.
extension AnswerReader {
  func readTruth(_ line: String) -> AnswerReading {
    let spoken = AnswerPhrase(line).words
    let bare = spoken.filter { !Self.fillers.contains($0) }
    let words = bare.isEmpty ? spoken : bare
    let text = words.joined(separator: " ")
    if text.isEmpty { return .unreadable(.notYesOrNo(line)) }
    if let truth = Self.whole[text] { return .understood(.truth(truth)) }
    if words.contains(where: Self.hedges.contains) || text.contains("je crois") || text.contains("je pense") {
      return .unreadable(.hedged(line))
    }
    guard let first = words.first, let truth = Self.opening[first] else { return .unreadable(.notYesOrNo(line)) }
    let others = words.dropFirst().compactMap { Self.opening[$0] }
    return others.contains(!truth) || words.contains("mais")
      ? .unreadable(.hedged(line)) : .understood(.truth(truth), remarks: words.count > 3 ? [.otherWordsIgnored] : [])
  }

  private static let opening = ["oui": true, "o": true, "ouais": true, "ok": true, "non": false, "n": false]

  private static let whole: [String: Bool] = {
    var table = opening
    for words in [
      "y", "yes", "si", "vrai", "exact", "exactement", "tout a fait", "bien sur", "d accord", "absolument", "c est ca",
      "c est cela", "toujours", "ui", "oe", "yep", "ouep", "oui oui", "affirmatif",
    ] {
      table[words] = true
    }
    for words in [
      "nn", "nop", "nope", "non non", "nan nan", "negatif", "no", "nan", "faux", "jamais", "pas du tout", "aucun",
      "aucune", "rien", "pas encore", "du tout",
    ] {
      table[words] = false
    }
    return table
  }()

  /// What people say before they answer.
  private static let fillers: Set<String> = ["ben", "bah", "beh", "euh", "heu", "ah", "oh", "eh", "hein", "alors"]

  private static let hedges: Set<String> = ["peut", "possible", "probablement", "parfois", "plutot", "sans doute"]
}
