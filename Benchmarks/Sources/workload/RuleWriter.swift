import PimmsGuideKit

/// Writes a neutral base in our rule language: one file for the head, one for the facts, one a service.
struct RuleWriter {
  let base: NeutralBase

  func files() -> [RuleFile] {
    [file("base.yaml", head), file("faits.yaml", facts)]
      + base.services.map { file("services/\($0.id).yaml", service($0)) }
  }

  /// Facts have names of their own, so that none is a word of the language.
  static func factName(_ id: String) -> String { "q_" + id }

  private func file(_ path: String, _ text: String) -> RuleFile { RuleFile(path: path, utf8: Array(text.utf8)) }

  private var head: String {
    let themes = Set(base.services.map(\.domain)).sorted()
    let lines = themes.enumerated().map { "  \($0.element): {libellé: \($0.element), ordre: \($0.offset + 1)}" }
    return """
      base: {nom: charge synthétique, territoire: france, version: "1", revue: 2026-11-23}
      thèmes:
      \(lines.joined(separator: "\n"))

      """
  }

  // MARK: - Facts

  private var facts: String {
    var text = "faits:\n"
    for fact in base.facts {
      text += "  \(Self.factName(fact.id)):\n    libellé: \(fact.id)\n    question: \(fact.id) ?\n"
      text += body(of: fact.kind)
    }
    for derived in base.derived {
      text += "  \(Self.factName(derived.id)):\n    libellé: \(derived.id)\n"
      text += "    type: \(derived.isTruth ? "oui_non" : "nombre")\n"
      text += "    déduire: \"\(infix(derived.expression))\"\n"
    }
    return text
  }

  private func body(of kind: NeutralBase.Fact.Kind) -> String {
    switch kind {
    case .truth(let chance): return "    type: oui_non\n    a_priori: \(chance)\n"
    case .choice(let values, let weights):
      let choices = values.map { "\($0): choix \($0)" }.joined(separator: ", ")
      let priors = zip(values, weights).map { "\($0): \($1)" }.joined(separator: ", ")
      return "    type: choix\n    choix: {\(choices)}\n    a_priori: {\(priors)}\n"
    case .integer(let buckets):
      let low = buckets.map(\.low).min() ?? 0
      let high = buckets.map(\.high).max() ?? 0
      let priors = buckets.map { "\"\($0.low) à \($0.high)\": \($0.weight)" }.joined(separator: ", ")
      return "    type: nombre\n    entier: oui\n    bornes: {min: \(low), max: \(high)}\n    a_priori: {\(priors)}\n"
    case .date(let from, let to): return "    type: date\n    bornes: {min: \(from), max: \(to)}\n"
    }
  }

  private func service(_ service: NeutralBase.Service) -> String {
    """
    service: \(service.id)
    titre: Service \(service.id)
    thèmes: [\(service.domain)]
    pour: Un service de la charge synthétique.
    conditions: "\(infix(service.expression))"

    """
  }

  // MARK: - Expressions

  private func infix(_ expression: NeutralExpression) -> String {
    switch expression {
    case .all(let parts): return "(" + parts.map(infix).joined(separator: " et ") + ")"
    case .any(let parts): return "(" + parts.map(infix).joined(separator: " ou ") + ")"
    case .not(let part): return "(non \(infix(part)))"
    case .truth(let name): return Self.factName(name)
    case .oneOf(let name, let values): return "(\(Self.factName(name)) dans [\(values.joined(separator: ", "))])"
    case .compare(let sign, let name, let operand):
      return "(\(Self.factName(name)) \(sign == "==" ? "=" : sign) \(infix(operand)))"
    case .linear(let constant, let terms):
      return "(" + terms.reduce("\(constant)") { $0 + term($1.factor, $1.name) } + ")"
    case .choose(let condition, let then, let otherwise):
      return "(\(infix(then)) si \(infix(condition)) sinon \(infix(otherwise)))"
    }
  }

  private func term(_ factor: Int, _ name: String) -> String {
    let size = abs(factor)
    let product = size == 1 ? Self.factName(name) : "\(size) * \(Self.factName(name))"
    return (factor < 0 ? " - " : " + ") + product
  }

  private func infix(_ operand: NeutralExpression.Operand) -> String {
    switch operand {
    case .integer(let value): "\(value)"
    case .date(let iso): iso
    case .name(let name): Self.factName(name)
    }
  }
}
