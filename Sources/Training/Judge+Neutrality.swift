/// Neither for nor against anybody.
extension Judge {
  /// A reproach or a side taken leaves nothing; each clumsy way of speaking costs a point, and the last one is kept.
  func impartiality() -> Debrief.Mark {
    let judgements = record.judgements.map(Finding.judgement) + record.biasedNotes.map(Finding.biasedNote)
    let slips =
      record.accusingQuestions.map(Finding.accusingQuestion) + record.familiarities.prefix(1).map(Finding.familiarity)
    return mark(.neutrality, judgements.isEmpty ? max(1, 3 - slips.count) : 0, judgements + slips)
  }
}

extension Finding {
  /// It is pointed at, and alone never ruins an interview.
  var isSlip: Bool {
    switch self {
    case .accusingQuestion, .familiarity: true
    case .notGreeted, .notPresented, .frameLacks, .noOpenQuestion, .haste, .noComfort, .jargon, .doubleQuestion,
      .notReformulated, .reformulatedTooLate, .wrongReformulation, .vagueReformulation, .neverAsked, .notEstablished,
      .deadlineNotNamed, .wrongDeadline, .repeated, .needlesslySensitive, .hinted, .tooMany, .missed, .wronglyProposed,
      .alreadyReceived, .promised, .trapped, .judgement, .biasedNote, .nothingAsked, .wrongOrder, .formsNotNamed,
      .papersNotNamed, .papersNotSeen, .noAgreement, .earlyAgreement, .negotiation, .notTogether, .doneInstead,
      .secretAsked, .noNote, .noAppointment, .appointmentTooLate, .dangerMissed, .noHelpLine, .managerNotTold,
      .notClosed, .noRecap, .identityNotChecked, .identityTooLate, .call:
      false
    }
  }
}
