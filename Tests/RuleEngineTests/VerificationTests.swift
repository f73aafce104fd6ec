import RuleEngine
import RuleModel
import Testing

/// What the sentences to verify make of a verdict, before and after a mediator has looked.
@Suite struct VerificationTests {
  private static func small(_ sentences: String) throws -> SmallBase {
    try SmallBase(
      facts: SmallBase.couple
        + "a: {libellé: a, question: A ?, type: oui_non}\nb: {libellé: b, question: B ?, type: oui_non}\n",
      services: [
        "service: s0\ntitre: Service\nthèmes: [essai]\npour: Un essai.\nconditions: a\n\(sentences)\n"
      ])
  }

  private static func world(_ known: String, _ found: [String: Bool]) -> Situation {
    var world = Situation(known)
    for (text, holds) in found { world[verification: ReserveKey(ServiceID("s0"), RuleSentence(text))] = holds }
    return world
  }

  private static let both = "à_vérifier: [Point un., Point deux.]\nsauf_à_vérifier: [Exception.]"

  @Test(arguments: [
    ("a=oui", [:], Verdict.eligibleWithReserves, ["Point un.", "Point deux."]),
    ("a=oui", ["Point un.": true], .eligibleWithReserves, ["Point deux."]),
    ("a=oui", ["Point un.": true, "Point deux.": true], .eligible, []),
    ("a=oui", ["Point un.": true, "Point deux.": false], .notEligible, []),
    ("a=oui", ["Point deux.": false], .notEligible, ["Point un."]),
    // An exception says nothing of a right that is open anyway.
    ("a=oui", ["Exception.": true], .eligibleWithReserves, ["Point un.", "Point deux."]),
    ("a=non", [:], .notEligibleToConfirm, ["Exception."]),
    ("a=non", ["Exception.": true], .eligibleWithReserves, []),
    ("a=non", ["Exception.": false], .notEligible, []),
    // Nor does a reserve of one that is closed.
    ("a=non", ["Point un.": false], .notEligibleToConfirm, ["Exception."]),
    // Nothing is told of a right that is not decided.
    ("", ["Point un.": false, "Exception.": true], .undetermined, []),
  ])
  func `A verdict goes by what was found of its sentences`(
    _ known: String, _ found: [String: Bool], _ verdict: Verdict, _ open: [String]
  ) throws {
    let small = try Self.small(Self.both)
    let outcome = small.evaluate(Self.world(known, found)).outcome(of: try small.service("s0"))
    #expect(outcome.verdict == verdict)
    #expect(outcome.openReserves.map(\.sentence.written) == open)
    #expect(outcome.openReserves.allSatisfy { ($0.kind == .exception) == ($0.sentence.written == "Exception.") })
  }

  @Test(arguments: [
    ("a=oui b=oui", Verdict.eligibleWithReserves), ("a=oui b=non", .eligible), ("a=oui", .eligibleWithReserves),
    ("a=non b=oui", .notEligibleToConfirm), ("a=non b=non", .notEligible), ("a=non", .notEligibleToConfirm),
  ])
  func `A sentence with a condition weighs as long as its condition may hold`(
    _ known: String, _ verdict: Verdict
  ) throws {
    let small = try Self.small("à_vérifier: [{texte: Point., si: b}]\nsauf_à_vérifier: [{texte: Exception., si: b}]")
    #expect(small.evaluate(Situation(known)).outcome(of: try small.service("s0")).verdict == verdict)
  }

  @Test(arguments: [(nil, Verdict.undetermined), (true, .eligibleWithReserves), (false, .notEligible)])
  func `What somebody else has to assess keeps a no open until they did`(
    _ found: Bool?, _ verdict: Verdict
  ) throws {
    let small = try Self.small("sauf_à_vérifier: [{texte: Exception., évaluation: oui}]")
    let world = Self.world("a=non", found.map { ["Exception.": $0] } ?? [:])
    let evaluation = small.evaluate(world)
    #expect(evaluation.outcome(of: try small.service("s0")).verdict == verdict)
    // What rests on the right is not changed by it.
    #expect(evaluation.truthOfEntitlement(try small.service("s0")) == .no)
  }

  @Test func `A right that is received is told so, whatever its sentences`() throws {
    let small = try Self.small(Self.both)
    for known in ["a=oui", "a=non", ""] {
      for found in [[:], ["Point un.": false], ["Exception.": true]] {
        var world = Self.world(known, found)
        world[FactKey(FactName.receiving(ServiceID("s0")))] = .stated(.truth(true), .stated)
        #expect(small.evaluate(world).outcome(of: try small.service("s0")).verdict == .alreadyReceived)
      }
    }
  }

  @Test func `A finding is taken in without evaluating anything, and taken back`() throws {
    let small = try Self.small(Self.both)
    let service = try small.service("s0")
    var evaluation = small.evaluate(Situation("a=oui"))
    let before = evaluation.outcome(of: service)
    let steps = evaluation.stepsDone
    evaluation.set(false, for: ReserveKey(ServiceID("s0"), "Point un."))
    #expect(evaluation.outcome(of: service).verdict == .notEligible)
    evaluation.set(nil, for: ReserveKey(ServiceID("s0"), "Point un."))
    #expect(evaluation.outcome(of: service) == before)
    #expect(evaluation.stepsDone == steps)
  }
}
