import NeedFinder
import RuleEngine
import RuleModel

/// Marks one play, competency by competency; see `Debrief`.
struct Judge {
  let play: Play
  let found: [ServiceIndex]
  let missed: [ServiceIndex]
  let wrong: [ServiceIndex]
  let established: [ServiceIndex]

  var exercise: Exercise { play.exercise }
  var expected: ExpectedOrientation { play.exercise.expected }
  var record: InterviewRecord { play.record }

  init(play: Play) {
    self.play = play
    let expected = play.exercise.expected
    let proposed = play.record.proposed
    found = expected.toPropose.filter { proposed.contains($0) }
    missed = expected.toPropose.filter { !proposed.contains($0) }
    wrong = proposed.filter { expected.closed.contains($0) }
    let learned = Evaluation(play.exercise.program, of: play.known, on: play.exercise.date)
    established = expected.toPropose.filter { index in
      if learned.truthOfEntitlement(index).isKnown { return true }
      // What the person cannot settle is established once everything that bears on it was asked.
      let read = Set(play.exercise.program.factsRead(by: index).map { play.exercise.base.facts[$0].name })
      let needed = Set(expected.reference.compactMap(\.fact)).intersection(read)
      return expected.reachable[index] == .unknown && needed.isSubset(of: play.learned)
    }
  }

  /// In the order of the grid; what the exercise gives no occasion to show is left out.
  func marks() -> [Debrief.Mark] {
    if exercise.isWithoutPerson { return marksWithoutPerson() }
    var marks = [welcome(), listening(), reformulation(), analysis(), rights(), neutrality()]
    if let negotiation = negotiation() { marks.append(negotiation) }
    marks.append(orientation())
    if let digital = digital() { marks.append(digital) }
    marks.append(records())
    if let safety = safety() { marks.append(safety) }
    marks.append(closing())
    if exercise.isByPhone { marks.append(telephone()) }
    return marks
  }

  /// Nothing was done: everything observable is at zero.
  func blank() -> [Debrief.Mark] {
    marks().map { mark($0.competency, 0, $0.findings) }
  }

  func mark(_ competency: Competency, _ points: Int, _ findings: [Finding]) -> Debrief.Mark {
    Debrief.Mark(competency: competency, points: min(3, max(0, points)), findings: findings)
  }

  var questions: Debrief.QuestionCount {
    let useful = Set(record.asked).filter { inquiry in
      guard let fact = inquiry.fact else { return true }
      return expected.relevant.contains(fact)
    }
    return Debrief.QuestionCount(
      asked: record.asked.count + record.openQuestions + record.otherQuestions + record.unclear.count,
      useful: useful.count,
      repeated: record.repeated.count, unclear: record.unclear.count, reference: expected.reference.count)
  }

  /// Points that wrong proposals take from the knowledge of rights.
  var rightsLost: Int { min(rightsBeforeErrors, wrong.count) }

  /// 3 when every right was found, and most were settled by what was learnt.
  var rightsBeforeErrors: Int {
    guard record.hasQuestioned else { return 0 }
    guard !expected.toPropose.isEmpty else { return 3 }
    let share = 3 * found.count / expected.toPropose.count
    let isEstablished = 2 * established.count >= expected.toPropose.count
    return share == 3 && !isEstablished ? 2 : share
  }
}

// MARK: - The person

extension Judge {
  private func welcome() -> Debrief.Mark {
    var findings: [Finding] = []
    if record.greeting == nil { findings.append(.notGreeted) }
    if record.greeting != nil, !record.isPresented { findings.append(.notPresented) }
    for point in FramePoint.allCases where !record.framePoints.contains(point) { findings.append(.frameLacks(point)) }
    var points = record.greeting == nil ? 0 : 1
    if record.framePoints.contains(.confidentiality), record.framePoints.contains(.consent) { points += 1 }
    if record.framePoints.contains(.limits), record.isPresented { points += 1 }
    return mark(.welcome, points, findings)
  }

  private func listening() -> Debrief.Mark {
    var findings: [Finding] = []
    var points = 0
    if record.openQuestions > 0 { points += 1 } else { findings.append(.noOpenQuestion) }
    if record.comforts > 0 { points += 1 } else { findings.append(.noComfort) }
    if let count = record.questionsBeforeProposal, count < exercise.leastQuestions {
      findings.append(.haste(questions: count))
    } else if record.hasQuestioned {
      points += 1
    }
    findings += record.jargon.map(Finding.jargon) + record.doubleQuestions.map(Finding.doubleQuestion)
    if !(record.jargon + record.doubleQuestions).isEmpty { points -= 1 }
    return mark(.listening, points, findings)
  }

