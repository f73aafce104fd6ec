import RuleEngine
import RuleModel
import SourceText

/// From a typed line to an action: what it means depends on what is expected.
extension Session {
  /// In free text only `/mot` is a command, and `quitter` alone; elsewhere a bare word is one only as a whole line that is no valid answer.
  package func action(for line: String) -> Action {
    let text = line.trimmed
    if text.hasPrefix("/") { return .command(CommandReader.readAfterSlash(String(text.dropFirst()).trimmed)) }
    if text == "?" { return .command(.help) }
    switch prompt {
    // Nobody says "quitter" alone of what brings them; other bare words may be what they need ("bilan").
    case .listening:
      return text.isEmpty ? .proceed : CommandReader.read(text) == .quit ? .command(.quit) : .text(text)
    case .themes(let themes): return pickingThemes(text, themes)
    case .reformulation(let lines): return reformulating(text, lines)
    case .question(let asked): return answering(text, asked)
    case .confirmation(let asked, _, let doubt): return confirming(text, asked, doubt)
    case .orientation(let others): return atPlan(text, others)
    case .closing: return atClosing(text)
    case .finished: return text.isEmpty ? .proceed : bareCommand(text) ?? .command(.unknown(text, near: []))
    }
  }

  /// Whether a line typed between two pages only means that enough was read: leaving an interview is asked at a prompt.
  package func leavesPages(_ line: String) -> Bool { CommandReader.read(line) == .quit }

  /// Whether a line typed between two pages asks for something at once: an answer waits for its question to be seen.
  package func isRequest(_ line: String) -> Bool {
    switch action(for: line) {
    case .command: true
    case .pick: phase >= .orientation
    case .text, .proceed, .yes, .no, .answer, .members, .doubt, .drop, .replace, .load, .misread: false
    }
  }

  private func bareCommand(_ text: String) -> Action? { CommandReader.read(text).map { .command($0) } }

  private enum TypedNumbers {
    case lines([LineNumber])
    /// One of them is the number of no line, ever.
    case beyond(String)
  }

  /// Nil for what is not numbers and nothing else.
  private func numbers(_ text: String) -> TypedNumbers? {
    let parts = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.filter { $0.folded != "et" }
    guard !parts.isEmpty, parts.allSatisfy(LineNumber.isNumber) else { return nil }
    let lines = parts.compactMap { LineNumber(typed: $0) }
    if lines.count == parts.count { return .lines(lines) }
    return .beyond(parts.first { LineNumber(typed: $0) == nil }.map(String.init) ?? text)
  }

  /// What to do with the lines whose numbers make up the text.
  private func acting(_ text: String, _ act: ([LineNumber]) -> Action) -> Action? {
    switch numbers(text) {
    case .lines(let lines): act(lines)
    case .beyond(let number): .misread(.noSuchLine(number))
    case nil: nil
    }
  }

  private func pickingThemes(_ text: String, _ themes: [ThemeID]) -> Action {
    if text.isEmpty { return .proceed }
    if let action = acting(text, { .pick($0) }) { return action }
    let labels = themes.map { id in setting.base.themes.first { $0.id == id }?.label ?? id.text }
    if let place = labels.firstIndex(where: { $0.folded.hasPrefix(text.folded) && text.count > 2 }),
      let number = LineNumber(place + 1)
    {
      return .pick([number])
    }
    return bareCommand(text) ?? .text(text)
  }

  private func reformulating(_ text: String, _ lines: [HeardLine]) -> Action {
    if text.isEmpty { return .proceed }
    if case .understood(.truth(let truth), _) = setting.reader.readTruth(text) { return truth ? .yes : .no }
    let folded = text.folded
    for lead in ["-", "sauf", "pas", "sans", "retirer", "enlever", "non"] where folded.hasPrefix(lead) {
      if let action = acting(String(text.dropFirst(lead.count)), { .drop($0) }) { return action }
    }
    // "1 640" corrects line 1, unless there is a line 640.
    switch numbers(text) {
    case .lines(let numbers)
    where numbers.count == 1 || numbers.allSatisfy { number in lines.contains { $0.number == number.value } }:
      return .pick(numbers)
    case .beyond(text): return .misread(.noSuchLine(text))
    case .lines, .beyond, nil: break
    }
    if let (number, rest) = numbered(text), lines.contains(where: { $0.number == number.value }) {
      if rest.folded == "non", !isTruthLine(number, lines) { return .drop([number]) }
      // "2 enfants en fait, 4 et 9 ans" says something else than what line 2 is.
      return isSentence(rest, of: number, lines) ? .text(text) : .replace(number, with: rest)
    }
    return bareCommand(text) ?? .text(text)
  }

