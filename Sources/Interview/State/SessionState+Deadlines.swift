import RuleEngine
import RuleModel

/// Questions that decide no right, but from which day a delay runs: for a need that is open, a date missed is a right
/// lost. Of the first need they come as soon as it is known to be open, of the others once the rights are settled. Of a
/// need that is not settled, the day is asked only of an event that is known to have happened, such as a refusal: of the
/// first need at once, since a delay that runs does not wait for the other answers.
extension SessionState {
  /// The need that was put first.
  var pressingNeeds: [ServiceIndex] { Array(needs.prefix(1)) }

  /// Of needs that are not settled, the deadlines to ask about.
  enum OfUnsettled {
    /// Those that apply for sure, whatever else is found out.
    case thatApply
    /// Those that may apply as well.
    case thatMayApply
  }

  /// The first fact that a deadline of one of these needs still waits for.
  func deadlineQuestion(
    for needs: [ServiceIndex], ofUnsettled unsettled: OfUnsettled, in setting: InterviewSetting
  ) -> AskedQuestion? {
    let hidden = discreetServices(in: setting)
    let apart = servicesSetApart(in: setting)
    for service in needs where !hidden.contains(service) && !apart.contains(service) {
      let truth = evaluation.truthOfEntitlement(service)
      if truth == .no { continue }
      for deadline in setting.base.services[service].procedure.deadlines {
        if truth == .unknown, !isWorthAsking(deadline, of: service, unsettled, in: setting) { continue }
        guard let key = missingFact(of: deadline, service, in: setting), !postponed.contains(.value(key)) else {
          continue
        }
        return AskedQuestion(question: .value(key), services: [service], reason: .deadline)
      }
    }
    return nil
  }

  private func isWorthAsking(
    _ deadline: Procedure.ServiceDeadline, of service: ServiceIndex, _ unsettled: OfUnsettled,
    in setting: InterviewSetting
  ) -> Bool {
    let holder = asked(about: service)
    guard runsFromKnownEvent(deadline.date, for: holder, in: setting) else { return false }
    switch unsettled {
    case .thatMayApply: return true
    case .thatApply:
      guard let condition = deadline.condition else { return true }
      return evaluation.value(of: condition, for: holder) == .truth(.yes)
    }
  }

  /// Of several people whom a service is for, the first one is asked.
  private func asked(about service: ServiceIndex) -> Holder {
    evaluation.holdersToTell(of: service).first ?? .household
  }

  /// Whether a date is counted from a day that is asked only once its event is known to have happened.
  private func runsFromKnownEvent(_ date: Expression, for holder: Holder, in setting: InterviewSetting) -> Bool {
    if case .fact(let index, let member, _) = date.kind, case .date = setting.base.facts[index].type,
      case .asked(let relevance?, _) = setting.base.facts[index].origin,
      evaluation.value(of: relevance.condition, for: evaluation.holder(of: index, named: member, for: holder))
        == .truth(.yes)
    {
      return true
    }
    let inner = evaluation.holder(ofPartsOf: date, for: holder)
    return date.children.contains { runsFromKnownEvent($0, for: inner, in: setting) }
  }

  /// Whether the deadline applies at all is asked first.
  private func missingFact(
    of deadline: Procedure.ServiceDeadline, _ service: ServiceIndex, in setting: InterviewSetting
  ) -> FactKey? {
    let holder = asked(about: service)
    if let condition = deadline.condition, case .truth(let truth)? = evaluation.value(of: condition, for: holder) {
      switch truth {
      case .no: return nil
      case .unknown: return missingFact(in: condition, of: service, in: setting)
      case .yes: break
      }
    }
    if case .date(let span)? = evaluation.value(of: deadline.date, for: holder), span.exact != nil { return nil }
    return missingFact(in: deadline.date, of: service, in: setting)
  }

  /// The first fact of an expression of a service, through computed ones, that may be asked and was not.
  func missingFact(in expression: Expression, of service: ServiceIndex, in setting: InterviewSetting) -> FactKey? {
    var seen: Set<FactIndex> = []
    return missingFact(in: expression, asked(about: service), setting, &seen)
  }

  private func missingFact(
    in expression: Expression, _ holder: Holder, _ setting: InterviewSetting, _ seen: inout Set<FactIndex>
  ) -> FactKey? {
    if evaluation.value(of: expression, for: holder)?.isExact == true { return nil }
    if case .fact(let index, let member, .current) = expression.kind, seen.insert(index).inserted {
      let fact = setting.base.facts[index]
      let own = evaluation.holder(of: index, named: member, for: holder)
      switch fact.origin {
      case .asked(let relevance, _):
        if let relevance, case .truth(let isRelevant)? = evaluation.value(of: relevance.condition, for: own) {
          switch isRelevant {
          case .no: return nil
          case .unknown: return missingGate(in: relevance.condition, own, setting, &seen)
          case .yes: break
          }
        }
        if let key = key(of: fact, member, setting), evaluation.situation[key] == nil { return key }
      case .computed(let body): return missingFact(in: body, own, setting, &seen)
      case .receives:
        if let key = key(of: fact, member, setting), evaluation.situation[key] == nil { return key }
      case .received: return nil
      }
    }
    let inner = evaluation.holder(ofPartsOf: expression, for: holder)
    for child in expression.children {
      if let key = missingFact(in: child, inner, setting, &seen) { return key }
    }
    return nil
  }

  /// What must be known before a question has sense, of a subject that somebody opened. Nobody is asked whether they
  /// received a decision only because a right that they ask for has an appeal.
  private func missingGate(
    in condition: Expression, _ holder: Holder, _ setting: InterviewSetting, _ seen: inout Set<FactIndex>
  ) -> FactKey? {
    if case .fact(let index, _, .current) = condition.kind, case .asked(.some, _) = setting.base.facts[index].origin {
      return missingFact(in: condition, holder, setting, &seen)
    }
    let inner = evaluation.holder(ofPartsOf: condition, for: holder)
    for child in condition.children {
      if let key = missingGate(in: child, inner, setting, &seen) { return key }
    }
    return nil
  }

  private func key(of fact: Fact, _ member: MemberReference, _ setting: InterviewSetting) -> FactKey? {
    switch member {
    case .household: return FactKey(fact.name)
    case .role(let scope, let position):
      guard case .roles(let roles) = setting.base.scopes[scope].kind, roles.indices.contains(position) else {
        return nil
      }
      return FactKey(fact.name, of: .role(roles[position].name))
    case .current:
      // Inside a list: the first known member who has not said it.
      guard let scope = fact.scope else { return nil }
      return evaluation.lanesLookedInto(of: scope).compactMap(\.member).map { FactKey(fact.name, of: $0) }
        .first { evaluation.situation[$0] == nil }
    }
  }
}
