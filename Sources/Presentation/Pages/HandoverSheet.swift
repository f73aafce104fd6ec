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
    for planned in open { blocks.append(section(planned)) }
    if !plan.papers.isEmpty { blocks.append(.section("Papiers à apporter", [.checklist(plan.papers.map(check))])) }
    if !plan.forms.isEmpty { blocks.append(.section("Formulaires", [list(plan.forms.map(text))])) }
    let rows = phones(plan)
    if !rows.isEmpty { blocks.append(.section("Téléphones", [.definitions(rows)])) }
    blocks.append(
      .paragraph(
        "Cette feuille explique des démarches ; seule l'administration décide. Montants et dates lus au \(reviewed)."))
    return Document(title: "Mes démarches", blocks)
  }

  private var reviewed: String { FrenchFormat.date(base.identity.reviewedOn ?? date) }

  /// Each number once, under the fullest of the names that the services give it.
  private func phones(_ plan: Plan) -> [DefinitionRow] {
    let phones = plan.calls.compactMap { base.services[$0].phone }
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
    switch planned.outcome.verdict {
    case .notEligibleToConfirm:
      blocks.append(.paragraph("À faire confirmer par \(organisationName(service)) avant de renoncer."))
    case .eligibleWithReserves:
      let open = planned.outcome.openReserves
      let reserves = (open.filter { $0.service == planned.service } + open.filter { $0.service != planned.service })
        .prefix(3).map(\.text)
      if !reserves.isEmpty { blocks += [.paragraph("Probable. À vérifier d'abord :"), list(Array(reserves))] }
    case .undetermined: blocks.append(.paragraph("À éclaircir : il manque encore des renseignements."))
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