  /// "3 900", "3 : 900", "3 = oui".
  private func numbered(_ text: String) -> (LineNumber, String)? {
    let digits = text.prefix { $0.isASCIIDigit }
    guard let number = LineNumber(typed: digits), digits.count < text.count else { return nil }
    let rest = String(text.dropFirst(digits.count)).trimmed
    let bare = [":", "=", ")", "."].contains(rest.prefix(1)) ? String(rest.dropFirst()).trimmed : rest
    return bare.isEmpty ? nil : (number, bare)
  }

  /// Whether several words after a number are no answer that its line could have.
  private func isSentence(_ text: String, of number: LineNumber, _ lines: [HeardLine]) -> Bool {
    guard text.first?.isLetter == true, text.contains(where: \.isWhitespace),
      case .statement(let content)? = lines.first(where: { $0.number == number.value })?.content
    else { return false }
    switch content {
    case .value(let key, _):
      if case .unreadable = setting.reader.read(text, for: key) { return true }
    case .members(let scope, _):
      if case .unreadable = setting.reader.read(text, listing: scope) { return true }
    }
    return false
  }

  private func isTruthLine(_ number: LineNumber, _ lines: [HeardLine]) -> Bool {
    guard case .statement(.value(_, .truth))? = lines.first(where: { $0.number == number.value })?.content else {
      return false
    }
    return true
  }

  private func answering(_ text: String, _ asked: AskedQuestion) -> Action {
    if text.isEmpty { return .proceed }
    let isText = asked.question.key.flatMap { setting.base.fact(named: $0.fact) }?.type == .text
    if isText, let command = CommandReader.read(text), command.isControl { return .command(command) }
    // Any word may be the name of a debt: there too, a command typed as the whole line is one.
    if case .roster = asked.question, let command = CommandReader.read(text) { return .command(command) }
    let spoken = SpokenCommand.read(text)
    // "aucune idée" is not "aucune": what is not known must never be read as nothing.
    if let spoken, !couldAnswer(text, asked) { return toldAfterAll(text, asked) ?? .command(spoken) }
    let command = CommandReader.read(text) ?? spoken
    // "et si loyer = 700" holds a number, and is no answer: no answer begins with such words.
    if let command, command.hasWords { return .command(command) }
    if let command, command == .plan || command == .summary, isNoOption(text, asked) { return .command(command) }
    if let together = asked.together, let action = confirming(text, together, or: command) { return action }
    if let bands = asked.bands, let range = BandReader.read(text, among: bands) {
      return .answer(.stated(.number(range), .stated))
    }
    // "Plus ou moins de 700 € ?": a yes or a no says neither.
    if asked.bands != nil, case .understood(.truth, _) = setting.reader.readTruth(text),
      !text.contains(where: \.isNumber),
      !Self.none.contains(text.folded)
    {
      return .misread(.noNumber(text))
    }
    if asked.alike != nil, Self.again.contains(text.folded) { return .proceed }
    if let kept = keepingHeard(text, asked) { return kept }
    let (action, problem) = asked.reason == .ages ? ages(text, asked.question) : answer(text, to: asked.question)
    if let action { return action }
    if let command { return .command(command) }
    if let slip = CommandReader.slip(text) { return .command(slip) }
    if let said = saying(text, asked.question) { return said }
    return .misread(tellingOther(text, problem, asked.question) ?? problem ?? .empty)
  }

