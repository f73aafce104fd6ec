import RuleEngine
import RuleModel
import Testing

/// For whom a service is read: nobody's value is taken for somebody else's.
@Suite struct HolderTests {
  private let small: SmallBase
  private let service: ServiceIndex
  private var conditions: Expression { small.base.services[service].decision.conditions }

  init() throws {
    small = try SmallBase(
      facts: SmallBase.couple + """
        a: {libellé: a, question: A ?, type: oui_non}
        taille: {libellé: taille, portée: enfant, question: Taille ?, type: nombre, bornes: {min: 0, max: 30}}
        paie: {libellé: paie, portée: adulte, question: Paie ?, type: nombre, bornes: {min: 0, max: 30}}

        """,
      services: [
        """
        service: s0
        titre: Service
        thèmes: [essai]
        pour: Un essai.
        portée: enfant
        conditions:
          toutes: [a, taille < 10, "non foyer.en_couple ou conjoint.paie < 5"]
        """
      ])
    service = try small.service("s0")
  }

  private func situation(children: Int, unseen: ClosedRange<Int> = 0...0) -> Situation {
    var situation = Situation("a=oui foyer.en_couple=oui demandeur.paie=20 conjoint.paie=2")
    situation[roster: ScopeName("enfant")] = Roster(labels: Array(repeating: "", count: children), unseen: unseen)
    for child in 0..<children {
      let size = NumberRange(exactly: Rational(child == 0 ? 20 : 4))
      situation[FactKey(FactName("taille"), of: .listed(ScopeName("enfant"), child))] = .stated(.number(size), .stated)
    }
    return situation
  }

  @Test func `What each child has is read for each of them, and for no household`() {
    let evaluation = small.evaluate(situation(children: 2))
    let holders = evaluation.holders(of: service)
    #expect(holders.map(\.member) == [.listed(ScopeName("enfant"), 0), .listed(ScopeName("enfant"), 1)])
    #expect(holders.map { evaluation.value(of: conditions, for: $0) } == [.truth(.no), .truth(.yes)])
    #expect(evaluation.truth(of: conditions, forAnyOf: holders) == .yes)
    #expect(evaluation.value(of: conditions, for: .household) == nil)
  }

  @Test func `A child who is taken back leaves nothing that is read`() {
    var evaluation = small.evaluate(situation(children: 1))
    #expect(
      evaluation.conditions(of: service, for: evaluation.holdersToTell(of: service)[0]).map(\.truth) == [
        .yes, .no, .yes,
      ])
    evaluation.set(Roster(labels: [], unseen: 0...0), for: ScopeName("enfant"))
    #expect(evaluation.holders(of: service) == [])
    #expect(evaluation.holdersWithUnseen(of: service) == [])
    #expect(evaluation.holdersToTell(of: service) == [.household])
    #expect(evaluation.conditions(of: service, for: .household).map(\.truth) == [.yes, .unknown, .yes])
  }

  @Test func `Where no child is known, whoever may be there is told of`() throws {
    let evaluation = small.evaluate(situation(children: 0, unseen: 0...2))
    #expect(evaluation.holders(of: service) == [])
    let told = evaluation.holdersToTell(of: service)
    #expect(told == evaluation.holdersWithUnseen(of: service) && told.map(\.member) == [nil])
    #expect(evaluation.conditions(of: service, for: try #require(told.first)).map(\.truth) == [.yes, .unknown, .yes])
  }

  @Test func `A rule that names the partner reads the partner, whoever it is read for`() throws {
    let evaluation = small.evaluate(situation(children: 2))
    let paie = try #require(small.base.factIndices[FactName("paie")])
    let adults = try #require(small.base.scopeIndices[ScopeName("adulte")])
    for holder in evaluation.holders(of: service) + [.household] {
      let partner = evaluation.holder(of: paie, named: .role(adults, 1), for: holder)
      #expect(partner.member == .role("conjoint"))
      #expect(evaluation.value(of: paie, for: partner)?.isExact == true)
      #expect(evaluation.value(of: paie, for: holder) == nil)
    }
  }
}
