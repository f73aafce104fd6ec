/// How the parts of a drawn diagnostic are told apart.
package enum DiagnosticStyle: Sendable {
  case plain
  case ansi(Roles)

  /// A part of the drawing, named by what it is for.
  package enum Role: Hashable, Sendable, CaseIterable {
    case error
    case warning
    case message
    case gutter
    case place
    case primary
    case secondary
    case help
  }

  /// What is written before and after each part; a role that is absent is left bare.
  package struct Roles: Sendable {
    package let before: [Role: String]
    package let after: String

    package init(before: [Role: String], after: String) {
      self.before = before
      self.after = after
    }

    /// The usual colours; the meaning never rests on colour alone.
    package static let standard = Roles(
      before: [
        .error: "\u{1B}[1;31m", .warning: "\u{1B}[1;33m", .message: "\u{1B}[1m", .gutter: "\u{1B}[2m",
        .place: "\u{1B}[36m", .primary: "\u{1B}[31m", .secondary: "\u{1B}[34m", .help: "\u{1B}[32m",
      ],
      after: "\u{1B}[0m")
  }

  func paint(_ text: String, _ role: Role) -> String {
    switch self {
    case .plain: text
    case .ansi(let roles):
      if let before = roles.before[role], !text.isEmpty { before + text + roles.after } else { text }
    }
  }
}
