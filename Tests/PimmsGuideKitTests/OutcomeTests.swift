import PimmsGuideKit
import Testing

/// What is told of a service.
@Suite struct OutcomeTests {
  private var town: SmallTown

  init() throws { town = try SmallTown.peopled() }

  /// A tenant with little money: open but for one sentence.
  private mutating func rent(_ amount: Int) throws -> ServiceHandle {
    let applicant = Subject.role("demandeur")
    let pay = try town.guide.fact("salaire_net")
    try town.assessment.state(town.guide.fact("logement.statut"), .option("locataire"))
    try town.assessment.state(town.guide.fact("logement.loyer"), .number(Number(amount)))
    try town.assessment.state(pay, of: applicant, .number(900))
    try town.assessment.state(pay, of: applicant, for: .everyMonth, .truth(true))
    try town.assessment.state(town.guide.fact("foyer.rfr"), for: .year(2024), .between(7000, 7500))
    return try town.guide.service("aide_loyer")
  }

  @Test mutating func `An open right tells its amount, and the sentence to verify with the figure of the day`() throws {
    let service = try rent(640)
    let outcome = try town.assessment.outcome(of: service)
    #expect(outcome.verdict == .eligibleWithReserves)
    #expect(outcome.amount?.exact == 60)
    #expect(outcome.amount?.unit == "€/mois")
    #expect(outcome.amount?.isPaid == false)
    #expect(outcome.summary == "Aide au loyer : éligible sous réserve, 60 € par mois")
    #expect(
      outcome.reserves.map(\.text) == ["Le bail est au nom de la personne, pour 60 € par mois (janvier 2026) d'aide."])
    #expect(outcome.reserves.map(\.kind) == [.condition])
    #expect(try town.assessment.isEntitled(to: service) == true)
  }

  @Test(arguments: [(true, Verdict.eligible), (false, .notEligible)])
  mutating func `What was verified by hand settles the verdict, and is taken back`(
    _ holds: Bool, _ verdict: Verdict
  ) throws {
    let service = try rent(640)
    let reserve = try #require(town.assessment.outcome(of: service).reserves.first)
    try town.assessment.verify(reserve, holds: holds)
    #expect(try town.assessment.outcome(of: service).verdict == verdict)
    #expect(try town.assessment.outcome(of: service).reserves == [])
    try town.assessment.verify(reserve, holds: nil)
    #expect(try town.assessment.outcome(of: service).verdict == .eligibleWithReserves)
  }

  @Test mutating func `The reasons of an open right are answers that suffice`() throws {
    let service = try rent(640)
    let reasons = try town.assessment.reasons(for: service)
    #expect(Set(reasons.map(\.kind)) == [.answer])
    #expect(
      Set(reasons.map(\.text)) == [
        "Statut : locataire", "Loyer : 640 € par mois", "Salaire net : 900 € par mois",
        "Salaire net, pareil chaque mois : oui", "Revenu fiscal en 2024 : entre 7 000 € et 7 500 € par an",
      ])
    for reason in reasons where reason.text.hasPrefix("Salaire net") { #expect(reason.subject == .role("demandeur")) }
  }

  @Test mutating func `The reasons of a closed right are the conditions that are not met`() throws {
    let service = try rent(701)
    let outcome = try town.assessment.outcome(of: service)
    #expect(outcome.verdict == .notEligible)
    #expect(outcome.amount == nil)
    let reasons = try town.assessment.reasons(for: service)
    #expect(reasons.map(\.kind) == [.unmetCondition])
    #expect(reasons.map(\.text) == ["Loyer ne dépassant pas 700 € par mois (ici : 701 € par mois)"])
  }

  @Test func `The reasons of an undecided right are its open conditions, with their article`() throws {
    let service = try town.guide.service("aide_loyer")
    let reasons = try town.assessment.reasons(for: service)
    #expect(Set(reasons.map(\.kind)) == [.openCondition])
    #expect(reasons.count == 4)
    #expect(reasons.compactMap(\.source) == ["Règlement art. 3"])
    #expect(try town.assessment.isEntitled(to: service) == nil)
  }

  @Test mutating func `A right decided child by child names each one`() throws {
    let birth = try town.guide.fact("date_naissance")
    try town.assessment.state(birth, of: .member(of: "enfants", at: 0), .age(years: 4))
    try town.assessment.state(birth, of: .member(of: "enfants", at: 1), .age(years: 12))
    let outcome = try town.assessment.outcome(of: town.guide.service("gouter"))
    #expect(outcome.verdict == .eligible)
    #expect(outcome.amount?.exact == 20)
    #expect(outcome.members.map(\.subject) == [.member(of: "enfants", at: 0), .member(of: "enfants", at: 1)])
    #expect(outcome.members.map(\.verdict) == [.eligible, .notEligible])
    #expect(outcome.members.map(\.amount?.exact) == [20, nil])
  }

  @Test mutating func `Two debts and perhaps two more leave a sum open, no other debt settles it`() throws {
    let service = try town.guide.service("secours")
    let amount = try town.guide.fact("montant")
    try town.assessment.state(amount, of: .member(of: "dettes", at: 0), .number(180))
    #expect(try town.assessment.outcome(of: service).verdict == .undetermined)
    try town.assessment.state(.all(["", ""]), of: "dettes")
    try town.assessment.state(amount, of: .member(of: "dettes", at: 1), .number(180))
    let outcome = try town.assessment.outcome(of: service)
    #expect(outcome.verdict == .notEligibleToConfirm)
    #expect(outcome.reserves.map(\.kind) == [.exception])
  }

  @Test mutating func `The plan tells the steps, the papers, and the condition of a step that may not apply`() throws {
    let service = try rent(640)
    try town.assessment.forget(town.guide.fact("logement.loyer"))
    try town.assessment.state(town.guide.fact("logement.loyer"), .between(400, 640))
    let plan = try town.assessment.plan(for: [service])
    let planned = try #require(plan.services.first)
    #expect(planned.isAsked)
    #expect(planned.outcome.service == service)
    #expect(planned.steps.map(\.text) == ["Remplir la demande (en ligne, ville.example).", "Apporter le bail."])
    #expect(planned.steps.map(\.condition) == [nil, "loyer au-dessus de 500 € par mois"])
    #expect(plan.papers.map(\.label) == ["Bail"])
    #expect(plan.papers.map(\.howToObtain) == ["demander au propriétaire"])
    #expect(plan.first.map(\.service) == [service])
  }

  @Test func `A base with errors is told as the checker tells it`() throws {
    let error = #expect(throws: GuideError.self) {
      try Guide(files: [RuleFile(path: "faits.yaml", utf8: Array("faits:\n  x: {libellé: x, type: nombr}\n".utf8))])
    }
    #expect(error?.description.contains("faits.yaml:2") == true)
    #expect(error?.description.contains("nombr") == true)
  }
}
