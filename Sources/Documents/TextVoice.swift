/// The two ways of setting a document as lines: drawn for the eye, or spoken for a screen reader.
enum TextVoice {
  case drawn
  case spoken

  func bullet(depth: Int) -> String {
    switch self {
    case .drawn: depth.isMultiple(of: 2) ? "• " : "– "
    case .spoken: "- "
    }
  }

  func box(isDone: Bool) -> String {
    switch self {
    case .drawn: isDone ? "☑ " : "☐ "
    case .spoken: isDone ? "[x] " : "[ ] "
    }
  }

  /// A mark before a verdict, so that a column of them can be scanned without colour.
  func mark(of tone: VerdictTone) -> String {
    switch self {
    case .spoken: ""
    case .drawn:
      switch tone {
      case .open: "●\u{A0}"
      case .conditional: "◐\u{A0}"
      case .closed: "○\u{A0}"
      case .closedToConfirm: "◌\u{A0}"
      case .undecided: "?\u{A0}"
      case .notConcerned: "–\u{A0}"
      case .alreadyReceived: "✓\u{A0}"
      }
    }
  }
}
