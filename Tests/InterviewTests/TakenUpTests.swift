import Interview
import RuleEngine
import RuleModel
import Testing
import TownBase

/// Answers taken up from a file that says nothing of what the person came for.
struct TakenUpTests {
  private let base: RuleBase
  private let setting: InterviewSetting

  init() throws {
    let real = try RealBase.reviewed()
    (base, setting) = (real.rules, real.setting)
  }

  /// The answers of one interview, taken up in another.
  private func takenUp(after lines: String...) -> Session {
    var first = Session(setting)
    for line in lines { first.type(line) }
    var session = Session(setting)
    _ = session.apply(.load(first.situation))
    return session
  }

  private func plan(_ notices: [Notice]) -> [String]? {
    for case .plan(let plan) in notices { return plan.services.map { base.services[$0.service].id.text } }
    return nil
  }

  @Test func `The plan is shown at once, for what the answers tell`() throws {
    var session = takenUp(after: "j'ai reçu une amende TCL de 180 euros", "", "", "2 novembre")
    let services = try #require(plan(session.type("/plan")))
    #expect(services.first == "amende_tcl", "\(services)")
    #expect(session.phase == .listening)
  }

  @Test func `An empty line goes on with the questions that remain`() {
    var session = takenUp(after: "j'ai reçu une amende TCL de 180 euros", "", "", "2 novembre")
    session.type("")
    #expect(session.asked == "amende.stade")
  }

  @Test func `Words that are said after all make the needs`() {
    var session = takenUp(after: "j'ai reçu une amende TCL de 180 euros", "", "", "2 novembre")
    session.type("je voudrais le rsa", "", "")
    #expect(session.saved.needs.first == ServiceID("rsa"))
    #expect(!session.saved.needs.contains(ServiceID("amende_tcl")))
  }

  @Test func `What everybody is asked tells no need`() throws {
    var session = takenUp(after: "je voudrais le rsa", "", "", "non", "aucun")
    #expect(try #require(plan(session.type("/plan"))).isEmpty)
    session.type("")
    guard case .themes = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
  }

  @Test func `Before anything is known, there is no plan`() {
    var session = Session(setting)
    guard case .notNow(.plan)? = session.type("/plan").first else {
      Issue.record("a plan of nothing")
      return
    }
  }
}
