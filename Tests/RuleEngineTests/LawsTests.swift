import RuleEngine
import RuleModel
import TestTools
import Testing

/// Laws that hold on any base, tried on small random ones against a slow twin and against every completion.
@Suite struct LawsTests {
  static let seeds: [UInt64] = Array(1...12)

  private func base(_ seed: UInt64) throws -> (RandomBase, SmallBase) {
    let random = RandomBase(seed: seed)
    return (random, try SmallBase(facts: SmallBase.couple + random.facts, services: random.services))
  }

  @Test(arguments: seeds)
  func `A complete situation is judged as the slow twin judges it`(seed: UInt64) throws {
    let (random, small) = try base(seed)
    for world in random.everyWorld() {
      let twin = SlowTwin(base: small.base, world: world)
      let evaluation = small.evaluate(world)
      for index in small.base.services.indices {
        let outcome = evaluation.outcome(of: index)
        #expect(outcome.entitled == Truth(twin.isEntitled(index)))
        if twin.isEntitled(index) { #expect(outcome.amount?.exact == twin.amount(index)) }
      }
    }
  }

  @Test(arguments: seeds)
  func `A settled verdict holds in every completion and the amount lies in its range`(seed: UInt64) throws {
    let (random, small) = try base(seed)
    var generator = SeededGenerator(seed: seed &* 31)
    let worlds = random.everyWorld()
    for _ in 0..<8 {
      let (partial, admits) = random.partial(&generator)
      let evaluation = small.evaluate(partial)
      for world in worlds where admits(world) {
        let twin = SlowTwin(base: small.base, world: world)
        for index in small.base.services.indices {
          let outcome = evaluation.outcome(of: index)
          if outcome.entitled.isKnown { #expect(outcome.entitled == Truth(twin.isEntitled(index))) }
          if twin.isEntitled(index) { #expect(outcome.amount?.contains(twin.amount(index)) == true) }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `Answering in any order ends in the same values as answering at once`(seed: UInt64) throws {
    let (random, small) = try base(seed)
    var generator = SeededGenerator(seed: seed &* 7)
    for _ in 0..<10 {
      let (partial, _) = random.partial(&generator)
      let whole = small.evaluate(partial)
      var stepwise = small.evaluate(Situation())
      for (key, answer) in partial.answers.shuffled(using: &generator) { stepwise.set(answer, for: key) }
      #expect(stepwise.outcomes() == whole.outcomes())
      for key in partial.answers.keys.shuffled(using: &generator) { stepwise.set(nil, for: key) }
      #expect(stepwise.outcomes() == small.evaluate(Situation()).outcomes())
    }
  }

  @Test(arguments: seeds)
  func `An interview ends, asks nothing twice, and settles what the whole situation settles`(seed: UInt64) throws {
    let (random, small) = try base(seed)
    var generator = SeededGenerator(seed: seed &* 13)
    for world in random.everyWorld().shuffled(using: &generator).prefix(12) {
      let played = Simulation(of: world, with: small.program, on: SmallBase.date)
      #expect(Set(played.questions).count == played.questions.count)
      let full = small.evaluate(world)
      for index in small.base.services.indices {
        #expect(played.evaluation.truthOfEntitlement(index) == full.truthOfEntitlement(index))
      }
    }
  }

  @Test(arguments: seeds)
  func `A person who knows nothing is asked each thing once and the interview still ends`(seed: UInt64) throws {
    let (_, small) = try base(seed)
    let played = Simulation(of: Situation(), with: small.program, on: SmallBase.date)
    #expect(Set(played.questions).count == played.questions.count)
    #expect(Planner(small.program).next(in: played.evaluation, context: PlanningContext()) == nil)
  }

  @Test(arguments: seeds)
  func `Every answer kept as a reason is needed, and the reasons suffice`(seed: UInt64) throws {
    let (random, small) = try base(seed)
    var generator = SeededGenerator(seed: seed &* 3)
    for world in random.everyWorld().shuffled(using: &generator).prefix(5) {
      let evaluation = small.evaluate(world)
      for index in small.base.services.indices {
        let reasons = evaluation.sufficientAnswers(for: index)
        var only = Situation()
        for key in reasons { only[key] = world[key] }
        #expect(small.evaluate(only).truthOfEntitlement(index) == evaluation.truthOfEntitlement(index))
        for key in reasons {
          var fewer = only
          fewer[key] = nil
          #expect(small.evaluate(fewer).truthOfEntitlement(index) == .unknown)
        }
      }
    }
  }
}
