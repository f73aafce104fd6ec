import Documents
import Interview
import Presentation
import RuleModel
import Terminal

/// The desk of an interview: lines become actions, notices become screens. What they mean is the session's business.
struct InterviewDesk {
  private var session: Session
  private var display: Display
  private var reader: LineReader
  private var shown: Prompt?
  private var pending: [Document] = []
  private var partial = ""
  private var safekeeping = Safekeeping()
  /// The files of this interview, none of which another may replace.
  private var paths: OutputPaths

  /// The first line, where the first page was shown and answered before the rules were there.
  private var first: ReadResult?
  /// Lines of the account, typed where an agreement was asked for.
  private var early: [String] = []

  init(session: Session, display: Display, paths: OutputPaths = OutputPaths(), first: FirstPage.Answer? = nil) {
    self.session = session
    self.display = display
    self.paths = paths
    self.first = first?.result
    reader = first?.reader ?? Self.lineReader
  }

  /// Lines as an interview reads them.
  static var lineReader: LineReader { LineReader(boundKeys: [.function(2)], echo: .promptAndLine) }

  /// Takes up the answers of a file, which go on being there.
  mutating func load(_ file: AnswersFile, on date: CalendarDate) throws {
    let (kept, isWhole) = try file.read(for: session.setting.base, on: date)
    try paths.add(file.path, for: isWhole ? .answers : .answersInPart)
    resume(kept)
    safekeeping.record(session.saved)
  }

  private mutating func resume(_ kept: KeptInterview) {
    let notices = session.resume(kept.interview, answeredOn: kept.answered)
    pending += notices.compactMap { wording.screen(for: $0, of: session) }
  }

  /// Keeps the interview in a new file, if the person agrees to it, or takes up the one that the file holds.
  ///
  /// A file that exists is not touched before the first new answer.
  mutating func open(_ path: String, on date: CalendarDate) throws {
    guard try FilePresence(at: path) != .nothing else {
      guard try agrees(to: path) else {
        tell(.keptNowhere())
        return
      }
      safekeeping.begin(in: InterviewFile(path: path, agreed: date))
      keep()
      return
    }
    let kept = try InterviewFile.read(path, for: session.setting.base, on: date)
    guard let agreed = try kept.agreed ?? (agrees(to: path) ? date : nil) else {
      tell(.keptNowhere(there: path))
      return
    }
    resume(kept)
    safekeeping.begin(in: InterviewFile(path: path, agreed: agreed), holding: session.saved)
  }

  private mutating func agrees(to path: String) throws -> Bool {
    try display.show(wording.screen(for: .toBeKept(in: path)))
    var question = DeskQuestion.agreement
    // An account that is pasted at once answers nothing: neither is it lost, nor is it a refusal.
    while case .line(let line) = ask(question) {
      if let answer = yesOrNo(line) { return answer }
      if !line.isEmpty { early.append(line) }
      question = .agreementFirst
    }
    return false
  }

