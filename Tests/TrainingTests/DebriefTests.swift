import EmbeddedBase
import RuleModel
import Testing
import Training

/// Players that leave nothing to taste, on every scenario of the repository.
struct DebriefTests {
  static let scenarios = RealExercises.scenarios.map(\.id.text)
  /// Those where the person is there.
  static let met = RealExercises.scenarios.filter { $0.staging.answering == .person }.map(\.id.text)

  @Test func `Every file of a scenario is a scenario to play`() {
    let files = EmbeddedBase.files.filter { $0.path.hasPrefix("Rules/scenarios/") && $0.path.hasSuffix(".yaml") }
    #expect(!files.isEmpty)
    #expect(RealExercises.scenarios.count == files.count)
    #expect(Set(Self.scenarios).count == files.count)
  }

  @Test(arguments: scenarios)
  func `An ideal player gets full marks`(_ name: String) throws {
    let debrief = Debrief(of: ScriptedPlayer.ideal(try RealExercises.named(name)))
    for mark in debrief.marks { #expect(mark.points == 3, "\(mark.competency): \(mark.findings)") }
    #expect(debrief.percent == 100)
    #expect(debrief.blocking == [])
    #expect(debrief.missed.isEmpty && debrief.wrong.isEmpty)
    #expect(debrief.level == .reference)
  }

  @Test(arguments: scenarios)
  func `A silent player gets none`(_ name: String) throws {
    let exercise = try RealExercises.named(name)
    let silent = Debrief(of: Play(exercise))
    #expect(silent.total == 0)
    // Whatever may not be at zero is, and says why.
    let fatal = silent.marks.filter(\.competency.isBlocking)
    #expect(fatal.allSatisfy { !$0.findings.isEmpty })
    #expect(silent.blocking == fatal.flatMap(\.findings))
    let nothingDone: Finding = exercise.isWithoutPerson ? .notGreeted : .nothingAsked
    #expect(silent.blocking.first == nothingDone)
    // Leaving without a word is worth its goodbye only.
    let leaver = Debrief(of: Play(exercise, replaying: [.close]))
    #expect(leaver.total <= 1)
    #expect(leaver.blocking.first == nothingDone)
  }

  @Test(arguments: met)
  func `Each wrong promise costs a point`(_ name: String) throws {
    let exercise = try RealExercises.named(name)
    let count = min(5, exercise.expected.closed.count)
    #expect(count > 0)
    let totals = (0...count).map { Debrief(of: ScriptedPlayer.promising(exercise, wrong: $0)).total }
    #expect(zip(totals, totals.dropFirst()).allSatisfy { $0 - $1 == 1 }, "\(totals)")
  }

  @Test(arguments: met)
  func `A player who promises everything is told each wrong promise`(_ name: String) throws {
    let exercise = try RealExercises.named(name)
    let all = Array(exercise.base.services.indices)
    let play = Play(exercise, replaying: [.greet("Bonjour."), .propose(all), .close])
    let debrief = Debrief(of: play)
    let told = debrief.marks.flatMap(\.findings).compactMap { finding -> ServiceIndex? in
      if case .wronglyProposed(let service, _) = finding { return service }
      return nil
    }
    #expect(Set(told) == exercise.expected.closed)
    #expect(debrief.percent < 10)
  }

  @Test func `A promise of result is never validated`() throws {
    let exercise = try RealExercises.named("a04")
    var log = ScriptedPlayer.ideal(exercise).log
    let promise = "Vous aurez l'aide au logement, je vous promets."
    log.insert(.say(promise), at: 6)
    let debrief = Debrief(of: Play(exercise, replaying: log))
    #expect(debrief.percent == 100)
    #expect(debrief.blocking == [.promised(promise)])
  }

  @Test func `On the telephone the matter waits for the identity`() throws {
    let exercise = try RealExercises.named("b01")
    var log = ScriptedPlayer.ideal(exercise).log
    #expect(Debrief(of: Play(exercise, replaying: log)).points(.telephone) == 3)
    let matter = "Je vous appelle pour votre facture d'électricité."
    log.insert(.say(matter), at: 0)
    let debrief = Debrief(of: Play(exercise, replaying: log))
    #expect(debrief.points(.telephone) == 0)
    #expect(debrief.blocking == [.identityTooLate(matter)])
  }

  @Test func `A hint makes the analysis partial`() throws {
    let exercise = try RealExercises.named("a04")
    var log = ScriptedPlayer.ideal(exercise).log
    log.insert(.hint, at: 4)
    let debrief = Debrief(of: Play(exercise, replaying: log))
    #expect(debrief.points(.analysis) == 2)
    #expect(debrief.record.hints == 1)
  }

  @Test func `A danger left alone is never validated`() throws {
    let exercise = try RealExercises.named("a05")
    let log = ScriptedPlayer.ideal(exercise).log.map { action -> TraineeAction in
      guard case .propose(let services, _) = action else { return action }
      return .propose(services.filter { !exercise.expected.dangers.contains($0) })
    }
    let debrief = Debrief(of: Play(exercise, replaying: log))
    #expect(debrief.points(.safety) == 2)
    #expect(debrief.blocking == exercise.expected.dangers.map(Finding.dangerMissed))
  }
}
