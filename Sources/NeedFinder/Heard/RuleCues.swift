internal import RuleModel

/// How the vocabulary lets facts of the rules be heard: the days of events, figures, and what is made of them.
struct RuleCues: Sendable {
  let facts: [FactName: RuleFact]
  /// Words for an event whose day may be told.
  var events = PhraseBook<FactName>()
  /// Dates that a letter may bear, each with the facts that tell what the letter decides.
  var letters: [FactName: [FactName]] = [:]
  /// Words beside a day that is a letter's.
  var letterWords = CueBook()
  /// Phrases with a number in them: counts and lengths of time.
  var counts = PhraseBook<FactName>()
  /// Words that say what an amount of money is.
  var sums = PhraseBook<FactName>()
  /// Steps of a procedure: of several said, the furthest holds.
  var stages: Set<FactName> = []
  /// Never more than proposed: the words say one part of the answer.
  var proposed: Set<FactName> = []
  /// Taken although it stands in a wish ("je voudrais contester une amende").
  var presupposed: Set<FactName> = []
  /// Facts of the household that are told of a relative by nature: a death.
  var ofRelatives: Set<FactName> = []
  /// Benefits paid once, or once a year: their amount is none of a month.
  var paidOnce: Set<String> = []
  /// Benefits paid to the parent for a child: told of the child, they are the parent's.
  var paidForChildren: Set<String> = []
  /// Benefits whose name is that of a state too.
  var namedAsStates: Set<String> = []

  init(facts: [FactName: RuleFact] = [:]) { self.facts = facts }

  /// Whose fact it is where it is said; nil when it is told of somebody else.
  func member(of name: FactName, at range: Range<Int>, in scene: Scene) -> Member? {
    guard let fact = facts[name] else { return nil }
    let subject = scene.subject(at: range.lowerBound)
    switch fact.owner {
    case .household: return subject == .relative && !ofRelatives.contains(name) ? nil : .household
    case .child: return subject == .relative ? nil : Self.someChild
    case .person where subject == .child || scene.persons.contains { $0.person == .child && $0.range.overlaps(range) }:
      return Self.someChild
    case .adult, .person:
      // "mon mari est au chômage": a possessive before somebody else makes nothing the speaker's.
      let isOwn = range.contains { place in
        scene.isAny(of: [.mine, .speakerPronoun], at: place)
          && !scene.persons.contains { $0.person != .speaker && $0.range.contains(place + 1) }
      }
      let isOfPartner = scene.persons.contains { $0.person == .partner && $0.range.overlaps(range) }
      switch isOfPartner ? .partner : subject {
      case .speaker: return .applicant
      case .partner: return isOwn ? .applicant : .partner
      case .child, .relative, .other: return isOwn ? .applicant : nil
      }
    }
  }

  /// Stands for the child spoken of, whose place in the list the rest of the text tells.
  static let someChild = Member.listed(RuleFact.children, 0)

  /// Whether what is said at `range` is feared, avoided, supposed or wished rather than so.
  func isOnlySupposed(_ name: FactName, _ range: Range<Int>, in scene: Scene) -> Bool {
    let isFeared = scene.before(range.lowerBound, upTo: 4).contains { scene.isA(.feared, at: $0) }
    if isFeared { return true }
    return presupposed.contains(name) ? scene.isSupposed(range) : scene.isHypothetical(range)
  }

  /// The facts with the furthest step of each procedure before its other steps.
  func furthestFirst(_ found: [HeardFact]) -> [HeardFact] {
    let steps = found.filter { step(of: $0) != nil }
    guard steps.count > 1 else { return found }
    let sorted = steps.sorted { step(of: $0) ?? 0 > step(of: $1) ?? 0 }
    return sorted + found.filter { step(of: $0) == nil }
  }

  private func step(of fact: HeardFact) -> Int? {
    guard case .rule(let name, _) = fact.key, stages.contains(name), case .choice(let options)? = facts[name]?.kind,
      case .option(let option) = fact.value
    else { return nil }
    return options.firstIndex(of: option)
  }
}
