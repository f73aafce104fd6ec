import Documents
import FoundationEssentials
import Presentation
import RuleModel
import Testing
import Training

/// Whole interviews as they are typed, with everything that is answered and the debrief, under `Transcripts/`.
///
/// `PIMMS_GUIDE_RECORD=1` writes them again; a change is then read before it is kept.
struct TranscriptTests {
  private static let folder = #filePath.replacing("TranscriptTests.swift", with: "Transcripts/")

  @Test(arguments: [
    ("a04", "bon"), ("a04", "faible"), ("a04", "dangereux"), ("a05", "bon"), ("a05", "faible"), ("a05", "dangereux"),
    ("b01", "bon"), ("b01", "faible"), ("b01", "dangereux"),
  ])
  func `An interview plays as recorded`(_ scenario: String, _ kind: String) throws {
    let (text, _) = try Self.played(scenario, kind)
    let path = Self.folder + "\(scenario)_\(kind).golden"
    if ProcessInfo.processInfo.environment["PIMMS_GUIDE_RECORD"] == "1" {
      #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
      Issue.record("recorded \(path); run again without PIMMS_GUIDE_RECORD")
      return
    }
    #expect(text == (try Self.read(path)))
  }

  @Test(arguments: [
    (
      "a04",
      [
        Finding.promised("Vous aurez le RSA, je vous promets."), .nothingAsked,
        .secretAsked("Donnez-moi votre mot de passe de la CAF."),
      ]
    ),
    ("a05", [.promised("Vous aurez un logement, je vous promets."), .nothingAsked]),
    (
      "b01",
      [.nothingAsked, .secretAsked("Votre numéro de carte, c'est pour payer tout de suite."), .identityNotChecked]
    ),
  ])
  func `A good interview beats a poor one, and a dangerous one is last and not validated`(
    _ scenario: String, _ faults: [Finding]
  ) throws {
    let good = try Self.played(scenario, "bon").1
    let poor = try Self.played(scenario, "faible").1
    let dangerous = try Self.played(scenario, "dangereux").1
    #expect(good.percent > poor.percent)
    #expect(poor.percent > dangerous.percent)
    #expect(good.blocking == [])
    let expected = good.exercise.expected
    let missed = expected.dangers.map(Finding.dangerMissed)
    let numbers = expected.protocols.flatMap(\.numbers).map(\.number)
    #expect(
      dangerous.blocking == faults + missed + (missed.isEmpty ? [] : [.noHelpLine(numbers), .managerNotTold]))
    #expect(good.percent >= 70)
  }

  @Test func `Every line of the recorded interviews is understood`() throws {
    for scenario in ["a04", "a05", "b01"] {
      let exercise = try RealExercises.named(scenario)
      var play = Play(exercise)
      for line in try Self.lines(scenario, "bon") {
        guard case .acts(let acts) = play.read(line) else {
          Issue.record("\(scenario): \(line)")
          continue
        }
        for act in acts { _ = play.apply(act) }
      }
      #expect(play.record.unclear.count <= 1, "\(scenario): \(play.record.unclear)")
    }
  }

  // MARK: - Playing

  private static func played(_ scenario: String, _ kind: String) throws -> (String, Debrief) {
    let exercise = try RealExercises.named(scenario)
    let wording = Wording(exercise)
    let renderer = PlainTextRenderer(width: 100)
    var play = Play(exercise)
    var choices: [Inquiry] = []
    var text = renderer.render(wording.opening(of: exercise))
    for line in try lines(scenario, kind) {
      text += "\n> \(line)\n"
      switch play.read(line, choices: choices) {
      case .acts(let acts):
        for notice in acts.flatMap({ play.apply($0) }) {
          if case .asksBack(let inquiries) = notice { choices = inquiries }
          text += renderer.render(wording.screen(for: notice))
        }
      case .refused(let refusal): text += renderer.render(wording.screen(for: refusal))
      case .help, .menu, .search, .page, .known, .save, .quit: Issue.record("a command of the desk: \(line)")
      }
    }
    let debrief = Debrief(of: play)
    text += "\n" + renderer.render(wording.page(of: debrief))
    return (text, debrief)
  }

  private static func lines(_ scenario: String, _ kind: String) throws -> [String] {
    try read(folder + "\(scenario)_\(kind).txt").split(separator: "\n").map(String.init)
  }

  private static func read(_ path: String) throws -> String {
    String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
  }
}
