import Interview
import RuleModel
import Testing
import TownBase

/// Where an interview goes on after an answer was taken up again.
struct CorrectionTests {
  private let town: TownBase

  init() throws { town = try TownBase() }

  private static let rent = FactKey(FactName("logement.loyer"))

  /// At the plan, everything answered or refused.
  private func sessionAtPlan() -> Session {
    var session = town.session(listener())
    session.type("loyer de 620", "", "")
    _ = session.answerAll()
    return session
  }

  @Test func `While the questions go on, a correction is followed by the next one`() {
    var session = town.session(listener())
    session.type("loyer de 620", "", "")
    let next = session.asked
    session.type("/corriger loyer")
    #expect(session.asked == "logement.loyer")
    #expect(session.phase == .questions)
    session.type("700")
    #expect(session.asked == next)
    #expect(session.situation[Self.rent] == .stated(.number(NumberRange(exactly: Rational(700))), .stated))
  }

  @Test func `An answer that is kept leads back to the plan, without telling it again`() {
    var session = sessionAtPlan()
    guard case .orientation = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    session.type("corriger loyer")
    #expect(session.asked == "logement.loyer")
    #expect(session.phase == .orientation)
    #expect(session.type("").isEmpty)
    guard case .orientation = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
  }

  @Test func `An answer that is kept leads back to the end of the interview`() {
    var session = sessionAtPlan()
    session.type("")
    #expect(session.prompt == .closing)
    session.type("corriger loyer", "")
    #expect(session.prompt == .closing)
    session.type("corriger loyer", "700")
    #expect(session.phase == .questions || session.phase == .orientation)
  }

  @Test func `A correction that more was heard in the middle of is done once that is agreed upon`() {
    var session = town.session(listener())
    session.type("loyer de 620", "", "")
    session.type("/corriger loyer", "/ajouter un commandement")
    #expect(session.phase == .reformulation)
    session.type("")
    #expect(session.asked == "logement.loyer")
    guard case .question(let asked) = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    #expect(asked.reason == .correction)
    session.type("700")
    #expect(session.asked != "logement.loyer")
  }

  @Test func `A correction that waits survives the reformulation being refused`() {
    var session = town.session(listener())
    session.type("loyer de 620", "", "", "/corriger loyer", "/ajouter un commandement", "non")
    #expect(session.phase == .reformulation)
    session.type("-2", "")
    #expect(session.asked == "logement.loyer")
  }

  @Test func `An answer in doubt that is not meant leaves the correction standing`() {
    var session = sessionAtPlan()
    session.type("corriger loyer", "9000000")
    guard case .confirmation = session.prompt else {
      Issue.record("\(session.prompt)")
      return
    }
    session.type("non")
    #expect(session.asked == "logement.loyer")
    #expect(session.phase == .orientation)
    session.type("")
    #expect(session.phase == .orientation)
    #expect(session.asked.isEmpty)
  }

  @Test func `Nothing is corrected once the interview is over`() {
    var session = sessionAtPlan()
    session.type("", "")
    #expect(session.prompt == .finished)
    guard case .notNow(.correct)? = session.apply(.command(.correct("loyer"))).first else {
      Issue.record("corrected")
      return
    }
    #expect(session.prompt == .finished)
  }
}
