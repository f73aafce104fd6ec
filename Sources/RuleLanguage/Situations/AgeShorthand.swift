internal import RuleModel
internal import SourceText
internal import YAMLTree

/// `âge: 45` says a range of birth dates.
enum AgeShorthand {
  static func isAge(_ name: String) -> Bool { name.folded == "age" }
}

extension SituationReader {
  /// The birth date of a member of that scope, where the base has one.
  func birthDate(in scope: ScopeIndex) -> Fact? {
    guard let fact = base.fact(named: .birthDate), fact.type == .date, let owner = fact.scope,
      directory.readable[scope]?.contains(owner) == true
    else { return nil }
    return fact
  }

  /// `45`, `9 ans`, `5 mois`, `{min: 30, max: 40}`, or a reason why it is not known.
  func age(_ node: YAMLNode, _ reading: inout Reading) -> Answer? {
    switch node.content {
    case .scalar(let scalar):
      if let reason = Self.reason(scalar.text) { return .unavailable(reason) }
      guard let months = Self.ageInMonths(scalar.text),
        let range = DateRange(birthsOfAge: months, on: date)
      else { break }
      return .stated(.date(range), provenance)
    case .mapping:
      guard let fields = Fields(node, as: RangeKeys.table, &reading),
        let low = fields.value(RangeKeys.minimum, &reading), let high = fields.value(RangeKeys.maximum, &reading)
      else { return nil }
      guard low <= high, !low.isNegative, high.floor < 150,
        let range = DateRange(birthsOfAge: 12 * Int(low.ceiling)..<12 * (Int(high.floor) + 1), on: date)
      else { break }
      return .stated(.date(range), provenance)
    case .null, .sequence: break
    }
    reading.report(
      "E241", "âge illisible", at: node.range, label: "attendu : 45, 5 mois, ou {min: 30, max: 40}")
    return nil
  }

  /// Completed months: from the first, and not yet the second.
  private static func ageInMonths(_ text: String) -> Range<Int>? {
    if let years = Int(text), (0..<150).contains(years) { return 12 * years..<12 * (years + 1) }
    guard let duration = WrittenDuration.read(text) else { return nil }
    switch duration.unit {
    case .years where duration.amount < 150: return 12 * duration.amount..<12 * (duration.amount + 1)
    case .months where duration.amount < 1800: return duration.amount..<duration.amount + 1
    case .years, .months, .weeks, .days: return nil
    }
  }

  static func reason(_ text: String) -> Answer.Reason? {
    Answer.Reason(rawValue: text) ?? Answer.Reason(rawValue: text.folded)
  }
}
