import RuleEngine
import RuleModel
import TestTools
import Testing

/// A question that may make no sense waits for what says whether it does, and is not asked where nobody could say.
@Suite struct SenseTests {
  private static let facts =
    SmallBase.couple + """
      étranger: {libellé: étranger, question: Étranger ?, type: oui_non, a_priori: 0.1}
      titre: {libellé: titre fini, question: "Titre fini ?", type: oui_non, demander_si: {condition: étranger, sinon: non}}
      papier: {libellé: papier, question: "Un papier ?", type: oui_non, demander_si: {condition: titre, sinon: non}}
      montant: {libellé: montant, question: Combien ?, type: montant, unité: €/mois, bornes: {min: 0, max: 900}}
      détail: {libellé: détail, question: Détail ?, type: oui_non, demander_si: {condition: montant > 100 €/mois, sinon: non}}
      """

  private func small(_ condition: String, facts: String = facts) throws -> SmallBase {
    try SmallBase(
      facts: facts,
      services: [
        """
        service: droit
        titre: Un droit
        thèmes: [essai]
        pour: Un essai.
        conditions: "\(condition)"
        """
      ])
  }

  private func next(_ small: SmallBase, _ situation: Situation) -> FactName? {
    let question = Planner(small.program).next(in: small.evaluate(situation), context: PlanningContext())?.question
    return question?.key?.fact
  }

  private func missing(_ small: SmallBase, _ situation: Situation) throws -> [String] {
    try small.evaluate(situation).unsettledFacts(of: small.service("droit")).map(\.text)
  }

  @Test func `What may make no sense waits for what says whether it does`() throws {
    let small = try small("papier")
    #expect(next(small, Situation("")) == FactName("étranger"))
    #expect(try missing(small, Situation("")) == ["étranger"])
    #expect(next(small, Situation("étranger=oui")) == FactName("titre"))
    #expect(try missing(small, Situation("étranger=oui")) == ["titre"])
    #expect(next(small, Situation("étranger=oui titre=oui")) == FactName("papier"))
  }

  @Test(arguments: [Answer.Reason.doesNotKnow, .refuses])
  func `Nothing is asked that rests on what nobody could or would say`(_ reason: Answer.Reason) throws {
    let small = try small("papier")
    var situation = Situation("")
    situation[FactKey(FactName("étranger"))] = .unavailable(reason)
    #expect(next(small, situation) == nil)
    #expect(try missing(small, situation) == ["étranger"])
  }

  @Test(arguments: [("0.1", nil), ("0.6", "titre")])
  func `What most likely makes sense is asked all the same`(_ chance: String, _ expected: String?) throws {
    let small = try small("papier", facts: Self.facts.replacing("a_priori: 0.1", with: "a_priori: \(chance)"))
    var situation = Situation("")
    situation[FactKey(FactName("étranger"))] = .unavailable(.doesNotKnow)
    #expect(next(small, situation)?.text == expected)
  }

  @Test func `An answer that is only wide still lets the question be asked`() throws {
    let small = try small("détail")
    #expect(next(small, Situation("montant=50..200")) == FactName("détail"))
  }
}
