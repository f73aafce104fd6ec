import NeedFinder
import RuleModel
import SourceText

/// What a reformulation says again, held against the truth.
struct Restated {
  /// Facts told before that it names, as they are.
  var named = 0
  /// What is so, of each thing that it says otherwise.
  var wrong: [Told] = []
  /// Amounts in euros that nothing of the situation comes near.
  var strange: [Rational] = []

  var isTrue: Bool { wrong.isEmpty && strange.isEmpty }
}

extension Exercise {
  /// - Parameter learned: facts told so far; only these count as named.
  func restated(_ words: String, among learned: Set<FactName>) -> Restated {
    let heard = heard(words)
    var restated = Restated()
    for (scope, roster) in heard.rosters.sorted(by: { $0.key < $1.key }) {
      guard let truth = scenario.situation[roster: scope], isOther(roster, than: truth, of: scope, in: words) else {
        continue
      }
      restated.wrong.append(.members(scope, truth))
    }
    for (key, answer) in heard.answers.sorted(by: { $0.key.fact < $1.key.fact }) {
      guard case .stated(let value, _) = answer, isOther(value, of: key), let truth = scenario.situation[key],
        !isOnlyNamed(key.fact, value, in: words)
      else { continue }
      restated.wrong.append(.value(key, truth))
    }
    restated.wrong += deniedDangers(in: words).filter { told in
      !(told.fact.map { isOnlyNamed($0, .truth(true), in: words) } ?? false)
    }
    let corrected = restated.wrong.contains {
      if case .value(_, .stated(.number, _)) = $0 { true } else { false }
    }
    if !corrected { restated.strange = strangeAmounts(in: words) }
    let amounts = Self.amounts(in: words).filter { isKnownAmount($0) }.count
    restated.named = max(
      countNamed(in: words, among: learned.subtracting(restated.wrong.compactMap(\.fact))),
      amounts + countTheirWords(in: words))
    return restated
  }

  /// "Violences dans le couple : non" names a thing without saying that it is so.
  private func isOnlyNamed(_ fact: FactName, _ value: StatedValue, in words: String) -> Bool {
    if case .truth = value { !matcher.named(in: words, among: [fact]).isEmpty } else { false }
  }

  /// What the words tell, as somebody says it to the person.
  func heard(_ words: String) -> Situation {
    let finder = finder
    return finder.situation(of: finder.understand(speech(words).polite, on: date), on: date)
  }

  /// What is said again, without the words that announce it: after "si je comprends bien", nothing is told as so.
  func withoutIntroduction(_ words: String) -> String {
    let said = speech(words)
    guard let phrase = ear[.reformulation].first(where: { said.has($0) }) else { return words }
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    func has(_ range: Range<Int>) -> Bool { speech(parts[range].joined(separator: " ")).has(phrase) }
    guard let end = (1...max(1, parts.count)).first(where: { $0 <= parts.count && has(0..<$0) }),
      let start = (0..<end).last(where: { has($0..<end) })
    else { return words }
    let rest = parts[end...].drop { Self.joining.contains($0.folded.filter(\.isLetter)) }
    return (parts[..<start] + rest).joined(separator: " ")
  }

  private static let joining: Set<String> = ["", "bien", "donc", "que"]

  /// More of them than there are, or another number of them where it is said: "un bébé" leaves room for a brother.
  private func isOther(_ said: Roster, than truth: Roster, of scope: ScopeName, in words: String) -> Bool {
    if said.labels.count > truth.labels.count { return true }
    guard said.unseen == 0...0, truth.unseen == 0...0, said.labels.count != truth.labels.count,
      let label = base.scopeIndices[scope].map({ base.scopes[$0].label.folded })
    else { return false }
    let parts = words.folded.split { !$0.isLetter && !$0.isNumber }
    return zip(parts, parts.dropFirst()).contains { number, noun in
      noun.hasPrefix(label) && (number.allSatisfy(\.isNumber) || Self.fewNumbers.contains(String(number)))
    }
  }

  private static let fewNumbers: Set<String> = ["un", "une", "seul", "seule", "deux", "trois", "quatre", "cinq"]

  /// Amounts, days and yes or no: of what has many options, something near may be meant.
  private func isOther(_ said: StatedValue, of key: FactKey) -> Bool {
    guard case .stated(let truth, _)? = scenario.situation[key] else { return false }
    switch (said, truth) {
    case (.number(let a), .number(let b)):
      // The same figure may well be said of something else.
      return (a.lower > b.upper || b.lower > a.upper) && !(a.exact.map { isKnownAmount($0) } ?? true)
    case (.date(let a), .date(let b)):
      if case .listed(let scope, _) = key.member { return !isSomebodys(said, key.fact, in: scope) }
      return a.earliest > b.latest || b.earliest > a.latest
    case (.truth(let a), .truth(let b)): return a != b
    case (.number, _), (.date, _), (.truth, _), (.options, _), (.chosen, _), (.commune, _), (.text, _): return false
    }
  }

