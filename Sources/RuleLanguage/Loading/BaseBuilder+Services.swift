internal import RuleModel
internal import SourceText
internal import YAMLTree

extension BaseBuilder {
  mutating func addServices() {
    for (declaration, signature) in zip(services, signatures.serviceSignatures) {
      draft.append(service(declaration, signature))
    }
  }

  private mutating func service(
    _ service: ServiceDeclaration, _ signature: Signatures.ServiceSignature
  ) -> Service {
    let territory = territory(of: service)
    return Service(
      id: signature.id, title: service.title, nature: service.nature, purpose: service.purpose,
      operatorID: operatorID(service.operatorID),
      themes: themes(service.themes), territory: territory, scope: signature.scope,
      decision: decision(of: service, signature, isLocal: territory != nil), importance: service.importance,
      needs: service.needs,
      relations: Service.Relations(
        excludes: services(service.excludes), combination: service.combination, opens: services(service.opens),
        whenClosed: services(service.whenClosed)),
      procedure: procedure(of: service, signature.scope), phone: service.phone, links: service.links,
      sources: service.sources, review: service.review, examples: [], place: service.id.range)
  }

  // MARK: Territory

  /// The whole country has no set.
  private static let everywhere = "france"

  private mutating func territory(of service: ServiceDeclaration) -> Service.Territory? {
    let elsewhere = services(service.elsewhere)
    guard let name = service.territory, name.value != Self.everywhere else { return nil }
    guard let set = signatures.communeSets[name.value] else {
      reading.reportUnknown(
        .communeSet, name, among: signatures.communeSets.keys, unreadable: declarations.communeSets.unreadable)
      return nil
    }
    return Service.Territory(set: set, elsewhere: elsewhere)
  }

  /// The fact that says where the household lives.
  private static let communeFact = "foyer.commune"

  private mutating func concerns(
    _ service: ServiceDeclaration, _ scope: ScopeIndex?, isLocal: Bool
  ) -> Expression? {
    guard isLocal, let set = service.territory else { return condition(service.concerns, scope: scope) }
    guard let fact = signatures.facts[Self.communeFact],
      signatures.factSignatures[fact.position].type == .commune
    else {
      if !declarations.facts.isKnown(Self.communeFact) || signatures.facts[Self.communeFact] != nil {
        reading.report(
          "E236", "un service qui a un territoire demande le fait \(Self.communeFact), de type commune", at: set.range,
          help: ["définir ce fait, ou retirer `territoire`."])
      }
      return condition(service.concerns, scope: scope)
    }
    let inside = ParsedExpression.membership(
      .name(Self.communeFact, set.range), [.name(set.value, set.range)], isList: false, set.range)
    return condition(service.concerns.map { .all([inside, $0], set.range) } ?? inside, scope: scope)
  }

  // MARK: Decision

  private mutating func decision(
    of service: ServiceDeclaration, _ signature: Signatures.ServiceSignature, isLocal: Bool
  ) -> Service.Decision {
    let scope = signature.scope
    // The amount is that of somebody entitled: what the conditions establish holds in it.
    let concerned = CheckingContext(
      scope: scope, guards: service.concerns.map { checker.facts(establishedBy: $0, being: true) } ?? [])
    let entitled = CheckingContext(
      scope: scope,
      guards: [service.concerns, service.conditions].compactMap(\.self).reduce(into: []) {
        $0.formUnion(checker.facts(establishedBy: $1, being: true))
      })
    return Service.Decision(
      concerns: concerns(service, scope, isLocal: isLocal),
      conditions: check(service.conditions, .truth, in: concerned) ?? standIn(.truth, at: service.id.range),
      amount: signature.amountUnit.flatMap { check(service.amount, .number($0), in: entitled) },
      isPaid: service.isPaid,
      urgency: Service.UrgencyRule(
        danger: condition(service.urgency?.danger, scope: scope),
        deadline: condition(service.urgency?.deadline, scope: scope)),
      reserves: reserves(service.reserves, scope), exceptions: reserves(service.exceptions, scope))
  }

  private mutating func reserves(_ written: [WrittenReserve], _ scope: ScopeIndex?) -> [Service.Reserve] {
    written.map {
      Service.Reserve(
        text: $0.text, condition: condition($0.condition, scope: scope), needsAppraisal: $0.needsAppraisal)
    }
  }

  // MARK: Procedure

  private mutating func procedure(of service: ServiceDeclaration, _ scope: ScopeIndex?) -> Procedure {
    Procedure(
      steps: service.steps.map { step in
        Procedure.Step(
          action: step.action, channel: step.channel, place: step.place, duration: step.duration,
          doer: step.doer, condition: condition(step.condition, scope: scope))
      },
      papers: neededPapers(service.papers, in: CheckingContext(scope: scope)),
      forms: neededForms(service.forms, in: CheckingContext(scope: scope)),
      deadlines: service.deadlines.map { deadline in
        Procedure.ServiceDeadline(
          date: check(deadline.date, .date, scope: scope) ?? standIn(.date, at: service.id.range),
          reason: deadline.reason, nature: deadline.nature, condition: condition(deadline.condition, scope: scope))
      },
      appeals: service.appeals, mistakes: service.mistakes)
  }
}

// MARK: - Papers and forms

extension BaseBuilder {
  /// Forms of a service, each with the situation in which it is to be filled in.
  private mutating func neededForms(_ written: [WrittenForm], in context: CheckingContext) -> [Procedure.NeededForm] {
    written.compactMap { needed in
      let condition = condition(needed.condition, in: context)
      return forms([needed.form]).first.map { Procedure.NeededForm(form: $0, condition: condition) }
    }
  }

  /// Papers of a service or pieces of a form, each with the situation in which it is asked for.
  mutating func neededPapers(_ written: [WrittenPaper], in context: CheckingContext) -> [Procedure.NeededPaper] {
    written.compactMap { paper in
      let condition = condition(paper.condition, in: context)
      return papers([paper.paper]).first.map {
        Procedure.NeededPaper(paper: $0, condition: condition, note: paper.note)
      }
    }
  }
}

// MARK: - Groups

extension BaseBuilder {
  mutating func addStationaryGroups() {
    var owners: [ServiceIndex: SourceRange] = [:]
    for group in declarations.stationary {
      let members = group.services.compactMap { name -> ServiceIndex? in
        guard service(name) != nil, let index = signatures.services[name.value] else { return nil }
        if let first = owners.updateValue(name.range, forKey: index) {
          reading.report(
            "E210", "le service \(name.value) est dans deux groupes stationnaires", at: name.range,
            secondary: [Label(range: first, text: "déjà ici")])
        }
        return index
      }
      draft.stationaryGroups.append(RuleBase.StationaryGroup(services: members, maximumSteps: group.maximumSteps))
    }
  }
}
