import Documents
package import Interview
import RuleEngine
import RuleModel

/// Amounts asked by stretches: "plus ou moins de 1 300 € ?".
extension Wording {
  /// The question as it is put: with its threshold, where one is enough.
  package func text(_ asked: AskedQuestion) -> String {
    if asked.reason == .ages { return agesQuestion(asked.question) }
    if let together = asked.together { return opening(of: together) }
    let question = text(asked.question)
    guard let bands = asked.bands, let key = asked.question.key else { return question }
    var stem = question
    while let last = stem.last, last == "?" || last.isWhitespace { stem.removeLast() }
    guard bands.ranges.count == 2, let cut = bands.cuts.first else { return "\(stem), à peu près ?" }
    return "\(stem) : plus ou moins de \(threshold(cut.value, of: key, in: question)) ?"
  }

  private func opening(of together: AskedQuestion.Together) -> String {
    if together.expected { return isAboutAnother ? "Est-ce bien son cas ?" : "Est-ce bien votre cas ?" }
    return isAboutAnother
      ? "La personne reçoit-elle déjà une de ces aides ?" : "Recevez-vous déjà une de ces aides ?"
  }

  /// The period is said once: by the question, or by the threshold.
  private func threshold(_ value: Rational, of key: FactKey, in question: String) -> String {
    guard case .money(let period) = unit(of: base.fact(named: key.fact)) else { return quantity(value, of: key) }
    let suffix = FrenchFormat.suffix(period)
    return question.contains(suffix) ? FrenchFormat.euros(value) : FrenchFormat.euros(value) + suffix
  }

  /// How to answer; says on which side the threshold itself lies.
  func bandHelp(_ asked: AskedQuestion) -> Inline? {
    guard let bands = asked.bands else { return nil }
    guard bands.ranges.count == 2, let cut = bands.cuts.first else {
      return "Une lettre suffit ; ou la valeur exacte, une fourchette."
    }
    let equal = cut.includesValueAbove ? "plus" : "moins"
    return
      "\(Inline.command("moins")) ou \(Inline.command("plus")) (juste autant : \(Inline.command(equal))), la valeur, une fourchette."
  }

  /// Three stretches, each under its letter.
  func bandList(of asked: AskedQuestion) -> Block? {
    guard let bands = asked.bands, bands.ranges.count > 2, let key = asked.question.key else { return nil }
    let items = zip(["a", "b", "c"], bands.ranges).map { letter, range in
      ListItem("\(Inline.command(letter)) : \(text(.number(range), for: key))")
    }
    return .list(.bulleted, items)
  }

  /// A range as it is said: "moins de 1 300 € par mois" where it begins at the lowest value that the fact may have.
  func text(_ range: NumberRange, of fact: Fact?) -> String {
    let unit = unit(of: fact)
    guard range.exact == nil, case .number(let bounds)? = fact?.bounds, let step = step(of: fact) else {
      return FrenchFormat.range(range.lower, range.upper, unit) ?? FrenchFormat.notKnown
    }
    if range.lower == bounds.lower, range.upper == bounds.upper { return FrenchFormat.notKnown }
    if range.lower == bounds.lower {
      let next = range.upper.adding(step) ?? range.upper
      return next.isInteger && !range.upper.isInteger
        ? "moins de \(FrenchFormat.quantity(next, unit))" : "au plus \(FrenchFormat.quantity(range.upper, unit))"
    }
    if range.upper == bounds.upper {
      let previous = range.lower.subtracting(step) ?? range.lower
      return previous.isInteger && !range.lower.isInteger
        ? "plus de \(FrenchFormat.quantity(previous, unit))" : "au moins \(FrenchFormat.quantity(range.lower, unit))"
    }
    return FrenchFormat.range(range.lower, range.upper, unit) ?? FrenchFormat.notKnown
  }

  private func quantity(_ value: Rational, of key: FactKey) -> String {
    FrenchFormat.quantity(value, unit(of: base.fact(named: key.fact)))
  }

  private func step(of fact: Fact?) -> Rational? {
    guard let fact, !fact.isWhole else { return nil }
    switch fact.type {
    case .number(.money), .number(.duration): return Rational(1, over: 100)
    case .number, .truth, .date, .choice, .choices, .commune, .text: return nil
    }
  }
}
