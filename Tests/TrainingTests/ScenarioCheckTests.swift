import BaseChecks
import RuleEngine
import RuleLanguage
import RuleModel
import SourceText
import TestTools
import Testing

/// A scenario that could not be played says why.
struct ScenarioCheckTests {
  private static func problems(_ scenario: String) -> [Diagnostic] {
    let texts = [
      RuleText(path: ExampleBase.path, text: ExampleBase.text),
      RuleText(path: "mots.yaml", text: "vocabulaire: {faits: {foyer.en_couple: {oui: [mon mari], non: [seule]}}}\n"),
      RuleText(path: "droit.yaml", text: service("droit", condition: "foyer.en_couple", danger: "foyer.en_couple")),
      RuleText(path: "calme.yaml", text: service("calme", condition: "foyer.logement = locataire", danger: nil)),
      RuleText(path: "essai.yaml", text: scenario),
    ]
    let result = RuleBaseLoader.load([texts])
    guard let base = result.base else { return result.diagnostics }
    return BaseRun(Program(compiling: base)).diagnostics
  }

  private static func service(_ name: String, condition: String, danger: String?) -> String {
    """
    service: \(name)
    titre: Le service \(name)
    organisme: caf
    thèmes: [budget]
    pour: Un essai.
    conditions: \(condition)
    \(danger.map { "urgence: {danger: \($0)}" } ?? "")
    """
  }

  private static func scenario(
    title: String = "Un essai", opening: String = "Bonjour.", lists: String = "spontané: []",
    order: String = "[droit, calme]"
  ) -> String {
    """
    scénario: essai
    titre: \(title)
    niveau: 1
    canal: guichet
    le: 2026-11-23
    personne: Quelqu'un.
    ouverture: \(opening)
    situation: {foyer.en_couple: oui, foyer.logement: locataire}
    \(lists)
    attendu: {services: {droit: éligible, calme: éligible}, ordre: \(order)}
    """
  }

