internal import RuleModel

/// Reads the facts that one text states; each stage looks for one family of them.
struct FactReader {
  let finder: FactFinder
  let scene: Scene
  /// The day on which the text is said.
  let date: CalendarDate
  /// Where the words that tell of facts stand.
  let spotted: SpottedWords
  /// The numbers that may count money, in order.
  let amounts: [Amount]

  var rules: RuleCues { finder.books.rules }

  init(_ scene: Scene, by finder: FactFinder, on date: CalendarDate) {
    self.finder = finder
    self.scene = scene
    self.date = date
    spotted = SpottedWords(in: scene.reading, by: finder.books)
    amounts = scene.amounts
  }

  /// Every fact that the text states, each once.
  var facts: [HeardFact] {
    var facts = withCouple(withActivity(said))
    if let commune = commune(given: facts) { facts.append(commune) }
    facts += disability(given: facts)
    facts = facts.map { ofPartner($0, among: facts) }
    facts += notWorking(given: facts)
    facts += counts
    facts += sums(given: facts)
    facts += events
    facts += letterDays(given: facts)
    facts.removeAll { isOfOneOfTwo($0) }
    facts = facts.map { ownBusiness($0, among: facts) }
    facts = facts.map { permitByItsEnd($0, among: facts) }
    facts = facts.map { ofSpouses($0) }
    if let widowed = widowed(given: facts) { facts.append(widowed) }
    facts = withoutCoupleUndone(facts)
    return Settlement(of: facts, rules: rules).facts
  }

  /// What the tokens at `range` state.
  func fact(
    _ key: HeardKey, _ value: HeardValue, at range: Range<Int>, _ certainty: HeardFact.Certainty = .said
  ) -> HeardFact {
    HeardFact(key: key, value: value, mention: scene.reading.mention(range), certainty: certainty)
  }

  /// What the words state by themselves, family by family; the later ones look at what the earlier ones found.
  private var said: [HeardFact] {
    var facts: [HeardFact] = []
    facts += choices
    facts += alone + spouseListed + pairSetApart
    facts += appositions(given: facts)
    facts += ages
    facts += children(given: facts)
    facts += household
    facts += benefits
    facts += measures
    facts += debtLists
    facts += money(given: facts)
    return facts
  }

  /// A text that tells of a relative and of nobody else names the commune of the relative.
  private func commune(given facts: [HeardFact]) -> HeardFact? {
    let isForRelative =
      facts.contains { Self.ofRelative.contains($0.key) }
      && !facts.contains { [.age, .birthYear].contains($0.key) }
    return finder.books.communes.found(in: scene, isForRelative: isForRelative)
  }

  private static let ofRelative: Set<HeardKey> = [.relativeAge, .relativeGir, .relativePension]
}
