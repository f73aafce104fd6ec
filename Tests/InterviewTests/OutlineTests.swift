import Interview
import RuleModel
import Testing
import TownBase

/// What commands read of a plan without showing it.
struct OutlineTests {
  private static func session(_ answers: [(String, Member, StatedValue)], needs: [String]) throws -> Session {
    var session = Session(try RealBase.reviewed().setting)
    var situation = Situation()
    for (name, member, value) in answers { situation[FactKey(FactName(name), of: member)] = .stated(value, .stated) }
    _ = session.resume(SavedInterview(situation: situation, needs: needs.map { ServiceID($0) }))
    return session
  }

  @Test(arguments: [
    ["cheque_energie", "rsa", "css"], ["apl", "cheque_energie"], ["prevention_expulsion", "fsl_maintien"],
  ])
  func `The papers, the forms and the numbers are those of the plan`(needs: [String]) throws {
    var session = try Self.session(
      [
        ("foyer.en_couple", .household, .truth(false)), ("logement.statut", .household, .options(["locataire_prive"])),
        ("salaire_net", .applicant, .number(NumberRange(exactly: Rational(400)))),
      ], needs: needs)
    let plan = session.plan
    guard case .papers(let papers)? = session.apply(.command(.papers)).first else {
      Issue.record("no papers")
      return
    }
    #expect(!papers.isEmpty && papers.map(\.paper) == plan.papers.map(\.paper))
    #expect(papers.map(\.services) == plan.papers.map(\.services) && papers.map(\.notes) == plan.papers.map(\.notes))
    guard case .forms(let forms)? = session.apply(.command(.forms)).first else {
      Issue.record("no forms")
      return
    }
    #expect(forms.map(\.form) == plan.forms.map(\.form) && forms.map(\.services) == plan.forms.map(\.services))
    for planned in plan.services {
      guard case .whyNot(let named)? = session.apply(.command(.whyNot(String(planned.number)))).first else {
        Issue.record("no service \(planned.number)")
        continue
      }
      #expect(named == planned.service)
    }
  }
}
