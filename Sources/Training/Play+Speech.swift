import NeedFinder
import RuleModel
import SourceText

/// What a line said aloud does.
extension Play {
  /// A line may greet, frame and ask at once; it is taken sentence by sentence.
  func spoken(_ text: String) -> [TraineeAction] {
    // After the tone, everything said is the message.
    if exercise.reachesMachine { return [.leaveMessage(text)] }
    let said = exercise.speech(text)
    if said.has(.reformulation) || said.isRestating { return [.reformulate(text)] }
    var acts: [TraineeAction] = []
    let sentences = text.sentences
    for sentence in sentences.isEmpty ? [text] : sentences {
      for act in self.acts(of: sentence, isAlone: sentences.count < 2, after: acts.last) {
        switch (acts.last, act) {
        case (.greet(let before)?, .greet(let more)): acts[acts.count - 1] = .greet(before + " " + more)
        case (.greet(let before)?, .say(let more)): acts[acts.count - 1] = .greet(before + " " + more)
        // "Ça vous va ?" ends the frame that the greeting began.
        case (.greet(let before)?, .frame(let more)) where exercise.speech(before).has(.frame):
          acts[acts.count - 1] = .greet(before + " " + more)
        case (.frame(let before)?, .frame(let more)): acts[acts.count - 1] = .frame(before + " " + more)
        default: acts.append(act)
        }
      }
    }
    return acts
  }

  private func acts(of sentence: String, isAlone: Bool, after previous: TraineeAction?) -> [TraineeAction] {
    let said = exercise.speech(sentence)
    if let act = welcome(sentence, said, after: previous) { return [act] }
    let orientation = orientation(sentence, said)
    if !orientation.isEmpty { return orientation }
    if said.has(.agreement) {
      let isFraming = record.proposed.isEmpty && !record.framePoints.contains(.consent)
      return [isFraming ? .frame(sentence) : .seekAgreement(sentence)]
    }
    if said.has(.manager) { return [.tellManager] }
    if said.has(.comfort) { return [.comfort(sentence)] }
    if said.isFarewell { return [.close] }
    if let number = helpLine(in: sentence) { return [.nameNumber(number)] }
    if said.has(.seeingPapers) { return [.checkPapers] }
    // A reproach is no question, and nobody should answer one about a secret.
    if said.isJudging || said.asksSecret || said.has(.instead) { return [.say(sentence)] }
    let isTelling =
      said.has(.promise) || said.has(.proposal) || said.has(.meeting) || said.has(.bringing) || !said.explained.isEmpty
    if sentence.contains("?") || isAlone && !isTelling && !isTrapped(said) { return [question(sentence)] }
    return [.say(sentence)]
  }

  /// What begins an interview, and what only some of them have.
  private func welcome(_ sentence: String, _ said: Speech, after previous: TraineeAction?) -> TraineeAction? {
    if said.has(.openQuestion) { return .openQuestion(sentence) }
    let isPresenting = said.has(.presentation) && !said.has(.comfort) && !sentence.contains("?")
    if said.isGreeting || isPresenting { return .greet(sentence) }
    if exercise.isByPhone, record.identity == nil, said.has(.identity) { return .checkIdentity(sentence) }
    if exercise.isWithoutPerson, said.has(.callBack) { return .askCallBack(sentence) }
    if said.has(.writtenConfirmation), exercise.expected.bearable != nil { return .askWriting(sentence) }
    if said.has(.together), exercise.scenario.staging.isDigital { return .doTogether(sentence) }
    if said.has(.frame) { return .frame(sentence) }
    if case .frame? = previous, !said.framePoints.isEmpty { return .frame(sentence) }
    return nil
  }

  /// Rights proposed, a day to meet again, a last day, papers to bring: one sentence may hold several of them.
  private func orientation(_ sentence: String, _ said: Speech) -> [TraineeAction] {
    guard !exercise.isWithoutPerson || said.has(.meeting) else { return [] }
    var acts: [TraineeAction] = []
    if said.has(.proposal) {
      let named = exercise.servicesNamed(in: sentence)
      if !named.isEmpty { acts.append(.propose(named, words: sentence)) }
    }
    if said.has(.meeting), let day = exercise.dayNamed(in: sentence) { acts.append(.appoint(day)) }
    if said.has(.limit), !sentence.contains("?"), let day = exercise.dayNamed(in: sentence),
      exercise.expected.deadlines.contains(where: { $0.day == day })
    {
      acts.append(.nameDeadline(day, words: acts.isEmpty ? sentence : ""))
    }
    if said.has(.bringing), !sentence.contains("?") {
      let papers = exercise.papersNamed(in: sentence)
      if !papers.isEmpty { acts.append(.namePapers(papers)) }
    }
    if !acts.isEmpty, said.has(.agreement) { acts.append(.seekAgreement("")) }
    return acts
  }

  private func isTrapped(_ said: Speech) -> Bool {
    exercise.scenario.traps.contains { said.says(anyOf: $0.phrases) }
  }

  /// The fact that a question put freely is about; nothing sensitive and foreign to the exercise by a likeness alone.
  func question(_ words: String) -> TraineeAction {
    switch exercise.matcher.match(words) {
    case .one(let topic):
      let inquiry = exercise.base.inquiry(topic, in: words)
      return isIntrusive(inquiry) && !exercise.matcher.isWordForWord(words, topic)
        ? .unclear(words) : .ask(inquiry, words: words)
    case .several, .none: return .unclear(words)
    }
  }

  private func isIntrusive(_ inquiry: Inquiry) -> Bool {
    guard let name = inquiry.fact, let fact = exercise.base.fact(named: name) else { return false }
    return fact.isSensitive && !exercise.expected.relevant.contains(name)
  }

  private func helpLine(in sentence: String) -> String? {
    guard exercise.speech(sentence).has(.calling) else { return nil }
    let parts = Set(sentence.split { !$0.isNumber }.map(String.init))
    return exercise.base.frame.dangers.flatMap(\.numbers).map(\.number).first { parts.contains($0) }
  }
}
