package import Documents
package import Interview
import RuleEngine
import RuleModel

extension Wording {
  /// The plan on the screen: three things to do first, then everything by verdict.
  package func page(_ plan: Plan) -> Document {
    var blocks: [Block] = plan.dangers.map { steps in
      let numbers = steps.numbers.prefix(4).map { "\($0.number) (\($0.purpose))" }
      return .callout(.urgent, title: Inline(steps.discreet), numbers.isEmpty ? [] : [list(numbers)])
    }
    blocks += first(plan)
    blocks += deadlines(plan)
    // Rights and procedures stand in the order of the most pressing of each.
    let open = Self.openGroups.map { ($0, services(of: $0, plan)) }
      .sorted { ($0.1.first?.number ?? .max) < ($1.1.first?.number ?? .max) }
    for (group, services) in open + Self.otherGroups.map({ ($0, services(of: $0, plan)) }) where !services.isEmpty {
      let items = services.map { item($0, plan.evaluation) }
      blocks.append(.section(Inline(group.title), [.list(.numberedAs(services.map(\.number)), items)]))
    }
    if plan.isDiscreet || !plan.seenAlone.isEmpty {
      blocks.append(.paragraph("La suite se voit seul à seul : \(Inline.command("/D"))."))
    }
    if plan.services.isEmpty, plan.howTos.isEmpty, plan.ofPersonPresent.isEmpty, !plan.isDiscreet {
      blocks.append(
        .paragraph("Rien ne s'ouvre avec ce qui est connu. \(Inline.command("tour complet")) regarde tous les droits."))
    }
    if !plan.ofPersonPresent.isEmpty { blocks.append(.paragraph(ofPersonPresent(plan.ofPersonPresent))) }
    blocks += howTos(plan)
    blocks += reserves(plan)
    blocks += unknown(plan)
    blocks += suppositions(plan)
    if plan.others > 0 {
      blocks.append(
        .paragraph(
          "Et \(FrenchWords.count(plan.others, "autre droit ouvert", "autres droits ouverts")), hors de la demande : \(Inline.command("tour complet"))."
        ))
    }
    return Document(title: "Orientation", blocks)
  }

  private struct Group {
    let title: String
    let verdicts: Set<Verdict>
    var natures: Set<Service.Nature> = [.right, .procedure]
  }

  private func services(of group: Group, _ plan: Plan) -> [PlannedService] {
    plan.services.filter {
      group.verdicts.contains($0.outcome.verdict) && group.natures.contains(base.services[$0.service].nature)
    }
  }

  private static let openGroups = [
    Group(title: "Droits ouverts", verdicts: [.eligible, .eligibleWithReserves], natures: [.right]),
    Group(title: "Démarches à faire", verdicts: [.eligible, .eligibleWithReserves], natures: [.procedure]),
  ]

  private static let otherGroups = [
    Group(title: "À éclaircir", verdicts: [.undetermined]),
    Group(title: "Fermés, à confirmer avant de renoncer", verdicts: [.notEligibleToConfirm]),
    Group(title: "Déjà perçus", verdicts: [.alreadyReceived], natures: [.right]),
    Group(title: "Déjà faites", verdicts: [.alreadyReceived], natures: [.procedure]),
    Group(title: "Fermés", verdicts: [.notEligible, .notConcerned]),
  ]

  private func first(_ plan: Plan) -> [Block] {
    guard !plan.first.isEmpty else { return [] }
    let items = plan.first.map { first -> ListItem in
      var text: Inline = "\(Inline.strong(Inline(shortTitle(first.service))))"
      if plan.service(first.service)?.outcome.verdict == .notEligibleToConfirm {
        text += ", \(Inline.toVerify("à faire confirmer"))"
      }
      if let step = first.step { text += " — \(sentence(step))" }
      if let day = dayToAct(first) { text += " \(Inline.date(Inline(day)))" }
      return ListItem(text)
    }
    return [.section("D'abord", [.list(.numbered, items)])]
  }

  private func deadlines(_ plan: Plan) -> [Block] {
    let dated = plan.deadlines.filter { $0.day != nil }
    let open = plan.deadlines.filter { deadline in
      deadline.day == nil && plan.service(deadline.service)?.outcome.entitled == .yes
        && !dated.contains { $0.service == deadline.service }
    }
    let lines = toldOnce(dated).prefix(6) + toldOnce(open).prefix(2)
    guard !lines.isEmpty else { return [] }
    return [
      .callout(.deadline, [.list(.bulleted, lines.map { ListItem("\($0.line) (\(FrenchWords.list($0.services)))") })])
    ]
  }

  /// One sentence that holds for several services is told once, with their names.
  private func toldOnce(_ deadlines: [DatedDeadline]) -> [(line: Inline, services: [String])] {
    var told: [(line: Inline, services: [String])] = []
    for deadline in deadlines {
      let (line, service) = (line(deadline), shortTitle(deadline.service))
      guard let place = told.firstIndex(where: { $0.line.plainText == line.plainText }) else {
        told.append((line, [service]))
        continue
      }
      if !told[place].services.contains(service) { told[place].services.append(service) }
    }
    return told
  }

