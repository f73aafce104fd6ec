package import Documents
package import RuleModel

extension Wording {
  /// The page of a fact: how it is asked or computed, and which services read it.
  package func page(of index: FactIndex) -> Document {
    let fact = base.facts[index]
    var blocks: [Block] = []
    var rows = [DefinitionRow("Nom", .command(fact.name.text)), DefinitionRow("Réponse", Inline(kind(fact)))]
    if let scope = fact.scope { rows.append(DefinitionRow("Pour", Inline("chaque \(base.scopes[scope].label)"))) }
    if let theme = theme(fact.theme) { rows.append(DefinitionRow("Thème", Inline(theme))) }
    switch fact.period {
    case .none: break
    case .month: rows.append(DefinitionRow("Période", "une valeur par mois"))
    case .year: rows.append(DefinitionRow("Période", "une valeur par année"))
    }
    if fact.isSensitive { rows.append(DefinitionRow("Donnée sensible", "demandée seulement si un droit en dépend")) }
    blocks.append(.definitions(rows))
    blocks += origin(fact)
    if case .choice(let domain) = fact.type { blocks.append(options(domain)) }
    if case .choices(let domain) = fact.type { blocks.append(options(domain)) }
    let readers = base.services.indices.filter { base.services[$0].reads(index, in: base) }
    if !readers.isEmpty {
      blocks.append(.section("Sert à", level: .third, [list(readers.map { title($0) })]))
    }
    return Document(title: Inline(FrenchWords.capitalised(fact.wording.label)), blocks)
  }

  private func origin(_ fact: Fact) -> [Block] {
    var blocks: [Block] = []
    switch fact.origin {
    case .asked(let relevance, let estimate):
      if let question = fact.wording.question { blocks.append(.quote([Inline(question)])) }
      if let how = fact.wording.howToKnow { blocks.append(.paragraph("Pour savoir : \(FrenchWords.sentence(how))")) }
      if let relevance {
        let sentence = ConditionSentence(self).text(relevance.condition)
        blocks.append(.paragraph("Demandé seulement si : \(sentence)."))
      }
      if let estimate { blocks.append(.paragraph(Inline(told(estimate)))) }
    case .computed(let expression):
      blocks.append(.paragraph("Calculé : \(ConditionSentence(self).noun(expression))."))
      if let source = fact.source { blocks.append(.paragraph("Source : \(source).")) }
    case .receives(let service): blocks.append(.paragraph("Ce que la personne dit recevoir : \(title(service))."))
    case .received(let service): blocks.append(.paragraph("Montant que la personne dit recevoir : \(title(service))."))
    }
    return blocks
  }

  private func told(_ estimate: Fact.Estimate) -> String {
    guard let offer = estimate.offer else { return "Une fourchette est supposée quand la personne ne sait pas." }
    let given = "Quand la personne ne sait pas, une fourchette est proposée d'après \(offer.basis)."
    return offer.assumption.map {
      let assumption = $0.replacing("en {année}", with: "l'année demandée").replacing(
        "{année}", with: "l'année demandée")
      return "\(given) Cela suppose \(FrenchWords.sentence(assumption, capitalises: false))"
    } ?? given
  }

  private func kind(_ fact: Fact) -> String {
    switch fact.type {
    case .truth: return "oui ou non"
    case .number(.money(let period)): return "montant\(FrenchFormat.suffix(period))" + bounds(fact)
    case .number(.duration(let unit)): return "durée en \(Unit.duration(unit).symbol)" + bounds(fact)
    case .number(let unit): return "nombre" + (unit.symbol.isEmpty ? "" : " (\(unit.symbol))") + bounds(fact)
    case .date: return "date"
    case .choice: return "un choix"
    case .choices: return "plusieurs choix possibles"
    case .commune: return "commune"
    case .text: return "texte libre, jamais utilisé pour décider"
    }
  }

  private func bounds(_ fact: Fact) -> String {
    guard case .number(let range) = fact.bounds else { return "" }
    return ", de \(FrenchFormat.number(range.lower)) à \(FrenchFormat.number(range.upper))"
  }

  private func options(_ domain: DomainIndex) -> Block {
    .definitions(base.domains[domain].options.map { DefinitionRow(.command($0.key), Inline($0.label)) })
  }
}

extension Service {
  /// Whether the decision reads a fact, through computed facts too.
  func reads(_ fact: FactIndex, in base: RuleBase) -> Bool {
    var seen: Set<FactIndex> = []
    let roots = [decision.concerns, decision.conditions, decision.amount].compactMap { $0 }
    return roots.contains { $0.reads(fact, in: base, &seen) }
  }
}
