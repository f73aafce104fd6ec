import Interview
import Presentation
import SharedWork
import Terminal

/// The first page of an interview and its first line, while the rules are read behind them.
///
/// Somebody who sits down reads, then types: by then the rules are there. Whoever is faster waits for them once.
struct FirstPage {
  private let screen: OpeningScreen
  private let rules: Rules

  init(_ screen: OpeningScreen, before rules: Rules) {
    self.screen = screen
    self.rules = rules
  }

  /// A session that is made ready in the background, or why it cannot be.
  struct Rules: Sendable {
    private let made: MadeOnce<Result<Session, UnusableBase>>

    init(_ make: @escaping @Sendable () throws(UnusableBase) -> Session) {
      made = MadeOnce {
        let session = Result(catching: make)
        // The next lines need what follows from the rules.
        if case .success(let session) = session { session.setting.prepare() }
        return session
      }
    }

    func begin() { made.begin() }

    /// Waits for it.
    var session: Session { get throws(UnusableBase) { try made.value.get() } }
  }

  /// What the first line was, and the reader that knows it.
  struct Answer {
    let result: ReadResult
    let reader: LineReader
  }

  func read(on display: Display) throws -> Answer {
    var reader = InterviewDesk.lineReader
    try display.clear()
    try display.show(screen.welcome())
    try display.show(screen.listening())
    // Not before: on one core, it would keep the first prompt waiting.
    rules.begin()
    let result = reader.readLine(prompt: OpeningScreen.mark) { [rules] line, cursor in
      (try? rules.session)?.completions(of: line, cursor: cursor) ?? []
    }
    return Answer(result: result, reader: reader)
  }
}
