import PimmsGuideKit
import Testing

/// Loops driven by the next question.
@Suite struct QuestionTests {
  /// Answers each question until there is none; answers what was asked, in order.
  private func ask(
    _ assessment: inout Assessment, about goals: Set<ServiceHandle>? = nil,
    _ answer: (Question) -> (value: FactValue, members: Members)
  ) throws -> [Question] {
    var asked: [Question] = []
    while let question = try assessment.nextQuestion(among: goals) {
      // Nothing is asked twice: that is why the loop ends.
      try #require(!asked.contains { $0.matter == question.matter }, "\(question.text)")
      asked.append(question)
      switch question.matter {
      case .fact(let fact, let subject, let moment, _):
        try assessment.state(fact, of: subject, for: moment, answer(question).value)
      case .members(let list, _): try assessment.state(answer(question).members, of: list)
      }
    }
    return asked
  }

  @Test func `Questions name their member, and lists are asked for`() throws {
    var town = try SmallTown()
    let asked = try ask(&town.assessment) { question in
      switch question.matter {
      case .members(let list, let maximum):
        #expect((list, maximum) == ("enfants", 8) || (list, maximum) == ("dettes", 3))
        return (.unknown, list == "enfants" ? .all(["Léa", "Noé"]) : .all([""]))
      case .fact(_, .member(of: "enfants", at: let position), _, _): return (.age(years: 4 + 8 * position), .none)
      case .fact(_, _, .everyMonth, .truth): return (.truth(true), .none)
      case .fact(_, _, _, .number): return (.number(100), .none)
      case .fact(_, _, _, .option(let options)): return (.option(options[0].key), .none)
      case .fact: return (.unknown, .none)
      }
    }
    let texts = asked.map(\.text)
    #expect(texts.contains("Combien d'enfants ?"))
    #expect(texts.contains("Quelle est la date de naissance de Léa ?"))
    #expect(texts.contains("Quelle est la date de naissance de Noé ?"))
    #expect(texts.contains("Quel revenu fiscal en 2024 ?"))
    #expect(texts.contains("Salaire net de 100 € par mois : était-ce pareil ces derniers mois ?"))
    #expect(asked.first { $0.text == "Quel est votre loyer ?" }?.howToKnow == "La quittance.")
    for service in town.guide.services {
      let verdict = try town.assessment.outcome(of: service).verdict
      #expect(verdict != .undetermined, "\(service)")
    }
  }

  @Test func `Goals alone are asked about`() throws {
    var town = try SmallTown()
    let rent = try town.guide.service("aide_loyer")
    let asked = try ask(&town.assessment, about: [rent]) { _ in (.unknown, .unknown) }
    #expect(asked.allSatisfy { $0.services == [rent] })
    #expect(!asked.contains { if case .members = $0.matter { true } else { false } })
    #expect(try town.assessment.nextQuestion(among: []) == nil)
  }

  @Test func `A loop in which nobody knows anything comes to its end`() throws {
    var town = try SmallTown()
    let asked = try ask(&town.assessment) { _ in (.unknown, .unknown) }
    #expect(!asked.isEmpty)
    for service in town.guide.services {
      #expect(try town.assessment.outcome(of: service).verdict == .undetermined)
    }
  }

  @Test func `With the shipped rules, a household is judged and asked about to the end`() throws {
    let shipped = try ShippedGuide.loaded()
    var assessment = try shipped.household()
    let goals = try shipped.goals()
    _ = try ask(&assessment, about: goals) { question in
      switch question.matter {
      case .fact(_, _, _, .truth): (.truth(true), .none)
      case .fact(_, _, _, .option(let options)): (.option(options[0].key), .none)
      case .fact(_, _, _, .number(let number)): (number.bounds.map { .number($0.lowerBound) } ?? .unknown, .none)
      case .fact, .members: (.unknown, .none)
      }
    }
    for goal in goals { #expect(try assessment.isEntitled(to: goal) != nil, "\(goal)") }
  }
}
