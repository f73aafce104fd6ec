import NeedFinder
import RuleEngine
import RuleModel

/// How things are said counts as much as what is.
extension Play {
  mutating func listen(to action: TraineeAction) -> [ResidentNotice] {
    noteDisclosure(by: action)
    guard let words = action.words else { return [] }
    let said = exercise.speech(words)
    var notices: [ResidentNotice] = []
    record.explained.formUnion(said.explained)
    // What is explained in the end was not left unexplained.
    record.jargon.removeAll { record.explained.contains($0) }
    if let word = said.jargon.first(where: { !record.explained.contains($0) && !record.jargon.contains($0) }) {
      record.jargon.append(word)
      notices.append(.stiffens(.jargon(word)))
    }
    noteTraps(in: words, said, isQuestion: action.manner.isQuestion || words.contains("?"))
    if words.filter({ $0 == "?" }).count > 1, action.manner.isQuestion {
      record.doubleQuestions.append(words)
      notices.append(.stiffens(.doubleQuestion))
    }
    if said.isJudging {
      record.judgements.append(words)
      notices.append(.stiffens(.judgement))
    } else if said.isPartial {
      record.judgements.append(words)
      notices.append(.stiffens(.partiality))
    } else if said.isAccusing {
      record.accusingQuestions.append(words)
      notices.append(.stiffens(.accusation))
    }
    if said.isFamiliar {
      if record.familiarities.isEmpty { notices.append(.stiffens(.familiarity)) }
      record.familiarities.append(words)
    }
    if words.sentences.contains(where: { !$0.contains("?") && exercise.speech($0).isPromise }) {
      record.promises.append(words)
    }
    if said.asksSecret { record.secrets.append(words) }
    if said.has(.instead) { record.insteads.append(words) }
    trust -= notices.count
    return notices
  }

  /// Asking whether something is so does not say that it is; asking for something is what a trap may be.
  private mutating func noteTraps(in words: String, _ said: Speech, isQuestion: Bool) {
    for (place, trap) in exercise.scenario.traps.enumerated() {
      let isFallenInto = !isQuestion && said.says(anyOf: trap.phrases) || said.says(anyOf: trap.requests)
      if isFallenInto { record.trapped[place] = record.trapped[place] ?? words }
    }
  }

  /// On the telephone, the matter is for the person alone.
  private mutating func noteDisclosure(by action: TraineeAction) {
    guard exercise.isByPhone, record.identity == nil, record.saidBeforeIdentity == nil else { return }
    switch action.manner.disclosure {
    case .matter, .matterToThePerson: record.saidBeforeIdentity = action.words ?? ""
    case .words: if exercise.speech(action.words ?? "").has(.matter) { record.saidBeforeIdentity = action.words }
    case .wordsToSomebodyElse, .nothing: break
    }
  }
}
