package import SourceText

/// What `check --explain CODE` says of a problem, with a file that has it and the same file mended.
package struct ProblemPage: Sendable {
  package let code: DiagnosticCode
  package let title: String
  /// Why it is told; French sentences.
  package let why: String
  /// One file that has the problem beside a small base that every example shares; empty where a file cannot show it.
  package let bad: String
  package let good: String

  package init(code: DiagnosticCode, title: String, why: String, bad: String = "", good: String = "") {
    self.code = code
    self.title = title
    self.why = why
    self.bad = bad
    self.good = good
  }
}

/// The pages of every code, whoever finds it.
package enum ProblemPages {
  package static let all: [ProblemPage] =
    (ReadingPages.all + LoadingPages.all + ReferencePages.all + SituationPages.all
    + RuleChecks.all.map { $0.page } + OtherTargetsPages.all + ExpressionPages.all)
    .sorted { $0.code < $1.code }

  /// The page of a code as plain text; nil for a code that no page describes.
  package static func explain(code: String) -> String? {
    let wanted = code.uppercased()
    guard let page = all.first(where: { $0.code.text == wanted }) else { return nil }
    var lines = ["\(page.code.text) · \(page.title)", "", page.why]
    if !page.bad.isEmpty { lines += ["", "À corriger :", "", indented(page.bad)] }
    if !page.good.isEmpty { lines += ["", "Corrigé :", "", indented(page.good)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func indented(_ text: String) -> String {
    (text.hasSuffix("\n") ? text.dropLast() : text[...]).split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "    " + $0
    }
    .joined(separator: "\n")
  }
}
