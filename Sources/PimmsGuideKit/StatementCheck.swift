import RuleModel
import SourceText

/// Turns what is stated into the engine's terms, or says why it makes no sense: whatever comes out is something that
/// the rules can judge.
struct StatementCheck {
  let guide: Guide
  let date: CalendarDate

  func key(
    _ fact: FactHandle, of subject: Subject, for moment: Moment, among rosters: [ScopeName: Roster]
  ) throws(Misuse) -> FactKey {
    try guide.check(fact)
    return FactKey(
      fact.fact.name, of: try member(subject, of: fact.fact, among: rosters), at: try self.moment(moment, of: fact.fact)
    )
  }

  /// - Parameter moment: one that `key` let through.
  func answer(_ value: FactValue, to fact: Fact, for moment: Moment) throws(Misuse) -> Answer {
    if case .unavailable(let why) = value { return .unavailable(why.reason) }
    if case .everyMonth = moment {
      guard case .truth(let truth) = value else {
        throw .wrongKind(fact: fact.name.text, found: value, expected: .truth)
      }
      return .stated(.truth(truth), .stated)
    }
    return .stated(try ValueCheck(guide: guide, date: date, fact: fact).stated(value), .stated)
  }

  // MARK: - Of whom

  private func member(
    _ subject: Subject, of fact: Fact, among rosters: [ScopeName: Roster]
  ) throws(Misuse) -> Member {
    switch subject {
    case .household:
      guard fact.scope == nil else { throw wrongSubject(subject, of: fact) }
      return .household
    case .role(let name):
      guard let scope = scope(ofRole: name) else { throw .unknownRole(name, known: guide.roles) }
      guard holds(scope, fact.scope) else { throw wrongSubject(subject, of: fact) }
      return .role(name)
    case .member(let word, let position):
      let list = try self.list(word)
      guard holds(list.index, fact.scope) else { throw wrongSubject(subject, of: fact) }
      let known = rosters[list.name]?.labels.count ?? 0
      guard (0..<known).contains(position) else {
        throw .noSuchMember(list: word, position: position, known: known)
      }
      return .listed(list.name, position)
    }
  }

  private func wrongSubject(_ subject: Subject, of fact: Fact) -> Misuse {
    .wrongSubject(fact: fact.name.text, subject, expected: guide.subjects(ofScope: fact.scope))
  }

  private func scope(ofRole name: String) -> ScopeIndex? {
    guide.base.scopes.indices.first { index in
      if case .roles(let roles) = guide.base.scopes[index].kind { roles.contains { $0.name == name } } else { false }
    }
  }

  /// Whether the members of `scope` have the facts of `owner`.
  private func holds(_ scope: ScopeIndex, _ owner: ScopeIndex?) -> Bool {
    guard let owner else { return false }
    if scope == owner { return true }
    guard case .union(let parts) = guide.base.scopes[owner].kind else { return false }
    return parts.contains { holds(scope, $0) }
  }

  // MARK: - Lists

  private struct List {
    let index: ScopeIndex
    let name: ScopeName
    let maximum: Int
  }

  private func list(_ word: String) throws(Misuse) -> List {
    for index in guide.base.scopes.indices {
      let scope = guide.base.scopes[index]
      if case .list(let maximum, _) = scope.kind, scope.plural == word {
        return List(index: index, name: scope.name, maximum: maximum)
      }
    }
    throw .unknownList(word, known: guide.lists)
  }

  func roster(_ members: Members, of word: String) throws(Misuse) -> (list: ScopeName, roster: Roster) {
    let list = try self.list(word)
    let roster: Roster
    switch members {
    case .all(let names): roster = Roster(labels: names)
    case .some(let names, let others):
      guard others.lowerBound >= 0, others.upperBound <= list.maximum else {
        throw .memberCount(list: word, maximum: list.maximum)
      }
      roster = Roster(labels: names, unseen: others)
    case .unknown: roster = Roster(labels: [], unseen: 0...list.maximum)
    }
    guard roster.labels.count + roster.unseen.upperBound <= list.maximum else {
      throw .memberCount(list: word, maximum: list.maximum)
    }
    return (list.name, roster)
  }

  // MARK: - For when

  private func moment(_ moment: Moment, of fact: Fact) throws(Misuse) -> RuleModel.Moment {
    switch (moment, fact.period) {
    case (.usual, .none), (.usual, .month): return .habitual
    case (.everyMonth, .month): return .regular
    case (.month(let year, let month), .month) where Self.years.contains(year) && (1...12).contains(month):
      return .month(year: year, month: month)
    case (.mean(let months), .month)
    where Self.monthsBack.contains(months.lowerBound)
      && Self.monthsBack.contains(months.upperBound):
      return .meanOfMonths(nearest: months.lowerBound, farthest: months.upperBound)
    case (.year(let year), .year) where Self.years.contains(year): return .year(year)
    case (.usual, _), (.everyMonth, _), (.month, _), (.mean, _), (.year, _):
      throw .wrongMoment(fact: fact.name.text, moment, expected: Misuse.MomentKind(fact.period))
    }
  }

  /// What a situation's file may name, too.
  private static let years = 1900...2200
  private static let monthsBack = 0...600
}

extension Misuse.MomentKind {
  fileprivate init(_ period: FactPeriod) {
    self =
      switch period {
      case .none: .none
      case .month: .month
      case .year: .year
      }
  }
}
