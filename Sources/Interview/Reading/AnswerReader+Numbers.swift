import RuleModel
import SourceText

/// Amounts, counts and rates: exact, in a range, approximate, or per another period than the one asked.
extension AnswerReader {
  func readNumber(_ line: String, in unit: Unit, _ fact: Fact) -> AnswerReading {
    if BareAnswer.truth(line) == false { return readBareNo(line, fact) }
    if let months = fact.wording.hoursOverMonths, let reading = readPace(line, over: months, fact) { return reading }
    let phrase = unit.isMoney ? withNamedAmounts(AnswerPhrase(line)) : AnswerPhrase(line)
    if let ambiguous = phrase.ambiguous { return .unreadable(.ambiguousSeparator(ambiguous)) }
    if let none = NoneOfIt(line) {
      if none.covers(fact) { return .understood(.number(.init(exactly: .zero))) }
      if phrase.numbers.isEmpty, none.isElsewhere(than: fact) { return .unreadable(.noNumber(line)) }
    }
    if phrase.numbers.isEmpty && SaidNumber.saysNothing(phrase.words) || SaidNumber.saysNothingNow(phrase) {
      return .understood(.number(.init(exactly: .zero)))
    }
    if countsNothing(phrase) { return .unreadable(.noNumber(line)) }
    let span: SaidNumber
    switch SaidNumber.read(phrase) {
    case .success(let read): span = read
    case .failure(let problem): return .unreadable(problem.misreading(of: line))
    }
    if phrase.countsTime(otherThan: unit) { return .unreadable(.otherPeriod(line)) }
    if isNumberOfOthers(phrase, in: unit, fact) {
      return .unreadable(.numberAmongWords(line, phrase.numbers.first ?? .zero))
    }
    guard let period = SaidPeriod.read(phrase) else { return .unreadable(.otherPeriod(line)) }
    // "35 par semaine" is no count of a year.
    if !unit.isMoney, !fact.wording.counts(by: period) { return .unreadable(.otherPeriod(line)) }
    guard let factor = period.factor(to: unit) else { return .unreadable(.otherPeriod(line)) }
    var remarks: [AnswerRemark] = factor == .one ? [] : [.converted]
    if span.isApproximate { remarks.append(.approximate) }
    if span.ignoresWords(of: phrase) { remarks.append(.otherWordsIgnored) }
    guard let scaled = span.scaled(by: factor) else { return .unreadable(.noNumber(line)) }
    if unit.isMoney, let meant = Self.meant(by: span)?.scaled(by: factor),
      case .understood(let value, _) = place(meant, in: fact, step: step(of: unit, fact), remarks: [])
    {
      return .doubtful(value, .shortened)
    }
    let reading = place(scaled, in: fact, step: step(of: unit, fact), remarks: remarks)
    if case .understood(let value, _) = reading, phrase.words.contains("brut"), fact.wording.mentionsNet {
      return .doubtful(value, .grossForNet)
    }
    if case .understood(let value, _) = reading, fact.period == .month, saysFormerly(phrase) {
      return .doubtful(value, .former)
    }
    return reading
  }

  /// "non", where the question is how much: none of what one may lack, and no answer to anything else.
  func readBareNo(_ line: String, _ fact: Fact) -> AnswerReading {
    guard fact.mayBeNone,
      case .understood(let value, _) = place(SaidNumber(lower: .zero, upper: .zero), in: fact, step: nil, remarks: [])
    else { return .unreadable(.noToHowMuch(line)) }
    return .understood(value, remarks: [.readAs])
  }

  /// "avant 1100", "je touchais 1100": what is no more, where the present is asked.
  private func saysFormerly(_ phrase: AnswerPhrase) -> Bool {
    let shape = phrase.shape
    if shape.says("avant #") || shape.hasSuffix(" avant ") || shape.says("avant c etait") { return true }
    let lists = base.vocabulary.grammar
    let words = Set(phrase.words)
    func says(_ kind: WordClass) -> Bool { (lists[kind] ?? []).contains { words.contains($0.folded) } }
    return says(.formerly) && !says(.presently)
  }