  private func reformulation() -> Debrief.Mark {
    func rank(_ one: InterviewRecord.Reformulation) -> (Int, Int, Int) {
      (one.isBeforeProposal ? 1 : 0, one.wrong == 0 ? 1 : 0, one.named)
    }
    guard let best = record.reformulations.max(by: { rank($0) < rank($1) }) else {
      return mark(.reformulation, 0, [.notReformulated])
    }
    // What the person had to correct gives nothing; what was right with it counts, up to two.
    if best.wrong > 0 { return mark(.reformulation, min(2, best.named), [.wrongReformulation(best.words)]) }
    if !best.isBeforeProposal { return mark(.reformulation, 1, [.reformulatedTooLate]) }
    if best.named < 2 { return mark(.reformulation, 1 + best.named, [.vagueReformulation(best.words)]) }
    return mark(.reformulation, 3, [])
  }

  private func neutrality() -> Debrief.Mark {
    guard record.hasQuestioned else { return mark(.neutrality, 0, [.nothingAsked]) }
    return impartiality()
  }

  /// Identity before anything is said of the matter, and no message that tells.
  private func telephone() -> Debrief.Mark {
    let faults = messageFaults()
    guard faults.isEmpty else { return mark(.telephone, 0, faults) }
    switch record.identity {
    case nil: return mark(.telephone, 0, [.identityNotChecked])
    case .tooLate:
      return mark(
        .telephone, exercise.scenario.channel == .outgoingCall ? 0 : 1,
        [.identityTooLate(record.saidBeforeIdentity ?? "")])
    case .beforeAnything: return mark(.telephone, 3, [])
    }
  }
}

// MARK: - The rights

extension Judge {
  /// What the first right that is not settled still waits for, in the order in which the guide asks: of somebody who is
  /// beaten, nobody asks the income first.
  private func neverAsked(_ inquiries: [Inquiry]) -> Finding {
    let learned = Evaluation(exercise.program, of: play.known, on: exercise.date)
    let rights = expected.order + expected.toPropose.filter { !expected.order.contains($0) }
    for right in rights where !established.contains(right) {
      let open = Planner(exercise.program).candidates(in: learned, context: PlanningContext(goals: [right]))
      let waited = Set(open.map { Inquiry($0.question) })
      let telling = inquiries.filter(waited.contains)
      if telling.isEmpty { continue }
      // In a danger, what other rights wait for is asked afterwards.
      let isEnough = inquiries.count > Finding.mostNeverAsked || expected.dangers.contains(right)
      return isEnough ? .neverAsked(telling, first: right) : .neverAsked(inquiries, first: nil)
    }
    return .neverAsked(inquiries, first: nil)
  }

  /// How much of the decision was settled by what was learnt or at least looked into, and how many of the last days
  /// were named.
  private func analysis() -> Debrief.Mark {
    guard record.hasQuestioned else {
      return mark(.analysis, 0, [neverAsked(expected.reference)])
    }
    var findings: [Finding] = []
    let missing = expected.reference.filter { !record.asked.contains($0) && !isKnown($0) }
    let open = expected.toPropose.filter { !established.contains($0) }
    let guessed = open.filter { record.proposed.contains($0) }
    if !guessed.isEmpty { findings.append(.notEstablished(guessed)) }
    if !open.isEmpty, !missing.isEmpty { findings.append(neverAsked(missing)) }
    let days = Set(expected.deadlines.map(\.day))
    let unnamed = expected.deadlines.filter { !record.deadlines.contains($0.day) }
    findings += unnamed.map(Finding.deadlineNotNamed)
    findings += record.deadlines.filter { !days.contains($0) }.map(Finding.wrongDeadline)
    findings += record.repeated.map(Finding.repeated)
    findings += record.needlesslySensitive.map(Finding.needlesslySensitive)
    let covered = share(expected.reference.count - missing.count, of: expected.reference.count)
    let settled = (share(established.count, of: expected.toPropose.count) + (open.isEmpty ? 1 : covered)) / 2
    let named = share(expected.deadlines.count - unnamed.count, of: expected.deadlines.count)
    let worth = 2 * settled + named
    // What is begun is partial, and not nothing.
    var points = worth >= 0.5 ? max(1, Int(worth + 0.001)) : 0
    if !record.needlesslySensitive.isEmpty || record.deadlines.contains(where: { !days.contains($0) }) { points -= 1 }
    if questions.asked > questionLimit {
      findings.append(.tooMany(asked: questions.asked, reference: expected.reference.count))
      points -= 1
    }
    if record.hints > 0 {
      findings.append(.hinted(record.hints))
      points = min(points, 2)
    }
    return mark(.analysis, points, findings)
  }