  /// What a line without the number that is asked for tells of something else; nil where it tells nothing sure.
  private func tellingOther(_ text: String, _ problem: Misreading?, _ question: Question) -> Misreading? {
    switch problem {
    case .numberAmongWords, .noNumber, .noDuration, .noMembers: break
    case nil, .empty, .notYesOrNo, .hedged, .unclearException, .tellsOther, .noToHowMuch, .severalNumbers,
      .ambiguousSeparator, .reversedRange, .notWhole, .otherPeriod, .belowZero, .noDate, .noSuchDay, .dateOutOfBounds,
      .noSuchOption, .noYesOrNoAmong, .optionNumberOutOfRange, .noSuchLine, .noSheetFile, .severalOptions,
      .unknownCommune, .severalCommunes, .moreAgesThanMembers, .countOrAge, .otherNumberOfAges, .tooManyMembers,
      .membersElsewhere:
      return nil
    }
    let told = setting.listener.understand(text, setting.date).statements.filter {
      $0.isCertain && $0.question != question
    }
    return told.isEmpty ? nil : .tellsOther(text, told)
  }

  /// The figure or the day of "je sais plus, un mois environ": who is not sure of it has told it all the same.
  private func toldAfterAll(_ text: String, _ asked: AskedQuestion) -> Action? {
    guard asked.together == nil, let rest = SpokenCommand.afterNotKnowing(text) else { return nil }
    let phrase = Phrase(rest)
    guard !phrase.numbers.isEmpty || DatePhrase.namesMonth(phrase.words), asked.reason != .ages else { return nil }
    switch asked.question.key.flatMap({ setting.base.fact(named: $0.fact) })?.type {
    case .number, .date: return answer(rest, to: asked.question).0
    case .truth, .choice, .choices, .commune, .text, nil: return nil
    }
  }

  /// Whether a command's word only begins an option: "plan" closes no file by standing for "plan ou mesures en cours".
  private func isNoOption(_ text: String, _ asked: AskedQuestion) -> Bool {
    guard case .choice(let domain)? = asked.question.key.flatMap({ setting.base.fact(named: $0.fact) })?.type else {
      return false
    }
    return !setting.base.domains[domain].options.contains { $0.label.folded == text.folded }
  }

  /// The answer that is heard in words which are none as they stand: "il reste des pâtes", asked whether there is
  /// nothing to eat.
  private func saying(_ text: String, _ question: Question) -> Action? {
    guard case .value(let key) = question else { return nil }
    switch setting.base.fact(named: key.fact)?.type {
    case .truth, .choice: break
    case .number, .date, .choices, .commune, .text, nil: return nil
    }
    for statement in setting.listener.understand(text, setting.date).statements where statement.isCertain {
      if case .value(key, let value) = statement.content { return .answer(.stated(value, .stated), remarks: [.readAs]) }
    }
    return nil
  }

  /// Whether words that refuse or do not know may still be the answer: a plain yes or no, an option word for word.
  private func couldAnswer(_ text: String, _ asked: AskedQuestion) -> Bool {
    guard let key = asked.question.key, let fact = setting.base.fact(named: key.fact) else { return false }
    switch fact.type {
    case .truth: return true
    case .choice(let domain), .choices(let domain):
      return setting.base.domains[domain].options.contains { $0.label.folded == text.folded }
    case .number, .date, .commune, .text: return false
    }
  }

  private static let none: Set<String> = ["rien", "aucun", "aucune"]
  private static let again: Set<String> = ["pareil", "idem", "la meme chose", "meme chose", "comme l'autre", "aussi"]

  private func confirming(_ text: String, _ together: AskedQuestion.Together, or command: Command?) -> Action? {
    switch ExceptionReader.read(text, expecting: together.expected, among: together.keys.count) {
    case .all(let truth): truth ? .yes : .no
    case .exceptions(let numbers): lines(numbers) { .drop($0) }
    case .bare(let numbers): lines(numbers) { .doubt(.truth(false), .exceptions($0)) }
    case .unclear: command.map { .command($0) } ?? .misread(.unclearException(text, expected: together.expected))
    case nil: nil
    }
  }

