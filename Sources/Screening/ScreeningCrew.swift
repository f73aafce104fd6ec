package import RuleEngine
package import RuleModel
import SharedWork
import Synchronization

/// Several screeners at work on the lines of one file, a core each; what they write stays in the order of the lines.
package struct ScreeningCrew: Sendable {
  private let desks: [Desk]

  /// - Parameter size: how many lines are judged at the same time, at least 1.
  /// - Parameter text: what a sentence of the rules says on the day.
  package init(
    _ program: Program, mapping: FieldMapping, date: CalendarDate, size: Int, text: (RuleSentence) -> String
  ) {
    let first = Screener(program, mapping: mapping, date: date, text: text)
    desks = (0..<max(size, 1)).map { _ in Desk(first) }
  }

  /// Judges lines of JSON, one object written and ended by a line feed for each; answers how many were refused.
  package func screen(_ lines: [ArraySlice<UInt8>], into bytes: inout [UInt8]) -> Int {
    // A desk is given a stretch of lines, so that what the desks wrote only has to be put end to end.
    let tasks = Array(zip(desks, lines.stretches(desks.count)))
    let areFew = lines.count < desks.count * 2
    let pages = tasks.parallelMap(stretches: areFew ? 1 : desks.count) { desk, stretch in desk.screen(stretch) }
    for page in pages { bytes += page.written }
    return pages.reduce(0) { $0 + $1.refused }
  }
}

/// One screener, which remembers the line that it judged last.
private final class Desk: Sendable {
  private let screener: Mutex<Screener>

  init(_ screener: Screener) { self.screener = Mutex(screener) }

  func screen(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Page {
    screener.withLock { screener in
      var page = Page()
      for line in lines {
        if screener.screen(line, into: &page.written) == .refused { page.refused += 1 }
        page.written.append(UInt8(ascii: "\n"))
      }
      return page
    }
  }
}

/// What was written of a stretch of lines.
private struct Page: Sendable {
  var written: [UInt8] = []
  var refused = 0
}
