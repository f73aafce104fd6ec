import Interview
import Presentation
import RuleModel
import Testing
import TownBase

/// A participation is a cost: it is never told, nor ranked, as a gain.
struct PaidAmountTests {
  private static let rules = [
    "services/mutuelle.yaml": """
    service: mutuelle
    titre: Mutuelle de la ville
    thèmes: [budget]
    pour: Une mutuelle à petit prix.
    conditions: demandeur.salaire_net < 1500 €/mois
    montant: 30 €/mois
    à_payer: oui
    importance: 1
    sources: [{titre: Règlement de la ville}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """,
    "services/prime.yaml": """
    service: prime
    titre: Prime de la ville
    thèmes: [budget]
    pour: Une prime une fois l'an.
    conditions: demandeur.salaire_net < 1500 €/mois
    montant: 320.14 €/mois si foyer.en_couple sinon 274.41 €/mois
    importance: 1
    sources: [{titre: Règlement de la ville}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """,
  ]

  @Test func `What the person pays is told as such`() throws {
    let town = try TownBase(adding: Self.rules)
    var session = town.session()
    var situation = Situation()
    situation[FactKey(FactName("salaire_net"), of: .role("demandeur"))] = .stated(
      .number(NumberRange(exactly: Rational(900))), .stated)
    _ = session.resume(
      SavedInterview(situation: situation, needs: [ServiceID("mutuelle"), ServiceID("aide_loyer")]))
    let wording = Wording(session)
    let paid = try #require(session.plan.service(town.service("mutuelle")))
    #expect(wording.amount(paid.outcome) == "30 € par mois à payer")
    let received = try #require(session.plan.service(town.service("aide_loyer")))
    #expect(wording.amount(received.outcome) == "60 € par mois")
  }

  @Test func `The ends of a range are the nearest euros, not amounts that no scale has`() throws {
    let town = try TownBase(adding: Self.rules)
    var session = town.session()
    _ = session.resume(SavedInterview(situation: Situation(), needs: [ServiceID("prime")]))
    let prime = try #require(session.plan.service(town.service("prime")))
    #expect(Wording(session).amount(prime.outcome) == "entre 274 € et 320 € par mois")
  }
}
