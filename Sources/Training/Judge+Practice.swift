import RuleModel

/// Competencies that only some exercises give occasion to show.
extension Judge {
  /// The budget before the amount, a margin kept, a written confirmation; nil where nothing is to be negotiated.
  func negotiation() -> Debrief.Mark? {
    guard let bearable = expected.bearable else { return nil }
    guard let last = record.instalments.last else {
      return mark(.negotiation, 0, [.negotiation(.noOffer(bearable: bearable))])
    }
    var findings: [Finding] = []
    if !last.isAfterBudget { findings.append(.negotiation(.offerBeforeBudget(last.amount))) }
    if last.amount > bearable { findings.append(.negotiation(.offerTooHigh(last.amount, bearable: bearable))) }
    if !record.asksWriting { findings.append(.negotiation(.noWriting)) }
    return mark(.negotiation, 3 - findings.count, findings)
  }

  /// Nil where nothing is done online and nothing was done wrong.
  func digital() -> Debrief.Mark? {
    let wrong = record.secrets.map(Finding.secretAsked) + record.insteads.map(Finding.doneInstead)
    let isObserved = exercise.scenario.staging.isDigital
    guard isObserved || !wrong.isEmpty else { return nil }
    if !record.secrets.isEmpty { return mark(.digital, 0, wrong) }
    if !wrong.isEmpty { return mark(.digital, 1, wrong) }
    if record.isTogether { return mark(.digital, 3, []) }
    return mark(.digital, record.hasQuestioned ? 1 : 0, [.notTogether])
  }

  /// Questions beyond which the interview tires the person: the engine's own, half as many again, and five.
  var questionLimit: Int { expected.reference.count * 3 / 2 + 5 }
}
