import Interview
import RuleEngine
import RuleLanguage
import RuleModel
import Testing
import TownBase

/// What only a tax notice says: offered as a range to whoever does not know, marked once it is accepted, and never
/// hidden behind a verdict.
struct EstimateTests {
  private let town: TownBase
  private let key = FactKey(FactName("revenu"), at: .year(2024))

  init() throws { town = try TownBase(adding: TownBase.estimateRules) }

  /// An interview about the livret with this pay, at the question of the income.
  private func session(salary: Int?, selfEmployed: Bool = false, _ more: (inout Situation) -> Void = { _ in })
    -> Session
  {
    var situation = Situation()
    if let salary {
      situation[FactKey(FactName("salaire_net"), of: .role("demandeur"))] = .stated(
        .number(NumberRange(exactly: Rational(salary))), .stated)
    }
    situation[FactKey(FactName("à_son_compte"))] = .stated(.truth(selfEmployed), .stated)
    more(&situation)
    var session = town.session()
    _ = session.resume(SavedInterview(situation: situation, needs: [ServiceID("livret"), ServiceID("pret")]))
    return session
  }

  private func offered(_ session: Session) -> NumberRange? {
    if case .confirmation(_, .number(let range), .estimated) = session.prompt { range } else { nil }
  }

  private func verdict(_ id: String, _ session: Session) throws -> Verdict {
    session.evaluation.outcome(of: try town.service(id)).verdict
  }

  private func range(_ low: Int, _ high: Int) throws -> NumberRange {
    try #require(NumberRange(Rational(low), Rational(high)))
  }

  // MARK: - Offering

  @Test func `A range is offered to whoever does not know, after the question`() throws {
    var session = session(salary: 1000)
    #expect(session.asked == "revenu")
    session.type("nsp")
    #expect(offered(session) == (try range(10800, 13200)))
    // Nothing is taken before it is accepted.
    #expect(session.situation[key] == .unavailable(.doesNotKnow))
    #expect(try verdict("livret", session) == .undetermined)
  }

  @Test func `No paper here is as good a reason, a refusal is none`() {
    var session = session(salary: 1000)
    session.type("papier absent")
    #expect(offered(session) != nil)
    session.type("retour")
    session.type("refuse")
    #expect(offered(session) == nil)
  }

  @Test func `Nothing is offered when what it rests on is not known`() {
    var unknownPay = session(salary: nil)
    unknownPay.type("nsp")
    #expect(offered(unknownPay) == nil)
    var selfEmployed = session(salary: 1000, selfEmployed: true)
    selfEmployed.type("nsp")
    #expect(offered(selfEmployed) == nil)
  }

  @Test func `Nothing is offered when the months are told to differ`() {
    let pay = FactKey(FactName("salaire_net"), of: .role("demandeur"), at: .regular)
    var session = session(salary: 1000) { $0[pay] = .stated(.truth(false), .stated) }
    session.type("nsp")
    #expect(offered(session) == nil)
  }

  @Test func `It is offered later, once what it rests on has been told`() {
    var session = session(salary: nil)
    session.type("nsp")
    #expect(offered(session) == nil)
    session.type("corriger salaire net", "1000")
    #expect(offered(session) != nil)
  }

  @Test func `Looking into a right asks for what a range needs, then offers it`() throws {
    var session = session(salary: nil)
    session.type("nsp")
    #expect(session.phase == .orientation)
    let planned = try #require(session.plan.service(try town.service("livret")))
    #expect(planned.estimable == [key])
    session.type("éclaircir \(planned.number)")
    #expect(session.asked == "salaire_net")
    session.type("1000")
    #expect(offered(session) != nil)
    session.type("non")
    #expect(session.phase == .orientation)
    // Asked for again, it is offered again.
    session.type("éclaircir \(planned.number)")
    #expect(offered(session) != nil)
  }

  @Test func `Where no range can come, nothing is asked for one`() throws {
    var session = session(salary: nil, selfEmployed: true)
    session.type("nsp")
    #expect(session.plan.services.allSatisfy { $0.estimable.isEmpty })
    session.type("éclaircir 1")
    #expect(session.phase == .orientation)
  }

  // MARK: - Accepting

