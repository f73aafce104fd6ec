internal import RuleModel
internal import SourceText
internal import YAMLTree

extension BaseBuilder {
  /// How a scenario is played: who answers, what is negotiated, which figures may vary and where they are said.
  mutating func staging(
    _ written: ScenarioDeclaration, _ reader: SituationReader, _ situation: Situation
  ) -> Staging {
    var staging = Staging()
    staging.answering = written.answering
    staging.isDigital = written.isDigital
    staging.instalment = written.instalment.flatMap { instalment($0) }
    staging.variations = written.variations.map { variations($0, reader, situation) }
    staging.immediate = services(written.immediate)
    for text in [written.opening, written.mood ?? ""] + written.traps.map(\.text) {
      for name in Braces.names(in: text) {
        staging.figures[name] = figure(name, written, reader)
      }
    }
    for (name, phrases) in written.waysOfAsking {
      for fact in disclosed([name]) { staging.waysOfAsking[fact, default: []] += phrases }
    }
    if written.answering != .person, written.channel != .outgoingCall {
      reading.report(
        "E248", "`décroche: \(written.answering.rawValue)` ne se dit que d'un appel sortant", at: written.id.range,
        help: ["écrire `canal: téléphone_sortant`, ou retirer `décroche`."])
    }
    return staging
  }

  private mutating func instalment(_ name: Located<String>) -> FactName? {
    guard let fact = draft.fact(named: FactName(name.value)) else {
      reading.reportUnknown(.fact, name, among: signatures.facts.keys, unreadable: unreadableFacts)
      return nil
    }
    if case .number = fact.type, fact.scope == nil { return fact.name }
    reading.report(
      "E248", "une mensualité est un montant du foyer, « \(name.value) » ne l'est pas", at: name.range,
      help: ["donner un fait calculé en €/mois."])
    return nil
  }

  // MARK: Variations

  private mutating func variations(
    _ node: YAMLNode, _ reader: SituationReader, _ situation: Situation
  ) -> [Staging.Variation] {
    guard case .mapping(let entries) = node.content else { return [] }
    return entries.compactMap { entry in
      let nodes: [YAMLNode] = if case .sequence(let nodes) = entry.value.content { nodes } else { [entry.value] }
      var key: FactKey?
      var values: [StatedValue] = []
      for node in nodes {
        let alone = YAMLNode(content: .mapping([YAMLEntry(key: entry.key, value: node)]), range: node.range)
        let (said, problems) = reader.read(alone)
        reading.diagnostics += problems
        if !problems.isEmpty { return nil }
        // A monthly value also says that the months are alike.
        let usual = said.answers.filter { $0.key.moment != .regular }
        guard usual.count == 1, said.rosters.isEmpty, let (only, answer) = usual.first,
          case .stated(let value, _) = answer
        else {
          reportVariation(entry.key, "ce n'est pas un fait du foyer ou d'un adulte, avec une valeur ou une fourchette")
          return nil
        }
        key = only
        values.append(value)
      }
      guard let key, !values.isEmpty else {
        reportVariation(entry.key, "aucune valeur n'est donnée")
        return nil
      }
      guard situation.answers.keys.contains(where: { $0.fact == key.fact && $0.member == key.member }) else {
        reportVariation(entry.key, "la situation n'en dit rien")
        return nil
      }
      return Staging.Variation(key: FactKey(key.fact, of: key.member), values: values)
    }
  }

  private mutating func reportVariation(_ name: Located<String>, _ reason: String) {
    reading.report(
      "E248", "« \(name.value) » ne peut pas varier : \(reason)", at: name.range,
      help: ["par exemple : `logement.loyer: {min: 450, max: 780}`, ou `foyer.commune: [Lyon, Villeurbanne]`."])
  }

  // MARK: Figures in sentences

  /// The latest value of a fact that the situation states under that very name.
  private mutating func figure(
    _ name: String, _ written: ScenarioDeclaration, _ reader: SituationReader
  ) -> FactKey? {
    if case .mapping(let entries)? = written.situation?.content,
      let entry = entries.first(where: { $0.key.value == name })
    {
      let alone = YAMLNode(content: .mapping([entry]), range: entry.value.range)
      let said = reader.read(alone).situation
      if said.rosters.isEmpty, let key = said.answers.keys.min(by: { Self.rank($0) < Self.rank($1) }) { return key }
    }
    reading.report(
      "E248", "« {\(name)} » ne dit aucun fait de la situation", at: written.id.range,
      help: ["écrire entre accolades le nom d'un fait du foyer ou d'un adulte, comme dans `situation`."])
    return nil
  }

  /// The usual value first, then the latest.
  private static func rank(_ key: FactKey) -> Int {
    switch key.moment {
    case .habitual: Int.min
    case .month(let year, let month): -(12 * year + month)
    case .year(let year): -12 * year
    case .regular, .meanOfMonths: Int.max
    }
  }
}

/// Names between braces in a sentence.
enum Braces {
  static func names(in text: String) -> [String] {
    text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
