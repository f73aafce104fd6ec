import Interview
import RuleEngine
import RuleModel
import Testing
import TownBase

/// Answers to what was heard before the question, and answers that what is known makes unlikely.
struct HeardAnswerTests {
  private let setting: InterviewSetting

  init() throws { setting = try RealBase.on("2026-11-26").setting }

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
    ("je veu demander la nationalité jai 10 ans en france", "nationalité.projet", StatedValue.truth(true)),
    ("je sais pas faire un cv", "projet.candidature", .truth(true)),
    (
      "j'arrive plus sur mon compte caf ni sur mon compte ameli", "compte.problème",
      .chosen(certain: ["caf", "ameli"], possible: ["caf", "ameli"])
    ),
  ])
  func `What somebody came for is proposed, and not asked as if it were new`(
    line: String, fact: String, value: StatedValue
  ) {
    var session = Session(setting)
    session.type(line, "", "")
    for _ in 0..<12 where session.asked != fact { session.type("nsp") }
    guard case .question(let asked) = session.prompt else {
      Issue.record("\(fact) is not asked")
      return
    }
    #expect(asked.question.key?.fact.text == fact)
    #expect(asked.suggestion == value)
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

  // MARK: - What a line says besides, and what is said last

  @Test(arguments: ["non veuf", "non, veuf", "non je suis veuf"])
  func `What an answer tells besides is noted too`(line: String) {
    var session = Session(setting)
    session.type("j'ai 67 ans, 480 de retraite, je vois pas comment payer", "", "")
    for _ in 0..<6 where session.asked != "foyer.en_couple" { session.type("nsp") }
    session.type(line)
    #expect(session.situation[FactKey(FactName("foyer.en_couple"))] == .stated(.truth(false), .stated))
    guard case .stated(let status, _)? = session.situation[FactKey(FactName("foyer.situation_familiale"))] else {
      Issue.record("nothing was noted besides")
      return
    }
    #expect(status == .options(["veuf"]))
  }

  @Test(arguments: [
    ["ajouter pardon je me suis trompée je gagne 900", ""], ["ajouter en fait c'est 900 par mois que je gagne", ""],
  ])
  func `The last word holds once it is agreed upon`(lines: [String]) throws {
    var session = Session(setting)
    session.type("je gagne 1500 par mois, je vis seule avec 2 enfants 4 et 7 ans, loyer 600", "", "")
    session.type(lines[0])
    guard case .reformulation(let shown) = session.prompt else {
      Issue.record("nothing was said again")
      return
    }
    #expect(shown.contains { $0.before != nil })
    session.type(lines[1])
    #expect(salary(session) == .number(NumberRange(exactly: Rational(900))))
  }

  @Test func `The last of two lines holds`() {
    var session = Session(setting)
    session.type("je gagne 1500 par mois, je vis seule, loyer 600", "non c'est 900 par mois que je gagne", "", "")
    #expect(salary(session) == .number(NumberRange(exactly: Rational(900))))
  }

  private func salary(_ session: Session) -> StatedValue? {
    guard case .stated(let value, _)? = session.situation[FactKey(FactName("salaire_net"), of: .role("demandeur"))]
    else { return nil }
    return value
  }

  // MARK: - One of two

  @Test(arguments: [
    "j'ai démissionné pour suivre ma copine et france travail me refuse le chomage, j'ai 26 ans je touche rien",
    "jai demissione y a 5 mois pr suivre ma copine et france travail me refuse le chomage, je touche rien",
  ])
  func `What one of a couple earns is not what the household has, and nobody asks for their partner's rights`(
    said: String
  ) {
    var session = Session(setting)
    session.type(said, "", "")
    #expect(session.situation[FactKey(FactName("foyer.ressources_mensuelles"))] == nil)
    #expect(session.situation[FactKey(FactName("fin_contrat_motif"), of: .role("demandeur"))] != nil)
    for _ in 0..<30 {
      guard case .question(let asked) = session.prompt else { break }
      #expect(asked.question.key != FactKey(FactName("inscrit_france_travail"), of: .role("conjoint")))
      #expect(asked.question.key != FactKey(FactName("fin_contrat_motif"), of: .role("conjoint")))
      session.type(session.asked == "enfant" ? "aucun" : "nsp")
    }
  }

  @Test func `An activity is no answer about children`() {
    var session = Session(setting)
    session.type("je voudrais le rsa, je vis seul", "", "")
    for _ in 0..<8 where session.asked != "enfant" { session.type("nsp") }
    session.type("sans activité")
    #expect(session.asked == "enfant")
  }
}
