import RuleEngine
import RuleModel
import Testing

/// Which no is firm, and what a verdict is told to rest on.
@Suite struct FirmnessTests {
  private static let facts =
    SmallBase.couple + """
      a: {libellé: a, question: A ?, type: oui_non}
      b: {libellé: b, question: B ?, type: oui_non}
      nb: {libellé: nb, question: Combien ?, type: nombre, bornes: {min: 0, max: 30}}
      écart: {libellé: écart, type: nombre, déduire: nb - douteux}

      """

  /// - Parameter doubtful: the value graded C.
  private static func parameters(doubtful: Int) -> String {
    """
    sûr: {libellé: sûr, source: Loi, fiabilité: A, revoir_avant: 2027-11-23, valeurs: {2020-01-01: 10}}
    douteux: {libellé: douteux, source: Loi, fiabilité: C, revoir_avant: 2027-11-23, valeurs: {2020-01-01: \(doubtful)}}
    périmé: {libellé: périmé, source: Loi, fiabilité: A, revoir_avant: 2026-11-22, valeurs: {2020-01-01: 10}}

    """
  }

  private static func service(_ name: String, _ conditions: String, _ more: String = "") -> String {
    "service: \(name)\ntitre: Service \(name)\nthèmes: [essai]\npour: Un essai.\nconditions: \"\(conditions)\"\n\(more)"
  }

  @Test(arguments: [
    ("nb < sûr", "nb=20", Verdict.notEligible, []),
    ("nb < douteux", "nb=20", .notEligibleToConfirm, ["douteux"]),
    ("nb < périmé", "nb=20", .notEligibleToConfirm, ["périmé"]),
    // A yes is no less a yes, and tells what it rests on.
    ("nb < douteux", "nb=5", .eligible, ["douteux"]),
    // One firm reason is enough for a no, one firm alternative for a yes.
    ("a et nb < douteux", "a=non nb=20", .notEligible, []),
    ("a et nb < douteux", "a=oui nb=20", .notEligibleToConfirm, ["douteux"]),
    ("a ou nb < douteux", "a=oui nb=5", .eligible, []),
    ("a ou nb < douteux", "a=non nb=20", .notEligibleToConfirm, ["douteux"]),
    // The least doubtful of several reasons.
    ("nb < douteux et nb < douteux + périmé", "nb=25", .notEligibleToConfirm, ["douteux"]),
    ("nb < douteux ou nb < périmé", "nb=20", .notEligibleToConfirm, ["douteux", "périmé"]),
    // Only the branch that is taken counts.
    ("(nb < douteux) si a sinon b", "a=non b=non nb=20", .notEligible, []),
    ("(nb < douteux) si a sinon b", "a=oui b=non nb=20", .notEligibleToConfirm, ["douteux"]),
    ("(nb < douteux) si a sinon (nb < périmé)", "nb=20", .notEligibleToConfirm, ["douteux", "périmé"]),
    // Through what is computed, and through a negation.
    ("écart < 0", "nb=20", .notEligibleToConfirm, ["douteux"]),
    ("non (nb < douteux)", "nb=5", .notEligibleToConfirm, ["douteux"]),
  ])
  func `A no that rests on a doubtful value is to be confirmed`(
    _ conditions: String, _ known: String, _ verdict: Verdict, _ doubtful: [String]
  ) throws {
    let small = try SmallBase(
      facts: Self.facts, parameters: Self.parameters(doubtful: 10), services: [Self.service("s0", conditions)])
    let outcome = small.evaluate(Situation(known)).outcome(of: try small.service("s0"))
    #expect(outcome.verdict == verdict)
    #expect(Set(outcome.doubtfulParameters.map { small.base.parameters[$0].name.text }) == Set(doubtful))
  }

  private static let members =
    facts + """
      salarié: {libellé: salarié, portée: adulte, question: Salarié ?, type: oui_non}
      paie: {libellé: paie, portée: adulte, question: Paie ?, type: nombre, bornes: {min: 0, max: 30}}
      taille: {libellé: taille, portée: enfant, question: Taille ?, type: nombre, bornes: {min: 0, max: 30}}

      """

  @Test(arguments: [
    // The second adult's reason counts as well as the first one's.
    ("un adulte où (salarié et paie < douteux)", Verdict.notEligibleToConfirm),
    ("un adulte où (paie < douteux)", .notEligibleToConfirm),
    ("un adulte où (salarié et paie < sûr)", .notEligible),
    ("un adulte où (non salarié et paie < sûr et paie < douteux)", .notEligible),
    // A child who is not there leaves nothing in doubt.
    ("un enfant où taille < douteux", .notEligible),
    ("(nombre d'enfants où taille < douteux) >= 1", .notEligible),
  ])
  func `A no about several members rests on what is known of each of them`(
    _ conditions: String, _ verdict: Verdict
  ) throws {
    let small = try SmallBase(
      facts: Self.members, parameters: Self.parameters(doubtful: 10), services: [Self.service("s0", conditions)])
    var situation = Situation(
      "foyer.en_couple=oui demandeur.salarié=non demandeur.paie=20 conjoint.salarié=oui conjoint.paie=20")
    situation[roster: ScopeName("enfant")] = Roster(labels: [], unseen: 0...0)
    #expect(small.evaluate(situation).outcome(of: try small.service("s0")).verdict == verdict)
  }

