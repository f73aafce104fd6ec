package import Documents
package import RuleModel

extension Wording {
  /// The page of a service, for `explain` and for reading aloud.
  package func page(of index: ServiceIndex) -> Document {
    let name = DefinitionRow("Identifiant", .command(base.services[index].id.text))
    let service = base.services[index]
    var blocks: [Block] = [.paragraph(Inline(told(service.purpose))), .definitions([name] + card(service))]
    blocks += decision(service, citing: true)
    blocks += procedure(service.procedure, steps: service.procedure.steps)
    blocks += contact(service, says: told(service.phone?.say))
    blocks += mistakes(service) + references(service)
    return Document(title: Inline(service.title), blocks)
  }

  /// What of that page is given to the person: nothing of what the mediator does, says or must not do, and no article of
  /// law beside each condition; the sources at the end name the texts.
  package func handout(of index: ServiceIndex) -> Document {
    let service = base.services[index]
    let rows = card(service)
    var blocks: [Block] = [.paragraph(Inline(told(service.purpose)))]
    if !rows.isEmpty { blocks.append(.definitions(rows)) }
    blocks += decision(service, citing: false)
    blocks += procedure(service.procedure, steps: service.procedure.steps.filter { $0.doer == nil })
    blocks += contact(service, says: nil)
    if !base.isDangerProtocol(index) { blocks += mistakes(service) }
    return Document(title: Inline(service.title), blocks + references(service))
  }

  private func mistakes(_ service: Service) -> [Block] {
    let mistakes = service.procedure.mistakes
    return mistakes.isEmpty ? [] : [.section("Erreurs fréquentes", level: .third, [list(told(mistakes))])]
  }

  private func card(_ service: Service) -> [DefinitionRow] {
    var rows: [DefinitionRow] = []
    if let operation = organisation(service.operatorID) {
      rows.append(DefinitionRow("Organisme", Inline(operation.name)))
    }
    let themes = service.themes.compactMap { theme($0) }
    if !themes.isEmpty { rows.append(DefinitionRow("Thèmes", Inline(themes.joined(separator: ", ")))) }
    if let territory = service.territory {
      rows.append(DefinitionRow("Où", Inline(base.communeSets[territory.set].label)))
    }
    if let scope = service.scope { rows.append(DefinitionRow("Pour", Inline("chaque \(base.scopes[scope].label)"))) }
    return rows
  }

  /// - Parameter citing: whether each condition names its article of law.
  private func decision(_ service: Service, citing: Bool) -> [Block] {
    let sentences = ConditionSentence(self)
    var blocks: [Block] = []
    if let concerns = service.decision.concerns {
      blocks.append(.section("Qui est concerné", level: .third, [conditionList(concerns, sentences, citing: citing)]))
    }
    blocks.append(
      .section("Conditions", level: .third, [conditionList(service.decision.conditions, sentences, citing: citing)]))
    if let amount = service.decision.amount {
      blocks.append(
        .section(service.decision.isPaid ? "À payer" : "Montant", level: .third, [self.amount(amount, sentences)]))
    }
    if !service.decision.reserves.isEmpty {
      blocks.append(
        .callout(.toVerify, title: "avec la personne", [list(service.decision.reserves.map { told($0.text) })]))
    }
    if !service.decision.exceptions.isEmpty {
      blocks.append(
        .callout(
          .toVerify, title: "ce qui peut rouvrir un refus", [list(service.decision.exceptions.map { told($0.text) })]))
    }
    return blocks
  }

  private func amount(_ expression: Expression, _ sentences: ConditionSentence) -> Block {
    let cases = amounts(expression, sentences)
    return cases.count == 1 ? .paragraph(Inline(cases[0])) : list(cases)
  }

  /// One line a case: "Si … : 100 €.", "Sinon : 50 €.".
  private func amounts(_ expression: Expression, _ sentences: ConditionSentence) -> [String] {
    switch expression.kind {
    case .choose(let condition, let then, let otherwise):
      let isCalculated = if case .fact = then.kind { true } else { false }
      let told = isCalculated ? "à calculer pendant l'entretien (\(sentences.noun(then)))" : sentences.quantity(then)
      let first = "Si \(FrenchWords.uncapitalised(sentences.text(condition))) : \(told)."
      // Nothing in every other case goes without saying.
      if case .number(Rational(0)) = otherwise.kind { return [first] }
      let rest = amounts(otherwise, sentences)
      return [first] + (rest.count == 1 ? ["Sinon : \(FrenchWords.uncapitalised(rest[0]))"] : rest)
    case .fact: return ["À calculer pendant l'entretien : \(sentences.noun(expression))."]
    case .product, .sum, .difference:
      return [FrenchWords.sentence(sentences.known(expression) ?? sentences.quantity(expression))]
    case .truth, .number, .date, .option, .today, .parameter, .service, .all, .any, .not, .atLeast, .comparison,
      .between, .oneOf, .includes, .inCommuneSet, .quotient, .minimum, .maximum, .rounded, .converted, .brackets,
      .table, .communeAttribute, .some, .every, .count, .aggregate, .shifted, .elapsed, .datePart, .makeDate,
      .firstOfMonth, .lastOfMonth, .deadline:
      return [FrenchWords.sentence(sentences.quantity(expression))]
    }
  }

