import RuleEngine
import RuleModel
import Testing

/// Durations between two days are completed units, on both sides of today alike.
@Suite struct ElapsedTests {
  @Test(arguments: [
    ("2026-11-30", -1), ("2026-11-24", -1), ("2026-11-23", 0), ("2026-11-17", 0), ("2026-11-16", 1), ("2026-11-09", 2),
  ])
  func `Weeks are counted down as months and years are`(_ day: String, _ weeks: Int) throws {
    let small = try SmallBase(
      facts: SmallBase.couple + """
        jour: {libellé: jour, question: Quand ?, type: date, bornes: {min: 2020-01-01, max: 2030-01-01}}
        semaines: {libellé: semaines, type: durée, unité: semaines, déduire: semaines entre jour et aujourd'hui}
        """,
      services: [
        """
        service: s0
        titre: Service
        thèmes: [essai]
        pour: Un essai.
        conditions: "semaines > 0 semaines"
        """
      ])
    let index = try #require(small.base.factIndices[FactName("semaines")])
    let found = small.evaluate(Situation("jour=\(day)")).value(of: index, for: .household)
    #expect(found == .number(Interval(exactly: Rational(weeks))))
  }
}
