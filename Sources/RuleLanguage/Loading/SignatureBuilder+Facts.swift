internal import RuleModel
internal import SourceText
internal import YAMLTree

extension SignatureBuilder {
  /// Nil, with a diagnostic, when the type cannot be known.
  mutating func signature(of fact: FactDeclaration) -> Signatures.FactSignature? {
    guard let type = type(of: fact) else { return nil }
    return Signatures.FactSignature(
      name: FactName(fact.name.value), type: type, scope: fact.scope.flatMap { scopeIndex($0) }, period: fact.period,
      isComputed: fact.isComputed, bounds: bounds(of: fact, type), isWhole: fact.isWhole, place: fact.name.range)
  }

  private mutating func type(of fact: FactDeclaration) -> ValueType? {
    let unit = fact.unit?.value.unit
    switch fact.type ?? impliedType(of: fact) {
    case .truth: return .truth
    case .date: return .date
    case .commune: return .commune
    case .text: return .text
    case .choice: return domains.index(of: fact.options, for: fact.name, &reading).map { .choice($0) }
    case .choices: return domains.index(of: fact.options, for: fact.name, &reading).map { .choices($0) }
    case .number: return .number(unit ?? .none)
    case .amount:
      guard case .money = unit else { return clash(fact, "un montant", "€, €/mois, €/an ou €/jour") }
      return unit.map { .number($0) }
    case .duration:
      guard case .duration = unit else { return clash(fact, "une durée", "jours, semaines, mois ou ans") }
      return unit.map { .number($0) }
    case nil:
      reading.report(
        "E202", "il manque la clé `type` pour le fait \(fact.name.value)", at: fact.name.range,
        help: ["types : " + FactDeclaration.FactType.allCases.map(\.word).joined(separator: ", ") + "."])
      return nil
    }
  }

  /// What the other keys leave no doubt about.
  private func impliedType(of fact: FactDeclaration) -> FactDeclaration.FactType? {
    if !fact.options.isEmpty { return .choice }
    switch fact.unit?.value.unit {
    case .money: return .amount
    case .duration: return .duration
    case .named: return .number
    case .none?: return .number
    case nil: break
    }
    switch NameSpelling.receivedService(of: fact.name.value)?.word {
    case .receives: return .truth
    case .received, .entitled, .amount, nil: return nil
    }
  }

  private mutating func clash(_ fact: FactDeclaration, _ what: String, _ units: String) -> ValueType? {
    let written = fact.unit.map { "l'unité « \(fact.text(of: $0)) » ne convient pas à \(what)" }
    reading.report(
      "E212", "\(fact.name.value) : " + (written ?? "\(what) a besoin d'une unité"),
      at: fact.unit?.range ?? fact.name.range, help: ["unités possibles : \(units)."])
    return nil
  }

  private mutating func bounds(of fact: FactDeclaration, _ type: ValueType) -> Fact.Bounds {
    switch type {
    case .number:
      guard let bounds = fact.bounds else {
        if !fact.isComputed, NameSpelling.receivedService(of: fact.name.value) != nil { return ReceivedAmount.bounds }
        if !fact.isComputed {
          reading.report(
            "E213", "il manque les bornes de \(fact.name.value)", at: fact.name.range,
            help: ["ajouter par exemple `bornes: {min: 0, max: 20000}` : hors de là, une réponse sera refusée."])
        }
        return .none
      }
      return numberBounds(bounds, of: fact)
    case .date: return fact.bounds.map { dateBounds($0, of: fact) } ?? .none
    case .truth, .choice, .choices, .commune, .text:
      if let bounds = fact.bounds {
        reading.report("E214", "\(fact.name.value) n'est ni un nombre ni une date : pas de bornes", at: bounds.range)
      }
      return .none
    }
  }

  private mutating func numberBounds(_ bounds: WrittenBounds, of fact: FactDeclaration) -> Fact.Bounds {
    guard let low = bounds.minimum, let high = bounds.maximum else {
      reading.report(
        "E213", "il faut les deux bornes de \(fact.name.value)", at: bounds.range,
        help: ["écrire `bornes: {min: …, max: …}`."])
      return .none
    }
    guard let minimum = Rational(decimal: low.value), let maximum = Rational(decimal: high.value) else {
      let wrong = Rational(decimal: low.value) == nil ? low : high
      reading.reportUnreadable(wrong.value, at: wrong.range, expected: "un nombre")
      return .none
    }
    guard let range = NumberRange(minimum, maximum) else {
      reading.report(
        "E214", "bornes à l'envers pour \(fact.name.value) : \(low.value) est plus grand que \(high.value)",
        at: bounds.range)
      return .none
    }
    return .number(range)
  }

  private mutating func dateBounds(_ bounds: WrittenBounds, of fact: FactDeclaration) -> Fact.Bounds {
    guard let low = bounds.minimum, let high = bounds.maximum else {
      reading.report(
        "E213", "il faut les deux bornes de \(fact.name.value)", at: bounds.range,
        help: ["écrire `bornes: {min: 1900-01-01, max: aujourd'hui}`."])
      return .none
    }
    guard let earliest = Self.dateBound(low.value), let latest = Self.dateBound(high.value) else {
      let wrong = Self.dateBound(low.value) == nil ? low : high
      reading.reportUnreadable(
        wrong.value, at: wrong.range, expected: "une date, aujourd'hui, ou aujourd'hui + 20 ans")
      return .none
    }
    return .date(earliest: earliest, latest: latest)
  }

  /// `2026-01-01`, `aujourd'hui`, `aujourd'hui + 20 ans`; a year counts 365.25 days and a month a twelfth of that,
  /// rounded away from today, so that nothing possible is excluded.
  static func dateBound(_ text: String) -> Fact.DateBound? {
    if let date = CalendarDate(iso: text) { return .fixed(date) }
    let words = text.folded.split(separator: " ").map(String.init)
    guard words.first == "aujourd'hui" else { return nil }
    if words.count == 1 { return .today(plusDays: 0) }
    guard words.count == 4, words[1] == "+" || words[1] == "-",
      let duration = WrittenDuration.read(words[2] + " " + words[3])
    else { return nil }
    let days: Int =
      switch duration.unit {
      case .days: duration.amount
      case .weeks: duration.amount * 7
      case .months: (duration.amount * 1461 + 47) / 48
      case .years: (duration.amount * 1461 + 3) / 4
      }
    return .today(plusDays: words[1] == "-" ? -days : days)
  }
}

extension FactDeclaration {
  fileprivate func text(of unit: Located<WrittenUnit>) -> String {
    switch unit.value {
    case .rate: "taux"
    case .unit(let unit): unit.symbol
    }
  }
}
