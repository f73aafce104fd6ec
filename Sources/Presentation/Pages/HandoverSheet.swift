package import Documents
package import Interview
import RuleEngine
import RuleModel

extension Wording {
  /// The sheet that the person takes home: plain, large when printed, nothing that could betray.
  ///
  /// A plan never holds the services of a danger that is to be seen alone; the notes of the mediator stay with them.
  package func sheet(_ plan: Plan) -> Document {
    var blocks: [Block] = [.paragraph("Entretien du \(FrenchFormat.date(date)).")]
    let open = plan.services.filter(\.isOpen)
    if !plan.first.isEmpty {
      let items = plan.first.map { first -> ListItem in
        var text: Inline = "\(Inline.strong(Inline(title(first.service))))"
        if let step = first.step { text += " — \(self.text(step))" }
        if let deadline = first.deadline, let short = short(deadline) {
          text += " \(Inline.strong(Inline(FrenchWords.sentence(short))))"
        }
        return ListItem(text)
      }
      blocks.append(.section("À faire d'abord", [.list(.numbered, items)]))
    }
    let detailed = detailed(open, plan)
    for planned in detailed { blocks.append(section(planned)) }
    let others = open.filter { planned in !detailed.contains { $0.service == planned.service } }
    if !others.isEmpty { blocks.append(.section("À voir ensuite", [.list(.bulleted, others.map(line))])) }
    let shown = Set(detailed.map(\.service))
    let papers = plan.papers.filter { !shown.isDisjoint(with: $0.services) }
    if !papers.isEmpty { blocks.append(.section("Papiers à apporter", [.checklist(papers.map { check($0) })])) }
    let forms = plan.forms.filter { !shown.isDisjoint(with: $0.services) }
    if !forms.isEmpty { blocks.append(.section("Formulaires", [list(forms)])) }
    let rows = phones(plan.calls.filter(shown.contains))
    if !rows.isEmpty { blocks.append(.section("Téléphones", [.definitions(rows)])) }
    blocks.append(
      .paragraph(
        "Cette feuille explique des démarches ; seule l'administration décide. Montants et dates lus au \(reviewed)."))
    return Document(title: "Mes démarches", blocks)
  }

  private var reviewed: String { FrenchFormat.date(base.identity.reviewedOn ?? date) }

  /// What is told step by step: what comes first, then what is open. More would be a book that nobody reads.
  private func detailed(_ open: [PlannedService], _ plan: Plan) -> [PlannedService] {
    if open.count <= Self.mostDetailed { return open }
    let first = plan.first.compactMap { step in open.first { $0.service == step.service } }
    let others = open.filter { planned in !first.contains { $0.service == planned.service } }
    return Array((first + others).prefix(Self.mostDetailed))
  }

  private static let mostDetailed = 4

  /// `Prime d'activité — Faire la simulation…`
  private func line(_ planned: PlannedService) -> ListItem {
    var text: Inline = "\(Inline.strong(Inline(title(planned.service))))"
    if let step = planned.steps.first { text += " — \(self.text(step))" }
    if let deadline = planned.deadlines.filter({ $0.dayToActBefore != nil }).first, let short = short(deadline) {
      text += " \(Inline.strong(Inline(FrenchWords.sentence(short))))"
    }
    return ListItem(text)
  }

  /// Each number once, under the fullest of the names that the services give it.
  private func phones(_ services: [ServiceIndex]) -> [DefinitionRow] {
    let phones = services.compactMap { base.services[$0].phone }
    var numbers: [String] = []
    for number in phones.compactMap(\.number) where !numbers.contains(number) { numbers.append(number) }
    return numbers.map { number in
      let same = phones.filter { $0.number == number }
      let name = same.map(\.who).max { $0.count < $1.count } ?? ""
      let hours = same.compactMap(\.hours).first
      return DefinitionRow(
        Inline(FrenchWords.capitalised(name)), Inline([number, hours].compactMap { $0 }.joined(separator: ", ")))
    }
  }

  private func section(_ planned: PlannedService) -> Block {
    let service = base.services[planned.service]
    var blocks: [Block] = [.paragraph(Inline(service.purpose))]
    if let amount = amount(planned.outcome), planned.outcome.entitled == .yes {
      blocks.append(.paragraph("Montant estimé : \(Inline.amount(Inline(amount)))."))
    }
    if !planned.outcome.estimates.isEmpty { blocks.append(.paragraph(Inline(estimated(planned.outcome)))) }
    switch planned.outcome.verdict {
    case .notEligibleToConfirm:
      blocks.append(.paragraph("À faire confirmer par \(organisationName(service)) avant de renoncer."))
    case .eligibleWithReserves:
      let open = planned.outcome.openReserves
      let reserves = (open.filter { $0.service == planned.service } + open.filter { $0.service != planned.service })
        .prefix(3).map(\.text)
      let opening = planned.outcome.estimates.isEmpty ? "Probable. À vérifier d'abord :" : "À vérifier aussi :"
      if !reserves.isEmpty { blocks += [.paragraph(Inline(opening)), list(Array(reserves))] }
    case .undetermined:
      let names = planned.missing.isEmpty ? planned.withheld.map(label) : planned.missing.map(shortLabel)
      let settling = whatSettles(planned.estimates)
      if let settling { blocks.append(.paragraph("À éclaircir. \(settling)")) }
      if settling == nil || !names.isEmpty {
        let lacking = names.isEmpty ? "des renseignements." : firstFew(names)
        blocks.append(.paragraph("\(settling == nil ? "À éclaircir. " : "")Il manque encore : \(lacking)"))
      }
    case .eligible, .notEligible, .alreadyReceived, .notConcerned: break
    }
    if !planned.steps.isEmpty {
      blocks.append(.list(.numbered, planned.steps.map { ListItem(Inline(text($0))) }))
    }
    for deadline in planned.deadlines where deadline.day != nil {
      blocks.append(.callout(.deadline, [.paragraph(line(deadline))]))
    }
    return .section(Inline(service.title), level: .third, blocks)
  }

  private func organisationName(_ service: Service) -> String {
    organisation(service.operatorID)?.name ?? "le service"
  }
}
