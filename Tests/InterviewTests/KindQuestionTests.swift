import EmbeddedBase
import Interview
import NeedFinder
import RuleEngine
import RuleLanguage
import RuleModel
import Testing
import TownBase

/// Questions on the product's own rules: few, together where that is kind, in an order that makes sense.
struct KindQuestionTests {
  private let base: RuleBase
  private let setting: InterviewSetting

  init() throws {
    let real = try RealBase.on("2026-11-26")
    (base, setting) = (real.rules, real.setting)
  }

  private func service(_ id: String) throws -> ServiceIndex { try #require(base.serviceIndices[ServiceID(id)]) }

  private func question(_ session: Session) throws -> AskedQuestion {
    guard case .question(let asked) = session.prompt else { throw NotAsked(prompt: session.prompt) }
    return asked
  }

  private struct NotAsked: Error { let prompt: Prompt }

  /// Answers until a question meets a test; false when none does.
  private func advance(
    _ session: inout Session, _ answers: [String: String] = [:], until isFound: (AskedQuestion) -> Bool
  ) -> Bool {
    for _ in 0..<60 {
      guard case .question(let asked) = session.prompt else { return false }
      if isFound(asked) { return true }
      let before = session.log.count
      session.type(answers[session.asked] ?? "nsp")
      if session.log.count == before { session.type("/refuse") }
    }
    return false
  }

  private static let mother =
    "je suis seule avec deux enfants, avis de coupure d'électricité, je voudrais une aide du FSL"

  @Test func `Ages come first, in one question, and small children are not asked what they earn`() throws {
    var session = Session(setting)
    session.type(Self.mother, "", "")
    let answers = [
      "foyer.en_couple": "non", "sources_revenus": "salaire", "salaire_net": "900", "foyer.commune": "Lyon 3e",
    ]
    #expect(advance(&session, answers) { $0.reason == .ages })
    session.type("4")
    #expect(try question(session).reason == .ages)
    session.type("4 et 9 ans")
    for place in 0..<2 {
      #expect(session.situation[FactKey(FactName("date_naissance"), of: .listed(ScopeName("enfant"), place))] != nil)
    }
    let asked = session.answerAll { answers[$0] ?? "nsp" }
    #expect(asked.filter { $0 == "sources_revenus" }.count <= 1)
  }

  @Test func `What is so for nearly everybody is confirmed in one breath, and the exception takes its number`() throws {
    var session = Session(setting)
    session.type(Self.mother, "", "")
    #expect(advance(&session) { $0.together?.expected == true })
    let together = try #require(try question(session).together)
    #expect((2...4).contains(together.keys.count))
    for line in ["oui 2", "la 2 est oui", "seulement la 2", "oui sauf le logement"] {
      var unclear = session
      unclear.type(line)
      #expect(unclear.situation == session.situation, "\(line)")
      #expect(unclear.prompt == session.prompt, "\(line)")
    }
    var exception = session
    session.type("")
    #expect(together.keys.allSatisfy { session.situation[$0] == .stated(.truth(true), .stated) })
    exception.type("2 non")
    #expect(exception.situation[together.keys[0]] == .stated(.truth(true), .stated))
    #expect(exception.situation[together.keys[1]] == .stated(.truth(false), .stated))
  }

  @Test func `A no to several is asked again one by one, and several are put off at once`() throws {
    var session = Session(setting)
    session.type(Self.mother, "", "")
    #expect(advance(&session) { $0.together != nil })
    let together = try #require(try question(session).together)
    var putOff = session
    let notices = putOff.type("passer")
    let all = together.keys.map { Question.value($0) }
    #expect(notices.contains { if case .putOff(all) = $0 { true } else { false } })
    session.type("non")
    #expect(try question(session).together == nil)
    #expect(together.keys.allSatisfy { session.situation[$0] == nil })
  }

  @Test func `The aids received are told in one list`() throws {
    var session = Session(setting)
    session.type("j'ai plus aucun revenu, je voudrais le rsa, j'ai 31 ans", "", "")
    #expect(
      advance(
        &session, ["foyer.en_couple": "non", "enfant": "aucun", "sources_revenus": "salaire", "salaire_net": "800"]
      ) { $0.together?.expected == false })
    let together = try #require(try question(session).together)
    #expect(together.keys.count >= 2)
    let said: [(String, [Int])] = [
      ("2", [1]), ("oui 2", [1]), ("la 1 et la 2", [0, 1]),
      ("tout sauf la 2", Array(together.keys.indices).filter { $0 != 1 }), ("aucune sauf la 2", [1]),
    ]
    for (line, received) in said {
      var told = session
      told.type(line)
      for (place, key) in together.keys.enumerated() {
        #expect(told.situation[key] == .stated(.truth(received.contains(place)), .stated), "\(line), \(place + 1)")
      }
    }
    for line in ["pas la 2", "2 non", "sauf la 2", "non, j'ai le rsa", "oui sauf la 2, je crois"] {
      var unclear = session
      let notices = unclear.type(line)
      #expect(notices.contains { if case .misread(.unclearException, _) = $0 { true } else { false } }, "\(line)")
      #expect(unclear.situation == session.situation, "\(line)")
    }
    session.type("aucune")
    #expect(together.keys.allSatisfy { session.situation[$0] == .stated(.truth(false), .stated) })
  }

