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
}
