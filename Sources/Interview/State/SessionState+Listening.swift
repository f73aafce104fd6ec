import RuleEngine
import RuleModel

/// Listening, then saying again what was understood.
extension SessionState {
  mutating func takeWords(_ action: Action, in setting: InterviewSetting) -> Step {
    switch action {
    case .text(let text): return .changed(hear(text, in: setting))
    case .proceed, .yes: return endListening(in: setting)
    case .no, .answer, .members, .doubt, .pick, .drop, .replace, .load, .command, .misread:
      return .refused(.notNow(.plan))
    }
  }

  mutating func takeThemes(_ action: Action, in setting: InterviewSetting) -> Step {
    switch action {
    case .text(let text):
      stage.listen(.words)
      return .changed(hear(text, in: setting))
    case .proceed, .yes:
      isFullTour = true
      return startQuestions(in: setting)
    case .pick(let numbers): return pickThemes(numbers, in: setting)
    case .no, .answer, .members, .doubt, .drop, .replace, .load, .command, .misread:
      return .refused(.notNow(.plan))
    }
  }

  /// Understands everything said so far as one text, and tells of dangers not yet told.
  mutating func hear(_ text: String, in setting: InterviewSetting) -> [Notice] {
    var told = Set(heard.dangers.map(\.key))
    let attentions = heard.attentions
    speech.append(text)
    heard = setting.listener.understand(speech.joined(separator: "\n"), setting.date)
    if speech.count > 1 {
      let last = setting.listener.understand(text, setting.date)
      takeLastWord(last)
      // A danger that was waved away and is told again, in other words, is told.
      let again = dismissedDangers.intersection(last.dangers.map(\.key))
      dismissedDangers.subtract(again)
      told.subtract(again)
    }
    var lines: Set<String> = []
    var notices: [Notice] = []
    for danger in heard.dangers where told.insert(danger.key).inserted {
      guard let steps = setting.base.frame.dangers.first(where: { $0.key == danger.key }) else { continue }
      // Two protocols may have the same line: it is shown once.
      if lines.insert(steps.discreet).inserted { notices.append(.dangerHeard(discreet: steps.discreet)) }
    }
    if attentions.isEmpty, !heard.attentions.isEmpty { notices.append(.attentionHeard) }
    return notices
  }

  /// What was said last holds: "pardon, je gagne 900", after "je gagne 1 500".
  private mutating func takeLastWord(_ last: HeardSituation) {
    for statement in last.statements where statement.isCertain {
      let before =
        noted(statement.question) ?? heard.statements.first { $0.question == statement.question }?.content
      guard let before, !before.allows(statement.content, insteadOf: last.putsRight) else { continue }
      restated[statement.question] = Restated(before: before, statement: statement, putsRight: last.putsRight)
    }
    for (question, said) in restated {
      guard let place = heard.statements.firstIndex(where: { $0.question == question }) else { continue }
      heard.statements[place] = said.statement
    }
  }

  private func noted(_ question: Question) -> HeardStatement.Content? {
    if case .roster(let scope) = question, let roster = evaluation.situation[roster: scope] {
      var list = MemberList(roster: roster)
      for (key, answer) in evaluation.situation.answers {
        if case .listed(scope, let place) = key.member, key.moment == .habitual, case .stated(let value, _) = answer {
          list.facts[place, default: [:]][key.fact] = value
        }
      }
      return .members(scope, list)
    }
    guard let key = question.key, case .stated(let value, _)? = evaluation.situation[key] else { return nil }
    return .value(key, value)
  }

  private mutating func endListening(in setting: InterviewSetting) -> Step {
    if let state = withNeedsOfAnswers(in: setting) {
      self = state
      return startQuestions(in: setting)
    }
    let lines = heardLines(in: setting)
    if lines.isEmpty {
      guard setting.base.services.count > 0 else { return startQuestions(in: setting) }
      stage.listen(.themes)
      return .changed(speech.isEmpty ? [] : [.heard(services: 0, statements: 0)])
    }
    stage.listen(.lines(lines))
    return .changed()
  }

  private mutating func pickThemes(_ numbers: [LineNumber], in setting: InterviewSetting) -> Step {
    let themes = themes(in: setting)
    var chosen: Set<ThemeID> = []
    for number in numbers {
      guard let theme = themes[line: number] else { return .refused(.noSuchLine(number.text)) }
      chosen.insert(theme)
    }
    needs = setting.base.services.indices.filter { !chosen.isDisjoint(with: setting.base.services[$0].themes) }
    guides = setting.base.guides.values.filter { !chosen.isDisjoint(with: $0.themes) }.map(\.id)
      .sorted { $0.text < $1.text }
    return startQuestions(in: setting)
  }

  mutating func addSpeech(_ text: String, in setting: InterviewSetting) -> Step {
    let notices = hear(text, in: setting)
    let lines = heardLines(in: setting)
    if lines.isEmpty { return .changed(notices + goOnWithQuestions(in: setting)) }
    stage.listen(.lines(lines))
    return .changed(notices)
  }
}

