import NeedFinder
package import RuleModel
package import SourceText

extension PlayLog {
  /// The log as JSON: `scénario`, `variante` where the figures are not those of the scenario, and `actes` in order.
  ///
  /// Services are written by their names, so that a log outlives the base it was made with.
  package func json(in base: RuleBase) -> JSONValue {
    let variant = seed.map { [JSONMember(Key.seed, .number(JSONNumber($0)))] } ?? []
    return .object(
      [JSONMember(Key.scenario, .string(scenario.text))] + variant + [
        JSONMember(Key.acts, .array(actions.map { Self.json($0, in: base) }))
      ])
  }

  private static func json(_ action: TraineeAction, in base: RuleBase) -> JSONValue {
    .object([JSONMember(Key.act, .string(ActName(action).text))] + members(action, in: base))
  }

  /// What the name of the act does not say.
  private static func members(_ action: TraineeAction, in base: RuleBase) -> [JSONMember] {
    switch action {
    case .greet(let words), .frame(let words), .checkIdentity(let words), .openQuestion(let words),
      .unclear(let words), .reformulate(let words), .comfort(let words), .leaveMessage(let words),
      .askCallBack(let words), .say(let words):
      [said(words)]
    case .ask(let inquiry, let words): [JSONMember(Key.subject, .string(text(inquiry))), said(words)]
    case .propose(let services, let words):
      [JSONMember(Key.services, .array(services.map { .string(base.services[$0].id.text) })), said(words)]
    case .offer(let amount, let words): [JSONMember(Key.amount, .string(amount.decimalText())), said(words)]
    case .conclude(let conclusion): members(conclusion)
    case .checkPapers, .hint, .close: []
    }
  }

  private static func members(_ conclusion: TraineeAction.Conclusion) -> [JSONMember] {
    switch conclusion {
    case .nameNumber(let words), .seekAgreement(let words), .note(let words), .recap(let words), .askWriting(let words),
      .doTogether(let words):
      [said(words)]
    case .nameDeadline(let day, let words): [JSONMember(Key.day, .string(day.iso)), said(words)]
    case .appoint(let day): [JSONMember(Key.day, .string(day.iso))]
    case .nameForms(let forms): [JSONMember(Key.names, .array(forms.map { .string($0.text) }))]
    case .namePapers(let papers): [JSONMember(Key.names, .array(papers.map { .string($0.text) }))]
    case .tellManager: []
    }
  }

  private static func said(_ words: String) -> JSONMember { JSONMember(Key.words, .string(words)) }

  /// `enfants` (a list, by its scope), `foyer.rfr`, `salaire_net @ conjoint`, `date_naissance @ liste enfant`.
  private static func text(_ inquiry: Inquiry) -> String {
    switch (inquiry.topic, inquiry.audience) {
    case (.members(let scope), _): "liste \(scope.text)"
    case (.fact(let name), .household): name.text
    case (.fact(let name), .role(let role)): "\(name.text) @ \(role)"
    case (.fact(let name), .members(let scope)): "\(name.text) @ liste \(scope.text)"
    }
  }
}
