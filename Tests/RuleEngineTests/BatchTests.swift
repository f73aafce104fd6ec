import RuleEngine
import RuleModel
import TestTools
import Testing

/// Situations judged 64 at a time, and prepared situations, against the machine that judges one.
@Suite struct BatchTests {
  /// Every kind of step that columns know, on facts of every kind.
  static let facts = """
    v0: {libellé: v0, question: V ?, type: oui_non}
    v1: {libellé: v1, question: V ?, type: oui_non}
    n0: {libellé: n0, question: N ?, type: nombre, entier: oui, bornes: {min: 0, max: 20}}
    n1: {libellé: n1, question: N ?, type: nombre, entier: oui, bornes: {min: -5, max: 9}}
    c0: {libellé: c0, question: C ?, type: choix, choix: {a: un, b: deux, c: trois}}
    j0: {libellé: j0, question: J ?, type: date, bornes: {min: 2005-01-01, max: 2025-12-31}}
    d0: {libellé: d0, type: nombre, déduire: "(10 + 2 * n0 - n1) si v0 sinon (n1 - 3 * n0)"}
    d1: {libellé: d1, type: oui_non, déduire: "v1 si v0 sinon (n0 > n1)"}

    """

  static let conditions = [
    "n0 >= 3 et n0 <= 12", "n0 < 7 ou n1 > 2", "non (n1 >= 0) et v0", "c0 dans [a, c] ou d1",
    "c0 = b et non v1 ou c0 != a et v0",
    "j0 >= 2010-05-01 et j0 < 2019-01-01", "j0 > 2012-01-31 ou j0 <= 2006-07-01", "d0 >= 4 ou d0 < -20",
    "d0 > n0", "n0 = n1 ou n0 != 5", "d1 et d0 <= n1", "(v0 ou v1) et (n1 < 3 ou c0 dans [b, c])",
  ]

  private func small() throws -> SmallBase {
    try SmallBase(
      facts: SmallBase.couple + Self.facts,
      services: Self.conditions.enumerated().map { number, condition in
        """
        service: s\(number)
        titre: Service \(number)
        thèmes: [essai]
        pour: Un essai.
        conditions: "\(condition)"
        """
      })
  }

  /// Complete, partial and half-known situations, by chance.
  private func situations(_ count: Int, _ random: inout SeededGenerator) -> [Situation] {
    (0..<count).map { _ in
      var text = ""
      func add(_ name: String, _ values: [String]) {
        if random.chance(0.75), let value = values.randomElement(using: &random) { text += " \(name)=\(value)" }
      }
      add("v0", ["oui", "non"])
      add("v1", ["oui", "non"])
      add("n0", (0...20).map(String.init) + ["3..9", "0..12", "7..20"])
      add("n1", (-5...9).map(String.init) + ["-5..2", "0..3"])
      add("c0", ["a", "b", "c", "a|b", "b|c"])
      add("j0", ["2005-01-01", "2010-05-01", "2012-01-31", "2018-12-31", "2019-01-01", "2025-12-31"])
      return Situation(text)
    }
  }

  @Test(arguments: [1, 63, 64, 65, 200])
  func `A batch in columns gives each situation the truths it has alone`(count: Int) throws {
    let small = try small()
    var random = SeededGenerator(seed: UInt64(count))
    let situations = situations(count, &random)
    let batch = SituationBatch(situations, with: small.program, on: SmallBase.date)
    let isColumnar = batch.isColumnar
    #expect(isColumnar)
    var truths = batch.makeTruths()
    batch.judge(into: &truths)
    for (index, situation) in situations.enumerated() {
      let alone = small.evaluate(situation)
      for service in small.base.services.indices {
        #expect(truths.truth(of: service, in: index) == alone.truthOfEntitlement(service))
      }
    }
  }

  @Test(arguments: LawsTests.seeds)
  func `A batch of any base gives each situation the truths it has alone`(seed: UInt64) throws {
    let random = RandomBase(seed: seed)
    let small = try SmallBase(facts: SmallBase.couple + random.facts, services: random.services)
    var generator = SeededGenerator(seed: seed &* 17)
    let situations = (0..<70).map { _ in random.partial(&generator).situation }
    let batch = SituationBatch(situations, with: small.program, on: SmallBase.date)
    var truths = batch.makeTruths()
    batch.judge(into: &truths)
    for (index, situation) in situations.enumerated() {
      let alone = small.evaluate(situation)
      for service in small.base.services.indices {
        #expect(truths.truth(of: service, in: index) == alone.truthOfEntitlement(service))
      }
    }
  }

  @Test func `A computed fact that is stated is judged one situation at a time, with the same truths`() throws {
    let small = try small()
    let situations = [Situation("v0=oui n0=3"), Situation("d0=12 n0=3 n1=1")]
    let batch = SituationBatch(situations, with: small.program, on: SmallBase.date)
    let isColumnar = batch.isColumnar
    #expect(!isColumnar)
    var truths = batch.makeTruths()
    batch.judge(into: &truths)
    for service in small.base.services.indices {
      let alone = small.evaluate(situations[1]).truthOfEntitlement(service)
      #expect(truths.truth(of: service, in: 1) == alone)
    }
  }

  @Test func `A machine used again for another situation keeps nothing of the one before`() throws {
    let small = try small()
    var random = SeededGenerator(seed: 5)
    var evaluation = small.evaluate(Situation())
    for situation in situations(60, &random) {
      evaluation.decide(evaluation.prepare(situation))
      let alone = small.evaluate(situation)
      for service in small.base.services.indices {
        #expect(evaluation.truthOfEntitlement(service) == alone.truthOfEntitlement(service))
      }
      evaluation.replace(with: situation)
      #expect(evaluation.outcomes() == alone.outcomes())
    }
  }

  @Test func `A question names the services that it helps, and answering it can settle them`() throws {
    let small = try small()
    let evaluation = small.evaluate(Situation())
    let next = try #require(Planner(small.program).next(in: evaluation, context: PlanningContext()))
    let name = try #require(next.question.key?.fact)
    #expect(!next.services.isEmpty)
    let fact = try #require(small.base.factIndices[name])
    for service in next.services { #expect(small.program.factsRead(by: service).contains(fact)) }
  }
}
