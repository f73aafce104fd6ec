/// Where a command stands beside an answer that the same line could be.
extension Command {
  /// What follows the command word belongs to it.
  var hasWords: Bool {
    switch self {
    case .correct, .how, .page, .whyNot, .whatIf, .imagine, .when, .call, .note, .addSpeech, .verified, .lookInto: true
    case .print(let name), .save(let name): name != nil
    case .help, .why, .doesNotKnow, .noPaperHere, .refuse, .postpone, .undo, .redo, .summary, .plan, .papers, .forms,
      .danger, .dismissDanger, .blank, .fullTour, .aboutAnother, .quit, .unknown, .incomplete:
      false
    }
  }

  /// Commands that stand even where any line is an answer.
  var isControl: Bool {
    switch self {
    case .help, .doesNotKnow, .noPaperHere, .refuse, .postpone, .undo, .redo, .danger, .blank, .quit: true
    case .why, .correct, .summary, .plan, .how, .page, .whyNot, .whatIf, .imagine, .when, .papers, .forms, .call, .note,
      .addSpeech, .print, .save, .verified, .dismissDanger, .fullTour, .lookInto, .aboutAnother, .unknown, .incomplete:
      false
    }
  }
}
