import NeedFinder
package import RuleModel
package import SourceText

/// An interview set aside: which scenario, and the acts so far; written as JSON.
package struct PlayLog: Sendable, Hashable {
  package let scenario: ScenarioID
  /// The seed of its figures; nil for the scenario as written.
  package let seed: Int?
  package let actions: [TraineeAction]

  package init(_ play: Play) {
    scenario = play.exercise.scenario.id
    seed = play.exercise.seed
    actions = play.log
  }

  /// Services are written by their names, so that a log outlives the base it was made with.
  package func json(in base: RuleBase) -> JSONValue {
    let variant = seed.map { [JSONMember("variante", .number(JSONNumber($0)))] } ?? []
    return .object(
      [JSONMember("scénario", .string(scenario.text))] + variant + [
        JSONMember("actes", .array(actions.map { Self.json($0, in: base) }))
      ])
  }

  /// Nil where the text is not such a log, or names what the base no longer has.
  package init?(_ json: JSONValue, in base: RuleBase) {
    guard let name = json["scénario"]?.string, let acts = json["actes"]?.array else { return nil }
    var actions: [TraineeAction] = []
    for act in acts {
      guard let action = Self.action(act, in: base) else { return nil }
      actions.append(action)
    }
    scenario = ScenarioID(name)
    seed = json["variante"]?.number?.integer
    self.actions = actions
  }
}

// MARK: - Writing

extension PlayLog {
  private static func json(_ action: TraineeAction, in base: RuleBase) -> JSONValue {
    .object([JSONMember("acte", .string(ActName(action).text))] + members(action, in: base))
  }

  /// What the name of the act does not say.
  private static func members(_ action: TraineeAction, in base: RuleBase) -> [JSONMember] {
    switch action {
    case .greet(let words), .frame(let words), .checkIdentity(let words), .openQuestion(let words),
      .unclear(let words), .reformulate(let words), .comfort(let words), .leaveMessage(let words),
      .askCallBack(let words), .say(let words):
      [said(words)]
    case .ask(let inquiry, let words): [JSONMember("sujet", .string(text(inquiry))), said(words)]
    case .propose(let services, let words):
      [JSONMember("services", .array(services.map { .string(base.services[$0].id.text) })), said(words)]
    case .offer(let amount, let words): [JSONMember("montant", .string(amount.decimalText())), said(words)]
    case .conclude(let conclusion): members(conclusion)
    case .checkPapers, .hint, .close: []
    }
  }

  private static func members(_ conclusion: TraineeAction.Conclusion) -> [JSONMember] {
    switch conclusion {
    case .nameNumber(let words), .seekAgreement(let words), .note(let words), .recap(let words), .askWriting(let words),
      .doTogether(let words):
      [said(words)]
    case .nameDeadline(let day, let words): [JSONMember("jour", .string(day.iso)), said(words)]
    case .appoint(let day): [JSONMember("jour", .string(day.iso))]
    case .nameForms(let forms): [JSONMember("noms", .array(forms.map { .string($0.text) }))]
    case .namePapers(let papers): [JSONMember("noms", .array(papers.map { .string($0.text) }))]
    case .tellManager: []
    }
  }

