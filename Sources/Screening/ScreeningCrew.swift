import Dispatch
package import RuleEngine
package import RuleModel
import Synchronization

/// Several screeners at work on the lines of one file, a core each; what they write stays in the order of the lines.
package struct ScreeningCrew: Sendable {
  private let desks: [Desk]

  /// - Parameter size: how many lines are judged at the same time, at least 1.
  package init(_ program: Program, mapping: FieldMapping, date: CalendarDate, size: Int) {
    let first = Screener(program, mapping: mapping, date: date)
    desks = (0..<max(size, 1)).map { _ in Desk(first) }
  }

  /// Judges lines of JSON, one object written and ended by a line feed for each; answers how many were refused.
  package func screen(_ lines: [ArraySlice<UInt8>], into bytes: inout [UInt8]) -> Int {
    // A desk is given a stretch of lines, so that what the desks wrote only has to be put end to end.
    let share = (lines.count + desks.count - 1) / desks.count
    let stretches = desks.indices.map { desk in
      lines[min(desk * share, lines.count)..<min((desk + 1) * share, lines.count)]
    }
    if lines.count < desks.count * 2 {
      for (desk, stretch) in zip(desks, stretches) { desk.screen(stretch) }
    } else {
      DispatchQueue.concurrentPerform(iterations: desks.count) { desks[$0].screen(stretches[$0]) }
    }
    return desks.reduce(0) { $0 + $1.empty(into: &bytes) }
  }
}

/// One screener with what it has written and not yet handed over.
private final class Desk: Sendable {
  private let work: Mutex<Work>

  private struct Work {
    var screener: Screener
    var written: [UInt8] = []
    var refused = 0
  }

  init(_ screener: Screener) { work = Mutex(Work(screener: screener)) }

  func screen(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    work.withLock { work in
      for line in lines {
        if work.screener.screen(line, into: &work.written) == .refused { work.refused += 1 }
        work.written.append(UInt8(ascii: "\n"))
      }
    }
  }

  func empty(into bytes: inout [UInt8]) -> Int {
    work.withLock { work in
      bytes.append(contentsOf: work.written)
      work.written.removeAll(keepingCapacity: true)
      defer { work.refused = 0 }
      return work.refused
    }
  }
}
