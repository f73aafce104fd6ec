package import RuleEngine
import RuleModel

/// The formal truth of every service in each of many situations.
public struct Entitlements: Sendable {
  private let guide: Guide
  package var truths: BatchTruths
  /// How many situations there are.
  public let count: Int

  package init(_ guide: Guide, _ truths: BatchTruths, count: Int) {
    self.guide = guide
    self.truths = truths
    self.count = count
  }

  /// Whether somebody of the household is entitled, in the situation at that position, from 0, among those that were
  /// judged; nil while it is not settled.
  ///
  /// - Throws: `Misuse` for a handle of another guide, and for a position where there is no situation.
  public func isEntitled(to service: ServiceHandle, in situation: Int) throws(Misuse) -> Bool? {
    try guide.check(service)
    guard (0..<count).contains(situation) else { throw .noSuchSituation(situation, count: count) }
    return truths.truth(of: service.index, in: situation).isYes
  }
}

extension Guide {
  /// Judges many situations on one day, for whoever studies what a rule does to a population: the formal truths alone,
  /// without amounts, reserves or words.
  ///
  /// Rules without members, calendars and fractions are judged 64 situations at a time in columns of bits, any other
  /// ones, the shipped base among them, one situation after the other; the truths are the same.
  ///
  /// - Throws: `Misuse` for a situation of another guide.
  public func entitlements(in situations: [Situation], on day: Day) throws(Misuse) -> Entitlements {
    for situation in situations { try check(situation) }
    let batch = SituationBatch(situations.map(\.facts), with: program, on: day.date)
    var truths = batch.makeTruths()
    batch.judge(into: &truths)
    return Entitlements(self, truths, count: situations.count)
  }
}
