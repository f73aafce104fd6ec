import RuleModel

/// From names and answers to cells: what a situation says of each input, lane by lane.
extension Machine {
  /// Puts a whole situation in place of whatever was there.
  mutating func load(_ situation: Situation) {
    loadRosters(situation)
    for input in touchedInputs { reset(input) }
    touchedInputs.removeAll(keepingCapacity: true)
    var others: Set<FactIndex> = []
    for (key, answer) in situation.answers {
      guard let fact = program.base.factIndices[key.fact] else { continue }
      if let input = program.plainInputs[fact.position] {
        if key.isPlain { load(answer, of: input) }
      } else {
        others.insert(fact)
      }
    }
    for fact in others { load(fact, from: situation) }
  }

  /// Loads a household fact that has no months, years or communes.
  private mutating func load(_ answer: Answer, of input: InputIndex) {
    let declaration = program.inputs[input.position]
    let (value, status) = plain(answer, declaration.fact, domains[input.position])
    values.set(value, at: Int(program[declaration.node].slot))
    statuses[input.position][0] = status
    touchedInputs.append(input)
  }

  /// What a situation says, read once: names looked up and values turned into the program's own.
  func prepare(_ situation: Situation) -> PreparedAnswers {
    var entries: [PreparedAnswers.Entry] = []
    var others: Set<FactIndex> = []
    for (key, answer) in situation.answers {
      guard let fact = program.base.factIndices[key.fact] else { continue }
      guard let input = program.plainInputs[fact.position] else {
        others.insert(fact)
        continue
      }
      guard key.isPlain else { continue }
      let (value, status) = plain(answer, fact, domains[input.position])
      let slot = program[program.inputs[input.position].node].slot
      entries.append(PreparedAnswers.Entry(input: input, slot: slot, value: value, status: status))
    }
    entries.sort { $0.input < $1.input }
    return PreparedAnswers(situation: situation, entries: entries, others: others.sorted())
  }

  /// Puts a situation that was read before in place of whatever was there.
  mutating func load(_ answers: PreparedAnswers) {
    loadRosters(answers.situation)
    for input in touchedInputs { reset(input) }
    touchedInputs.removeAll(keepingCapacity: true)
    for entry in answers.entries {
      values.set(entry.value, at: Int(entry.slot))
      statuses[entry.input.position][0] = entry.status
      touchedInputs.append(entry.input)
    }
    for fact in answers.others { load(fact, from: answers.situation) }
  }

  mutating func loadRosters(_ situation: Situation) {
    let scopes = program.base.scopes
    for index in scopes.indices {
      switch scopes[index].kind {
      case .roles(let roles): activeLanes[index.position] = Array(roles.indices)
      case .list(let maximum, _):
        let roster = situation[roster: scopes[index].name]
        let known = min(roster?.labels.count ?? 0, maximum)
        let range = roster?.unseen ?? 0...maximum
        unseen[index.position] = min(range.lowerBound, maximum - known)...min(range.upperBound, maximum - known)
        activeLanes[index.position] = Array(0..<known) + (unseen[index.position].upperBound > 0 ? [maximum] : [])
      case .union: break
      }
    }
    for index in scopes.indices {
      guard case .union(let parts) = scopes[index].kind else { continue }
      activeLanes[index.position] = parts.flatMap { part in
        let offset = program.lanes.offset(of: part, in: index) ?? 0
        return activeLanes[part.position].map { $0 + offset }
      }
    }
  }

  /// The input as it is when nothing is known.
  mutating func reset(_ input: InputIndex) {
    let node = program[program.inputs[input.position].node]
    for lane in statuses[input.position].indices {
      values.set(domains[input.position], at: Int(node.slot) + lane)
      statuses[input.position][lane] = .notAsked
    }
  }

  /// Loads every input of a fact again; answers the nodes whose value or status changed.
  @discardableResult
  mutating func load(_ fact: FactIndex, from situation: Situation) -> [NodeIndex] {
    var changed: [NodeIndex] = []
    for input in program.inputsOfFact[fact.position] {
      let declaration = program.inputs[input.position]
      let node = program[declaration.node]
      let unknown = domains[input.position]
      var hasChanged = false
      for (lane, member) in members(of: node.scope) {
        let (value, status) = reading(declaration, of: member, in: situation, otherwise: unknown)
        if values.set(value, at: Int(node.slot) + lane) { hasChanged = true }
        if statuses[input.position][lane] != status {
          statuses[input.position][lane] = status
          hasChanged = true
        }
      }
      if hasChanged {
        changed.append(declaration.node)
        touchedInputs.append(input)
      }
    }
    return changed
  }

