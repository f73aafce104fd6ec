package import Documents
package import Interview
import RuleEngine
import RuleModel

extension Wording {
  /// The sheet that the person takes home: plain, large when printed, nothing that could betray.
  ///
  /// What a plan holds of a danger that is to be seen alone is warned of before it is printed (`warning(before:)`); the
  /// notes of the mediator stay with them.
  package func sheet(_ plan: Plan) -> Document {
    var blocks: [Block] = [.paragraph("Entretien du \(FrenchFormat.date(date)).")]
    let open = plan.services.filter(\.isOpen)
    let first = plan.first.filter { first in open.contains { $0.service == first.service } }
    if !first.isEmpty {
      let items = first.map { first -> ListItem in
        var text: Inline = "\(Inline.strong(Inline(title(first.service))))"
        if let step = first.step { text += " — \(sentence(step))" }
        if let day = dayToAct(first, on: .paper) { text += " \(Inline.strong(Inline(day)))" }
        return ListItem(text)
      }
      blocks.append(.section("À faire d'abord", [.list(.numbered, items)]))
    }
    let detailed = detailed(open, plan)
    for planned in detailed {
      blocks.append(section(planned, after: first.first { $0.service == planned.service }?.step))
    }
    let others = open.filter { planned in !detailed.contains { $0.service == planned.service } }
    if !others.isEmpty { blocks.append(.section("À voir ensuite", [.list(.bulleted, others.map(line))])) }
    let closed = plan.services.compactMap(closedLine)
    if !closed.isEmpty { blocks.append(.section("Fermé aujourd'hui", [.list(.bulleted, closed)])) }
    let carer = plan.ofPersonPresent.map { ListItem(.strong(Inline(title($0)))) }
    if !carer.isEmpty { blocks.append(.section("Pour la personne qui aide", [.list(.bulleted, carer)])) }
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

  /// What is asked before a sheet that may betray is printed; nil for any other.
  package func warning(before plan: Plan) -> Document? {
    // The screen is shared too: what it is about is not named here.
    let (reason, choices): (Inline, Inline)
    if !plan.seenAlone.isEmpty {
      reason = "La feuille porterait un point à voir seul à seul. Demandez, seul à seul, si la personne peut la cacher."
      choices =
        "Entrée : la feuille sans cela · \(Inline.command("tout")) : la feuille entière · \(Inline.command("non")) : ne rien imprimer."
    } else if plan.isDiscreet {
      reason = "Demandez d'abord, seul à seul, si la personne peut garder une feuille sans risque."
      choices = "Entrée : l'imprimer · \(Inline.command("non")) : ne rien imprimer."
    } else {
      return nil
    }
    return Document([
      .callout(.urgent, title: "Ce papier peut être trouvé.", [.paragraph(reason)]), .paragraph(choices),
    ])
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

  /// The steps that are the person's: those of the mediator are told on the screen.
  private static func own(_ steps: [PlannedStep]) -> [PlannedStep] { steps.filter { $0.written?.doer == nil } }

  /// `Prime d'activité — Faire la simulation…`
  private func line(_ planned: PlannedService) -> ListItem {
    var text: Inline = "\(Inline.strong(Inline(title(planned.service))))"
    if let step = Self.own(planned.steps).first { text += " — \(sentence(step))" }
    if let deadline = planned.deadlines.filter({ $0.dayToActBefore != nil }).first,
      let short = short(deadline, on: .paper)
    {
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

  /// - Parameter told: the step that is told on top of the sheet, which is not told again.
  private func section(_ planned: PlannedService, after told: PlannedStep?) -> Block {
    let service = base.services[planned.service]
    var blocks: [Block] = [.paragraph(Inline(self.told(service.purpose)))]
    if let amount = amount(planned.outcome), planned.outcome.entitled == .yes {
      blocks.append(.paragraph("Montant estimé : \(Inline.amount(Inline(amount)))."))
    }
    if !planned.outcome.estimates.isEmpty { blocks.append(.paragraph(Inline(estimated(planned.outcome)))) }
    switch planned.outcome.verdict {
    case .eligibleWithReserves:
      let reserves = self.reserves(of: planned).prefix(3)
      let opening = planned.outcome.estimates.isEmpty ? "Probable. À vérifier d'abord :" : "À vérifier aussi :"
      if !reserves.isEmpty { blocks += [.paragraph(Inline(opening)), list(Array(reserves))] }
    case .undetermined:
      // What the rules still wait for is the mediator's business: here, only what the person can do about it.
      blocks.append(.paragraph(Inline(unsettled(planned, service.nature))))
    case .eligible, .notEligible, .notEligibleToConfirm, .alreadyReceived, .notConcerned: break
    }
    var steps = Self.own(planned.steps)
    if let told, let first = steps.first, sentence(first) == sentence(told) {
      steps.removeFirst()
      if !steps.isEmpty { blocks.append(.paragraph("Ensuite :")) }
    }
    if !steps.isEmpty {
      blocks.append(.list(.numbered, steps.map { ListItem(Inline(conditional(step($0)))) }))
    }
    for deadline in planned.deadlines where deadline.day != nil {
      blocks.append(.callout(.deadline, [.paragraph(line(deadline, on: .paper))]))
    }
    return .section(Inline(service.title), level: .third, blocks)
  }

  /// What may be done before all is known.
  private func unsettled(_ planned: PlannedService, _ nature: Service.Nature) -> String {
    if Self.own(planned.steps).isEmpty { return "À éclaircir ensemble au prochain rendez-vous." }
    let settling = whatSettles(planned.estimates)
    switch nature {
    case .right:
      return "Droit pas encore sûr. \(settling ?? "Commencez par la première étape : la réponse le dira.")"
    case .procedure: return "Peut vous concerner. \(settling ?? "Commencez par la première étape.")"
    }
  }

  /// Its own ones first; those of a right that it counts are under that right's name.
  private func reserves(of planned: PlannedService) -> [String] {
    let open = planned.outcome.openReserves
    let own = open.filter { $0.service == planned.service }.map { told($0.sentence) }
    return own
      + open.filter { $0.service != planned.service }.map {
        "\(shortTitle($0.service)) : \(FrenchWords.uncapitalised(told($0.sentence)))"
      }
  }

  /// `RSA — à faire confirmer par CAF avant de renoncer. À la place : CEJ.`: all that a closed door is worth, and only
  /// when it was asked for.
  private func closedLine(_ planned: PlannedService) -> ListItem? {
    guard planned.isNeed else { return nil }
    let service = base.services[planned.service]
    let alternatives = planned.alternatives.prefix(2).map { title($0) }
    var text: Inline = .strong(Inline(service.title))
    switch planned.outcome.verdict {
    case .notEligibleToConfirm:
      let whom = organisation(service.operatorID).map { " (\($0.name))" } ?? ""
      text +=
        planned.outcome.estimates.isEmpty
        ? " — à faire confirmer\(whom) avant de renoncer."
        : " — \(verification(of: planned.outcome.estimates, .notEligibleToConfirm)) avant de renoncer."
    case .notEligible, .notConcerned:
      // A procedure that does not apply closes nothing.
      if alternatives.isEmpty, service.nature == .procedure || planned.outcome.verdict == .notConcerned { return nil }
      text += "."
    case .eligible, .eligibleWithReserves, .undetermined, .alreadyReceived: return nil
    }
    if !alternatives.isEmpty { text += " À la place : \(FrenchWords.list(alternatives, "ou"))." }
    return ListItem(text)
  }
}