  @Test func `The same answer for the other children takes an empty line`() throws {
    var session = Session(setting)
    session.type("je voudrais l'allocation de soutien familial, je suis séparée, enfants de 4, 7 et 9 ans", "", "")
    let answers = ["foyer.en_couple": "non", "autre_parent": "ne verse rien", "nationalité": "française"]
    #expect(advance(&session, answers) { $0.alike != nil })
    let alike = try #require(try question(session).alike)
    session.type("pareil")
    #expect(alike.keys.allSatisfy { session.situation[$0] == .stated(alike.value, .stated) })
  }

  @Test func `A figure that the rules know nearly as well is supposed and told, and follows its source`() {
    var session = Session(setting)
    session.type("je voudrais l'aspa, j'ai 67 ans, je vis seule, 640 euros de retraite par mois", "", "")
    let gross = FactKey(FactName("retraite_brute"), of: .role("demandeur"))
    let answers = [
      "enfant": "aucun", "épargne_livrets": "0", "nationalité": "française", "sources_revenus": "retraite",
    ]
    var told = false
    for _ in 0..<40 {
      guard case .question(let asked) = session.prompt, asked.reason != .narrowing else { break }
      #expect(session.asked != "retraite_brute")
      let notices = session.type(answers[session.asked] ?? (asked.together == nil ? "oui" : ""))
      told = told || notices.contains { if case .supposed(gross, _) = $0 { true } else { false } }
    }
    #expect(told)
    guard case .stated(.number(let range), .supposed)? = session.situation[gross] else {
      Issue.record("\(String(describing: session.situation[gross]))")
      return
    }
    #expect(range.lower == Rational(640))
    #expect(session.plan.suppositions.contains(gross))
    session.type("/corriger retraite nette", "700")
    let followed = session.situation[gross]
    guard case .stated(.number(let again), .supposed)? = followed else {
      Issue.record("\(String(describing: followed))")
      return
    }
    #expect(again.lower == Rational(700))
  }

  @Test func `Where a need leads is left to be looked into, and then asked about`() throws {
    var session = Session(setting)
    session.type("je suis au chômage, commandement de payer reçu le 2 novembre. Je vis seul, j'ai 45 ans.", "", "")
    let answers = [
      "logement.statut": "meublé", "logement.bail_date": "mars 2024", "sources_revenus": "chômage",
      "chômage_net": "980",
      "foyer.prestations_caf": "0", "enfant": "aucun", "foyer.commune": "Lyon 3e",
    ]
    let asked = session.answerAll { answers[$0] ?? "nsp" }
    #expect(asked.count < 20)
    let dalo = try #require(base.serviceIndices[ServiceID("dalo")])
    let open = try #require(session.plan.service(dalo))
    #expect(open.outcome.verdict == .undetermined && !open.missing.isEmpty)
    session.type("éclaircir \(open.number)")
    #expect(session.asked == "hlm.demande")
    #expect(session.phase == .questions)
  }

  @Test func `An autonomy that nobody has assessed leaves the allowance open, and says who assesses it`() throws {
    var session = Session(setting)
    session.type("je voudrais l'apa à domicile, j'ai 82 ans, je vis seule", "", "")
    _ = session.answerAll { ["gir": "pas encore évalué, et besoin d'aide", "nationalité": "française"][$0] ?? "oui" }
    let apa = try #require(session.plan.service(try service("apa_domicile")))
    #expect(apa.outcome.verdict == .undetermined)
    #expect(apa.outcome.openReserves.contains { $0.kind == .exception })
    let line = try #require(session.plan.reserves.first { $0.service == apa.service })
    session.type("vérifié \(line.number) non")
    #expect(session.plan.service(apa.service)?.outcome.verdict != .undetermined)
  }

  @Test func `A file that is sent is followed up, not sent again`() throws {
    var session = Session(setting)
    session.type("mon dossier aah a été envoyé à la mdph en juin, toujours pas de réponse", "", "")
    _ = session.answerAll { _ in "nsp" }
    let planned = try #require(session.plan.services.first { base.services[$0.service].id.text == "aah" })
    let actions = planned.steps.compactMap(\.written).map(\.action.written)
    #expect(actions.contains { $0.hasPrefix("Dossier déjà déposé") })
    #expect(!actions.contains { $0.hasPrefix("Déposer le dossier") })
  }