  @Test func `A firm no stays a no whatever the doubtful value turns out to be`() throws {
    let conditions = [
      "nb < douteux", "a et nb < douteux", "a ou nb < douteux", "(nb < douteux) si a sinon b", "écart < 0 et nb < sûr",
      "non (nb < douteux) et b", "b et (a ou nb < douteux)", "(a et b) ou (nb < douteux et nb < sûr)",
    ]
    let worlds = ["oui", "non", "?"].flatMap { a in
      ["oui", "non", "?"].flatMap { b in
        ["0", "5", "10", "15", "30", "4..12"].map { nb in
          Situation(
            [("a", a), ("b", b), ("nb", nb)].filter { $0.1 != "?" }.map { "\($0.0)=\($0.1)" }.joined(separator: " "))
        }
      }
    }
    let towns = try [0, 3, 10, 14, 30].map { doubtful in
      try SmallBase(
        facts: Self.facts, parameters: Self.parameters(doubtful: doubtful),
        services: conditions.enumerated().map { Self.service("s\($0.offset)", $0.element) })
    }
    var firm = 0
    for world in worlds {
      let judged = towns.map { $0.evaluate(world) }
      for service in towns[0].base.services.indices
      where judged.contains(where: { $0.outcome(of: service).verdict == .notEligible }) {
        firm += 1
        for evaluation in judged { #expect(evaluation.truthOfEntitlement(service) == .no, "\(world)") }
      }
    }
    // The law is no law if nothing is ever firm.
    #expect(firm > 50)
  }

  @Test(arguments: [
    ("oui", nil, Verdict.eligibleWithReserves, ["Le point tient."]), ("oui", true, .eligible, []),
    ("non", nil, .notEligibleToConfirm, ["Sauf exception."]), ("non", false, .notEligible, []),
  ])
  func `A service that rests on another shares its open sentences`(
    _ a: String, _ found: Bool?, _ verdict: Verdict, _ told: [String]
  ) throws {
    let sentences = "à_vérifier: [Le point tient.]\nsauf_à_vérifier: [Sauf exception.]\n"
    let small = try SmallBase(
      facts: Self.facts, parameters: Self.parameters(doubtful: 10),
      services: [Self.service("below", "a", sentences), Self.service("above", "droit(below) et b")])
    var world = Situation("a=\(a) b=oui")
    for text in ["Le point tient.", "Sauf exception."] {
      world[verification: ReserveKey(ServiceID("below"), RuleSentence(text))] = found
    }
    let above = small.evaluate(world).outcome(of: try small.service("above"))
    #expect(above.verdict == verdict)
    #expect(above.openReserves.map(\.sentence.written) == told)
    #expect(above.openReserves.allSatisfy { small.base.services[$0.service].id == ServiceID("below") })
  }

  @Test(arguments: [
    ("oui", Verdict.eligibleWithReserves, ["Le point tient."]), ("non", .notEligibleToConfirm, ["Sauf exception."]),
  ])
  func `The sentences of a service weigh on what is nothing but that service, and on nothing that merely resembles it`(
    _ a: String, _ verdict: Verdict, _ told: [String]
  ) throws {
    let sentences = "à_vérifier: [Le point tient.]\nsauf_à_vérifier: [Sauf exception.]\n"
    let small = try SmallBase(
      facts: Self.facts, parameters: Self.parameters(doubtful: 10),
      services: [
        Self.service("below", "a", sentences), Self.service("above", "droit(below)"), Self.service("like", "a"),
        Self.service("wider", "a et nb < sûr"), Self.service("twin", "a", "à_vérifier: [Autre point.]\n"),
        Self.service("over_twin", "droit(twin) et nb < sûr"),
      ])
    let evaluation = small.evaluate(Situation("a=\(a) nb=5"))
    func outcome(_ name: String) throws -> Outcome { evaluation.outcome(of: try small.service(name)) }
    for name in ["below", "above"] {
      #expect(try outcome(name).verdict == verdict)
      #expect(try outcome(name).openReserves.map(\.sentence.written) == told)
    }
    for name in ["like", "wider"] {
      #expect(try outcome(name).verdict == (a == "oui" ? .eligible : .notEligible))
      #expect(try outcome(name).openReserves == [])
    }
    for name in ["twin", "over_twin"] {
      #expect(try outcome(name).openReserves.map(\.sentence) == (a == "oui" ? ["Autre point."] : []))
    }
  }

  @Test func `A reason that needs no other service makes a no firm`() throws {
    let small = try SmallBase(
      facts: Self.facts, parameters: Self.parameters(doubtful: 10),
      services: [
        Self.service("below", "a", "sauf_à_vérifier: [Sauf exception.]\n"), Self.service("above", "droit(below) et b"),
      ])
    let above = try small.service("above")
    #expect(small.evaluate(Situation("a=non b=oui")).outcome(of: above).verdict == .notEligibleToConfirm)
    #expect(small.evaluate(Situation("a=non b=non")).outcome(of: above).verdict == .notEligible)
  }
}
