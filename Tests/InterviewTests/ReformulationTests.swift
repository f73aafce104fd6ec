import Interview
import RuleModel
import Testing
import TownBase

/// What is typed under what was understood, and under the themes and the plan, where a line must not be lost in silence.
struct ReformulationTests {
  private let town: TownBase

  init() throws { town = try TownBase() }

  private func session(_ lines: String...) -> Session {
    var session = town.session(listener())
    for line in lines { session.type(line) }
    return session
  }

  @Test(arguments: [
    "non", "c'est faux", "Non, c'est pas ça.", "il y a une erreur", "ce n'est pas juste", "pas du tout",
  ])
  func `What is said to be wrong is asked about, and nothing is lost`(_ line: String) {
    var session = session("loyer de 620", "")
    let before = session.prompt
    guard case .somethingNotRight? = session.type(line).first else {
      Issue.record("\(line)")
      return
    }
    #expect(session.prompt == before)
  }

  @Test(arguments: ["oui", "oui c'est bien ça", "c'est exact", "ok", "d'accord", "tout à fait"])
  func `A yes in any words goes on`(_ line: String) {
    var session = session("loyer de 620", "")
    session.type(line)
    #expect(session.phase == .questions)
  }

  @Test(arguments: ["non, en couple", "oui, et en couple maintenant", "oui, en couple", "non, elle a dit en couple"])
  func `What is said after a yes or a no is heard`(_ line: String) {
    var session = session("loyer de 620", "")
    session.type(line)
    guard case .reformulation(let lines) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(lines.contains { $0.words == "en couple" })
  }

  @Test(arguments: ["le 3 mars 1942", "????", "elle a une voiture"])
  func `Words in which nothing more is understood are told back`(_ line: String) {
    var session = session("loyer de 620", "")
    guard case .nothingAdded(line, ofRelative: false)? = session.type(line).first else {
      Issue.record("\(line)")
      return
    }
    #expect(session.phase == .reformulation)
  }

  @Test func `An empty line under the themes starts no tour of all rights, and says how to`() {
    var session = session("")
    guard case .noThemePicked(let rights)? = session.type("").first else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(rights == town.base.services.count)
    guard case .themes = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    session.type("tout")
    #expect(session.isFullTour)
  }

  @Test(arguments: ["oui", "ok", "non", ""])
  func `At the plan, a yes concludes as an empty line does`(_ line: String) {
    var session = session("loyer de 620", "", "")
    _ = session.answerAll()
    #expect(session.phase == .orientation)
    session.type(line)
    #expect(session.prompt == .closing)
    #expect(!session.isFullTour)
  }
}
