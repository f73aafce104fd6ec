import Interview
import RuleModel
import Testing
import TownBase

/// Lines typed out of turn: corrections said afterwards, steps back, answers between two pages or at the very end.
struct SecondThoughtTests {
  private let setting: InterviewSetting

  init() throws { setting = try RealBase(on: "2026-11-26").setting }

  private func session(_ lines: String...) -> Session {
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
}
