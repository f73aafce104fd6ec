import Documents
import Presentation
import RuleModel
import Testing
import Training

/// What a trainee and a trainer see first.
struct ScreenTests {
  @Test(arguments: DebriefTests.scenarios)
  func `The first screen fits twenty lines of eighty columns, and says how to end`(_ name: String) throws {
    let exercise = try RealExercises.named(name)
    let page = PlainTextRenderer(width: 80).render(Wording(exercise).opening(of: exercise))
    // The prompt is one line more.
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 19, "\(page)")
    #expect(lines.allSatisfy { $0.count <= 80 })
    for word in ["clore", "menu", "indice", "?"] { #expect(page.contains(word)) }
  }

  @Test func `A group is shown by trainee and by competency, weakest first`() throws {
    let exercise = try RealExercises.named("a04")
    let good = PlayResult(Debrief(of: ScriptedPlayer.ideal(exercise)), on: exercise.date)
    let poor = PlayResult(Debrief(of: Play(exercise, replaying: [.greet("Bonjour."), .close])), on: exercise.date)
    let wording = Wording(base: exercise.base, date: exercise.date)
    let page = PlainTextRenderer(width: 80).render(
      wording.group([("sami", [poor, poor]), ("lina", [poor, good]), ("absente", [])]))
    #expect(page.contains("2 stagiaires, 4 exercices notés."))
    #expect(page.contains("lina") && page.contains("K13") == false)
    #expect(page.contains("lina et sami."), "\(page)")
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(page)")
    #expect(PlainTextRenderer(width: 80).render(wording.group([])).contains("Aucun exercice noté"))
  }
}
