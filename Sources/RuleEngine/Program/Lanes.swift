package import RuleModel

/// How many lanes each scope has, and how the lanes of one scope lie in a union of scopes.
///
/// A list of at most `maximum` members has a lane a member and a last one that stands for every member not yet seen.
package struct Lanes: Sendable {
  package let counts: [Int]
  /// By scope: how many lanes the scopes before it have.
  private let starts: [Int]
  private let offsets: [[ScopeIndex: Int]]
  private let kinds: [Scope.Kind]
  /// By scope: its parts, itself for one that is no union, with their places in its lanes.
  private let places: [[Part]]

  private struct Part: Sendable {
    let scope: ScopeIndex
    let offset: Int
    /// The lane that stands for the unseen members; -1 where everybody is known.
    let unseenLane: Int
  }

  package init(scopes: Table<Scope>) {
    kinds = scopes.elements.map(\.kind)
    var counts = [Int](repeating: 0, count: scopes.count)
    var offsets = [[ScopeIndex: Int]](repeating: [:], count: scopes.count)
    for index in scopes.indices {
      switch scopes[index].kind {
      case .roles(let roles): counts[index.position] = roles.count
      case .list(let maximum, _): counts[index.position] = maximum + 1
      case .union: break
      }
    }
    for index in scopes.indices {
      guard case .union(let parts) = scopes[index].kind else { continue }
      var offset = 0
      for part in parts {
        offsets[index.position][part] = offset
        offset += counts[part.position]
      }
      counts[index.position] = offset
    }
    self.counts = counts
    var total = 0
    starts = counts.map { count in
      defer { total += count }
      return total
    }
    self.offsets = offsets
    places = scopes.indices.map { index in
      let parts: [ScopeIndex] = if case .union(let parts) = scopes[index].kind { parts } else { [index] }
      return parts.map { part in
        var unseenLane = -1
        if case .list(let maximum, _) = scopes[part].kind { unseenLane = maximum }
        return Part(scope: part, offset: part == index ? 0 : offsets[index.position][part] ?? 0, unseenLane: unseenLane)
      }
    }
  }

  /// A number for each lane of each scope, from 1.
  func number(of lane: Int, in scope: ScopeIndex) -> Int { starts[scope.position] + lane + 1 }

  func partCount(of scope: ScopeIndex) -> Int { places[scope.position].count }

  /// A part of a scope, where its lanes begin, and its lane of unseen members or -1.
  func part(_ order: Int, of scope: ScopeIndex) -> (scope: ScopeIndex, offset: Int, unseenLane: Int) {
    let part = places[scope.position][order]
    return (part.scope, part.offset, part.unseenLane)
  }

  package func count(_ scope: ScopeIndex?) -> Int { scope.map { counts[$0.position] } ?? 1 }

  /// Where the lanes of `scope` begin in those of `union`; nil when it is no part of it.
  package func offset(of scope: ScopeIndex, in union: ScopeIndex) -> Int? {
    scope == union ? 0 : offsets[union.position][scope]
  }

  /// The lane that stands for the unseen members of a list.
  package func unseenLane(of scope: ScopeIndex) -> Int? {
    if case .list(let maximum, _) = kinds[scope.position] { return maximum }
    return nil
  }

  package func parts(of scope: ScopeIndex) -> [ScopeIndex] {
    if case .union(let parts) = kinds[scope.position] { return parts }
    return [scope]
  }
}
