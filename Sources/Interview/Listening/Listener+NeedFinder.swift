package import NeedFinder
import RuleEngine
package import RuleModel
import SharedWork

extension Listener {
  /// Listens by the vocabulary of a base, which is made ready when `prepare` is called or somebody listens.
  init(preparingFor program: MadeOnce<Program>) {
    let listener = MadeOnce { Listener(NeedFinder(program.value), base: program.value.base) }
    self.init(prepare: { listener.begin() }) { text, date in listener.value.understand(text, date) }
  }

  /// Listens by the vocabulary of a base.
  package init(_ finder: NeedFinder, base: RuleBase) {
    self.init { text, date in HeardText(text, by: finder, in: base, on: date).situation }
  }
}

/// What was understood of a text, on its way to what the session may propose.
private struct HeardText {
  private let text: String
  private let finder: NeedFinder
  private let base: RuleBase
  private let date: CalendarDate
  private let understanding: Understanding
  /// Those of the dangers heard.
  private let protocols: [DangerProtocol]

  init(_ text: String, by finder: NeedFinder, in base: RuleBase, on date: CalendarDate) {
    self.text = text
    self.finder = finder
    self.base = base
    self.date = date
    understanding = finder.understand(text, on: date)
    protocols = base.frame.dangers(understanding.dangers.map(\.subject))
  }

  var situation: HeardSituation {
    var heard = HeardSituation()
    heard.needs = needs
    heard.urgency = understanding.urgency
    heard.deadline = understanding.deadline
    heard.dangers = understanding.dangers.map {
      HeardDanger(id: $0.subject, words: $0.signs.map(\.words).joined(separator: " … "))
    }
    heard.attentions = understanding.attentions.map { HeardDanger(id: $0.subject, words: $0.mention.words) }
    let toldInAccount = wordsOfAccount
    heard.statements = statements.filter { !toldInAccount.contains($0.words) }
    if understanding.namesRelative {
      heard.relativeStatements = statements(of: finder.situationOfRelative(in: text, on: date))
        .filter { !toldInAccount.contains($0.words) }
    }
    heard.namesRelative = understanding.namesRelative
    heard.putsRight = understanding.putsRight
    return heard
  }

  /// What only a stray word or two call for would send the interview astray; a danger, whose services come far above the
  /// rest, makes no errand said beside it a stray one.
  private var needs: [HeardNeed] {
    let urgent = Set(protocols.flatMap(\.services).map(NeedID.service))
    let open = Set(protocols.filter { !$0.isPrivate }.flatMap(\.services).map(NeedID.service))
    let asked = understanding.needs.first { !urgent.contains($0.id) }
    let enough = (asked?.score ?? 0) * Self.shareOfBest
    return understanding.needs.filter { need in
      // What only an account to be heard alone calls for stays with its protocol.
      if urgent.contains(need.id), !open.contains(need.id), need.because.isEmpty { return false }
      return need.score >= enough || open.contains(need.id)
    }.map { HeardNeed(id: $0.id, words: $0.because.prefix(2).map(\.words)) }
  }

  private static let shareOfBest = 0.5

  /// Words that a fact was heard from in an account that is to stay between two people: it appears nowhere, and what it
  /// alone tells is asked.
  private var wordsOfAccount: Set<String> {
    let account = understanding.dangers.filter { cue in protocols.contains { $0.isPrivate && $0.id == cue.subject } }
      .flatMap(\.signs)
    let told = understanding.facts.map(\.mention).filter { mention in
      account.contains { mention.range.overlaps($0.range) }
    }
    return Set(told.map(\.words))
  }

  /// What was said, what goes without saying with it, and what is not sure where nothing surer was said.
  private var statements: [HeardStatement] {
    let sure =
      statements(of: finder.situation(of: understanding, on: date))
      + statements(of: finder.impliedSituation(of: understanding, on: date))
    let said = Set(sure.map(\.question))
    let doubtful = finder.situation(of: understanding, on: date, certainty: .doubtful)
    return sure + statements(of: doubtful, isCertain: false).filter { !said.contains($0.question) }
  }

  /// What a heard situation says, in the order of the base; what its facts do not allow is left out.
  private func statements(of situation: Situation, isCertain: Bool = true) -> [HeardStatement] {
    var statements: [HeardStatement] = []
    for scope in base.scopes.elements {
      guard case .list(let maximum, _) = scope.kind, let roster = situation[roster: scope.name],
        roster.labels.count <= maximum
      else { continue }
      var list = MemberList(roster: roster)
      var words = ""
      for (key, answer) in situation.answers {
        guard case .listed(scope.name, let place) = key.member, case .stated(let value, .heard(let said)) = answer,
          base.accepts(value, for: key.fact, on: date)
        else { continue }
        list.facts[place, default: [:]][key.fact] = value
        words = words.isEmpty ? said : min(words, said)
      }
      statements.append(HeardStatement(.members(scope.name, list), words: words, isCertain: isCertain))
    }
    let keys = situation.answers.keys.filter { if case .listed = $0.member { false } else { true } }
    for key in keys.sorted(by: { base.place(of: $0) < base.place(of: $1) }) {
      guard case .stated(let value, .heard(let words))? = situation[key], base.accepts(value, for: key.fact, on: date)
      else {
        continue
      }
      statements.append(HeardStatement(.value(key, value), words: words, isCertain: isCertain))
    }
    return statements
  }
}

extension RuleBase {
  /// Whether a value may be an answer: right kind, known options, within the bounds.
  fileprivate func accepts(_ value: StatedValue, for name: FactName, on date: CalendarDate) -> Bool {
    guard let fact = fact(named: name) else { return false }
    switch (value, fact.type) {
    case (.truth, .truth), (.text, .text), (.commune, .commune): return true
    case (.date(let range), .date): return fact.fault(of: range, on: date) == nil
    case (.number(let range), .number): return fact.fault(of: range) == nil
    case (.options(let options), .choice(let domain)):
      return !options.isEmpty && options.allSatisfy { domains[domain].position(of: $0) != nil }
    case (.chosen(let certain, let possible), .choices(let domain)):
      return certain.union(possible).allSatisfy { domains[domain].position(of: $0) != nil }
    case (.truth, _), (.number, _), (.date, _), (.options, _), (.chosen, _), (.commune, _), (.text, _): return false
    }
  }
}
