import RuleModel
import SourceText

extension AnswerReader {
  /// Whether the line shows by itself what was made of it; what does not is told back, so that a slip is seen.
  func isLiteral(_ line: String, _ value: StatedValue, for key: FactKey) -> Bool {
    let folded = line.trimmed.folded
    let fact = base.fact(named: key.fact)
    switch value {
    case .truth, .text: return true
    case .number: return line.contains(where: \.isNumber)
    case .date: return false
    case .commune(let code): return communes.names[code]?.folded == folded
    case .options(let keys): return keys.count == 1 && keys == keys.filter { isNamed(folded, $0, fact) }
    case .chosen(let certain, let possible):
      if possible.isEmpty { return folded.hasPrefix("aucun") }
      return certain.count == 1 && possible == certain.filter { isNamed(folded, $0, fact) }
    }
  }

  private func isNamed(_ folded: String, _ option: String, _ fact: Fact?) -> Bool {
    let domain: DomainIndex
    switch fact?.type {
    case .choice(let index), .choices(let index): domain = index
    case .truth, .number, .date, .commune, .text, nil: return true
    }
    return base.domains[domain].options.contains { $0.key == option && $0.label.folded == folded }
  }
}
