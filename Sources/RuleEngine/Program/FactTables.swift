import RuleModel

/// What loading and planning read of facts and services, found once: names, options, priors, costs.
struct FactTables: Sendable {
  /// By cell: the node it belongs to.
  private(set) var nodeOfCell: [Int32] = []
  /// By fact.
  private(set) var names: [FactName] = []
  private(set) var types: [ValueType] = []
  private(set) var themes: [ThemeID?] = []
  private(set) var costs: [Double] = []
  private(set) var canBeAsked: [Bool] = []
  /// Chance of yes before the answer.
  private(set) var chances: [Double] = []
  private(set) var optionWeights: [[Double]] = []
  private(set) var buckets: [[Bucket]] = []
  private(set) var isWhole: [Bool] = []
  /// By fact: the positions of its options.
  private(set) var options: [[String: Int]] = []
  /// By service: 1 to 5.
  private(set) var importances: [Double] = []
  /// By node: the fact whose answer it is, through conditions on asking and estimates; -1 for anything else.
  private(set) var factOfNode: [Int32] = []

  /// A weighted stretch of a fact's prior; whole numbers fill the unit above them.
  struct Bucket: Sendable {
    let low: Double
    let high: Double
    let weight: Double
  }

  init(_ code: Code, _ base: RuleBase, _ lanes: Lanes) {
    for (index, node) in code.nodes.enumerated() {
      for _ in 0..<lanes.count(node.scope) { nodeOfCell.append(Int32(index)) }
    }
    for fact in base.facts.elements { add(fact, base) }
    importances = base.services.elements.map { Double($0.importance) }
    for node in code.nodes {
      switch node.operation {
      case .input(let input): factOfNode.append(Int32(code.inputs[input.position].fact.position))
      case .asked(_, let inner, _, _), .estimated(_, let inner, _, _): factOfNode.append(factOfNode[inner.position])
      case .constant, .not, .all, .any, .atLeast, .compareNumbers, .compareDates, .sameOption, .sameTruth, .oneOf,
        .includes, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .scaled, .choose, .stated,
        .parameterAt, .previous, .pick, .project, .anyLane, .everyLane, .countLanes, .sumLanes, .extremeLane,
        .presence, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
        factOfNode.append(-1)
      }
    }
  }

  private mutating func add(_ fact: Fact, _ base: RuleBase) {
    names.append(fact.name)
    types.append(fact.type)
    themes.append(fact.theme)
    costs.append(Double(fact.cost) * (fact.isSensitive ? 1.5 : 1))
    isWhole.append(fact.isWhole)
    options.append(Self.options(of: fact, base))
    var chance = 0.5
    switch fact.origin {
    case .computed: canBeAsked.append(false)
    case .receives:
      chance = 0.15
      canBeAsked.append(true)
    case .asked, .received: canBeAsked.append(true)
    }
    var weights: [Double] = []
    var stretches: [Bucket] = []
    switch fact.prior {
    case .truth(let prior): chance = min(max(prior, 0.01), 0.99)
    case .options(let prior): weights = prior
    case .buckets(let prior):
      stretches = prior.map { bucket in
        Bucket(
          low: bucket.range.lower.approximation, high: bucket.range.upper.approximation + (fact.isWhole ? 1 : 0),
          weight: bucket.weight)
      }
    case nil: break
    }
    chances.append(chance)
    optionWeights.append(weights)
    buckets.append(stretches)
  }

  private static func options(of fact: Fact, _ base: RuleBase) -> [String: Int] {
    switch fact.type {
    case .choice(let domain), .choices(let domain):
      Dictionary(
        base.domains[domain].options.enumerated().map { ($0.element.key, $0.offset) },
        uniquingKeysWith: { first, _ in first })
    case .truth, .number, .date, .commune, .text: [:]
    }
  }
}
