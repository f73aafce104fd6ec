import NeedFinder
import RuleModel
import SourceText

/// What may change in a scenario's figures: what its author says, or else what its sentences do not mention.
///
/// Left to itself, the program multiplies all amounts of the household by one ratio, so that sums still hold; moves the
/// ages of adults by two years at most, those of children all together by one; moves all past days together by six days
/// at most; and takes another commune of the smallest set around. Nobody is added to a list, and nobody leaves it.
struct Changes {
  private let scenario: Scenario
  private let base: RuleBase
  private let said: Situation
  private let numbers: Set<String>
  private let tellsTime: Bool

  init(of scenario: Scenario, in base: RuleBase, hearing book: NameBook) {
    self.scenario = scenario
    self.base = base
    guard scenario.staging.variations == nil else {
      said = Situation()
      numbers = []
      tellsTime = false
      return
    }
    let prose = ([scenario.title, scenario.opening] + [scenario.mood].compactMap { $0 }).joined(separator: "\n")
    let finder = book.finder
    said = finder.situation(of: finder.understand(prose, on: scenario.date), on: scenario.date)
    numbers = Self.numbers(in: prose)
    let words = Set(prose.folded.split { !$0.isLetter }.map(String.init))
    tellsTime = words.contains { Self.tellsTime($0) }
  }

  func draw(_ generator: inout SeededGenerator) -> Situation {
    guard let written = scenario.staging.variations else { return drawFreely(&generator) }
    var situation = scenario.situation
    for variation in written where !variation.values.isEmpty {
      let value = variation.values[generator.number(in: 0...(variation.values.count - 1))]
      set(pick(value, for: variation.key, &generator), for: variation.key, in: &situation)
    }
    return situation
  }

  // MARK: - As the author says

  /// One value of a range; whole numbers, whole days, a whole year for an age.
  private func pick(_ value: StatedValue, for key: FactKey, _ generator: inout SeededGenerator) -> StatedValue {
    switch value {
    case .number(let range) where range.exact == nil:
      let low = Int(range.lower.ceiling)
      let high = Int(range.upper.floor)
      guard low <= high else { return value }
      let step = high - low >= 100 && low % 10 == 0 ? 10 : 1
      return .number(NumberRange(exactly: Rational(low + step * generator.number(in: 0...((high - low) / step)))))
    case .date(let range) where range.exact == nil:
      let count = range.latest.days(since: range.earliest)
      let day = range.earliest.adding(days: generator.number(in: 0...max(0, count)))
      guard key.fact == .birthDate else { return .date(DateRange(exactly: day)) }
      return births(at: scenario.date.completedYears(since: day)).map { .date($0) } ?? value
    case .number, .date, .truth, .options, .chosen, .commune, .text: return value
    }
  }

  /// Every moment of a number follows in proportion, so that months that were alike stay alike.
  private func set(_ value: StatedValue, for key: FactKey, in situation: inout Situation) {
    let keys = situation.answers.keys.filter { $0.fact == key.fact && $0.member == key.member }
    guard case .number(let range) = value, let new = range.exact, let old = main(of: keys), !old.isZero,
      let ratio = new.divided(by: old)
    else {
      for key in keys { situation[key] = .stated(value, .stated) }
      return
    }
    for key in keys { scale(key, by: ratio, in: &situation) }
  }

  /// The largest value among the moments of a fact.
  private func main(of keys: [FactKey]) -> Rational? {
    keys.compactMap { key in
      guard case .stated(.number(let range), _)? = scenario.situation[key] else { return nil }
      return range.exact
    }.max()
  }

  private func scale(_ key: FactKey, by ratio: Rational, in situation: inout Situation) {
    guard case .stated(.number(let range), _)? = scenario.situation[key], let old = range.exact,
      let new = old.multiplied(by: ratio)?.rounded(.nearest, to: .one), isInBounds(new, of: key.fact)
    else { return }
    situation[key] = .stated(.number(NumberRange(exactly: new)), .stated)
  }

  private func isInBounds(_ number: Rational, of name: FactName) -> Bool {
    guard case .number(let bounds)? = base.fact(named: name)?.bounds else { return true }
    return bounds.lower <= number && number <= bounds.upper
  }

  // MARK: - Left to the program

