import RuleEngine
import RuleModel
import SourceText

/// What a line answers, where it is an answer as it stands.
extension QuestionReader {
  func answer(_ text: String) -> LineReading {
    switch asked.question {
    case .value(let key), .regularity(let key): value(text, for: asked.question.key ?? key)
    case .roster(let scope): asked.reason == .ages ? ages(text, of: scope) : members(text, of: scope)
    }
  }

  private func value(_ text: String, for key: FactKey) -> LineReading {
    switch setting.reader.read(text, for: key) {
    case .understood(let value, let remarks):
      let isLiteral = !remarks.isEmpty || setting.reader.isLiteral(text, value, for: key)
      let also = alsoSaid(text)
      return .reply(
        .answer(
          .stated(value, .stated),
          remarks: (isLiteral ? remarks : [.readAs]) + (also.isEmpty ? [] : [.alsoSaid(also)])))
    case .doubtful(let value, let doubt): return .reply(.doubt(value, doubt))
    case .unreadable(let misreading): return .misread(misreading)
    }
  }

  private func members(_ text: String, of scope: ScopeName) -> LineReading {
    reading(setting.reader.read(text, listing: scope))
  }

  private func ages(_ text: String, of scope: ScopeName) -> LineReading {
    guard let roster = situation[roster: scope] else { return .misread(.empty) }
    return reading(setting.reader.read(text, agesOf: scope, roster))
  }

  private func reading(_ members: RosterReading) -> LineReading {
    switch members {
    case .understood(let list): .reply(.members(list))
    case .unreadable(let misreading): .misread(misreading)
    }
  }

  /// What an answer tells besides, of the person or the household: "non, divorcé", asked whether they live as a couple.
  ///
  /// Only what was never told is taken up; of a partner or a child, words of a few are too short to say whose they are.
  private func alsoSaid(_ text: String) -> [HeardStatement] {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, case .value(let key) = asked.question, key.moment == .habitual,
      key.member.isApplicantOrHousehold
    else { return [] }
    switch type {
    case .truth, .choice: break
    case .number, .date, .choices, .commune, .text, nil: return []
    }
    // The "non" of "non, veuf" denies what was asked, and nothing of what follows.
    let opens =
      words.first.map { ["oui", "non", "ouais", "nan"].contains(String($0).folded.filter(\.isLetter)) } ?? false
    let rest = (opens ? Array(words.dropFirst()) : words).joined(separator: " ")
    return setting.listener.understand(rest, setting.date).statements.filter { statement in
      guard statement.isCertain, case .value(let other, _) = statement.content, other != key else { return false }
      return other.member.isApplicantOrHousehold && situation[other] == nil
    }
  }
}
