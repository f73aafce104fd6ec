import RuleModel
import SourceText

/// Finds the organisation that somebody wants to call, by what it is called every day.
struct OperatorDirectory {
  let base: RuleBase

  /// By identifier, short name or number; else by words that the name of one organisation alone has.
  func find(_ text: String) -> OperatorID? {
    let said = Self.words(text)
    guard !said.isEmpty else { return nil }
    let operators = base.operators.values.sorted { $0.id < $1.id }
    if let exact = operators.first(where: { Self.words($0.id.text) == said || Self.words($0.shortName) == said }) {
      return exact.id
    }
    let number = text.filter(\.isNumber)
    if number.count > 1, let called = operators.first(where: { $0.phone?.filter(\.isNumber) == number }) {
      return called.id
    }
    let holding = operators.filter { Set(said).isSubset(of: Self.words($0.name)) }
    return holding.count == 1 ? holding[0].id : nil
  }

  /// The rights of an organisation that say how to call it, those of the interview first, then what matters most.
  func services(of id: OperatorID, first: [ServiceIndex]) -> [ServiceIndex] {
    let own = base.services.indices.filter { base.services[$0].operatorID == id && base.services[$0].phone != nil }
    let others = own.filter { !first.contains($0) }.sorted { left, right in
      let (a, b) = (base.services[left].importance, base.services[right].importance)
      return a == b ? left < right : a > b
    }
    return first.filter(own.contains) + others
  }

  private static func words(_ text: String) -> [String] {
    text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !empty.contains($0) }
  }

  private static let empty: Set<String> = ["a", "au", "aux", "d", "de", "des", "du", "l", "la", "le", "les", "et"]
}
