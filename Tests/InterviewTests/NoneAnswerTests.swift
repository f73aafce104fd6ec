import Interview
import RuleModel
import Testing

/// Answers that say there is none, with the questions of the shipped base.
struct NoneAnswerTests {
  private let reader: AnswerReader

  init() throws {
    let real = try RealBase.reviewed()
    reader = AnswerReader(base: real.rules, date: real.setting.date)
  }

  private func read(_ line: String, _ fact: String) -> AnswerReading {
    reader.read(line, for: FactKey(FactName(fact), of: .role("demandeur")))
  }

  @Test(arguments: [
    "aucun", "aucun revenu", "aucune ressource", "pas de revenus en ce moment", "zéro revenu", "0 revenu", "rien",
    "je n'ai aucun revenu", "j'ai pas de ressources", "sans revenu", "plus rien", "aucun autre revenu",
  ])
  func `No income is no kind of income, and not another income`(_ line: String) {
    #expect(read(line, "sources_revenus") == .understood(.chosen(certain: [], possible: [])), "\(line)")
  }

  @Test func `A doubt about nothing that was named is told back as it was typed`() {
    #expect(read("????", "sources_revenus") == .unreadable(.noSuchOption("????", near: [])))
  }

  @Test(arguments: ["pas de salaire", "gros revenu", "aucun sauf salaire"])
  func `Neither a denial nor a noun in common chooses an option`(_ line: String) {
    guard case .unreadable = read(line, "sources_revenus") else {
      Issue.record("\(line): \(read(line, "sources_revenus"))")
      return
    }
  }

  @Test(arguments: [
    ("activité", "aucune activité", "inactif"), ("logement.statut", "pas de logement", "sans_domicile"),
    ("titre_séjour", "aucun titre", "aucun"), ("titre_séjour", "pas de titre de séjour", "aucun"),
  ])
  func `What there is none of finds the option that says so`(_ fact: String, _ line: String, _ option: String) {
    guard case .understood(.options(let options), _) = read(line, fact) else {
      Issue.record("\(line): \(read(line, fact))")
      return
    }
    #expect(options == [option], "\(line)")
  }

  @Test(arguments: ["aucun revenu", "pas de salaire ce mois-ci", "pas d'argent", "zéro", "rien"])
  func `None of what is asked is an amount of zero`(_ line: String) {
    #expect(read(line, "salaire_net") == .understood(.number(NumberRange(exactly: .zero))), "\(line)")
  }

  @Test func `None of something else is no amount`() {
    #expect(read("pas de papier", "salaire_net") == .unreadable(.noNumber("pas de papier")))
  }
}
