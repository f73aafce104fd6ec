internal import RuleModel
internal import SourceText

/// Everything that may be wrong in an expression; cases, codes and words are by family in the files beside.
enum ExpressionProblem: Sendable {
  case syntax(Syntax)
  case structure(Structure)
  case name(Naming)
  case type(Typing)
  case time(Time)
  case extent(Extent)

  var code: DiagnosticCode {
    switch self {
    case .syntax(let problem): problem.code
    case .structure(let problem): problem.code
    case .name(let problem): problem.code
    case .type(let problem): problem.code
    case .time(let problem): problem.code
    case .extent(let problem): problem.code
    }
  }

  var words: Words {
    switch self {
    case .syntax(let problem): problem.words
    case .structure(let problem): problem.words
    case .name(let problem): problem.words
    case .type(let problem): problem.words
    case .time(let problem): problem.words
    case .extent(let problem): problem.words
    }
  }

  /// A side of an operation, with its unit.
  struct Quantity: Sendable {
    let unit: Unit
    let range: SourceRange
  }

  /// A name that may have been meant, and where it is declared.
  struct NearName: Sendable {
    let name: String
    let declared: SourceRange?
  }
}

extension ExpressionProblem {
  /// What the author reads.
  struct Words {
    /// One line that makes sense on its own.
    let message: String
    /// Beside the carets.
    let label: String
    let help: [String]
    let secondary: [Label]

    init(_ message: String, _ label: String, _ help: String..., see secondary: [Label] = []) {
      self.init(message, label, help: help, see: secondary)
    }

    init(_ message: String, _ label: String, help: [String], see secondary: [Label] = []) {
      self.message = message
      self.label = label
      self.help = help.filter { !$0.isEmpty }
      self.secondary = secondary
    }
  }

  func diagnostic(at range: SourceRange) -> Diagnostic {
    let words = words
    return Diagnostic(
      severity: .error, code: code, message: words.message, primary: Label(range: range, text: words.label),
      secondary: words.secondary, help: words.help)
  }

  /// « a », « b » ou « c ».
  static func alternatives(_ words: [String]) -> String {
    var unique: [String] = []
    for word in words where !unique.contains(word) { unique.append(word) }
    let quoted = unique.map { "« \($0) »" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " ou " + last
  }

  static func meant(_ names: [String]) -> String {
    names.isEmpty ? "" : "Vouliez-vous dire \(alternatives(names)) ?"
  }
}
