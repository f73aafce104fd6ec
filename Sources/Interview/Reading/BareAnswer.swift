import RuleModel
import SourceText

/// A line that is a yes or a no and nothing else.
enum BareAnswer {
  /// Nil for any other line: "aucun", "rien" and "jamais" say more than no.
  static func truth(_ line: String) -> Bool? {
    let words = AnswerPhrase(line).words.filter { !fillers.contains($0) }
    guard !words.isEmpty, words.count <= 2, AnswerPhrase(line).numbers.isEmpty else { return nil }
    if words.allSatisfy(yes.contains) { return true }
    return words.allSatisfy(no.contains) ? false : nil
  }

  private static let yes: Set<String> = ["oui", "o", "ouais", "ok", "ui", "oe", "yep", "ouep", "yes"]
  private static let no: Set<String> = ["non", "n", "nn", "nan", "nop", "nope", "no"]
  private static let fillers: Set<String> = ["ben", "bah", "beh", "euh", "heu", "ah", "oh", "eh"]
}

extension Fact {
  /// Whether somebody may have none of it, so that a bare "non" answers "combien".
  ///
  /// The rules say so: they ask for a 0 ("Répondez 0 s'il n'y en a pas"), or count apart those who have none
  /// ("0 à 0"). Everybody pays something, gets something or waited some time for the rest, and a "non" to it was
  /// meant for another question: it is asked back. "Rien", "aucun" and "0" say none of anything.
  var mayBeNone: Bool {
    if case .buckets(let buckets)? = prior,
      buckets.contains(where: { $0.range.lower == .zero && $0.range.upper == .zero })
    {
      return true
    }
    return [wording.question, wording.howToKnow, wording.help].compactMap(\.self).contains { text in
      AnswerPhrase(text).numbers.contains(.zero)
    }
  }
}
