import RuleEngine
import RuleModel
import SourceText

/// Words around an answer: those that say it is not known, and those that tell something else.
extension QuestionReader {
  /// What is asked about; nil for the members of a list, and for a fact that the rules do not have.
  var type: ValueType? { asked.question.key.flatMap { setting.base.fact(named: $0.fact) }?.type }

  /// The command that the whole line is.
  var typedCommand: Command? { CommandReader.read(text) }

  /// What the line says of the question instead of answering it.
  var spokenCommand: Command? { SpokenCommand.read(text) }

  func isOption(of domain: DomainIndex) -> Bool {
    setting.base.domains[domain].options.contains { $0.label.folded == text.folded }
  }

  /// Whether words that refuse or do not know may still be the answer: a plain yes or no, an option word for word.
  var couldAnswer: Bool {
    switch type {
    case .truth: true
    case .choice(let domain), .choices(let domain): isOption(of: domain)
    case .number, .date, .commune, .text, nil: false
    }
  }

  /// The figure or the day of "je sais plus, un mois environ": who is not sure of it has told it all the same.
  func toldAfterAll() -> LineReading? {
    guard asked.together == nil, let rest = SpokenCommand.afterNotKnowing(text) else { return nil }
    let phrase = AnswerPhrase(rest)
    guard !phrase.numbers.isEmpty || DatePhrase.namesMonth(phrase.words) else { return nil }
    switch type {
    case .number, .date: break
    case .truth, .choice, .choices, .commune, .text, nil: return nil
    }
    guard case .action(let action) = answer(rest) else { return nil }
    return .action(action)
  }

  /// What a line without the number that is asked for tells of something else; nil where it tells nothing sure.
  func tellsOther(_ misreading: Misreading) -> Misreading? {
    guard misreading.lacksNumber else { return nil }
    let told = setting.listener.understand(text, setting.date).statements.filter {
      $0.isCertain && $0.question != asked.question
    }
    return told.isEmpty ? nil : .tellsOther(text, told)
  }
}

extension Misreading {
  /// Whether a number or members were asked for, and the words are about something else.
  fileprivate var lacksNumber: Bool {
    switch self {
    case .numberAmongWords, .noNumber, .noDuration, .noMembers: true
    case .empty, .notYesOrNo, .hedged, .unclearException, .tellsOther, .noToHowMuch, .severalNumbers,
      .ambiguousSeparator, .reversedRange, .notWhole, .otherPeriod, .belowZero, .noDate, .noSuchDay, .dateOutOfBounds,
      .noSuchOption, .noYesOrNoAmong, .optionNumberOutOfRange, .noSuchLine, .noSheetFile, .severalOptions,
      .unknownCommune, .severalCommunes, .moreAgesThanMembers, .countOrAge, .otherNumberOfAges, .tooManyMembers,
      .membersElsewhere:
      false
    }
  }
}
