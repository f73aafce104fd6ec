import RuleEngine
import RuleLanguage
import RuleModel
import TestTools
import Testing

/// Learnt frequencies order the questions; they decide nothing.
@Suite struct PriorTests {
  private static let facts =
    SmallBase.couple + """
      a: {libellé: a, question: A ?, type: oui_non}
      b: {libellé: b, question: B ?, type: oui_non}
      c: {libellé: c, question: C ?, type: choix, choix: {un: un, deux: deux}}
      p: {libellé: p, question: N ?, type: nombre, bornes: {min: 0, max: 100}}
      """
  private static let service = """
    service: s0
    titre: Service
    thèmes: [essai]
    pour: Un essai.
    conditions: "a et b"
    """

  private func base(_ priors: String = "") throws -> SmallBase {
    try SmallBase(facts: Self.facts, services: [Self.service] + (priors.isEmpty ? [] : [priors]))
  }

  private func learner(_ small: SmallBase, _ situations: [String]) -> PriorLearner {
    var learner = PriorLearner(small.base)
    for text in situations { learner.learn(from: Situation(text)) }
    return learner
  }

  @Test func `What was learnt is written as a file that the base loads, and changes the order alone`() throws {
    let small = try base()
    let people = (0..<40).map { "a=\($0 < 38 ? "oui" : "non") b=\($0 < 4 ? "oui" : "non") c=un p=\($0 * 2)" }
    let text = learner(small, people).yaml()
    #expect(text.contains("  a: 0.929\n"))
    #expect(text.contains("  b: 0.119\n"))
    #expect(text.contains("  c: {un: 0.988, deux: 0.012}\n"))
    #expect(text.contains("  p: {\"0 à 16\": 0.2"))
    let taught = try base(text)
    let first = { (base: SmallBase) in
      Planner(base.program).next(in: base.evaluate(Situation()), context: PlanningContext())?.question
    }
    #expect(first(small) == .value(FactKey(FactName("a"))))
    #expect(first(taught) == .value(FactKey(FactName("b"))))
    for known in ["", "a=oui", "b=non", "a=oui b=oui", "a=non b=oui", "a=oui b=non"] {
      #expect(small.evaluate(Situation(known)).outcomes() == taught.evaluate(Situation(known)).outcomes())
    }
  }

  @Test(arguments: UInt64(1)...6)
  func `No verdict differs with and without learnt frequencies`(seed: UInt64) throws {
    let random = RandomBase(seed: seed)
    let facts = SmallBase.couple + random.facts
    let plain = try SmallBase(facts: facts, services: random.services)
    var generator = SeededGenerator(seed: seed &* 17)
    let worlds = random.everyWorld()
    var learner = PriorLearner(plain.base)
    for world in worlds.shuffled(using: &generator).prefix(40) { learner.learn(from: world) }
    let taught = try SmallBase(facts: facts, services: random.services + [learner.yaml()])
    #expect(!learner.priors().isEmpty)
    for _ in 0..<30 {
      let (partial, _) = random.partial(&generator)
      #expect(plain.evaluate(partial).outcomes() == taught.evaluate(partial).outcomes())
    }
    for world in worlds.shuffled(using: &generator).prefix(6) {
      let played = Simulation(of: world, with: taught.program, on: SmallBase.date)
      for index in plain.base.services.indices {
        #expect(played.evaluation.truthOfEntitlement(index) == plain.evaluate(world).truthOfEntitlement(index))
      }
    }
  }

  @Test func `Too few answers, and what a file declares for everybody, teach nothing`() throws {
    let small = try base()
    #expect(learner(small, Array(repeating: "a=oui", count: 9)).priors().isEmpty)
    var declared = Situation()
    declared[FactKey(FactName("a"))] = .stated(.truth(true), .declaredBySource)
    var learner = PriorLearner(small.base)
    for _ in 0..<20 { learner.learn(from: declared) }
    #expect(learner.priors().isEmpty)
  }
}
