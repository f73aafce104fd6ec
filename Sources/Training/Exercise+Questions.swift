import NeedFinder
import RuleModel

/// Questions put in free words, and how many are enough.
extension Exercise {
  /// What an unclear question may have been about.
  package func candidates(for words: String) -> [Inquiry] {
    switch match(words) {
    case .one(let topic): [inquiry(topic, in: words)].filter { !isIntrusive($0) }
    case .several(let topics): topics.map { inquiry($0, in: words) }.filter { !isIntrusive($0) }
    case .none: []
    }
  }

  /// Sensitive, and nothing of the exercise calls for it: a likeness of words is no reason to ask.
  func isIntrusive(_ inquiry: Inquiry) -> Bool {
    guard let name = inquiry.fact, let fact = base.fact(named: name) else { return false }
    return fact.isSensitive && !expected.relevant.contains(name)
  }

  /// Questions to ask before anything is proposed: three, or fewer where the engine itself needs fewer.
  package var leastQuestions: Int { min(3, expected.reference.count) }
}
