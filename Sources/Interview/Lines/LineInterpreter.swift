import RuleEngine
import RuleModel
import SourceText

/// From a typed line to an action: what it means depends on what is expected.
struct LineInterpreter {
  let setting: InterviewSetting
  let prompt: Prompt
  let situation: Situation

  /// In free text only `/mot` is a command, and `quitter` alone; elsewhere a bare word is one only as a whole line that is no valid answer.
  func read(_ line: String) -> LineReading {
    let text = line.trimmed
    if text.hasPrefix("/") { return .command(CommandReader.readAfterSlash(String(text.dropFirst()).trimmed)) }
    if text == "?" { return .command(.help) }
    if text.isEmpty { return readEmptyLine() }
    switch prompt {
    case .listening: return readWords(text)
    case .themes(let themes): return readThemes(text, themes)
    case .reformulation(let lines): return readReformulation(text, lines)
    case .question(let asked): return reader(of: text, under: asked).read()
    case .confirmation(let asked, _, let doubt): return readConfirmation(text, asked, doubt)
    case .orientation(let others): return readAtPlan(text, others)
    case .closing: return readAtClosing(text)
    case .finished: return readAtEnd(text)
    }
  }

  /// What is to be confirmed waits for a word, and so does a tour of all rights; anything else is gone on with.
  private func readEmptyLine() -> LineReading {
    switch prompt {
    case .confirmation: .misread(.notYesOrNo(""))
    case .themes: .action(.themes(.none))
    case .listening, .reformulation, .question, .orientation, .closing, .finished: .action(prompt.goingOn)
    }
  }

  func bareCommand(_ text: String) -> LineReading? { CommandReader.read(text).map { .command($0) } }

  /// A plain yes or no; nil for anything else.
  func truth(_ text: String) -> Bool? {
    if case .understood(.truth(let truth), _) = setting.reader.readTruth(text) { truth } else { nil }
  }

  private func reader(of text: String, under asked: AskedQuestion) -> QuestionReader {
    QuestionReader(text: text, asked: asked, setting: setting, situation: situation)
  }

  private func readConfirmation(_ text: String, _ asked: AskedQuestion, _ doubt: AnswerDoubt) -> LineReading {
    if let truth = truth(text) { return .reply(.truth(truth)) }
    let reading = reader(of: text, under: asked).read()
    // The value itself may be told in place of the range; anything else is no answer to "retenir ?".
    if case .misread = reading, doubt == .estimated { return .misread(.notYesOrNo(text)) }
    return reading
  }
}