  @Test func `An accepted range is marked, and so is the verdict that rests on it`() throws {
    var session = session(salary: 1000)
    session.type("nsp", "oui")
    #expect(session.situation[key] == .stated(.number(try range(10800, 13200)), .estimated))
    #expect(session.plan.suppositions.contains(key))
    // A yes waits for the paper, and a no is not firm.
    #expect(try verdict("livret", session) == .eligibleWithReserves)
    #expect(try verdict("pret", session) == .notEligibleToConfirm)
    for service in session.plan.services { #expect(service.estimates == [key]) }
    #expect(session.plan.papers.map(\.paper) == [PaperID("avis")])
  }

  @Test func `A range that a ceiling cuts decides nothing, and the paper is what would`() throws {
    var session = session(salary: 1600)
    session.type("nsp", "oui")
    #expect(try verdict("livret", session) == .undetermined)
    let planned = try #require(session.plan.service(try town.service("livret")))
    #expect(planned.estimates == [key])
    #expect(planned.missing.isEmpty)
    #expect(session.plan.papers.map(\.paper) == [PaperID("avis")])
    // Nobody here knows better: it is not asked a second time.
    #expect(session.phase == .orientation)
  }

  @Test(arguments: ["non", "nsp", "passer"])
  func `A range that is not wanted leaves it unknown, and is not offered again`(answer: String) throws {
    var session = session(salary: 1000)
    session.type("nsp", answer)
    #expect(offered(session) == nil)
    #expect(session.situation[key] == .unavailable(.doesNotKnow))
    #expect(try verdict("livret", session) == .undetermined)
    session.type("corriger salaire net", "1100")
    #expect(offered(session) == nil)
  }

  @Test func `The true value may be told in its place`() throws {
    var session = session(salary: 1000)
    session.type("nsp", "11500")
    #expect(session.situation[key] == .stated(.number(NumberRange(exactly: Rational(11500))), .stated))
    #expect(try verdict("livret", session) == .eligible)
    #expect(try verdict("pret", session) == .notEligible)
  }

  @Test func `What holds without the estimate does not rest on it`() throws {
    let either = try TownBase(
      adding: TownBase.estimateRules.merging([
        "services/secours.yaml": TownBase.service(
          "secours", "Secours", "{une: [revenu en année N-2 <= 20000 €/an, épargne < 100 €]}")
      ]) { $1 })
    var situation = Situation()
    situation[key] = .stated(.number(try range(10800, 13200)), .estimated)
    func outcome() throws -> Outcome {
      Evaluation(either.program, of: situation, on: TownBase.date).outcome(of: try either.service("secours"))
    }
    #expect(try outcome().verdict == .eligibleWithReserves)
    #expect(try outcome().estimates == [key])
    situation[FactKey(FactName("épargne"))] = .stated(.number(NumberRange(exactly: .zero)), .stated)
    #expect(try outcome().verdict == .eligible)
    #expect(try outcome().estimates.isEmpty)
  }

  @Test func `Of several people, the one whose answer is estimated is named`() throws {
    let couple = try TownBase(adding: [
      "pension.yaml": """
      faits:
        pension:
          libellé: pension
          portée: adulte
          type: montant
          unité: €/mois
          bornes: {min: 0, max: 9000}
          question: Quelle est votre pension ?
          question_membre: Quelle est la pension de {membre} ?
          estimer: {min: salaire_net, max: salaire_net * 1.2, d_après: le salaire}
          thème: budget
      """,
      "services/un.yaml": TownBase.service("chacun", "Chacun", "pension < 1000 €/mois") + "\nportée: adulte",
      "services/deux.yaml": TownBase.service("ensemble", "Ensemble", "un adulte où pension < 1000 €/mois"),
    ])
    let estimated = FactKey(FactName("pension"), of: .role("conjoint"))
    var situation = Situation()
    situation[FactKey(FactName("foyer.en_couple"))] = .stated(.truth(true), .stated)
    situation[FactKey(FactName("pension"), of: .role("demandeur"))] = .stated(
      .number(NumberRange(exactly: Rational(2000))), .stated)
    situation[estimated] = .stated(.number(try range(500, 600)), .estimated)
    let evaluation = Evaluation(couple.program, of: situation, on: TownBase.date)
    for service in ["chacun", "ensemble"] {
      let outcome = evaluation.outcome(of: try couple.service(service))
      #expect(outcome.verdict == .eligibleWithReserves)
      #expect(outcome.estimates == [estimated])
    }
    let members = evaluation.outcome(of: try couple.service("chacun")).members
    #expect(members.map(\.verdict) == [.notEligible, .eligibleWithReserves])
  }

  // MARK: - Correcting

  @Test func `The notice that turns up takes the place of the estimate`() throws {
    var session = session(salary: 1000)
    session.type("nsp", "oui", "corriger revenu fiscal", "11500")
    #expect(try verdict("livret", session) == .eligible)
    #expect(session.plan.suppositions.isEmpty)
    session.type("retour", "retour")
    #expect(try verdict("livret", session) == .eligibleWithReserves)
  }

  @Test func `An accepted range follows what it rests on, and says so`() throws {
    var session = session(salary: 1000)
    session.type("nsp", "oui", "corriger salaire net")
    let notices = session.type("1100")
    #expect(session.situation[key] == .stated(.number(try range(11880, 14520)), .estimated))
    #expect(notices.contains { if case .estimateMoved(key, .some) = $0 { true } else { false } })
  }

  @Test func `An accepted range goes when what it rests on is not known any more`() throws {
    var session = session(salary: 1000)
    session.type("nsp", "oui", "corriger salaire net")
    let notices = session.type("nsp")
    #expect(session.situation[key] == .unavailable(.doesNotKnow))
    #expect(notices.contains { if case .estimateMoved(key, nil) = $0 { true } else { false } })
  }

  // MARK: - Keeping

  @Test func `The mark is kept in a file, and still follows when it is taken up`() throws {
    var session = session(salary: 1000)
    session.type("nsp", "oui")
    let text = SituationWriter(base: town.base).write(session.situation)
    #expect(text.contains("origine: estimé"))
    var again = town.session()
    _ = again.resume(session.saved)
    #expect(try verdict("livret", again) == .eligibleWithReserves)
    again.type("/corriger salaire net", "1100")
    #expect(again.situation[key] == .stated(.number(try range(11880, 14520)), .estimated))
  }
}
