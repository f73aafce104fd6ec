import RuleModel

/// What is left with the person in the end, and written down.
extension Play {
  /// The acts that end an interview well.
  mutating func conclude(_ conclusion: TraineeAction.Conclusion) -> ResidentNotice {
    switch conclusion {
    case .nameDeadline(let day, _):
      record.deadlines.append(day)
      return .notesDeadline(day)
    case .nameForms(let forms):
      record.forms.formUnion(forms)
      return .notesForms(forms)
    case .namePapers(let papers):
      record.papers.formUnion(papers)
      let bag = papers.filter { exercise.scenario.papersInBag.contains($0) }
      // On the telephone, nobody sees them.
      if !bag.isEmpty, !exercise.isByPhone { record.sawPapers = true }
      return .notesPapers(papers.filter { !bag.contains($0) }, inBag: bag)
    case .nameNumber(let number):
      record.numbers.append(number)
      return .notesNumber(number)
    case .tellManager:
      record.isManagerTold = true
      return .managerTold
    case .seekAgreement(let words):
      if !record.proposed.isEmpty || exercise.speech(words).isAboutStep {
        record.hasAgreement = true
      } else {
        record.earlyAgreement = record.earlyAgreement ?? words
      }
      return .agrees
    case .note(let words):
      take(note: words)
      return .noted
    case .appoint(let day):
      record.appointment = day
      return .acceptsDay(day)
    case .recap(let words):
      record.recap = words
      return .followsRecap
    case .askWriting:
      record.asksWriting = true
      return .wantsWriting
    case .doTogether:
      record.isTogether = true
      return .takesKeyboard
    }
  }

  /// The person may read what is noted of them, and of theirs.
  mutating func take(note words: String) {
    record.notes.append(words)
    let said = exercise.speech(words)
    if said.isJudging || said.isPartial { record.biasedNotes.append(words) }
  }
}
