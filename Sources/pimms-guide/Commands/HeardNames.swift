import NeedFinder
import RuleModel
import SourceText

/// What was understood, as JSON, under our fact names or those of a mapping.
struct HeardNames {
  let mapping: FieldMapping?

  func json(_ understanding: Understanding, id: JSONValue) -> JSONValue {
    var members: [JSONMember] = []
    if id != .null { members.append(JSONMember("id", id)) }
    members.append(JSONMember("services", .array(services(understanding).map { .string($0) })))
    members.append(JSONMember("urgence", .string(understanding.urgency.rawValue)))
    if let deadline = understanding.deadline { members.append(JSONMember("échéance", .string(deadline.iso))) }
    members.append(JSONMember("faits", .object(facts(understanding))))
    if mapping == nil {
      members.append(JSONMember("mots_des_faits", .object(words(understanding))))
      members.append(
        JSONMember(
          "à_cause_de",
          .object(
            understanding.needs.map { need in
              JSONMember(need.id.text, .array(need.because.map { .string($0.words) }))
            })))
      members.append(JSONMember("dangers", .array(understanding.dangers.map { json($0, of: $0.subject.text) })))
      members.append(JSONMember("délais", .array(understanding.delays.map { json($0, of: Urgency.deadline.rawValue) })))
    }
    return .object(members)
  }

  /// The words that gave an alarm, and the phrases of the vocabulary that found them.
  private func json(_ cue: AlarmCue<some AlarmSubject>, of subject: String) -> JSONValue {
    [
      "alarme": .string(subject), "mots": .array(cue.signs.map { .string($0.words) }),
      "phrases": .array(cue.phrases.map { .string($0) }),
    ]
  }

  /// Best first, by the names of the mapping, each once.
  private func services(_ understanding: Understanding) -> [String] {
    var names: [String] = []
    for need in understanding.needs {
      let theirs = mapping?.needs[need.id] ?? .some(need.id.text)
      if let name = theirs, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Facts that were said; doubtful ones are left out. Several debts or benefits make a list.
  private func facts(_ understanding: Understanding) -> [JSONMember] {
    var order: [HeardKey] = []
    var values: [HeardKey: [JSONValue]] = [:]
    for fact in understanding.facts where fact.certainty == .said && isNamed(fact.key) {
      if values[fact.key] == nil { order.append(fact.key) }
      values[fact.key, default: []].append(json(fact.value, for: fact.key))
    }
    // Two facts may have one name elsewhere (the age of a partner, of a relative): the first said is told.
    var told: Set<String> = []
    return order.filter { told.insert(name(of: $0)).inserted }.map { key in
      let all = values[key] ?? []
      switch key.repetition {
      case .list: return JSONMember(name(of: key), .array(all))
      case .oneOrList: return JSONMember(name(of: key), all.count == 1 ? all[0] : .array(all))
      case .last: return JSONMember(name(of: key), all.last ?? .null)
      }
    }
  }

  /// The words of the text in which each fact was said, or supposed.
  private func words(_ understanding: Understanding) -> [JSONMember] {
    var order: [HeardKey] = []
    var words: [HeardKey: [JSONValue]] = [:]
    for fact in understanding.facts {
      if words[fact.key] == nil { order.append(fact.key) }
      words[fact.key, default: []].append(.string(fact.mention.words))
    }
    return order.map { JSONMember(name(of: $0), .array(words[$0] ?? [])) }
  }

  /// Another program gets the facts that it has a name for.
  private func isNamed(_ key: HeardKey) -> Bool {
    guard mapping != nil, case .rule = key else { return true }
    return entry(for: key) != nil
  }

  private func name(of key: HeardKey) -> String {
    guard mapping != nil else { return key.ruleName }
    guard let entry = entry(for: key), case .field(let path, _) = entry.reading, let last = path.last else {
      return key.name
    }
    return last
  }

  private func entry(for key: HeardKey) -> FieldMapping.Entry? {
    guard let heard = key.heardAs else { return nil }
    return mapping?.facts.first { $0.fact == heard.fact && ($0.member ?? .household) == heard.member }
  }

  /// The word for an option there; ours where the mapping has none.
  private func word(for option: String, of key: HeardKey) -> String {
    if let theirs = entry(for: key)?.values.first(where: { $0.value == option })?.key { return theirs }
    return key.factKey.flatMap { mapping?.options[$0.fact]?[option] } ?? option
  }

  private func json(_ value: HeardValue, for key: HeardKey) -> JSONValue {
    switch value {
    case .truth(let truth): return .bool(truth)
    case .number(let number): return JSONNumber(number.decimalText()).map { .number($0) } ?? .null
    case .days(let days):
      return days.exact.map { .string($0.iso) }
        ?? .array([.string(days.earliest.iso), .string(days.latest.iso)])
    case .option(let option): return .string(word(for: option, of: key))
    case .ages(let ages): return .array(ages.map { .number(JSONNumber($0)) })
    case .debt(let kind, let amount):
      var members = [JSONMember("type", .string(word(for: kind, of: key)))]
      if let amount, let number = JSONNumber(amount.decimalText()) {
        members.append(JSONMember("montant", .number(number)))
      }
      return .object(members)
    case .commune(let code, let name):
      switch mapping?.communes ?? .code {
      case .code: return .string(code)
      case .name: return .string(name)
      }
    }
  }
}

extension HeardKey {
  /// What is written of a fact that was said more than once.
  fileprivate enum Repetition {
    /// All of it; a list even of one.
    case list
    case oneOrList
    /// What was said last.
    case last
  }

  fileprivate var repetition: Repetition {
    switch self {
    case .receives, .noLongerReceives: .list
    case .debt, .rule: .oneOrList
    case .age, .birthYear, .inCouple, .maritalStatus, .childCount, .childAges, .householdSize, .pregnant, .activity,
      .contract, .housing, .salary, .partnerSalary, .pension, .allowance, .resources, .familyQuotient, .rent,
      .deposit, .commune, .disability, .disabilityRate, .gir, .nationality, .residencePermit, .partnerAge,
      .partnerActivity,
      .partnerPension, .relativeAge, .relativePension, .relativeSalary, .relativeGir:
      .last
    }
  }
}
