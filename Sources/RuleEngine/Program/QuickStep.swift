import RuleModel

/// A step in the form that running a program reads: the places of its operands themselves, so that nothing is looked
/// up on the way. What has no such form is evaluated by `Machine.evaluate`.
struct QuickStep: Sendable {
  let kind: Kind
  /// Of a comparison; any other step leaves it aside.
  let comparison: Comparison
  /// Whose lanes it runs on: 0 for the household, then the scopes in their order.
  let lanes: UInt16
  /// Where the result goes, in the storage of its kind.
  let result: Place
  /// First of the operands in `QuickSteps.operands`; for a bank or a region, its position.
  let start: Int32
  /// How many operands; for `oneOf`, the place of the set in `QuickSteps.sets`.
  let count: Int32

  enum Kind: UInt8, Sendable {
    case all, any, not, oneOf, sameOption, differentOption
    case compareNumbers, compareDates
    case sum, difference, product, minimum, maximum
    /// Condition, then, otherwise.
    case chooseTruth, chooseNumber
    /// What was said, question relevant, otherwise; the place of the status comes first.
    case askedTruth, askedNumber
    /// The computed value as long as nothing was stated; the place of the status comes first.
    case statedTruth, statedNumber
    case copyTruth, copyNumber
    /// Set before the program runs, or by the first of its bank.
    case none
    /// The first comparison of a bank, which sets all of them.
    case bank
    /// The first of a stretch that is iterated to a stable state.
    case region
    case other

    /// Whether it runs without `Machine.evaluate`.
    var isQuick: Bool { rawValue < Kind.none.rawValue }

    /// What is done where a run meets it.
    var role: Role {
      switch self {
      case .none: .nothing
      case .bank: .bank
      case .region: .region
      case .all, .any, .not, .oneOf, .sameOption, .differentOption, .compareNumbers, .compareDates, .sum, .difference,
        .product, .minimum, .maximum, .chooseTruth, .chooseNumber, .askedTruth, .askedNumber, .statedTruth,
        .statedNumber, .copyTruth, .copyNumber, .other:
        .alone
      }
    }
  }

  enum Role: Sendable {
    case nothing, alone
    /// The steps of the bank, or of the region, are done together.
    case bank, region
  }
}

extension QuickStep.Kind {
  /// The quick form of a node that stands alone; `other` where it has none.
  init(_ node: Node) {
    func one(_ truths: Self, _ numbers: Self) -> Self {
      switch node.kind {
      case .truth: truths
      case .number: numbers
      case .date, .option, .choices: .other
      }
    }
    self =
      switch node.operation {
      case .input, .constant: .none
      case .all: .all
      case .any: .any
      case .not: .not
      case .oneOf: .oneOf
      case .sameOption(_, _, let isNegated): isNegated ? .differentOption : .sameOption
      case .compareNumbers: .compareNumbers
      case .compareDates: .compareDates
      case .sum: .sum
      // What is taken from itself is exactly nothing, however little is known of it.
      case .difference(let a, let b): a == b ? .other : .difference
      case .product, .scaled: .product
      case .minimum: .minimum
      case .maximum: .maximum
      case .choose: one(.chooseTruth, .chooseNumber)
      case .asked: one(.askedTruth, .askedNumber)
      case .stated: one(.statedTruth, .statedNumber)
      case .pick, .project: one(.copyTruth, .copyNumber)
      case .atLeast, .sameTruth, .includes, .quotient, .rounded, .estimated, .parameterAt, .previous, .anyLane,
        .everyLane, .countLanes, .sumLanes, .extremeLane, .presence, .shifted, .elapsed, .datePart, .makeDate,
        .firstOfMonth, .lastOfMonth, .deadline:
        .other
      }
  }
}

/// Where a node's values lie in the storage of their kind, in four bytes: operands are read at every step, and a table
/// of these stays in the processor's nearest memory where the nodes themselves do not.
struct Place: Sendable {
  /// Twice the first slot, and one more where each lane has a value of its own.
  private let bits: Int32

  init(slot: Int32, eachLane: Bool) {
    bits = slot << 1 | (eachLane ? 1 : 0)
  }

  init(_ node: Node) {
    self.init(slot: node.slot, eachLane: node.scope != nil)
  }

  /// The slot that a reader on some lane reads.
  func slot(_ lane: Int) -> Int { Int(bits >> 1) + (lane & -Int(bits & 1)) }
}
