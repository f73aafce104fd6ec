import RuleModel

extension Judge {
  /// A call that the person does not take: what is owed is discretion, and a way to be called back.
  func marksWithoutPerson() -> [Debrief.Mark] {
    [greetingAlone(), discretion(), recordsAlone(), closingAlone(), telephoneWithoutPerson()]
  }

  private func greetingAlone() -> Debrief.Mark {
    guard record.greeting != nil else { return mark(.welcome, 0, [.notGreeted]) }
    return record.isPresented ? mark(.welcome, 3, []) : mark(.welcome, 1, [.notPresented])
  }

  private func discretion() -> Debrief.Mark {
    guard record.greeting != nil else { return mark(.neutrality, 0, [.notGreeted]) }
    return impartiality()
  }

  private func recordsAlone() -> Debrief.Mark {
    var findings: [Finding] = []
    if record.notes.isEmpty { findings.append(.noNote) }
    if record.appointment == nil { findings.append(.noAppointment) }
    return mark(.records, findings.isEmpty ? 3 : 2 - findings.count, findings)
  }

  private func closingAlone() -> Debrief.Mark {
    guard record.isClosed else { return mark(.closing, 0, [.notClosed]) }
    return record.appointment == nil ? mark(.closing, 1, [.noAppointment]) : mark(.closing, 3, [])
  }

  private func telephoneWithoutPerson() -> Debrief.Mark {
    var findings: [Finding] = []
    if let words = record.toldThirdParty { findings.append(.call(.toldThirdParty(words))) }
    let faults = messageFaults()
    guard findings.isEmpty, faults.isEmpty else { return mark(.telephone, 0, findings + faults) }
    var points = 0
    let isMachine = exercise.reachesMachine
    if isMachine || record.identity != nil { points += 1 } else { findings.append(.identityNotChecked) }
    if isMachine || record.callBack != nil { points += 1 } else { findings.append(.call(.noCallBack)) }
    guard let message = record.messages.first else {
      return mark(.telephone, min(points, record.identity == nil ? 0 : 2), findings + [.call(.noMessage)])
    }
    let said = exercise.speech(message)
    if !said.has(.presentation) { findings.append(.call(.messageLacksName(message))) }
    if !said.has(.callBack) { findings.append(.call(.messageLacksCallBack(message))) }
    if record.messages.count > 1 { findings.append(.call(.severalMessages(record.messages.count))) }
    if said.has(.presentation), said.has(.callBack), record.messages.count == 1 { points += 1 }
    if record.hints > 0 {
      findings.append(.hinted(record.hints))
      points = min(points, 2)
    }
    return mark(.telephone, points, findings)
  }

  /// What no message may say, and where there may be none.
  func messageFaults() -> [Finding] {
    record.messages.compactMap { words in
      if exercise.scenario.urgency == .danger { return .call(.messageInDanger(words)) }
      let said = exercise.speech(words)
      let isTelling = said.has(.matter) || words.contains("€") || words.contains("http") || words.contains("www.")
      return isTelling ? .call(.messageTells(words)) : nil
    }
  }
}