// MARK: - Somebody who is not there

extension SessionState {
  /// The questions are about a relative, or about whoever is there again: what was said of them is to be agreed upon.
  mutating func turnToAnother(in setting: InterviewSetting) -> Step {
    isAboutAnother.toggle()
    let lines = heardLines(in: setting)
    let saysMore = lines.contains { if case .statement = $0.content { true } else { false } }
    switch stage {
    case .telling(.lines, _): stage.listen(.lines(lines))
    case .correcting(let standing, over: .telling(.lines)): stage = .correcting(standing, over: .telling(.lines(lines)))
    case .asking where saysMore, .correcting(_, over: .questions) where saysMore: stage.listen(.lines(lines))
    case .asking(let standing) where asksForNobody(standing.asked, in: setting):
      return .changed([.aboutAnother(isAboutAnother)] + askNext(in: setting))
    case .telling, .asking, .correcting, .plan, .closing, .finished: break
    }
    return .changed([.aboutAnother(isAboutAnother)])
  }

  /// Whether a question only serves what is set apart: it is the carer's, and has no sense asked of the relative.
  private func asksForNobody(_ asked: AskedQuestion, in setting: InterviewSetting) -> Bool {
    !asked.services.isEmpty && Set(asked.services).isSubset(of: servicesSetApart(in: setting))
  }
}

// MARK: - Reformulation

extension SessionState {
  mutating func takeReformulation(_ action: Action, of lines: [HeardLine], in setting: InterviewSetting) -> Step {
    switch action {
    case .proceed, .yes:
      keep(lines, in: setting)
      return startQuestions(in: setting)
    case .no:
      stage.listen(.words)
      return .changed()
    case .text(let text): return addSpeech(text, in: setting)
    case .drop(let numbers):
      for number in numbers {
        guard let line = lines.first(where: { $0.number == number.value }) else {
          return .refused(.noSuchLine(number.text))
        }
        dropped.insert(line.content)
      }
      stage.listen(.lines(heardLines(in: setting)))
      return .changed()
    case .pick(let numbers):
      guard let number = numbers.first else { return .refused(.misread(.empty, expecting: nil)) }
      guard let line = lines.first(where: { $0.number == number.value }) else {
        return .refused(.noSuchLine(number.text))
      }
      switch line.content {
      case .service, .guide:
        // A need is not answered; picking it puts it first.
        return raise(line, in: setting)
      case .statement(let content):
        dropped.insert(line.content)
        return askAgain(content.question, over: .telling(.lines(heardLines(in: setting))), in: setting)
      }
    case .replace(let number, let text): return replace(number, of: lines, with: text, in: setting)
    case .answer, .members, .doubt, .load, .command, .misread: return .refused(.notNow(.plan))
    }
  }

