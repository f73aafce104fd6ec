internal import SourceText

/// A day written in figures: "12/11", "12/11/2026", "5/01/27".
struct DayInFigures {
  let range: Range<Int>
  let day: Int
  let month: Int
  /// Nil where none is written, or none of this time.
  let year: Int?
}

extension Scene {
  /// The day in figures that begins at `place`.
  ///
  /// Two figures with a slash may be something else ("1/2", ages "4/8 ans"): what stands around them tells, and is for the
  /// caller to see.
  func dayInFigures(at place: Int) -> DayInFigures? {
    guard !isSlash(place - 1), isSlash(place + 1), let day = whole(place, 1...31),
      let month = whole(place + 2, 1...12)
    else { return nil }
    guard isSlash(place + 3), token(at: place + 4)?.number != nil else {
      return DayInFigures(range: place..<(place + 3), day: day, month: month, year: nil)
    }
    let year = whole(place + 4, 1990...2100) ?? whole(place + 4, 0...99).map { 2000 + $0 }
    return DayInFigures(range: place..<(place + 5), day: day, month: month, year: year)
  }

  /// The day, the month or the year of "3/4/1964".
  func isPartOfDate(_ place: Int) -> Bool {
    isSlash(place - 1) && isSlash(place - 3) || isSlash(place + 1) && isSlash(place + 3)
      || isSlash(place - 1) && isSlash(place + 1)
  }

  private func isSlash(_ place: Int) -> Bool { token(at: place)?.kind == .slash }

  private func whole(_ place: Int, _ range: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(place) else { return nil }
    return tokens[place].whole.flatMap { range.contains($0) ? $0 : nil }
  }
}
