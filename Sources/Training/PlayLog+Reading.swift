import NeedFinder
package import RuleModel
package import SourceText

extension PlayLog {
  /// Reads what `json(in:)` wrote.
  ///
  /// - Throws: `UnreadablePlay` for whatever a log does not have, or that names what the base no longer has. Whether the
  ///   scenario is still there is for the caller to see.
  package init(_ json: JSONValue, in base: RuleBase) throws(UnreadablePlay) {
    var log = try LogObject(json, act: nil)
    scenario = ScenarioID(try log.text(Key.scenario))
    seed = try log.wholeNumber(Key.seed)
    let acts = try log.list(Key.acts)
    try log.refuseOthers()
    var actions: [TraineeAction] = []
    for (place, act) in acts.enumerated() {
      var act = ActReader(object: try LogObject(act, act: place + 1), base: base)
      actions.append(try act.read())
    }
    self.actions = actions
  }
}

/// Reads one act by its name; what is left then belongs to no such act.
private struct ActReader {
  var object: LogObject
  let base: RuleBase

  mutating func read() throws(UnreadablePlay) -> TraineeAction {
    let text = try object.text(PlayLog.Key.act)
    guard let name = ActName(text), let action = try action(name) else {
      let near = suggestions(for: text, among: ActName.allTexts, limit: 3)
      throw object.fault(.unknownAct(text, near: near), at: PlayLog.Key.act)
    }
    try object.refuseOthers()
    return action
  }

  /// Nil for a command of the desk: it does nothing in an interview, and no log has it.
  private mutating func action(_ name: ActName) throws(UnreadablePlay) -> TraineeAction? {
    switch name {
    case .openQuestion: .openQuestion(try words())
    case .say: .say(try words())
    case .word(let word): try action(word)
    }
  }

  private mutating func action(_ word: PractiseWord) throws(UnreadablePlay) -> TraineeAction? {
    switch word {
    case .greet: .greet(try words())
    case .frame: .frame(try words())
    case .identity: .checkIdentity(try words())
    // Without a subject, it was not known what the question is about.
    case .ask: if let inquiry = try inquiry() { .ask(inquiry, words: try words()) } else { .unclear(try words()) }
    case .reformulate: .reformulate(try words())
    case .comfort: .comfort(try words())
    case .papers: .checkPapers
    case .propose: .propose(try services(), words: try words())
    case .deadline: .conclude(.nameDeadline(try day(), words: try words()))
    case .form: .conclude(.nameForms(try forms()))
    case .bring: .conclude(.namePapers(try papers()))
    case .number: .conclude(.nameNumber(try words()))
    case .manager: .conclude(.tellManager)
    case .agreement: .conclude(.seekAgreement(try words()))
    case .note: .conclude(.note(try words()))
    case .appointment: .conclude(.appoint(try day()))
    case .recap: .conclude(.recap(try words()))
    case .message: .leaveMessage(try words())
    case .callBack: .askCallBack(try words())
    case .instalment: .offer(try amount(), words: try words())
    case .writing: .conclude(.askWriting(try words()))
    case .together: .conclude(.doTogether(try words()))
    case .hint: .hint
    case .close: .close
    case .help, .menu, .search, .page, .known, .save, .quit: nil
    }
  }

  // MARK: - What an act says besides its name

  private mutating func words() throws(UnreadablePlay) -> String { try object.text(PlayLog.Key.words) }

  private mutating func day() throws(UnreadablePlay) -> CalendarDate {
    guard let day = CalendarDate(iso: try object.text(PlayLog.Key.day)) else {
      throw object.fault(.wanted(.day), at: PlayLog.Key.day)
    }
    return day
  }

  private mutating func amount() throws(UnreadablePlay) -> Rational {
    guard let amount = Rational(decimal: try object.text(PlayLog.Key.amount)), amount > .zero else {
      throw object.fault(.wanted(.amount), at: PlayLog.Key.amount)
    }
    return amount
  }

  private mutating func services() throws(UnreadablePlay) -> [ServiceIndex] {
    var found: [ServiceIndex] = []
    for name in try object.texts(PlayLog.Key.services) {
      guard let service = base.serviceIndices[ServiceID(name)] else {
        throw object.fault(.unknownName(name, of: .service), at: PlayLog.Key.services)
      }
      found.append(service)
    }
    return found
  }

  private mutating func forms() throws(UnreadablePlay) -> [FormID] {
    let names = try object.texts(PlayLog.Key.names)
    if let name = names.first(where: { base.forms[FormID($0)] == nil }) {
      throw object.fault(.unknownName(name, of: .form), at: PlayLog.Key.names)
    }
    return names.map { FormID($0) }
  }

