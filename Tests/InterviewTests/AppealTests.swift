import Interview
import RuleEngine
import RuleModel
import Testing
import TownBase

/// The last day to contest a decision, on the product's own rules: which right was refused says which page counts it.
struct AppealTests {
  private let base: RuleBase
  private let setting: InterviewSetting

  init() throws {
    let real = try RealBase.reviewed()
    (base, setting) = (real.rules, real.setting)
  }

  /// The services whose delay from the day of the decision runs, with that last day.
  private func running(_ situation: Situation) -> [ServiceID: [CalendarDate]] {
    let evaluation = Evaluation(setting.program, of: situation, on: setting.date)
    var days: [ServiceID: [CalendarDate]] = [:]
    for service in base.services.elements {
      let found = service.procedure.deadlines.compactMap { deadline -> CalendarDate? in
        guard readsDecisionDay(deadline.date), let condition = deadline.condition,
          evaluation.value(of: condition, for: .household) == .truth(.yes),
          case .date(let span)? = evaluation.value(of: deadline.date, for: .household)
        else { return nil }
        return span.exact
      }
      if !found.isEmpty { days[service.id] = found }
    }
    return days
  }

  private func readsDecisionDay(_ expression: Expression) -> Bool {
    if case .fact(let fact, _, _) = expression.kind, base.facts[fact].name == FactName("décision.date") { return true }
    return expression.children.contains(where: readsDecisionDay)
  }

  private func decision(_ answers: [String: StatedValue]) throws -> Situation {
    var situation = Situation()
    for (name, value) in answers {
      situation[FactKey(FactName(name))] = .stated(value, .stated)
    }
    let day = try #require(CalendarDate(iso: "2026-11-03"))
    situation[FactKey(FactName("décision.date"))] = .stated(.date(DateRange(exactly: day)), .stated)
    return situation
  }

  /// Pages for anybody who contests a decision.
  private let general: Set<ServiceID> = Set(
    ["defenseur_des_droits", "point_justice_orientation"].compactMap { ServiceID($0) })

  @Test func `Each right that a decision may be about has its last day on its own page, and on no other`() throws {
    let organisms = try #require(base.fact(named: FactName("décision.organisme")))
    guard case .choice(let domain) = organisms.type else {
      Issue.record("not a choice")
      return
    }
    // The file of every right of the MDPH, and what keeps the ASPA.
    let beside: Set = [ServiceID("mdph_dossier"), ServiceID("aspa_residence")]
    var counted = 0
    for organism in base.domains[domain].options.map(\.key) {
      guard let about = base.fact(named: FactName("décision.\(organism)")), case .choices(let rights) = about.type
      else { continue }
      for right in base.domains[rights].options.map(\.key) {
        let days = running(
          try decision([
            "décision.reçue": .truth(true), "décision.organisme": .options([organism]),
            about.name.text: .chosen(certain: [right], possible: [right]),
          ])
        ).filter { !general.contains($0.key) && !beside.contains($0.key) }
        if right == "autre" {
          #expect(days.isEmpty, "\(organism): \(days)")
          continue
        }
        counted += 1
        // An option has its service's name, but for two of the prefecture.
        let pages = ["titre_sejour": "titre_sejour_renouvellement", "oqtf": "obligation_quitter_france"]
        let page = pages[right] ?? right
        #expect(days.keys.map(\.text) == [page], "\(organism), \(right)")
        // Two months end on a Sunday, carried over to Monday; one month, and fifteen days, on worked days.
        let last = ["oqtf": "2026-12-03", "aide_juridictionnelle": "2026-11-18"][right] ?? "2027-01-04"
        #expect(days.values.flatMap(\.self).map(\.iso) == [last], "\(organism), \(right)")
      }
    }
    #expect(counted > 50)
  }

  @Test func `Without a decision, or with one about something else, no delay runs`() throws {
    #expect(running(try decision([:])).isEmpty)
    #expect(running(try decision(["décision.reçue": .truth(false)])).isEmpty)
    let housing = running(
      try decision([
        "décision.reçue": .truth(true), "décision.organisme": .options(["caf"]),
        "décision.caf": .chosen(
          certain: ["aides_logement", "prime_activite"], possible: ["aides_logement", "prime_activite"]),
      ]))
    #expect(Set(housing.keys.map(\.text)).subtracting(general.map(\.text)) == ["aides_logement", "prime_activite"])
  }

  private func pregnant(_ said: String) -> (session: Session, asked: [String]) {
    var session = Session(setting)
    session.type("\(said) Je suis enceinte, je vis seule, sans enfant, j'ai 30 ans, je suis française.", "", "")
    let answers = [
      "enfant": "aucun", "grossesse_mois": "5", "grossesse_déclarée": "oui", "foyer.résidence_stable": "oui",
      "pf.ressources": "9000", "sources_revenus": "aucun", "décision.organisme": "CAF",
      "décision.caf": "prime à la naissance", "décision.date": "3 novembre 2026",
    ]
    let asked = session.answerAll { answers[$0] ?? "nsp" }
    return (session, asked)
  }

