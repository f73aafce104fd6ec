public import PimmsGuideKit
import RuleEngine

extension Assessment {
  /// Counted work: evaluations of single steps since the beginning.
  public var stepsDone: Int { evaluation.stepsDone }

  /// Reads a situation for this guide and this day, once.
  ///
  /// - Throws: `Misuse` for a situation of another guide.
  public func ready(_ situation: Situation) throws(Misuse) -> ReadySituation {
    try guide.check(situation)
    return ReadySituation(answers: evaluation.prepare(situation.facts))
  }

  /// Puts a whole situation in place of what was there and decides every service and amount; urgencies, papers and
  /// whatever else only serves a plan wait for `replace(with:)`.
  ///
  /// - Parameter situation: one that this assessment, or one of the same guide and day, made ready.
  public mutating func decide(_ situation: ReadySituation) { evaluation.decide(situation.answers) }
}

/// A situation whose names were looked up, so that judging it is timed without reading it.
public struct ReadySituation: Sendable {
  let answers: PreparedAnswers
}
