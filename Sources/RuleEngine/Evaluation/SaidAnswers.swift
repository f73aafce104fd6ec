import RuleModel

/// What a situation says, fact by fact, its names looked up once: reading an input then compares small values only.
struct SaidAnswers: Sendable {
  private var byFact: [[Entry]]
  /// Facts of which something is said.
  private(set) var facts: [FactIndex] = []

  struct Entry: Sendable {
    let seat: Seat
    let moment: Moment
    let answer: Answer
  }

  init(_ program: Program) { byFact = Array(repeating: [], count: program.base.facts.count) }

  mutating func removeAll() {
    for fact in facts { byFact[fact.position].removeAll(keepingCapacity: true) }
    facts.removeAll(keepingCapacity: true)
  }

  mutating func add(_ answer: Answer, _ fact: FactIndex, _ seat: Seat, _ moment: Moment) {
    if byFact[fact.position].isEmpty { facts.append(fact) }
    byFact[fact.position].append(Entry(seat: seat, moment: moment, answer: answer))
  }

  /// Puts one answer in place of the one before it; nil takes it back.
  mutating func set(_ answer: Answer?, _ fact: FactIndex, _ seat: Seat, _ moment: Moment) {
    byFact[fact.position].removeAll { $0.seat == seat && $0.moment == moment }
    if let answer { byFact[fact.position].append(Entry(seat: seat, moment: moment, answer: answer)) }
    if !facts.contains(fact) { facts.append(fact) }
  }

  func answer(_ fact: FactIndex, _ seat: Seat, _ moment: Moment = .habitual) -> Answer? {
    byFact[fact.position].first { $0.seat == seat && $0.moment == moment }?.answer
  }

  /// Whether single months are said, which makes each of them worth looking for.
  func hasMonths(_ fact: FactIndex, _ seat: Seat) -> Bool {
    byFact[fact.position].contains { entry in
      if case .month = entry.moment { entry.seat == seat } else { false }
    }
  }
}
