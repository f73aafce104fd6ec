import RuleModel

/// What a situation says, fact by fact, its names looked up once: reading an input then compares small values only.
struct SaidAnswers: Sendable {
  private var byFact: [[Entry]]
  /// Facts of which something is said.
  private(set) var facts: [FactIndex] = []

  struct Entry: Sendable {
    let seat: Seat
    let moment: Moment
    var said: Said
  }

  init(_ program: Program) { byFact = Array(repeating: [], count: program.base.facts.count) }

  mutating func removeAll() {
    for fact in facts { byFact[fact.position].removeAll(keepingCapacity: true) }
    facts.removeAll(keepingCapacity: true)
  }

  mutating func add(_ said: Said, _ fact: FactIndex, _ seat: Seat, _ moment: Moment) {
    if byFact[fact.position].isEmpty { facts.append(fact) }
    byFact[fact.position].append(Entry(seat: seat, moment: moment, said: said))
  }

  /// Puts one answer in place of the one before it; nil takes it back.
  mutating func set(_ said: Said?, _ fact: FactIndex, _ seat: Seat, _ moment: Moment) {
    guard let place = place(of: fact, seat, moment) else {
      guard let said else { return }
      if byFact[fact.position].isEmpty, !facts.contains(fact) { facts.append(fact) }
      byFact[fact.position].append(Entry(seat: seat, moment: moment, said: said))
      return
    }
    if let said {
      byFact[fact.position][place].said = said
    } else {
      byFact[fact.position].remove(at: place)
    }
  }

  func answer(_ fact: FactIndex, _ seat: Seat, _ moment: Moment = .habitual) -> Said? {
    guard let place = place(of: fact, seat, moment) else { return nil }
    return byFact[fact.position][place].said
  }

  func speaks(of fact: FactIndex, _ seat: Seat) -> Bool {
    let entries = byFact[fact.position]
    return entries.indices.contains { entries[$0].seat == seat }
  }

  /// Whether single months are said, which makes each of them worth looking for.
  func hasMonths(_ fact: FactIndex, _ seat: Seat) -> Bool {
    let entries = byFact[fact.position]
    return entries.indices.contains { place in
      if case .month = entries[place].moment { entries[place].seat == seat } else { false }
    }
  }

  /// Looked for in place: copying an entry is most of the work of comparing it.
  private func place(of fact: FactIndex, _ seat: Seat, _ moment: Moment) -> Int? {
    let entries = byFact[fact.position]
    return entries.indices.first { entries[$0].seat == seat && entries[$0].moment == moment }
  }
}
