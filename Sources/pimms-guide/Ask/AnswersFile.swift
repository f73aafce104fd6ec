import RuleLanguage
import RuleModel
import SourceText
import YAMLTree

/// Answers as a YAML file that `ask` writes and reads back.
struct AnswersFile {
  let path: String

  func write(_ situation: Situation, of base: RuleBase) throws(CommandFailure) {
    try TextFile.write(SituationWriter(base: base).write(situation), to: path)
  }

  /// What is wrong in the file is told, and the rest is kept.
  func read(for base: RuleBase, on date: CalendarDate) throws -> Situation {
    var files = SourceFiles()
    let id = files.add(path: path, utf8: try TextFile.read(path))
    let (root, problems) = YAMLReader.read(files[id])
    guard let root else {
      try DiagnosticReport(files: files, plain: true).write(problems, to: .error)
      throw CommandFailure("« \(path) » ne se lit pas.", code: .content)
    }
    let (situation, diagnostics) = SituationReader(base: base, date: date).read(root)
    if !(problems + diagnostics).isEmpty {
      try DiagnosticReport(files: files, plain: true).write(problems + diagnostics, to: .error)
    }
    return situation
  }
}