  private static func said(_ words: String) -> JSONMember { JSONMember("mots", .string(words)) }

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

// MARK: - Reading

extension PlayLog {
  private static func action(_ json: JSONValue, in base: RuleBase) -> TraineeAction? {
    let words = json["mots"]?.string ?? ""
    let names = (json["noms"]?.array ?? []).compactMap(\.string)
    let day = json["jour"]?.string.flatMap { CalendarDate(iso: $0) }
    switch json["acte"]?.string.flatMap(ActName.init(_:)) {
    case .openQuestion: return .openQuestion(words)
    case .say: return .say(words)
    case .word(let word):
      switch word {
      case .greet: return .greet(words)
      case .frame: return .frame(words)
      case .identity: return .checkIdentity(words)
      case .ask:
        guard let topic = json["sujet"]?.string else { return .unclear(words) }
        return inquiry(topic, in: base).map { .ask($0, words: words) }
      case .reformulate: return .reformulate(words)
      case .comfort: return .comfort(words)
      case .papers: return .checkPapers
      case .propose:
        let ids = (json["services"]?.array ?? []).compactMap(\.string)
        let found = ids.compactMap { base.serviceIndices[ServiceID($0)] }
        return found.count == ids.count ? .propose(found, words: words) : nil
      case .deadline: return day.map { .conclude(.nameDeadline($0, words: words)) }
      case .form: return .conclude(.nameForms(names.map { FormID($0) }))
      case .bring: return .conclude(.namePapers(names.map { PaperID($0) }))
      case .number: return .conclude(.nameNumber(words))
      case .manager: return .conclude(.tellManager)
      case .agreement: return .conclude(.seekAgreement(words))
      case .note: return .conclude(.note(words))
      case .appointment: return day.map { .conclude(.appoint($0)) }
      case .recap: return .conclude(.recap(words))
      case .message: return .leaveMessage(words)
      case .callBack: return .askCallBack(words)
      case .instalment:
        return json["montant"]?.string.flatMap { Rational(decimal: $0) }.map { .offer($0, words: words) }
      case .writing: return .conclude(.askWriting(words))
      case .together: return .conclude(.doTogether(words))
      case .hint: return .hint
      case .close: return .close
      case .help, .menu, .search, .page, .known, .save, .quit: return nil
      }
    case nil: return nil
    }
  }

  private static func inquiry(_ text: String, in base: RuleBase) -> Inquiry? {
    func list(_ text: String) -> ScopeName? {
      guard text.hasPrefix("liste ") else { return nil }
      let name = ScopeName(String(text.dropFirst(6)))
      return base.scopeIndices[name] == nil ? nil : name
    }
    if text.hasPrefix("liste ") { return list(text).map { Inquiry(.members($0)) } }
    let parts = text.split(separator: "@").map { String($0).trimmingSpaces }
    guard let first = parts.first, base.factIndices[FactName(first)] != nil else { return nil }
    let topic = QuestionMatcher.Topic.fact(FactName(first))
    guard parts.count == 2 else { return Inquiry(topic) }
    if parts[1].hasPrefix("liste ") { return list(parts[1]).map { Inquiry(topic, of: .members($0)) } }
    return Inquiry(topic, of: .role(parts[1]))
  }
}

/// What an act is called in a log: the command for it, where there is one.
private enum ActName {
  case word(PractiseWord)
  case openQuestion
  case say

  private static let openQuestionText = "question_ouverte"
  private static let sayText = "dire"

  init?(_ text: String) {
    switch text {
    case Self.openQuestionText: self = .openQuestion
    case Self.sayText: self = .say
    default:
      guard let word = PractiseWord(typed: text) else { return nil }
      self = .word(word)
    }
  }

  init(_ action: TraineeAction) {
    self =
      switch action {
      case .greet: .word(.greet)
      case .frame: .word(.frame)
      case .checkIdentity: .word(.identity)
      case .openQuestion: .openQuestion
      case .ask, .unclear: .word(.ask)
      case .reformulate: .word(.reformulate)
      case .comfort: .word(.comfort)
      case .checkPapers: .word(.papers)
      case .propose: .word(.propose)
      case .conclude(.nameDeadline): .word(.deadline)
      case .conclude(.nameForms): .word(.form)
      case .conclude(.namePapers): .word(.bring)
      case .conclude(.nameNumber): .word(.number)
      case .conclude(.tellManager): .word(.manager)
      case .conclude(.seekAgreement): .word(.agreement)
      case .conclude(.note): .word(.note)
      case .conclude(.appoint): .word(.appointment)
      case .conclude(.recap): .word(.recap)
      case .leaveMessage: .word(.message)
      case .askCallBack: .word(.callBack)
      case .offer: .word(.instalment)
      case .conclude(.askWriting): .word(.writing)
      case .conclude(.doTogether): .word(.together)
      case .say: .say
      case .hint: .word(.hint)
      case .close: .word(.close)
      }
  }

  var text: String {
    switch self {
    case .word(let word): word.rawValue
    case .openQuestion: Self.openQuestionText
    case .say: Self.sayText
    }
  }
}