  @Test(arguments: [
    ("La CAF a refusé la prime à la naissance, courrier reçu le 3 novembre.", []),
    ("La CAF a refusé mon dossier. Je demande la prime à la naissance.", ["décision.caf", "décision.date"]),
    (
      "Je demande la prime à la naissance, mon dossier a été refusé.",
      ["décision.organisme", "décision.caf", "décision.date"]
    ),
  ])
  func `Of a refusal, only what was not said of it is asked`(_ said: String, _ missing: [String]) throws {
    let (session, asked) = pregnant(said)
    #expect(asked.filter { $0.hasPrefix("décision.") } == missing)
    let birth = try #require(base.serviceIndices[ServiceID("paje_prime_naissance")])
    let days = session.plan.deadlines.filter { $0.service == birth }.map(\.limit)
    #expect(days == [.on(try #require(CalendarDate(iso: "2027-01-04")))])
  }

  @Test func `Who was refused a right is not asked whether they receive it`() throws {
    var session = Session(setting)
    session.type("La CAF m'a refusé le RSA, lettre du 3 novembre, j'ai 34 ans.", "", "")
    let received = FactName.receiving(ServiceID("rsa"))
    let told = session.situation.answers.filter { $0.key.fact == received }
    #expect(told.count == 1)
    guard case .stated(.truth(false), _)? = told.first?.value else {
      Issue.record("\(told)")
      return
    }
  }

  @Test func `A refusal is dated even where the right stays undecided`() throws {
    var session = Session(setting)
    session.type("La CAF a refusé mon dossier. Je demande la prime à la naissance.", "", "")
    let answers = ["décision.caf": "prime à la naissance", "décision.date": "3 novembre 2026"]
    let asked = session.answerAll { answers[$0] ?? "nsp" }
    #expect(asked.filter { $0.hasPrefix("décision.") } == ["décision.caf", "décision.date"])
    let birth = try #require(base.serviceIndices[ServiceID("paje_prime_naissance")])
    #expect(session.plan.service(birth)?.outcome.verdict == .undetermined)
    #expect(session.plan.deadlines.contains { $0.service == birth && $0.day == CalendarDate(iso: "2027-01-04") })
  }

  @Test func `A refusal that can still be contested is contested first, then asked anew if something changed`() throws {
    let birth = try #require(base.serviceIndices[ServiceID("paje_prime_naissance")])
    let (session, _) = pregnant("La CAF a refusé la prime à la naissance, courrier reçu le 3 novembre.")
    let planned = try #require(session.plan.service(birth))
    let own = base.services[birth].procedure.steps.map(\.action)
    let first = try #require(session.plan.first.first { $0.service == birth })
    guard case .contest(let reason, isDayKnown: true)? = planned.steps.first,
      case .askAnew? = planned.steps.dropFirst().first,
      case .contest(reason: reason, isDayKnown: true)? = first.step
    else {
      Issue.record("\(planned.steps), \(first)")
      return
    }
    #expect(reason.written.contains("commission de recours amiable de la CAF"))
    #expect(planned.steps.dropFirst(2).compactMap(\.written).map(\.action).allSatisfy(own.contains))
    #expect(planned.steps.dropFirst(2).allSatisfy { $0.written != nil })
    #expect(first.deadline?.day == CalendarDate(iso: "2027-01-04"))
  }

  @Test(arguments: [
    "La CAF a refusé la prime à la naissance, courrier reçu le 3 mars 2026.", "Je demande la prime à la naissance.",
  ])
  func `Too late to contest, or nothing to contest, the steps are those of a request`(_ said: String) throws {
    let birth = try #require(base.serviceIndices[ServiceID("paje_prime_naissance")])
    let planned = try #require(pregnant(said).session.plan.service(birth))
    #expect(planned.appeal == nil)
    let own = base.services[birth].procedure.steps.map(\.action)
    #expect(!planned.steps.isEmpty && planned.steps.allSatisfy { $0.written.map { own.contains($0.action) } == true })
  }

  @Test func `Nobody is asked about a decision that nobody spoke of, nor told of its delay`() throws {
    let (session, asked) = pregnant("Je demande la prime à la naissance.")
    #expect(asked.allSatisfy { !$0.hasPrefix("décision.") })
    let birth = try #require(base.serviceIndices[ServiceID("paje_prime_naissance")])
    #expect(session.plan.deadlines.allSatisfy { $0.service != birth })
  }
}
