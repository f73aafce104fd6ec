import RuleEngine
import RuleModel
import Testing

/// Services that feed each other from one month to the next.
@Suite struct StationaryTests {
  /// Each pays ten more than the other did last month, up to forty: four months, and one more to see it.
  private static func pair(_ first: String, _ second: String) -> (facts: String, services: [String]) {
    func service(_ name: String, _ amount: String) -> String {
      """
      service: \(name)
      titre: Service \(name)
      thèmes: [essai]
      pour: Un essai.
      conditions: revenu >= 0 €/mois
      montant: \(amount)
      """
    }
    let facts = """
      reste_\(second): {libellé: reste, type: montant, unité: €/mois, déduire: montant(\(second)) le mois précédent}

      """
    return (
      facts,
      [
        service(first, "min(40 €/mois, 10 €/mois + reste_\(second))"),
        service(second, "min(40 €/mois, montant(\(first)))"),
      ]
    )
  }

  @Test func `Each group takes its own number of steps`() throws {
    let (hurried, patient) = (Self.pair("a", "b"), Self.pair("c", "d"))
    let small = try SmallBase(
      facts: SmallBase.couple
        + "revenu: {libellé: revenu, question: Revenu ?, type: montant, unité: €/mois, bornes: {min: 0, max: 9000}}\n"
        + hurried.facts + patient.facts,
      services: hurried.services + patient.services,
      extra: "stationnaires: [{services: [a, b], étapes_max: 2}, {services: [c, d]}]\n")
    // What nobody can say of last month is the state that the months settle in.
    var situation = Situation("revenu=100")
    for name in ["b", "d"] {
      situation[FactKey(FactName.receiving(ServiceID(name)))] = .unavailable(.doesNotKnow)
    }
    let evaluation = small.evaluate(situation)
    // Two months are not enough: what was gone through, and no figure.
    let amount = try #require(evaluation.outcome(of: try small.service("a")).amount)
    #expect(!(amount.lower == amount.upper))
    #expect(evaluation.outcome(of: try small.service("c")).amount == Interval(exactly: Rational(40)))
    #expect(evaluation.outcome(of: try small.service("d")).amount == Interval(exactly: Rational(40)))
  }

  /// One service that reads what it paid last month.
  private static func alone(_ conditions: String, _ amount: String) throws -> SmallBase {
    try SmallBase(
      facts: SmallBase.couple
        + "revenu: {libellé: revenu, question: Revenu ?, type: montant, unité: €/mois, bornes: {min: 0, max: 9000}}\n"
        + "reste: {libellé: reste, type: montant, unité: €/mois, déduire: montant(s) le mois précédent}\n",
      services: [
        """
        service: s
        titre: Service
        thèmes: [essai]
        pour: Un essai.
        conditions: "\(conditions)"
        montant: "\(amount)"
        """
      ],
      extra: "stationnaires: [{services: [s]}]\n")
  }

  private static func unreceived(_ known: String) -> Situation {
    var situation = Situation(known)
    situation[FactKey(FactName.receiving(ServiceID("s")))] = .unavailable(.doesNotKnow)
    return situation
  }

  @Test(arguments: [
    ("min(40 €/mois, 10 €/mois + reste)", 40), ("min(35 €/mois, 10 €/mois + reste)", 35),
    ("max(0 €/mois, 100 €/mois - reste / 2 - revenu)", 0), ("12 €/mois", 12), ("reste", 0),
  ])
  func `The months settle where a month gives itself again`(_ amount: String, _ settled: Int) throws {
    let small = try Self.alone("revenu >= 0 €/mois", amount)
    let evaluation = small.evaluate(Self.unreceived("revenu=100"))
    #expect(evaluation.outcome(of: try small.service("s")).amount == Interval(exactly: Rational(settled)))
  }

  @Test func `Months that never settle leave the range that they go through`() throws {
    // Sixty, then nothing because of the sixty, then sixty again.
    let small = try Self.alone("reste < 50 €/mois", "60 €/mois")
    let evaluation = small.evaluate(Self.unreceived("revenu=100"))
    let outcome = evaluation.outcome(of: try small.service("s"))
    #expect(outcome.verdict == .undetermined)
    #expect(evaluation.truthOfEntitlement(try small.service("s")) == .unknown)
    let fact = try #require(small.base.factIndices[FactName("reste")])
    guard case .number(let reste)? = evaluation.value(of: fact, for: .household) else {
      Issue.record("an amount is a number")
      return
    }
    #expect(reste.lower <= .zero && Rational(60) <= reste.upper)
  }

  @Test(arguments: [0, 25, 40])
  func `What is said of last month takes the place of the settled state`(_ received: Int) throws {
    let small = try Self.alone("revenu >= 0 €/mois", "min(40 €/mois, 10 €/mois + reste)")
    var situation = Situation("revenu=100")
    situation[FactKey(FactName.receiving(ServiceID("s")))] = .stated(.truth(received > 0), .stated)
    situation[FactKey(FactName.received(ServiceID("s")))] = .stated(
      .number(NumberRange(exactly: Rational(received))), .stated)
    let amount = small.evaluate(situation).outcome(of: try small.service("s")).amount
    #expect(amount == Interval(exactly: Rational(min(40, 10 + received))))
  }

  @Test func `A range of pay settles on a range that holds what each pay settles on`() throws {
    let small = try Self.alone("revenu < 500 €/mois", "min(40 €/mois, max(0 €/mois, 300 €/mois - revenu) + reste)")
    let service = try small.service("s")
    let wide = small.evaluate(Self.unreceived("revenu=100..450")).outcome(of: service)
    let range = try #require(wide.amount)
    for pay in stride(from: 100, through: 450, by: 50) {
      let exact = try #require(small.evaluate(Self.unreceived("revenu=\(pay)")).outcome(of: service).amount)
      #expect(range.lower <= exact.lower && exact.upper <= range.upper, "\(pay)")
    }
    #expect(wide.entitled == .yes)
  }
}