  private func conditionList(_ condition: Expression, _ sentences: ConditionSentence, citing: Bool) -> Block {
    let parts: [Expression]
    if case .all(let inner) = condition.kind, condition.sentence == nil { parts = inner } else { parts = [condition] }
    return .list(
      .bulleted,
      parts.map { part in
        let source = citing ? part.source.map { " (\($0))" } ?? "" : ""
        if case .any(let choices) = part.kind, part.sentence == nil {
          return ListItem(
            "L'un de ces cas\(source) :", [list(choices.map { FrenchWords.capitalised(sentences.text($0)) })])
        }
        if case .not(let inner) = part.kind, case .any(let choices) = inner.kind, part.sentence == nil {
          return ListItem(
            "Aucun de ces cas\(source) :", [list(choices.map { FrenchWords.capitalised(sentences.text($0)) })])
        }
        return ListItem(Inline(FrenchWords.capitalised(sentences.text(part)) + source))
      })
  }

  private func procedure(_ procedure: Procedure, steps: [Procedure.Step]) -> [Block] {
    let sentences = ConditionSentence(self)
    var blocks: [Block] = []
    if !steps.isEmpty {
      let items = steps.map { ListItem(Inline(conditional($0))) }
      blocks.append(.section("Démarche", level: .third, [.list(.numbered, items)]))
    }
    if !procedure.papers.isEmpty {
      blocks.append(.section("Papiers", level: .third, [.checklist(procedure.papers.map(item(for:)))]))
    }
    let forms = procedure.forms.compactMap { needed in
      base.forms[needed.form].map { "\($0.title)\($0.number.map(number) ?? "")\(situation(needed.condition))" }
    }
    if !forms.isEmpty { blocks.append(.section("Formulaires", level: .third, [list(forms)])) }
    if !procedure.deadlines.isEmpty {
      let items = procedure.deadlines.map { deadline in
        "\(FrenchWords.capitalised(sentences.quantity(deadline.date))) : \(told(deadline.reason))\(when(deadline.condition))"
      }
      blocks.append(.callout(.deadline, [list(items)]))
    }
    if !procedure.appeals.isEmpty {
      blocks.append(.section("Recours", level: .third, [list(procedure.appeals.map(text))]))
    }
    return blocks
  }

  /// A step with the condition that it has, or that is still open.
  func conditional(_ step: Procedure.Step) -> String { text(step) + when(step.condition) }

  /// The same, ended before what follows it.
  func sentence(_ step: Procedure.Step) -> String { FrenchWords.sentence(conditional(step), capitalises: false) }

  private func when(_ condition: Expression?) -> String {
    condition.map { " — \(FrenchWords.provided(ConditionSentence(self).clause($0)))" } ?? ""
  }

  /// Some forms have no number but a few words about it.
  func number(_ text: String) -> String {
    let words = text.first?.isNumber == true ? "n° \(text)" : text
    return words.contains("(") ? ", \(words)" : " (\(words))"
  }

  /// `Refus : auprès de l'agence, délai de 2 mois. Écrire en recommandé.`
  private func text(_ appeal: Procedure.Appeal) -> String {
    let details = [appeal.to.map { "auprès de : \($0)" }, told(appeal.within).map { "délai : \($0)" }].compactMap { $0 }
    let how = FrenchWords.sentence(told(appeal.how))
    let lead = details.joined(separator: " ; ")
    guard let against = appeal.against else {
      return lead.isEmpty ? how : "\(FrenchWords.sentence(lead)) \(how)"
    }
    let subject = FrenchWords.capitalised(against)
    return lead.isEmpty ? "\(subject) : \(how)" : "\(subject), \(FrenchWords.sentence(lead, capitalises: false)) \(how)"
  }

  private func contact(_ service: Service, says words: String?) -> [Block] {
    guard let phone = service.phone else { return [] }
    let number = [phone.number, phone.hours].compactMap { $0 }.joined(separator: ", ")
    let line = number.isEmpty ? phone.who : "\(phone.who) : \(number)"
    var blocks: [Block] = [.paragraph(Inline(FrenchWords.sentence(line)))]
    if !phone.prepare.isEmpty {
      blocks += [.paragraph("À avoir sous la main :"), .checklist(phone.prepare.map { ChecklistItem(Inline($0)) })]
    }
    if let words { blocks += [.paragraph("À dire :"), .quote([Inline(bare(words))])] }
    return [.section("Téléphone", level: .third, blocks)]
  }

  private func references(_ service: Service) -> [Block] {
    var blocks: [Block] = []
    let related = [
      ("Penser aussi à", service.relations.opens), ("Sinon", service.relations.whenClosed),
      ("Ne se cumule pas avec", service.relations.excludes),
    ]
    let rows = related.compactMap { label, ids -> DefinitionRow? in
      let titles = ids.map { base.service($0)?.title ?? $0.text }
      return titles.isEmpty ? nil : DefinitionRow(Inline(label), Inline(titles.joined(separator: " ; ")))
    }
    if !rows.isEmpty { blocks.append(.definitions(rows)) }
    if let combination = service.relations.combination { blocks.append(.paragraph(Inline(told(combination)))) }
    let links = service.links.map { ListItem(Inline.link(Inline($0.title), url: $0.address)) }
    if !links.isEmpty { blocks.append(.section("Liens", level: .third, [.list(.bulleted, links)])) }
    let sources = service.sources.map { [$0.title, $0.article, $0.address].compactMap { $0 }.joined(separator: ", ") }
    if !sources.isEmpty { blocks.append(.section("Sources", level: .third, [list(sources)])) }
    blocks.append(.paragraph(Inline(reviewLine(service.review))))
    if !service.review.toConfirm.isEmpty {
      blocks.append(.callout(.toVerify, title: "auprès d'un professionnel", [list(told(service.review.toConfirm))]))
    }
    return blocks
  }
}
