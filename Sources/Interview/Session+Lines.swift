import RuleModel
import SourceText

/// What a typed line asks of the session.
extension Session {
  /// What the line means now; a line that could not be read is an action that tells so.
  package func action(for line: String) -> Action {
    LineInterpreter(setting: setting, prompt: prompt, situation: situation).read(line).action
  }

  /// Whether a line typed between two pages only means that enough was read: leaving an interview is asked at a prompt.
  package func leavesPages(_ line: String) -> Bool { CommandReader.read(line) == .quit }

  /// Whether a line typed between two pages asks for something at once: an answer waits for its question to be seen.
  package func isRequest(_ line: String) -> Bool {
    switch action(for: line) {
    case .command, .orientation(.how): true
    case .listening, .themes, .reformulation, .question, .orientation(.fullTour), .orientation(.goOn), .closing,
      .finished, .load, .misread:
      false
    }
  }
}
