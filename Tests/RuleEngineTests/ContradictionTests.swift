import RuleEngine
import RuleModel
import Testing

@Suite struct ContradictionTests {
  @Test(arguments: [
    ("a=100 b=100 total=500", true), ("a=100 b=100 total=200", false), ("a=100 total=500", false),
    ("a=100 b=100..500 total=150", true), ("total=500", false), ("a=100 b=100", false),
  ])
  func `A stated sum that its parts exclude is told with them`(_ known: String, _ disagrees: Bool) throws {
    let number = { (name: String) in
      "\(name): {libellé: \(name), question: Combien ?, type: nombre, bornes: {min: 0, max: 900}}\n"
    }
    let facts =
      SmallBase.couple + number("a") + number("b") + "total: {libellé: total, type: nombre, déduire: a + b}\n"
    let service = """
      service: s0
      titre: Service
      thèmes: [essai]
      pour: Un essai.
      conditions: "total < 300"
      """
    let small = try SmallBase(facts: facts, services: [service])
    let told = small.evaluate(Situation(known)).contradictions()
    #expect(told.map(\.key) == (disagrees ? [FactKey(FactName("total"))] : []))
    if disagrees { #expect(told.first?.components.map(\.fact.text) == ["a", "b"]) }
  }

  @Test(arguments: [
    ("oui", "oui", false, Verdict.notEligible), ("oui", "non", false, .eligible),
    ("non", "oui", true, .eligibleWithReserves), ("non", "non", true, .notEligible),
  ])
  func `What was checked decides nothing once its condition has proved false`(
    _ a: String, _ b: String, _ isFound: Bool, _ verdict: Verdict
  ) throws {
    let facts =
      SmallBase.couple
      + "a: {libellé: a, question: A ?, type: oui_non}\nb: {libellé: b, question: B ?, type: oui_non}\n"
    let service = """
      service: s0
      titre: Service
      thèmes: [essai]
      pour: Un essai.
      conditions: a
      à_vérifier: [{texte: Le point tient., si: b}]
      sauf_à_vérifier: [{texte: Le point tient., si: b}]
      """
    let small = try SmallBase(facts: facts, services: [service])
    var world = Situation("a=\(a) b=\(b)")
    world[verification: ReserveKey(ServiceID("s0"), "Le point tient.")] = isFound
    #expect(small.evaluate(world).outcome(of: try small.service("s0")).verdict == verdict)
  }

  @Test func `A list that the situation does not tell is answered as unknown, not as empty`() throws {
    let small = try SmallBase(
      facts: SmallBase.couple + "a: {libellé: a, portée: enfant, question: A ?, type: oui_non}\n",
      services: [
        "service: s0\ntitre: Service\nthèmes: [essai]\npour: Un essai.\nconditions: un enfant où a\n"
      ])
    var evaluation = small.evaluate(Situation())
    let index = try small.service("s0")
    evaluation.answer(.roster(ScopeName("enfant")), from: Situation())
    #expect(evaluation.truthOfEntitlement(index) == .unknown)
    var none = Situation()
    none[roster: ScopeName("enfant")] = Roster(labels: [])
    evaluation.answer(.roster(ScopeName("enfant")), from: none)
    #expect(evaluation.truthOfEntitlement(index) == .no)
  }

  @Test func `Whether there is a partner is asked before anything about them`() throws {
    let facts =
      SmallBase.couple
      + "salaire: {libellé: salaire, portée: adulte, question: Salaire ?, type: nombre, bornes: {min: 0, max: 900}}\n"
    let service = """
      service: s0
      titre: Service
      thèmes: [essai]
      pour: Un essai.
      conditions: "(somme de salaire pour les adultes) < 300"
      """
    let small = try SmallBase(facts: facts, services: [service])
    for couple in ["oui", "non"] {
      let world = Situation("foyer.en_couple=\(couple) demandeur.salaire=100 conjoint.salaire=100")
      let names = Simulation(of: world, with: small.program, on: SmallBase.date).questions.compactMap(\.key)
      let partner = names.firstIndex { $0.member == .role("conjoint") }
      let existence = try #require(names.firstIndex { $0.fact.text == "foyer.en_couple" })
      if couple == "non" { #expect(partner == nil) } else { #expect(try #require(partner) > existence) }
    }
  }
}
