import RuleEngine
import RuleModel
import Testing

/// Judging a household by what differs from the one before is judging it.
@Suite struct MoveTests {
  @Test func `Moving from household to household gives what each gives alone`() throws {
    let law = try LawBase.shared.get()
    let program = law.program
    let influence = Influence(program)
    let households = try Household.ours()
    // Each comes again later, among other neighbours; the empty situation in between takes everything back.
    let order = households.map(\.situation) + [Situation()] + households.reversed().map(\.situation)
    var moving = Evaluation(program, on: LawBase.day)
    var alone = Evaluation(program, on: LawBase.day)
    var before = moving.outcomes()
    var spared = 0
    for (place, situation) in order.enumerated() {
      let reached = moving.move(to: situation, influence)
      alone.replace(with: situation, decisionsOnly: true)
      let outcomes = alone.outcomes()
      #expect(moving.situation == situation)
      for service in program.base.services.indices {
        let name = program.base.services[service].id.text
        #expect(moving.outcome(of: service) == outcomes[service.position], "\(name), \(place)")
        #expect(moving.unsettledFacts(of: service) == alone.unsettledFacts(of: service), "\(name), \(place)")
        if !reached[service.position] {
          #expect(before[service.position] == outcomes[service.position], "\(name), \(place)")
          spared += 1
        }
      }
      before = outcomes
    }
    #expect(spared * 5 > order.count * program.base.services.count, "so few spared that moving is worth nothing")
  }
}
