import RuleEngine
package import RuleModel

/// What a service depends on, as a drawing for Graphviz or Mermaid.
package struct ServiceGraph {
  package enum Notation: String, CaseIterable, Sendable { case dot, mermaid }

  private let wording: Wording
  private var nodes: [(id: String, label: String, shape: Shape)] = []
  private var edges: [(from: String, to: String)] = []

  private enum Shape { case service, computed, asked }

  package init(of index: ServiceIndex, _ wording: Wording) {
    self.wording = wording
    add(service: index, isRoot: true)
  }

  package func text(_ notation: Notation) -> String {
    switch notation {
    case .dot: dot()
    case .mermaid: mermaid()
    }
  }

  @discardableResult
  private mutating func add(service index: ServiceIndex, isRoot: Bool) -> String {
    let service = wording.base.services[index]
    let id = "s\(index.raw)"
    guard !nodes.contains(where: { $0.id == id }) else { return id }
    nodes.append((id, service.title, .service))
    guard isRoot else { return id }
    for part in [service.decision.concerns, service.decision.conditions, service.decision.amount].compactMap({ $0 }) {
      link(part, to: id)
    }
    return id
  }

  private mutating func add(fact index: FactIndex) -> String {
    let fact = wording.base.facts[index]
    let id = "f\(index.raw)"
    guard !nodes.contains(where: { $0.id == id }) else { return id }
    if case .computed(let body) = fact.origin {
      nodes.append((id, fact.wording.label, .computed))
      link(body, to: id)
    } else {
      nodes.append((id, fact.wording.label, .asked))
    }
    return id
  }

  private mutating func link(_ expression: Expression, to id: String) {
    let (facts, services) = expression.references()
    for fact in facts.sorted() { connect(add(fact: fact), id) }
    for service in services.sorted() { connect(add(service: service, isRoot: false), id) }
  }

  private mutating func connect(_ from: String, _ to: String) {
    if from != to, !edges.contains(where: { $0 == (from, to) }) { edges.append((from, to)) }
  }

  private func dot() -> String {
    var lines = ["digraph service {", "  rankdir=LR;", "  node [fontname=\"sans-serif\"];"]
    for node in nodes {
      let shape =
        switch node.shape {
        case .service: "box, style=bold"
        case .computed: "box, style=rounded"
        case .asked: "ellipse"
        }
      lines.append("  \(node.id) [label=\"\(escaped(node.label))\", shape=\(shape)];")
    }
    lines += edges.map { "  \($0.from) -> \($0.to);" }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func mermaid() -> String {
    var lines = ["flowchart LR"]
    for node in nodes {
      let label = "\"\(escaped(node.label).replacing("\\\"", with: "#quot;"))\""
      switch node.shape {
      case .service: lines.append("  \(node.id)[[\(label)]]")
      case .computed: lines.append("  \(node.id)(\(label))")
      case .asked: lines.append("  \(node.id)([\(label)])")
      }
    }
    lines += edges.map { "  \($0.from) --> \($0.to)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
  }
}
