import RuleEngine
package import RuleModel

extension Session {
  /// What is to be kept now; a service that no paper may name is not.
  package var saved: SavedInterview {
    let hidden = discreetServices
    let hiddenNames = Set(hidden.map { setting.base.services[$0].id })
    var situation = state.evaluation.situation
    for key in situation.verifications.keys where hiddenNames.contains(key.service) {
      situation[verification: key] = nil
    }
    return SavedInterview(
      situation: situation,
      needs: state.needs.filter { !hidden.contains($0) }.map { setting.base.services[$0].id },
      howTos: state.howTos, notes: state.notes, isAboutAnother: state.isAboutAnother,
      isDiscreet: state.isDiscreet(in: setting))
  }
}

extension SessionState {
  /// Takes an interview up where it was left: at the questions that remain, or at the plan. What the rules no longer
  /// have is left out and told.
  mutating func resume(
    _ saved: SavedInterview, answeredOn day: CalendarDate?, in setting: InterviewSetting
  ) -> [Notice] {
    let unasked = saved.situation.verifications.keys.filter { !setting.base.asks($0) }
    var situation = saved.situation
    for key in unasked { situation[verification: key] = nil }
    let isOfAnotherDay = day.map { $0 != setting.date } ?? false
    // They are kept until somebody says otherwise: no roof that night may well be none tonight.
    let stale = isOfAnotherDay && !saved.isDiscreet ? setting.base.keysOfTheDay(in: situation) : []
    var notices = load(situation, answeredOn: isOfAnotherDay ? day : nil, askingAgain: stale, in: setting).notices
    needs = saved.needs.compactMap { setting.base.serviceIndices[$0] }
    howTos = saved.howTos.filter { setting.base.howTos[$0] != nil }
    notes = saved.notes
    isAboutAnother = saved.isAboutAnother
    wasDiscreet = saved.isDiscreet
    let gone =
      saved.needs.filter { setting.base.serviceIndices[$0] == nil }.map(\.text)
      + saved.howTos.filter { setting.base.howTos[$0] == nil }.map(\.text)
    if !gone.isEmpty { notices.append(.noLongerInRules(gone)) }
    if !unasked.isEmpty {
      notices.append(.noLongerToVerify(unasked.map(\.sentence).sorted { $0.written < $1.written }))
    }
    // Before anything was understood, one listens.
    if !needs.isEmpty || !howTos.isEmpty { notices += startQuestions(in: setting).notices }
    return notices + newContradictions()
  }
}

extension RuleBase {
  /// Answers that held on the day they were given and that a shared screen may name, in the order of the base.
  fileprivate func keysOfTheDay(in situation: Situation) -> [FactKey] {
    let alone = servicesSeenAlone.reduce(into: Set<FactIndex>()) { facts, service in
      let decision = services[service].decision
      for part in [decision.concerns, decision.conditions, decision.urgency.danger] {
        facts.formUnion(part?.dependencies.facts ?? [])
      }
    }
    return situation.answers.keys.filter { key in
      guard let index = factIndices[key.fact] else { return false }
      return facts[index].isOfTheDay && !facts[index].isSensitive && !alone.contains(index)
    }
    .sorted { place(of: $0) < place(of: $1) }
  }

  /// Whether a sentence is still one to verify.
  fileprivate func asks(_ key: ReserveKey) -> Bool {
    guard let decision = serviceIndices[key.service].map({ services[$0].decision }) else { return false }
    return (decision.reserves + decision.exceptions).contains { $0.text == key.sentence }
  }
}
