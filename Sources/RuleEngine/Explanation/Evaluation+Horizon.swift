import RuleModel

/// The days on which something that a service reads of the calendar may turn.
extension Evaluation {
  /// Every day on which the verdict of a service can differ from the day before, and some more; rising.
  ///
  /// Months and years turn on the days of the month of known dates, and on the first; days and weeks turn at known dates
  /// moved by a number of days that the rules count; values in force turn on their own days.
  func candidateDays(for index: ServiceIndex, until end: CalendarDate) -> [CalendarDate] {
    let cone = program.cone(of: program.service(index).entitled)
    var known = knownDays(in: cone)
    for answer in situation.answers.values {
      if case .stated(.date(let range), _) = answer { known.formUnion([range.earliest, range.latest]) }
    }
    var days = Set(known.flatMap { [$0, $0.adding(days: 1)] })
    for parameter in program.parametersRead(by: program.service(index).entitled) {
      days.formUnion(program.base.parameters[parameter].values.map(\.from))
    }
    let lengths = lengths(in: cone)
    for day in known {
      for length in lengths {
        days.formUnion([-1, 0, 1].flatMap { [day.adding(days: length + $0), day.adding(days: $0 - length)] })
      }
    }
    days.formUnion(monthly(known, until: end))
    return days.filter { $0 > date && $0 <= end }.sorted()
  }

  /// Dates that the rules reach from what is known, today apart.
  private func knownDays(in cone: [NodeIndex]) -> Set<CalendarDate> {
    var days: Set<CalendarDate> = []
    for node in cone where program[node].kind == .date && node != program.code.todayNode {
      for lane in machine.lanesInUse(of: program[node]) {
        let span = machine.date(node, lane)
        for day in [span.earliest, span.latest] where day > DaySpan.anything.earliest && day < DaySpan.anything.latest {
          days.insert(day)
        }
      }
    }
    return days
  }

  /// Numbers of days that the rules count from one day to another: those by which dates are moved, and those with which
  /// days and weeks elapsed are compared.
  private func lengths(in cone: [NodeIndex]) -> Set<Int> {
    var lengths: Set<Int> = []
    func add(_ node: NodeIndex, _ unit: DurationUnit) {
      guard let factor = unit.fixedDays else { return }
      for lane in machine.lanesInUse(of: program[node]) {
        let interval = machine.number(node, lane)
        for bound in [interval.lower, interval.upper] {
          if let days = Int(exactly: bound.rounded(.down, to: .one)?.numerator ?? 0), abs(days) < 4000 {
            lengths.formUnion([days * factor, (days + 1) * factor])
          }
        }
      }
    }
    for node in cone {
      switch program[node].operation {
      case .shifted(_, let amount, let unit, _): add(amount, unit)
      case .compareNumbers(_, let a, let b):
        if case .elapsed(let unit, _, _) = program[a].operation { add(b, unit) }
        if case .elapsed(let unit, _, _) = program[b].operation { add(a, unit) }
      case .input, .constant, .not, .all, .any, .atLeast, .compareDates, .sameOption, .sameTruth, .oneOf, .includes,
        .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .scaled, .choose, .stated, .asked,
        .estimated, .parameterAt, .previous, .pick, .project, .anyLane, .everyLane, .countLanes, .sumLanes,
        .extremeLane, .presence, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
        continue
      }
    }
    return lengths
  }

  private func monthly(_ known: Set<CalendarDate>, until end: CalendarDate) -> [CalendarDate] {
    var daysOfMonth: Set<Int> = [1]
    for day in known { daysOfMonth.formUnion([day.day, day.adding(days: 1).day]) }
    var days: [CalendarDate] = []
    var month = date.firstOfMonth
    while month <= end {
      let length = CalendarDate.days(in: month.month, of: month.year)
      for day in daysOfMonth { days.append(month.adding(days: min(day, length) - 1)) }
      month = month.adding(months: 1)
    }
    return days
  }
}

extension DurationUnit {
  /// Nil for what has no fixed length.
  fileprivate var fixedDays: Int? {
    switch self {
    case .days: 1
    case .weeks: 7
    case .months, .years: nil
    }
  }
}