  /// The lanes of known members, with the names by which a situation speaks of them.
  private func members(of scope: ScopeIndex?) -> [(lane: Int, member: Member)] {
    guard let scope else { return [(0, .household)] }
    return program.lanes.parts(of: scope).flatMap { part -> [(lane: Int, member: Member)] in
      let offset = program.lanes.offset(of: part, in: scope) ?? 0
      switch program.base.scopes[part].kind {
      case .roles(let roles): return roles.enumerated().map { (offset + $0.offset, .role($0.element.name)) }
      case .list(let maximum, _):
        let name = program.base.scopes[part].name
        return activeLanes[part.position].filter { $0 < maximum }.map { (offset + $0, .listed(name, $0)) }
      case .union: return []
      }
    }
  }

  // MARK: - Domains

  /// Everything an input may be when nothing is known.
  func domain(of input: Input) -> KnownValue {
    let fact = program.base.facts[input.fact]
    switch input.reading {
    case .inCommuneSet: return .truth(.unknown)
    case .communeAttribute(let attribute):
      let domain = program.base.attributes[attribute].domain
      return .option(.all(program.base.domains[domain].options.count))
    case .value(let window): return domain(of: fact, over: window)
    }
  }

  private func domain(of fact: Fact, over window: Window) -> KnownValue {
    switch fact.type {
    case .truth: return .truth(.unknown)
    case .number:
      guard case .number(let range) = fact.bounds else { return .number(.anything) }
      return .number(Interval(range).multiplied(by: Interval(exactly: months(in: window))))
    case .date:
      guard case .date(let earliest, let latest) = fact.bounds else { return .date(.anything) }
      return .date(DaySpan(day(earliest), max(day(earliest), day(latest))))
    case .choice(let domain): return .option(.all(program.base.domains[domain].options.count))
    case .choices(let domain):
      return .choices(
        Choices(certain: .empty, possible: .all(program.base.domains[domain].options.count)))
    case .commune, .text: return .truth(.unknown)
    }
  }

  private func day(_ bound: Fact.DateBound) -> CalendarDate {
    switch bound {
    case .fixed(let date): date
    case .today(let days): date.adding(days: days)
    }
  }

  /// How many monthly values a window adds up (1 for anything that is not a sum).
  private func months(in window: Window) -> Rational {
    switch window {
    case .current, .year, .months(.mean, _, _), .monthsOfYear(.mean, _): .one
    case .months(.sum, let nearest, let farthest): Rational(max(farthest - nearest + 1, 1))
    case .monthsOfYear(.sum, _): Rational(12)
    }
  }

  // MARK: - Reading answers

  private func reading(
    _ input: Input, of member: Member, in situation: Situation, otherwise unknown: KnownValue
  ) -> (KnownValue, InputStatus) {
    let name = program.tables.names[input.fact.position]
    switch input.reading {
    case .inCommuneSet(let set):
      let answer = situation[FactKey(name, of: member)]
      guard case .stated(.commune(let code), _) = answer else { return (unknown, status(answer)) }
      return (.truth(Truth(program.base.communeSets[set].contains(code: code))), .stated)
    case .communeAttribute(let attribute):
      let answer = situation[FactKey(name, of: member)]
      guard case .stated(.commune(let code), _) = answer,
        let commune = program.base.communes.elements.first(where: { $0.code == code }),
        let position = commune.attributes[attribute.position]
      else { return (unknown, status(answer)) }
      return (.option(OptionSet64([position])), .stated)
    case .value(.current): return plain(situation[FactKey(name, of: member)], input.fact, unknown)
    case .value(.year(let back)):
      return plain(situation[FactKey(name, of: member, at: .year(date.year - back))], input.fact, unknown)
    case .value(.months(let fold, let nearest, let farthest)):
      let mean = FactKey(name, of: member, at: .meanOfMonths(nearest: nearest, farthest: farthest))
      if let answer = situation[mean] {
        let (value, status) = plain(answer, input.fact, unknown)
        guard status == .stated, fold == .sum, case .number(let range) = value else { return (value, status) }
        return (.number(range.scaled(by: Rational(farthest - nearest + 1))), status)
      }
      let first = date.firstOfMonth
      let months = (nearest...max(nearest, farthest)).map { first.adding(months: -$0) }
      return folded(months, fold, input.fact, member, situation, unknown)
    case .value(.monthsOfYear(let fold, let back)):
      let year = date.year - back
      let months = (1...12).compactMap { CalendarDate(year: year, month: $0, day: 1) }
      return folded(months, fold, input.fact, member, situation, unknown)
    }
  }

