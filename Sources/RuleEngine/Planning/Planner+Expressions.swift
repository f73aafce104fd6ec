package import RuleModel

extension Planner {
  /// The easiest question that an expression still waits for; nil when nothing that may be asked would make it known.
  ///
  /// For what is no right: a range to be offered. Whether a question makes sense is asked before the question.
  package func question(
    settling expressions: [Expression], for holder: Holder, in evaluation: Evaluation,
    except excluded: Set<Question> = []
  ) -> Question? {
    var found: Set<Question> = []
    let starts = expressions.compactMap { program.node(of: $0) }.compactMap { node in
      evaluation.place(of: holder, in: program[node].scope).map { (node: node.position, lane: $0) }
    }
    evaluation.forEachCellBelow(starts) { node, lane in
      guard case .input(let index) = program.nodes[node].operation else { return }
      let input = program.inputs[index.position]
      if let question = evaluation.question(for: input, lane: lane, in: program.nodes[node].scope) {
        found.insert(question)
      }
    }
    let questions = found.subtracting(excluded)
    let sensible = questions.filter { !isSenseInDoubt(of: $0, in: evaluation) }
    return (sensible.isEmpty ? questions : sensible).min {
      (cost(of: $0), order(of: $0)) < (cost(of: $1), order(of: $1))
    }
  }

  private func cost(of question: Question) -> Double {
    guard case .value(let key) = question, let fact = program.base.factIndices[key.fact] else { return 1 }
    return program.tables.costs[fact.position]
  }
}
