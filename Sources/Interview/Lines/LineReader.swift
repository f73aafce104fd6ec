import RuleEngine
import RuleModel
import SourceText

/// From a typed line to an action: what it means depends on what is expected.
struct LineReader {
  let setting: InterviewSetting
  let prompt: Prompt
  let situation: Situation

  /// In free text only `/mot` is a command, and `quitter` alone; elsewhere a bare word is one only as a whole line that is no valid answer.
  func read(_ line: String) -> LineReading {
    let text = line.trimmed
    if text.hasPrefix("/") { return .command(CommandReader.readAfterSlash(String(text.dropFirst()).trimmed)) }
    if text == "?" { return .command(.help) }
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

  func bareCommand(_ text: String) -> LineReading? { CommandReader.read(text).map { .command($0) } }

  /// A plain yes or no, as an action; nil for anything else.
  func readTruth(_ text: String) -> LineReading? {
    guard case .understood(.truth(let truth), _) = setting.reader.readTruth(text) else { return nil }
    return .action(truth ? .yes : .no)
  }

  private func reader(of text: String, under asked: AskedQuestion) -> QuestionReader {
    QuestionReader(text: text, asked: asked, setting: setting, situation: situation)
  }

  private func readConfirmation(_ text: String, _ asked: AskedQuestion, _ doubt: AnswerDoubt) -> LineReading {
    if text.isEmpty { return .misread(.notYesOrNo(text)) }
    if let truth = readTruth(text) { return truth }
    let reading = reader(of: text, under: asked).read()
    // The value itself may be told in place of the range; anything else is no answer to "retenir ?".
    if case .misread = reading, doubt == .estimated { return .misread(.notYesOrNo(text)) }
    return reading
  }
}