  /// The smallest difference between two answers: a cent, or one; nil where there is none.
  private func step(of unit: Unit, _ fact: Fact) -> Rational? {
    if fact.isWhole { return .one }
    if case .money = unit { return Rational(1, over: 100) }
    return nil
  }

  /// The range within the fact's bounds, whole where the fact is.
  func place(_ span: SaidNumber, in fact: Fact, step: Rational?, remarks: [AnswerRemark]) -> AnswerReading {
    let bounds: NumberRange
    if case .number(let range) = fact.bounds {
      bounds = range
    } else {
      bounds = NumberRange(.zero, Rational(1_000_000_000)) ?? NumberRange(exactly: .zero)
    }
    if let exact = span.exact {
      if fact.isWhole, !exact.isInteger { return .unreadable(.notWhole(exact)) }
      if exact < bounds.lower, exact.isNegative { return .unreadable(.belowZero(exact)) }
      if !(bounds.lower...bounds.upper).contains(exact) {
        let nearest = exact < bounds.lower ? bounds.lower : bounds.upper
        return .doubtful(.number(NumberRange(exactly: nearest)), .outOfBounds(said: exact))
      }
      let value = StatedValue.number(NumberRange(exactly: exact))
      return isUnusual(exact, fact, bounds) ? .doubtful(value, .unusual) : .understood(value, remarks: remarks)
    }
    let said = span.closed(step: step, whole: fact.isWhole)
    if let lower = said.lower, let upper = said.upper, upper < lower {
      return .unreadable(.reversedRange(lower, upper))
    }
    let lower = max(said.lower ?? bounds.lower, bounds.lower)
    let upper = min(said.upper ?? bounds.upper, bounds.upper)
    guard let range = NumberRange(lower, upper) else {
      let beyond = said.lower ?? said.upper ?? .zero
      let nearest = beyond > bounds.upper ? bounds.upper : bounds.lower
      return .doubtful(.number(NumberRange(exactly: nearest)), .outOfBounds(said: beyond))
    }
    return .understood(.number(range), remarks: remarks)
  }

  /// An amount in the upper part of what the rules expect at all is more often a slip than a fortune.
  private func isUnusual(_ value: Rational, _ fact: Fact, _ bounds: NumberRange) -> Bool {
    guard case .number(.money) = fact.type, bounds.upper < Rational(1_000_000_000),
      let threshold = bounds.upper.multiplied(by: Rational(1, over: 2) ?? .one)
    else { return false }
    return value > threshold
  }
}

extension AnswerPhrase {
  /// "45 ans" is no amount and "5 mois" no number of worked days, whatever the number: how many such days a month has
  /// is not ours to say. A count whose own unit begins with the word takes it ("130 jours" of "jours travaillés").
  fileprivate func countsTime(otherThan unit: Unit) -> Bool {
    let shape = shape
    var own: Substring?
    var words = ["ans", "jours", "semaines", "annees"]
    switch unit {
    case .money: break
    case .none, .duration: words += ["an", "annee", "mois", "semaine", "jour"]
    case .named(let name):
      own = name.folded.split(separator: " ").first
      words += ["an", "annee", "mois", "semaine", "jour"]
    }
    return words.contains { word in
      let isOwn = own.map { $0 == word || $0 == word + "s" } ?? false
      return !isOwn && shape.contains("# \(word) ")
    }
  }
}

extension Unit {
  fileprivate var isMoney: Bool { if case .money = self { true } else { false } }
}

extension Fact.Wording {
  /// Whether the question is asked by that time: "combien d'heures par semaine".
  fileprivate func counts(by period: SaidPeriod) -> Bool {
    let own = " \([label, question ?? "", memberQuestion ?? ""].joined(separator: " ").folded) "
    let words: [String] =
      switch period {
      case .unsaid: []
      case .day: ["jour"]
      case .week: ["semaine"]
      case .month: ["mois"]
      case .quarter: ["trimestre", "3 mois"]
      case .year: ["par an", "annee", "annuel", "12 mois", "12 derniers mois"]
      }
    return words.isEmpty || words.contains { own.contains($0) }
  }

  var mentionsNet: Bool {
    [label, question ?? "", memberQuestion ?? ""].contains { " \($0.lowercased()) ".contains(" net") }
  }
}
