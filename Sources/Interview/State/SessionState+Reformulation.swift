import RuleEngine
import RuleModel

/// What was understood is said again: each line is agreed upon, put right or dropped.
extension SessionState {
  mutating func take(_ review: Action.Review, of lines: [HeardLine], in setting: InterviewSetting) -> Step {
    switch review {
    case .agree:
      keep(lines, in: setting)
      return startQuestions(in: setting)
    case .disagree: return .refused(.somethingNotRight)
    case .words(let text): return addSpeech(text, in: setting)
    case .drop(let numbers):
      for number in numbers {
        guard let line = lines.first(where: { $0.number == number.value }) else {
          return .refused(.noSuchLine(number.text))
        }
        dropped.insert(line.content)
      }
      stage.listen(.lines(heardLines(in: setting)))
      return .changed()
    case .pick(let number):
      guard let line = lines.first(where: { $0.number == number.value }) else {
        return .refused(.noSuchLine(number.text))
      }
      switch line.content {
      // A need is not answered; picking it puts it first.
      case .service(let index): return putFirst(.service(setting.base.services[index].id), in: setting)
      case .howTo(let id): return putFirst(.howTo(id), in: setting)
      case .statement(let content):
        dropped.insert(line.content)
        return askAgain(content.question, over: .telling(.lines(heardLines(in: setting))), in: setting)
      }
    case .replace(let number, let text): return replace(number, of: lines, with: text, in: setting)
    }
  }

  private mutating func putFirst(_ need: NeedID, in setting: InterviewSetting) -> Step {
    heard.needs = heard.needs.filter { $0.id == need } + heard.needs.filter { $0.id != need }
    stage.listen(.lines(heardLines(in: setting)))
    return .changed()
  }

  private mutating func replace(
    _ number: LineNumber, of lines: [HeardLine], with text: String, in setting: InterviewSetting
  ) -> Step {
    guard let line = lines.first(where: { $0.number == number.value }), case .statement(let content) = line.content
    else { return .refused(.noSuchLine(number.text)) }
    switch content {
    case .value(let key, _):
      switch setting.reader.read(text, for: key) {
      case .understood(let value, _), .doubtful(let value, _): corrected[.value(key)] = .value(key, value)
      case .unreadable(let misreading): return .refused(.misread(misreading, expecting: .value(key)))
      }
    case .members(let scope, _):
      switch setting.reader.read(text, listing: scope) {
      case .understood(let list): corrected[.roster(scope)] = .members(scope, list)
      case .unreadable(let misreading): return .refused(.misread(misreading, expecting: .roster(scope)))
      }
    }
    stage.listen(.lines(heardLines(in: setting)))
    return .changed()
  }
}
