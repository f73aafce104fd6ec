import NeedFinder
import RuleEngine
import RuleModel
import SourceText

/// What a line said aloud does.
extension Play {
  /// A line may greet, frame and ask at once; it is taken sentence by sentence.
  func spoken(_ text: String) -> [TraineeAction] {
    // After the tone, everything said is the message.
    if exercise.reachesMachine { return [.leaveMessage(text)] }
    let said = exercise.speech(text)
    // Once something is proposed, "si je résume" ends the interview.
    let isRecap = said.has(.recap) && !record.proposed.isEmpty
    let isRestating = !isRecap && (said.has(.reformulation) || said.isRestating)
    var acts: [TraineeAction] = []
    var sentences = text.sentences
    // "Vous avez votre code ? Donnez-le-moi."
    if said.asksForSecretNamed, !sentences.contains(where: { exercise.speech($0).asksSecret }) { return [.say(text)] }
    if isRestating {
      let end = sentences.dropFirst().firstIndex { asksAfterRestating($0) } ?? sentences.endIndex
      guard end < sentences.endIndex else { return [.reformulate(text)] }
      acts = [.reformulate(sentences[..<end].joined(separator: " "))]
      sentences.removeSubrange(..<end)
    }
    for sentence in sentences.isEmpty ? [text] : sentences {
      for act in self.acts(of: sentence, isAlone: sentences.count < 2 && !isRestating, after: acts.last) {
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

  /// A question of its own, which checks nothing of what was said again.
  private func asksAfterRestating(_ sentence: String) -> Bool {
    let said = exercise.speech(sentence)
    return sentence.contains("?") && (said.hasQuestionWord || said.has(.openQuestion)) && !said.has(.checking)
  }

  private func acts(of sentence: String, isAlone: Bool, after previous: TraineeAction?) -> [TraineeAction] {
    let said = exercise.speech(sentence)
    guard said.isFarewell else { return body(of: sentence, said, isAlone: isAlone, after: previous) }
    // "On se revoit lundi, au revoir".
    let before = said.has(.comfort) ? [.comfort(sentence)] : orientation(sentence, said)
    return before + [.close]
  }

  private func body(
    of sentence: String, _ said: Speech, isAlone: Bool, after previous: TraineeAction?
  ) -> [TraineeAction] {
    let welcome = welcome(sentence, said, after: previous)
    if !welcome.isEmpty { return welcome }
    if said.has(.recap), !record.proposed.isEmpty { return [.conclude(.recap(sentence))] }
    // A reproach is no question, and nobody should answer one about a secret.
    let isHarmful =
      said.isJudging || said.isPartial || said.isAccusing || said.asksSecret || said.has(.instead)
    let orientation = isHarmful ? [] : orientation(sentence, said)
    if !orientation.isEmpty { return orientation }
    if said.has(.manager) { return [.conclude(.tellManager)] }
    if said.seeksAgreement { return agreement(sentence, said) }
    if isHarmful || said.isPromise && !sentence.contains("?") { return [.say(sentence)] }
    if said.has(.comfort) { return [.comfort(sentence)] }
    if let number = helpLine(in: sentence) { return [.conclude(.nameNumber(number))] }
    if said.has(.seeingPapers) { return [.checkPapers] }
    if said.has(.bearing), exercise.expected.bearable != nil { return [.say(sentence)] }
    let isTelling =
      said.has(.proposal) || said.has(.meeting) || said.has(.bringing) || said.has(.choice) || said.isAdvice
      || !said.explained.isEmpty
    if sentence.contains("?") || isAlone && !isTelling && !isTrapped(said) { return questions(sentence) }
    return [.say(sentence)]
  }

  /// On the frame as long as nothing else is there to agree to.
  private func agreement(_ sentence: String, _ said: Speech) -> [TraineeAction] {
    if let number = helpLine(in: sentence) {
      return [.conclude(.nameNumber(number)), .conclude(.seekAgreement(sentence))]
    }
    let isFraming = record.proposed.isEmpty && !record.framePoints.contains(.consent) && !said.isAboutStep
    return [isFraming ? .frame(sentence) : .conclude(.seekAgreement(sentence))]
  }

  /// What begins an interview, and what only some of them have.
  private func welcome(_ sentence: String, _ said: Speech, after previous: TraineeAction?) -> [TraineeAction] {
    let isPresenting = said.has(.presentation) && !said.has(.comfort) && !sentence.contains("?")
    let isChecking = exercise.isByPhone && record.identity == nil && said.has(.identity)
    if said.isGreeting || isPresenting {
      // In one breath with the first question.
      if isChecking { return [.greet(sentence), .checkIdentity("")] }
      return said.has(.openQuestion) ? [.greet(sentence), .openQuestion("")] : [.greet(sentence)]
    }
    if isChecking { return [.checkIdentity(sentence)] }
    if said.has(.openQuestion) { return [.openQuestion(sentence)] }
    if exercise.isWithoutPerson, said.has(.callBack) { return [.askCallBack(sentence)] }
    if said.has(.writtenConfirmation), exercise.expected.bearable != nil { return [.conclude(.askWriting(sentence))] }
    if said.has(.together), exercise.scenario.staging.isDigital { return [.conclude(.doTogether(sentence))] }
    if said.has(.frame) { return [.frame(sentence)] }
    if case .frame? = previous, !said.framePoints.isEmpty { return [.frame(sentence)] }
    return []
  }

  /// Rights proposed, an amount, a day to meet again, a last day, papers to bring: one sentence may hold several.
  private func orientation(_ sentence: String, _ said: Speech) -> [TraineeAction] {
    guard !exercise.isWithoutPerson || said.has(.meeting) else { return [] }
    var acts: [TraineeAction] = []
    let isQuestion = sentence.contains("?")
    // A step whose agreement is sought is proposed: "je peux appeler l'ADIL avec vous ?".
    if said.has(.proposal) || said.isAdvice || said.isAboutStep && said.seeksAgreement {
      let named = exercise.servicesMeant(in: sentence)
      if !named.isEmpty { acts.append(.propose(named, words: sentence)) }
    } else if said.isBrief, said.seeksAgreement, !record.proposed.isEmpty {
      // "Et l'APL aussi, d'accord ?"
      let named = exercise.servicesNamed(in: sentence)
      if !named.isEmpty { acts.append(.propose(named, words: sentence)) }
    }
    if let amount = instalment(in: sentence, said) { acts.append(.offer(amount, words: acts.isEmpty ? sentence : "")) }
    if said.has(.meeting), let day = exercise.dayNamed(in: sentence) { acts.append(.conclude(.appoint(day))) }
    if said.has(.limit), !isQuestion, let day = exercise.dayNamed(in: sentence),
      exercise.expected.deadlines.contains(where: { $0.day == day })
    {
      acts.append(.conclude(.nameDeadline(day, words: acts.isEmpty ? sentence : "")))
    }
    if !isQuestion, said.has(.bringing) || acts.isEmpty && !said.isAsking && exercise.beginsWithPaper(sentence) {
      let papers = exercise.papersNamed(in: sentence)
      if !papers.isEmpty { acts.append(.conclude(.namePapers(papers))) }
    }
    if !acts.isEmpty, said.seeksAgreement { acts.append(.conclude(.seekAgreement(""))) }
    return acts
  }

  /// "40 par mois", "6 fois 81 euros", where an amount is to be negotiated.
  private func instalment(in sentence: String, _ said: Speech) -> Rational? {
    guard exercise.expected.bearable != nil, said.has(.instalment) || said.beginsWithFigure else { return nil }
    return Exercise.monthlyAmount(in: sentence)
  }

  private func isTrapped(_ said: Speech) -> Bool {
    exercise.scenario.traps.contains { said.says(anyOf: $0.phrases) }
  }

  /// A question to both adults is two.
  private func questions(_ words: String) -> [TraineeAction] {
    let first = question(words)
    guard case .ask(let inquiry, _) = first, let other = exercise.otherInquiry(beside: inquiry, in: words) else {
      return [first]
    }
    return [first, .ask(other, words: "")]
  }

  /// The fact that a question put freely is about; nothing sensitive and foreign to the exercise by a likeness alone.
  func question(_ words: String) -> TraineeAction {
    let said = exercise.speech(words)
    let isAboutActs = said.has(.stepsTaken)
    // "Avez-vous parlé au propriétaire ?" does not ask whether the person is one.
    if case .one(let topic) = exercise.match(words),
      !isAboutActs || exercise.matcher.isAllSpoken(said.polite, of: topic)
    {
      let inquiry = exercise.inquiry(topic, in: words)
      if !exercise.isIntrusive(inquiry) || exercise.matcher.isWordForWord(said.polite, topic) {
        return .ask(inquiry, words: words)
      }
    }
    if said.begins(.having), !exercise.papersNamed(in: words).isEmpty { return .checkPapers }
    if said.has(.income), let income = exercise.livelihood { return .ask(income, words: words) }
    if said.isAsking, isAboutActs || exercise.isAboutItsSteps(words) { return .say(words) }
    // What asks nothing and resembles no question is none.
    let isStatement = !said.isAsking && !said.isShort && exercise.candidates(for: words).isEmpty
    return isStatement ? .say(words) : .unclear(words)
  }

  private func helpLine(in sentence: String) -> String? {
    let said = exercise.speech(sentence)
    guard said.has(.calling), !said.has(.stepsTaken) else { return nil }
    let parts = Set(sentence.split { !$0.isNumber }.map(String.init))
    return exercise.base.frame.dangers.flatMap(\.numbers).map(\.number).first { parts.contains($0) }
  }
}

extension Exercise {
  /// What is asked of the person by "de quoi vivez-vous ?", where the exercise is about it.
  fileprivate var livelihood: Inquiry? {
    base.vocabulary.manners.livelihoods.lazy.map { Inquiry(.value(FactKey($0, of: .applicant))) }
      .first { expected.reference.contains($0) }
  }
}
