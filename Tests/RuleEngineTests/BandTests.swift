import RuleEngine
import RuleModel
import TestTools
import Testing

/// An amount is asked by stretches only where a stretch is worth as much as the amount.
@Suite struct BandTests {
  private static let facts =
    SmallBase.couple + """
      revenu: {libellé: revenu, question: Revenu ?, type: montant, unité: €/mois, bornes: {min: 0, max: 5000}}
      charge: {libellé: charge, question: Charge ?, type: montant, unité: €/mois, bornes: {min: 0, max: 900}}
      locataire: {libellé: locataire, question: Locataire ?, type: oui_non}
      part: {libellé: part, question: Part ?, type: nombre, bornes: {min: 1, max: 9}}
      salaire: {libellé: salaire, portée: adulte, période: mois, question: Salaire ?, type: montant, unité: €/mois, bornes: {min: 0, max: 9000}}
      """

  private func base(_ conditions: String..., amount: String? = nil) throws -> SmallBase {
    let services = conditions.enumerated().map { number, condition in
      """
      service: s\(number)
      titre: Service \(number)
      thèmes: [essai]
      pour: Un essai.
      conditions: "\(condition)"
      \(amount.map { "montant: \"\($0)\"" } ?? "")
      """
    }
    return try SmallBase(facts: Self.facts, services: services)
  }

  private func bands(_ small: SmallBase, knowing text: String = "", about name: String = "revenu") -> NumberBands? {
    let key = name.contains(".") ? FactKey(FactName("salaire"), of: .role("demandeur")) : FactKey(FactName(name))
    return Planner(small.program).bands(for: .value(key), in: small.evaluate(Situation(text)))
  }

  private func text(_ bands: NumberBands?) -> [String]? {
    bands?.ranges.map { "\($0.lower.decimalText(places: 2))..\($0.upper.decimalText(places: 2))" }
  }

  @Test(arguments: [
    ("revenu < 1300 €/mois", "", ["0..1299.99", "1300..5000"]),
    ("revenu <= 1300 €/mois", "", ["0..1300", "1300.01..5000"]),
    ("revenu > 1300 €/mois", "", ["0..1300", "1300.01..5000"]),
    ("non (revenu >= 1300 €/mois)", "", ["0..1299.99", "1300..5000"]),
    ("2 * revenu + charge < 1000 €/mois", "charge=100", ["0..449.99", "450..5000"]),
    ("1000 €/mois - revenu > charge", "charge=100", ["0..899.99", "900..5000"]),
    ("max(revenu, charge) < 1300 €/mois", "charge=100", ["0..1299.99", "1300..5000"]),
    ("revenu < 1300 €/mois et locataire", "", ["0..1299.99", "1300..5000"]),
    ("revenu < 1300 €/mois ou (revenu < 1700 €/mois et locataire)", "", ["0..1299.99", "1300..1699.99", "1700..5000"]),
    ("revenu < 1300 €/mois ou (revenu < 1700 €/mois et locataire)", "locataire=non", ["0..1299.99", "1300..5000"]),
  ])
  func `A settled threshold cuts the answer in stretches`(_ condition: String, _ known: String, _ expected: [String])
    throws
  {
    #expect(text(bands(try base(condition), knowing: known)) == expected)
  }

