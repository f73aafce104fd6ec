import Documents
import Interview
import Presentation
import Terminal

// What is put on the screen, page by page, and what is typed meanwhile.

extension InterviewDesk {
  mutating func tell(_ notice: DeskNotice) { pending.append(wording.screen(for: notice)) }

  /// What is typed to a question of the desk, which is not gone back to with the arrows.
  mutating func ask(_ question: DeskQuestion) -> ReadResult {
    reader.readLine(prompt: wording.mark(for: question), remember: false)
  }

  /// A fresh page for a new prompt; after a line that could not be read, only why. What was asked for while the pages
  /// were turned comes back, and the rest of them is left.
  mutating func showPrompt() throws -> String? {
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
  mutating func turnPages(_ lines: [String], last: [String] = []) throws -> String? {
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
}
