package import SourceText

/// A legal value with its history.
package struct Parameter: Sendable {
  package let name: ParameterName
  package let label: String
  package let type: ValueType
  /// A bare number that is a part of something: shown in percent.
  package let isRate: Bool
  /// Oldest first; each holds from its day until the next one's.
  package let values: [Entry]
  package let reviewBefore: CalendarDate?
  package let reliability: Reliability
  package let source: String?
  package let place: SourceRange

  package init(
    name: ParameterName, label: String, type: ValueType, isRate: Bool = false, values: [Entry],
    reviewBefore: CalendarDate?,
    reliability: Reliability, source: String?, place: SourceRange
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.isRate = isRate
    self.values = values
    self.reviewBefore = reviewBefore
    self.reliability = reliability
    self.source = source
    self.place = place
  }

  package struct Entry: Sendable {
    package let from: CalendarDate
    /// Nil where the rules say that the value is not known from that day on.
    package let value: ParameterValue?
    package let source: String?
    package let reliability: Reliability?

    package init(from: CalendarDate, value: ParameterValue?, source: String?, reliability: Reliability?) {
      self.from = from
      self.value = value
      self.source = source
      self.reliability = reliability
    }
  }

  /// The entry in force on `date`; nil before the first.
  package func entry(on date: CalendarDate) -> Entry? { values.last { $0.from <= date } }

  /// Whether the value in force on `day` is known, not graded C, and not past its review date on `date`: any other is
  /// never shown as certain.
  package func isTrusted(for day: CalendarDate, on date: CalendarDate) -> Bool {
    if let review = reviewBefore, review < date { return false }
    guard let entry = entry(on: day), entry.value != nil else { return false }
    return (entry.reliability ?? reliability) != .unverified
  }
}

package enum ParameterValue: Hashable, Sendable {
  case number(Rational)
  case date(CalendarDate)
}

/// How far a value or a sheet can be trusted.
package enum Reliability: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Read in a dated source.
  case read = "A"
  /// Derived from what was read.
  case derived = "B"
  /// To be verified: shown as such, and makes a no "à confirmer".
  case unverified = "C"

  package static func < (left: Reliability, right: Reliability) -> Bool { left.rawValue < right.rawValue }
}
