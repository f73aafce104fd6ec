import RuleModel

/// Whether a question makes sense yet: by the condition under which it is asked (`demander_si`).
extension Planner {
  /// The places of the questions that may be asked now. One that may turn out to make no sense waits for what says
  /// whether it does; where nobody could or would say that, it is asked last, and not at all where it is sensitive or
  /// most likely makes none: "votre titre est fini…" is nothing to say to somebody who kept their nationality to
  /// themselves.
  func inSense(_ ready: [Int], of asked: [Int], _ reach: Reach, _ prospects: Prospects) -> [Int] {
    let doubtful = Set(asked.filter { isSenseInDoubt(of: reach.questions[$0], in: prospects.evaluation) })
    for places in [ready, asked] {
      let sensible = places.filter { !doubtful.contains($0) }
      if !sensible.isEmpty { return sensible }
    }
    let doubts = asked.reduce(into: [Int: SenseDoubt]()) { $0[$1] = doubt(about: reach.questions[$1], prospects) }
    let bearable = asked.filter { doubts[$0]?.isHopeless != true }
    // Of two that wait for each other, the one that the other waits for.
    for places in [ready, asked] {
      let next = places.filter { bearable.contains($0) && doubts[$0]?.waitsForAnother != true }
      if !next.isEmpty { return next }
    }
    return bearable
  }

  /// Whether the condition under which a question is asked is not known yet.
  func isSenseInDoubt(of question: Question, in evaluation: Evaluation) -> Bool {
    guard case .value(let key) = question, let index = program.base.factIndices[key.fact] else { return false }
    // How much is received, before whether it is.
    if case .received(let service) = program.base.facts[index].origin {
      let receives = FactName.receiving(program.base.services[service].id)
      return evaluation.situation[FactKey(receives, of: key.member)] == nil
    }
    guard case .asked(let relevance?, _) = program.base.facts[index].origin else { return false }
    let holder = evaluation.holder(key.member, in: program.base.facts[index].scope)
    return evaluation.value(of: relevance.condition, for: holder)?.truth == .unknown
  }

  private struct SenseDoubt {
    /// Nobody could or would say what decides it, and the question is sensitive or probably makes no sense.
    var isHopeless = false
    /// Another question, not yet asked, decides it.
    var waitsForAnother = false
  }

  /// Nil where no condition is in doubt.
  private func doubt(about question: Question, _ prospects: Prospects) -> SenseDoubt? {
    guard case .value(let key) = question, let index = program.base.factIndices[key.fact],
      case .asked(let relevance?, _) = program.base.facts[index].origin,
      let condition = program.node(of: relevance.condition)
    else { return nil }
    let (fact, evaluation) = (program.base.facts[index], prospects.evaluation)
    let holder = evaluation.holder(key.member, in: fact.scope)
    guard let lane = evaluation.place(of: holder, in: program[condition].scope) else { return nil }
    var (doubt, isUnanswered) = (SenseDoubt(), false)
    // A condition is no likelier than those under which what it rests on is asked.
    var chance = prospects.truths[prospects.cell(condition, lane)]
    evaluation.forEachCellBelow([(condition.position, lane)]) { node, lane in
      let operation = program.nodes[node].operation
      if case .input(let input) = operation {
        switch evaluation.machine.status(of: input, lane) {
        case .unavailable: isUnanswered = true
        case .notAsked: doubt.waitsForAnother = true
        case .stated: break
        }
      } else if case .asked(_, _, let relevant, _) = operation,
        evaluation.machine.truth(relevant, lane) == .unknown
      {
        chance = min(chance, prospects.truths[prospects.cell(relevant, lane)])
      }
    }
    doubt.isHopeless = isUnanswered && (fact.isSensitive || chance < Self.leastSense)
    return doubt
  }

  /// Below this chance to make sense, a question is better left out.
  private static let leastSense = 0.25
}
