/// What can be done at any prompt, as the action that it is there.
extension Prompt {
  /// An empty line: what is expected may be passed over, or agreed upon.
  package var goingOn: Action {
    switch self {
    case .listening: .listening(.done)
    case .themes: .themes(.everything)
    case .reformulation: .reformulation(.agree)
    case .question, .confirmation: .question(.emptyLine)
    case .orientation: .orientation(.goOn)
    case .closing: .closing(.end)
    case .finished: .finished
    }
  }

  /// The person's own words, which may be said at any time.
  package func saying(_ words: String) -> Action {
    switch self {
    case .listening: .listening(.words(words))
    case .themes: .themes(.words(words))
    case .reformulation: .reformulation(.words(words))
    case .question, .confirmation, .orientation, .closing, .finished: .command(.addSpeech(words))
    }
  }
}
