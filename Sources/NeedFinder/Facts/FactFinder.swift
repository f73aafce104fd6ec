internal import RuleModel

/// Finds the facts that a text states; each stage looks for one family of them.
struct FactFinder: Sendable {
  /// Phrases that state an option of a fact.
  var phrases = PhraseBook<StatedOption>()
  /// Words that say what an amount is for.
  var roles = PhraseBook<AmountRole>()
  /// Words that tell the kind of a debt.
  var debts = PhraseBook<String>()
  /// Names of benefits, each with its short name.
  var benefits = PhraseBook<String>()
  /// Words that say that a benefit is received, has stopped, or is only asked for.
  var benefitCues = PhraseBook<BenefitCue>()
  /// Words for children as counted ("gamins", "collégiens").
  var children = CueBook()
  /// Phrases that tell of children who are not the person's ("un élève", "je garde un bébé").
  var othersChildren = CueBook()
  /// Phrases that undo a couple although both are named ("mon mari et moi on divorce").
  var partings = CueBook()
  /// Nouns for somebody by trade or standing, whose age is the person's ("à un intérimaire de 36 ans").
  var statuses = CueBook()
  /// Trades and nationalities that say who somebody is where they stand alone, each with the option it states.
  var apposed = PhraseBook<String>()
  var communes = CommuneNames()
  /// The facts of the rules that a phrase, a day or a figure may state.
  var rules = RuleCues()
  /// Services that each benefit's short name stands for.
  var benefitServices: [String: [ServiceID]] = [:]

  /// A fact and the option that a phrase states of it.
  struct StatedOption: Sendable {
    let key: HeardKey
    let option: String
  }

  enum BenefitCue: Sendable {
    case received, stopped, uncertain, refused
  }

  func facts(in scene: Scene, on date: CalendarDate) -> [HeardFact] {
    var facts = withCouple(withActivity(said(in: scene, on: date), in: scene))
    if let commune = commune(in: scene, given: facts) { facts.append(commune) }
    facts += disability(given: facts)
    facts = facts.map { ofPartner($0, among: facts, in: scene) }
    facts += notWorking(in: scene, given: facts)
    facts += counts(in: scene)
    facts += sums(in: scene, given: facts)
    facts += events(in: scene, on: date)
    facts += letterDays(in: scene, on: date, given: facts)
    facts.removeAll { isOfOneOfTwo($0, in: scene) }
    facts = facts.map { ownBusiness($0, among: facts) }
    facts = facts.map { permitByItsEnd($0, among: facts, on: date) }
    facts = facts.map { ofSpouses($0, in: scene) }
    if let widowed = widowed(in: scene, given: facts) { facts.append(widowed) }
    facts = withoutCoupleUndone(facts, in: scene)
    return Settlement(of: facts, rules: rules).facts
  }

  /// What the words state by themselves, family by family; the later ones look at what the earlier ones found.
  private func said(in scene: Scene, on date: CalendarDate) -> [HeardFact] {
    var facts: [HeardFact] = []
    facts += choices(in: scene, on: date)
    facts += alone(in: scene) + spouseListed(in: scene) + pairSetApart(in: scene)
    facts += appositions(in: scene, given: facts)
    facts += ages(in: scene, on: date)
    facts += children(in: scene, given: facts)
    facts += household(in: scene)
    facts += benefits(in: scene, on: date)
    facts += measures(in: scene)
    facts += debtLists(in: scene)
    facts += money(in: scene, given: facts, on: date)
    return facts
  }

  /// A text that tells of a relative and of nobody else names the commune of the relative.
  private func commune(in scene: Scene, given facts: [HeardFact]) -> HeardFact? {
    let isForRelative =
      facts.contains { Self.ofRelative.contains($0.key) }
      && !facts.contains { [.age, .birthYear].contains($0.key) }
    return communes.found(in: scene, isForRelative: isForRelative)
  }

  private static let ofRelative: Set<HeardKey> = [.relativeAge, .relativeGir, .relativePension]
}
