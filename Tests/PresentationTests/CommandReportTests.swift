import Testing

@testable import Presentation

/// What commands tell at their end, or instead of what they were asked.
struct CommandReportTests {
  @Test func `A simulation tells the mean to a tenth and what was asked most first`() {
    let report = SimulationReport(
      counts: [3, 8, 4], byQuestion: ["logement.statut": 1, "foyer.rfr": 3, "enfants": 3], mismatches: 1, refused: 2)
    #expect(
      report.text == """
        3 entretiens : 5,0 questions en moyenne, médiane 4, 95 % sous 8
          3  enfants
          3  foyer.rfr
          1  logement.statut
        1 verdict diffère de l'évaluation complète
        2 lignes illisibles

        """)
    let none = SimulationReport(counts: [], byQuestion: [:], mismatches: 0, refused: 4)
    #expect(none.text == "aucune situation jouée\n")
  }

  @Test func `A check agrees with its figures and rounds down what was seen`() {
    let clean = CheckReport.summary(errors: 1, warnings: 0, justified: 2, proofs: nil)
    #expect(clean == "1 erreur, 0 avertissement (2 justifiés)\n")
    let proofs = CheckReport.Proofs(
      examples: CheckReport.Tally(run: 12, failed: 2), scenarios: CheckReport.Tally(run: 1, failed: 0),
      coverage: 0.99999)
    let run = CheckReport.summary(errors: 0, warnings: 3, justified: 1, proofs: proofs)
    #expect(run.contains("10 réussis sur 12"))
    #expect(run.hasSuffix("inconnues : 99,9 %\n"))
  }

  @Test func `A name that nothing bears is told with what is near, else with where to look`() {
    let near = CommandFailure.name(.noPage("rsaa", near: ["rsa", "apl"]))
    #expect(near.sentence.hasSuffix("« rsaa ». Vouliez-vous dire : rsa, apl ?"))
    let far = CommandFailure.name(.noPage("qqq", near: []))
    #expect(far.sentence.hasSuffix("« qqq ». `pimms-guide search qqq` cherche dans les fiches."))
    let form = CommandFailure.name(.noForm("qqq", near: []))
    #expect(form.sentence.hasSuffix("« qqq ». `pimms-guide forms list` les montre."))
  }

  @Test func `A name that is taken is told with a free one and the option that replaces`() {
    let taken = CommandFailure.output(.exists("a.txt", free: "a-2.txt", isReplaceable: true))
    #expect(taken.sentence.hasSuffix("donnez un autre nom, par exemple « a-2.txt », ou ajoutez --replace."))
    let unnamed = CommandFailure.output(.isTaken("a.txt", by: .marks, free: nil))
    #expect(unnamed.sentence == "« a.txt » est le fichier des notes du stagiaire ; donnez un autre nom.")
  }

  @Test func `Errors beyond those that are shown are told where they are`() {
    #expect(CommandReport.baseErrors(1, told: 10).text == "La base de règles a 1 erreur.")
    #expect(CommandReport.baseErrors(11, told: 10).text.contains("Les 10 premières"))
  }
}
