/// Why a value of the right kind cannot be an answer.
package enum ValueFault: Hashable, Sendable {
  /// The fact is counted in whole numbers.
  case notWhole
  /// Beyond what "unknown" ranges over; both bounds as the rules write them.
  case outOfBounds(lowest: String, highest: String)
}

extension Fact {
  /// Nil for a range that may be stated.
  package func fault(of range: NumberRange) -> ValueFault? {
    if isWhole, !range.lower.isInteger || !range.upper.isInteger { return .notWhole }
    guard case .number(let bounds) = bounds, range.lower < bounds.lower || range.upper > bounds.upper else {
      return nil
    }
    return .outOfBounds(lowest: bounds.lower.decimalText(), highest: bounds.upper.decimalText())
  }

  /// A range of days may reach beyond the bounds, as an age does that is not known to the day.
  ///
  /// - Parameter date: the day of the evaluation, from which some bounds are counted.
  package func fault(of range: DateRange, on date: CalendarDate) -> ValueFault? {
    guard let bounds = bounds.days(from: date), range.latest < bounds.earliest || range.earliest > bounds.latest else {
      return nil
    }
    return .outOfBounds(lowest: bounds.earliest.iso, highest: bounds.latest.iso)
  }
}

extension Fact.Bounds {
  /// The days that make sense on `today`; nil where any does, or none.
  package func days(from today: CalendarDate) -> DateRange? {
    guard case .date(let earliest, let latest) = self else { return nil }
    return DateRange(earliest.day(from: today), latest.day(from: today))
  }
}
