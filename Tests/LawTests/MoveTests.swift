import RuleEngine
import RuleModel
import Testing

/// Judging a household by what differs from the one before is judging it.
@Suite struct MoveTests {
  @Test func `Moving from household to household gives what each gives alone`() throws {
    let law = try LawBase.shared.get()
    let program = law.program
    let households = try Household.ours()
    // Each comes again later, among other neighbours; the empty situation in between takes everything back.
    let order = households.map(\.situation) + [Situation()] + households.reversed().map(\.situation)
    let sheet = AnswerSheet(order.flatMap(\.answers.keys), program)
    var moving = MovingEvaluation(program, sheet: sheet, on: LawBase.day)
    var alone = Evaluation(program, on: LawBase.day)
    var before: [Told] = []
    var spared = 0
    for (place, situation) in order.enumerated() {
      moving.answers.fill(with: situation, on: sheet, program)
      let reached = moving.move()
      alone.replace(with: situation, decisionsOnly: true)
      var now: [Told] = []
      for service in program.base.services.indices {
        let name = program.base.services[service].id.text
        let told = Told(alone.outcome(of: service), waitingFor: alone.unsettledFacts(of: service))
        if !before.isEmpty, !reached[service.position] {
          #expect(before[service.position] == told, "\(name), \(place)")
          spared += 1
        } else {
          // Asked of what is reached alone, as the screener does: the way to what is told is noted only then.
          let facts = moving.unsettledFacts(of: service).map { program.base.facts[$0].name }
          #expect(Told(moving.outcome(of: service), waitingFor: facts) == told, "\(name), \(place)")
          _ = moving.unsettledFacts(of: service)
        }
        now.append(told)
      }
      before = now
    }
    #expect(spared * 5 > order.count * program.base.services.count * 2, "so few spared that moving is worth nothing")
  }

  @Test func `An answer that is kept is the last one that was said`() throws {
    let law = try LawBase.shared.get()
    let household = try #require(try Household.ours().first).situation
    let sheet = AnswerSheet(household.answers.keys, law.program)
    var moving = MovingEvaluation(law.program, sheet: sheet, on: LawBase.day)
    moving.answers.fill(with: household, on: sheet, law.program)
    _ = moving.move()
    moving.answers.begin()
    moving.answers.rosters = household.rosters
    for number in sheet.numbers.values { moving.answers.keep(number) }
    #expect(!moving.move().contains(true))
  }
}

/// What is told of a service: the amount of what nobody is entitled to is not.
private struct Told: Equatable {
  let verdict: Verdict
  let amount: Interval?
  let reserves: [Reservation]
  let doubtful: [ParameterIndex]
  let members: [Member]
  let facts: [FactName]

  struct Member: Equatable {
    let member: RuleModel.Member?
    let verdict: Verdict
    let amount: Interval?
  }

  init(_ outcome: Outcome, waitingFor facts: [FactName]) {
    verdict = outcome.verdict
    amount = outcome.entitled == .no ? nil : outcome.amount
    reserves = outcome.openReserves
    doubtful = outcome.doubtfulParameters
    members = outcome.members.map { one in
      Member(member: one.member, verdict: one.verdict, amount: one.entitled == .no ? nil : one.amount)
    }
    self.facts = outcome.verdict == .undetermined ? facts : []
  }
}

extension SheetAnswers {
  fileprivate mutating func fill(with situation: Situation, on sheet: AnswerSheet, _ program: Program) {
    begin()
    rosters = situation.rosters
    for (key, answer) in situation.answers {
      guard let number = sheet.numbers[key] else { continue }
      set(program.said(answer, of: sheet.fact(number), at: key.moment), for: number)
    }
  }
}
