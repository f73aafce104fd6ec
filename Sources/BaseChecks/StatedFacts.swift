import NeedFinder
package import RuleModel
package import SourceText

/// E322: what the listener hears of a fact is no answer to it as the base declares it.
///
/// A base without words for facts hears nothing; one that has some need not declare every fact that could be heard.
package enum StatedFacts {
  /// What is wrong with the facts that are written at chosen places.
  package static func problems(in base: RuleBase, at isChosen: (SourceRange) -> Bool = { _ in true }) -> [Diagnostic] {
    guard !base.vocabulary.facts.isEmpty else { return [] }
    let answers = Dictionary(grouping: StatableAnswer.all(of: base), by: \.key.fact)
    return base.facts.elements.filter { isChosen($0.place) }.compactMap { fact in
      answers[fact.name].flatMap { problem(of: fact, $0, in: base) }
    }
  }

  /// Names of facts that free text may state, and that a base does not declare.
  package static func missing(in base: RuleBase) -> Set<FactName> {
    Set(StatableAnswer.all(of: base).map(\.key.fact).filter { base.fact(named: $0) == nil })
  }

  private static func problem(of fact: Fact, _ answers: [StatableAnswer], in base: RuleBase) -> Diagnostic? {
    if let label = answers.compactMap({ fact.misfit(of: $0, in: base) }).min() {
      return diagnostic(
        fact, "`\(fact.name.text)` : ce qui s'entend dans un texte libre n'y répond pas", label,
        help: "garder ce que le programme attend sous ce nom, ou donner au fait un autre nom.")
    }
    let unknown = Set(answers.flatMap { fact.unknownOptions(in: $0.value, of: base) })
    guard !unknown.isEmpty else { return nil }
    let names = unknown.sorted().map { "`\($0)`" }.joined(separator: ", ")
    return diagnostic(
      fact, "`\(fact.name.text)` : une réponse qui s'entend dans un texte libre n'existe pas",
      "n'a pas parmi ses choix : \(names)",
      help: "ajouter ce choix, ou corriger la réponse dans `vocabulaire: faits`.")
  }

  private static func diagnostic(_ fact: Fact, _ message: String, _ label: String, help: String) -> Diagnostic {
    Diagnostic(
      severity: .error, code: DiagnosticCode("E322"), message: message,
      primary: Label(range: fact.place, text: label), help: [help])
  }
}

extension Fact {
  /// What the program hears where it is no answer of the right owner, type and unit; nil where it is one.
  fileprivate func misfit(of answer: StatableAnswer, in base: RuleBase) -> String? {
    if !isHeld(by: answer.key.member, in: base) {
      switch answer.key.member {
      case .household: return "s'entend du foyer : il n'a pas de `portée`"
      case .role(let role): return "s'entend d'un adulte (\(role)) : sa `portée` doit les compter"
      case .listed(let scope, _): return "s'entend de la liste `\(scope.text)` : sa `portée` doit la compter"
      }
    }
    switch (answer.value, type) {
    case (.truth, .truth), (.date, .date), (.commune, .commune), (.text, .text), (.options, .choice),
      (.chosen, .choices):
      return nil
    case (.number, .number(let unit)):
      guard let heard = answer.unit, heard != unit else { return nil }
      return "s'entend en \(heard.symbol)"
    case (.truth, _): return "s'entend comme un oui ou un non"
    case (.date, _): return "s'entend comme une date"
    case (.commune, _): return "s'entend comme une commune"
    case (.number, _): return "s'entend comme un nombre"
    case (.options, _): return "s'entend comme un choix"
    case (.chosen, _): return "s'entend comme un choix multiple"
    case (.text, _): return "s'entend comme un texte"
    }
  }

  private func isHeld(by member: Member, in base: RuleBase) -> Bool {
    guard let scope else { return member == .household }
    let kinds: [ScopeIndex]
    if case .union(let parts) = base.scopes[scope].kind { kinds = parts } else { kinds = [scope] }
    return kinds.contains { part in
      switch (member, base.scopes[part].kind) {
      case (.role, .roles): true
      case (.listed(let name, _), .list): base.scopes[part].name == name
      case (.household, _), (.role, _), (.listed, _): false
      }
    }
  }

  /// Options of an answer that the fact does not have.
  fileprivate func unknownOptions(in value: StatedValue, of base: RuleBase) -> [String] {
    let said: Set<String>
    switch value {
    case .options(let options): said = options
    case .chosen(let certain, let possible): said = certain.union(possible)
    case .truth, .number, .date, .commune, .text: return []
    }
    switch type {
    case .choice(let domain), .choices(let domain):
      return said.filter { base.domains[domain].position(of: $0) == nil }
    case .truth, .number, .date, .commune, .text: return []
    }
  }
}
