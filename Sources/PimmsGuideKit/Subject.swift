import RuleModel

/// Of whom a fact is stated.
public enum Subject: Hashable, Sendable {
  /// The household as a whole.
  case household
  /// Somebody who has a role, by its name in the rules: "demandeur" is the person present, "conjoint" their partner.
  case role(String)
  /// A member of a list, by the list's word in the rules ("enfants", "dettes") and their position, from 0.
  case member(of: String, at: Int)
}

/// Who the members of a list are; each one by a first name, or an empty text.
public enum Members: Hashable, Sendable {
  /// These and no other; nobody where it is empty.
  case all([String])
  /// These, and this many others of whom nothing can be stated.
  case some([String], others: ClosedRange<Int>)
  /// Nobody knows who or how many.
  case unknown

  public static let none = Members.all([])
}

/// For when a fact is stated: what varies by the month or by the year has a value for each.
public enum Moment: Hashable, Sendable {
  /// The only value; of a monthly fact, the usual or present month.
  case usual
  /// Whether the usual value of a monthly fact holds for every month: a truth, whatever the fact.
  case everyMonth
  case month(year: Int, month: Int)
  /// The mean of past months, counted back from this one.
  case mean(monthsBack: ClosedRange<Int>)
  case year(Int)
}

extension Subject: CustomStringConvertible {
  /// As the rules write it: `foyer`, `conjoint`, `enfants 2` for the second one.
  public var description: String {
    switch self {
    case .household: "foyer"
    case .role(let name): name
    case .member(let list, let position): "\(list) \(position.addingReportingOverflow(1).partialValue)"
    }
  }
}

// MARK: - As the engine names them

extension Guide {
  /// A member that the rules name.
  func subject(_ member: Member) -> Subject {
    switch member {
    case .household: .household
    case .role(let name): .role(name)
    case .listed(let scope, let position): .member(of: word(of: scope), at: position)
    }
  }

  func word(of list: ScopeName) -> String { base.scopeIndices[list].map { base.scopes[$0].plural } ?? list.text }

  func moment(_ moment: RuleModel.Moment) -> Moment {
    switch moment {
    case .habitual: .usual
    case .regular: .everyMonth
    case .month(let year, let month): .month(year: year, month: month)
    case .meanOfMonths(let nearest, let farthest): .mean(monthsBack: min(nearest, farthest)...max(nearest, farthest))
    case .year(let year): .year(year)
    }
  }
}