  /// An action on typed numbers; the refusal of the first that is the number of no line.
  private func lines(_ numbers: [Int], _ action: ([LineNumber]) -> Action) -> Action {
    if let absent = numbers.first(where: { LineNumber($0) == nil }) { return .misread(.noSuchLine(String(absent))) }
    return action(numbers.compactMap { LineNumber($0) })
  }

  private func ages(_ text: String, _ question: Question) -> (Action?, Misreading?) {
    guard case .roster(let scope) = question, let roster = situation[roster: scope] else { return (nil, nil) }
    switch setting.reader.read(text, agesOf: scope, roster) {
    case .understood(let list): return (.members(list), nil)
    case .unreadable(let misreading): return (nil, misreading)
    }
  }

  private func answer(_ text: String, to question: Question) -> (Action?, Misreading?) {
    switch question {
    case .value, .regularity:
      guard let key = question.key else { return (nil, nil) }
      switch setting.reader.read(text, for: key) {
      case .understood(let value, let remarks):
        let isLiteral = !remarks.isEmpty || setting.reader.isLiteral(text, value, for: key)
        let also = alsoSaid(text, beside: question)
        return (
          .answer(
            .stated(value, .stated),
            remarks: (isLiteral ? remarks : [.readAs]) + (also.isEmpty ? [] : [.alsoSaid(also)])), nil
        )
      case .doubtful(let value, let doubt): return (.doubt(value, doubt), nil)
      case .unreadable(let misreading): return (nil, misreading)
      }
    case .roster(let scope):
      switch setting.reader.read(text, listing: scope) {
      case .understood(let list): return (.members(list), nil)
      case .unreadable(let misreading): return (nil, misreading)
      }
    }
  }

  private func confirming(_ text: String, _ asked: AskedQuestion, _ doubt: AnswerDoubt) -> Action {
    if text.isEmpty { return .misread(.notYesOrNo(text)) }
    if case .understood(.truth(let truth), _) = setting.reader.readTruth(text) { return truth ? .yes : .no }
    let action = answering(text, asked)
    // The value itself may be told in place of the range; anything else is no answer to "retenir ?".
    if case .misread = action, doubt == .estimated { return .misread(.notYesOrNo(text)) }
    return action
  }

  private func atClosing(_ text: String) -> Action {
    if text.isEmpty { return .proceed }
    if case .understood(.truth(let truth), _) = setting.reader.readTruth(text) { return truth ? .yes : .no }
    return bareCommand(text) ?? .command(CommandReader.slip(text) ?? .unknown(text, near: []))
  }

  private func atPlan(_ text: String, _ others: Int) -> Action {
    if text.isEmpty { return .proceed }
    if let action = acting(text, { .pick($0) }) { return action }
    if others > 0, case .understood(.truth(let truth), _) = setting.reader.readTruth(text) { return truth ? .yes : .no }
    if let command = bareCommand(text) { return command }
    if case .one = setting.services.find(text) { return .command(.how(text)) }
    if setting.guides.find(text) != nil { return .command(.how(text)) }
    return .command(CommandReader.slip(text) ?? .unknown(text, near: []))
  }
}

extension Command {
  /// What follows the command word belongs to it.
  fileprivate var hasWords: Bool {
    switch self {
    case .correct, .how, .page, .whyNot, .whatIf, .imagine, .when, .call, .note, .addSpeech, .verified, .lookInto: true
    case .print(let name), .save(let name): name != nil
    case .help, .why, .doesNotKnow, .noPaperHere, .refuse, .postpone, .undo, .redo, .summary, .plan, .papers, .forms,
      .danger, .dismissDanger, .blank, .fullTour, .aboutAnother, .quit, .unknown, .incomplete:
      false
    }
  }

  /// Commands that stand even where any line is an answer.
  fileprivate var isControl: Bool {
    switch self {
    case .help, .doesNotKnow, .noPaperHere, .refuse, .postpone, .undo, .redo, .danger, .blank, .quit: true
    case .why, .correct, .summary, .plan, .how, .page, .whyNot, .whatIf, .imagine, .when, .papers, .forms, .call, .note,
      .addSpeech,
      .print, .save, .verified, .dismissDanger, .fullTour, .lookInto, .aboutAnother, .unknown, .incomplete:
      false
    }
  }
}
