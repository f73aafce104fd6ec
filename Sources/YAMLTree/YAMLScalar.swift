package import SourceText

/// A text value, which remembers where each of its bytes was written.
package struct YAMLScalar: Sendable {
  /// What the text means: without quotes, escapes resolved, folded lines joined.
  package let text: String
  /// Written without quotes and not as a `|` or `>` block.
  package let isPlain: Bool
  let places: Places

  /// Where the bytes of the text come from.
  enum Places: Sendable {
    /// The text is a slice of the file.
    case verbatim(SourceRange)
    case runs([ScalarRun], SourceRange)
  }

  /// A text found as it is at a range.
  package init(_ text: String, isPlain: Bool, verbatimAt range: SourceRange) {
    self.text = text
    self.isPlain = isPlain
    places = .verbatim(range)
  }

  init(_ text: String, isPlain: Bool, runs: [ScalarRun], content: SourceRange) {
    self.text = text
    self.isPlain = isPlain
    places = .runs(runs, content)
  }

  /// The place in the file of a part of `text`, given in UTF-8 bytes of `text`, end excluded.
  ///
  /// A byte that comes from an escape or from a folded line break stands for the whole of it. Bounds outside the text
  /// are brought back to its ends.
  package func range(ofUTF8 lower: Int, upper: Int) -> SourceRange {
    let count = text.utf8.count
    let lower = min(max(0, lower), count)
    let upper = min(max(lower, upper), count)
    switch places {
    case .verbatim(let range):
      return SourceRange(file: range.file, start: range.start + UInt32(lower), end: range.start + UInt32(upper))
    case .runs(let runs, let content):
      let start = runs.run(at: lower)?.source(of: lower).lowerBound ?? runs.last?.source.upperBound
      let end = upper > lower ? runs.run(at: upper - 1)?.source(of: upper - 1).upperBound : start
      return SourceRange(
        file: content.file, start: start.map(UInt32.init) ?? content.start, end: end.map(UInt32.init) ?? content.end)
    }
  }

  /// The place of the whole text, without quotes.
  package var contentRange: SourceRange {
    range(ofUTF8: 0, upper: text.utf8.count)
  }
}

/// A stretch of the text of a scalar, and the stretch of the file it comes from.
struct ScalarRun: Sendable {
  /// Bytes of the text.
  var value: Range<Int>
  /// Bytes of the file.
  var source: Range<Int>
  /// Whether each byte comes from the byte of the same rank; otherwise the whole comes from the whole.
  let isVerbatim: Bool

  func source(of offset: Int) -> Range<Int> {
    guard isVerbatim else { return source }
    let place = source.lowerBound + offset - value.lowerBound
    return place..<place + 1
  }
}

extension [ScalarRun] {
  /// Runs follow each other without a hole, so the last that starts at or before the byte holds it, if any does.
  fileprivate func run(at offset: Int) -> ScalarRun? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].value.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
