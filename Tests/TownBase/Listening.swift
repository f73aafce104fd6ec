package import Interview
import RuleEngine
import RuleModel

/// A listener that hears a few words, for tests.
package func listener() -> Listener {
  Listener { text, _ in
    var heard = HeardSituation()
    let folded = text.lowercased()
    if folded.contains("loyer") {
      heard.needs.append(HeardNeed(id: .service(ServiceID("aide_loyer")), words: ["loyer"]))
    }
    if folded.contains("commandement") {
      heard.needs.append(HeardNeed(id: .service(ServiceID("prevention_expulsion")), words: ["commandement"]))
      heard.urgency = .deadline
    }
    heard.namesRelative = folded.contains("ma mère")
    if folded.contains("me frappe") {
      heard.dangers.append(HeardDanger(id: DangerID("violences"), words: "me frappe"))
      heard.needs.append(HeardNeed(id: .service(ServiceID("aide_secrete")), words: ["me frappe"]))
    }
    if folded.contains("620") {
      let value = StatedValue.number(NumberRange(exactly: Rational(620)))
      heard.statements.append(
        HeardStatement(.value(FactKey(FactName("logement.loyer")), value), words: "loyer de 620"))
    }
    if folded.contains("couple") {
      heard.statements.append(
        HeardStatement(
          .value(FactKey(FactName("foyer.en_couple")), .truth(true)), words: "en couple", isCertain: false))
    }
    return heard
  }
}

extension Session {
  /// Types lines, one after the other; the notices of the last one.
  @discardableResult
  package mutating func type(_ lines: String...) -> [Notice] {
    var notices: [Notice] = []
    for line in lines { notices = apply(action(for: line)) }
    return notices
  }

  /// Answers every question until none stands; what cannot be read as an answer is refused.
  package mutating func answerAll(_ reply: (String) -> String = { _ in "refuse" }) -> [String] {
    var names: [String] = []
    while case .question = prompt, names.count < 200 {
      names.append(asked)
      let before = log.count
      type(reply(asked))
      if log.count == before { type("/refuse") }
    }
    return names
  }

  /// The fact or list that is being asked about, by name; empty when none is.
  package var asked: String {
    guard case .question(let asked) = prompt else { return "" }
    switch asked.question {
    case .value(let key): return key.fact.text
    case .roster(let scope): return scope.text
    case .regularity(let key): return key.fact.text + "?"
    }
  }
}

extension Listener {
  /// Hears that one service is needed, whatever is said.
  package static func hearing(_ service: String) -> Listener {
    Listener { text, _ in
      var heard = HeardSituation()
      heard.needs = [HeardNeed(id: .service(ServiceID(service)), words: [text])]
      return heard
    }
  }
}
