import ArgumentParser
import BaseChecks
import Presentation
import RuleEngine
import RuleLanguage
import RuleModel
import SharedWork
import SourceText

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vérifier la base de règles : langue, renvois, exemples, scénarios.",
    discussion: """
      Sans chemin, la base fournie est vérifiée. Avec --rules, ces dossiers le sont par-dessus elle : toutes les erreurs \
      sont dites, et leurs avertissements seulement. Avec des chemins, ce sont ces fichiers et dossiers qui forment la base.

      Exemples :
        pimms-guide check
        pimms-guide check Rules Forms
        pimms-guide check --rules mon_dossier
        pimms-guide check --explain E301
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Fichiers ou dossiers à vérifier à la place de la base fournie.", valueName: "chemin"))
  var paths: [String] = []

  @Option(help: "Forme du résultat : text ou json (un objet par ligne).")
  var format: Format = .text

  @Option(help: ArgumentHelp("Expliquer un code : pourquoi, un mauvais et un bon exemple.", valueName: "code"))
  var explain: String?

  @Flag(help: "Écrire le schéma JSON des fichiers de règles, pour les éditeurs.")
  var schema = false

  @Flag(
    name: .customLong("all"), help: "Montrer aussi les avertissements justifiés et les conditions jamais essayées.")
  var showsJustified = false

  @Flag(name: .customLong("review"), help: "Lister ce qu'un professionnel doit relire, le plus utilisé d'abord.")
  var listsReview = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    if let explain { return try explainCode(explain) }
    if schema { return try Output.standard.write(RuleSchema.json()) }
    try check()
  }

  private func explainCode(_ code: String) throws {
    guard let page = ProblemPages.explain(code: code) ?? BaseCheckPages.explain(code: code) else {
      throw CommandFailure.name(.noProblem(code))
    }
    try Output.standard.write(page.hasSuffix("\n") ? page : page + "\n")
  }

  private func check() throws {
    let source = BaseSource(common, only: paths)
    let result = try source.load(proofs: true)
    if listsReview, let base = result.base { return try ReviewList(base: base).write(as: format) }
    let checks = MadeOnce { [day = common.day] in RuleChecks.run(on: result, today: day) }
    checks.begin()
    let run = result.base.map { BaseRun(Program(compiling: $0)) }
    var problems = checks.value
    problems.problems += run?.diagnostics ?? []
    let found = (result.diagnostics + problems.problems).sorted(in: result.files)
      .filter { isTold($0, to: source.folders, in: result.files) }
    switch format {
    case .text:
      try DiagnosticReport(files: result.files, plain: common.plain).write(found, to: .standard)
      if showsJustified {
        try writeJustified(problems, in: result.files)
        if let run { try writeGaps(run.coverage, in: result.files) }
      }
      try Output.standard.write(summary(found, justified: problems.justified.count, run))
    case .json:
      for diagnostic in found { try Output.standard.write(DiagnosticJSON.line(diagnostic, in: result.files) + "\n") }
    }
    if found.hasErrors { throw ExitCode.content }
  }

  /// Every error; of folders laid over the base, their own warnings alone, so that their author is not lost in its.
  private func isTold(_ diagnostic: Diagnostic, to folders: [String], in files: SourceFiles) -> Bool {
    guard diagnostic.severity == .warning, !folders.isEmpty else { return true }
    let path = files[diagnostic.primary.range.file].path
    return folders.contains { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
  }

  private func writeJustified(_ report: RuleReport, in files: SourceFiles) throws {
    for (diagnostic, reason) in report.justified {
      try DiagnosticReport(files: files, plain: common.plain).write([diagnostic], to: .standard)
      try Output.standard.write(CheckReport.justified(reason))
    }
  }

  /// The conditions that examples and scenarios never show in one of the three truths.
  private func writeGaps(_ coverage: Coverage, in files: SourceFiles) throws {
    let lines = coverage.gaps().map { gap -> String in
      let range = gap.expression.range
      let place = "\(files[range.file].path):\(files[range.file].position(ofOffset: range.start).line)"
      return CheckReport.gap(gap.missing, at: place, files.text(of: range))
    }
    if !lines.isEmpty { try Output.standard.write(lines.joined(separator: "\n") + "\n") }
  }

  private func summary(_ found: [Diagnostic], justified: Int, _ run: BaseRun?) -> String {
    let errors = found.count { $0.severity == .error }
    let proofs = run.map { run in
      CheckReport.Proofs(
        examples: CheckReport.Tally(run: run.examples.run, failed: run.examples.failed),
        scenarios: CheckReport.Tally(run: run.scenarios.run, failed: run.scenarios.failed),
        coverage: run.coverage.share)
    }
    return CheckReport.summary(
      errors: errors, warnings: found.count - errors, justified: justified, proofs: proofs)
  }
}
