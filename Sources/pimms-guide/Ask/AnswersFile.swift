import Interview
import RuleLanguage
import RuleModel
import SourceText
import YAMLTree

/// Answers as a YAML file that `ask` writes and reads back, with what the person came for.
struct AnswersFile {
  let path: String

  func write(_ interview: SavedInterview, of base: RuleBase) throws(CommandFailure) {
    try TextFile.write(interview.sought + SituationWriter(base: base).write(interview.situation), to: path)
  }

  /// What is wrong in the file is told, and the rest is kept.
  func read(for base: RuleBase, on date: CalendarDate) throws -> SavedInterview {
    var files = SourceFiles()
    let id = files.add(path: path, utf8: try TextFile.read(path))
    let (root, problems) = YAMLReader.read(files[id])
    guard let root else {
      try DiagnosticReport(files: files, plain: true).write(problems, to: .error)
      throw CommandFailure("« \(path) » ne se lit pas.", code: .content)
    }
    let sought = SavedInterview.sought(in: root)
    let answers = sought == nil ? root : sought?.answers
    let (situation, diagnostics) = answers.map(SituationReader(base: base, date: date).read) ?? (Situation(), [])
    if !(problems + diagnostics).isEmpty {
      try DiagnosticReport(files: files, plain: true).write(problems + diagnostics, to: .error)
    }
    var interview = sought?.interview ?? SavedInterview()
    interview.situation = situation
    return interview
  }
}
