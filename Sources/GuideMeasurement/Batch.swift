public import PimmsGuideKit
import RuleEngine

/// `Guide.entitlements(in:on:)` taken apart, so that preparing the columns and judging them are timed one by one.
public struct Batch: Sendable {
  private let guide: Guide
  private let batch: SituationBatch
  private let count: Int

  /// Sorts the situations into columns, once.
  ///
  /// - Throws: `Misuse` for a situation of another guide.
  public init(_ guide: Guide, _ situations: [Situation], on day: Day) throws(Misuse) {
    for situation in situations { try guide.check(situation) }
    self.guide = guide
    count = situations.count
    batch = SituationBatch(situations.map(\.facts), with: guide.program, on: day.date)
  }

  /// False when the rules need members, calendars or anything else that is not done 64 at a time: each situation is
  /// then judged on its own, with the same truths.
  public var isColumnar: Bool { batch.isColumnar }

  /// Room for the truths, to be used again from one judging to the next.
  public func makeRoom() -> Entitlements { Entitlements(guide, batch.makeTruths(), count: count) }

  /// - Parameter entitlements: room that this batch made.
  public func judge(into entitlements: inout Entitlements) { batch.judge(into: &entitlements.truths) }
}