  @Test func `The day of a cut is asked where it was not said`() {
    var session = Session(setting)
    session.type("on m'a coupé l'électricité", "", "")
    let asked = session.answerAll { _ in "oui" }
    #expect(asked.contains("énergie.coupure_date"))
  }

  @Test func `An interview is taken up where it was left`() {
    var session = Session(setting)
    session.type(Self.mother, "", "", "non", "/note rappeler jeudi")
    var other = Session(setting)
    _ = other.resume(session.saved)
    #expect(other.saved == session.saved)
    #expect(other.phase == .questions)
    #expect(other.notes == ["rappeler jeudi"])
  }

  @Test func `Undoing goes no further back than what was taken up`() {
    var session = Session(setting)
    session.type(Self.mother, "", "", "non")
    var other = Session(setting)
    _ = other.resume(session.saved)
    for _ in 0..<2 { _ = other.apply(.command(.undo)) }
    #expect(other.saved == session.saved)
    other.type("/note rappeler")
    _ = other.apply(.command(.undo))
    #expect(other.saved == session.saved)
  }

  @Test func `What is hidden stays hidden on another day`() throws {
    var session = Session(setting)
    session.type("mon mari me frappe et je dois deux mois de loyer", "", "")
    let hidden = session.discreetServices
    #expect(hidden.map { base.services[$0].id.text }.sorted() == RealBase.seenAlone)
    var other = Session(setting)
    _ = other.resume(session.saved)
    #expect(other.discreetServices == hidden)
    #expect(other.plan.services.allSatisfy { !hidden.contains($0.service) })
    #expect(session.saved.needs.allSatisfy { need in !hidden.contains { base.services[$0].id == need } })
    #expect(other.saved == session.saved)
  }

  @Test func `A kept need that the rules no longer have is told by its name`() {
    var session = Session(setting)
    let notices = session.resume(
      SavedInterview(needs: [ServiceID("droit_disparu"), ServiceID("rsa")], howTos: [HowToID("fiche_disparue")]))
    let names = notices.compactMap { notice in
      if case .noLongerInRules(let names) = notice { names } else { nil }
    }
    #expect(names == [["droit_disparu", "fiche_disparue"]])
    #expect(session.saved.needs == [ServiceID("rsa")])
  }

  @Test func `A sentence that the rules no longer have to verify is told, and the others stay`() throws {
    let (service, reserve) = try #require(
      base.services.elements.lazy.compactMap { service in
        service.decision.reserves.first.map { (service.id, $0.text) }
      }.first)
    var saved = SavedInterview()
    saved.situation[verification: ReserveKey(service, reserve)] = true
    let kept = saved
    saved.situation[verification: ReserveKey(service, "Une phrase d'avant.")] = true
    saved.situation[verification: ReserveKey(ServiceID("droit_disparu"), reserve)] = false
    var session = Session(setting)
    let sentences = session.resume(saved).compactMap { notice in
      if case .noLongerToVerify(let sentences) = notice { sentences } else { nil }
    }
    #expect(sentences == [["Une phrase d'avant.", reserve].sorted { $0.written < $1.written }])
    #expect(session.saved == kept)
  }

  @Test func `What was verified stays so when the legal value that its sentence names has changed`() throws {
    let key = try #require(
      base.services.elements.lazy.compactMap { service in
        (service.decision.reserves + service.decision.exceptions).first { $0.text.words != $0.text.written }
          .map { ReserveKey(service.id, $0.text) }
      }.first)
    var saved = SavedInterview()
    saved.situation[verification: key] = true
    for year in [2026, 2027] {
      let day = try #require(CalendarDate(year: year, month: 12, day: 31))
      var session = Session(InterviewSetting(program: setting.program, date: day))
      let notices = session.resume(saved)
      #expect(!notices.contains { if case .noLongerToVerify = $0 { true } else { false } })
      #expect(session.saved.situation[verification: key] == true)
    }
  }

  @Test func `A tick of a right that no paper may name goes into no file`() throws {
    let ticks = base.services.elements.filter { RealBase.seenAlone.contains($0.id.text) }.flatMap { service in
      (service.decision.reserves + service.decision.exceptions).map { ReserveKey(service.id, $0.text) }
    }
    var saved = SavedInterview()
    saved.situation[verification: try #require(ticks.first)] = true
    var session = Session(setting)
    _ = session.resume(saved)
    #expect(session.saved == saved)
    saved.isDiscreet = true
    _ = session.resume(saved)
    #expect(session.saved == SavedInterview(isDiscreet: true))
  }
}