  private func item(_ planned: PlannedService, _ evaluation: Evaluation) -> ListItem {
    var children = reasons(for: planned, in: evaluation)
    switch planned.outcome.verdict {
    case .undetermined:
      let toAppraise = planned.outcome.openReserves.filter { $0.kind == .exception }
      if !toAppraise.isEmpty {
        children += toAppraise.map { .paragraph("\(Inline.strong("À faire évaluer")) : \(told($0.sentence))") }
      } else if !planned.missing.isEmpty {
        children.append(.paragraph("Il manque : \(firstFew(shortLabels(planned.missing)))"))
      } else if !planned.withheld.isEmpty {
        children.append(
          .paragraph("Dépend de ce qui est resté sans réponse : \(firstFew(planned.withheld.map(label)))"))
      } else {
        let open = unsettled(planned.service, evaluation)
        if !open.isEmpty { children.append(.paragraph("Reste à établir : \(FrenchWords.uncapitalised(open)).")) }
      }
    case .notEligibleToConfirm, .notEligible, .notConcerned:
      let alternatives = planned.alternatives.prefix(3).map { title($0) }
      if !alternatives.isEmpty {
        children.append(.paragraph("À la place, voir : \(FrenchWords.list(Array(alternatives), "ou"))."))
      }
    case .alreadyReceived:
      let service = base.services[planned.service]
      if planned.isNeed, service.nature == .right, service.phone != nil {
        let call = Inline.command("appeler \(planned.number)")
        children.append(.paragraph("Si un paiement manque ou a changé : \(call)."))
      }
    case .eligible, .eligibleWithReserves: break
    }
    if let hint = howToEstimate(planned) { children.append(.paragraph(hint)) }
    if planned.outcome.verdict == .undetermined, let settling = whatSettles(planned.estimates) {
      children.append(.paragraph("\(Inline.toVerify("à vérifier")) : \(settling)"))
    }
    let doubtful = planned.outcome.doubtfulParameters
    if !doubtful.isEmpty {
      let names = doubtful.prefix(2).map { base.parameters[$0].label }
      children.append(
        .paragraph("\(Inline.toVerify("à vérifier")) : \(FrenchWords.list(Array(names))), valeur à confirmer."))
    }
    return ListItem(line(planned.outcome), children)
  }

  /// The conditions of an undecided service that nothing settles, as sentences.
  private func unsettled(_ index: ServiceIndex, _ evaluation: Evaluation) -> String {
    let conditions = base.services[index].decision.conditions
    let parts = if case .all(let parts) = conditions.kind { parts } else { [conditions] }
    let holders = evaluation.holdersToTell(of: index)
    let open = parts.filter { evaluation.truth(of: $0, forAnyOf: holders) == .unknown }
    return open.prefix(3).map { ConditionSentence(self).text($0) }.joined(separator: " ; ")
  }

  /// Four at most, and whether there are others.
  func firstFew(_ names: [String]) -> String {
    FrenchWords.list(Array(names.prefix(4))) + (names.count > 4 ? ", entre autres." : ".")
  }

  private func howTos(_ plan: Plan) -> [Block] {
    let howTos = plan.howTos.compactMap { base.howTos[$0] }
    guard let first = howTos.first else { return [] }
    let name = first.id.text.replacing("_", with: " ")
    return [
      .section(
        "Fiches pratiques",
        [
          .list(.bulleted, howTos.map { ListItem("\(Inline.strong(Inline($0.title))) : \(told($0.purpose))") }),
          .paragraph("Pour en lire une : \(Inline.command("comment \(name)"))."),
        ])
    ]
  }

  private func reserves(_ plan: Plan) -> [Block] {
    guard !plan.reserves.isEmpty else { return [] }
    let shown = plan.reserves.prefix(5)
    let more = plan.reserves.count - shown.count
    return [
      .callout(
        .toVerify,
        [
          .list(
            .numberedAs(shown.map(\.number)),
            shown.map { ListItem("\(told($0.text)) (\(shortTitle($0.service)))") }
              + (more > 0 ? [ListItem(Inline("et \(FrenchWords.count(more, "autre"))"))] : [])),
          .paragraph("\(Inline.command("vérifié 1")) quand c'est vrai, \(Inline.command("vérifié 1 non")) sinon."),
        ])
    ]
  }

  private func suppositions(_ plan: Plan) -> [Block] {
    let items = plan.suppositions.prefix(6).compactMap { key -> ListItem? in
      guard case .stated(let value, let provenance)? = situation[key] else { return nil }
      if provenance == .estimated { return sources(ofEstimates: [key]).first.map { ListItem(Inline($0)) } }
      // "Pareil chaque mois : oui" is no French for what was supposed.
      if key.moment == .regular { return ListItem(Inline(supposed(key, value))) }
      return ListItem("\(FrenchWords.capitalised(label(of: key))) : \(text(value, for: key))")
    }
    return items.isEmpty ? [] : [.section("Supposé, à corriger s'il le faut", [.list(.bulleted, items)])]
  }

  private func unknown(_ plan: Plan) -> [Block] {
    guard !plan.unknown.isEmpty else { return [] }
    let items = plan.unknown.prefix(6).compactMap { line -> ListItem? in
      guard let key = line.question.key else { return nil }
      let how = line.reason == .refuses ? nil : howToKnow(line.question)
      return ListItem(
        "\(FrenchWords.capitalised(label(of: key))) : \(text(line.reason))\(how.map { " — \($0)" } ?? "")")
    }
    return [.section("Resté sans réponse", [.list(.bulleted, items)])]
  }
}