  private func status(_ answer: Answer?) -> InputStatus {
    switch answer {
    case .stated: .stated
    case .unavailable: .unavailable
    case nil: .notAsked
    }
  }

  private func plain(_ answer: Answer?, _ fact: FactIndex, _ unknown: KnownValue) -> (KnownValue, InputStatus) {
    guard case .stated(let value, _) = answer else { return (unknown, status(answer)) }
    return (known(value, of: fact, within: unknown), .stated)
  }

  /// Months said one by one, the others from the usual month where it is said to hold for all of them.
  private func folded(
    _ months: [CalendarDate], _ fold: WindowFold, _ fact: FactIndex, _ member: Member, _ situation: Situation,
    _ unknown: KnownValue
  ) -> (KnownValue, InputStatus) {
    let name = program.tables.names[fact.position]
    guard let oneMonth = domain(of: program.base.facts[fact], over: .current).interval else {
      return (unknown, .notAsked)
    }
    let usual = situation[FactKey(name, of: member)]
    var isRegular = false
    if case .stated(.truth(true), _) = situation[FactKey(name, of: member, at: .regular)] { isRegular = true }
    var total = Interval.zero
    var result = InputStatus.stated
    for month in months {
      let said = situation[FactKey(name, of: member, at: .month(year: month.year, month: month.month))]
      let answer = said ?? (isRegular ? usual : nil)
      switch answer {
      case .stated(let value, _):
        total = total.adding(known(value, of: fact, within: .number(oneMonth)).interval ?? oneMonth)
      case .unavailable, nil:
        total = total.adding(oneMonth)
        if case .unavailable = usual { result = .unavailable } else { result = .notAsked }
      }
    }
    if fold == .mean, let share = Rational(1, over: Int128(months.count)) { total = total.scaled(by: share) }
    return (.number(total), result)
  }

  /// A stated value inside the fact's domain; a value of another kind than the fact's says nothing.
  private func known(_ value: StatedValue, of fact: FactIndex, within domain: KnownValue) -> KnownValue {
    switch (value, domain) {
    case (.truth(let truth), .truth): return .truth(Truth(truth))
    case (.number(let range), .number): return .number(Interval(range))
    case (.date(let range), .date): return .date(DaySpan(range))
    case (.options(let keys), .option): return .option(positions(of: keys, in: fact) ?? .all(64))
    case (.options(let keys), .choices):
      guard let set = positions(of: keys, in: fact) else { return domain }
      return .choices(Choices(certain: set, possible: set))
    case (.chosen(let certain, let possible), .choices):
      guard let sure = positions(of: certain, in: fact), let maybe = positions(of: possible, in: fact) else {
        return domain
      }
      return .choices(Choices(certain: sure, possible: maybe.union(sure)))
    default: return domain
    }
  }

  private func positions(of keys: Set<String>, in fact: FactIndex) -> OptionSet64? {
    let options = program.tables.options[fact.position]
    guard !options.isEmpty else { return nil }
    var bits: UInt64 = 0
    for key in keys { if let position = options[key] { bits |= 1 << UInt64(position) } }
    return OptionSet64(bits: bits)
  }
}

extension KnownValue {
  var interval: Interval? { if case .number(let interval) = self { interval } else { nil } }
  var truth: Truth? { if case .truth(let truth) = self { truth } else { nil } }
  var span: DaySpan? { if case .date(let span) = self { span } else { nil } }
}

extension FactKey {
  /// Of the household, and not of one month or year.
  fileprivate var isPlain: Bool {
    guard case .household = member, case .habitual = moment else { return false }
    return true
  }
}
