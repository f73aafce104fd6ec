import EmbeddedBase
import Interview
import NeedFinder
import RuleEngine
import RuleLanguage
import RuleModel
import Testing
import TownBase

/// Interviews on the product's own rules: what a whole conversation must come to, not its words.
struct RealBaseTests {
  private let base: RuleBase
  private let setting: InterviewSetting

  init() throws {
    let real = try RealBase.reviewed()
    (base, setting) = (real.rules, real.setting)
  }

  @Test func `The rules are compiled when somebody speaks, and the same interview follows`() {
    var ready = Session(setting)
    var late = Session(InterviewSetting(base: base, date: setting.date))
    #expect(late.prompt == .listening(isFirst: true))
    for line in ["je suis au chômage, commandement de payer reçu le 2 novembre", "", ""] {
      #expect(late.prompt == ready.prompt)
      late.type(line)
      ready.type(line)
    }
    #expect(late.prompt == ready.prompt)
    #expect(late.situation == ready.situation)
  }

  @Test func `An order to pay gives its deadline, three things to do and a fund`() throws {
    var session = Session(setting)
    session.type(
      "je suis au chômage, commandement de payer reçu le 2 novembre, 3 loyers en retard. Je vis seul, j'ai 45 ans.",
      "", "")
    let answers = [
      "logement.statut": "meublé", "expulsion.étape": "commandement de payer", "logement.bail_date": "mars 2024",
      "expulsion.commandement_date": "2 novembre 2026", "sources_revenus": "chômage", "chômage_net": "980",
      "foyer.prestations_caf": "0", "enfant": "aucun", "foyer.commune": "Lyon 3e", "logement.loyer": "620",
    ]
    let asked = session.answerAll { answers[$0] ?? "nsp" }
    #expect(asked.count < 40)
    let plan = session.plan
    let prevention = try #require(base.serviceIndices[ServiceID("prevention_expulsion")])
    let fund = try #require(base.serviceIndices[ServiceID("fsl_maintien")])
    #expect(plan.first.first?.service == prevention)
    #expect(plan.deadlines.contains { $0.service == prevention && $0.day == CalendarDate(iso: "2026-12-14") })
    #expect(plan.service(fund)?.outcome.verdict == .eligibleWithReserves)
    let papers = plan.papers.filter { $0.services.contains(prevention) }.map(\.paper.text)
    #expect(
      Set(papers) == [
        "acte_expulsion", "bail", "decompte_loyer", "plan_apurement", "quittance_loyer", "ressources_3_mois",
      ])
  }

  @Test func `A deadline that may be running is told with what is not known of it, and a closed door hurries nobody`()
    throws
  {
    var session = Session(setting)
    session.type("elle a 67 ans, 640 euros de retraite, vit seule, commandement de payer reçu le 20 novembre", "", "")
    let prevention = try #require(base.serviceIndices[ServiceID("prevention_expulsion")])
    let running = session.plan.deadlines.filter { $0.service == prevention && $0.day != nil }
    // Six weeks for all; two months may still hold, by the date of a lease that nobody has told yet.
    #expect(running.map(\.day) == [CalendarDate(iso: "2027-01-01"), CalendarDate(iso: "2027-01-20")])
    #expect(running.map { $0.condition != nil } == [false, true])
    session.type("corriger vie en France", "non")
    let closed = session.plan.services.filter { $0.outcome.verdict == .notEligibleToConfirm }
    let hurried = Set(session.plan.deadlines.map(\.service))
    #expect(closed.allSatisfy { !hurried.contains($0.service) })
  }

  @Test func `A form asks for the pieces of this person alone`() throws {
    var session = Session(setting)
    session.type("je veux faire une demande de logement social", "", "")
    let answers = [
      "logement.statut": "hébergé gratuitement", "nationalité": "française", "enfant": "aucun",
      "foyer.situation_familiale": "célibataire", "foyer.en_couple": "non", "foyer.rfr": "12000",
    ]
    _ = session.answerAll { answers[$0] ?? "nsp" }
    let line = try #require(session.plan.forms.first { $0.form == FormID("cerfa_14069") })
    let papers = line.papers.map(\.paper.text)
    #expect(papers.contains("attestation_hebergement"))
    #expect(papers.contains("piece_identite"))
    #expect(!papers.contains("bail"))
    #expect(!papers.contains("titre_sejour"))
  }

  @Test(arguments: [
    (["j'ai 34 ans, ma carte d'identité est périmée, pas d'enfant", ""], ["cerfa_12100"]),
    (["j'ai 16 ans, ma carte d'identité est périmée", ""], ["cerfa_12101"]),
    (["j'ai 34 ans, sans enfant, on m'a volé ma carte d'identité", ""], ["cerfa_12100", "cerfa_14011"]),
  ])
  func `Of the forms of a card, those of this person alone are to be filled in`(lines: [String], forms: [String]) {
    var session = Session(setting)
    for line in lines + [""] { session.type(line) }
    _ = session.answerAll { $0 == "nationalité" ? "française" : $0 == "enfant" ? "aucun" : "nsp" }
    let shown = session.plan.forms.filter { ["cerfa_12100", "cerfa_12101", "cerfa_14011"].contains($0.form.text) }
    #expect(shown.map(\.form.text) == forms)
    #expect(shown.allSatisfy { $0.situations.isEmpty })
  }

  @Test func `A form whose situation is not known says it`() throws {
    var session = Session(setting)
    session.type("ma carte d'identité est périmée", "", "")
    let line = try #require(session.plan.forms.first { $0.form == FormID("cerfa_12101") })
    #expect(!line.situations.isEmpty)
    #expect(!session.plan.forms.contains { $0.form == FormID("cerfa_14011") })
  }

  @Test(arguments: [
    "je veux contester une amende tcl, et aussi demander la complémentaire santé",
    "je cherche un logement social et je voudrais une carte d'identité",
    "la caf me réclame 900 euros, et j'ai perdu mon permis",
  ])
  func `The first need is settled before the questions of the others begin`(text: String) throws {
    var session = Session(setting)
    session.type(text, "", "")
    let first = try #require(session.plan.services.first?.service)
    var isOfFirst: [Bool] = []
    while case .question(let asked) = session.prompt, isOfFirst.count < 100 {
      if asked.reason == .planned { isOfFirst.append(asked.services.contains(first)) }
      session.type("refuse")
    }
    #expect(isOfFirst.first == true && isOfFirst.last == false, "\(isOfFirst)")
    #expect(Array(isOfFirst.drop { $0 }).allSatisfy { !$0 }, "\(isOfFirst)")
  }

  @Test func `Violence heard is told discreetly and named nowhere`() {
    var session = Session(setting)
    let notices = session.type("mon mari me frappe et je dois deux mois de loyer")
    #expect(notices.contains { if case .dangerHeard = $0 { true } else { false } })
    session.type("")
    let hidden = session.discreetServices
    #expect(hidden.map { base.services[$0].id.text }.sorted() == RealBase.seenAlone)
    guard case .reformulation(let lines) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(!lines.contains { line in hidden.contains { line.content == .service($0) } })
    session.type("")
    #expect(session.plan.services.allSatisfy { !hidden.contains($0.service) })
  }
}
