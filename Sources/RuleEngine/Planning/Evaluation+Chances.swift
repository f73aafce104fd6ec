import RuleModel

extension Evaluation {
  /// How likely somebody of the household is entitled to each service, in the order of the base, by the frequencies of
  /// the facts that are not known; 0 and 1 where what is known settles it.
  package func chances() -> [Double] {
    let nodes = program.services.map(\.householdEntitled)
    let cells = nodes.map { Int(program.cellStarts[$0.position]) }
    let prospects = Prospects(self, below: cells)
    return zip(nodes, cells).map { node, cell in
      switch machine.truth(node, 0) {
      case .yes: 1
      case .no: 0
      case .unknown: prospects.truths[cell]
      }
    }
  }
}
