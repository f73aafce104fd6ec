import Documents
import Interview
import RuleEngine
import RuleModel
import Testing
import TownBase

@testable import Presentation

/// Sentences about what was put off, supposed or not understood.
struct FrenchNoticeTests {
  private let town: TownBase

  init() throws { town = try TownBase() }

  private func text(_ notice: Notice) -> String {
    let session = town.session()
    return Wording(session).screen(for: notice, of: session).map { PlainTextRenderer(width: 200).render($0) } ?? ""
  }

  @Test func `What is put off says how many questions it is`() {
    let one = Question.value(FactKey(FactName("épargne")))
    let other = Question.value(FactKey(FactName("besoin.aide_repas")))
    #expect(text(.putOff([one])).contains("Combien avez-vous de côté"))
    #expect(text(.putOff([one, other])).contains("les 2 questions de la liste"))
  }

  @Test(arguments: [1, 2, 7, 9, 12, 20])
  func `An example has as many ages as are asked for`(_ count: Int) {
    let ages = Wording.agesExample(count).split { !$0.isNumber }.compactMap { Int($0) }
    #expect(ages.count == count)
    #expect(ages == ages.sorted())
    #expect(ages.allSatisfy { (0..<18).contains($0) })
  }

  @Test func `Months where worked days are counted are answered with the unit`() {
    let question = Question.value(FactKey(FactName("emploi.jours_travaillés")))
    let text = Wording(town.session()).text(.otherPeriod("5 mois"), expecting: question)
    #expect(text.contains("« 5 mois » : on compte ici en jours travaillés."))
  }

  @Test func `What may be meant in two ways is asked again for what the list is about`() {
    let wording = Wording(town.session())
    let received = wording.text(.unclearException("pas la 2", expected: false), expecting: nil)
    #expect(received.contains("« pas la 2 »") && received.contains("reçues"))
    let expected = wording.text(.unclearException("oui 2", expected: true), expecting: nil)
    #expect(expected.contains("« oui 2 »") && expected.contains("oui partout"))
  }

  @Test func `A supposed regularity is a sentence in the plan`() throws {
    let town = try TownBase(adding: [
      "services/aide_moyenne.yaml": """
      service: aide_moyenne
      titre: Aide selon trois mois
      thèmes: [budget]
      pour: Un essai.
      conditions: moyenne de demandeur.salaire_net sur les 3 mois précédents < 1500 €/mois
      étapes: [{faire: Demander., canal: guichet, où: mairie}]
      sources: [{titre: Règlement de la ville}]
      vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
      """
    ])
    var session = town.session(.hearing("aide_moyenne"))
    session.type("une aide", "", "")
    let asked = session.answerAll { $0 == "salaire_net" ? "1200" : "nsp" }
    #expect(asked.contains("salaire_net?"))
    let page = PlainTextRenderer(width: 200).render(Wording(session).page(session.plan))
    #expect(page.contains("je suppose que c'était pareil."))
    #expect(!page.contains("chaque mois"))
  }
}
