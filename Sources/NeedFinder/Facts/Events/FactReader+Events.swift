internal import RuleModel

extension FactReader {
  /// Days of events: the day said nearest to the words of each event, in the same sentence.
  var events: [HeardFact] {
    let said = EventDays.all(in: scene, on: date)
    guard !said.isEmpty else { return [] }
    let hits = rules.events.hits(in: scene.reading) { pattern, range in
      pattern.saysNegation || !scene.isDenied(range)
    }
    var pairs: [(cost: Double, hit: Int, day: Int)] = []
    for (position, hit) in hits.enumerated() {
      for (place, day) in said.enumerated() {
        guard let cost = distance(from: hit.range, to: day.range) else { continue }
        pairs.append((cost, position, place))
      }
    }
    var found: [HeardFact] = []
    var taken: [Int: Range<Int>] = [:]
    for pair in pairs.sorted(by: { ($0.cost, $0.day) < ($1.cost, $1.day) }) {
      let name = hits[pair.hit].meaning
      let range = hits[pair.hit].range
      // One day is that of one event, which may go by several names.
      if let other = taken[pair.day], !other.overlaps(range) { continue }
      guard let member = rules.member(of: name, at: range, in: scene), !rules.isOnlySupposed(name, range, in: scene),
        let days = possible(said[pair.day], of: range, for: name)
      else { continue }
      let mention = scene.reading.mention(joined(range, said[pair.day].range))
      let fact = HeardFact(key: .rule(name, member), value: .days(days), mention: mention)
      if let known = found.firstIndex(where: { $0.key == fact.key }) {
        // "Demandé en mars, la commission a dit oui le 15 juin": of two letters the last one runs.
        guard rules.letters[name] != nil, case .days(let before) = found[known].value, days.earliest > before.latest
        else { continue }
        found[known] = fact
      } else {
        found.append(fact)
      }
      taken[pair.day] = range
    }
    return found
  }

  private func joined(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
  }

  /// The part of the days on which the event at `range` may happen, or have happened; nil when there is none.
  private func possible(_ said: EventDays.Said, of range: Range<Int>, for name: FactName) -> DateRange? {
    if rules.facts[name]?.mayBeAhead == true {
      return isToldInThePast(range) ? said.days : said.next ?? said.days
    }
    return said.days.earliest > date ? nil : DateRange(said.days.earliest, min(said.days.latest, date))
  }

  /// "j'ai déménagé", "on a été convoqués", "licencié", and neither "je déménage" nor "l'audience".
  private func isToldInThePast(_ range: Range<Int>) -> Bool {
    if scene.isA(.dismissedOrLeft, at: range.lowerBound) {
      return !["etre", "sera", "serai", "seront"].contains(scene.folded(range.lowerBound - 1))
    }
    return ((range.lowerBound - 2)..<range.upperBound).contains { scene.isA(.auxiliaries, at: $0) }
  }

  /// Words of weight between an event and a day; nil when they are too far apart, or in two sentences.
  private func distance(from event: Range<Int>, to day: Range<Int>) -> Double? {
    if event.overlaps(day) { return 0 }
    let isAfter = day.lowerBound >= event.upperBound
    let gap = isAfter ? event.upperBound..<day.lowerBound : day.upperBound..<event.lowerBound
    var cost = isAfter ? 0.0 : 1
    for place in gap {
      let token = scene.tokens[place]
      switch token.kind {
      case .sentenceEnd: return nil
      case .comma, .clauseEnd: cost += isAfter ? 3 : 2
      case .open, .close: cost += 0.5
      case .slash, .otherMark: break
      case .number: cost += 1
      case .word: cost += token.isLight ? 0.1 : 1
      }
    }
    return cost <= (isAfter ? 4 : 5) ? cost : nil
  }
}
