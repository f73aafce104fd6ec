import Interview
import RuleModel
import Testing
import TownBase

/// Lines typed out of turn: corrections said afterwards, steps back, answers between two pages or at the very end.
struct SecondThoughtTests {
  private let setting: InterviewSetting

  init() throws { setting = try RealBase.on("2026-11-26").setting }

  /// No children, both ages, no income: what is asked before that of the partner, then the nationality.
  private static let upToPartnersIncome = ["aucun", "34 ans", "34 ans", "aucun"]

  private func session(_ lines: String...) -> Session { session(lines) }

  private func session(_ lines: [String]) -> Session {
    var session = Session(setting)
    session.type("je voudrais le RSA, je vis avec ma femme", "", "")
    for line in lines { session.type(line) }
    return session
  }

  // MARK: - More children than were told

  @Test func `More children than were noted correct the list once they are agreed upon`() {
    var session = session("deux enfants")
    session.type("ajouter j'ai trois enfants")
    guard case .reformulation(let lines) = session.prompt,
      let line = lines.first(where: { if case .statement(.members) = $0.content { true } else { false } })
    else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(line.before != nil)
    session.type("")
    #expect(session.situation[roster: ScopeName("enfant")]?.labels.count == 3)
  }

  @Test func `Children who have a name and an age keep them when another is told of`() {
    let session = session("Léa 4 ans, Noé 9 ans", "ajouter j'ai trois enfants", "")
    #expect(session.situation[roster: ScopeName("enfant")]?.labels == ["Léa", "Noé", ""])
    for place in 0...1 {
      #expect(session.situation[FactKey(.birthDate, of: .listed(ScopeName("enfant"), place))] != nil)
    }
  }

  @Test(arguments: [
    ("en fait j'ai deux enfants", 2), ("pardon, deux enfants", 2), ("je me suis trompée, j'ai deux enfants", 2),
    ("ah non, deux enfants", 2), ("j'ai 2 enfants, pas 3", 2), ("et mes deux enfants sont au collège", 3),
    ("euh j'ai un enfant qui est handicapé", 3), ("mon fils, en fait, est handicapé, il a 9 ans", 3),
    ("non, et j'ai un enfant de 9 ans au collège", 3),
  ])
  func `Fewer children than were told are right where they are said to put it right`(_ again: String, _ count: Int) {
    var session = Session(setting)
    session.type("je voudrais le RSA, je vis avec ma femme, j'ai trois enfants", again, "", "")
    #expect(session.situation[roster: ScopeName("enfant")]?.labels.count == count)
  }

  // MARK: - Going back

  @Test func `Going back from how to find out shows the question before, in one go`() {
    var session = session(Self.upToPartnersIncome)
    let before = session.asked
    session.type("aucun")
    let asked = session.asked
    session.type("ne sait pas")
    #expect(session.asked == asked)
    session.type("retour")
    #expect(session.asked == before && session.answerCount == self.session(Self.upToPartnersIncome).answerCount)
    session.type("refaire")
    guard case .question(let question) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(question.isUnsure && session.asked == asked)
  }

  @Test(arguments: ["", "ne sait pas"])
  func `Going back from what is not known shows its question as it was put`(_ again: String) {
    var session = session(Self.upToPartnersIncome + ["aucun"])
    let asked = session.asked
    session.type("ne sait pas", again)
    #expect(session.asked != asked || session.answerCount > 6)
    session.type("retour")
    guard case .question(let question) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(session.asked == asked && !question.isUnsure)
  }

  @Test func `A note taken meanwhile is undone alone`() {
    var session = session(Self.upToPartnersIncome + ["aucun"])
    session.type("ne sait pas", "note à rappeler", "retour")
    guard case .question(let question) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(question.isUnsure && session.notes.isEmpty)
  }

  // MARK: - Between two pages

  @Test(arguments: ["pourquoi", "bilan", "comment 1", "/plan", "?"])
  func `What is asked for between two pages is done at once`(_ line: String) {
    #expect(session().isRequest(line))
  }

  @Test(arguments: ["aucun", "oui", "2", "trois enfants"])
  func `An answer typed between two pages waits for its question`(_ line: String) {
    #expect(!session().isRequest(line))
  }

  @Test func `Asked why where there is no question, what explains a right is told`() {
    var session = session()
    while session.phase == .questions { session.type("refuse") }
    #expect(session.phase == .orientation)
    guard case .incompleteCommand(.why)? = session.type("pourquoi").first else {
      Issue.record("the plan was told again")
      return
    }
  }

  // MARK: - The end

  private func closing() -> Session {
    var session = session()
    while session.phase == .questions { session.type("refuse") }
    session.type("")
    return session
  }

  @Test func `A yes to calling together shows whom to call`() {
    var session = closing()
    #expect(session.prompt == .closing)
    guard case .call(let service)? = session.type("oui").first else {
      Issue.record("nobody to call")
      return
    }
    #expect(service == setting.base.serviceIndices[ServiceID("rsa")])
    #expect(session.prompt == .closing)
  }

  @Test(arguments: ["non", "non merci", ""])
  func `A no to calling together ends the interview`(_ line: String) {
    var session = closing()
    session.type(line)
    #expect(session.prompt == .finished)
  }
}
