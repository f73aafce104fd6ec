import RuleModel

@testable import NeedFinder

/// What a suite reads in a text by the rules of the repository.
protocol HearingTests {}

extension HearingTests {
  func heard(_ text: String) -> [HeardFact] {
    RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).facts.filter { $0.certainty == .said }
  }

  func number(_ key: HeardKey, _ text: String) -> Rational? {
    guard case .number(let number)? = heard(text).first(where: { $0.key == key })?.value else { return nil }
    return number
  }

  func options(_ key: HeardKey, _ text: String) -> [String] {
    heard(text).filter { $0.key == key }.compactMap { if case .option(let option) = $0.value { option } else { nil } }
  }

  /// Debts of which the sum was said, each as "loyer 900", in alphabetical order.
  func debts(_ text: String) -> [String] {
    heard(text).compactMap { fact in
      guard case .debt(let kind, let amount?) = fact.value else { return nil }
      return "\(kind) \(amount.decimalText())"
    }
    .sorted()
  }
}
