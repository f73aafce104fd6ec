import RuleEngine
import RuleModel

/// Answers to questions put in one breath.
extension SessionState {
  /// Several confirmed together; nil for what is no answer to them.
  mutating func take(
    _ reply: Action.Reply, to together: AskedQuestion.Together, _ asked: AskedQuestion, in setting: InterviewSetting
  ) -> Step? {
    switch reply {
    case .emptyLine: return takeExpected(of: together, asked, in: setting)
    case .truth(let truth), .answer(.stated(.truth(let truth), _), _):
      return truth == together.expected
        ? takeExpected(of: together, asked, in: setting) : separate(together, in: setting)
    case .exceptions(let numbers): return takeExceptions(numbers, of: together, asked, in: setting)
    case .doubt(let value, .exceptions(let numbers)):
      if let absent = together.absent(among: numbers) { return .refused(.noSuchLine(absent.text)) }
      let doubt = StandingQuestion.Doubt(value: value, reason: .exceptions(numbers))
      stage.put(StandingQuestion(asked: asked, doubt: doubt))
      return .changed()
    case .answer, .members, .doubt: return nil
    }
  }

  private mutating func takeExpected(
    of together: AskedQuestion.Together, _ asked: AskedQuestion, in setting: InterviewSetting
  ) -> Step {
    let before = evaluation
    storeExpected(of: together, except: [])
    return settle(asked.question, before, [], in: setting)
  }

  mutating func takeExceptions(
    _ numbers: [LineNumber], of together: AskedQuestion.Together, _ asked: AskedQuestion,
    in setting: InterviewSetting
  ) -> Step {
    if let absent = together.absent(among: numbers) { return .refused(.noSuchLine(absent.text)) }
    let before = evaluation
    storeExpected(of: together, except: numbers)
    let exceptions = numbers.compactMap { together.keys[line: $0] }
    return settle(asked.question, before, [.exceptions(exceptions, expected: together.expected)], in: setting)
  }

  /// From now on each is asked on its own.
  mutating func separate(_ together: AskedQuestion.Together, in setting: InterviewSetting) -> Step {
    separated.formUnion(together.keys)
    return .changed(askNext(in: setting))
  }

  /// The expected answer to all of them but those whose number was given.
  private mutating func storeExpected(of together: AskedQuestion.Together, except numbers: [LineNumber]) {
    for (place, key) in together.keys.enumerated() {
      let isException = numbers.contains { $0.index == place }
      store(.stated(.truth(together.expected != isException), .stated), for: key)
    }
  }
}
