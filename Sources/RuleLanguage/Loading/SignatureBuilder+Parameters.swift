internal import RuleModel
internal import SourceText
internal import YAMLTree

extension SignatureBuilder {
  mutating func addParameters() {
    for declaration in declarations.parameters.all {
      if let fact = declarations.facts[declaration.name.value] {
        reading.report(
          "E210", "\(declaration.name.value) est à la fois un fait et un paramètre", at: declaration.name.range,
          label: "paramètre", secondary: [Label(range: fact.name.range, text: "fait")],
          help: ["faits et paramètres partagent leurs noms : renommer l'un des deux."])
        continue
      }
      guard let type = type(of: declaration) else { continue }
      let entries = declaration.values.compactMap { entry(of: $0, type, isRate: declaration.isRate) }
      if entries.isEmpty, declaration.values.isEmpty {
        reading.report("E219", "le paramètre \(declaration.name.value) n'a aucune valeur", at: declaration.name.range)
      }
      signatures.parameters[declaration.name.value] = parameters.append(
        Parameter(
          name: ParameterName(declaration.name.value), label: declaration.label, type: type,
          isRate: declaration.type == .rate || declaration.unit == .rate, values: entries,
          reviewBefore: declaration.reviewBefore, reliability: declaration.reliability, source: declaration.source,
          place: declaration.name.range))
      signatures.parameterSignatures.append(
        Signatures.ParameterSignature(
          name: ParameterName(declaration.name.value), type: type, extent: extent(of: entries),
          place: declaration.name.range))
    }
  }

  private mutating func type(of parameter: ParameterDeclaration) -> ValueType? {
    switch (parameter.type, parameter.unit?.unit) {
    case (.date, nil): return .date
    case (.rate, nil), (.rate, .some(.none)): return .number(.none)
    case (nil, let unit), (.number, let unit): return .number(unit ?? .none)
    case (.amount, .money(let period)?): return .number(.money(period))
    case (.duration, .duration(let unit)?): return .number(.duration(unit))
    case (.date, _), (.rate, _), (.amount, _), (.duration, _):
      reading.report(
        "E212", "l'unité du paramètre \(parameter.name.value) ne convient pas à son type", at: parameter.name.range,
        help: ["montant : €, €/mois… ; durée : jours, mois, ans ; taux et date : aucune unité."])
      return nil
    }
  }

  private mutating func entry(
    of written: ParameterDeclaration.Entry, _ type: ValueType, isRate: Bool
  ) -> Parameter.Entry? {
    let text = written.value.value
    var value: ParameterValue?
    if text.folded != "inconnue" {
      switch type {
      case .date: value = CalendarDate(iso: text).map { .date($0) }
      case .number, .truth, .choice, .choices, .commune, .text:
        value = WrittenNumber.read(text, allowsPercent: isRate).map { .number($0) }
      }
      if value == nil {
        let expected = type == .date ? "une date" : isRate ? "un taux comme 12 % ou 0.12" : "un nombre comme 651.69"
        reading.reportUnreadable(text, at: written.value.range, expected: expected)
        return nil
      }
    }
    return Parameter.Entry(
      from: written.from.value, value: value, source: written.source, reliability: written.reliability)
  }

  private func extent(of entries: [Parameter.Entry]) -> NumberRange? {
    let numbers = entries.compactMap { entry -> Rational? in
      if case .number(let number)? = entry.value { number } else { nil }
    }
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return NumberRange(low, high)
  }
}

extension ParameterDeclaration {
  /// A bare number, which may be written in percent.
  var isRate: Bool {
    switch (type, unit) {
    case (.rate, _), (_, .rate?), (nil, nil), (.number, nil): true
    case (.number, .unit), (.amount, _), (.duration, _), (.date, _), (nil, .unit): false
    }
  }
}

/// Numbers as parameters and situations write them.
enum WrittenNumber {
  /// `651.69`, `12 %`, `1/12`.
  static func read(_ text: String, allowsPercent: Bool) -> Rational? {
    if let number = Rational(decimal: text) { return number }
    if allowsPercent, text.hasSuffix("%") {
      let digits = text.dropLast().filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
      return Rational(decimal: digits)?.divided(by: Rational(100))
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let top = Rational(decimal: parts[0].filter { $0 != " " }),
      let bottom = Rational(decimal: parts[1].filter { $0 != " " })
    else { return nil }
    return top.divided(by: bottom)
  }
}
