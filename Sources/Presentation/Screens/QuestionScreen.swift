import Documents
import Interview
import RuleEngine
import RuleModel

extension Wording {
  /// A calm page: theme, what remains open, one question, one line of help.
  func question(_ asked: AskedQuestion, of session: Session) -> [Block] {
    var blocks: [Block] = []
    blocks.append(
      .question(
        theme: theme(themeID(of: asked.question)).map { Inline($0) }, progress: Inline(progress(asked, session)),
        Inline(text(asked)), help: help(for: asked)))
    if let options = togetherList(asked) ?? options(of: asked.question) ?? bandList(of: asked) {
      blocks.append(options)
    }
    return blocks
  }

  private func themeID(of question: Question) -> ThemeID? {
    question.key.flatMap { base.fact(named: $0.fact)?.theme }
  }

  private func progress(_ asked: AskedQuestion, _ session: Session) -> String {
    let count = session.answerCount
    let answers = count == 0 ? "" : FrenchWords.count(count, "réponse") + ", "
    switch asked.reason {
    case .correction: return "correction"
    case .postponedBefore: return "\(answers)remise à plus tard tout à l'heure"
    case .deadline: return "\(answers)pour calculer un délai"
    case .estimateBasis: return "\(answers)pour une estimation"
    case .estimate: return "\(answers)une estimation est possible"
    case .narrowing: return "\(answers)une précision suffirait"
    case .planned, .ages:
      let open = session.openServices.count
      return "\(answers)\(FrenchWords.count(open, "droit")) à éclaircir"
    }
  }

  private func help(for asked: AskedQuestion) -> Inline? {
    if let previous = asked.previous, let key = asked.question.key {
      let noted = "Réponse notée : \(text(previous, for: key)). Entrée pour la garder."
      return Inline(noted) + (bandHelp(asked).map { " " + $0 } ?? "")
    }
    if !asked.isUnsure, let value = asked.suggestion, let key = asked.question.key {
      let isList = if case .chosen = value { true } else { false }
      return
        "J'ai entendu : \(Inline(text(value, for: key))). Entrée si c'est \(isList ? "tout" : "juste"), sinon la réponse."
    }
    if asked.isUnsure {
      return "Entrée : on laisse « ne sait pas » · \(Inline.command("passer")) : on y revient à la fin · ou la réponse."
    }
    if asked.reason == .ages, case .roster(let scope) = asked.question {
      return "Par exemple : \(Self.agesExample(situation[roster: scope]?.labels.count ?? 1))."
    }
    if let together = asked.together {
      return together.expected
        ? "Entrée si c'est oui partout · \(Inline.command("pas la 2")) si la 2 est non · \(Inline.command("non")) : une par une."
        : "Entrée si aucune · \(Inline.command("2")) ou \(Inline.command("1, 3")) pour celles qui sont reçues."
    }
    if let alike = asked.alike {
      let others = alike.keys.count > 1 ? ", et pour les autres" : ""
      return
        "Entrée : pareil que \(Inline(name(of: alike.answered.member))), « \(Inline(text(alike.value, for: alike.answered))) »\(Inline(others))."
    }
    guard let key = asked.question.key, let fact = base.fact(named: key.fact) else {
      return isPeople(asked.question)
        ? "Par exemple : 2 ; deux de 4 et 9 ans ; Léa 9 ans, Noé 7 ans ; aucun."
        : "Par exemple : aucune, 2, « loyer 1 860, EDF 320 »."
    }
    if fact.isSensitive {
      return "Question sensible : la personne peut préférer ne pas répondre (\(Inline.command("refuse")))."
    }
    if case .regularity = asked.question { return "o/n" }
    if let help = bandHelp(asked) { return help }
    if let help = fact.wording.help { return Inline(fill(help, key)) }
    switch fact.type {
    case .truth: return "o/n"
    case .date: return key.fact == .birthDate ? "Une date, ou un âge." : "Une date, même approximative."
    case .number(.money(.month)): return "Par mois, même en fourchette : « entre 800 et 1 000 »."
    case .number(.money(.year)): return "Pour l'année, même en fourchette."
    case .choices: return "Un ou plusieurs numéros, ou aucun."
    case .commune: return "Le nom, ou le code postal."
    case .number, .choice, .text: return nil
    }
  }

  /// The questions put in one breath, each under the number that says no to it.
  private func togetherList(_ asked: AskedQuestion) -> Block? {
    guard let together = asked.together else { return nil }
    return .list(
      .numbered,
      together.keys.map { key in
        let aid = together.expected ? nil : received(key.fact)
        return ListItem(Inline(aid.map { title($0) } ?? text(Question.value(key))))
      })
  }

  private func received(_ name: FactName) -> ServiceIndex? {
    guard case .receives(let service)? = base.fact(named: name)?.origin else { return nil }
    return service
  }

  func isPeople(_ question: Question) -> Bool {
    guard case .roster(let name) = question, let scope = base.scopeIndices[name],
      let owner = base.fact(named: .birthDate)?.scope
    else { return false }
    if owner == scope { return true }
    if case .union(let parts) = base.scopes[owner].kind { return parts.contains(scope) }
    return false
  }

  private func options(of question: Question) -> Block? {
    guard case .value(let key) = question else { return nil }
    switch base.fact(named: key.fact)?.type {
    case .choice(let domain), .choices(let domain):
      let options = base.domains[domain].options
      return .list(.numbered, options.map { ListItem(Inline(FrenchWords.capitalised($0.label))) })
    case .truth, .number, .date, .commune, .text, nil: return nil
    }
  }
}