  @Test(arguments: [
    ("oui", "[2001-01-03]", true), ("oui", "[]", false), ("non", "[]", true), ("non", "[2001-01-03]", false),
  ])
  func `An example says every last day that its service counts, and no other`(
    _ couple: String, _ days: String, _ isRight: Bool
  ) throws {
    let service =
      Self.service("droit", condition: "demandeur.date_naissance > 1990-01-01", danger: nil) + """

        délais: [{durée: 2 mois, depuis: demandeur.date_naissance, pourquoi: recours, si: foyer.en_couple}]
        exemples:
          - nom: un essai
            le: 2026-11-23
            situation: {foyer.en_couple: \(couple), demandeur.date_naissance: 2000-11-03}
            attendu: {verdict: éligible, échéances: \(days)}
        """
    let loaded = RuleBaseLoader.load([
      [RuleText(path: ExampleBase.path, text: ExampleBase.text), RuleText(path: "droit.yaml", text: service)]
    ])
    let run = BaseRun(Program(compiling: try #require(loaded.base)))
    #expect(run.diagnostics.map(\.code.text) == (isRight ? [] : ["E305"]))
  }

  @Test(arguments: [
    ("[{taille: 12}]", "une condition n'est pas remplie"), ("[{taille: 3}, {taille: 12}]", nil),
    ("[]", "la situation n'en a aucun"),
  ])
  func `An example that is closed is told why, for each child`(_ children: String, _ reason: String?) throws {
    let sizes = """
      faits:
        taille: {libellé: taille, portée: enfant, type: nombre, bornes: {min: 0, max: 30}, question: Taille ?}
      """
    let service =
      Self.service("droit", condition: "taille < 6", danger: nil) + """

        portée: enfant
        exemples:
          - nom: un essai
            le: 2026-11-23
            situation: {enfants: \(children)}
            attendu: éligible
        """
    let loaded = RuleBaseLoader.load([
      [
        RuleText(path: ExampleBase.path, text: ExampleBase.text), RuleText(path: "tailles.yaml", text: sizes),
        RuleText(path: "droit.yaml", text: service),
      ]
    ])
    let run = BaseRun(Program(compiling: try #require(loaded.base)))
    #expect(run.diagnostics.map(\.code.text) == (reason == nil ? [] : ["E301"]))
    if let reason { #expect(run.diagnostics.first?.help.first?.contains(reason) == true) }
  }

  @Test func `A scenario that can be played has no problem`() {
    #expect(Self.problems(Self.scenario()).map(\.message) == [])
    #expect(Self.problems(Self.scenario(lists: "après_confiance: [foyer.en_couple]")).map(\.message) == [])
  }

  @Test(arguments: ["jamais", "ignore"])
  func `A verdict that rests on what is never said is told, with the fact`(_ list: String) throws {
    let problem = try #require(Self.problems(Self.scenario(lists: "\(list): [foyer.en_couple]")).first)
    #expect(problem.code.text == "E315")
    #expect(problem.message.contains("droit"))
    #expect(problem.help.first?.contains("« foyer.en_couple » (`\(list)`)") == true)
  }

  @Test func `An order that the plan contradicts is told, with both`() throws {
    let problem = try #require(Self.problems(Self.scenario(order: "[calme, droit]")).first)
    #expect(problem.code.text == "E316")
    #expect(problem.message.contains("calme, droit") && problem.message.contains("droit, calme"))
  }

  @Test(arguments: [("titre", "La peur de mon mari", "Bonjour."), ("ouverture", "Un essai", "J'ai peur de mon mari.")])
  func `A line that says what is hidden is told, with its words`(
    _ key: String, _ title: String, _ opening: String
  ) throws {
    let text = Self.scenario(title: title, opening: opening, lists: "après_confiance: [foyer.en_couple]")
    let problem = try #require(Self.problems(text).first)
    #expect(problem.code.text == "E317")
    #expect(problem.message.contains("`\(key)`") && problem.message.contains("foyer.en_couple"))
    #expect(problem.help.contains { $0.contains("mon mari") })
  }

  @Test(arguments: [("foyer.en_couple = oui", []), ("âge < 26", []), ("foyer.logis = oui", ["E321"])])
  func `A combination that waits for what nothing hears is told`(_ condition: String, _ codes: [String]) {
    let text = "vocabulaire: {combinaisons: [{avec: [\(condition)], services: {droit: 3}}]}\n"
    #expect(Self.problems(text).map(\.code.text) == codes)
  }

  @Test(arguments: [
    ("logement.loyer: {type: montant, unité: €/mois, bornes: {min: 0, max: 5000}}", nil),
    ("logement.loyer: {type: montant, unité: €/an, bornes: {min: 0, max: 5000}}", "€/mois"),
    ("logement.loyer: {type: oui_non}", "nombre"),
    ("enceinte: {type: oui_non}", "portée"), ("enceinte: {portée: adulte, type: oui_non}", nil),
    ("montant: {type: montant, unité: €, bornes: {min: 0, max: 5000}}", "`dette`"),
    ("type: {portée: enfant, type: choix, choix: {autre: autre}}", "`dette`"),
    ("foyer.situation_familiale: {type: choix, choix: {veuf: veuf, marie: marié}}", nil),
    ("foyer.situation_familiale: {type: choix, choix: {celibataire: célibataire, marie: marié}}", "`veuf`"),
  ])
  func `A fact that is not declared as it is heard is told`(_ fact: String, _ label: String?) throws {
    let written = fact.replacing(": {", with: ": {libellé: essai, question: Essai ?, ", maxReplacements: 1)
    let heard = Self.problems("faits:\n  " + written)
    #expect(heard.map(\.code.text) == (label == nil ? [] : ["E322"]))
    if let label { #expect(heard.first?.primary.text.contains(label) == true) }
  }

  @Test func `The rules declare every fact that can be heard, as it is heard`() throws {
    let base = try #require(RealExercises.program?.base)
    #expect(StatedFacts.problems(in: base).map(\.primary.text) == [])
    #expect(StatedFacts.missing(in: base) == [])
  }

  @Test func `A line that says something else than the truth hides it well`() {
    let text = Self.scenario(opening: "Je vis seule.", lists: "après_confiance: [foyer.en_couple]")
    #expect(Self.problems(text).map(\.message) == [])
  }

  @Test func `A fact both said and hidden is told`() {
    let lists = "spontané: [foyer.en_couple]\naprès_confiance: [foyer.en_couple]"
    #expect(Self.problems(Self.scenario(lists: lists)).map(\.code.text) == ["E318"])
  }

  @Test func `A figure that may vary is not written out`() {
    let lists = "variations: {foyer.en_couple: [oui, non]}"
    #expect(Self.problems(Self.scenario(opening: "Mon mari m'attend.", lists: lists)).map(\.code.text) == ["E319"])
  }

  @Test(arguments: [
    "variations: {foyer.logement: [proprietaire], enfants: [[]]}", "variations: {foyer.commune: [Lyon]}",
    "mensualité: foyer.en_couple", "décroche: tiers", "humeur: \"{foyer.commune}\"",
  ])
  func `What cannot be played is told`(_ lists: String) {
    #expect(Set(Self.problems(Self.scenario(lists: lists)).map(\.code.text)) == ["E248"])
  }

  @Test func `A delicate scenario of the repository gives nothing away`() throws {
    let scenario = try RealExercises.scenario("b12")
    let run = BaseRun(try #require(RealExercises.program)) { $0 == scenario.place }
    #expect(run.scenarios.run == 1)
    #expect(run.diagnostics.map(\.message) == [])
  }
}
