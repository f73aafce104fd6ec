internal import RuleModel
internal import SourceText

/// The words of a question that say what it is about, as keys under which their forms meet.
struct QuestionWords: Sendable {
  /// Words of any conversation, which hardly tell one question from another.
  let vague: Set<String>
  private let light: Set<String>
  private let whole: Stemmer.Words

  init(_ words: Vocabulary.PlainWords) {
    whole = Stemmer.Words(words.whole)
    let stemmer = Stemmer(whole: whole)
    light = Set((words.light + words.articles + words.ofQuestions).map { stemmer.key(of: $0) })
    vague = Set(words.vague.map { stemmer.key(of: $0) })
  }

  /// A stemmer for one thread, made once for each question.
  func stemmer() -> Stemmer { Stemmer(whole: whole) }

  func keys(of text: String, _ stemmer: borrowing Stemmer) -> Set<String> { Set(orderedKeys(of: text, stemmer)) }

  func orderedKeys(of text: String, _ stemmer: borrowing Stemmer) -> [String] {
    let words = Tokeniser.tokens(of: text).filter { $0.kind == .word }
    return words.indices.compactMap { place in
      let key = stemmer.key(of: words[place].word)
      let around = [place - 1, place + 1].filter { words.indices.contains($0) }
      // What is not paid is owed.
      if key == stemmer.key(of: "payez"), around.contains(where: { Self.negations.contains(words[$0].folded) }) {
        return stemmer.key(of: "impayé")
      }
      return key.utf8.count > 1 && !light.contains(key) ? key : nil
    }
  }

  private static let negations: Set<String> = ["pas", "plus", "jamais"]
}
