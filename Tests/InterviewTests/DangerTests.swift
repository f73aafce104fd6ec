import Interview
import RuleModel
import Testing
import TownBase

/// Interviews where a danger is said among other things, on the product's own rules.
struct DangerTests {
  private let base: RuleBase
  private let setting: InterviewSetting

  init() throws {
    let real = try RealBase.reviewed()
    (base, setting) = (real.rules, real.setting)
  }

  private func lines(_ text: String) -> [HeardLine] {
    var session = Session(setting)
    session.type(text, "")
    guard case .reformulation(let lines) = session.prompt else { return [] }
    return lines
  }

  private func services(_ lines: [HeardLine]) -> Set<String> {
    Set(
      lines.compactMap { line in
        if case .service(let index) = line.content { base.services[index].id.text } else { nil }
      })
  }

  @Test(arguments: [
    ("elle veut savoir pour la caf, elle veut partir de chez elle avec sa fille de 3 ans, son mari lui tape dessus", 3),
    ("elle veut quitter son mari violent, aides de la caf pour elle et sa fille", 3),
    ("mon mari m'a encore poussée hier, mais bon, c'est surtout pour l'apl", 1),
    ("son mari l'a poussée dans l'escalier la semaine dernière, elle demande l'allocation de rentrée", 1),
  ])
  func `What is said beside a danger is kept, and nothing of its account is shown`(text: String, needs: Int) {
    let shown = lines(text)
    #expect(services(shown).count >= needs)
    for word in ["mari", "pouss", "tape", "violent"] {
      #expect(!shown.contains { $0.words.lowercased().contains(word) }, "\(shown)")
    }
    #expect(services(shown).isDisjoint(with: ["violences_conjugales", "aide_universelle_urgence"]))
  }

  @Test func `Who leaves with a child is shown what a lone parent has`() {
    let shown = services(
      lines(
        "elle veut savoir pour la caf, elle veut partir de chez elle avec sa fille de 3 ans, son mari lui tape dessus"))
    #expect(shown.isSuperset(of: ["rsa", "allocation_soutien_familial", "aides_logement"]))
  }

  @Test(arguments: [
    ("on nous a mis dehors de l'hotel ce matin avec le bebe de 8 mois, on sait pas ou dormir", true),
    ("elle veut quitter son mari violent, aides de la caf pour elle et sa fille", false),
    ("je cherche un logement social, j'ai 30 ans", false),
  ])
  func `Where help is known at once, the questions are said to wait`(text: String, isSaid: Bool) {
    var session = Session(setting)
    _ = session.apply(session.action(for: text))
    _ = session.apply(session.action(for: ""))
    let notices = session.apply(session.action(for: ""))
    #expect(notices.contains { if case .questionsMayWait = $0 { true } else { false } } == isSaid)
  }

  @Test func `A danger alone starts no tour of everything, and its plan says where the rest is`() {
    var session = Session(setting)
    session.type("je voudrais savoir pour l'apl", "", "", "ajouter mon mari me frappe", "")
    #expect(!session.isFullTour)
    #expect(session.plan.isDiscreet)
    session.type("/ignorer")
    #expect(!session.plan.isDiscreet)
  }

  @Test func `Two protocols with one line show it once`() {
    var session = Session(setting)
    let notices = session.type("mon mari me frappe et il frappe les enfants")
    #expect(notices.count { if case .dangerHeard = $0 { true } else { false } } == 1)
  }

  @Test func `Somebody at the end of their tether is offered a listening ear, once`() {
    var session = Session(setting)
    let isOffer: (Notice) -> Bool = { if case .attentionHeard = $0 { true } else { false } }
    let first = session.type("j'en peux plus, je dors plus")
    #expect(first.contains(where: isOffer))
    #expect(!first.contains { if case .dangerHeard = $0 { true } else { false } })
    let notices = session.type("/D")
    guard case .dangerProtocols(let protocols)? = notices.first else {
      Issue.record("no protocol")
      return
    }
    #expect(protocols.map(\.id.text) == ["suicide"])
    #expect(!session.type("je suis à bout").contains(where: isOffer))
  }

  @Test func `A treatment stopped for want of money has its protocol`() {
    var session = Session(setting)
    session.type("je prends plus mon insuline c'est trop cher")
    guard case .dangerProtocols(let protocols)? = session.type("/D").first else {
      Issue.record("no protocol")
      return
    }
    #expect(protocols.map(\.id.text) == ["soins_arrêtés"])
  }

  @Test func `What is left to eat is a no, and a protocol that does not apply is no refused right`() {
    var session = Session(setting)
    session.type("plus d'argent pour manger", "", "")
    #expect(session.asked == "foyer.rien_à_manger")
    let notices = session.type("il reste des pâtes")
    #expect(session.asked != "foyer.rien_à_manger")
    let hunger = base.serviceIndices[ServiceID("aucune_nourriture")]
    for case .settled(let changes) in notices { #expect(!changes.contains { $0.service == hunger }) }
    #expect(!session.plan.services.contains { $0.service == hunger })
  }

  @Test func `A plan that holds what is to be seen alone says so, and has a form for paper that does not`() throws {
    var session = Session(setting)
    session.type("je cherche un logement social, j'ai 30 ans", "", "")
    #expect(session.plan.seenAlone.isEmpty)
    session.type("/éclaircir violences_conjugales")
    let alone = try #require(base.serviceIndices[ServiceID("violences_conjugales")])
    #expect(session.plan.seenAlone.contains(alone))
    let paper = session.planForAnybody
    #expect(!paper.services.isEmpty)
    #expect(!paper.services.contains { $0.service == alone })
    #expect(!paper.first.contains { $0.service == alone })
    #expect(!paper.papers.contains { $0.services == [alone] })
    #expect(!paper.calls.contains(alone))
  }
}
