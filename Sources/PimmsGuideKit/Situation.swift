package import RuleModel

/// What is known of one person and their household, checked against a guide and kept apart from any judgement: to be
/// judged later, many at once, or on several days.
public struct Situation: Sendable {
  package let guide: Guide
  package private(set) var facts: RuleModel.Situation
  private let date: CalendarDate

  /// Nothing is known yet. Ages, and the bounds of some facts, are counted from the day on which they are said.
  public init(_ guide: Guide, saidOn day: Day) { self.init(guide, RuleModel.Situation(), saidOn: day.date) }

  package init(_ guide: Guide, _ facts: RuleModel.Situation, saidOn date: CalendarDate) {
    self.guide = guide
    self.facts = facts
    self.date = date
  }

  /// States a fact in place of what was said of it before.
  ///
  /// - Throws: `Misuse` where the guide has no such fact of that subject and moment, or the value is none of it.
  public mutating func state(
    _ fact: FactHandle, of subject: Subject = .household, for moment: Moment = .usual, _ value: FactValue
  ) throws(Misuse) {
    let key = try check.key(fact, of: subject, for: moment, among: facts.rosters)
    facts[key] = try check.answer(value, to: fact.fact, for: moment)
  }

  /// Takes back what was said of a fact.
  ///
  /// - Throws: `Misuse` where the guide has no such fact of that subject and moment.
  public mutating func forget(
    _ fact: FactHandle, of subject: Subject = .household, for moment: Moment = .usual
  ) throws(Misuse) {
    facts[try check.key(fact, of: subject, for: moment, among: facts.rosters)] = nil
  }

  /// States who the members of a list are; what was said of the members it had before stays with their positions.
  ///
  /// - Throws: `Misuse` for a list that the guide does not have, and for more members than it can hold.
  public mutating func state(_ members: Members, of list: String) throws(Misuse) {
    let (name, roster) = try check.roster(members, of: list)
    facts[roster: name] = roster
  }

  private var check: StatementCheck { StatementCheck(guide: guide, date: date) }
}

extension Situation: Equatable {
  /// The same things are known, whatever the day on which they were said.
  public static func == (left: Situation, right: Situation) -> Bool {
    left.guide.program === right.guide.program && left.facts == right.facts
  }
}

extension Guide {
  package func check(_ situation: Situation) throws(Misuse) {
    guard situation.guide.program === program else { throw .otherGuide(.situation) }
  }
}
