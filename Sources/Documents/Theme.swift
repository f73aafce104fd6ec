/// Which style each role takes in the terminal.
package struct Theme: Sendable, Equatable {
  /// What may be styled.
  package enum Role: Sendable, Hashable {
    case title
    case heading(HeadingLevel)
    case strong
    case emphasis
    case command
    case link
    case span(SpanRole)
    case callout(CalloutRole)
    case quote
    case question
    case total
    case tableHeader
    /// Notes, progress, leaders and rules: what the eye should pass over.
    case quiet
  }

  private var styles: [Role: TextStyle]

  package init(_ styles: [Role: TextStyle]) {
    self.styles = styles
  }

  /// A role without a style is plain.
  package subscript(role: Role) -> TextStyle {
    get { styles[role] ?? .plain }
    set { styles[role] = newValue }
  }
}

extension Theme {
  /// No escape sequence at all, for files and pipes; commands are then put in guillemets.
  package static let none = Theme([:])

  /// Bold, underlined and dim, without colour (`NO_COLOR`).
  package static let monochrome = Theme([
    .title: TextStyle(bold: true),
    .heading(.second): TextStyle(bold: true),
    .heading(.third): TextStyle(bold: true),
    .heading(.fourth): TextStyle(underlined: true),
    .strong: TextStyle(bold: true),
    .emphasis: TextStyle(italic: true),
    .command: TextStyle(bold: true),
    .link: TextStyle(underlined: true),
    .span(.verdict(.open)): TextStyle(bold: true),
    .span(.verdict(.conditional)): TextStyle(bold: true),
    .callout(.urgent): TextStyle(bold: true),
    .callout(.deadline): TextStyle(bold: true),
    .callout(.information): TextStyle(bold: true),
    .callout(.toVerify): TextStyle(bold: true),
    .callout(.success): TextStyle(bold: true),
    .question: TextStyle(bold: true),
    .total: TextStyle(bold: true),
    .tableHeader: TextStyle(bold: true),
    .quiet: TextStyle(dim: true),
  ])

  /// Colours that stay legible on dark and light backgrounds, hence no yellow; no meaning rests on colour alone.
  package static let standard: Theme = {
    var theme = monochrome
    theme[.title] = TextStyle(.blue, bold: true)
    theme[.heading(.second)] = TextStyle(.blue, bold: true)
    theme[.command] = TextStyle(.cyan, bold: true)
    theme[.link] = TextStyle(.blue, underlined: true)
    theme[.span(.verdict(.open))] = TextStyle(.green, bold: true)
    theme[.span(.verdict(.conditional))] = TextStyle(.green)
    theme[.span(.verdict(.closed))] = TextStyle(.red)
    theme[.span(.verdict(.closedToConfirm))] = TextStyle(.magenta)
    theme[.span(.verdict(.undecided))] = TextStyle(.cyan)
    theme[.span(.verdict(.notConcerned))] = TextStyle(dim: true)
    theme[.span(.verdict(.alreadyReceived))] = TextStyle(.blue)
    theme[.span(.date)] = TextStyle(.magenta)
    theme[.span(.toVerify)] = TextStyle(.magenta, italic: true)
    theme[.callout(.urgent)] = TextStyle(.red, bold: true)
    theme[.callout(.deadline)] = TextStyle(.magenta, bold: true)
    theme[.callout(.information)] = TextStyle(.blue, bold: true)
    theme[.callout(.toVerify)] = TextStyle(.magenta, bold: true)
    theme[.callout(.success)] = TextStyle(.green, bold: true)
    theme[.quote] = TextStyle(.cyan)
    return theme
  }()
}
