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
    func act(_ name: String, _ members: (String, JSONValue)...) -> JSONValue {
      .object([JSONMember("acte", .string(name))] + members.map { JSONMember($0.0, $0.1) })
    }
    switch action {
    case .greet(let words): return act("saluer", ("mots", .string(words)))
    case .frame(let words): return act("cadre", ("mots", .string(words)))
    case .checkIdentity(let words): return act("identité", ("mots", .string(words)))
    case .openQuestion(let words): return act("question_ouverte", ("mots", .string(words)))
    case .ask(let inquiry, let words):
      return act("demander", ("sujet", .string(text(inquiry))), ("mots", .string(words)))
    case .unclear(let words): return act("demander", ("mots", .string(words)))
    case .reformulate(let words): return act("reformuler", ("mots", .string(words)))
    case .comfort(let words): return act("rassurer", ("mots", .string(words)))
    case .checkPapers: return act("papiers")
    case .propose(let services, let words):
      return act(
        "proposer", ("services", .array(services.map { .string(base.services[$0].id.text) })), ("mots", .string(words)))
    case .nameDeadline(let day, let words):
      return act("délai", ("jour", .string(day.iso)), ("mots", .string(words)))
    case .nameForms(let forms): return act("formulaires", ("noms", .array(forms.map { .string($0.text) })))
    case .namePapers(let papers): return act("apporter", ("noms", .array(papers.map { .string($0.text) })))
    case .nameNumber(let number): return act("numéro", ("mots", .string(number)))
    case .tellManager: return act("responsable")
    case .seekAgreement(let words): return act("accord", ("mots", .string(words)))
    case .note(let words): return act("noter", ("mots", .string(words)))
    case .appoint(let day): return act("rendez-vous", ("jour", .string(day.iso)))
    case .recap(let words): return act("résumer", ("mots", .string(words)))
    case .leaveMessage(let words): return act("message", ("mots", .string(words)))
    case .askCallBack(let words): return act("rappel", ("mots", .string(words)))
    case .offer(let amount, let words):
      return act("mensualité", ("montant", .string(amount.decimalText())), ("mots", .string(words)))
    case .askWriting(let words): return act("écrit", ("mots", .string(words)))
    case .doTogether(let words): return act("ensemble", ("mots", .string(words)))
    case .say(let words): return act("dire", ("mots", .string(words)))
    case .hint: return act("indice")
    case .close: return act("clore")
    }
  }

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
    switch json["acte"]?.string {
    case "saluer": return .greet(words)
    case "cadre": return .frame(words)
    case "identité": return .checkIdentity(words)
    case "question_ouverte": return .openQuestion(words)
    case "demander":
      guard let topic = json["sujet"]?.string else { return .unclear(words) }
      return inquiry(topic, in: base).map { .ask($0, words: words) }
    case "reformuler": return .reformulate(words)
    case "rassurer": return .comfort(words)
    case "papiers": return .checkPapers
    case "proposer":
      let ids = (json["services"]?.array ?? []).compactMap(\.string)
      let found = ids.compactMap { base.serviceIndices[ServiceID($0)] }
      return found.count == ids.count ? .propose(found, words: words) : nil
    case "délai": return day.map { .nameDeadline($0, words: words) }
    case "formulaires": return .nameForms(names.map { FormID($0) })
    case "apporter": return .namePapers(names.map { PaperID($0) })
    case "numéro": return .nameNumber(words)
    case "responsable": return .tellManager
    case "accord": return .seekAgreement(words)
    case "noter": return .note(words)
    case "rendez-vous": return day.map { .appoint($0) }
    case "résumer": return .recap(words)
    case "message": return .leaveMessage(words)
    case "rappel": return .askCallBack(words)
    case "mensualité":
      return json["montant"]?.string.flatMap { Rational(decimal: $0) }.map { .offer($0, words: words) }
    case "écrit": return .askWriting(words)
    case "ensemble": return .doTogether(words)
    case "dire": return .say(words)
    case "indice": return .hint
    case "clore": return .close
    default: return nil
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