  /// The ages of a list may be said in any order.
  private func isSomebodys(_ said: StatedValue, _ fact: FactName, in scope: ScopeName) -> Bool {
    scenario.situation.answers.contains { key, answer in
      guard key.fact == fact, case .listed(scope, _) = key.member, case .stated(let truth, _) = answer else {
        return false
      }
      return said.agrees(with: truth)
    }
  }

  /// Dangers that the words tell of and that the situation says are not.
  private func deniedDangers(in words: String) -> [Told] {
    let alarms = finder.understand(words.inFirstPerson, on: date).dangers.map(\.subject)
    var found: [Told] = []
    for danger in base.frame.dangers(alarms) {
      for service in danger.services.prefix(1).compactMap({ base.serviceIndices[$0] }) {
        let facts = base.services[service].decision.urgency.danger?.dependencies.facts ?? []
        let denied = facts.sorted().map { base.facts[$0].name }
          .compactMap { name in scenario.situation[FactKey(name)].map { (FactKey(name), $0) } }
        guard !denied.isEmpty, denied.allSatisfy({ $0.1 == .stated(.truth(false), .stated) }) else { continue }
        if let (key, answer) = denied.first { found.append(.value(key, answer)) }
      }
    }
    return found
  }

  // MARK: - Amounts

  private func strangeAmounts(in words: String) -> [Rational] {
    Self.amounts(in: words).filter { !isKnownAmount($0) }
  }

  /// Within a twentieth of a figure of the situation or of its sentences, or of the sum of two of them.
  private func isKnownAmount(_ amount: Rational) -> Bool {
    let known = knownAmounts
    let margin = Rational(1, over: 20) ?? .zero
    return known.contains { figure in
      let gap = figure > amount ? figure.subtracting(amount) : amount.subtracting(figure)
      if let gap, let near = figure.multiplied(by: margin), gap <= near { return true }
      return known.contains { figure.adding($0) == amount }
    }
  }

  private var knownAmounts: [Rational] {
    let stated = scenario.situation.answers.values.compactMap { answer -> Rational? in
      guard case .stated(.number(let range), _) = answer else { return nil }
      return range.exact
    }
    let said = [scenario.opening, scenario.persona, scenario.title] + scenario.traps.map(\.text)
    return stated + said.flatMap { Self.figures(in: $0) } + [expected.bearable].compactMap { $0 }
  }

  /// Figures followed by euros.
  static func amounts(in words: String) -> [Rational] {
    figures(in: words) { $0.hasPrefix("eur") || $0 == "e" || $0.hasPrefix("€") || $0 == "balles" }
  }

  /// Figures, their thousands joined, that a word follows as wanted.
  static func figures(in words: String, before isUnit: ((String) -> Bool)? = nil) -> [Rational] {
    let joined = words.folded.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }
    let parts = String(joined).split { $0.isWhitespace || ";:!?()«»".contains($0) }.map(String.init)
    var found: [Rational] = []
    var place = 0
    while place < parts.count {
      var digits = parts[place].prefix { $0.isNumber || $0 == "," || $0 == "." }
      while digits.last == "." || digits.last == "," { digits.removeLast() }
      var unit = String(parts[place].dropFirst(digits.count))
      var text = String(digits)
      guard !text.isEmpty, text.first?.isNumber == true else {
        place += 1
        continue
      }
      while unit.isEmpty, place + 1 < parts.count, parts[place + 1].count == 3, parts[place + 1].allSatisfy(\.isNumber)
      {
        text += parts[place + 1]
        place += 1
      }
      if unit.isEmpty, place + 1 < parts.count { unit = parts[place + 1] }
      if isUnit?(unit) ?? true, let figure = Rational(decimal: text.replacing(",", with: ".")) { found.append(figure) }
      place += 1
    }
    return found
  }
}

extension Told {
  var fact: FactName? {
    switch self {
    case .value(let key, _): key.fact
    case .members: nil
    }
  }
}

extension String {
  /// "Votre mari vous frappe" as the person would say it: "mon mari me frappe".
  fileprivate var inFirstPerson: String {
    let words = split { $0.isWhitespace }.map(String.init)
    return words.indices.map { place -> String in
      let next = words.indices.contains(place + 1) ? words[place + 1].folded : ""
      switch words[place].folded {
      case "votre": return "mon"
      case "vos": return "mes"
      case "vous" where next.hasSuffix("ez") || next == "etes": return "je"
      case "vous": return next.first.map { "aeiouh".contains($0) } == true ? "m'" : "me"
      default: return words[place]
      }
    }.joined(separator: " ").replacing("m' ", with: "m'")
  }
}
