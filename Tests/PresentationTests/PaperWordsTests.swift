import Documents
import Interview
import Presentation
import RuleEngine
import RuleModel
import Testing
import TownBase

/// Rates, conditions and days as a calculation, a sheet and a poster write them.
struct PaperWordsTests {
  private let town: TownBase

  init() throws {
    let end = """
      documents: [bail]
      sources: [{titre: Règlement de la ville}]
      vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
      """
    town = try TownBase(adding: [
      "parametres/parts.yaml": """
      paramètres:
        aide.part: {libellé: part de l'épargne comptée, unité: taux, valeurs: {2026-01-01: 3 %}, fiabilité: A}
        aide.part_basse: {libellé: part la plus basse, unité: taux, valeurs: {2026-01-01: 20.825 %}, fiabilité: A}
      faits:
        aide.moitié:
          libellé: moitié des deux parts
          type: nombre
          unité: taux
          déduire: (aide.part + aide.part_basse) / 2
      """,
      "services/part.yaml": """
      service: part
      titre: Aide en parts
      thèmes: [budget]
      pour: Un essai.
      concerne: {condition: besoin.aide_repas, dire: La personne a besoin d'un repas.}
      conditions:
        toutes:
          - {condition: besoin.aide_repas, dire: La personne a besoin d'un repas aujourd'hui.}
          - {condition: épargne < 100 €, dire: L'épargne est petite.}
      montant: (épargne * aide.part + épargne * aide.moitié) compté en €/mois
      étapes:
        - faire: Déposer la demande.
          si: {condition: foyer.en_couple, dire: la demande n'est pas encore déposée}
      délais:
        - {échéance: "aujourd'hui + 10 jours", pourquoi: déposer la demande}
      \(end)
      """,
    ])
  }

  private func session() -> Session {
    var situation = Situation()
    situation[FactKey(FactName("épargne"))] = .stated(.number(NumberRange(exactly: Rational(50))), .stated)
    situation[FactKey(FactName("besoin.aide_repas"))] = .stated(.truth(true), .stated)
    situation[roster: ScopeName("enfant")] = Roster(labels: [])
    var session = town.session()
    _ = session.resume(SavedInterview(situation: situation, needs: [ServiceID("part")]))
    return session
  }

  /// Without the spaces and apostrophes of print.
  private func text(_ document: Document) -> String {
    PlainTextRenderer(width: 200).render(document).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      .replacing("’", with: "'")
  }

  @Test func `Rates of a calculation are told in percent, to the thousandth`() throws {
    let session = session()
    let page = text(Wording(session).calculation(of: try town.service("part"), in: session.evaluation))
    for line in ["Part de l'épargne comptée : 3 %", "Part la plus basse : 20,825 %", ": 11,913 %"] {
      #expect(page.contains(line), "\(page)")
    }
  }

  @Test func `A condition is ended before the day that follows it`() {
    let session = session()
    let sheet = text(Wording(session).sheet(session.plan))
    #expect(sheet.contains("si la demande n'est pas encore déposée. Avant le 5 décembre 2026"), "\(sheet)")
  }

  @Test func `What is taken home tells its days alone, and the first step once`() {
    let session = session()
    let sheet = text(Wording(session).sheet(session.plan))
    #expect(sheet.contains("Avant le samedi 5 décembre 2026 au soir :"), "\(sheet)")
    #expect(!sheet.contains("(dans "), "\(sheet)")
    #expect(sheet.ranges(of: "Déposer la demande").count == 1, "\(sheet)")
    #expect(text(Wording(session).page(session.plan)).contains("(dans 10 jours)"))
  }

  @Test func `A poster tells a condition once`() throws {
    let poster = text(Wording(session()).poster(of: try town.service("part")))
    #expect(poster.contains("La personne a besoin d'un repas aujourd'hui."), "\(poster)")
    #expect(!poster.contains("La personne a besoin d'un repas."), "\(poster)")
    #expect(poster.contains("L'épargne est petite."))
  }
}
