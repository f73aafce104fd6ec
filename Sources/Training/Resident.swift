import NeedFinder
import RuleEngine
import RuleModel

/// A simulated person: knows their situation, and says of it what trust allows.
struct Resident: Sendable {
  let exercise: Exercise
  /// From this on, what is told in confidence is told: a greeting and a frame give it, or a reformulation.
  static let confidence = 2

  private var truth: Situation { exercise.scenario.situation }
  private var disclosure: Scenario.Disclosure { exercise.scenario.disclosure }

  func reply(to inquiry: Inquiry, trust: Int, known: Situation) -> ResidentNotice.Reply {
    let name = disclosureName(of: inquiry)
    if disclosure.never.contains(name) { return .refuses }
    if disclosure.ignored.contains(name) { return .doesNotKnow }
    let told = told(by: inquiry)
    if told.isEmpty { return hasNobody(inquiry) ? .nobody : .doesNotKnow }
    let isRepeated = told.allSatisfy { isKnown($0, in: known) }
    if !isRepeated, disclosure.afterTrust.contains(name), trust < Self.confidence { return .evades }
    return .tells(told, isRepeated: isRepeated)
  }

  /// Whether the person says what is so when somebody says it wrong. That something is not so, they say to anybody.
  func corrects(_ told: Told, trust: Int) -> Bool {
    switch told {
    case .members: true
    case .value(let key, let answer):
      isSayable(key)
        && (answer == .stated(.truth(false), .stated) || trust >= Self.confidence
          || !disclosure.afterTrust.contains(key.fact))
    }
  }

  /// Told without being asked, once the conversation has begun.
  var volunteered: [Told] {
    disclosure.spontaneous.flatMap { name -> [Told] in
      if let scope = exercise.base.scopes.elements.first(where: { $0.plural == name.text }) {
        return told(by: Inquiry(.members(scope.name)))
      }
      return truth.answers.keys.filter { $0.fact == name && isSayable($0) && isWorthVolunteering($0) }
        .sorted(by: Self.isBefore)
        .compactMap { key in truth[key].map { .value(key, $0) } }
    }
  }

  /// Everything that answers an inquiry, for all moments and members.
  func told(by inquiry: Inquiry) -> [Told] {
    switch inquiry.topic {
    case .members(let scope):
      guard let roster = truth[roster: scope] else { return [] }
      var told: [Told] = [.members(scope, roster)]
      for position in roster.labels.indices {
        let key = FactKey(.birthDate, of: .listed(scope, position))
        if let answer = truth[key] { told.append(.value(key, answer)) }
      }
      return told
    case .fact(let name):
      var told: [Told] = []
      if case .members(let scope) = inquiry.audience, let roster = truth[roster: scope], !roster.labels.isEmpty {
        told.append(.members(scope, roster))
      }
      let values = truth.answers.keys
        .filter { $0.fact == name && isAbout($0.member, inquiry.audience) && isSayable($0) }
        .sorted(by: Self.isBefore)
        .compactMap { key in truth[key].map { Told.value(key, $0) } }
      return values.isEmpty ? [] : told + values
    }
  }

  private func disclosureName(of inquiry: Inquiry) -> FactName {
    switch inquiry.topic {
    case .fact(let name): return name
    case .members(let scope):
      let plural = exercise.base.scopeIndices[scope].map { exercise.base.scopes[$0].plural }
      return FactName(plural ?? scope.text)
    }
  }

  private func isAbout(_ member: Member, _ audience: Inquiry.Audience) -> Bool {
    switch (member, audience) {
    case (.household, .household): true
    case (.role(let role), .role(let asked)): role == asked
    case (.listed(let scope, _), .members(let asked)): scope == asked
    case (.household, _), (.role, _), (.listed, _): false
    }
  }

  /// Nobody says unasked that their husband is not pregnant.
  private func isWorthVolunteering(_ key: FactKey) -> Bool {
    if key.member.isApplicantOrHousehold { return true }
    return switch (key.member, truth[key]) {
    case (.household, _): true
    case (.role, .stated(.truth(false), _)?), (.listed, .stated(.truth(false), _)?): false
    case (.role, .unavailable?), (.listed, .unavailable?): false
    case (.role, _), (.listed, _): true
    }
  }

  private func isSayable(_ key: FactKey) -> Bool {
    !disclosure.never.contains(key.fact) && !disclosure.ignored.contains(key.fact)
  }

  private func isKnown(_ told: Told, in known: Situation) -> Bool {
    switch told {
    case .value(let key, let answer): known[key] == answer
    case .members(let scope, let roster): known[roster: scope] == roster
    }
  }

  private func hasNobody(_ inquiry: Inquiry) -> Bool {
    switch inquiry.audience {
    case .household: return false
    case .members(let scope): return truth[roster: scope]?.labels.isEmpty ?? true
    case .role(let name):
      guard let existence = exercise.program.adults.existence(of: .role(name)) else { return false }
      return truth[FactKey(exercise.base.facts[existence].name)] == .stated(.truth(false), .stated)
    }
  }

  private static func isBefore(_ left: FactKey, _ right: FactKey) -> Bool {
    rank(left).lexicographicallyPrecedes(rank(right))
  }

  private static func rank(_ key: FactKey) -> [Int] {
    let member: [Int] =
      switch key.member {
      case .household: [0, 0]
      case .applicant: [1, 0]
      case .role: [1, 1]
      case .listed(_, let position): [2, position]
      }
    let moment: [Int] =
      switch key.moment {
      case .habitual: [0, 0]
      case .regular: [1, 0]
      case .meanOfMonths(let nearest, _): [2, nearest]
      case .month(let year, let month): [3, -(12 * year + month)]
      case .year(let year): [4, -year]
      }
    return member + moment
  }
}
