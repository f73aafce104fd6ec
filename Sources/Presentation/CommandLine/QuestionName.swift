package import RuleEngine
import RuleModel

extension Question {
  /// The fact asked, as the rules write it: `demandeur.salaire_net`, `enfant 1.date_naissance`, `foyer.rfr 2024`.
  package var ruleName: String {
    switch self {
    case .roster(let scope): return "\(scope.text)s"
    case .regularity(let key): return "\(key.ruleName) pareil chaque mois"
    case .value(let key): return key.ruleName
    }
  }
}

extension FactKey {
  fileprivate var ruleName: String {
    let owner: String
    switch member {
    case .household: owner = ""
    case .role(let name): owner = name + "."
    case .listed(let scope, let position): owner = "\(scope.text) \(position + 1)."
    }
    switch moment {
    case .habitual, .regular: return owner + fact.text
    case .year(let year): return "\(owner)\(fact.text) \(year)"
    case .month(let year, let month): return "\(owner)\(fact.text) \(year)-\(month)"
    case .meanOfMonths(let nearest, let farthest): return "\(owner)\(fact.text) M-\(farthest) à M-\(nearest)"
    }
  }
}