  private func drawFreely(_ generator: inout SeededGenerator) -> Situation {
    var situation = scenario.situation
    let percent = [70, 75, 80, 85, 90, 110, 115, 120, 130, 140][generator.number(in: 0...9)]
    let years = generator.number(in: -2...2)
    let days = -generator.number(in: 0...6)
    let communes = neighbours()
    let chance = generator.number(in: 0...max(0, communes.count - 1))
    let ratio = Rational(Int128(percent), over: 100) ?? .one
    let childYears = generator.number(in: -1...1)
    for (key, answer) in scenario.situation.answers {
      if case .listed = key.member, key.fact == .birthDate {
        if let births = self.births(of: key, answer, older: childYears) {
          situation[key] = .stated(.date(births), .stated)
        }
        continue
      }
      guard case .stated(let value, _) = answer, said[key] == nil, let fact = base.fact(named: key.fact) else {
        continue
      }
      switch value {
      case .number(let range):
        guard case .number(.money) = fact.type, let exact = range.exact,
          !numbers.contains(exact.decimalText())
        else { continue }
        scale(key, by: ratio, in: &situation)
      case .date(let range):
        if key.fact == .birthDate {
          let age = scenario.date.completedYears(since: range.earliest)
          guard range.exact == nil, age >= 22, let births = births(at: age + years) else { continue }
          situation[key] = .stated(.date(births), .stated)
        } else if !tellsTime, let day = range.exact, (0...90).contains(scenario.date.days(since: day)) {
          situation[key] = .stated(.date(DateRange(exactly: day.adding(days: days))), .stated)
        }
      case .commune:
        if !communes.isEmpty { situation[key] = .stated(.commune(communes[chance]), .stated) }
      case .truth, .options, .chosen, .text: continue
      }
    }
    return situation
  }

  /// The birth of a child a year older or younger; nil where the sentences tell ages, or where what was chosen by age
  /// would not follow.
  private func births(of key: FactKey, _ answer: Answer, older years: Int) -> DateRange? {
    guard case .stated(.date(let range), _) = answer, range.exact == nil, !tellsTime else { return nil }
    let age = scenario.date.completedYears(since: range.earliest)
    guard !numbers.contains(String(age)), (0...17).contains(age + years), !isToldByAge(key.member) else { return nil }
    return births(at: age + years)
  }

  /// Whether something was chosen of somebody that goes with their age, such as their school.
  private func isToldByAge(_ member: Member) -> Bool {
    scenario.situation.answers.keys.contains { key in
      guard key.member == member, let fact = base.fact(named: key.fact), case .choice = fact.type,
        case .asked(let relevance?, _) = fact.origin
      else { return false }
      return readsBirth(relevance.condition)
    }
  }

  private func readsBirth(_ expression: Expression) -> Bool {
    expression.dependencies.facts.contains { index in
      let fact = base.facts[index]
      if case .computed(let inner) = fact.origin { return readsBirth(inner) }
      return fact.name == .birthDate
    }
  }

  /// The communes of the smallest set that has several of them around the person's own.
  private func neighbours() -> [String] {
    guard case .stated(.commune(let code), _)? = HeardKey.commune.factKey.flatMap({ scenario.situation[$0] }) else {
      return []
    }
    let around = base.communeSets.elements.filter { $0.contains(code: code) && $0.members.count > 1 }
      .min { $0.members.count < $1.members.count }
    let known = Set(base.communes.elements.map(\.code))
    return (around?.members ?? []).filter { known.contains($0) }.sorted()
  }

  private func births(at age: Int) -> DateRange? {
    DateRange(
      scenario.date.adding(months: -12 * (age + 1)).adding(days: 1), scenario.date.adding(months: -12 * age))
  }

  /// Numbers written in figures, thousands joined: "1 420" is 1420.
  private static func numbers(in text: String) -> Set<String> {
    var found: Set<String> = []
    var current = ""
    for character in text + "." {
      if character.isASCII, character.isNumber {
        current.append(character)
      } else if !character.isWhitespace || current.isEmpty {
        if !current.isEmpty { found.insert(current) }
        current = ""
      }
    }
    return found
  }

  /// Whether a word tells how long ago something was, or when it will be.
  private static func tellsTime(_ word: String) -> Bool {
    timeWords.contains(word) || FrenchCalendar.isMonth(word) || FrenchCalendar.isWeekday(word)
  }

  private static let timeWords: Set<String> = [
    "hier", "demain", "jour", "jours", "semaine", "semaines", "mois", "an", "ans", "annee", "soir", "matin",
  ]
}
