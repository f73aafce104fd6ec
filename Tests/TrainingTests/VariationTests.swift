import Documents
import Presentation
import RuleEngine
import RuleModel
import SourceText
import Testing
import Training

/// Other figures for the same person: bounded, repeatable, and judged by the rules.
struct VariationTests {
  private static func varied(_ name: String, seed: Int) throws -> Scenario {
    ScenarioVariation(of: try RealExercises.scenario(name), with: try #require(RealExercises.program))
      .scenario(seed: seed)
  }

  private static func exercise(_ name: String, seed: Int) throws -> Exercise {
    Exercise(try RealExercises.scenario(name), with: try #require(RealExercises.program), seed: seed)
  }

  @Test(arguments: ["a04", "b01"])
  func `The same seed gives the same person, another seed another`(_ name: String) throws {
    let one = try Self.varied(name, seed: 7).situation
    #expect(try Self.varied(name, seed: 7).situation == one)
    #expect(try Self.varied(name, seed: 8).situation != one)
  }

  @Test(arguments: 1...3)
  func `Figures stay within the bounds that the author gave, and months stay alike`(_ seed: Int) throws {
    let scenario = try Self.varied("a04", seed: seed)
    func number(_ key: FactKey) throws -> Rational {
      guard case .stated(.number(let range), _)? = scenario.situation[key] else { throw Missing() }
      return try #require(range.exact)
    }
    let savings = try number(FactKey(FactName("épargne_livrets"), of: .role("demandeur")))
    #expect((Rational(0)...Rational(6000)).contains(savings))
    #expect(try number(FactKey(FactName("logement.loyer"))) == Rational(620))
    let benefit = FactName("chômage_net")
    let months = scenario.situation.answers.keys.filter {
      $0.fact == benefit && $0.moment != .habitual && $0.moment != .regular
    }
    let values = try Set(months.map { try number($0) })
    #expect(values.count == 1)
    #expect(values.allSatisfy { (Rational(640)...Rational(1480)).contains($0) })
  }

  @Test(arguments: ["a04", "b01", "b08"])
  func `A varied person can be met, and an ideal player gets full marks`(_ name: String) throws {
    let debrief = Debrief(of: ScriptedPlayer.ideal(try Self.exercise(name, seed: 3)))
    for mark in debrief.marks { #expect(mark.points == 3, "\(mark.competency): \(mark.findings)") }
  }

  @Test func `Children grow or shrink together, and nobody joins or leaves them`() throws {
    let written = try RealExercises.scenario("b01")
    let children = ScopeName("enfant")
    func ages(_ situation: Situation) -> [Int] {
      (0..<(situation[roster: children]?.labels.count ?? 0)).compactMap { place in
        let key = FactKey(FactName("date_naissance"), of: .listed(children, place))
        guard case .stated(.date(let range), _)? = situation[key] else { return nil }
        return written.date.completedYears(since: range.earliest)
      }
    }
    let before = ages(written.situation)
    let drawn = try (1...12).map { ages(try Self.varied("b01", seed: $0).situation) }
    #expect(before == [8, 12])
    #expect(drawn.allSatisfy { $0.count == 2 && $0[1] - $0[0] == 4 && abs($0[0] - 8) <= 1 })
    #expect(Set(drawn).count > 1)
  }

  @Test func `Another seed leads to another outcome`() throws {
    let written = try RealExercises.scenario("a04")
    let outcomes = try (1...3).map { seed in
      Evaluation(
        try #require(RealExercises.program), of: try Self.varied("a04", seed: seed).situation, on: written.date
      )
      .outcomes().map(\.verdict)
    }
    let before = Evaluation(try #require(RealExercises.program), of: written.situation, on: written.date)
    #expect(outcomes.contains { $0 != before.outcomes().map(\.verdict) })
  }

  @Test func `A figure between braces is said as it is drawn`() throws {
    let exercise = try Self.exercise("b08", seed: 3)
    guard case .stated(.number(let range), _)? = exercise.scenario.situation[FactKey(FactName("eau.consommation"))]
    else { throw Missing() }
    let figure = try #require(range.exact).decimalText()
    let page = PlainTextRenderer(width: 80).render(Wording(exercise).opening(of: exercise))
    #expect(page.contains("\(figure) mètres cubes"), "\(page)")
    #expect(!page.contains("{"))
  }

  @Test func `What the sentences say is not changed`() throws {
    let scenario = try Self.varied("a02", seed: 5)
    let key = FactKey(FactName("date_naissance"), of: .role("demandeur"))
    #expect(try scenario.situation[key] == RealExercises.scenario("a02").situation[key])
  }

  @Test func `A log set aside keeps its seed`() throws {
    let exercise = try Self.exercise("a04", seed: 9)
    let text = PlayLog(Play(exercise, replaying: [.greet("Bonjour.")])).json(in: exercise.base).text
    #expect(try PlayLog(try JSONValue(parsing: text), in: exercise.base).seed == 9)
    let result = PlayResult(Debrief(of: Play(exercise)), on: exercise.date)
    #expect(PlayResult(try JSONValue(parsing: result.json.text)) == result)
    #expect(result.seed == 9)
  }

  private struct Missing: Error {}
}
