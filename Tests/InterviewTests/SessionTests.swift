import Interview
import RuleEngine
import RuleModel
import TestTools
import Testing
import TownBase

struct SessionTests {
  private let town: TownBase

  init() throws { town = try TownBase() }

  // MARK: - Listening and reformulating

  @Test func `What is said is listened to until an empty line`() {
    var session = town.session(listener())
    #expect(session.prompt == .listening(isFirst: true))
    session.type("je n'arrive plus à payer mon loyer de 620 euros")
    #expect(session.prompt == .listening(isFirst: false))
    session.type("")
    guard case .reformulation(let lines) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(lines.map(\.number) == [1, 2])
    session.type("")
    #expect(
      session.situation[FactKey(FactName("logement.loyer"))]
        == .stated(.number(NumberRange(exactly: Rational(620))), .heard("loyer de 620")))
    #expect(session.phase == .questions)
  }

  @Test func `In free text a bare word is no command, but for the one that leaves`() {
    var session = town.session(listener())
    session.type("bilan")
    #expect(session.prompt == .listening(isFirst: false))
    #expect(session.log == [.listening(.words("bilan"))])
    for line in ["quitter", "/quitter"] { #expect(session.action(for: line) == .command(.quit)) }
    #expect(session.action(for: "quitter mon mari") == .listening(.words("quitter mon mari")))
    #expect(session.action(for: "?") == .command(.help))
  }

  @Test(arguments: [
    Action.themes(.everything), .reformulation(.agree), .question(.truth(true)), .orientation(.goOn), .closing(.end),
    .finished,
  ])
  func `What answers another step changes nothing, and is not taken for a command`(action: Action) {
    var session = town.session(listener())
    guard case .outOfPlace? = session.apply(action).first else {
      Issue.record("\(action)")
      return
    }
    #expect(session.log.isEmpty)
    #expect(session.prompt == .listening(isFirst: true))
  }

  @Test func `A line of the reformulation is corrected, dropped or reopened in one gesture`() {
    var session = town.session(listener())
    session.type("loyer de 620, en couple", "")
    session.type("1 700 ")
    guard case .reformulation(let corrected) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(
      corrected.first?.content
        == .statement(.value(FactKey(FactName("logement.loyer")), .number(NumberRange(exactly: Rational(700))))))
    session.type("-1")
    guard case .reformulation(let lines) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(lines.count == corrected.count - 1)
    session.type("1")
    #expect(session.asked == "foyer.en_couple")
    session.type("non")
    #expect(session.phase == .reformulation)
    #expect(session.situation[FactKey(FactName("foyer.en_couple"))] == .stated(.truth(false), .stated))
  }

  @Test func `A doubtful line is not kept unless it is confirmed`() {
    var session = town.session(listener())
    session.type("en couple", "", "")
    #expect(session.situation[FactKey(FactName("foyer.en_couple"))] == nil)
  }

  @Test func `Without a need the themes are offered, then all rights`() {
    var session = town.session()
    session.type("")
    #expect(session.prompt == .themes([ThemeID("logement"), ThemeID("budget")]))
    var all = session
    all.type("tout")
    #expect(all.isFullTour)
    session.type("2")
    #expect(!session.isFullTour)
    #expect(session.phase == .questions)
  }

  // MARK: - Questions

  private func atQuestions(_ text: String = "mon loyer") -> Session {
    var session = town.session(listener())
    session.type(text, "", "")
    return session
  }

  @Test func `A need is settled by the questions it asks, and no other`() {
    var session = atQuestions()
    let asked = session.answerAll { ["logement.statut": "hlm", "logement.loyer": "500"][$0] ?? "1200" }
    #expect(Set(asked) == ["logement.statut", "logement.loyer", "salaire_net"])
    #expect(session.phase == .orientation)
    let plan = session.plan
    #expect(plan.services.first.map { town.base.services[$0.service].id.text } == "aide_loyer")
    #expect(plan.services.first?.outcome.verdict == .eligibleWithReserves)
    #expect(plan.papers.map(\.paper.text) == ["bail", "rib"])
    #expect(plan.reserves.map(\.text) == ["Le bail est au nom de la personne."])
  }

  @Test func `A closed need opens its neighbour`() throws {
    var session = atQuestions()
    _ = session.answerAll { $0 == "logement.statut" ? "propriétaire" : "0" }
    let plan = session.plan
    let closed = try #require(plan.service(try town.service("aide_loyer")))
    #expect(closed.outcome.verdict == .notEligible)
    #expect(closed.alternatives == [try town.service("fonds_secours")])
    #expect(plan.service(try town.service("fonds_secours"))?.outcome.verdict == .eligible)
  }

  @Test func `Ticking a reserve lifts it, and refusing it closes`() throws {
    var session = atQuestions()
    _ = session.answerAll { ["logement.statut": "hlm", "logement.loyer": "500"][$0] ?? "900" }
    var refused = session
    session.type("vérifié 1")
    #expect(session.plan.service(try town.service("aide_loyer"))?.outcome.verdict == .eligible)
    refused.type("vérifié 1 non")
    #expect(refused.plan.service(try town.service("aide_loyer"))?.outcome.verdict == .notEligible)
  }

  @Test func `Not known is said once how to find out, then kept and never asked again`() {
    var session = atQuestions()
    let first = session.asked
    #expect(first == "logement.statut")
    session.type("nsp")
    guard case .question(let asked) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(asked.isUnsure)
    #expect(session.asked == first)
    session.type("")
    #expect(session.situation[FactKey(FactName(first))] == .unavailable(.doesNotKnow))
    #expect(!session.answerAll().contains(first))
  }

  @Test func `A postponed question comes back once, at the end`() {
    var session = atQuestions()
    let first = session.asked
    session.type("passer")
    let seen = session.answerAll { $0 == first ? "passer" : "refuse" }
    #expect(seen.filter { $0 == first }.count == 1)
    #expect(seen.last == first)
    #expect(session.situation[FactKey(FactName(first))] == .unavailable(.noPaperHere))
  }

  @Test func `An unusual amount is confirmed before it is kept`() {
    var session = atQuestions()
    session.type("hlm")
    #expect(session.asked == "logement.loyer")
    session.type("4 500")
    guard case .confirmation = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    session.type("450")
    #expect(
      session.situation[FactKey(FactName("logement.loyer"))]
        == .stated(.number(NumberRange(exactly: Rational(450))), .stated))
  }

  @Test func `What cannot be read changes nothing`() {
    var session = atQuestions()
    let before = session
    for line in ["château", "", "99", "corriger 12", "comment zorglub", "/zorglub", "et si", "vérifié 9"] {
      session.type(line)
      #expect(session.prompt == before.prompt, "\(line)")
      #expect(session.situation == before.situation, "\(line)")
      #expect(session.log == before.log, "\(line)")
    }
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "10000"])
  func `A number that no line can have changes nothing, wherever one is typed`(_ number: String) {
    var listening = town.session(listener())
    listening.type("")
    guard case .themes = listening.prompt else {
      Issue.record("\(listening.prompt)")
      return
    }
    #expect(listening.action(for: number) == .misread(.noSuchLine(number)))
    #expect(listening.action(for: "1, \(number)") == .misread(.noSuchLine(number)))
    var reformulating = town.session(listener())
    reformulating.type("loyer de 620, en couple", "")
    #expect(reformulating.action(for: number) == .misread(.noSuchLine(number)))
    var questions = atQuestions()
    let before = questions
    for line in [number, "corriger \(number)", "comment \(number)", "vérifié \(number)", "appeler \(number)"] {
      questions.type(line)
      #expect(questions.prompt == before.prompt, "\(line)")
      #expect(questions.log == before.log, "\(line)")
    }
    #expect(LineNumber(typed: number) == nil)
  }

  @Test(arguments: [
    ("184026912345678", true), ("1 84 02 69 123 456", true), ("1-84-02-69-123-456-78", true),
    ("1.84.02.69.123.456.78", true), ("184022A12345678", true), ("2 90 05 2b 123 456 78", true),
    ("son NIR est 1 84 02 69 123 456 78. 2 enfants", true), ("06.12.34.56.78", false), ("le 12/05/2026", false),
    ("dossier 184026912345", false),
  ])
  func `A social-security number is noted in none of its spellings`(_ text: String, _ isRefused: Bool) {
    var session = atQuestions()
    session.type("note \(text)")
    #expect(session.log.contains(.command(.note(text))) != isRefused)
  }

  @Test func `A command is one only where the line is no answer`() throws {
    var session = atQuestions()
    #expect(session.action(for: "pourquoi") == .command(.why))
    #expect(session.action(for: "Pourquoi pas aide loyer") == .command(.whyNot("aide loyer")))
    #expect(session.action(for: "d") == .command(.danger))
    #expect(session.action(for: "et si loyer = 700") == .command(.whatIf(fact: "loyer", value: "700")))
    #expect(session.action(for: "vérifié 2 non") == .command(.verified(try #require(LineNumber(2)), holds: false)))
    session.type("hlm")
    #expect(session.asked == "logement.loyer")
    #expect(session.action(for: "et si loyer = 700") == .command(.whatIf(fact: "loyer", value: "700")))
    let nothing = Answer.stated(.number(NumberRange(exactly: .zero)), .stated)
    #expect(session.action(for: "rien") == .question(.answer(nothing, remarks: [.readAs])))
  }

  @Test(arguments: [
    ("il ne veut pas le dire", Command.refuse), ("je préfère pas", .refuse), ("elle refuse d'en parler", .refuse),
    ("aucune idée", .doesNotKnow), ("j'en sais rien", .doesNotKnow), ("elle ne s'en souvient plus", .doesNotKnow),
    ("il a pas le papier", .noPaperHere), ("on verra plus tard", .postpone),
    ("pourqoi", .unknown("pourqoi", near: ["pourquoi"])),
  ])
  func `What is said instead of an answer is no figure`(_ line: String, _ command: Command) {
    var session = atQuestions()
    session.type("hlm")
    #expect(session.asked == "logement.loyer")
    #expect(session.action(for: line) == .command(command))
  }

  @Test func `A command is no name of a debt`() throws {
    let town = try TownBase(adding: [
      "services/dossier_dettes.yaml": """
      service: dossier_dettes
      titre: Dossier pour les dettes
      thèmes: [budget]
      pour: Demander un délai.
      conditions: un dette où montant > 100 €
      étapes: [{faire: Écrire la liste., canal: guichet, où: mairie}]
      sources: [{titre: Règlement de la ville}]
      vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
      """
    ])
    var session = town.session(.hearing("dossier_dettes"))
    session.type("des dettes", "", "")
    try #require(session.asked == "dette")
    #expect(session.action(for: "nsp") == .command(.doesNotKnow))
    #expect(session.action(for: "retour") == .command(.undo))
  }

  @Test func `Questions may be put about somebody who is not there`() {
    var session = town.session(listener())
    session.type("le loyer de ma mère")
    #expect(session.mentionsRelative)
    #expect(!session.isAboutAnother)
    session.type("/proche")
    #expect(session.isAboutAnother)
    session.type("/retour")
    #expect(!session.isAboutAnother)
  }

  // MARK: - Undo, correction, loading

  @Test func `Undoing then redoing gives back exactly what was`() {
    var session = town.session(listener())
    let lines = [
      "mon loyer de 620", "", "", "hlm", "nsp", "refuse", "note voir le bail", "corriger 1", "700", "passer",
    ]
    var trail: [(Prompt, Situation, [String])] = [(session.prompt, session.situation, session.notes)]
    for line in lines {
      let count = session.log.count
      session.type(line)
      if session.log.count > count { trail.append((session.prompt, session.situation, session.notes)) }
    }
    for state in trail.dropLast().reversed() {
      session.type("/retour")
      #expect(session.prompt == state.0)
      #expect(session.situation == state.1)
      #expect(session.notes == state.2)
    }
    for state in trail.dropFirst() {
      session.type("/refaire")
      #expect(session.prompt == state.0)
      #expect(session.situation == state.1)
    }
  }

  @Test func `A corrected answer is asked again with what was noted`() {
    var session = atQuestions()
    session.type("hlm")
    session.type("corriger statut")
    guard case .question(let asked) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(asked.previous == .stated(.options(["locataire_hlm"]), .stated))
    session.type("privé")
    #expect(session.situation[FactKey(FactName("logement.statut"))] == .stated(.options(["locataire_prive"]), .stated))
  }

  @Test func `A saved situation is taken up where it was`() {
    var session = atQuestions()
    session.type("hlm")
    var other = town.session(listener())
    _ = other.apply(.load(session.situation))
    other.type("mon loyer", "", "")
    #expect(other.asked != "logement.statut")
    #expect(other.asked == session.asked)
  }

  // MARK: - Dangers

  @Test func `A danger is told once, in its discreet words, and its services are not named`() throws {
    var session = town.session(listener())
    let first = session.type("il me frappe, et mon loyer")
    #expect(first.contains { if case .dangerHeard("Point à voir seul à seul.") = $0 { true } else { false } })
    let second = session.type("il me frappe souvent")
    #expect(!second.contains { if case .dangerHeard = $0 { true } else { false } })
    session.type("")
    guard case .reformulation(let lines) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    let secret = try town.service("aide_secrete")
    #expect(!lines.contains { $0.content == .service(secret) })
    session.type("", "/tour complet")
    _ = session.answerAll()
    #expect(session.plan.service(secret) == nil)
    let notices = session.type("D")
    #expect(
      notices.contains { if case .dangerProtocols(let all) = $0 { all.map(\.id.text) == ["violences"] } else { false } }
    )
  }

  // MARK: - Deadlines

  @Test(arguments: [
    ("2 novembre 2026", DatedDeadline.Limit.on(CalendarDate(iso: "2026-12-14") ?? TownBase.date)),
    ("1/9/2026", .past(CalendarDate(iso: "2026-10-13") ?? TownBase.date)),
    ("novembre 2026", .earliest(CalendarDate(iso: "2026-12-14") ?? TownBase.date)),
    ("2026", .notKnown),
  ])
  func `A deadline is counted from its event, and says when it is past`(_ said: String, _ limit: DatedDeadline.Limit) {
    var session = atQuestions("un commandement")
    #expect(session.asked == "impayé.date_commandement")
    session.type(said)
    #expect(session.plan.deadlines.map(\.limit) == [limit])
    #expect(session.plan.first.first.map { town.base.services[$0.service].id.text } == "prevention_expulsion")
  }

  /// Both services are worth the same and in the order of their names: only the day of the second can put it first.
  @Test(arguments: [("2027-01-23", 59, true), ("2027-01-24", 60, true), ("2027-01-25", 61, false)])
  func `A deadline is near for two months, for the plan as for what comes first`(
    _ day: String, _ days: Int, _ isSoon: Bool
  ) throws {
    func service(_ name: String, _ deadline: String) -> String {
      """
      service: \(name)
      titre: Service \(name)
      thèmes: [logement]
      pour: Un essai.
      conditions: rendez_vous.date > 2020-01-01
      étapes: [{faire: Demander., canal: guichet, où: mairie}]
      \(deadline)
      sources: [{titre: Loi}]
      vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
      """
    }
    let town = try TownBase(adding: [
      "services/a_loin.yaml": service("a_loin", ""),
      "services/b_daté.yaml": service(
        "b_date", "délais: [{échéance: rendez_vous.date, nature: limite, pourquoi: déposer la demande}]"),
    ])
    var situation = Situation()
    situation[FactKey(FactName("rendez_vous.date"))] = .stated(
      .date(DateRange(exactly: try #require(CalendarDate(iso: day)))), .stated)
    var session = town.session()
    _ = session.apply(.load(situation))
    let deadline = try #require(session.plan.deadlines.first)
    #expect(deadline.dayToActBefore?.days(since: TownBase.date) == days)
    #expect(deadline.isSoon(on: TownBase.date) == isSoon)
    let ours = [try town.service("a_loin"), try town.service("b_date")]
    let dated = isSoon ? ours[1] : ours[0]
    #expect(session.plan.services.map(\.service).first { ours.contains($0) } == dated)
    #expect(session.plan.first.map(\.service).first { ours.contains($0) } == dated)
  }

  // MARK: - Endings

  @Test(arguments: ["nsp", "refuse", "papier", "passer", "o", "n", "1", "0", "aucun", "12/3/1980"])
  func `An interview always ends, whatever is answered everywhere`(_ line: String) {
    var session = town.session()
    session.type("", "tout")
    _ = session.answerAll { _ in line }
    #expect(session.phase == .orientation)
    session.type("", "")
    #expect(session.prompt == .finished)
  }

  @Test(arguments: 1...12)
  func `Any mixture of lines ends, and never loses what was noted`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var session = town.session(listener())
    let words = [
      "mon loyer", "", "o", "n", "nsp", "refuse", "passer", "1", "2", "500", "hlm", "bilan", "pourquoi", "retour",
      "refaire",
      "corriger 1", "plan", "ajouter un commandement", "?", "zut", "4 et 9 ans", "12/3/1980", "Lyon 3e", "tour complet",
    ]
    for _ in 0..<60 {
      let line = words[Int(generator.next() % UInt64(words.count))]
      let before = session
      session.type(line)
      if session.log == before.log { #expect(session.situation == before.situation, "\(line)") }
    }
    var steps = 0
    while session.prompt != .finished, steps < 400 {
      steps += 1
      if case .question = session.prompt { session.type("/refuse") } else { session.type("/quitter") }
    }
    #expect(session.prompt == .finished)
  }
}
