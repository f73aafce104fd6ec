import RuleEngine
package import RuleModel
import SourceText

/// Numbers, amounts, dates and durations as French writes them.
///
/// Spaces are ordinary ones: renderers make them narrow or unbreakable.
package enum FrenchFormat {
  /// `1 250,5`; at most `places` decimals, rounded to the nearest.
  package static func number(_ value: Rational, places: Int = 2) -> String {
    let text = value.decimalText(places: places)
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? String(text.dropFirst()) : text
    let parts = digits.split(separator: ".", maxSplits: 1).map(String.init)
    let whole = grouped(parts.first ?? "0")
    return (isNegative ? "−" : "") + (parts.count > 1 ? "\(whole),\(parts[1])" : whole)
  }

  /// `1 250,50 €`, `1 250 €`: cents in full, or not at all.
  package static func euros(_ value: Rational) -> String {
    var text = number(value)
    if let comma = text.lastIndex(of: ","), text.distance(from: comma, to: text.endIndex) == 2 { text += "0" }
    return text + " €"
  }

  /// A quantity with its unit: `900 € par mois`, `3 ans`, `4 500 kWh`.
  package static func quantity(_ value: Rational, _ unit: Unit) -> String {
    switch unit {
    case .none: number(value, places: 4)
    case .money(let period): euros(value) + suffix(period)
    case .duration(let unit): duration(value, unit)
    case .named("%"): number(value) + " %"
    case .named(let name): number(value) + " " + name
    }
  }

  /// What is shown in the place of a value of which nothing is known.
  package static let notKnown = "pas encore connu"

  /// `entre 800 € et 1 000 € par mois`, `au moins 400 €`, or the quantity alone; nil when nothing is known.
  package static func range(_ lower: Rational, _ upper: Rational, _ unit: Unit) -> String? {
    if lower == upper { return quantity(lower, unit) }
    let (tiny, huge) = (Interval.anything.lower, Interval.anything.upper)
    if lower <= tiny, upper >= huge { return nil }
    if lower <= tiny { return "au plus \(quantity(upper, unit))" }
    if upper >= huge { return "au moins \(quantity(lower, unit))" }
    switch unit {
    case .money(let period): return "entre \(euros(lower)) et \(euros(upper))\(suffix(period))"
    case .duration(let length): return "entre \(number(lower)) et \(duration(upper, length))"
    case .none, .named: return "entre \(number(lower)) et \(quantity(upper, unit))"
    }
  }

  package static func suffix(_ period: Unit.Period) -> String {
    switch period {
    case .once: ""
    case .day: " par jour"
    case .month: " par mois"
    case .year: " par an"
    }
  }

  /// `1 an`, `18 mois`, `2 semaines`.
  package static func duration(_ value: Rational, _ unit: DurationUnit) -> String {
    let isPlural = value >= Rational(2)
    let word =
      switch unit {
      case .days: isPlural ? "jours" : "jour"
      case .weeks: isPlural ? "semaines" : "semaine"
      case .months: "mois"
      case .years: isPlural ? "ans" : "an"
      }
    return "\(number(value)) \(word)"
  }

  /// A rate: `0,3` is `30 %`; the law has some to the thousandth (`20,825 %`).
  package static func percent(_ rate: Rational) -> String {
    number(rate.multiplied(by: Rational(100)) ?? rate, places: 3) + " %"
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { result += " " }
      result.append(digit)
    }
    return result
  }
}

// MARK: - Dates

extension FrenchFormat {
  /// `31 décembre 2026`, `1er mars 2027`.
  package static func date(_ date: CalendarDate) -> String {
    let parts = date.components
    return "\(parts.day == 1 ? "1er" : String(parts.day)) \(month(parts.month)) \(parts.year)"
  }

  /// `lundi 14 décembre 2026`.
  package static func dateWithWeekday(_ date: CalendarDate) -> String {
    "\(FrenchCalendar.weekdays[(date.weekday - 1) % 7]) \(self.date(date))"
  }

  package static func month(_ month: Int) -> String {
    FrenchCalendar.months[(max(1, min(12, month)) - 1) % 12]
  }

  /// `mars 2026`, `2026`, `entre le 3 et le 9 mars 2026`, or the day alone; nil when nothing is known.
  package static func dates(_ earliest: CalendarDate, _ latest: CalendarDate) -> String? {
    if earliest == latest { return date(earliest) }
    if earliest <= DaySpan.anything.earliest, latest >= DaySpan.anything.latest { return nil }
    if earliest <= DaySpan.anything.earliest { return "au plus tard le \(date(latest))" }
    if latest >= DaySpan.anything.latest { return "à partir du \(date(earliest))" }
    let (from, to) = (earliest.components, latest.components)
    if earliest == earliest.firstOfMonth, latest == earliest.lastOfMonth { return "\(month(from.month)) \(from.year)" }
    if from.day == 1, from.month == 1, to.day == 31, to.month == 12 {
      return from.year == to.year ? String(from.year) : "entre \(from.year) et \(to.year)"
    }
    if from.year == to.year, from.month == to.month {
      return "entre le \(from.day == 1 ? "1er" : String(from.day)) et le \(date(latest))"
    }
    return "entre le \(date(earliest)) et le \(date(latest))"
  }

  /// `aujourd'hui`, `demain`, `dans 19 jours`, `il y a 3 jours`.
  package static func distance(to day: CalendarDate, from today: CalendarDate) -> String {
    let days = day.days(since: today)
    switch days {
    case 0: return "aujourd'hui"
    case 1: return "demain"
    case -1: return "hier"
    case 2...59: return "dans \(days) jours"
    case 60...: return "dans \(max(2, day.completedMonths(since: today))) mois"
    case -59 ... -2: return "il y a \(-days) jours"
    default: return "il y a \(max(2, today.completedMonths(since: day))) mois"
    }
  }
}
