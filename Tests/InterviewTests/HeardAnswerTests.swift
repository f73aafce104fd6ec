import Interview
import RuleEngine
import RuleModel
import Testing
import TownBase

/// Answers to what was heard before the question, and answers that what is known makes unlikely.
struct HeardAnswerTests {
  private let setting: InterviewSetting

  init() throws { setting = try RealBase(on: "2026-11-26").setting }

  private func sources(_ lines: String...) -> StatedValue? {
    var session = Session(setting)
    session.type("je suis en invalidité cat 2, j'ai 54 ans, j'arrive plus a payer la mutuelle", "", "", "non")
    for _ in 0..<4 where session.asked != "sources_revenus" { session.type("nsp") }
    for line in lines { session.type(line) }
    let key = FactKey(FactName("sources_revenus"), of: .role("demandeur"))
    guard case .stated(let value, _)? = session.situation[key] else { return nil }
    return value
  }

  private func chosen(_ options: String...) -> StatedValue {
    .chosen(certain: Set(options), possible: Set(options))
  }

  @Test(arguments: [
    "", "rien d'autre", "non", "non rien d'autre", "c'est tout", "que ça", "juste ça", "oui c'est tout",
  ])
  func `Nothing else keeps what was heard`(_ line: String) {
    #expect(sources(line) == chosen("invalidite"))
  }

  @Test func `Something else goes with what was heard`() {
    #expect(sources("et un petit salaire") == chosen("invalidite", "salaire"))
  }

  @Test(arguments: ["aucun", "rien", "salaire"])
  func `What was heard is left out only after it was asked`(_ line: String) {
    #expect(sources(line) == nil)
    #expect(sources(line, "non") != nil)
    #expect(
      sources(line, "oui").map { value in
        if case .chosen(let certain, _) = value { certain.contains("invalidite") } else { false }
      } == true)
  }

  @Test func `A number alone under questions put in one breath denies nothing before it is said again`() throws {
    var session = Session(setting)
    session.type("je suis seule avec deux enfants, avis de coupure d'électricité, je voudrais une aide du FSL", "", "")
    for _ in 0..<40 {
      if case .question(let asked) = session.prompt, asked.together?.expected == true { break }
      session.type("nsp")
    }
    guard case .question(let asked) = session.prompt, let together = asked.together else {
      Issue.record("nothing was put in one breath")
      return
    }
    let before = session.situation
    var denied = session
    session.type("1")
    #expect(session.situation == before)
    session.type("non")
    #expect(session.prompt == .question(asked))
    denied.type("1", "oui")
    #expect(denied.situation[together.keys[0]] == .stated(.truth(false), .stated))
    #expect(denied.situation[together.keys[1]] == .stated(.truth(true), .stated))
  }

  @Test func `Whoever is widowed has lost a spouse, unless they say otherwise twice`() {
    var session = Session(setting)
    session.type("je suis veuve, 67 ans, 600 de retraite, je voudrais la réversion", "", "")
    for _ in 0..<6 where session.asked != "décès.proche" { session.type("") }
    let key = FactKey(FactName("décès.proche"))
    session.type("aucun")
    #expect(session.situation[key] == nil)
    var agreed = session
    agreed.type("oui")
    #expect(agreed.situation[key] == .stated(.options(["conjoint_marie"]), .stated))
    session.type("non")
    #expect(session.situation[key] == .stated(.options(["aucun"]), .stated))
  }

  @Test func `An answer that what is said later makes unlikely is told`() {
    var session = Session(setting)
    session.type("j'ai 67 ans, 600 de retraite, je voudrais la réversion", "", "", "non", "")
    for _ in 0..<6 where session.asked != "décès.proche" { session.type("nsp") }
    session.type("aucun")
    let notices = ["ajouter en fait je suis veuve", ""].flatMap { session.apply(session.action(for: $0)) }
    #expect(
      notices.contains {
        if case .surprising(FactKey(FactName("décès.proche")), _, _) = $0 { true } else { false }
      })
  }

  @Test func `Nobody is told that their partner files alone before a partner is known`() {
    var session = Session(setting)
    session.type("suis aide soignante en cdi, j'ai demandé un logement social y a 4 ans, on vit a 5 dans 28 m2", "", "")
    for _ in 0..<30 {
      guard case .question = session.prompt else { break }
      #expect(session.asked != "foyer.rfr_conjoint")
      session.type("nsp")
    }
  }
}
