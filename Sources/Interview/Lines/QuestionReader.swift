import RuleEngine
import RuleModel
import SourceText

/// A line typed under a question: an answer to it, a command, or words about it.
///
/// Most words may be several of these. The readers are tried in a fixed order, and the first that makes something of
/// the line has it: the order is what decides.
struct QuestionReader {
  let text: String
  let asked: AskedQuestion
  let setting: InterviewSetting
  let situation: Situation

  func read() -> LineReading {
    if let reading = first(of: aheadOfAnswer) { return reading }
    switch answer(text) {
    case .action(let action): return .action(action)
    case .misread(let misreading):
      return first(of: afterAnswer) ?? .misread(tellsOther(misreading) ?? misreading)
    }
  }

  private typealias Reader = () -> LineReading?

  private func first(of readers: [Reader]) -> LineReading? {
    for read in readers {
      if let reading = read() { return reading }
    }
    return nil
  }

  /// What may look like an answer and is meant otherwise, or answers in a way of its own.
  private var aheadOfAnswer: [Reader] {
    [
      controlOverFreeText, commandOverNames, notKnowing, commandWithWords, commandOverOption,
      togetherAnswer, stretch, truthUnderStretches, sameAgain, besidesHeard,
    ]
  }

  /// What a line that is no answer may be.
  private var afterAnswer: [Reader] { [command, slip, answerInOtherWords] }
}

// MARK: - Ahead of an answer

extension QuestionReader {
  /// First of all, since every line is one where free text is asked for: what must work all the same does.
  private func controlOverFreeText() -> LineReading? {
    guard type == .text, let command = typedCommand, command.isControl else { return nil }
    return .command(command)
  }

  /// Before any answer, since any word may be the name of a debt: there too, a command typed as the whole line is one.
  private func commandOverNames() -> LineReading? {
    guard case .roster = asked.question else { return nil }
    return typedCommand.map { .command($0) }
  }

  /// Before the answers that it resembles: "aucune idée" is not "aucune", and what is not known must never be read as
  /// nothing. After the names, which no such words are.
  private func notKnowing() -> LineReading? {
    guard let spokenCommand, !couldAnswer else { return nil }
    return toldAfterAll() ?? .command(spokenCommand)
  }

  /// Before the answers, for which its words could be taken: "et si loyer = 700" holds a number, and no answer begins
  /// with such words.
  private func commandWithWords() -> LineReading? {
    guard let typedCommand, typedCommand.hasWords else { return nil }
    return .command(typedCommand)
  }

  /// Before the options, which may be told by their beginning: "plan" closes no file by standing for "plan ou mesures en
  /// cours". An option word for word stays one.
  private func commandOverOption() -> LineReading? {
    guard let typedCommand, typedCommand == .plan || typedCommand == .summary, case .choice(let domain)? = type,
      !isOption(of: domain)
    else { return nil }
    return .command(typedCommand)
  }

  /// Before the answer to the first question alone, where several are put in one breath. What names some of them in two
  /// ways may still be a command.
  private func togetherAnswer() -> LineReading? {
    guard let together = asked.together else { return nil }
    switch ExceptionReader.read(text, expecting: together.expected, among: together.keys.count) {
    case .all(let truth): return .reply(.truth(truth))
    case .exceptions(let numbers): return lines(numbers) { .exceptions($0) }
    case .bare(let numbers): return lines(numbers) { .doubt(.truth(false), .exceptions($0)) }
    case .unclear: return command() ?? .misread(.unclearException(text, expected: together.expected))
    case nil: return nil
    }
  }

  /// A reply by typed numbers; the refusal of the first that is the number of no line.
  private func lines(_ numbers: [Int], _ reply: ([LineNumber]) -> Action.Reply) -> LineReading {
    if let absent = numbers.first(where: { LineNumber($0) == nil }) { return .misread(.noSuchLine(String(absent))) }
    return .reply(reply(numbers.compactMap { LineNumber($0) }))
  }

  /// Before the numbers, none of which it is: "plus", "moins", or a letter.
  private func stretch() -> LineReading? {
    guard let bands = asked.bands, let range = BandReader.read(text, among: bands) else { return nil }
    return .reply(.answer(.stated(.number(range), .stated)))
  }

  /// "Plus ou moins de 700 € ?": a yes or a no says neither. Before the numbers, for which a no is 0; "rien" is meant so.
  private func truthUnderStretches() -> LineReading? {
    guard asked.bands != nil, case .understood(.truth, _) = setting.reader.readTruth(text),
      !text.contains(where: \.isNumber), !Self.none.contains(text.folded)
    else { return nil }
    return .misread(.noNumber(text))
  }

  private static let none: Set<String> = ["rien", "aucun", "aucune"]

  /// Before the answer, which such words are not: what was said of another member is an empty line's answer.
  private func sameAgain() -> LineReading? {
    guard asked.alike != nil, Self.again.contains(text.folded) else { return nil }
    return .reply(.emptyLine)
  }

  private static let again: Set<String> = ["pareil", "idem", "la meme chose", "meme chose", "comme l'autre", "aussi"]

  /// Last ahead of the answer, which would take the place of what was heard: dropped only where somebody says so.
  private func besidesHeard() -> LineReading? { keepingHeard().map { .reply($0) } }
}

// MARK: - After an answer

extension QuestionReader {
  /// First after the answers, which have it where a word is both: "si" is a yes.
  private func command() -> LineReading? { (typedCommand ?? spokenCommand).map { .command($0) } }

  /// Before listening, which would hear something in a command wrongly typed.
  private func slip() -> LineReading? { CommandReader.slip(text).map { .command($0) } }

  /// Last, since it is the least sure: "il reste des pâtes", asked whether there is nothing to eat.
  private func answerInOtherWords() -> LineReading? {
    guard case .value(let key) = asked.question else { return nil }
    switch type {
    case .truth, .choice: break
    case .number, .date, .choices, .commune, .text, nil: return nil
    }
    for statement in setting.listener.understand(text, setting.date).statements where statement.isCertain {
      if case .value(key, let value) = statement.content {
        return .reply(.answer(.stated(value, .stated), remarks: [.readAs]))
      }
    }
    return nil
  }
}
