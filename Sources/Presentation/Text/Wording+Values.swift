package import RuleEngine
package import RuleModel

/// Values as words.
extension Wording {
  /// What was answered to the question about `key`.
  package func text(_ answer: Answer, for key: FactKey) -> String {
    switch answer {
    case .stated(let value, let provenance):
      let text = text(value, for: key)
      switch provenance {
      case .stated, .heard: return text
      case .supposed: return text + " (supposition)"
      case .estimated: return text + " (estimation)"
      case .declaredBySource: return text + " (selon le fichier)"
      }
    case .unavailable(let reason): return text(reason)
    }
  }

  package func text(_ reason: Answer.Reason) -> String {
    switch reason {
    case .doesNotKnow: "ne sait pas"
    case .noPaperHere: "papier absent"
    case .refuses: "préfère ne pas répondre"
    case .notApplicable: "sans objet"
    }
  }

  package func text(_ value: StatedValue, for key: FactKey) -> String {
    let fact = base.fact(named: key.fact)
    switch value {
    case .truth(let truth): return truth ? "oui" : "non"
    case .number(let range): return text(range, of: fact)
    case .date(let range):
      if key.fact == .birthDate, range.exact == nil,
        let age = age(bornBetween: range.earliest, and: range.latest)
      {
        return age
      }
      return FrenchFormat.dates(range.earliest, range.latest) ?? FrenchFormat.notKnown
    case .options(let options):
      return FrenchWords.choice(labels(of: options, fact))
    case .chosen(let certain, let possible):
      if possible.isEmpty { return FrenchWords.isFeminine(label(key.fact)) ? "aucune" : "aucun" }
      var text = FrenchWords.list(labels(of: certain, fact))
      let doubtful = possible.subtracting(certain)
      if !doubtful.isEmpty {
        text += (text.isEmpty ? "" : ", ") + "peut-être " + FrenchWords.list(labels(of: doubtful, fact))
      }
      return text
    case .commune(let code): return base.communes.elements.first { $0.code == code }?.name ?? code
    case .text(let text): return text
    }
  }

  /// What the rules make of a value, an unknown one said to be so.
  package func said(_ value: KnownValue, as type: ValueType) -> String {
    text(value, as: type) ?? FrenchFormat.notKnown
  }

  /// A part of something: `3 %`, `entre 1,7 % et 2 %`.
  func rate(_ value: KnownValue) -> String {
    guard case .number(let interval) = value, telling(interval, .none) != nil else { return FrenchFormat.notKnown }
    let (lower, upper) = (FrenchFormat.percent(interval.lower), FrenchFormat.percent(interval.upper))
    if interval.lower == interval.upper { return lower }
    return interval.lower <= .zero ? "au plus \(upper)" : "entre \(lower) et \(upper)"
  }

  /// What the rules make of a value; nil for one that is not known.
  func text(_ value: KnownValue, as type: ValueType) -> String? {
    switch value {
    case .truth(.yes): return "oui"
    case .truth(.no): return "non"
    case .truth(.unknown): return nil
    case .number(let interval):
      if case .number(let unit) = type { return telling(interval, unit) }
      return telling(interval, .none)
    case .date(let span): return FrenchFormat.dates(span.earliest, span.latest)
    case .option(let set):
      guard case .choice(let domain) = type else { return nil }
      let options = base.domains[domain].options
      if set.count >= options.count { return nil }
      return FrenchWords.choice(set.positions.compactMap { options.indices.contains($0) ? options[$0].label : nil })
    case .choices(let choices):
      guard case .choices(let domain) = type, choices.isExact else { return nil }
      let labels = choices.certain.positions.map { base.domains[domain].options[$0].label }
      return labels.isEmpty ? "aucun" : FrenchWords.list(labels)
    }
  }

