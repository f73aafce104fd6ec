import Documents
import Interview
import Presentation
import RuleEngine
import RuleModel
import Testing
import TownBase

/// What is said of a verdict, by the nature of the service, and what a closed one leaves on the sheet.
struct NatureTests {
  private let town: TownBase

  init() throws {
    let end = """
      étapes:
        - {faire: Prévenir le responsable., par: médiateur}
        - {faire: Faire la demande., canal: guichet, où: mairie}
      documents: [bail]
      sources: [{titre: Règlement de la ville}]
      vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
      """
    town = try TownBase(adding: [
      "services/recours.yaml": """
      service: recours
      titre: Recours contre la ville
      nature: démarche
      thèmes: [budget]
      pour: Un essai.
      conditions: épargne < 100 €
      \(end)
      """,
      "services/protocole.yaml": """
      service: protocole
      titre: Quelqu'un a faim
      nature: démarche
      thèmes: [budget]
      pour: Un essai.
      conditions: besoin.aide_repas
      urgence: {danger: besoin.aide_repas}
      \(end)
      """,
      "services/pret.yaml": """
      service: pret
      titre: Prêt de la ville
      thèmes: [budget]
      pour: Un essai.
      conditions: épargne < 100 €
      sauf_à_vérifier: [Une grosse dépense imprévue.]
      si_non: [recours, fonds_secours]
      \(end)
      """,
    ])
  }

  private func session(savings: Int, hungry: Bool = false, for needs: [String]) throws -> Session {
    var situation = Situation()
    situation[FactKey(FactName("épargne"))] = .stated(.number(NumberRange(exactly: Rational(savings))), .stated)
    situation[FactKey(FactName("besoin.aide_repas"))] = .stated(.truth(hungry), .stated)
    situation[roster: ScopeName("enfant")] = Roster(labels: [])
    var session = town.session()
    _ = session.resume(SavedInterview(situation: situation, needs: needs.map { ServiceID($0) }))
    return session
  }

  private func sheet(_ session: Session) -> String {
    PlainTextRenderer(width: 80).render(Wording(session).sheet(session.plan))
  }

  @Test(arguments: [
    (Verdict.eligible, "éligible", "vous concerne"),
    (.eligibleWithReserves, "éligible sous réserve", "vous concerne sans doute, à vérifier"),
    (.notEligible, "non éligible", "ne s'applique pas"),
    (.notEligibleToConfirm, "non éligible, à confirmer", "ne s'applique sans doute pas, à confirmer"),
    (.undetermined, "indéterminé", "peut vous concerner"), (.alreadyReceived, "déjà perçu", "déjà fait"),
    (.notConcerned, "sans objet", "ne vous concerne pas"),
  ])
  func `A right is granted, a procedure concerns`(_ verdict: Verdict, _ right: String, _ procedure: String) throws {
    let wording = Wording(town.session())
    #expect(wording.text(verdict, of: try town.service("pret")) == right)
    #expect(wording.text(verdict, of: try town.service("recours")) == procedure)
  }

  @Test func `The sheet has no step and no paper of what is closed, but one line`() throws {
    let session = try session(savings: 5000, for: ["pret", "recours"])
    let plan = session.plan
    #expect(plan.service(try town.service("pret"))?.outcome.verdict == .notEligibleToConfirm)
    #expect(plan.services.allSatisfy { $0.steps.isEmpty })
    #expect(plan.papers.isEmpty)
    let text = sheet(session)
    #expect(text.contains("Fermé aujourd’hui") || text.contains("Fermé aujourd'hui"))
    #expect(text.contains("Prêt de la ville — à faire confirmer avant de renoncer."))
    for word in ["Faire la demande", "bail", "Recours"] { #expect(!text.contains(word), "\(text)") }
  }

  @Test func `The sheet has no step of the mediator, and begins with the person's first`() throws {
    let session = try session(savings: 0, for: ["pret"])
    let text = sheet(session)
    #expect(text.contains("Prêt de la ville — Faire la demande"))
    #expect(!text.contains("Prévenir le responsable"))
    let page = PlainTextRenderer(width: 80).render(Wording(session).page(of: try town.service("pret")))
    #expect(page.contains("Prévenir le responsable"))
  }

  @Test func `The sheet has the steps of what is open`() throws {
    let text = sheet(try session(savings: 0, for: ["pret", "recours"]))
    #expect(text.contains("Faire la demande"))
    #expect(!text.contains("Fermé"))
  }

  @Test func `The protocol of a danger that does not apply is not announced`() throws {
    let danger = try town.service("protocole")
    #expect(town.base.isDangerProtocol(danger))
    #expect(!town.base.isDangerProtocol(try town.service("recours")))
    #expect(try session(savings: 0, for: ["protocole"]).plan.service(danger) == nil)
    #expect(try session(savings: 0, hungry: true, for: ["protocole"]).plan.service(danger) != nil)
  }

  @Test(arguments: [
    (-239, 698_376, "pas encore connu"), (0, 1500, "au plus 1 500 € par mois"), (0, 4280, "pas encore connu"),
    (800, 1000, "entre 800 € et 1 000 € par mois"), (800, 90_000, "au moins 800 € par mois"),
    (700, 700, "700 € par mois"), (-20, -10, "entre −20 € et −10 € par mois"),
  ])
  func `Of an amount only the bound that says something is shown`(_ low: Int, _ high: Int, _ shown: String) {
    let value = KnownValue.number(Interval(Rational(low), Rational(high)))
    #expect(Wording(town.session()).said(value, as: .number(.money(.month))) == shown)
  }
}
