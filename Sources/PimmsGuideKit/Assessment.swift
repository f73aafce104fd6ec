package import RuleEngine
import RuleModel

/// A situation judged by a guide on a day, kept up to date answer by answer. Copy it to ask "what if".
public struct Assessment: Sendable {
  public let guide: Guide
  package var evaluation: Evaluation

  /// Nothing is known yet.
  public init(_ guide: Guide, on day: Day) { self.init(guide, Evaluation(guide.program, on: day.date)) }

  package init(_ guide: Guide, _ evaluation: Evaluation) {
    self.guide = guide
    self.evaluation = evaluation
  }

  public var day: Day { Day(evaluation.date) }

  /// States a fact in place of what was said of it before; only what depends on it is judged again.
  ///
  /// - Throws: `Misuse` where the guide has no such fact of that subject and moment, or the value is none of it.
  public mutating func state(
    _ fact: FactHandle, of subject: Subject = .household, for moment: Moment = .usual, _ value: FactValue
  ) throws(Misuse) {
    let key = try check.key(fact, of: subject, for: moment, among: evaluation.situation.rosters)
    evaluation.set(try check.answer(value, to: fact.fact, for: moment), for: key)
  }

  /// Takes back what was said of a fact.
  ///
  /// - Throws: `Misuse` where the guide has no such fact of that subject and moment.
  public mutating func forget(
    _ fact: FactHandle, of subject: Subject = .household, for moment: Moment = .usual
  ) throws(Misuse) {
    evaluation.set(nil, for: try check.key(fact, of: subject, for: moment, among: evaluation.situation.rosters))
  }

  /// States who the members of a list are; what was said of the members it had before stays with their positions.
  ///
  /// - Throws: `Misuse` for a list that the guide does not have, and for more members than it can hold.
  public mutating func state(_ members: Members, of list: String) throws(Misuse) {
    let (name, roster) = try check.roster(members, of: list)
    evaluation.set(roster, for: name)
  }

  /// States whether a sentence to verify by hand was found to be so; nil takes it back.
  ///
  /// - Throws: `Misuse` for a reserve of another guide.
  public mutating func verify(_ reserve: Reserve, holds: Bool?) throws(Misuse) {
    guard reserve.service.isOf(guide) else { throw .otherGuide(.reserve) }
    evaluation.set(holds, for: ReserveKey(ServiceID(reserve.service.identifier), reserve.written))
  }

  /// Puts a whole situation in place of what was there and judges everything once.
  ///
  /// - Throws: `Misuse` for a situation of another guide.
  public mutating func replace(with situation: Situation) throws(Misuse) {
    try guide.check(situation)
    evaluation.replace(with: situation.facts)
  }

  /// What is known so far, to be kept or judged on another day.
  public var situation: Situation { Situation(guide, evaluation.situation, saidOn: evaluation.date) }

  private var check: StatementCheck { StatementCheck(guide: guide, date: evaluation.date) }
}
