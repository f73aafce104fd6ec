package import RuleModel

extension Planner {
  /// The easiest question that an expression still waits for; nil when nothing that may be asked would make it known.
  ///
  /// For what is no right: a range to be offered. Whether a question makes sense is asked before the question.
  package func question(
    settling expressions: [Expression], lane: Evaluation.Lane? = nil, in evaluation: Evaluation,
    except excluded: Set<Question> = []
  ) -> Question? {
    var found: Set<Question> = []
    var seen: Set<Int> = []
    var open: [(node: Int, lane: Int)] = []
    func meet(_ node: Int, _ lane: Int) {
      if seen.insert(Int(program.cellStarts[node]) + lane).inserted { open.append((node, lane)) }
    }
    for expression in expressions {
      guard let node = program.node(of: expression) else { continue }
      meet(node.position, evaluation.place(of: lane, in: program[node].scope))
    }
    while let (node, lane) = open.popLast() {
      guard case .input(let index) = program.nodes[node].operation else {
        evaluation.forEachOpenCell(of: node, lane: lane, meet)
        continue
      }
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