  private mutating func keep() {
    do throws(CommandFailure) {
      try safekeeping.keep(session)
    } catch {
      tell(.lastAnswerNotKept(error))
    }
  }

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
    if !early.isEmpty { return .line(early.removeFirst()) }
    return reader.readLine(
      prompt: wording.mark(for: session.prompt), initial: partial,
      completion: { [session] line, cursor in session.completions(of: line, cursor: cursor) })
  }

  private var wording: Wording {
    var wording = Wording(session)
    wording.keeping = safekeeping.keeping(session)
    return wording
  }

  // MARK: - Showing

  private mutating func tell(_ notice: DeskNotice) { pending.append(wording.screen(for: notice)) }

  /// What is typed to a question of the desk, which is not gone back to with the arrows.
  private mutating func ask(_ question: DeskQuestion) -> ReadResult {
    reader.readLine(prompt: wording.mark(for: question), remember: false)
  }

  /// A fresh page for a new prompt; after a line that could not be read, only why. What was asked for while the pages
  /// were turned comes back, and the rest of them is left.
  private mutating func showPrompt() throws -> String? {
    let prompt = session.prompt
    let isNew = prompt != shown
    let isLong = pending.contains { $0.blocks.count > 1 || $0.title != nil }
    if isNew, !isListening(prompt) || !isListening(shown) { try turnPage() }
    var documents = pending
    pending = []
    let above = documents.flatMap { display.lines(of: $0) }
    if isNew || isLong { documents.append(wording.screen(for: prompt, of: session)) }
    shown = prompt
    for document in documents { try display.record(document) }
    let last = isNew || isLong ? documents.last.map { display.lines(of: $0) } ?? [] : []
    return try turnPages(above, last: last)
  }

  private func isListening(_ prompt: Prompt?) -> Bool {
    if case .listening = prompt { true } else { false }
  }

  /// The welcome stands above the first prompt.
  private mutating func turnPage() throws {
    if shown != nil { try display.clear() }
  }

  /// Writes lines page by page, waiting between two. A request typed meanwhile stops it; an answer is kept for the
  /// prompt, where it is seen before it counts. A yes goes on: kept, it would answer a question at the next Entrée.
  private mutating func turnPages(_ lines: [String], last: [String] = []) throws -> String? {
    let pages = Pages(lines, last: last, length: reader.editsLines ? display.pageLength : nil).pages
    for (place, page) in pages.enumerated() {
      try display.write(page)
      guard place < pages.count - 1 else { break }
      let result = ask(.nextPage)
      if case .line(let line) = result, line.contains(where: { !$0.isWhitespace }), !goesOn(line) {
        if !session.leavesPages(line) {
          if session.isRequest(line) { return line }
          partial = line
        }
        try display.clear()
        try display.write(last)
        return nil
      }
      try display.clear()
    }
    return nil
  }

  /// A yes to the rest of the pages.
  private func goesOn(_ line: String) -> Bool {
    yesOrNo(line) == true || ["ok", "suite"].contains(line.lowercased().filter { !$0.isWhitespace })
  }

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
      case .heard, .attentionHeard, .questionsMayWait, .understood, .listed, .supposed, .estimateMoved,
        .recordedAsUnknown, .howToFindOut, .putOff, .contradiction, .settled, .misread, .loaded, .noLongerInRules,
        .noLongerToVerify,
        .help, .why, .summary, .plan, .how, .guide, .whyNot, .whatIf, .when, .papers, .forms, .call, .callOperator,
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

  // MARK: - Files

  private mutating func save(_ name: String?) throws {
    guard let name, !TypedFileName(name).isBareWord else { return tell(.whichName(for: .answers, typed: name)) }
    let (interview, base, date) = (session.saved, session.setting.base, session.setting.date)
    let done = DeskNotice.answersWritten(name, withNotes: !interview.notes.isEmpty)
    let isWritten = write(name, for: .answers, done) { () throws(CommandFailure) in
      try AnswersFile(path: name).write(interview, of: base, on: date)
    }
    if isWritten { safekeeping.record(interview) }
  }

  private mutating func print(_ name: String?) throws {
    guard let plan = try planToPrint() else { return tell(.nothingPrinted) }
    if plan.services.isEmpty, !session.plan.services.isEmpty { return tell(.nothingLeftToPrint) }
    // What is closed is no sheet to take home: an empty page reads as "nothing can be done".
    if !plan.services.contains(where: \.isOpen), plan.papers.isEmpty, plan.deadlines.isEmpty {
      return tell(.nothingToPrint)
    }
    let sheet = wording.sheet(plan)
    guard let name else {
      pending.append(sheet)
      return tell(.sheetMayBeWritten)
    }
    let text =
      name.lowercased().hasSuffix(".html")
      ? HTMLRenderer(style: .sheet).render(sheet) : PlainTextRenderer(width: 80).render(sheet)
    let isWritten = write(name, for: .sheet, .sheetWritten(name)) { () throws(CommandFailure) in
      try TextFile.write(text, to: name)
    }
    if isWritten { safekeeping.print(session.saved) }
  }

  /// What the sheet is made of; nil where nothing is to be printed. A sheet that may betray is printed only whole where
  /// somebody says so.
  private mutating func planToPrint() throws -> Plan? {
    let plan = session.plan
    guard let warning = wording.warning(before: plan) else { return plan }
    try display.write(display.lines(of: warning))
    guard case .line(let line) = ask(.wholeSheet) else { return nil }
    switch line.lowercased().filter({ !$0.isWhitespace }) {
    case "tout", "entiere", "entière": return plan
    case "", "sans", "sanscela", "o", "oui": return session.planForAnybody
    default: return nil
    }
  }

  /// Writes a file and says so; one that cannot be written must not end an interview.
  private mutating func write(
    _ name: String, for use: FileUse, _ done: DeskNotice, _ work: () throws(CommandFailure) -> Void
  ) -> Bool {
    do throws(CommandFailure) {
      try paths.claim(name, for: use)
      try work()
      try paths.add(name, for: use)
      tell(done)
      return true
    } catch {
      tell(.notWritten(error))
      return false
    }
  }
}
