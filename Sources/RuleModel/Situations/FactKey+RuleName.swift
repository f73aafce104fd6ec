extension Member {
  /// As verdicts and reports name it: `foyer`, `conjoint`, `enfant 2` for the second one.
  package var ruleName: String {
    switch self {
    case .household: "foyer"
    case .role(let name): name
    case .listed(let scope, let position): "\(scope.text) \(position + 1)"
    }
  }
}

extension FactKey {
  /// The fact with its member and its moment: `demandeur.salaire_net`, `enfant 1.date_naissance`, `foyer.rfr 2024`.
  ///
  /// A fact of the household says by its own name that it is.
  package var ruleName: String {
    let name = member == .household ? fact.text : "\(member.ruleName).\(fact.text)"
    switch moment {
    case .habitual, .regular: return name
    case .year(let year): return "\(name) \(year)"
    case .month(let year, let month): return "\(name) \(year)-\(month)"
    case .meanOfMonths(let nearest, let farthest): return "\(name) M-\(farthest) à M-\(nearest)"
    }
  }
}
