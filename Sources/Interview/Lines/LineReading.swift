/// What was made of a typed line.
enum LineReading {
  case action(Action)
  case misread(Misreading)

  static func reply(_ reply: Action.Reply) -> LineReading { .action(.question(reply)) }
  static func command(_ command: Command) -> LineReading { .action(.command(command)) }

  /// What a session is to take; it tells why a line could not be read.
  var action: Action {
    switch self {
    case .action(let action): action
    case .misread(let misreading): .misread(misreading)
    }
  }
}
