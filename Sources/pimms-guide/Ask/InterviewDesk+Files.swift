import Documents
import Interview
import Presentation
import RuleModel
import Terminal

// Answers that are taken up and kept, sheets that are written.

extension InterviewDesk {
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
      // Nobody is asked to agree to what cannot be kept.
      try AtomicFile.refuseUnwritable(path)
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

  mutating func keep() {
    do throws(CommandFailure) {
      try safekeeping.keep(session)
    } catch {
      tell(.lastAnswerNotKept(error))
    }
  }

  mutating func save(_ name: String?) throws {
    guard let name, !TypedFileName(name).isBareWord else { return tell(.whichName(for: .answers, typed: name)) }
    let (interview, base, date) = (session.saved, session.setting.base, session.setting.date)
    let done = DeskNotice.answersWritten(name, withNotes: !interview.notes.isEmpty)
    let isWritten = write(name, for: .answers, done) { () throws(CommandFailure) in
      try AnswersFile(path: name).write(interview, of: base, on: date)
    }
    if isWritten { safekeeping.record(interview) }
  }

  mutating func print(_ name: String?) throws {
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
