import Interview
import Presentation
import RuleModel
import Testing
import TownBase

/// The steps that go for any decision, whatever the rules say of a service.
struct StepWordsTests {
  @Test func `Contesting and asking anew are told as the steps of the rules are`() throws {
    let wording = Wording(try TownBase().session())
    let contesting = "Contester par écrit, avec une copie de la décision et les preuves : saisir la commission."
    #expect(
      wording.text(wording.step(.contest(reason: "saisir la commission", isDayKnown: true))) == contesting)
    #expect(
      wording.text(wording.step(.contest(reason: "saisir la commission", isDayKnown: false)))
        == "Lire la date sur la lettre : le délai part du jour où elle est arrivée. \(contesting)")
    #expect(
      wording.text(wording.step(.askAnew))
        == "Si la situation a changé depuis la décision, une nouvelle demande peut aussi être faite.")
  }
}
