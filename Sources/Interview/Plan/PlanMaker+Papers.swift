import RuleEngine
import RuleModel

/// What the services of a plan ask for: papers, forms, and the sentences to verify.
extension PlanMaker {
  /// A paper of a situation that is not known to be the person's says the situation.
  func papers(of services: [PlannedService]) -> [PaperLine] {
    var order: [PaperID] = []
    var users: [PaperID: [ServiceIndex]] = [:]
    var notes: [PaperID: [PaperNote]] = [:]
    var certain: Set<PaperID> = []
    var situations: [PaperID: [Expression]] = [:]
    for planned in services where planned.isOpen {
      for needed in base.services[planned.service].procedure.papers where isNeeded(needed, for: planned) {
        if users[needed.paper] == nil { order.append(needed.paper) }
        if users[needed.paper]?.contains(planned.service) != true {
          users[needed.paper, default: []].append(planned.service)
        }
        if let note = needed.note { add(note, of: planned.service, to: &notes[needed.paper, default: []]) }
        if let condition = needed.condition, !holds(condition, planned.service) {
          situations[needed.paper, default: []].append(condition)
        } else {
          certain.insert(needed.paper)
        }
      }
    }
    certain.formUnion(addPapersInPlaceOfEstimates(services, &order, &users))
    let sorted = order.enumerated().sorted { left, right in
      let (a, b) = (users[left.element]?.count ?? 0, users[right.element]?.count ?? 0)
      return a == b ? left.offset < right.offset : a > b
    }
    return sorted.map { _, paper in
      PaperLine(
        paper: paper, services: users[paper] ?? [], notes: notes[paper] ?? [],
        situations: certain.contains(paper) ? [] : situations[paper] ?? [])
    }
  }

  private func add(_ text: RuleSentence, of service: ServiceIndex, to notes: inout [PaperNote]) {
    guard let place = notes.firstIndex(where: { $0.text == text }) else {
      notes.append(PaperNote(text: text, services: [service]))
      return
    }
    if !notes[place].services.contains(service) { notes[place].services.append(service) }
  }

  /// Of what is still undecided, only the papers that are needed whatever is found out.
  private func isNeeded(_ paper: Procedure.NeededPaper, for planned: PlannedService) -> Bool {
    guard let condition = paper.condition, planned.outcome.verdict == .undetermined else {
      return applies(paper.condition, planned.service)
    }
    return holds(condition, planned.service)
  }

  /// What is only estimated is verified on its paper.
  private func addPapersInPlaceOfEstimates(
    _ services: [PlannedService], _ order: inout [PaperID], _ users: inout [PaperID: [ServiceIndex]]
  ) -> Set<PaperID> {
    var added: Set<PaperID> = []
    for planned in services {
      for key in planned.estimates {
        guard let paper = base.fact(named: key.fact)?.estimate?.offer?.paper else { continue }
        if users[paper] == nil { order.append(paper) }
        if users[paper]?.contains(planned.service) != true { users[paper, default: []].append(planned.service) }
        added.insert(paper)
      }
    }
    return added
  }

  /// To a form of what is still undecided, only what is joined whatever is found out. A form of a situation that is not
  /// the person's is left out; of those that are not known, it says the situations.
  func forms(of services: [PlannedService]) -> [FormLine] {
    var order: [FormID] = []
    var users: [FormID: [ServiceIndex]] = [:]
    var certain: Set<FormID> = []
    var situations: [FormID: [Expression]] = [:]
    for planned in services where planned.isOpen {
      for needed in base.services[planned.service].procedure.forms where applies(needed.condition, planned.service) {
        if users[needed.form] == nil { order.append(needed.form) }
        if users[needed.form]?.contains(planned.service) != true {
          users[needed.form, default: []].append(planned.service)
        }
        if let condition = needed.condition, !holds(condition, planned.service) {
          situations[needed.form, default: []].append(condition)
        } else {
          certain.insert(needed.form)
        }
      }
    }
    return order.map { form in
      let isDecided = services.contains { users[form]?.contains($0.service) == true && $0.outcome.entitled == .yes }
      let papers = (base.forms[form]?.papers ?? []).filter { paper in
        guard let condition = paper.condition else { return true }
        let truth = evaluation.truth(of: condition, forAnyOf: [.household])
        return isDecided ? truth != .no : truth == .yes
      }
      return FormLine(
        form: form, services: users[form] ?? [], papers: papers,
        situations: certain.contains(form) ? [] : situations[form] ?? [])
    }
  }

  /// The services' own first: those that come from what they read are many, and say less.
  func reserves(of services: [PlannedService]) -> [ReserveLine] {
    let concerned = services.filter { planned in
      switch planned.outcome.verdict {
      // What is undetermined has sentences only where somebody must assess them first.
      case .eligible, .eligibleWithReserves, .notEligibleToConfirm, .undetermined: true
      case .notConcerned, .alreadyReceived, .notEligible: false
      }
    }
    let own = concerned.flatMap { planned in planned.outcome.openReserves.filter { $0.service == planned.service } }
    var seen: Set<Reservation> = []
    let reservations = (own + concerned.flatMap(\.outcome.openReserves)).filter { seen.insert($0).inserted }
    return reservations.enumerated().map { place, reservation in
      ReserveLine(number: place + 1, service: reservation.service, text: reservation.sentence, kind: reservation.kind)
    }
  }
}
