package import RuleModel

/// A step of a program: what it computes, of what kind, on how many lanes, and where its values lie.
///
/// Operands are node indices, always lower than the node's own, except those of `.previous`, which close the loop of a
/// stationary group.
package struct Node: Sendable {
  package var operation: Operation
  package let kind: Kind
  /// Nil: one value for the household; otherwise a value a lane of the scope.
  package let scope: ScopeIndex?
  /// First slot in the storage of its kind.
  package var slot: Int32

  package enum Kind: UInt8, Sendable, CaseIterable { case truth, number, date, option, choices }
}

package typealias NodeIndex = Index<Node>

/// What a node does with its operands.
///
/// Lists of operands live in one shared array and are named by range, so that a node stays a few bytes and running the
/// program touches no reference count.
package enum Operation: Hashable, Sendable {
  /// Set from the situation before the program runs.
  case input(InputIndex)
  /// Set once, when the program is made or given its date.
  case constant

  // Truths
  case not(NodeIndex)
  case all(OperandRange)
  case any(OperandRange)
  case atLeast(Int32, OperandRange)
  case compareNumbers(Comparison, NodeIndex, NodeIndex)
  case compareDates(Comparison, NodeIndex, NodeIndex)
  case sameOption(NodeIndex, NodeIndex, isNegated: Bool)
  case sameTruth(NodeIndex, NodeIndex, isNegated: Bool)
  case oneOf(NodeIndex, OptionSet64)
  case includes(NodeIndex, option: Int32)

  // Numbers
  case sum(OperandRange)
  case difference(NodeIndex, NodeIndex)
  case product(OperandRange)
  case quotient(NodeIndex, NodeIndex)
  case minimum(OperandRange)
  case maximum(OperandRange)
  case rounded(NodeIndex, Rational.Rounding, to: NodeIndex)
  case scaled(NodeIndex, by: NodeIndex)

  // Any kind
  case choose(NodeIndex, then: NodeIndex, otherwise: NodeIndex)
  /// The computed value, narrowed by what was stated of it.
  case stated(InputIndex, input: NodeIndex, computed: NodeIndex)
  /// The answer where one was given; otherwise by whether the question makes sense.
  case asked(InputIndex, input: NodeIndex, relevant: NodeIndex, otherwise: NodeIndex)
  /// The answer, or a supposed range when the person does not know.
  case estimated(InputIndex, input: NodeIndex, minimum: NodeIndex, maximum: NodeIndex)
  case parameterAt(ParameterIndex, date: NodeIndex)
  /// What was due last month: what is said to be received, or the stationary state.
  case previous(PreviousIndex)

  // Lanes
  case pick(NodeIndex, lane: Int32)
  case project(NodeIndex, by: Int32)
  // `among` names the presence nodes of the scope's parts.
  case anyLane(ScopeIndex, NodeIndex?, among: OperandRange)
  case everyLane(ScopeIndex, NodeIndex, among: OperandRange)
  case countLanes(ScopeIndex, NodeIndex?, among: OperandRange)
  case sumLanes(ScopeIndex, NodeIndex, where: NodeIndex?, among: OperandRange)
  case extremeLane(
    ScopeIndex, NodeIndex, where: NodeIndex?, otherwise: NodeIndex?, Extreme, among: OperandRange)
  /// Whether each lane of the scope has somebody: the operands are the facts that say so, a role (a constant yes for
  /// roles that always exist).
  case presence(ScopeIndex, OperandRange)

  // Dates
  case shifted(NodeIndex, by: NodeIndex, DurationUnit, backwards: Bool)
  case elapsed(DurationUnit, from: NodeIndex, to: NodeIndex)
  case datePart(DatePart, NodeIndex)
  case makeDate(year: NodeIndex, month: NodeIndex, day: NodeIndex)
  case firstOfMonth(NodeIndex)
  case lastOfMonth(NodeIndex)
  case deadline(Int32, NodeIndex)

  /// The scope whose lanes it goes through; nil for what is worked out on its own lane.
  var scopeGoneThrough: ScopeIndex? {
    switch self {
    case .anyLane(let scope, _, _), .everyLane(let scope, _, _), .countLanes(let scope, _, _),
      .sumLanes(let scope, _, _, _), .extremeLane(let scope, _, _, _, _, _), .presence(let scope, _):
      scope
    case .input, .constant, .not, .all, .any, .atLeast, .compareNumbers, .compareDates, .sameOption, .sameTruth,
      .oneOf, .includes, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .scaled, .choose,
      .stated, .asked, .estimated, .parameterAt, .previous, .pick, .project, .shifted, .elapsed, .datePart,
      .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      nil
    }
  }
}

/// Which value of several a rule wants.
package enum Extreme: Hashable, Sendable { case smallest, largest }

/// A stretch of the program's shared array of operands.
package struct OperandRange: Hashable, Sendable {
  package let start: Int32
  package let count: Int32
}

package typealias InputIndex = Index<Input>
package typealias PreviousIndex = Index<PreviousNode>

/// Something that is asked: a fact as read over a window, on the lanes of its scope.
package struct Input: Sendable {
  package let fact: FactIndex
  package let reading: Reading
  package let node: NodeIndex

  package enum Reading: Hashable, Sendable {
    case value(Window)
    case inCommuneSet(CommuneSetIndex)
    case communeAttribute(AttributeIndex)
  }
}

/// A reading of last month's entitlement.
package struct PreviousNode: Sendable {
  package let service: ServiceIndex
  package let aspect: ServiceAspect
  /// This month's entitlement or amount, seen at the same lanes.
  package var target: NodeIndex
  package let receives: NodeIndex
  package let receivesInput: InputIndex
  package let received: NodeIndex
  /// Only services of a stationary group have a stable state to fall back on.
  package let isStationary: Bool
}
