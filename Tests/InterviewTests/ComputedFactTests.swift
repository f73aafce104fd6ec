import Interview
import RuleModel
import Testing
import TownBase

/// An age is computed from the day of birth: named in a command, it means that day.
struct ComputedFactTests {
  private static let birth = FactKey(.birthDate, of: .applicant)
  private let setting: InterviewSetting

  init() throws { setting = try RealBase.on("2026-11-26").setting }

  private func session() -> Session {
    var session = Session(setting)
    session.type("monsieur de 45 ans, 700 euros de retraite, vit seul, je cherche une aide", "", "")
    return session
  }

  @Test(arguments: ["et si âge = 66", "et si demandeur.âge = 66", "et si âge = 66 ans", "et si l'âge était 66 ans"])
  func `An imagined age is imagined as a day of birth`(_ line: String) throws {
    var session = session()
    let before = session.situation
    guard case .whatIf(let tried, let changes)? = session.type(line).first,
      case .value(let key, let value)? = tried.first
    else {
      Issue.record("« \(line) » is not tried")
      return
    }
    #expect(key == Self.birth)
    guard case .date(let days) = value else {
      Issue.record("\(value)")
      return
    }
    #expect(setting.date.completedYears(since: days.latest) == 66)
    #expect(changes.contains { setting.base.services[$0.service].id.text == "aspa" })
    #expect(session.situation == before)
  }

  @Test func `Correcting the age leaves one age`() {
    var session = session()
    session.type("corriger âge")
    session.type("50 ans")
    guard case .stated(.date(let days), _)? = session.situation[Self.birth] else {
      Issue.record("no day of birth")
      return
    }
    #expect(setting.date.completedYears(since: days.latest) == 50)
    #expect(!session.situation.answers.keys.contains { $0.fact == FactName("âge") })
  }

  @Test(arguments: ["corriger aspa.ouvre_droit", "et si aspa.ouvre_droit = oui"])
  func `What is computed from several answers is not corrected`(_ line: String) {
    var session = session()
    let (prompt, situation) = (session.prompt, session.situation)
    session.type(line)
    #expect(session.prompt == prompt)
    #expect(session.situation == situation)
  }
}
