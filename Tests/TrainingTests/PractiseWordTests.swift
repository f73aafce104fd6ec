import Documents
import Presentation
import RuleModel
import SourceText
import Testing
import Training

/// The words that a trainee may type as commands.
struct PractiseWordTests {
  @Test(arguments: PractiseWord.allCases)
  func `A command is read with and without its accents and capitals`(_ word: PractiseWord) {
    #expect(PractiseWord(typed: word.rawValue) == word)
    #expect(PractiseWord(typed: word.rawValue.folded) == word)
    #expect(PractiseWord(typed: word.rawValue.uppercased()) == word)
  }

  @Test(arguments: [
    ("help", PractiseWord.help), ("terminer", .close), ("finir", .close), ("conclure", .close),
    ("orienter", .propose), ("note", .note), ("récapituler", .recap),
    ("répondeur", .message),
    ("echeance", .deadline), ("rdv", .appointment), ("formulaires", .form),
  ])
  func `A command is read by its other names`(_ text: String, _ word: PractiseWord) {
    #expect(PractiseWord(typed: text) == word)
  }

  @Test func `What an act is called in a log is no command unless it is typed`() {
    #expect(PractiseWord(typed: "dire") == nil)
    #expect(PractiseWord(typed: "question_ouverte") == nil)
  }

  @Test func `Every command works as the help writes it`() throws {
    let exercise = try RealExercises.named("b01")
    let page = PlainTextRenderer(width: 300).render(Wording(exercise).practiseHelp())
    let rows = page.split(separator: "\n").compactMap { row in
      row.first == "«" ? row.dropFirst().split(separator: "»").first : nil
    }
    var lines: [String] = []
    for part in rows.flatMap({ $0.split(separator: ",") }) {
      let line = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if Int(line) != nil { continue }
      if PractiseWord(typed: String(line.prefix { $0 != " " })) != nil {
        lines.append(line)
      } else if let before = lines.popLast() {
        lines.append(before + ", " + line)
      }
    }
    #expect(lines.count >= PractiseWord.allCases.count - 1, "\(lines)")
    let play = Play(exercise)
    for line in lines.map({ $0.replacing("TEXTE", with: "le loyer") }) {
      switch play.read(line) {
      case .acts(let acts):
        for case .say in acts { Issue.record("« \(line) » is only said") }
      case .refused(let refusal): Issue.record("« \(line) »: \(refusal)")
      case .help, .menu, .search, .page, .known, .save, .quit: break
      }
    }
  }

  @Test func `The help tells every command but itself`() throws {
    let page = PlainTextRenderer(width: 200).render(Wording(try RealExercises.named("a04")).practiseHelp())
    let told = Set(page.split { !$0.isLetter && $0 != "-" }.map(String.init))
    for word in PractiseWord.allCases where word != .help { #expect(told.contains(word.rawValue), "\(word.rawValue)") }
  }

  @Test(arguments: [
    ("délai", PractiseWord.deadline, "« délai » demande une suite : « délai 14 décembre »."),
    ("echeance", .deadline, "« délai » demande une suite : « délai 14 décembre »."),
    ("rdv", .appointment, "« rendez-vous » demande une suite : « rendez-vous 30 novembre »."),
    ("formulaire ,", .form, "« formulaire » demande une suite : « formulaire 14069 »."),
    ("reformuler", .reformulate, "« reformuler » demande une suite : « reformuler ce que vous dites »."),
  ])
  func `A command that lacks its words says how it is typed`(_ line: String, _ word: PractiseWord, _ told: String)
    throws
  {
    let play = Play(try RealExercises.named("a04"))
    #expect(play.read(line) == .refused(.lacksWords(word)))
    let screen = Wording(play.exercise).screen(for: TraineeLine.Refusal.lacksWords(word))
    let shown = PlainTextRenderer(width: 80).render(screen).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown == told)
  }

  @Test(arguments: ["papiers pour le dossier", "clore le dossier", "demander l'ASF à la CAF"])
  func `A command word at the head of a sentence commands nothing`(_ line: String) throws {
    guard case .acts(let acts) = Play(try RealExercises.named("a04")).read(line) else {
      Issue.record("not an act")
      return
    }
    #expect(!acts.contains(.checkPapers) && !acts.contains(.close))
    for case .ask in acts { Issue.record("asked") }
  }
}
