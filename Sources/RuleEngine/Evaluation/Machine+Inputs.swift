import RuleModel

/// From names and answers to cells: what a situation says of each input, lane by lane.
extension Machine {
  /// Puts a whole situation in place of whatever was there.
  mutating func load(_ situation: Situation) {
    clearInputs()
    loadRosters(situation.rosters)
    said.removeAll()
    for (key, answer) in situation.answers {
      guard let fact = program.base.factIndices[key.fact] else { continue }
      if let input = program.plainInputs[fact.position] {
        if key.isPlain { load(program.said(answer, of: fact), of: input) }
      } else if let seat = program.seats.seat(of: key.member) {
        said.add(program.said(answer, of: fact, at: key.moment), fact, seat, key.moment)
      }
    }
    var changed: [NodeIndex] = []
    for fact in said.facts { load(fact, into: &changed) }
  }

  /// Loads a household fact that has no months, years or communes.
  ///
  /// False when nothing changed.
  @discardableResult
  mutating func load(_ said: Said?, of input: InputIndex) -> Bool {
    let (value, status) = plain(said, domains[input.position])
    let isNew = values.set(value, at: Int(program[program.inputs[input.position].node].slot))
    touch(input)
    return set(status, of: input, on: 0) || isNew
  }

  private mutating func touch(_ input: InputIndex) {
    if isTouched[input.position] { return }
    isTouched[input.position] = true
    touchedInputs.append(input)
  }

  /// Takes in one answer, or takes it back with nil; answers the nodes whose value or status changed.
  mutating func set(_ answer: Answer?, for key: FactKey) -> [NodeIndex] {
    guard let fact = program.base.factIndices[key.fact] else { return [] }
    guard let input = program.plainInputs[fact.position] else {
      guard let seat = program.seats.seat(of: key.member) else { return [] }
      said.set(answer.map { program.said($0, of: fact, at: key.moment) }, fact, seat, key.moment)
      var changed: [NodeIndex] = []
      load(fact, into: &changed)
      return changed
    }
    guard key.isPlain, load(answer.map { program.said($0, of: fact) }, of: input) else { return [] }
    return [program.inputs[input.position].node]
  }

  /// What a situation says, read once: names looked up and values turned into the program's own.
  func prepare(_ situation: Situation) -> PreparedAnswers {
    var entries: [PreparedAnswers.Entry] = []
    var said = SaidAnswers(program)
    for (key, answer) in situation.answers {
      guard let fact = program.base.factIndices[key.fact] else { continue }
      guard let input = program.plainInputs[fact.position] else {
        if let seat = program.seats.seat(of: key.member) {
          said.add(program.said(answer, of: fact, at: key.moment), fact, seat, key.moment)
        }
        continue
      }
      guard key.isPlain else { continue }
      let (value, status) = plain(program.said(answer, of: fact), domains[input.position])
      let slot = program[program.inputs[input.position].node].slot
      entries.append(PreparedAnswers.Entry(input: input, slot: slot, value: value, status: status))
    }
    entries.sort { $0.input < $1.input }
    return PreparedAnswers(situation: situation, entries: entries, said: said)
  }

  /// Puts a situation that was read before in place of whatever was there.
  mutating func load(_ answers: PreparedAnswers) {
    clearInputs()
    loadRosters(answers.situation.rosters)
    for entry in answers.entries {
      values.set(entry.value, at: Int(entry.slot))
      set(entry.status, of: entry.input, on: 0)
      touch(entry.input)
    }
    said = answers.said
    var changed: [NodeIndex] = []
    for fact in said.facts { load(fact, into: &changed) }
  }

  /// To be called before other members come in: only the lanes of known ones hold anything.
  private mutating func clearInputs() {
    for input in touchedInputs {
      if let scope = program[program.inputs[input.position].node].scope {
        for place in knownMembers[scope.position].indices {
          reset(input, on: knownMembers[scope.position][place].lane)
        }
      } else {
        reset(input, on: 0)
      }
      isTouched[input.position] = false
    }
    touchedInputs.removeAll(keepingCapacity: true)
  }

