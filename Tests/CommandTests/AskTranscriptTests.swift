import TestTools
import Testing

/// Whole interviews on the product's own rules, as a mediator reads them through a pipe.
///
/// They change with the rules: a difference is to be read as a mediator would, then recorded.
@Suite struct AskTranscriptTests {
  private let program = PimmsGuideProgram()

  private func interview(_ lines: [String]) throws -> String {
    let ending = try program.run(
      ["ask", "--plain", "--date", "2026-11-23"], input: lines.map { $0 + "\n" }.joined())
    #expect(ending.code == 0)
    #expect(ending.error.isEmpty)
    return ending.output
  }

  @Test func `An order to pay is listened to, asked about and planned`() throws {
    let lines = [
      "je suis au chômage, commandement de payer reçu le 2 novembre, 3 loyers en retard.", "Je vis seul, j'ai 45 ans.",
      "", "-10", "", "meublé", "mars 2024", "aucun", "3", "69003", "pourquoi", "moins", "980", "nsp", "", "éclaircir 5",
      "1",
      "620", "aucune idée", "", "1", "moins", "1", "documents", "appeler 1", "comment 2", "vérifié 1", "", "",
    ]
    expectGolden(try interview(lines), "commandement.txt")
  }

  @Test func `A danger said beside a request stays between two people, and the request is kept`() throws {
    let lines = [
      "elle veut savoir pour la caf, elle veut partir de chez elle avec sa fille de 3 ans, son mari lui tape dessus",
      "/D", "", "", "", "n", "plan", "",
    ]
    expectGolden(try interview(lines), "danger.txt")
  }

  @Test func `The word for the plan is no answer that begins with it`() throws {
    let text = try interview(["je suis surendettée, trop de crédits", "", "", "1", "oui", "plan"])
    #expect(text.contains("Plan ou mesures en cours"))
    #expect(!text.contains("j'ai compris « plan ou mesures en cours »"))
    #expect(text.contains("Orientation"))
  }

  @Test func `A debt of another kind leads no plan`() throws {
    let text = try interview(["je suis surendettée, trop de crédits", "", "", "plan"])
    #expect(text.contains("D'abord") && !text.contains("Urssaf"))
  }

  @Test func `A theme that is picked brings its practical pages`() throws {
    let text = try interview(["je sais pas trop", "", "2", "plan", "comment lire une facture", "fiche eco gestes"])
    #expect(text.contains("2. Énergie et eau"))
    #expect(text.contains("Fiches pratiques"))
    #expect(text.contains("comment eco gestes"))
    #expect(text.split(separator: "Pas à pas").count == 3)
  }

  @Test func `A sheet on which nothing would stand is not printed`() throws {
    let text = try interview(["je voudrais la prime de noel", "", "", "non", "", "non", "imprimer"])
    #expect(text.contains("Il n'y a rien à imprimer"))
  }

  @Test func `What is left to eat answers the question, and nothing cold is said`() throws {
    let text = try interview(["plus d'argent pour manger", "", "", "il reste des pâtes"])
    #expect(text.contains("j'ai compris non"))
    #expect(!text.contains("non éligible"))
  }

  @Test func `Two answers that disagree are told with the lines to correct`() throws {
    let lines = ["j'ai plus aucun revenu, je voudrais le rsa, j'ai 31 ans", "", "", "n", "aucun", "salaire", "", "800"]
    expectGolden(try interview(lines + ["corriger 2", "800"]), "contradiction.txt")
  }

  @Test func `An answer that one waits for hurries nobody`() throws {
    let text = try interview(["je voudrais la complémentaire santé solidaire", "", "", "n", "aucun", "aucun", "o"])
    #expect(text.contains("À attendre jusqu'au"))
    #expect(!text.contains("au soir (dans 2 mois) : réponse"))
  }
}
