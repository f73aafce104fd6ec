internal import RuleModel
internal import SourceText

/// Finds what would have to be known before itself, in the same month: facts and services that need each other.
///
/// A service counts twice, for its right and for its amount, because an amount may use the right of its own service.
/// `le mois précédent` is another month: inside a `stationnaires` group it is a limit, elsewhere what is received.
struct DependencyCycles {
  let base: RuleBase
  private var states: [State]
  /// For each node, the node that last looked at it: none is followed twice from the same one.
  private var seenFrom: [Int]
  private var path: [Link] = []
  private(set) var cycles: [[Link]] = []

  enum Node: Hashable {
    case fact(FactIndex)
    case entitled(ServiceIndex)
    case amount(ServiceIndex)
  }

  /// A node, and where the next one of the path is named.
  struct Link {
    let node: Node
    let place: SourceRange
  }

  private enum State { case unseen, open, done }

  init(_ base: RuleBase) {
    self.base = base
    let count = base.facts.count + 2 * base.services.count
    states = Array(repeating: .unseen, count: count)
    seenFrom = Array(repeating: -1, count: count)
    for index in base.facts.indices { visit(.fact(index)) }
    for index in base.services.indices {
      visit(.entitled(index))
      visit(.amount(index))
    }
  }

  /// Facts first, then both nodes of each service.
  private func number(of node: Node) -> Int {
    switch node {
    case .fact(let index): index.position
    case .entitled(let index): base.facts.count + 2 * index.position
    case .amount(let index): base.facts.count + 2 * index.position + 1
    }
  }

  private mutating func visit(_ node: Node) {
    let number = number(of: node)
    guard states[number] == .unseen else { return }
    states[number] = .open
    for need in needs(of: node, number) {
      switch states[self.number(of: need.node)] {
      case .done: continue
      case .open:
        let start = path.firstIndex { $0.node == need.node } ?? path.endIndex
        cycles.append(path[start...] + [Link(node: node, place: need.place)])
      case .unseen:
        path.append(Link(node: node, place: need.place))
        visit(need.node)
        path.removeLast()
      }
    }
    states[number] = .done
  }

  /// Each node needed that is not done, with the first place that names it.
  private mutating func needs(of node: Node, _ number: Int) -> [Link] {
    var found: [Link] = []
    switch node {
    case .fact(let index):
      switch base.facts[index].origin {
      case .asked(let relevance, let estimate):
        search(relevance?.condition, from: number, &found)
        search(relevance?.otherwise, from: number, &found)
        for expression in estimate?.expressions ?? [] { search(expression, from: number, &found) }
      case .computed(let expression): search(expression, from: number, &found)
      case .receives, .received: break
      }
    case .entitled(let index):
      search(base.services[index].decision.concerns, from: number, &found)
      search(base.services[index].decision.conditions, from: number, &found)
    case .amount(let index):
      search(base.services[index].decision.amount, from: number, &found)
      add(.entitled(index), at: base.services[index].place, from: number, &found)
    }
    return found
  }

  private mutating func search(_ expression: Expression?, from number: Int, _ found: inout [Link]) {
    expression?.forEach { part in
      switch part.kind {
      case .fact(let fact, _, _): add(.fact(fact), at: part.range, from: number, &found)
      case .service(let service, .entitled, _, lastMonth: false):
        add(.entitled(service), at: part.range, from: number, &found)
      case .service(let service, .amount, _, lastMonth: false):
        add(.amount(service), at: part.range, from: number, &found)
      case .some(let scope, _), .count(let scope, _), .every(let scope, _), .aggregate(_, _, let scope, _, _):
        for fact in existence(of: scope) { add(.fact(fact), at: part.range, from: number, &found) }
      case .service(_, _, _, lastMonth: true), .truth, .number, .date, .option, .today, .parameter, .all, .any, .not,
        .atLeast, .comparison, .between, .oneOf, .includes, .inCommuneSet, .sum, .difference, .product, .quotient,
        .minimum, .maximum, .rounded, .converted, .choose, .brackets, .table, .communeAttribute, .shifted, .elapsed,
        .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
        break
      }
    }
  }

  private mutating func add(_ node: Node, at place: SourceRange, from number: Int, _ found: inout [Link]) {
    let next = self.number(of: node)
    guard seenFrom[next] != number, states[next] != .done else { return }
    seenFrom[next] = number
    found.append(Link(node: node, place: place))
  }

  /// The facts that say whether the roles of a scope are held.
  private func existence(of scope: ScopeIndex) -> [FactIndex] {
    switch base.scopes[scope].kind {
    case .roles(let roles): roles.compactMap(\.exists)
    case .list: []
    case .union(let parts): parts.flatMap { existence(of: $0) }
    }
  }
}

extension BaseBuilder {
  mutating func reportCycles() {
    for cycle in DependencyCycles(base).cycles {
      guard let first = cycle.first else { continue }
      let names = cycle.map { name(of: $0.node) }
      let chain = (names + [names[0]]).joined(separator: " → ")
      let labels = zip(cycle.indices, cycle).map { index, link in
        Label(range: link.place, text: "\(names[index]) a besoin de \(names[(index + 1) % names.count])")
      }
      reading.report(
        "E237", "calcul en rond : \(chain)", at: first.place, label: labels[0].text,
        secondary: Array(labels.dropFirst()),
        help: [
          "retirer l'un de ces liens ; si l'effet passe d'un mois à l'autre, écrire `le mois précédent` et déclarer le groupe dans `stationnaires`."
        ])
    }
  }

  private func name(of node: DependencyCycles.Node) -> String {
    switch node {
    case .fact(let index): base.facts[index].name.text
    case .entitled(let index): "droit(\(base.services[index].id.text))"
    case .amount(let index): "montant(\(base.services[index].id.text))"
    }
  }
}
