package import Documents
package import RuleModel

extension Wording {
  /// A service as a one-page display: what it is, who it is for, what to bring, whom to call.
  package func poster(of index: ServiceIndex) -> Document {
    let service = base.services[index]
    var blocks: [Block] = [.paragraph(Inline(told(service.purpose)))]
    blocks.append(.section("Pour qui ?", [.list(.bulleted, audience(of: service))]))
    let papers = service.procedure.papers.filter { $0.condition == nil }.compactMap { base.papers[$0.paper]?.label }
    if !papers.isEmpty {
      blocks.append(
        .section(
          "Ce qu'il faut apporter",
          [.checklist(papers.prefix(6).map { ChecklistItem(Inline(FrenchWords.capitalised($0))) })]))
    }
    let steps = stepsOfAnybody(of: service)
    if steps.count == 1 {
      blocks.append(.section("Comment faire ?", steps.map { .paragraph($0) }))
    } else if !steps.isEmpty {
      blocks.append(.section("Comment faire ?", [.list(.numbered, steps.map { ListItem($0) })]))
    }
    blocks.append(contentsOf: contact(on: service))
    blocks.append(.paragraph("Un médiateur peut vous aider, gratuitement : demandez à l'accueil."))
    return Document(title: Inline(service.title), blocks)
  }

  /// A theme as a display: one line a service.
  package func poster(of theme: RuleModel.Theme) -> Document {
    let services = base.services.elements.filter { $0.themes.contains(theme.id) }.sorted { $0.title < $1.title }
    return Document(
      title: Inline(theme.label),
      [
        .list(.bulleted, services.map { ListItem(Inline($0.title)) }),
        .paragraph("Un médiateur peut vous aider, gratuitement : demandez à l'accueil."),
      ])
  }

  /// The first steps of whoever stands before the display: those of a special case are left out, unless there is
  /// nothing else, and then their case is told.
  private func stepsOfAnybody(of service: Service) -> [Inline] {
    let steps = service.procedure.steps.filter { $0.doer == nil }
    let ordinary = steps.filter { $0.condition.map(isAbsence) ?? true }
    if !ordinary.isEmpty {
      return ordinary.prefix(3).map { Inline($0.condition.map(saysNothingAsked) ?? true ? text($0) : conditional($0)) }
    }
    return steps.prefix(3).map { Inline(conditional($0)) }
  }

  /// Whether it only says what is not so ("aucune demande n'est déjà faite"), as it is of most people.
  private func isAbsence(_ condition: Expression) -> Bool {
    if case .not = condition.kind { return true }
    if case .all(let parts) = condition.kind { return parts.allSatisfy(isAbsence) }
    return false
  }

  /// Whether the condition only sets apart who has asked, or received, already: of anybody else it needs no word.
  private func saysNothingAsked(_ condition: Expression) -> Bool {
    if case .not(let inner) = condition.kind, case .includes = inner.kind { return true }
    if case .all(let parts) = condition.kind { return parts.allSatisfy(saysNothingAsked) }
    return false
  }

  private func audience(of service: Service) -> [ListItem] {
    let sentences = ConditionSentence(self)
    func parts(_ whole: Expression?) -> [Expression] {
      guard let whole else { return [] }
      if case .all(let inner) = whole.kind, whole.sentence == nil { return inner }
      return [whole]
    }
    // The same condition is told once, in the words of the conditions, whatever those of whom it concerns.
    func bare(_ part: Expression) -> String {
      sentences.text(Expression(id: part.id, type: part.type, kind: part.kind, range: part.range))
    }
    let conditions = parts(service.decision.conditions)
    let told = Set(conditions.map(bare))
    let parts = parts(service.decision.concerns).filter { !told.contains(bare($0)) } + conditions
    return parts.prefix(5).map { ListItem(Inline(FrenchWords.sentence(sentences.text($0)))) }
  }

  private func contact(on service: Service) -> [Block] {
    var lines: [DefinitionRow] = []
    let operation = organisation(service.operatorID)
    if let phone = service.phone, let number = phone.number {
      lines.append(DefinitionRow("Téléphone", Inline("\(number) (\(phone.who))")))
    } else if let operation, let number = operation.phone {
      lines.append(DefinitionRow("Téléphone", Inline("\(number) (\(operation.name))")))
    }
    if let site = operation?.site { lines.append(DefinitionRow("Internet", Inline(site))) }
    return lines.isEmpty ? [] : [.section("Contact", [.definitions(lines)])]
  }
}
