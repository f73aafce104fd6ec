package import Documents
package import RuleEngine
package import RuleModel

extension Wording {
  /// `pourquoi pas SERVICE`: the condition that fails, the nearest change that would open it, and where to go instead.
  package func whyNot(_ index: ServiceIndex, in evaluation: Evaluation) -> Document {
    let service = base.services[index]
    let outcome = evaluation.outcome(of: index)
    var blocks: [Block] = [.paragraph(state(outcome))]
    switch outcome.entitled {
    case .yes:
      blocks.append(
        .paragraph("Les conditions connues sont remplies : \(Inline.command("comment \(service.id)")) les montre."))
    case .unknown: blocks += missing(index, evaluation)
    case .no: blocks += failures(index, evaluation) + changes(index, evaluation)
    }
    let exceptions = outcome.openReserves.filter { $0.kind == .exception }.map { told($0.sentence) }
    if !exceptions.isEmpty {
      blocks.append(.callout(.toVerify, title: "Avant de renoncer", [list(exceptions)]))
    }
    let elsewhere = service.relations.whenClosed + (service.territory?.elsewhere ?? [])
    let alternatives = elsewhere.compactMap { base.serviceIndices[$0] }.map { evaluation.outcome(of: $0) }
    if outcome.entitled == .no, !alternatives.isEmpty {
      blocks.append(.paragraph("À la place :"))
      blocks.append(.list(.bulleted, alternatives.prefix(4).map { ListItem(line($0)) }))
    }
    blocks.append(.paragraph(Inline(reviewLine(service.review))))
    return Document(title: Inline(service.title), blocks)
  }

  private func missing(_ index: ServiceIndex, _ evaluation: Evaluation) -> [Block] {
    let planner = Planner(evaluation.program)
    let questions = planner.candidates(in: evaluation, context: PlanningContext(goals: [index])).map(\.question)
    let settling = whatSettles(evaluation.estimates(leavingOpen: index)).map { [Block.paragraph(Inline($0))] } ?? []
    guard !questions.isEmpty else {
      if !settling.isEmpty { return settling }
      return [
        .paragraph(
          "Le droit n'est pas encore décidé, et aucune question ne peut plus le décider : à voir avec le service.")
      ]
    }
    let items = questions.prefix(5).map { question in
      let how = howToKnow(question).map { " — \($0)" } ?? ""
      return ListItem("\(FrenchWords.capitalised(shortLabel(question)))\(how)")
    }
    return [.paragraph("Le droit n'est pas encore décidé. Il manque :"), .list(.bulleted, Array(items))] + settling
  }

  private func failures(_ index: ServiceIndex, _ evaluation: Evaluation) -> [Block] {
    var items: [ListItem] = []
    for holder in evaluation.holders(of: index) {
      let sentences = ConditionSentence(self, in: evaluation, for: holder)
      for failure in evaluation.failures(of: index, for: holder) {
        let whose = holder.member.map { "\(FrenchWords.capitalised(name(of: $0))) : " } ?? ""
        var text: Inline =
          "\(whose)\(Inline.strong(Inline(FrenchWords.capitalised(sentences.textWithValue(failure.expression)))))"
        if let source = failure.expression.source { text += " (\(source))" }
        items.append(ListItem(text))
      }
    }
    return items.isEmpty ? [] : [.paragraph("Ce qui bloque — il faudrait :"), .list(.bulleted, items)]
  }

  private func changes(_ index: ServiceIndex, _ evaluation: Evaluation) -> [Block] {
    let changes = evaluation.nearestChanges(opening: index).prefix(3)
    guard !changes.isEmpty else { return [] }
    let items = changes.map { change -> ListItem in
      let unit = unit(of: base.fact(named: change.key.fact))
      let value =
        switch change.change {
        case .value(let value): text(value, for: change.key)
        case .atMost(let number): "au plus \(FrenchFormat.quantity(number, unit))"
        case .atLeast(let number): "au moins \(FrenchFormat.quantity(number, unit))"
        }
      return ListItem("\(FrenchWords.capitalised(label(of: change.key))) : \(Inline.strong(Inline(value)))")
    }
    return [.paragraph("Ce serait ouvert avec, à elle seule, l'une de ces réponses :"), .list(.bulleted, Array(items))]
  }
}
