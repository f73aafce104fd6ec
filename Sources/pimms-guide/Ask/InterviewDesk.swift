import Documents
import Interview
import Presentation
import RuleModel
import Terminal

/// The desk of an interview: lines become actions, notices become screens. What they mean is the session's business.
struct InterviewDesk {
  var session: Session
  var display: Display
  var reader: LineReader
  var shown: Prompt?
  var pending: [Document] = []
  var partial = ""
  var safekeeping = Safekeeping()
  /// The files of this interview, none of which another may replace.
  var paths: OutputPaths

  /// The first line, where the first page was shown and answered before the rules were there.
  private var first: ReadResult?
  /// Lines of the account, typed where an agreement was asked for.
  var early: [String] = []

  init(session: Session, display: Display, paths: OutputPaths = OutputPaths(), first: FirstPage.Answer? = nil) {
    self.session = session
    self.display = display
    self.paths = paths
    self.first = first?.result
    reader = first?.reader ?? Self.lineReader
  }

  /// Lines as an interview reads them.
  static var lineReader: LineReader { LineReader(boundKeys: [.function(2)], echo: .promptAndLine) }

  /// Goes on until the interview is finished or nobody types any more.
  mutating func hold(opening: String?) throws {
    if first == nil {
      try display.clear()
      if session.phase == .listening { try display.show(wording.opening.welcome()) }
    }
    if let opening {
      try take(session.prompt.saying(opening))
      try take(session.prompt.goingOn)
    }
    while session.prompt != .finished {
      switch try nextLine() {
      case .line(let line):
        partial = ""
        try type(line)
      case .interrupt(let typed):
        partial = typed
        if try confirmsLeaving() { return }
        // The question is seen again.
        shown = nil
      case .key(.function(2), let typed):
        partial = typed
        try blank()
      case .key(_, let typed): partial = typed
      case .endOfInput:
        // At a keyboard it is a key like another, and easily a slip.
        if reader.editsLines, try !confirmsLeaving() { continue }
        try endOfInput()
        return
      }
    }
    try display.show(wording.screen(for: .farewell(safekeeping.keptFile(session))))
  }

  /// A line for the prompt that stands, which is shown before.
  private mutating func nextLine() throws -> ReadResult {
    if let first {
      self.first = nil
      shown = session.prompt
      return first
    }
    if let typed = try showPrompt() { return .line(typed) }
    if !early.isEmpty {
      let line = early.removeFirst()
      // It was typed under another question: it is seen where it counts.
      try display.write([wording.mark(for: session.prompt) + line])
      return .line(line)
    }
    return reader.readLine(
      prompt: wording.mark(for: session.prompt), initial: partial,
      completion: { [session] line, cursor in session.completions(of: line, cursor: cursor) })
  }

  var wording: Wording {
    var wording = Wording(session)
    wording.keeping = safekeeping.keeping(session)
    return wording
  }

  // MARK: - Acting

  private mutating func type(_ line: String) throws {
    try display.record(typed: wording.mark(for: session.prompt) + line)
    let action = session.action(for: line)
    if reader.isTyped, ends(action), safekeeping.isAtRisk(session), try !confirmsLeaving() {
      // The question is seen again.
      shown = nil
      return
    }
    try take(action)
  }

  private func ends(_ action: Action) -> Bool {
    action == .command(.quit) || action == .closing(.end)
  }

  private mutating func take(_ action: Action) throws {
    for notice in session.apply(action) {
      switch notice {
      case .save(let name): try save(name)
      case .print(let name): try print(name)
      case .blankScreen: try blank()
      case .dangerProtocols: try showAlone(notice)
      case .end, .closing: break
      case .dangerHeard(let line):
        if isPrivate(line) { try takeWordsAway() }
        if let document = wording.screen(for: notice, of: session) { pending.append(document) }
      case .heard, .noThemePicked, .nothingAdded, .somethingNotRight, .attentionHeard, .questionsMayWait, .understood,
        .listed, .supposed, .estimateMoved, .recordedAsUnknown, .howToFindOut, .putOff, .contradiction, .settled,
        .misread, .loaded, .noLongerInRules,
        .noLongerToVerify,
        .help, .why, .summary, .plan, .how, .howTo, .whyNot, .whatIf, .when, .papers, .forms, .call, .callOperator,
        .noted,
        .exceptions, .surprising, .verified, .dangerDismissed, .aboutAnother, .undone, .redone, .nothingToUndo,
        .nothingToRedo, .nothingToCorrect, .noSuchLine, .unknownService, .severalServices, .unknownFact,
        .unknownCommand, .incompleteCommand, .notNow, .outOfPlace, .personalNumberRefused:
        if let document = wording.screen(for: notice, of: session) { pending.append(document) }
      }
    }
    keep()
  }

  private func isPrivate(_ line: String) -> Bool {
    session.setting.base.frame.dangers.contains { $0.isPrivate && $0.discreet == line }
  }

  /// What was typed of a danger that stays between two people is noted, and does not stay where others read.
  private mutating func takeWordsAway() throws {
    guard display.pageLength != nil else { return }
    try display.wipe()
    shown = nil
    tell(.wordsTakenAway)
  }

  /// For the mediator alone: on a cleared screen, wiped afterwards, never in the transcript.
  private mutating func showAlone(_ notice: Notice) throws {
    try display.wipe()
    if let document = wording.screen(for: notice, of: session) { _ = try turnPages(display.lines(of: document)) }
    _ = ask(.wipe)
    try display.wipe()
    shown = nil
  }

  private mutating func blank() throws {
    try display.wipe()
    _ = ask(.comeBack)
    try display.wipe()
    shown = nil
  }

  // MARK: - Leaving

  private mutating func confirmsLeaving() throws -> Bool {
    switch ask(.leave(safekeeping.keptFile(session), safekeeping.loss(session))) {
    case .line(let line): return yesOrNo(line) == true
    case .interrupt, .endOfInput: return true
    case .key: return false
    }
  }

  /// Nobody types any more: what came out so far is still worth showing.
  private mutating func endOfInput() throws {
    for document in pending { try display.show(document) }
    pending = []
    // What was said counts, even if nobody is left to confirm it line by line.
    for _ in 0..<2 where session.phase < .questions { try take(session.prompt.goingOn) }
    for document in pending { try display.show(document) }
    pending = []
    if session.phase < .orientation { try display.show(wording.page(session.plan)) }
    if let file = safekeeping.keptFile(session) { try display.show(wording.screen(for: .answersKept(file))) }
  }
}
