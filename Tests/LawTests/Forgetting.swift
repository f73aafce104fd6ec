import RuleModel
import TestTools

/// One thing fewer known of a situation: removed, or known less precisely, never otherwise.
enum Forgetting: Hashable {
  /// An answer taken out.
  case answer(FactKey)
  /// Everything said of one fact, whoever it is about and whenever.
  case fact(FactName)
  /// Everything said of one member.
  case member(Member)
  /// An exact number or date told as a range that holds it.
  case blur(FactKey, low: Int, high: Int)
  /// The last members of a list not seen any more: there may be this many more.
  case unseen(ScopeName, known: Int, more: Int)

  func apply(to situation: inout Situation) {
    switch self {
    case .answer(let key): situation[key] = nil
    case .fact(let fact): for key in situation.answers.keys where key.fact == fact { situation[key] = nil }
    case .member(let member): for key in situation.answers.keys where key.member == member { situation[key] = nil }
    case .blur(let key, let low, let high): situation[key] = situation[key].map { Self.blurred($0, low, high) }
    case .unseen(let scope, let known, let more):
      guard let roster = situation[roster: scope] else { return }
      let hidden = max(roster.labels.count - known, 0)
      situation[roster: scope] = Roster(labels: Array(roster.labels.prefix(known)), unseen: 0...(hidden + more))
      for key in situation.answers.keys {
        if case .listed(scope, let position) = key.member, position >= known { situation[key] = nil }
      }
    }
  }

  private static func blurred(_ answer: Answer, _ low: Int, _ high: Int) -> Answer {
    guard case .stated(let value, let provenance) = answer else { return answer }
    switch value {
    case .number(let range):
      let lower = range.lower.subtracting(Rational(low)) ?? range.lower
      let upper = range.upper.adding(Rational(high)) ?? range.upper
      // Nobody says a negative amount: the range stays where such facts may be.
      return .stated(.number(NumberRange(min(max(lower, .zero), range.lower), upper) ?? range), provenance)
    case .date(let range):
      let wider = DateRange(range.earliest.adding(days: -low), range.latest.adding(days: high))
      return .stated(.date(wider ?? range), provenance)
    case .truth, .options, .chosen, .commune, .text: return answer
    }
  }
}

/// Chooses what to forget of a situation.
struct Forgetter {
  private let keys: [FactKey]
  private let rosters: [(scope: ScopeName, count: Int)]

  init(_ situation: Situation) {
    keys = situation.answers.keys.map { (name: String(describing: $0), key: $0) }.sorted { $0.name < $1.name }.map(
      \.key)
    rosters = situation.rosters.map { ($0.key, $0.value.labels.count) }.sorted { $0.scope < $1.scope }
  }

  /// Each answer forgotten with a chance of `share`.
  func answers(_ share: Double, _ random: inout SeededGenerator) -> [Forgetting] {
    keys.filter { _ in random.chance(share) }.map { .answer($0) }
  }

  /// Whole facts, one member now and then, and the end of a list.
  func wholes(_ share: Double, _ random: inout SeededGenerator) -> [Forgetting] {
    var names: [FactName] = []
    for key in keys where names.last != key.fact { names.append(key.fact) }
    var result: [Forgetting] = names.filter { _ in random.chance(share) }.map { .fact($0) }
    let members = Set(keys.map(\.member)).map { (name: String(describing: $0), member: $0) }.sorted {
      $0.name < $1.name
    }
    if random.chance(0.5), let chosen = members.randomElement(using: &random)?.member, chosen != .household {
      result.append(.member(chosen))
    }
    for (scope, count) in rosters where random.chance(0.4) {
      result.append(
        .unseen(scope, known: Int.random(in: 0...count, using: &random), more: Int.random(in: 0...2, using: &random)))
    }
    return result
  }

  /// Numbers and dates told as ranges, with a few answers forgotten besides.
  func ranges(_ share: Double, _ random: inout SeededGenerator) -> [Forgetting] {
    keys.filter { _ in random.chance(share) }.map { key in
      let widths = [0, 1, 5, 40, 300]
      return .blur(
        key, low: widths.randomElement(using: &random) ?? 1, high: widths.randomElement(using: &random) ?? 1)
    } + answers(0.03, &random)
  }
}
