internal import SourceText
internal import YAMLTree

/// Pages of the problems that other parts find: YAML itself.
enum OtherTargetsPages {
  static let all: [ProblemPage] =
    YAMLProblemPage.all.map { page in
      ProblemPage(
        code: page.code, title: page.title, why: page.reason, bad: page.example?.bad ?? "",
        good: page.example?.good ?? "")
    }
}
