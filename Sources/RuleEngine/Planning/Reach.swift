import RuleModel

/// The backward pass of the planner: how likely each input is to be reached on the way to settle the open services.
///
/// Shares are linear, so one pass from the last cell to the first adds up all services; and the same pass turned round,
/// from one question upwards, tells how much each service needs it.
struct Reach {
  private let evaluation: Evaluation
  private let program: Program
  private let prospects: Prospects
  /// Questions that were reached, and how much each is needed.
  private(set) var questions: [Question] = []
  private(set) var facts: [FactIndex?] = []
  private(set) var needs: [Double] = []
  /// By cell, how much need comes to it, summed over the services.
  private var shares: [Double]
  private var places: [Question: Int] = [:]
  /// What each cell leads to directly, for the way back.
  private var asks: [(cell: Int, question: Int)] = []

  /// `starts`: the cells to settle, with the worth of each.
  init(_ evaluation: Evaluation, _ prospects: Prospects, from starts: [(cell: Int, weight: Double)]) {
    self.evaluation = evaluation
    program = evaluation.program
    self.prospects = prospects
    shares = Array(repeating: 0, count: program.cellCount)
    for (cell, weight) in starts { shares[cell] += weight }
    guard var cell = starts.map(\.cell).max() else { return }
    while cell >= 0 {
      let share = shares[cell]
      if share > 0 {
        spread(share, from: cell)
        ask(cell, share)
      }
      cell -= 1
    }
  }

  /// How much one unit of each cell's need comes down to a question, for cells from 0 to the last one of interest.
  func contributions(to question: Int) -> [Double] {
    var result = [Double](repeating: 0, count: program.cellCount)
    for entry in asks where entry.question == question { result[entry.cell] += 1 }
    guard let first = asks.lazy.filter({ $0.question == question }).map(\.cell).min() else { return result }
    for cell in first..<program.cellCount where prospects.childCounts[cell] > 0 {
      var sum = result[cell]
      prospects.forEachChild(of: cell) { child, factor in sum += factor * result[child] }
      result[cell] = sum
    }
    return result
  }

  private mutating func spread(_ share: Double, from cell: Int) {
    var all = shares
    shares = []
    prospects.forEachChild(of: cell) { child, factor in all[child] += max(share * factor, 1e-12) }
    shares = all
  }

  /// The questions that a cell itself may need: an input's own, or who the members of a list are.
  private mutating func ask(_ cell: Int, _ share: Double) {
    let index = Int(program.tables.nodeOfCell[cell])
    let lane = cell - Int(program.cellStarts[index])
    let operation = program.nodes[index].operation
    if case .input(let input) = operation {
      let declaration = program.inputs[input.position]
      guard let question = evaluation.question(for: declaration, lane: lane, in: program.nodes[index].scope)
      else { return }
      add(question, of: fact(of: question, read: declaration.fact), share, cell)
    }
    guard let scope = operation.scopeGoneThrough else { return }
    if case .presence = operation {
      if lane == program.lanes.unseenLane(of: scope) { askRoster(scope, share, cell) }
    } else if evaluation.hasUnseen(scope) {
      for part in program.lanes.parts(of: scope) { askRoster(part, share, cell) }
    }
  }

  /// Mostly the fact that is read; the question whether somebody exists is about another.
  private func fact(of question: Question, read fact: FactIndex) -> FactIndex? {
    guard let name = question.key?.fact, name != program.tables.names[fact.position] else { return fact }
    return program.base.factIndices[name]
  }

  private mutating func askRoster(_ scope: ScopeIndex, _ share: Double, _ cell: Int) {
    if let question = evaluation.rosterQuestion(for: scope) { add(question, of: nil, share, cell) }
  }

  private mutating func add(_ question: Question, of fact: FactIndex?, _ share: Double, _ cell: Int) {
    let place: Int
    if let known = places[question] {
      place = known
    } else {
      place = questions.count
      places[question] = place
      questions.append(question)
      facts.append(fact)
      needs.append(0)
    }
    needs[place] += share
    asks.append((cell, place))
  }
}

extension Evaluation {
  /// The scope has a list of which some members may not have been seen yet.
  func hasUnseen(_ scope: ScopeIndex) -> Bool {
    program.lanes.parts(of: scope).contains { part in
      program.lanes.unseenLane(of: part) != nil && machine.unseen[part.position].upperBound > 0
    }
  }
}
