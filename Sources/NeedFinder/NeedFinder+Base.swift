package import RuleModel

extension NeedFinder {
  /// Finds needs among the services and the how-tos of a base, by its vocabulary and its communes.
  package init(base: RuleBase, evidence: Evidence = .none) {
    self.init(
      vocabulary: base.vocabulary, services: ServiceText.texts(of: base),
      communes: base.communes.elements, rules: RuleFact.facts(of: base), listMaxima: base.listMaxima,
      dangers: Dictionary(
        base.frame.dangers.map { ($0.id, $0.services) }, uniquingKeysWith: { first, _ in first }),
      discreet: Set(base.frame.dangers.filter(\.isPrivate).map(\.id)), hushed: base.hushedServices,
      evidence: evidence)
  }
}

extension RuleBase {
  /// Services that are for nobody but whom a danger to be seen alone concerns: their title alone tells it.
  fileprivate var hushedServices: Set<ServiceID> {
    var hushed: Set<ServiceID> = []
    for danger in frame.dangers where danger.isPrivate {
      let told = Set(danger.services.prefix(1).flatMap { service($0)?.decision.dangerFacts ?? [] })
      for id in danger.services {
        guard let index = serviceIndices[id] else { continue }
        let decision = services[index].decision
        let concerned =
          isDangerProtocol(index) ? decision.dangerFacts : Set(decision.concerns?.dependencies.facts ?? [])
        if !concerned.isEmpty, concerned.isSubset(of: told) { hushed.insert(id) }
      }
    }
    return hushed
  }
}

extension Service.Decision {
  fileprivate var dangerFacts: Set<FactIndex> { urgency.danger.map { Set($0.dependencies.facts) } ?? [] }
}

extension ServiceText {
  /// One text a service and a how-to, in the order of the base, how-tos after by name.
  package static func texts(of base: RuleBase) -> [ServiceText] {
    let services = base.services.elements.map { service in
      ServiceText(
        id: .service(service.id), title: service.title, purpose: service.purpose.words, needs: service.needs,
        words: (service.procedure.steps.map(\.action) + service.procedure.mistakes).map(\.words),
        companions: service.relations.opens + service.relations.whenClosed)
    }
    let howTos = base.howTos.values.filter { base.serviceIndices[ServiceID($0.id.text)] == nil }
      .sorted { $0.id < $1.id }
      .map { howTo in
        ServiceText(
          id: .howTo(howTo.id), title: howTo.title, purpose: howTo.purpose.words, needs: howTo.needs,
          words: (howTo.steps.map(\.action) + howTo.advice).map(\.words))
      }
    return services + howTos
  }
}
