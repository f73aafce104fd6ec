import PimmsGuideKit
import Testing

/// What one guide made, and another is given: the same rules loaded twice are two guides.
@Suite struct OtherGuideTests {
  private let here: SmallTown
  private let there: SmallTown

  init() throws {
    here = try SmallTown.peopled()
    there = try SmallTown.peopled()
  }

  @Test func `A fact of another guide is refused`() throws {
    let fact = try there.guide.fact("logement.loyer")
    let refusal = Misuse.otherGuide(.fact("logement.loyer"))
    var here = here
    #expect(throws: refusal) { try here.situation.state(fact, .number(640)) }
    #expect(throws: refusal) { try here.situation.forget(fact) }
    #expect(throws: refusal) { try here.assessment.state(fact, .number(640)) }
    #expect(throws: refusal) { try here.assessment.forget(fact) }
    #expect(throws: refusal) { try here.guide.kind(of: fact, on: here.day) }
    #expect(throws: refusal) { try here.guide.subjects(of: fact) }
    #expect(refusal.description == "le fait « logement.loyer » est celui d'une autre base de règles")
  }

  @Test func `A service of another guide is refused`() throws {
    let service = try there.guide.service("secours")
    let refusal = Misuse.otherGuide(.service("secours"))
    let truths = try here.guide.entitlements(in: [here.situation], on: here.day)
    #expect(throws: refusal) { try here.assessment.outcome(of: service) }
    #expect(throws: refusal) { try here.assessment.isEntitled(to: service) }
    #expect(throws: refusal) { try here.assessment.reasons(for: service) }
    #expect(throws: refusal) { try here.assessment.plan(for: [service]) }
    #expect(throws: refusal) { try here.assessment.nextQuestion(among: [service]) }
    #expect(throws: refusal) { try truths.isEntitled(to: service, in: 0) }
  }

  @Test func `A situation and a reserve of another guide are refused`() throws {
    var here = here
    #expect(throws: Misuse.otherGuide(.situation)) { try here.assessment.replace(with: there.situation) }
    #expect(throws: Misuse.otherGuide(.situation)) {
      try here.guide.entitlements(in: [here.situation, there.situation], on: here.day)
    }
    var closed = there.assessment
    try closed.state(.none, of: "dettes")
    let outcome = try closed.outcome(of: there.guide.service("secours"))
    let reserve = try #require(outcome.reserves.first)
    #expect(throws: Misuse.otherGuide(.reserve)) { try here.assessment.verify(reserve, holds: true) }
  }

  @Test func `A smaller guide refuses handles beyond its own, and a copy takes them`() throws {
    let small = try Guide(files: [
      RuleFile(
        path: "base.yaml",
        utf8: Array("base: {nom: essai, territoire: Lyon, version: \"1\", revue: 2026-11-23}\n".utf8))
    ])
    let empty = Assessment(small, on: here.day)
    #expect(small.services.isEmpty)
    for service in here.guide.services {
      #expect(throws: Misuse.otherGuide(.service(service.identifier))) { try empty.outcome(of: service) }
    }
    let copy = here.guide
    #expect(throws: Never.self) { try here.assessment.outcome(of: copy.service("secours")) }
    #expect(try copy.service("secours") == here.guide.service("secours"))
    #expect(try there.guide.service("secours") != here.guide.service("secours"))
  }
}
