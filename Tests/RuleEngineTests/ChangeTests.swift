import RuleEngine
import RuleModel
import TestTools
import Testing

/// `quand`, `et si` and `pourquoi pas`, against plain evaluation.
@Suite struct ChangeTests {
  // MARK: - Nearest single change

  /// On bases small enough to try every other answer: what is told opens, and what opens is told.
  @Test(arguments: UInt64(1)...10)
  func `No single change that opens a service is missed, and none is invented`(seed: UInt64) throws {
    let random = RandomBase(seed: seed)
    let small = try SmallBase(facts: SmallBase.couple + random.facts, services: random.services)
    var generator = SeededGenerator(seed: seed &* 5)
    for world in random.everyWorld().shuffled(using: &generator).prefix(10) {
      let evaluation = small.evaluate(world)
      for index in small.base.services.indices where evaluation.truthOfEntitlement(index) == .no {
        let told = evaluation.nearestChanges(opening: index)
        for (name, values) in random.worlds {
          let key = FactKey(FactName(name))
          let opening = values.filter { value in
            var changed = world
            changed[key] = Situation("\(name)=\(value)")[key]
            return small.evaluate(changed).truthOfEntitlement(index) == .yes
          }
          let change = told.first { $0.key == key }?.change
          guard !opening.isEmpty else {
            #expect(change == nil, "\(name)")
            continue
          }
          #expect(change.map { nearest($0, opening, from: world[key]) } == true, "\(name) \(opening)")
        }
      }
    }
  }

  /// Whether the change told is one of those that open, and no other number is nearer.
  private func nearest(_ change: NearestChange.Change, _ opening: [String], from current: Answer?) -> Bool {
    switch change {
    case .value(let value):
      return opening.contains { Situation("x=\($0)")[FactKey(FactName("x"))] == .stated(value, .stated) }
    case .atMost(let edge), .atLeast(let edge):
      guard case .stated(.number(let range), _) = current else { return false }
      let numbers = opening.compactMap { Rational(decimal: $0) }
      func distance(_ value: Rational) -> Rational {
        let gap = value.subtracting(range.lower) ?? .zero
        return gap.isNegative ? gap.negated : gap
      }
      return numbers.contains(edge) && numbers.allSatisfy { distance(edge) <= distance($0) }
    }
  }

  // MARK: - What if

  @Test(arguments: UInt64(1)...6)
  func `Supposing an answer gives what telling it gives, and leaves the rest`(seed: UInt64) throws {
    let random = RandomBase(seed: seed)
    let small = try SmallBase(facts: SmallBase.couple + random.facts, services: random.services)
    var generator = SeededGenerator(seed: seed &* 11)
    for world in random.everyWorld().shuffled(using: &generator).prefix(8) {
      let evaluation = small.evaluate(world)
      for (name, values) in random.worlds {
        for value in values {
          let key = FactKey(FactName(name))
          var supposed = evaluation
          supposed.set(Situation("\(name)=\(value)")[key], for: key)
          var told = world
          told[key] = Situation("\(name)=\(value)")[key]
          #expect(supposed.outcomes() == small.evaluate(told).outcomes())
        }
      }
      #expect(evaluation.outcomes() == small.evaluate(world).outcomes())
    }
  }

  // MARK: - When

  private static let facts =
    SmallBase.couple + """
      naissance: {libellé: naissance, question: Né quand ?, type: date, bornes: {min: 1920-01-01, max: aujourd'hui}}
      arrivée: {libellé: arrivée, question: Arrivé quand ?, type: date, bornes: {min: 1990-01-01, max: aujourd'hui}}
      revenu: {libellé: revenu, question: Revenu ?, type: montant, unité: €/mois, bornes: {min: 0, max: 9000}}
      """
  private static let parameters = """
    plafond:
      libellé: plafond
      unité: €/mois
      valeurs: {2024-01-01: 900, 2027-04-01: 950, 2028-01-01: 980}
      source: essai
    """