  private mutating func raise(_ line: HeardLine, in setting: InterviewSetting) -> Step {
    let id: NeedID
    switch line.content {
    case .service(let index): id = .service(setting.base.services[index].id)
    case .guide(let guide): id = .guide(guide)
    case .statement: return .refused(.noSuchLine(String(line.number)))
    }
    guard let place = heard.needs.firstIndex(where: { $0.id == id }) else {
      return .refused(.noSuchLine(String(line.number)))
    }
    heard.needs.insert(heard.needs.remove(at: place), at: 0)
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

  /// What was understood and not dropped, facts first; facts that were answered meanwhile are left out.
  func heardLines(in setting: InterviewSetting) -> [HeardLine] {
    var lines: [HeardLine] = []
    func add(_ content: HeardLine.Content, _ words: String, _ isCertain: Bool) {
      guard !dropped.contains(content) else { return }
      var before: HeardStatement.Content?
      if case .statement(let said) = content, let change = restated[said.question],
        !change.before.allows(said, insteadOf: change.putsRight)
      {
        before = change.before
      }
      lines.append(
        HeardLine(
          number: lines.count + 1, content: content, words: words, isCertain: isCertain, before: before))
    }
    let statements = isAboutAnother ? heard.relativeStatements : heard.statements
    for statement in statements where !isAnswered(statement.content) || isRestated(statement.content) {
      if let better = corrected[statement.question] {
        add(.statement(better), "", true)
      } else {
        add(.statement(statement.content), statement.words, statement.isCertain)
      }
    }
    let hidden = discreetServices(in: setting).union(servicesSetApart(in: setting))
    let shown = heard.needs.filter { need in
      guard case .service(let id) = need.id else { return true }
      return !(setting.base.serviceIndices[id].map(hidden.contains) ?? false)
    }
    for need in shown.prefix(Self.needsShown) {
      let words = need.words.enumerated().filter { place, words in
        !need.words.enumerated().contains {
          $0.offset != place && $0.element.count > words.count && $0.element.contains(words)
        }
      }.map(\.element).joined(separator: ", ")
      switch need.id {
      case .service(let id): if let index = setting.base.serviceIndices[id] { add(.service(index), words, true) }
      case .guide(let id): if setting.base.guides[id] != nil { add(.guide(id), words, true) }
      }
    }
    return lines
  }

  static let needsShown = 5

  /// Said otherwise than it is noted, and not agreed upon yet.
  private func isRestated(_ content: HeardStatement.Content) -> Bool {
    guard let change = restated[content.question], let noted = noted(content.question) else { return false }
    return !noted.allows(content, insteadOf: change.putsRight)
  }

  private func isAnswered(_ content: HeardStatement.Content) -> Bool {
    switch content {
    case .value(let key, _): evaluation.situation[key] != nil
    case .members(let scope, _): evaluation.situation[roster: scope] != nil
    }
  }

  private mutating func keep(_ lines: [HeardLine], in setting: InterviewSetting) {
    var urgent: [ServiceIndex] = []
    for danger in heard.dangers {
      guard let steps = setting.base.frame.dangers.first(where: { $0.key == danger.key }), !steps.isPrivate else {
        continue
      }
      urgent += steps.services.compactMap { setting.base.serviceIndices[$0] }
    }
    var kept: [ServiceIndex] = []
    for line in lines {
      switch line.content {
      case .service(let index): kept.append(index)
      case .guide(let guide): if !guides.contains(guide) { guides.append(guide) }
      case .statement(let content): if line.isCertain { record(content, words: line.words) }
      }
    }
    // They are the person's own, for when the questions come back to them.
    kept += servicesSetApart(in: setting)
    for index in urgent + kept where !needs.contains(index) { needs.append(index) }
  }

  private mutating func record(_ content: HeardStatement.Content, words: String) {
    let provenance: Provenance = words.isEmpty ? .stated : .heard(words)
    switch content {
    case .value(let key, let value): store(.stated(value, provenance), for: key)
    case .members(let scope, let list): store(named(list, as: scope), for: scope, provenance)
    }
  }

  /// Who is counted anew keeps the name that was told before.
  private func named(_ list: MemberList, as scope: ScopeName) -> MemberList {
    guard let known = evaluation.situation[roster: scope], list.roster.labels.allSatisfy(\.isEmpty) else { return list }
    var list = list
    for (place, label) in known.labels.enumerated() where place < list.roster.labels.count {
      list.roster.labels[place] = label
    }
    return list
  }

  mutating func startQuestions(in setting: InterviewSetting) -> Step {
    // Next to a danger to be seen alone, questions about everything would be out of place.
    if needs.isEmpty, guides.isEmpty, !isDiscreet(in: setting) { isFullTour = true }
    // The first question is about what the person came for, where that matters as much as another.
    theme = theme ?? needs.first.flatMap { setting.base.services[$0].themes.first }
    let notices = goOnWithQuestions(in: setting)
    return .changed((stage.standing != nil && isHelpedAlready(in: setting) ? [.questionsMayWait] : []) + notices)
  }

  /// A service that answers a danger heard is open, and anybody may see it.
  private func isHelpedAlready(in setting: InterviewSetting) -> Bool {
    let keys = Set(heard.dangers.map(\.key))
    let services = setting.base.frame.dangers.filter { keys.contains($0.key) && !$0.isPrivate }.flatMap(\.services)
    return services.compactMap { setting.base.serviceIndices[$0] }.contains {
      evaluation.truthOfEntitlement($0) == .yes
    }
  }

  mutating func startFullTour(in setting: InterviewSetting) -> Step {
    guard !isFullTour, stage.phase >= .questions else {
      return stage.phase < .questions ? .refused(.notNow(.fullTour)) : .showing(.plan(Plan(of: self, in: setting)))
    }
    isFullTour = true
    return .changed(goOnWithQuestions(in: setting))
  }
}

extension HeardStatement.Content {
  /// Whether both may be so.
  ///
  /// - Parameter insteadOf: whether the other was said to put this one right, and is therefore whole.
  fileprivate func allows(_ other: HeardStatement.Content, insteadOf putsRight: Bool) -> Bool {
    if case .members(_, let one) = self, case .members(_, let two) = other {
      // Of as many, told of otherwise; a shorter list may only be told in part, and a longer one has more than was said.
      if two.roster.labels.count > one.roster.labels.count + one.roster.unseen.upperBound { return false }
      guard one.roster.labels.count == two.roster.labels.count else {
        // One alone may be one of them, of whom something is told.
        return !putsRight || two.roster.labels.count < 2 || two.roster.unseen.upperBound > 0
      }
      return two.facts.allSatisfy { place, facts in
        facts.allSatisfy { fact, value in one.facts[place]?[fact].map { Self.allows($0, value) } ?? true }
      }
    }
    guard case .value(_, let one) = self, case .value(_, let two) = other else { return true }
    return Self.allows(one, two)
  }

  private static func allows(_ one: StatedValue, _ two: StatedValue) -> Bool {
    // A list, or a text, may be told in part, and go on with other words.
    switch one {
    case .chosen, .text: true
    case .truth, .number, .date, .options, .commune: one.agrees(with: two)
    }
  }

  var question: Question {
    switch self {
    case .value(let key, _): .value(key)
    case .members(let scope, _): .roster(scope)
    }
  }
}