  /// Only the bound that says something: "entre −239,08 € et 698 376,79 €" is what the engine knows, not what is known.
  private func telling(_ interval: Interval, _ unit: Unit) -> String? {
    let (lower, upper) = (interval.lower, interval.upper)
    if lower == upper || upper <= .zero { return FrenchFormat.range(lower, upper, unit) }
    let isFar = upper > Self.farthest(unit)
    if lower <= .zero { return isFar ? nil : "au plus \(FrenchFormat.quantity(upper, unit))" }
    let isWide = lower.multiplied(by: Rational(4)).map { upper > $0 } ?? true
    if isFar, isWide { return "au moins \(FrenchFormat.quantity(lower, unit))" }
    return FrenchFormat.range(lower, upper, unit)
  }

  /// Above this, a ceiling is that of the rules for anybody at all.
  private static func farthest(_ unit: Unit) -> Rational {
    switch unit {
    case .money(.day): Rational(100)
    case .money(.month): Rational(2000)
    case .money(.year), .money(.once): Rational(24_000)
    case .duration(.days): Rational(366)
    case .duration(.weeks): Rational(104)
    case .duration(.months): Rational(120)
    case .duration(.years): Rational(40)
    case .none, .named: Rational(50)
    }
  }

  /// The amount of a service, with its period, "à payer" when it is a cost; nil when it has none or nothing is known
  /// of it.
  package func amount(_ outcome: Outcome) -> String? {
    guard let figure = figure(outcome) else { return nil }
    guard base.services[outcome.service].decision.isPaid else { return figure }
    // The worst case of a cost would only frighten somebody whose right is not decided.
    return outcome.entitled == .yes || outcome.amount?.exact != nil ? "\(figure) à payer" : nil
  }

  private func figure(_ outcome: Outcome) -> String? {
    guard let interval = outcome.amount, interval != .anything, interval.upper > .zero else { return nil }
    let type = base.services[outcome.service].decision.amount?.type
    guard case .number(let unit)? = type else { return nil }
    // Cents only for what is exact.
    guard interval.exact == nil else { return FrenchFormat.quantity(interval.lower, unit) }
    let low = interval.lower.rounded(.nearest, to: .one) ?? interval.lower
    let high = interval.upper.rounded(.nearest, to: .one) ?? interval.upper
    guard high > .zero else { return nil }
    // A ceiling says something only when the right is open, or when it is not far.
    if low <= .zero {
      let limit = outcome.entitled == .yes ? Self.openCeiling : Self.tellingCeiling
      if let each = ceilingOfEach(outcome), each < high {
        return each <= limit ? "jusqu'à \(FrenchFormat.quantity(each, unit)) par personne" : nil
      }
      return high <= limit ? "jusqu'à \(FrenchFormat.quantity(high, unit))" : nil
    }
    // Too wide a range would only show its top.
    if let wide = low.multiplied(by: Rational(4)), high > wide { return "au moins \(FrenchFormat.quantity(low, unit))" }
    return FrenchFormat.range(low, high, unit)
  }

  /// The most that one adult may have, where it is not known who of them has the right: what a partner would add, whom
  /// nobody has told of yet, is promised to nobody.
  private func ceilingOfEach(_ outcome: Outcome) -> Rational? {
    guard let scope = base.services[outcome.service].scope, case .roles = base.scopes[scope].kind else { return nil }
    let possible = outcome.members.filter { $0.entitled != .no }
    guard possible.contains(where: { $0.entitled == .unknown }) else { return nil }
    return possible.compactMap { $0.amount?.upper.rounded(.nearest, to: .one) }.max()
  }

  /// Above this, "up to" the amount of a right that is not decided raises hopes and tells nothing.
  private static let tellingCeiling = Rational(1500)
  /// Of a right that is open: beyond it, the top is only as far as a salary or a tax can be typed.
  private static let openCeiling = Rational(20_000)

  func unit(of fact: Fact?) -> Unit {
    guard case .number(let unit)? = fact?.type else { return .none }
    return unit
  }

  private func labels(of keys: Set<String>, _ fact: Fact?) -> [String] {
    let domain: DomainIndex
    switch fact?.type {
    case .choice(let index), .choices(let index): domain = index
    case .truth, .number, .date, .commune, .text, nil: return keys.sorted()
    }
    return base.domains[domain].options.filter { keys.contains($0.key) }.map(\.label)
  }
}
