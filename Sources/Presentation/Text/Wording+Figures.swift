package import RuleModel

/// Sentences of the rules with the legal values they name, as of the day.
extension Wording {
  /// `Elle vaut 1 093,08 € (avril 2026).`: every `{name}` of a sentence replaced by its value that day.
  package func told(_ sentence: RuleSentence) -> String { Figures(base: base, date: date).told(sentence) }

  package func told(_ sentence: RuleSentence?) -> String? { sentence.map { told($0) } }

  package func told(_ sentences: [RuleSentence]) -> [String] { sentences.map { told($0) } }
}

/// Puts the values of one day in the sentences of a base.
private struct Figures {
  let base: RuleBase
  let date: CalendarDate

  func told(_ sentence: RuleSentence) -> String {
    guard let text = FigureText(sentence.written) else { return sentence.written }
    return text.pieces.map { piece in
      switch piece {
      case .words(let words), .unreadable(let words): words
      case .figure(let figure): self.text(figure) ?? "{\(figure.written)}"
      }
    }.joined()
  }

  /// Nil for a name that is no parameter.
  private func text(_ figure: FigureText.Figure) -> String? {
    guard let index = base.parameterIndices[figure.parameter] else { return nil }
    let parameter = base.parameters[index]
    guard let entry = parameter.entry(on: date), let value = entry.value else { return "(valeur pas encore connue)" }
    let words: String
    var isMoney = false
    switch (value, parameter.type) {
    case (.date(let day), _): words = FrenchFormat.date(day)
    case (.number(let number), .number(let unit)):
      if case .money = unit { isMoney = true }
      words =
        switch figure.style {
        case .plain, .undated: FrenchFormat.quantity(number, unit)
        case .monthly: FrenchFormat.quantity(Self.monthly(number), .money(.month))
        case .percent: FrenchFormat.percent(number)
        }
    case (.number(let number), _): words = FrenchFormat.number(number)
    }
    guard parameter.isTrusted(for: date, on: date) else { return words + " (à vérifier)" }
    guard isMoney, figure.style == .plain || figure.style == .monthly,
      date.completedMonths(since: entry.from) < Self.stableAfter
    else {
      return words
    }
    let since = entry.from.components
    return "\(words) (\(FrenchFormat.month(since.month)) \(since.year))"
  }

  /// In months: an amount that has not changed for five years is no news, and the rules may not know since when.
  private static let stableAfter = 60

  private static func monthly(_ year: Rational) -> Rational {
    guard let cent = Rational(1, over: 100), let month = year.divided(by: Rational(12)) else { return year }
    return month.rounded(.down, to: cent) ?? month
  }
}
