internal import RuleModel
internal import SourceText

/// What can be asked by the rules, each in all the words that ask it, label it or answer it.
struct QuestionBook: Sendable {
  typealias Topic = QuestionMatcher.Topic

  let words: QuestionWords
  let kinds: [Topic: Kind]
  private(set) var topics: [Topic] = []
  private(set) var wordings: [Wording] = []
  private(set) var weights = WordWeights()
  /// What must be said for a topic to be meant at all; only for dangers.
  private(set) var telling: [Int: Set<String>] = [:]
  /// All that the wordings of a topic say, answers left aside.
  private(set) var spoken: [Int: Set<String>] = [:]
  private(set) var alternatives: [Alternatives] = []
  /// The places of the topics.
  private var places: [Topic: Int] = [:]

  /// One way to speak of a topic.
  struct Wording: Sendable {
    /// The place of the topic.
    let topic: Int
    let role: Role
    let keys: Set<String>
    /// How far the wording is trusted, 0...1.
    let trust: Double
    /// The first word of a label: what the fact is.
    let head: String?
  }

  enum Role: Sendable {
    case question
    case label
    /// What answers the question, rather than how it is put.
    case answer
  }

  /// What answers a topic.
  enum Kind: Sendable { case date, number, truth, other }

  /// - Parameter waysOfAsking: wordings that only the situation at hand gives a meaning to.
  init(_ base: RuleBase, waysOfAsking: [Topic: [String]]) {
    words = QuestionWords(base.vocabulary.plainWords)
    let stemmer = words.stemmer()
    var kinds: [Topic: Kind] = [:]
    for fact in base.facts.elements {
      if case .fact(let name)? = Self.topic(of: fact, in: base) { kinds[.fact(name)] = Self.kind(of: fact.type) }
    }
    self.kinds = kinds
    for fact in base.facts.elements {
      add(fact, in: base, stemmer)
      addAlternatives(of: fact, in: base, stemmer)
    }
    for scope in base.scopes.elements {
      guard case .list(_, let question) = scope.kind else { continue }
      let topic = Topic.members(scope.name)
      if let question { add(question, 1, as: .question, of: topic, stemmer) }
      add(scope.plural, 0.9, as: .label, of: topic, stemmer)
      add(scope.label, 0.8, as: .label, of: topic, stemmer)
      for way in scope.waysOfAsking { add(way, 1, as: .question, of: topic, stemmer) }
    }
    for (topic, ways) in waysOfAsking.sorted(by: { ($0.value.first ?? "") < ($1.value.first ?? "") }) {
      for way in ways { add(way, 1, as: .question, of: topic, stemmer) }
    }
    weights = WordWeights(of: wordings.map(\.keys), vague: words.vague)
    for wording in wordings where wording.role != .answer {
      spoken[wording.topic, default: []].formUnion(wording.keys)
    }
    for (place, topic) in topics.enumerated() {
      if let words = tellingWords(of: topic, in: base, stemmer) { telling[place] = words }
    }
  }
}

// MARK: - Wordings

extension QuestionBook {
  private mutating func add(_ fact: Fact, in base: RuleBase, _ stemmer: borrowing Stemmer) {
    guard let topic = Self.topic(of: fact, in: base) else { return }
    add(fact.wording.label, 0.95, as: .label, of: topic, stemmer)
    guard case .fact(fact.name) = topic else { return }
    let questions = [fact.wording.question, fact.wording.memberQuestion].compactMap { $0 }
    for question in questions + fact.wording.waysOfAsking { add(question, 1, as: .question, of: topic, stemmer) }
    if case .receives(let service) = fact.origin {
      add(base.services[service].title, 0.9, as: .label, of: topic, stemmer)
      add(base.services[service].id.text, 0.9, as: .label, of: topic, stemmer)
      for name in Self.shortNames(of: base.services[service], in: base) {
        add(name, 1, as: .label, of: topic, stemmer)
      }
    }
    let cues = base.vocabulary.facts[fact.name] ?? [:]
    for option in cues.keys.sorted() {
      for cue in cues[option] ?? [] where Self.isPlain(cue) { add(cue, 0.55, as: .answer, of: topic, stemmer) }
    }
  }