  mutating func loadRosters(_ rosters: [ScopeName: Roster]) {
    let scopes = program.base.scopes
    for index in scopes.indices {
      switch scopes[index].kind {
      case .roles(let roles): activeLanes[index.position] = Array(roles.indices)
      case .list(let maximum, _):
        let roster = rosters[scopes[index].name]
        let known = min(roster?.labels.count ?? 0, maximum)
        let range = roster?.unseen ?? 0...maximum
        unseen[index.position] = min(range.lowerBound, maximum - known)...min(range.upperBound, maximum - known)
        activeLanes[index.position] = Array(0..<known) + (unseen[index.position].upperBound > 0 ? [maximum] : [])
      case .union: break
      }
    }
    for index in scopes.indices {
      if case .union(let parts) = scopes[index].kind {
        activeLanes[index.position] = parts.flatMap { part in
          let offset = program.lanes.offset(of: part, in: index) ?? 0
          return activeLanes[part.position].map { $0 + offset }
        }
      }
      knownMembers[index.position] = members(of: index)
    }
    laneList.list(activeLanes)
  }

  /// The lanes of known members.
  private func members(of scope: ScopeIndex) -> [(lane: Int, seat: Seat)] {
    program.lanes.parts(of: scope).flatMap { part -> [(lane: Int, seat: Seat)] in
      let offset = program.lanes.offset(of: part, in: scope) ?? 0
      let unseenLane = program.lanes.unseenLane(of: part)
      return activeLanes[part.position].filter { $0 != unseenLane }.map { lane in
        (offset + lane, Seat(scope: Int32(part.position), lane: Int32(lane)))
      }
    }
  }

  /// The input as it is when nothing is known.
  mutating func reset(_ input: InputIndex) {
    for lane in 0..<program.statuses.laneCount(of: input) { reset(input, on: lane) }
  }

  /// One lane of an input as it is when nothing is known; false when it was so already.
  @discardableResult
  mutating func reset(_ input: InputIndex, on lane: Int) -> Bool {
    let slot = Int(program[program.inputs[input.position].node].slot)
    let isNew = values.set(domains[input.position], at: slot + lane)
    return set(.notAsked, of: input, on: lane) || isNew
  }

  /// False when the status was there already.
  @discardableResult
  private mutating func set(_ status: InputStatus, of input: InputIndex, on lane: Int) -> Bool {
    let slot = program.statuses[input].slot(lane)
    if statuses[slot] == status { return false }
    statuses[slot] = status
    return true
  }

  /// Loads the inputs of a fact again from what is said of it, of everybody or of one seat; adds the nodes whose value or
  /// status changed.
  mutating func load(_ fact: FactIndex, of only: Seat? = nil, into changed: inout [NodeIndex]) {
    for input in program.inputsOfFact[fact.position] {
      let declaration = program.inputs[input.position]
      var hasChanged = false
      if let scope = program[declaration.node].scope {
        let members = knownMembers[scope.position]
        for (lane, seat) in members where only == nil || only == seat {
          if load(input, declaration, on: lane, of: seat) { hasChanged = true }
        }
      } else {
        hasChanged = load(input, declaration, on: 0, of: .household)
      }
      if hasChanged { changed.append(declaration.node) }
    }
  }

