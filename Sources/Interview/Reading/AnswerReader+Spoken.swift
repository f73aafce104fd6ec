import RuleModel
import SourceText

/// Words that answer one question and no other ("seule", asked about a couple), as the rules list them.
extension AnswerReader {
  enum Spoken: Hashable {
    case none
    /// "oui", "non", the key of an option, or a number as it would be typed.
    case one(String)
    /// Words for several answers: which one is meant is not ours to say.
    case several
  }

  /// The answer whose words the line has. A denied word does not count: "pas seule" is not "seule".
  func spokenAnswer(_ line: String, _ fact: Fact) -> Spoken {
    let shape = AnswerPhrase(line).shape
    let answers = fact.wording.spokenAnswers.filter { answer in
      answer.phrases.flatMap(expanded).contains { phrase in Self.isSaid(AnswerPhrase(phrase).shape, in: shape) }
    }
    guard let first = answers.first else { return .none }
    return answers.count == 1 ? .one(first.answer) : .several
  }

  /// A yes/no, with the words that the rules know for this question.
  func readTruth(_ line: String, _ fact: Fact) -> AnswerReading {
    let reading = readTruth(line)
    guard case .unreadable(.notYesOrNo) = reading else { return reading }
    switch spokenAnswer(line, fact) {
    case .none: return reading
    case .one(let answer): return .understood(.truth(answer == "oui"), remarks: [.readAs])
    case .several: return .unreadable(.hedged(line))
    }
  }

  /// `<groupe>` stands for each of its words.
  private func expanded(_ phrase: String) -> [String] {
    guard phrase.hasPrefix("<"), phrase.hasSuffix(">") else { return [phrase] }
    return base.vocabulary.groups[String(phrase.dropFirst().dropLast())] ?? []
  }

  private static func isSaid(_ phrase: String, in shape: String) -> Bool {
    guard phrase.count > 2 else { return false }
    let parts = shape.split(separator: " ").map(String.init)
    let words = phrase.split(separator: " ").map(String.init)
    guard words.count <= parts.count else { return false }
    return (0...(parts.count - words.count)).contains { start in
      Array(parts[start..<(start + words.count)]) == words
        && !parts[max(0, start - 2)..<start].contains { denials.contains($0) }
    }
  }

  private static let denials: Set<String> = ["pas", "plus", "jamais", "ni", "aucun", "aucune"]
}