  private mutating func add(
    _ text: String, _ trust: Double, as role: Role, of topic: Topic, _ stemmer: borrowing Stemmer
  ) {
    let position = place(of: topic)
    let clean = text.replacing("{membre}", with: " ").replacing("{année}", with: " ").replacing("_", with: " ")
    let keys = words.orderedKeys(of: clean, stemmer)
    guard let first = keys.first else { return }
    wordings.append(
      Wording(topic: position, role: role, keys: Set(keys), trust: trust, head: role == .label ? first : nil))
  }

  private mutating func place(of topic: Topic) -> Int {
    if let known = places[topic] { return known }
    places[topic] = topics.count
    topics.append(topic)
    return topics.count - 1
  }

  private mutating func addAlternatives(of fact: Fact, in base: RuleBase, _ stemmer: borrowing Stemmer) {
    guard case .asked = fact.origin, let topic = places[.fact(fact.name)] else { return }
    switch fact.type {
    case .choice(let domain), .choices(let domain):
      let options = base.domains[domain].options.map { option in
        words.keys(of: option.key.replacing("_", with: " ") + " " + option.label, stemmer)
      }
      alternatives.append(Alternatives(topic: topic, options: options))
    case .truth, .number, .date, .commune, .text: break
    }
  }

  /// "APL", "C2S": by what an aid is called when one asks whether it is received; "HLM" is an answer to something else.
  private static func shortNames(of service: Service, in base: RuleBase) -> [String] {
    let written = service.title.split { "(),/ ".contains($0) }.map(String.init)
      .filter { $0.count > 2 && $0.allSatisfy { $0.isUppercase || $0.isNumber } }
    let short = base.vocabulary.abbreviations
    // "css" stands for "c2s", which stands for the service.
    let spoken = short.filter { [$0.value, short[$0.value]].contains(service.id.text) }.map(\.key)
    let answers = Set(
      base.domains.elements.flatMap(\.options).flatMap { $0.key.split(separator: "_").map(String.init) })
    return (written + spoken).filter { !answers.contains($0.folded) }.sorted()
  }

  /// The rare words of a danger that a protocol waits for; of what is asked only once a danger is told, those of that
  /// danger. Nil for any other topic.
  private func tellingWords(of topic: Topic, in base: RuleBase, _ stemmer: borrowing Stemmer) -> Set<String>? {
    guard case .fact(let name) = topic, let index = base.factIndices[name] else { return nil }
    var dangers: Set<FactIndex> = []
    for service in base.services.indices where base.isDangerProtocol(service) {
      dangers.formUnion(base.services[service].decision.urgency.danger?.dependencies.facts ?? [])
    }
    var sources: [FactIndex] = dangers.contains(index) ? [index] : []
    if case .asked(let relevance?, _) = base.facts[index].origin {
      let opening = relevance.condition.dependencies.facts.intersection(dangers)
      if !opening.isEmpty { sources = opening.sorted() }
    }
    guard !sources.isEmpty else { return nil }
    let texts = sources.flatMap { source -> [String] in
      let wording = base.facts[source].wording
      return [wording.label, wording.question ?? "", wording.memberQuestion ?? ""] + wording.waysOfAsking
    }
    return texts.reduce(into: Set<String>()) { $0.formUnion(words.orderedKeys(of: $1, stemmer)) }
      .filter { !words.vague.contains($0) && weights.rarity(of: $0) >= Self.leastTelling }
  }

  /// What every other question says tells no danger.
  private static let leastTelling = 0.2

  /// Short cues without a sign of the pattern language.
  private static func isPlain(_ cue: String) -> Bool {
    cue.allSatisfy { $0.isLetter || $0 == " " || $0 == "'" } && cue.split(separator: " ").count <= 2
  }
}

// MARK: - Topics

extension QuestionBook {
  /// Computed facts stand for the one question they rest on (an age for a birth date); others cannot be asked.
  private static func topic(of fact: Fact, in base: RuleBase) -> Topic? {
    switch fact.origin {
    case .asked: return .fact(fact.name)
    // Nobody receives a lost card, or a procedure.
    case .receives(let service), .received(let service):
      return base.services[service].nature == .right ? .fact(fact.name) : nil
    case .computed(let expression):
      let read = expression.dependencies
      guard read.facts.count == 1, read.services.isEmpty, read.scopes.isEmpty, let only = read.facts.first,
        case .asked = base.facts[only].origin
      else { return nil }
      return .fact(base.facts[only].name)
    }
  }

  private static func kind(of type: ValueType) -> Kind {
    switch type {
    case .date: .date
    case .number: .number
    case .truth: .truth
    case .choice, .choices, .commune, .text: .other
    }
  }
}
