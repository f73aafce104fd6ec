package import RuleModel

/// A day from which a service's verdict is another, everything else staying as it is.
package struct DatedVerdict: Sendable, Hashable {
  package let from: CalendarDate
  package let verdict: Verdict
}

/// What the coming months bring, as far as the rules know.
package struct Forecast: Sendable, Hashable {
  package let changes: [DatedVerdict]
  /// The review date of a value that the verdict depends on, when it comes within the months looked at or is already
  /// past: nothing is said past it, and nothing at all where it is past.
  package let knownUntil: CalendarDate?
}

extension Evaluation {
  /// The days of the next `months` months on which the verdict of a service changes: ages, durations and known future
  /// values. Each day is found by evaluation, not inferred.
  ///
  /// A value past its review date is expected to change: the forecast stops there and says so. Where that date is
  /// already past, there is no change to tell.
  package func forecast(of index: ServiceIndex, months: Int = 24) -> Forecast {
    let end = date.adding(months: months)
    let horizon = reviewHorizon(of: index)
    let last = min(end, horizon ?? end)
    var changes: [DatedVerdict] = []
    var current = outcome(of: index).verdict
    var previous = date
    for day in candidateDays(for: index, until: last) where day > previous {
      let verdict = Evaluation(program, of: situation, on: day).outcome(of: index).verdict
      if verdict != current {
        changes.append(DatedVerdict(from: firstDay(of: verdict, index, after: previous, until: day), verdict: verdict))
        current = verdict
      }
      previous = day
    }
    return Forecast(changes: changes, knownUntil: horizon.flatMap { $0 < end ? $0 : nil })
  }

  private func firstDay(
    of verdict: Verdict, _ index: ServiceIndex, after start: CalendarDate, until end: CalendarDate
  ) -> CalendarDate {
    var (before, after) = (start, end)
    while after.days(since: before) > 1 {
      let middle = before.adding(days: after.days(since: before) / 2)
      if Evaluation(program, of: situation, on: middle).outcome(of: index).verdict == verdict {
        after = middle
      } else {
        before = middle
      }
    }
    return after
  }

  /// The earliest review date, past or to come, of the values that a service reads.
  private func reviewHorizon(of index: ServiceIndex) -> CalendarDate? {
    program.parametersRead(by: program.service(index).entitled)
      .compactMap { program.base.parameters[$0].reviewBefore }
      .min()
  }
}
