import RuleModel

/// Calls that somebody else takes, or a machine.
extension Play {
  /// What comes of an act when the person is not at the other end: nothing of the matter may be told there.
  mutating func takeWithoutPerson(_ action: TraineeAction) -> [ResidentNotice] {
    noteMatter(of: action)
    switch action {
    case .greet(let words):
      record.greeting = record.greeting ?? words
      if exercise.speech(words).has(.presentation) { record.isPresented = true }
      return isMachine ? [.recorded] : [.greetsBack]
    case .checkIdentity:
      if record.identity == nil { record.identity = record.toldThirdParty == nil ? .beforeAnything : .tooLate }
      return isMachine ? [.recorded] : [.isSomebodyElse]
    case .askCallBack(let words):
      record.callBack = words
      return isMachine ? [.recorded] : [.willTell]
    case .leaveMessage(let words):
      if isMachine { greet(with: words) }
      return [leaveMessage(words)]
    case .conclude(.note(let words)):
      take(note: words)
      return [.noted]
    case .conclude(.appoint(let day)):
      record.appointment = day
      return [.noted]
    case .conclude(.tellManager):
      record.isManagerTold = true
      return [.managerTold]
    case .hint:
      record.hints += 1
      return [.hint(hintWithoutPerson())]
    case .close:
      record.isClosed = true
      return isMachine ? [] : [.leaves]
    case .frame, .openQuestion, .ask, .unclear, .reformulate, .comfort, .checkPapers, .propose, .offer, .conclude, .say:
      return isMachine ? [.recorded] : [.insists]
    }
  }

  private var isMachine: Bool { exercise.reachesMachine }

  /// What is said to a machine in one go is one message, however many lines it takes.
  mutating func leaveMessage(_ words: String) -> ResidentNotice {
    if isMachine, case .leaveMessage? = log.dropLast().last, let begun = record.messages.popLast() {
      record.messages.append(begun + " " + words)
    } else {
      record.messages.append(words)
    }
    return .recorded
  }

  /// A message that begins well is the greeting.
  private mutating func greet(with words: String) {
    let said = exercise.speech(words)
    if said.isGreeting || said.has(.presentation) { record.greeting = record.greeting ?? words }
    if said.has(.presentation) { record.isPresented = true }
  }

  /// The subject, asked or said, is the person's alone.
  private mutating func noteMatter(of action: TraineeAction) {
    guard record.toldThirdParty == nil else { return }
    let words = action.words ?? ""
    switch action.manner.disclosure {
    case .matter: record.toldThirdParty = words
    case .words, .wordsToSomebodyElse, .matterToThePerson:
      if exercise.speech(words).has(.matter) { record.toldThirdParty = words }
    case .nothing: break
    }
  }

  private func hintWithoutPerson() -> ResidentNotice.Hint {
    if record.greeting == nil { return .greet }
    if !isMachine, record.identity == nil { return .checkIdentity }
    if !isMachine, record.callBack == nil { return .askCallBack }
    return record.messages.isEmpty ? .leaveMessage : .endCall
  }
}