  /// Loads one lane of an input; false when nothing changed.
  mutating func load(_ input: InputIndex, _ declaration: Input, on lane: Int, of seat: Seat) -> Bool {
    let (value, status) = reading(
      declaration, of: seat, otherwise: domains[input.position], oneMonth: monthDomains[input.position])
    var hasChanged = values.set(value, at: Int(program[declaration.node].slot) + lane)
    if set(status, of: input, on: lane) { hasChanged = true }
    if hasChanged { touch(input) }
    return hasChanged
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

  func domain(of fact: Fact, over window: Window) -> KnownValue {
    switch fact.type {
    case .truth: return .truth(.unknown)
    case .number:
      guard case .number(let range) = fact.bounds else { return .number(.anything) }
      return .number(Interval(range).multiplied(by: Interval(exactly: months(in: window))))
    case .date:
      guard case .date(let earliest, let latest) = fact.bounds else { return .date(.anything) }
      return .date(DaySpan(earliest.day(from: date), max(earliest.day(from: date), latest.day(from: date))))
    case .choice(let domain): return .option(.all(program.base.domains[domain].options.count))
    case .choices(let domain):
      return .choices(
        Choices(certain: .empty, possible: .all(program.base.domains[domain].options.count)))
    case .commune, .text: return .truth(.unknown)
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
    _ input: Input, of seat: Seat, otherwise unknown: KnownValue, oneMonth: KnownValue
  ) -> (KnownValue, InputStatus) {
    let fact = input.fact
    switch input.reading {
    case .inCommuneSet(let set):
      let answer = said.answer(fact, seat)
      guard case .commune(let code) = answer else { return (unknown, status(answer)) }
      return (.truth(Truth(program.base.communeSets[set].contains(code: code))), .stated)
    case .communeAttribute(let attribute):
      let answer = said.answer(fact, seat)
      guard case .commune(let code) = answer, let commune = program.communes[code],
        let position = program.base.communes[commune].attributes[attribute.position]
      else { return (unknown, status(answer)) }
      return (.option(OptionSet64([position])), .stated)
    case .value(.current): return plain(said.answer(fact, seat), unknown)
    case .value(.year(let back)): return plain(said.answer(fact, seat, .year(date.year - back)), unknown)
    case .value(.months(let fold, let nearest, let farthest)):
      if let answer = said.answer(fact, seat, .meanOfMonths(nearest: nearest, farthest: farthest)) {
        let (value, status) = plain(answer, unknown)
        guard status == .stated, fold == .sum, case .number(let range) = value else { return (value, status) }
        return (.number(range.scaled(by: Rational(farthest - nearest + 1))), status)
      }
      guard let oneMonth = oneMonth.interval else { return (unknown, .notAsked) }
      // The day alone: a closure over the machine would copy it.
      return folded(max(farthest - nearest, 0) + 1, fold, fact, seat, oneMonth) { [date] in
        date.firstOfMonth.adding(months: -(nearest + $0))
      }
    case .value(.monthsOfYear(let fold, let back)):
      guard let oneMonth = oneMonth.interval else { return (unknown, .notAsked) }
      return folded(12, fold, fact, seat, oneMonth) { [date] in
        CalendarDate(year: date.year - back, month: $0 + 1, day: 1) ?? date
      }
    }
  }

  private func status(_ said: Said?) -> InputStatus {
    switch said {
    case .known, .nothing, .commune: .stated
    case .unavailable: .unavailable
    case nil: .notAsked
    }
  }

  private func plain(_ said: Said?, _ unknown: KnownValue) -> (KnownValue, InputStatus) {
    if case .known(let value) = said { return (value, .stated) }
    return (unknown, status(said))
  }

  /// Months said one by one, the others from the usual month where it is said to hold for all of them.
  private func folded(
    _ count: Int, _ fold: WindowFold, _ fact: FactIndex, _ seat: Seat, _ oneMonth: Interval,
    month: (Int) -> CalendarDate
  ) -> (KnownValue, InputStatus) {
    let usual = said.answer(fact, seat)
    var isRegular = false
    if case .known(.truth(.yes)) = said.answer(fact, seat, .regular) { isRegular = true }
    guard said.hasMonths(fact, seat) else {
      // All months are alike: the usual one where it holds for all, else nothing is known of any.
      var (month, result) = (oneMonth, status(usual))
      if result == .stated {
        if !isRegular {
          result = .notAsked
        } else if case .known(let value) = usual {
          month = value.interval ?? oneMonth
        }
      }
      return (.number(fold == .mean ? month : month.scaled(by: Rational(count))), result)
    }
    var total = Interval.zero
    var result = InputStatus.stated
    for place in 0..<count {
      let day = month(place)
      let own = said.answer(fact, seat, .month(year: day.year, month: day.month))
      switch own ?? (isRegular ? usual : nil) {
      case .known(let value): total = total.adding(value.interval ?? oneMonth)
      case .nothing, .commune: total = total.adding(oneMonth)
      case .unavailable, nil:
        total = total.adding(oneMonth)
        if case .unavailable = usual { result = .unavailable } else { result = .notAsked }
      }
    }
    if fold == .mean, let share = Rational(1, over: Int128(count)) { total = total.scaled(by: share) }
    return (.number(total), result)
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
