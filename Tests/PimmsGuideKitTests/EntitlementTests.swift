import GuideMeasurement
import PimmsGuideKit
import Testing

/// Many situations at once, and what the benchmarks measure.
@Suite struct EntitlementTests {
  private static let flat: [RuleFile] = [
    RuleFile(
      path: "base.yaml",
      utf8: Array(
        """
        base: {nom: essai, territoire: Lyon, version: "1", revue: 2026-11-23}
        thèmes: {budget: {libellé: Budget, ordre: 1}}
        faits:
          a: {libellé: a, question: "A ?", type: oui_non}
          nb: {libellé: nombre, question: "N ?", type: nombre, entier: oui, bornes: {min: 0, max: 20}}
        """.utf8)),
    RuleFile(
      path: "s.yaml",
      utf8: Array("service: s\ntitre: S\nthèmes: [budget]\npour: Un essai.\nconditions: a et nb > 10\n".utf8)),
  ]

  @Test func `Rules without members are judged in columns, with the truths that each situation has alone`() throws {
    let guide = try Guide(files: Self.flat)
    let day = try #require(Day("2026-11-23"))
    let service = try guide.service("s")
    let situations = try (0..<130).map { number in
      var situation = Situation(guide, saidOn: day)
      if number % 3 > 0 { try situation.state(guide.fact("a"), .truth(number % 3 == 1)) }
      try situation.state(guide.fact("nb"), number % 7 == 0 ? .between(5, 15) : .number(Number(number % 21)))
      return situation
    }
    let batch = try Batch(guide, situations, on: day)
    let isColumnar = batch.isColumnar
    #expect(isColumnar)
    let truths = try guide.entitlements(in: situations, on: day)
    #expect(truths.count == 130)
    var assessment = Assessment(guide, on: day)
    for (position, situation) in situations.enumerated() {
      try assessment.replace(with: situation)
      let alone = try assessment.isEntitled(to: service)
      #expect(try truths.isEntitled(to: service, in: position) == alone)
    }
    for position in [-1, 130] {
      #expect(throws: Misuse.noSuchSituation(position, count: 130)) {
        try truths.isEntitled(to: service, in: position)
      }
    }
  }

  @Test func `Rules with members are judged one situation after the other`() throws {
    let town = try SmallTown.peopled()
    let batch = try Batch(town.guide, [town.situation], on: town.day)
    let isColumnar = batch.isColumnar
    #expect(!isColumnar)
    var truths = batch.makeRoom()
    batch.judge(into: &truths)
    for service in town.guide.services {
      #expect(try truths.isEntitled(to: service, in: 0) == town.assessment.isEntitled(to: service))
    }
  }

  @Test(arguments: [InterviewOrder.planned, .fixed])
  func `A played interview settles what its person knows`(_ order: InterviewOrder) throws {
    let guide = try Guide(files: Self.flat)
    let day = try #require(Day("2026-11-23"))
    let service = try guide.service("s")
    var situation = Situation(guide, saidOn: day)
    try situation.state(guide.fact("a"), .truth(true))
    try situation.state(guide.fact("nb"), .number(11))
    var interview = try PlayedInterview(guide, of: situation, on: day, goals: [service], order: order)
    while interview.chooseQuestion() { interview.answer() }
    #expect(interview.questionCount == 2)
    #expect(try interview.assessment.isEntitled(to: service) == true)
  }

  @Test func `Work is counted, and a situation made ready is decided as one that is read`() throws {
    var town = try SmallTown.peopled()
    #expect(town.guide.stepCount > 10)
    let ready = try town.assessment.ready(town.situation)
    let before = town.assessment.stepsDone
    town.assessment.decide(ready)
    #expect(town.assessment.stepsDone > before)
    #expect(town.assessment.situation == town.situation)
    #expect(town.guide.scenarioSituations.isEmpty)
  }
}
