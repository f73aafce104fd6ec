package import RuleModel

/// Understands French free text by the vocabulary of the rules: needs, urgency, dangers, stated facts.
///
/// Pure and deterministic: the same vocabulary and text give the same understanding. Every finding points at the words
/// it came from.
package struct NeedFinder: Sendable {
  private let reader: TextReader
  private let people: SceneReader
  private let facts: FactFinder
  private let alarms: AlarmBook
  private let ranker: Ranker
  private let evidence: Evidence
  /// Fixed expressions, whose words have lost their own meaning.
  private let idioms: CueBook
  let situations: SituationMaker

  /// - Parameters:
  ///   - services: every service and how-to that may be proposed.
  ///   - communes: those that may be recognised, by name or postcode.
  ///   - rules: facts of the rules that the vocabulary may state.
  ///   - listMaxima: the most members of each list of the rules.
  ///   - dangers: services of each protocol of danger.
  ///   - discreet: protocols whose account is the person's alone: its words speak for no other service.
  ///   - hushed: services that only those are for whom such a danger concerns; where none is heard they must be named.
  ///   - evidence: what stated facts say of services; it orders services that the words already call for.
  package init(
    vocabulary: Vocabulary, services: [ServiceText], communes: [Commune],
    rules: [FactName: RuleFact] = [:], listMaxima: [ScopeName: Int] = [:], dangers: [DangerID: [ServiceID]] = [:],
    discreet: Set<DangerID> = [], hushed: Set<ServiceID> = [],
    evidence: Evidence
  ) {
    situations = SituationMaker(vocabulary, rules: rules, listMaxima: listMaxima)
    self.evidence = evidence
    var compiler = VocabularyCompiler(vocabulary, rules: rules)
    let places = Dictionary(
      services.enumerated().map { ($0.element.id.text, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let books = compiler.serviceBooks(services, places: places, evidence: evidence.readers)
    facts = FactFinder(compiler.factBooks(communes: communes))
    alarms = compiler.alarms()
    people = compiler.people()
    idioms = compiler.cueBook(vocabulary.idioms)
    let kinds = compiler.wordKinds
    reader = compiler.finished()
    ranker = Ranker(
      services: books, dangers: DangerServices(dangers, discreet: discreet, hushed: hushed, places: places),
      requests: RequestBook(vocabulary.requests, places: places, reader: reader, kinds: kinds))
  }

  /// - Parameter date: the day on which the text is said, for the days that it names.
  package func understand(_ text: String, on date: CalendarDate) -> Understanding {
    let reading = reader.read(text)
    let told = reading.withoutRetractions
    let scene = people.scene(of: told)
    let clauses = people.scene(of: told.dividedIntoClauses)
    let heard = facts.facts(in: clauses, on: date)
    // A fixed expression announces no danger; it may well name a need ("ma carte bleue", "un coup de pouce").
    let literal = reading.silencing(idioms)
    let isWhole = literal == nil && told.tokens.count == reading.tokens.count
    let literalClauses = isWhole ? clauses : people.scene(of: (literal ?? reading).dividedIntoClauses)
    let requests = ranker.requests
    let likeness = requests.likeness(of: told.tokens[...])
    let (dangers, doubtful) = alarms.dangers(in: literalClauses, likeness: likeness, requests: requests)
    let deadline = NamedDays.deadline(in: scene, on: date)
    let delays = alarms.delays(
      in: scene, daysAhead: deadline.map { $0.days(since: date) }, given: heard, likeness: likeness, requests: requests)
    let attentions =
      dangers.isEmpty ? alarms.attentions(in: literal.map { people.scene(of: $0) } ?? scene, besides: doubtful) : []
    let lifts = heard.isEmpty ? [:] : evidence.lifts(of: situation(of: heard, on: date), on: date)
    let needs = ranker.rank(
      Story(
        scene: scene, facts: heard, lifts: lifts, dangers: dangers,
        spokenOf: alarms.dangersSpokenOf(in: literalClauses), likeness: likeness))
    let saysNothing = needs.isEmpty && dangers.isEmpty && delays.isEmpty
    let stated = saysNothing ? heard.filter { !Self.isOnlyNamed($0, in: scene) } : heard
    return Understanding(
      text: text, needs: needs, deadline: deadline, dangers: dangers, attentions: attentions, delays: delays,
      facts: stated, namesRelative: scene.persons.contains { $0.person == .relative }, putsRight: reading.putsRight)
  }

  func relativeFacts(in text: String, on date: CalendarDate) -> [HeardFact] {
    let scene = people.scene(of: divided(text))
    return scene.widowing(facts.facts(in: scene.ofRelative, on: date), rules: situations.ruleFacts)
  }

  /// A text as its facts are looked for: clause by clause.
  func divided(_ text: String) -> Reading { reader.read(text).withoutRetractions.dividedIntoClauses }

  /// Who asks for nothing names a town, a people or a language, and says nothing of their own: "qui gagne, Lyon ?".
  private static func isOnlyNamed(_ fact: HeardFact, in scene: Scene) -> Bool {
    guard [.commune, .nationality].contains(fact.key) else { return false }
    let said = scene.range(of: fact.mention)
    return !(scene.before(said.lowerBound, upTo: 4) + said).contains { scene.isA(.homeSigns, at: $0) }
  }

  /// Services for a few words, best first: nothing is deduced from facts.
  package func search(_ words: String, limit: Int) -> [RankedNeed] {
    ranker.search(people.scene(of: reader.read(words)).reading, limit: limit)
  }
}
