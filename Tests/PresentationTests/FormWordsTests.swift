import Documents
import Interview
import Presentation
import RuleEngine
import RuleModel
import Testing
import TownBase

/// One form, or one paper, that two services ask for, each in a situation of its own and in its own words.
struct FormWordsTests {
  private static let end = """
    sources: [{titre: Règlement de la ville}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """

  private static func card(_ name: String, if condition: String, saying words: String) -> String {
    """
    service: \(name)
    titre: Carte de \(name)
    thèmes: [budget]
    pour: Un essai.
    conditions: besoin.aide_repas
    étapes: [{faire: Aller à la mairie., canal: guichet, où: mairie}]
    documents: [{papier: rib, note: au nom de \(name)}, {papier: bail, si: {condition: \(condition), dire: \(words)}}]
    formulaires:
      - {formulaire: declaration, si: {condition: \(condition), dire: \(words)}}
    \(end)
    """
  }

  private func session(_ answers: [String: StatedValue]) throws -> Session {
    let town = try TownBase(adding: [
      "formulaires/declaration.yaml": """
      formulaire: declaration
      titre: Déclaration de perte
      champs: [{nom: nom, libellé: Nom, à_la_main: oui}]
      \(Self.end)
      """,
      "services/bus.yaml": Self.card("bus", if: "épargne < 100 €", saying: "la carte de bus est perdue"),
      "services/piscine.yaml": Self.card("piscine", if: "foyer.en_couple", saying: "la carte de piscine est perdue"),
    ])
    var situation = Situation()
    situation[FactKey(FactName("besoin.aide_repas"))] = .stated(.truth(true), .stated)
    for (fact, value) in answers { situation[FactKey(FactName(fact))] = .stated(value, .stated) }
    var session = town.session()
    _ = session.resume(SavedInterview(situation: situation, needs: [ServiceID("bus"), ServiceID("piscine")]))
    return session
  }

  private func text(_ document: Document) -> String {
    PlainTextRenderer(width: 200).render(document).replacing("\u{A0}", with: " ")
  }

  @Test func `A form that two services ask for says the situation of each`() throws {
    let session = try session([:])
    let text = text(Wording(session).page(session.plan.forms))
    #expect(session.plan.forms.map(\.situations.count) == [2])
    #expect(text.contains("— si la carte de bus est perdue, ou si la carte de piscine est perdue"), "\(text)")
  }

  @Test func `It says neither once one of them is the person's`() throws {
    let session = try session(["foyer.en_couple": .truth(true)])
    let text = text(Wording(session).page(session.plan.forms))
    #expect(session.plan.forms.map(\.situations.count) == [0])
    #expect(!text.contains("perdue"), "\(text)")
  }

  @Test func `A paper says which service asks for it in what words, and in which situation`() throws {
    let session = try session([:])
    let text = text(Wording(session).page(session.plan.papers))
    #expect(text.contains("Au nom de bus (Carte de bus). Au nom de piscine (Carte de piscine)."), "\(text)")
    #expect(text.contains("Bail — si la carte de bus est perdue, ou si la carte de piscine est perdue"), "\(text)")
  }
}
