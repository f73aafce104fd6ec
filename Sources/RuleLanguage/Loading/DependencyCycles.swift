internal import RuleModel
internal import SourceText

/// Finds what would have to be known before itself, in the same month: facts and services that need each other.
///
/// A service counts twice, for its right and for its amount, because an amount may use the right of its own service.
/// `le mois précédent` is another month: inside a `stationnaires` group it is a limit, elsewhere what is received.
struct DependencyCycles {
  let base: RuleBase
  private var state: [Node: State] = [:]
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

  private enum State { case open, done }

  init(_ base: RuleBase) {
    self.base = base
    for index in base.facts.indices { visit(.fact(index)) }
    for index in base.services.indices {
      visit(.entitled(index))
      visit(.amount(index))
    }
  }

  private mutating func visit(_ node: Node) {
    guard state[node] == nil else { return }
    state[node] = .open
    for (next, place) in needs(of: node) {
      switch state[next] {
      case .done: continue
      case .open:
        let start = path.firstIndex { $0.node == next } ?? path.endIndex
        cycles.append(path[start...] + [Link(node: node, place: place)])
      case nil:
        path.append(Link(node: node, place: place))
        visit(next)
        path.removeLast()
      }
    }
    state[node] = .done
  }

  /// Each node needed, with the first place that names it.
  private func needs(of node: Node) -> [(Node, SourceRange)] {
    var found: [(Node, SourceRange)] = []
    // Few nodes are needed by each: looking through them is less work than hashing.
    func add(_ node: Node, _ place: SourceRange) {
      if !found.contains(where: { $0.0 == node }) { found.append((node, place)) }
    }
    func search(_ expression: Expression?) {
      expression?.forEach { part in
        switch part.kind {
        case .fact(let fact, _, _): add(.fact(fact), part.range)
        case .service(let service, .entitled, _, lastMonth: false): add(.entitled(service), part.range)
        case .service(let service, .amount, _, lastMonth: false): add(.amount(service), part.range)
        case .some(let scope, _), .count(let scope, _), .every(let scope, _), .aggregate(_, _, let scope, _, _):
          for fact in existence(of: scope) { add(.fact(fact), part.range) }
        default: break
        }
      }
    }
    switch node {
    case .fact(let index):
      switch base.facts[index].origin {
      case .asked(let relevance, let estimate):
        search(relevance?.condition)
        search(relevance?.otherwise)
        search(estimate?.minimum)
        search(estimate?.maximum)
      case .computed(let expression): search(expression)
      case .receives, .received: break
      }
    case .entitled(let index):
      search(base.services[index].decision.concerns)
      search(base.services[index].decision.conditions)
    case .amount(let index):
      search(base.services[index].decision.amount)
      add(.entitled(index), base.services[index].place)
    }
    return found
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