  private mutating func papers() throws(UnreadablePlay) -> [PaperID] {
    let names = try object.texts(PlayLog.Key.names)
    if let name = names.first(where: { base.papers[PaperID($0)] == nil }) {
      throw object.fault(.unknownName(name, of: .paper), at: PlayLog.Key.names)
    }
    return names.map { PaperID($0) }
  }

  /// Nil where the act has no subject.
  private mutating func inquiry() throws(UnreadablePlay) -> Inquiry? {
    guard let text = try object.optionalText(PlayLog.Key.subject) else { return nil }
    let parts = text.split(separator: "@", maxSplits: 1).map { String($0).trimmed }
    guard let subject = parts.first else { throw object.fault(.wanted(.text), at: PlayLog.Key.subject) }
    if let name = Self.list(subject) {
      guard isList(name), parts.count == 1 else { throw unknown(text, .subject) }
      return Inquiry(.members(name))
    }
    guard base.factIndices[FactName(subject)] != nil else { throw unknown(subject, .subject) }
    let topic = QuestionMatcher.Topic.fact(FactName(subject))
    guard parts.count == 2 else { return Inquiry(topic) }
    if let name = Self.list(parts[1]) {
      guard isList(name) else { throw unknown(parts[1], .audience) }
      return Inquiry(topic, of: .members(name))
    }
    guard isRole(parts[1]) else { throw unknown(parts[1], .audience) }
    return Inquiry(topic, of: .role(parts[1]))
  }

  private func unknown(_ name: String, _ named: UnreadablePlay.Named) -> UnreadablePlay {
    object.fault(.unknownName(name, of: named), at: PlayLog.Key.subject)
  }

  private static func list(_ text: String) -> ScopeName? {
    text.hasPrefix("liste ") ? ScopeName(String(text.dropFirst(6))) : nil
  }

  private func isList(_ name: ScopeName) -> Bool {
    guard let scope = base.scopeIndices[name], case .list = base.scopes[scope].kind else { return false }
    return true
  }

  private func isRole(_ name: String) -> Bool {
    base.scopes.elements.contains { scope in
      if case .roles(let roles) = scope.kind { roles.contains { $0.name == name } } else { false }
    }
  }
}

/// An object of a log, whose keys are read one after the other.
private struct LogObject {
  private var unread: [JSONMember]
  /// Which act it is, 1 for the first; nil for the log itself.
  private let act: Int?

  init(_ json: JSONValue, act: Int?) throws(UnreadablePlay) {
    self.act = act
    guard let members = json.object else { throw UnreadablePlay(act: act, .wanted(.object)) }
    unread = members
  }

  func fault(_ reason: UnreadablePlay.Reason, at key: String) -> UnreadablePlay {
    UnreadablePlay(act: act, key: key, reason)
  }

  private mutating func take(_ key: String) -> JSONValue? {
    guard let place = unread.firstIndex(where: { $0.name == key }) else { return nil }
    return unread.remove(at: place).value
  }

  mutating func optionalText(_ key: String) throws(UnreadablePlay) -> String? {
    guard let value = take(key) else { return nil }
    guard let text = value.string else { throw fault(.wanted(.text), at: key) }
    return text
  }

  mutating func text(_ key: String) throws(UnreadablePlay) -> String {
    guard let text = try optionalText(key) else { throw fault(.missing, at: key) }
    return text
  }

  mutating func list(_ key: String) throws(UnreadablePlay) -> [JSONValue] {
    guard let value = take(key) else { throw fault(.missing, at: key) }
    guard let list = value.array else { throw fault(.wanted(.list), at: key) }
    return list
  }

  mutating func texts(_ key: String) throws(UnreadablePlay) -> [String] {
    var texts: [String] = []
    for value in try list(key) {
      guard let text = value.string else { throw fault(.wanted(.text), at: key) }
      texts.append(text)
    }
    return texts
  }

  /// Nil where there is none.
  mutating func wholeNumber(_ key: String) throws(UnreadablePlay) -> Int? {
    guard let value = take(key) else { return nil }
    guard let number = value.number?.integer else { throw fault(.wanted(.wholeNumber), at: key) }
    return number
  }

  /// What was not read says nothing that is known: better told than lost.
  func refuseOthers() throws(UnreadablePlay) {
    if let other = unread.first { throw fault(.unknownKey, at: other.name) }
  }
}
