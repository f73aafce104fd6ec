import RuleModel

/// Rights of the person present, while the questions are about the relative whom they help.
///
/// What the carer told of themselves must not be asked of the relative: whether the mother gave up her work to look
/// after somebody. What is only for carers is left out of the questions and of the relative's plan, and told beside.
extension SessionState {
  /// Called for by the person's words, and not wanted for the relative by the mediator.
  func servicesSetApart(in setting: InterviewSetting) -> [ServiceIndex] {
    guard isAboutAnother else { return [] }
    let carers = setting.base.servicesOfCarers
    let called = heard.needs.prefix(Self.needsShown).compactMap { need -> ServiceIndex? in
      guard case .service(let id) = need.id else { return nil }
      return setting.base.serviceIndices[id]
    }
    var seen: Set<ServiceIndex> = []
    return (needs + called).filter { index in
      carers.contains(index) && !lookedInto.contains(index) && !dropped.contains(.service(index))
        && seen.insert(index).inserted
    }
  }
}

extension RuleBase {
  /// Services that concern nobody but who helps a relative, as the vocabulary names what is said of them
  /// (`faits_entendus`, `d'un_aidant`).
  var servicesOfCarers: Set<ServiceIndex> {
    let names = Set(vocabulary.manners.ofCarers)
    return Set(
      services.indices.filter { index in
        services[index].decision.concerns?.dependencies.facts.contains { names.contains(facts[$0].name) } ?? false
      })
  }
}
