import RuleModel

/// What the services of one evaluation share, found once: what steps rest on, and whom a scope has.
struct OutcomeMemo: Sendable {
  /// By number of the lane on which a step is looked at, then by place among the doubtful steps: 0 where nothing is known
  /// yet, 1 for a firm basis, otherwise 2 more than its position in `bases`.
  private var tables: [[UInt32]] = []
  private var written: [(table: Int, place: Int)] = []
  private var bases: [Basis] = []
  private var holders: [[Holder]?] = []
  private static let household = [Holder.household]

  mutating func removeAll() {
    for (table, place) in written { tables[table][place] = 0 }
    written.removeAll(keepingCapacity: true)
    bases.removeAll(keepingCapacity: true)
    for scope in holders.indices { holders[scope] = nil }
  }

  func basis(_ place: Int, lane: Int) -> Basis? {
    guard lane < tables.count, place < tables[lane].count else { return nil }
    switch tables[lane][place] {
    case 0: return nil
    case 1: return .firm
    case let position: return bases[Int(position) - 2]
    }
  }

  mutating func set(_ basis: Basis, _ place: Int, lane: Int, in evaluation: Evaluation) {
    while tables.count <= lane { tables.append([]) }
    if tables[lane].isEmpty { tables[lane] = Array(repeating: 0, count: evaluation.doubts.count) }
    written.append((lane, place))
    if basis.isFirm {
      tables[lane][place] = 1
    } else {
      tables[lane][place] = UInt32(bases.count + 2)
      bases.append(basis)
    }
  }

  mutating func holders(in scope: ScopeIndex?, of evaluation: Evaluation) -> [Holder] {
    guard let scope else { return Self.household }
    if scope.position < holders.count, let known = holders[scope.position] { return known }
    while holders.count <= scope.position { holders.append(nil) }
    let found = evaluation.holders(in: scope)
    holders[scope.position] = found
    return found
  }
}
