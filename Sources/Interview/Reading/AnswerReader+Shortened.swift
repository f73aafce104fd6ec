import RuleModel
import SourceText

/// Sums that people shorten: "entre 8 et 900", "1.2", "le SMIC".
extension AnswerReader {
  /// What a span of money is short for, to be asked about; nil where it is meant as it is said.
  static func meant(by span: SaidNumber) -> SaidNumber? {
    guard let lower = span.lower, let upper = span.upper, !lower.isNegative else { return nil }
    var meant = span
    if lower == upper {
      // "1.2" of a salary is 1 200.
      guard !lower.isInteger, lower < Rational(10), lower >= .one, let thousands = lower.multiplied(by: Rational(1000))
      else { return nil }
      (meant.lower, meant.upper) = (thousands, thousands)
      return meant
    }
    // "entre 8 et 900", "8 ou 900": hundreds, the word said once.
    guard lower.isInteger, lower >= .one, lower < Rational(10), upper >= Rational(100), upper < Rational(1000),
      let hundreds = lower.multiplied(by: Rational(100)), hundreds < upper
    else { return nil }
    meant.lower = hundreds
    return meant
  }

  /// The phrase with each sum that has a name in its place: "un SMIC et demi" is one and a half times the parameter that
  /// the vocabulary names so (`montants_nommés`), on the day of the answer.
  func withNamedAmounts(_ phrase: AnswerPhrase) -> AnswerPhrase {
    for (parameter, names) in base.vocabulary.money.named.sorted(by: { $0.key < $1.key }) {
      guard
        let place = phrase.tokens.firstIndex(where: { token in
          if case .word(let word) = token { names.contains { $0.folded == word } } else { false }
        }), let amount = amount(of: parameter)
      else { continue }
      return phrase.replacing(place, with: amount)
    }
    return phrase
  }

  private func amount(of name: ParameterName) -> Rational? {
    guard let index = base.parameterIndices[name],
      case .number(let amount)? = base.parameters[index].entry(on: date)?.value
    else { return nil }
    return amount
  }
}

extension AnswerPhrase {
  /// A named sum with what multiplies it: "un", "deux", "un demi" before, "et demi" after.
  fileprivate func replacing(_ place: Int, with amount: Rational) -> AnswerPhrase {
    var (start, end) = (place, place + 1)
    var factor = Rational.one
    if start > 0, case .number(let times) = tokens[start - 1] {
      factor = times
      start -= 1
    } else if start > 0, [.word("demi"), .word("moitie")].contains(tokens[start - 1]) {
      factor = Rational(1, over: 2) ?? .one
      start -= 1
      if start > 0, [.word("un"), .number(.one)].contains(tokens[start - 1]) { start -= 1 }
    }
    if end + 1 < tokens.count, tokens[end] == .word("et"), [.word("demi"), .word("demie")].contains(tokens[end + 1]) {
      factor = factor.adding(Rational(1, over: 2) ?? .zero) ?? factor
      end += 2
    }
    guard let sum = amount.multiplied(by: factor) else { return self }
    return with(Array(tokens[..<start]) + [.number(sum)] + Array(tokens[end...]))
  }
}
