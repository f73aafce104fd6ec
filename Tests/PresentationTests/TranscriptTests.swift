import Documents
import Interview
import Presentation
import RuleEngine
import RuleModel
import TestTools
import Testing
import TownBase

/// Whole interviews as they are read, line by line: what is typed after `>`, what is shown around it.
struct TranscriptTests {
  private let town: TownBase

  init() throws { town = try TownBase() }

  private func transcript(_ lines: [String]) -> String {
    let session = town.session(listener())
    return PlainTextRenderer(width: 80).render(Wording(session).opening.welcome()) + "\n" + session.transcript(lines)
  }

  @Test func `A need is listened to, asked about and planned`() {
    let lines = [
      "je n'arrive plus à payer mon loyer de 620 euros", "", "1 640", "", "pourquoi", "hlm", "environ 1200",
      "vérifié 1",
      "comment 1", "et si loyer = 900", "documents", "appeler 1", "",
    ]
    expectGolden(transcript(lines), "besoin.txt")
  }

  @Test func `A closed door shows another one`() {
    let lines = [
      "mon loyer", "", "", "propriétaire", "aucun", "50", "pourquoi pas aide au loyer", "bilan", "corriger 1", "hlm",
    ]
    expectGolden(transcript(lines), "porte_fermee.txt")
  }

  @Test func `A delay comes first, with its day`() {
    expectGolden(transcript(["un commandement", "", "", "2 novembre", "", ""]), "delai.txt")
  }

  @Test func `What is not understood is said, and nothing is lost`() {
    let lines = [
      "mon loyer", "", "", "château", "locataire", "nsp", "", "12 k", "bof", "4 800", "non", "retour", "?", "quitter",
    ]
    expectGolden(transcript(lines), "incompris.txt")
  }

  @Test func `An amount is asked by its threshold, and a range is narrowed once`() {
    let lines = [
      "mon loyer", "", "", "hlm", "pourquoi", "moins", "1 400 à 1 600", "nsp", "retour", "+", "bilan", "retour",
      "1 550", "pourquoi pas 1",
    ]
    expectGolden(transcript(lines), "seuil.txt")
  }

  @Test func `Nothing is foretold from a value that should have been read again`() throws {
    let town = try TownBase(adding: [
      "parametres.yaml": """
      paramètres:
        plafond_relu: {libellé: plafond, unité: €/mois, valeurs: {2024-01-01: 900}, revoir_avant: 2026-01-01, source: essai}
      """,
      "services/relu.yaml": """
      service: aide_relue
      titre: Aide relue
      thèmes: [budget]
      pour: Un essai.
      conditions: "logement.loyer < plafond_relu"
      """,
    ])
    let text = town.session().transcript(["mon loyer", "", "", "quand aide_relue"]).replacing("\n", with: " ")
    #expect(text.contains("devait être relue avant le 1er"))
    #expect(!text.contains("dans les deux ans"))
  }

  @Test func `A danger stays discreet`() {
    let lines = ["il me frappe, et mon loyer", "", "", "hlm", "500", "900"]
    let text = transcript(lines)
    #expect(!text.contains("Violences"))
    #expect(!text.contains("victimes"))
    expectGolden(text, "discret.txt")
  }

  @Test func `The sheet to hand over holds no note and no discreet service`() throws {
    var session = town.session(listener())
    session.type("il me frappe, et mon loyer", "", "", "note il boit", "hlm", "500", "900")
    let sheet = PlainTextRenderer(width: 80).render(Wording(session).sheet(session.plan))
    #expect(!sheet.contains("boit"))
    #expect(!sheet.contains("victimes"))
    expectGolden(sheet, "feuille.txt")
  }

  @Test func `The danger page is for the mediator alone`() {
    let page = Wording(town.session()).page(town.base.frame.dangers)
    let text = PlainTextRenderer(width: 80).render(page)
    #expect(text.contains("3919"))
    #expect(text.contains("Alerter l’auteur") || text.contains("Alerter l'auteur"))
  }

  @Test func `Service and fact pages say everything once`() throws {
    let wording = Wording(base: town.base, date: TownBase.date)
    let renderer = PlainTextRenderer(width: 80)
    let loyer = try #require(town.base.factIndices[FactName("logement.loyer")])
    let text =
      renderer.render(wording.page(of: try town.service("aide_loyer"))) + "\n"
      + renderer.render(wording.page(of: loyer))
    expectGolden(text, "fiches.txt")
  }

  @Test(arguments: ServiceGraph.Notation.allCases)
  func `The graph of a service names what it reads`(_ notation: ServiceGraph.Notation) throws {
    let graph = ServiceGraph(of: try town.service("fonds_secours"), Wording(base: town.base, date: TownBase.date))
    let text = graph.text(notation)
    for word in ["Fonds de secours", "épargne", "âge", "date de naissance"] { #expect(text.contains(word)) }
    #expect(text.hasPrefix(notation == .dot ? "digraph" : "flowchart"))
  }
}
