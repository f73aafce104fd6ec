import RuleLanguage
import RuleModel
import SourceText
import YAMLTree

/// The text of the file of an interview, read once for whoever takes it up.
struct InterviewText {
  /// What the file holds, as far as it was understood; nil where it is no text in our notation.
  let kept: KeptInterview?
  /// Nothing in the file had to be left out.
  let isWhole: Bool

  /// What is wrong is told on the error stream, where it is written.
  init(of path: String, for base: RuleBase, on date: CalendarDate) throws {
    var files = SourceFiles()
    let id = files.add(path: path, utf8: try TextFile.read(path))
    let (root, problems) = YAMLReader.read(files[id])
    let reading = root.map { InterviewReader(base: base, date: date).read($0) }
    let diagnostics = problems + (reading?.diagnostics ?? [])
    if !diagnostics.isEmpty {
      try DiagnosticReport(files: files, plain: true).write(diagnostics.sorted(in: files), to: .error)
    }
    kept = reading?.kept
    isWhole = kept != nil && !diagnostics.hasErrors
  }
}
