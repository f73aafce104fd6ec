import Interview
import RuleEngine
import RuleModel
import Testing
import TownBase

/// What was supposed follows what it rests on, whenever it was supposed.
struct SuppositionTests {
  private let town: TownBase

  init() throws {
    // In the order of names, the one that rests on the other comes first.
    let amount = "type: montant, unité: €/mois, bornes: {min: 0, max: 20000}, thème: budget, coût: 5"
    town = try TownBase(adding: [
      "chaîne.yaml": """
      faits:
        source: {libellé: montant de départ, question: "Combien au départ ?", \(amount)}
        suite_z: {libellé: montant tiré, question: "Combien ensuite ?", estimer: {min: source, max: source * 1.1}, \(amount)}
        suite_a: {libellé: montant final, question: "Combien enfin ?", estimer: {min: suite_z, max: suite_z * 1.1}, \(amount)}
      """,
      "services/aide_suite.yaml": """
      service: aide_suite
      titre: Aide en chaîne
      thèmes: [budget]
      pour: Un essai.
      conditions: suite_a < 500 €/mois
      étapes: [{faire: Demander., canal: guichet, où: mairie}]
      sources: [{titre: Règlement de la ville}]
      vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
      """,
    ])
  }

  private func range(_ low: Int, _ high: Int) throws -> StatedValue {
    .number(try #require(NumberRange(Rational(low), Rational(high))))
  }

  @Test func `Suppositions that were saved follow their source, and each other`() throws {
    let (source, middle, last) = (
      FactKey(FactName("source")), FactKey(FactName("suite_z")), FactKey(FactName("suite_a"))
    )
    var situation = Situation()
    situation[source] = .stated(.number(NumberRange(exactly: Rational(100))), .stated)
    let before = [try range(100, 110), try range(100, 121)]
    situation[middle] = .stated(before[0], .supposed)
    situation[last] = .stated(before[1], .supposed)

    var session = town.session()
    _ = session.apply(.load(situation))
    session.type("/corriger montant de départ", "200")
    let after = [try range(200, 220), try range(200, 242)]
    #expect(session.situation[source] == .stated(.number(NumberRange(exactly: Rational(200))), .stated))
    #expect(session.situation[middle] == .stated(after[0], .supposed))
    #expect(session.situation[last] == .stated(after[1], .supposed))
  }

  @Test func `What the person said is never taken for a supposition`() throws {
    var situation = Situation()
    let key = FactKey(FactName("suite_z"))
    let said = Answer.stated(try range(50, 60), .stated)
    situation[FactKey(FactName("source"))] = .stated(.number(NumberRange(exactly: Rational(100))), .stated)
    situation[key] = said
    var session = town.session()
    _ = session.apply(.load(situation))
    session.type("/corriger montant de départ", "200")
    #expect(session.situation[key] == said)
  }

  @Test func `An amount is supposed from another one that the rules tell from it`() throws {
    let town = try TownBase(adding: [
      "brut.yaml": """
      faits:
        pension_nette: {libellé: pension nette, question: "Combien de pension ?", type: montant, unité: €/mois, bornes: {min: 0, max: 20000}, thème: budget, coût: 1}
        pension_brute: {libellé: pension brute, question: "Combien en brut ?", estimer: {min: pension_nette, max: pension_nette * 1.25}, type: montant, unité: €/mois, bornes: {min: 0, max: 20000}, thème: budget, coût: 5}
      """,
      "services/aide_nette.yaml": """
      service: aide_nette
      titre: Aide selon le net
      thèmes: [budget]
      pour: Un essai.
      besoin: [aide selon le net]
      conditions: {toutes: [pension_nette < 500 €/mois, pension_brute < 900 €/mois]}
      étapes: [{faire: Demander., canal: guichet, où: mairie}]
      sources: [{titre: Règlement de la ville}]
      vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
      """,
    ])
    let (net, gross) = (FactKey(FactName("pension_nette")), FactKey(FactName("pension_brute")))
    var situation = Situation()
    situation[gross] = .stated(.number(NumberRange(exactly: Rational(500))), .stated)
    var session = town.session()
    _ = session.resume(SavedInterview(situation: situation, needs: [ServiceID("aide_nette")]))
    _ = session.answerAll { _ in "nsp" }
    #expect(session.situation[net] == .stated(try range(400, 500), .supposed))
  }
}