  @Test(arguments: [
    ("revenu < charge", ""), ("revenu + charge < 1300 €/mois", ""), ("revenu = 1300 €/mois", ""),
    ("revenu * (revenu compté en nombre) < 1300 €/mois", ""),
    ("revenu < 500 €/mois ou (revenu < 800 €/mois et locataire) ou (revenu < 1100 €/mois et foyer.en_couple)", ""),
    ("locataire", ""), ("revenu < 1300 €/mois et locataire", "locataire=non"),
  ])
  func `No stretch is offered where it would not settle, or nothing waits for the amount`(
    _ condition: String, _ known: String
  ) throws { #expect(bands(try base(condition), knowing: known) == nil) }

  @Test func `An amount that depends on the exact value is asked exactly`() throws {
    let condition = "revenu < 1300 €/mois et locataire"
    #expect(bands(try base(condition, amount: "1300 €/mois - revenu")) == nil)
    #expect(bands(try base(condition, amount: "100 €/mois si revenu < 700 €/mois sinon 50 €/mois"))?.ranges.count == 3)
    #expect(bands(try base(condition, amount: "1300 €/mois - revenu"), knowing: "locataire=non") == nil)
  }

  @Test func `A salary of the last months is cut like the usual month`() throws {
    let small = try base("(somme de demandeur.salaire sur les 3 mois précédents) < 3900 €")
    #expect(text(bands(small, about: "demandeur.salaire")) == ["0..1299.99", "1300..9000"])
  }

  @Test func `A number that is counted on the fingers is asked as it is`() throws {
    #expect(bands(try base("part < 3"), about: "part") == nil)
  }

  @Test func `A range that a threshold still cuts is narrowed, its amount staying a range`() throws {
    let small = try base("revenu < 1300 €/mois", amount: "1300 €/mois - revenu")
    let key = FactKey(FactName("revenu"))
    let evaluation = small.evaluate(Situation("revenu=1000..1500"))
    let all = Set(small.base.services.indices)
    let planner = Planner(small.program)
    #expect(text(planner.bands(narrowing: key, in: evaluation, for: all)) == ["1000..1299.99", "1300..1500"])
    #expect(planner.isCut(key, in: evaluation, for: all))
    #expect(!planner.isCut(key, in: small.evaluate(Situation("revenu=1000..1200")), for: all))
  }

  @Test func `A costly amount comes earlier where a stretch is enough`() throws {
    let facts =
      Self.facts
      + "\ndette: {libellé: dette, question: Dette ?, type: montant, unité: €, bornes: {min: 0, max: 9000}, coût: 4}\n"
    let service = """
      service: s0
      titre: Service
      thèmes: [essai]
      pour: Un essai.
      conditions: "dette > 4500 € ou locataire"
      """
    let small = try SmallBase(facts: facts, services: [service])
    let nothing = small.evaluate(Situation())
    let exact = Planner(small.program).next(in: nothing, context: PlanningContext())
    #expect(exact?.question == .value(FactKey(FactName("locataire"))))
    #expect(exact?.bands == nil)
    let eased = Planner(small.program).next(
      in: small.evaluate(Situation("locataire=non")), context: PlanningContext(asksInBands: true))
    #expect(eased?.bands?.ranges.count == 2)
  }

  /// Amounts of whole euros, so that every answer can be tried.
  @Test(arguments: UInt64(1)...8)
  func `An interview by stretches asks no more and settles the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let limits = (0..<6).map { _ in Int.random(in: 1...49, using: &random) * 100 }
    let small = try base(
      "revenu < \(limits[0]) €/mois et (locataire ou revenu + charge < \(limits[1]) €/mois)",
      "droit(s0) ou (charge > \(limits[2] / 10) €/mois et non (revenu >= \(limits[3]) €/mois))",
      "foyer.en_couple si revenu > \(limits[4]) €/mois sinon charge * 2 < \(limits[5] / 4) €/mois")
    var banded = 0
    for _ in 0..<25 {
      let revenu = Int.random(in: 0...50, using: &random) * 100
      let charge = Int.random(in: 0...9, using: &random) * 100
      let yesOrNo = { random.chance(0.5) ? "oui" : "non" }
      let world = Situation(
        "revenu=\(revenu) charge=\(charge) locataire=\(yesOrNo()) foyer.en_couple=\(yesOrNo())")
      let exact = Simulation(of: world, with: small.program, on: SmallBase.date)
      let eased = Simulation(of: world, with: small.program, on: SmallBase.date, inBands: true)
      #expect(eased.questions.count <= exact.questions.count)
      banded += eased.bandCount
      for index in small.base.services.indices {
        #expect(eased.evaluation.truthOfEntitlement(index) == small.evaluate(world).truthOfEntitlement(index))
      }
    }
    #expect(banded > 0)
  }
}
