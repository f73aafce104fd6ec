import RuleEngine
import RuleModel

/// Many situations judged together, 64 at a time where the rules allow it.
public struct Batch: Sendable {
  private let batch: SituationBatch

  /// Sorts the situations into columns, once.
  public init(_ guide: Guide, _ situations: [PreparedSituation], on day: Day) {
    batch = SituationBatch(situations.map(\.situation), with: guide.program, on: day.date)
  }

  /// False when the rules need members, calendars or anything else that is not done 64 at a time: each situation is
  /// then judged on its own, with the same verdicts.
  public var isColumnar: Bool { batch.isColumnar }

  /// Room for the verdicts, to be used again from one judging to the next.
  public func makeVerdicts() -> BatchVerdicts { BatchVerdicts(table: batch.makeTruths()) }

  public func judge(into verdicts: inout BatchVerdicts) { batch.judge(into: &verdicts.table) }
}

/// The formal truth of every service in every situation of a batch.
public struct BatchVerdicts: Sendable {
  var table: BatchTruths

  /// Nil while it is not settled.
  public func isEntitled(to service: ServiceHandle, in situation: Int) -> Bool? {
    switch table.truth(of: service.index, in: situation) {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  }
}
