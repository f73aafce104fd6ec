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