  private func rights() -> Debrief.Mark {
    var findings = missed.map(Finding.missed)
    findings += wrong.map { .wronglyProposed($0, expected.outcome(of: $0).verdict) }
    // Who knows that it is received has something else to say of it: a change to declare.
    findings += record.proposed.filter { expected.outcome(of: $0).verdict == .alreadyReceived && !isKnownReceived($0) }
      .map(Finding.alreadyReceived)
    findings += record.promises.map(Finding.promised)
    let traps = record.trapped.sorted { $0.key < $1.key }
    findings += traps.map { .trapped(exercise.scenario.traps[$0.key].text, words: $0.value) }
    return mark(.rights, rightsBeforeErrors - rightsLost - (traps.isEmpty ? 0 : 1), findings)
  }

  /// Order, forms, papers, agreement: three when all four are there.
  private func orientation() -> Debrief.Mark {
    var findings: [Finding] = []
    var kept = 0.0
    let told = record.proposed.filter { expected.order.contains($0) }
    if told != expected.order.filter({ told.contains($0) }) {
      findings.append(.wrongOrder(expected: expected.order))
    } else {
      kept += 1
    }
    let forms = expected.forms.filter { !record.forms.contains($0) }
    if !forms.isEmpty { findings.append(.formsNotNamed(forms)) }
    kept += share(expected.forms.count - forms.count, of: expected.forms.count)
    let papers = expected.papers.filter { !record.papers.contains($0) }
    let isTold = expected.papers.count - papers.count >= min(3, expected.papers.count)
    if !isTold {
      findings.append(.papersNotNamed(papers))
    } else {
      kept += record.sawPapers ? 1 : 0.5
    }
    if !record.sawPapers { findings.append(.papersNotSeen) }
    if record.hasAgreement {
      kept += 1
    } else {
      findings.append(record.earlyAgreement.map(Finding.earlyAgreement) ?? .noAgreement)
    }
    let isOriented = !record.proposed.isEmpty || expected.toPropose.isEmpty && record.hasQuestioned
    return mark(
      .orientation, isOriented && (!found.isEmpty || expected.toPropose.isEmpty) ? Int(3 * kept / 4 + 0.001) : 0,
      findings)
  }

  /// A danger asks for the service, the right number, and somebody else told: a point for each.
  private func safety() -> Debrief.Mark? {
    guard !expected.dangers.isEmpty || !expected.protocols.isEmpty else { return nil }
    let numbers = expected.protocols.flatMap(\.numbers).map(\.number)
    let isHelped = numbers.isEmpty || record.numbers.contains { numbers.contains($0) }
    var findings = expected.dangers.filter { !record.proposed.contains($0) }.map(Finding.dangerMissed)
    let isSeen = expected.dangers.isEmpty ? !record.numbers.isEmpty : findings.isEmpty
    if !isHelped { findings.append(.noHelpLine(numbers)) }
    if !record.isManagerTold { findings.append(.managerNotTold) }
    guard isSeen || !expected.dangers.isEmpty else { return mark(.safety, 0, findings) }
    let points = [isSeen, isHelped && (isSeen || !numbers.isEmpty), record.isManagerTold].count { $0 }
    return mark(.safety, points, findings)
  }

  private func isKnown(_ inquiry: Inquiry) -> Bool {
    switch inquiry.topic {
    case .fact(let name): play.learned.contains(name)
    case .members(let scope): play.known[roster: scope] != nil
    }
  }

  private func isKnownReceived(_ index: ServiceIndex) -> Bool {
    play.learned.contains(.receiving(exercise.base.services[index].id))
  }

  private func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
}

// MARK: - What remains of it

extension Judge {
  private func records() -> Debrief.Mark {
    var findings: [Finding] = []
    var points = 0
    if record.notes.isEmpty {
      findings.append(.noNote)
    } else if record.biasedNotes.isEmpty {
      points += 1
    }
    guard let day = record.appointment else { return mark(.records, points, findings + [.noAppointment]) }
    points += 1
    let next = expected.deadlines.map(\.day).filter { $0 > exercise.date }.min()
    if let next, day > next {
      findings.append(.appointmentTooLate(day, deadline: next))
    } else if !record.notes.isEmpty {
      points += 1
    }
    return mark(.records, points, findings)
  }

  private func closing() -> Debrief.Mark {
    var findings: [Finding] = []
    if !record.isClosed { findings.append(.notClosed) }
    if record.recap == nil { findings.append(.noRecap) }
    if record.appointment == nil { findings.append(.noAppointment) }
    return mark(.closing, 3 - findings.count, findings)
  }
}
