package import RuleModel

/// A day from which a service's verdict is another, everything else staying as it is.
package struct DatedVerdict: Sendable, Hashable {
  package let from: CalendarDate
  package let verdict: Verdict
}

/// What the coming months bring, as far as the rules know.
package struct Forecast: Sendable, Hashable {
  package let changes: [DatedVerdict]
  /// The rules know no value for some parameter from this day on: nothing is said past it.
  package let knownUntil: CalendarDate?
}

extension Evaluation {
  /// The days of the next `months` months on which the verdict of a service changes: ages, durations and known future
  /// values. Each day is found by evaluation, not inferred.
  ///
  /// A value past its review date is expected to change: the forecast stops there and says so.
  package func forecast(of index: ServiceIndex, months: Int = 24) -> Forecast {
    let end = date.adding(months: months)
    let horizon = reviewHorizon(of: index)
    let last = min(end, horizon ?? end)
    var changes: [DatedVerdict] = []
    var current = outcome(of: index).verdict
    var previous = date
    // The days between two candidates cannot differ: candidates are every first of a month and every day on which a
    // known date of the situation has an anniversary by month.
    for day in candidateDays(until: last) where day > previous {
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

  private func candidateDays(until end: CalendarDate) -> [CalendarDate] {
    var daysOfMonth: Set<Int> = [1]
    for answer in situation.answers.values {
      if case .stated(.date(let range), _) = answer {
        daysOfMonth.insert(range.earliest.day)
        daysOfMonth.insert(range.latest.day)
        daysOfMonth.insert(range.latest.adding(days: 1).day)
      }
    }
    var days: [CalendarDate] = []
    var month = date.firstOfMonth
    while month <= end {
      for day in daysOfMonth {
        let bounded = min(day, CalendarDate.days(in: month.month, of: month.year))
        days.append(month.adding(days: bounded - 1))
      }
      month = month.adding(months: 1)
    }
    return days.filter { $0 > date && $0 <= end }.sorted()
  }

  /// The earliest review date, still to come, of the values that a service reads.
  private func reviewHorizon(of index: ServiceIndex) -> CalendarDate? {
    program.parametersRead(by: program.service(index).entitled)
      .compactMap { program.base.parameters[$0].reviewBefore }
      .filter { $0 > date }
      .min()
  }
}
