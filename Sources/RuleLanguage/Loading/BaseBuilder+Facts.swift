internal import RuleModel
internal import SourceText
internal import YAMLTree

extension BaseBuilder {
  mutating func addFacts() {
    for prior in declarations.priors {
      guard let index = signatures.facts[prior.fact.value] else {
        reading.reportUnknown(.fact, prior.fact, among: signatures.facts.keys, unreadable: unreadableFacts)
        continue
      }
      priors[index] = prior.node
    }
    for (position, (signature, source)) in zip(signatures.factSignatures, factSources).enumerated() {
      let fact: Fact =
        switch source {
        case .declared(let declaration): self.fact(declaration, signature, FactIndex(position))
        case .generated(let word, let service): generated(word, service, signature)
        }
      draft.append(fact)
    }
  }

  private mutating func fact(_ fact: FactDeclaration, _ signature: Signatures.FactSignature, _ index: FactIndex) -> Fact
  {
    Fact(
      name: signature.name, type: signature.type, scope: signature.scope, period: signature.period,
      origin: origin(of: fact, signature), wording: wording(of: fact, signature),
      expectations: expectations(of: fact, signature), bounds: signature.bounds,
      isWhole: fact.isWhole, isRate: fact.unit?.value == .rate, theme: fact.theme.flatMap { theme($0) },
      cost: fact.cost, isSensitive: fact.isSensitive, isOfTheDay: fact.isOfTheDay,
      prior: (priors[index] ?? fact.prior).flatMap { prior($0, of: signature) }, source: fact.source,
      place: fact.name.range)
  }

  private mutating func origin(of fact: FactDeclaration, _ signature: Signatures.FactSignature) -> Fact.Origin {
    if let received = NameSpelling.receivedService(of: fact.name.value) {
      return origin(of: fact, received.word, received.service, signature)
    }
    if fact.isComputed {
      let computation = check(fact.computation, signature.type, scope: signature.scope)
      return .computed(computation ?? standIn(signature.type, at: fact.name.range))
    }
    if fact.wording.question == nil, fact.wording.memberQuestion == nil {
      reading.report(
        "E220", "le fait \(fact.name.value) n'a ni question ni calcul", at: fact.name.range,
        help: ["ajouter `question: …` s'il se demande, `déduire: …` s'il se calcule."])
    }
    var relevance: Fact.Relevance?
    if let written = fact.relevance,
      let condition = condition(written.condition, scope: signature.scope),
      let otherwise = check(written.otherwise, signature.type, scope: signature.scope)
    {
      relevance = Fact.Relevance(condition: condition, otherwise: otherwise)
    }
    return .asked(relevance: relevance, estimate: fact.estimate.flatMap { estimate($0, of: fact, signature) })
  }

  private mutating func estimate(
    _ written: WrittenEstimate, of fact: FactDeclaration, _ signature: Signatures.FactSignature
  ) -> Fact.Estimate? {
    let low = check(written.minimum, signature.type, scope: signature.scope)
    let high = check(written.maximum, signature.type, scope: signature.scope)
    let condition = written.condition.flatMap { self.condition($0, scope: signature.scope) }
    let paper = written.paper.flatMap { papers([$0]).first }
    if let basis = written.basis {
      guard case .number = signature.type else {
        reading.report(
          "E251", "\(fact.name.value) n'est pas un nombre : aucune fourchette ne peut en être proposée",
          at: basis.range,
          help: ["retirer `estimer`, ou le garder pour un nombre, un montant ou une durée."])
        return nil
      }
    }
    guard let low, let high else { return nil }
    let offer = written.basis.map {
      Fact.Estimate.Offer(basis: $0.value, condition: condition, assumption: written.assumption, paper: paper)
    }
    return Fact.Estimate(minimum: low, maximum: high, offer: offer)
  }

  /// A fact that words `perçoit(S)` or `perçu(S)`.
  private mutating func origin(
    of fact: FactDeclaration, _ word: ParsedExpression.ServiceWord, _ service: String,
    _ signature: Signatures.FactSignature
  ) -> Fact.Origin {
    guard let index = signatures.services[service] else {
      reading.reportUnknown(
        .service, Located(service, at: fact.name.range), among: signatures.services.keys,
        unreadable: declarations.services.unreadable)
      return .asked(relevance: nil, estimate: nil)
    }
    let expected: ValueType = word == .receives ? .truth : .number(.money(.month))
    let scope = signatures.serviceSignatures[index.position].scope
    if signature.type != expected || signature.scope != scope || fact.isComputed {
      reading.report(
        "E217",
        word == .receives
          ? "\(fact.name.value) est un fait oui_non, de la portée du service, qui ne se calcule pas"
          : "\(fact.name.value) est un montant en €/mois, de la portée du service, qui ne se calcule pas",
        at: fact.name.range,
        secondary: [Label(range: signatures.serviceSignatures[index.position].place, text: "le service est ici")])
    }
    return word == .receives ? .receives(index) : .received(index)
  }

  private mutating func wording(of fact: FactDeclaration, _ signature: Signatures.FactSignature) -> Fact.Wording {
    checkSpokenAnswers(of: fact)
    let last = fact.name.value.split(separator: ".").last.map(String.init) ?? fact.name.value
    return Fact.Wording(
      label: fact.wording.label ?? last.replacing("_", with: " "), question: fact.wording.question?.value,
      thirdPersonQuestion: fact.wording.thirdPersonQuestion?.value,
      memberQuestion: fact.wording.memberQuestion?.value, howToKnow: fact.wording.howToKnow, help: fact.wording.help,
      waysOfAsking: fact.wording.waysOfAsking,
      spokenAnswers: fact.wording.spokenAnswers.map { Fact.SpokenAnswer(answer: $0.key.value, phrases: $0.value) },
      hoursOverMonths: fact.wording.hoursOverMonths)
  }