  @Test(arguments: [
    ("années entre naissance et aujourd'hui >= 65 ans", "naissance=1962-03-12 arrivée=2020-01-01 revenu=0"),
    ("années entre naissance et aujourd'hui < 25 ans", "naissance=2003-02-28 arrivée=2020-01-01 revenu=0"),
    ("années entre naissance et aujourd'hui < 25 ans", "naissance=2004-02-29 arrivée=2020-01-01 revenu=0"),
    ("mois entre arrivée et aujourd'hui >= 9 mois", "naissance=1980-01-01 arrivée=2026-05-31 revenu=0"),
    ("revenu < plafond", "naissance=1980-01-01 arrivée=2020-01-01 revenu=940"),
    (
      "revenu < plafond et mois entre arrivée et aujourd'hui < 20 mois",
      "naissance=1980-01-01 arrivée=2026-01-17 revenu=970"
    ),
    ("aujourd'hui >= arrivée + 100 jours", "naissance=1980-01-01 arrivée=2026-09-09 revenu=0"),
    ("aujourd'hui >= arrivée + 6 semaines", "naissance=1980-01-01 arrivée=2026-11-20 revenu=0"),
    (
      "aujourd'hui >= arrivée + 100 jours et aujourd'hui <= arrivée + 105 jours",
      "naissance=1980-01-01 arrivée=2026-09-09 revenu=0"
    ),
    (
      "jours entre arrivée et aujourd'hui >= 130 jours et jours entre arrivée et aujourd'hui < 134 jours",
      "naissance=1980-01-01 arrivée=2026-09-09 revenu=0"
    ),
    (
      "aujourd'hui + 40 jours >= 2027-03-20 et aujourd'hui + 38 jours <= 2027-03-20",
      "naissance=1980-01-01 arrivée=2020-01-01 revenu=0"
    ),
    ("mois de aujourd'hui >= 10", "naissance=1980-01-01 arrivée=2020-01-01 revenu=0"),
  ])
  func `Every day of the next two years has the verdict that was foretold`(_ condition: String, _ known: String) throws
  {
    let service = """
      service: s0
      titre: Service
      thèmes: [essai]
      pour: Un essai.
      conditions: "\(condition)"
      """
    let small = try SmallBase(facts: Self.facts, parameters: Self.parameters, services: [service])
    let index = try small.service("s0")
    let situation = Situation(known)
    let evaluation = small.evaluate(situation)
    let forecast = evaluation.forecast(of: index)
    let end = forecast.knownUntil ?? SmallBase.date.adding(months: 24)
    var expected: [String] = []
    var verdict = evaluation.outcome(of: index).verdict
    var day = SmallBase.date.adding(days: 1)
    while day <= end {
      let now = Evaluation(small.program, of: situation, on: day).outcome(of: index).verdict
      if now != verdict { expected.append("\(day) \(now)") }
      verdict = now
      day = day.adding(days: 1)
    }
    #expect(forecast.changes.map { "\($0.from) \($0.verdict)" } == expected)
  }

  @Test(arguments: [
    ("2026-11-22", "2026-11-22"), ("2026-11-23", "2026-11-23"), ("2027-06-01", "2027-06-01"), ("2030-01-01", nil),
  ])
  func `A forecast goes no further than the values it rests on were to be read again`(
    _ review: String, _ until: String?
  ) throws {
    let service = """
      service: s0
      titre: Service
      thèmes: [essai]
      pour: Un essai.
      conditions: "revenu < plafond"
      """
    let small = try SmallBase(
      facts: Self.facts, parameters: Self.parameters + "\n  revoir_avant: \(review)", services: [service])
    let forecast = small.evaluate(Situation("revenu=970")).forecast(of: try small.service("s0"))
    #expect(forecast.knownUntil?.iso == until)
    // The ceiling passes 970 on the first of January 2028.
    #expect(forecast.changes.map(\.from.iso) == (until == nil ? ["2028-01-01"] : []))
  }
}