  private mutating func expectations(
    of fact: FactDeclaration, _ signature: Signatures.FactSignature
  ) -> [Fact.Expectation] {
    check(fact.expectations.map(\.key), areAnswersOf: fact)
    return fact.expectations.compactMap { answer, written in
      let expected: Fact.Expectation.Answer =
        if case .truth = signature.type { .truth(answer.value == "oui") } else { .option(answer.value) }
      return condition(written, scope: signature.scope).map { Fact.Expectation(answer: expected, condition: $0) }
    }
  }

  private mutating func checkSpokenAnswers(of fact: FactDeclaration) {
    check(fact.wording.spokenAnswers.map(\.key), areAnswersOf: fact)
  }

  /// What words or conditions stand for must be an answer.
  private mutating func check(_ answers: [Located<String>], areAnswersOf fact: FactDeclaration) {
    for answer in answers {
      switch fact.type {
      case .truth:
        guard answer.value != "oui", answer.value != "non" else { continue }
        reading.reportUnreadable(answer.value, at: answer.range, expected: "oui ou non")
      case .choice, .choices:
        guard !fact.options.contains(where: { $0.key == answer.value }) else { continue }
        let keys = fact.options.map(\.key).joined(separator: ", ")
        reading.reportUnreadable(answer.value, at: answer.range, expected: "une réponse du choix (\(keys))")
      case .number, .amount, .duration, .date, .commune, .text, nil: continue
      }
    }
  }

  private func generated(
    _ word: ParsedExpression.ServiceWord, _ service: ServiceDeclaration, _ signature: Signatures.FactSignature
  ) -> Fact {
    let index = signatures.services[service.id.value] ?? ServiceIndex(0)
    let isTruth = word == .receives
    return Fact(
      name: signature.name, type: signature.type, scope: signature.scope, period: .none,
      origin: isTruth ? .receives(index) : .received(index),
      wording: isTruth
        ? Fact.Wording(
          label: "reçoit déjà « \(service.title) »", question: "Recevez-vous déjà l'aide « \(service.title) » ?",
          thirdPersonQuestion: "La personne reçoit-elle déjà l'aide « \(service.title) » ?",
          memberQuestion: "L'aide « \(service.title) » est-elle déjà reçue par {membre} ?")
        : Fact.Wording(
          label: "montant reçu pour « \(service.title) »",
          question: "Combien recevez-vous par mois de l'aide « \(service.title) » ?",
          thirdPersonQuestion: "Combien la personne reçoit-elle par mois de l'aide « \(service.title) » ?",
          memberQuestion: "Combien reçoit {membre} par mois, de l'aide « \(service.title) » ?"),
      bounds: signature.bounds, isWhole: false, theme: service.themes.first.map { ThemeID($0.value) }, cost: 1,
      isSensitive: false, prior: nil, source: nil, place: service.id.range)
  }
}

// MARK: - A priori

extension BaseBuilder {
  private mutating func prior(_ node: YAMLNode, of signature: Signatures.FactSignature) -> Fact.Prior? {
    switch signature.type {
    case .truth:
      if case .scalar(let scalar) = node.content, let chance = chance(scalar.text) { return .truth(chance) }
      if let weights = weights(node), let chance = weights["oui"], weights.count == 1 { return .truth(chance) }
    case .choice(let domain), .choices(let domain):
      let options = draft.domains[domain].options
      if let weights = weights(node), weights.keys.allSatisfy({ key in options.contains { $0.key == key } }) {
        return .options(options.map { weights[$0.key] ?? 0 })
      }
    case .number:
      if let weights = weights(node) {
        let buckets = weights.compactMap { key, weight in
          Self.interval(key).map { Fact.Prior.Bucket(range: $0, weight: weight) }
        }
        if buckets.count == weights.count {
          return .buckets(buckets.sorted { $0.range.lower < $1.range.lower })
        }
      }
    case .date, .commune, .text: break
    }
    reading.report(
      "E221", "a_priori illisible pour \(signature.name.text)", at: node.range.firstStretch,
      label: "ces fréquences ne vont pas avec le type du fait",
      help: [
        "oui_non : `a_priori: 0.3` ; choix : `{option: 0.4, autre: 0.6}` ; nombre : `{\"0 à 500\": 0.3, \"500 à 1000\": 0.7}`."
      ])
    return nil
  }

  private func weights(_ node: YAMLNode) -> [String: Double]? {
    guard case .mapping(let entries) = node.content else { return nil }
    var weights: [String: Double] = [:]
    for entry in entries {
      guard case .scalar(let scalar) = entry.value.content, let weight = chance(scalar.text) else { return nil }
      weights[entry.key.value] = weight
    }
    return weights
  }

  /// A frequency from 0 to 1, or in percent.
  private func chance(_ text: String) -> Double? {
    guard let number = WrittenNumber.read(text, allowsPercent: true), !number.isNegative, number <= .one
    else { return nil }
    return number.approximation
  }

  private static func interval(_ text: String) -> NumberRange? {
    let words = text.folded.split(separator: " ")
    guard words.count == 3, words[1] == "a", let low = Rational(decimal: words[0]),
      let high = Rational(decimal: words[2])
    else { return nil }
    return NumberRange(low, high)
  }
}
