package import RuleModel
internal import SourceText

/// Finds what a question in free French is about, by the words it shares with the questions and labels of the facts.
///
/// A wording scores `½ (share of the question's words it has + share of its own words that are asked)`, each word
/// weighing by its rarity among all wordings; the best wording of a topic speaks for it. Whatever its score, it must
/// have half of what the question says, and a question of danger must be asked with the words of that danger: nobody
/// is asked about suicide by mistake.
package struct QuestionMatcher: Sendable {
  /// What can be asked: a fact, or who the members of a list are.
  package enum Topic: Hashable, Sendable {
    case fact(FactName)
    case members(ScopeName)
  }

  package enum Match: Hashable, Sendable {
    case one(Topic)
    /// Too near to choose, best first.
    case several([Topic])
    case none
  }

  private struct Words: Sendable {
    let topic: Int
    let keys: Set<String>
    /// How far the wording is trusted, 0...1.
    let trust: Double
    let isLabel: Bool
    /// The first word of a label: what the fact is.
    let head: String?
    /// What answers the question, rather than how it is put.
    let isAnswer: Bool
  }

  private var topics: [Topic] = []
  private var wordings: [Words] = []
  private var weights: [String: Double] = [:]
  /// What must be said for a topic to be meant at all; only for dangers.
  private var telling: [Int: Set<String>] = [:]
  /// All that the wordings of a topic say, answers left aside.
  private var spoken: [Int: Set<String>] = [:]
  private var alternatives: [Alternatives] = []
  private let light: Set<String>
  private let vague: Set<String>
  private let whole: Stemmer.Words
  private let kinds: [Topic: Kind]
  private let likely: Set<Topic>

  private enum Kind: Sendable { case date, number, truth, other }

  /// - Parameters:
  ///   - likely: topics that win over others as near: those of the person at hand.
  ///   - waysOfAsking: wordings that only the situation at hand gives a meaning to.
  package init(_ base: RuleBase, likely: Set<Topic> = [], waysOfAsking: [Topic: [String]] = [:]) {
    self.likely = likely
    let words = base.vocabulary.plainWords
    whole = Stemmer.Words(words.whole)
    let stemmer = Stemmer(whole: whole)
    let empty = words.light + words.articles + Self.questionWords
    light = Set(empty.map { stemmer.key(of: $0) })
    vague = Set(words.vague.map { stemmer.key(of: $0) })
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
      let texts = [(question, 1, false), (scope.plural, 0.9, true), (scope.label, 0.8, true)]
      add(.members(scope.name), texts + scope.waysOfAsking.map { ($0, 1, false) }, stemmer)
    }
    for (topic, ways) in waysOfAsking.sorted(by: { ($0.value.first ?? "") < ($1.value.first ?? "") }) {
      add(topic, ways.map { ($0, 1, false) }, stemmer)
    }
    weigh()
    for wording in wordings where !wording.isAnswer { spoken[wording.topic, default: []].formUnion(wording.keys) }
    for (place, topic) in topics.enumerated() {
      if let words = tellingWords(of: topic, in: base, stemmer) { telling[place] = words }
    }
  }

  package func match(_ question: String) -> Match {
    let stemmer = Stemmer(whole: whole)
    // How much is asked, not what of.
    let asked = keys(of: question, stemmer).subtracting(keys(of: "montant", stemmer))
    guard !asked.isEmpty else { return .none }
    let folded = question.folded
    let wantsDate = ["quand", "date", "quel jour"].contains { folded.contains($0) }
    let wantsNumber = ["combien", "montant"].contains { folded.contains($0) }
    var best: [Int: Double] = [:]
    let whole = weight(asked)
    for wording in wordings where !wording.keys.isDisjoint(with: asked) {
      if let telling = telling[wording.topic], telling.isDisjoint(with: asked) { continue }
      guard weight(wording.keys.intersection(asked)) >= Self.leastShare * whole else { continue }
      var score = closeness(wording.keys, asked) * wording.trust
      let topic = topics[wording.topic]
      switch kinds[topic] {
      case .date: score *= wantsDate ? 1.3 : 0.6
      case .number: score *= wantsNumber ? 1.15 : wantsDate ? 1 : 0.92
      case .truth: if wantsDate || wantsNumber { score *= 0.85 }
      case .other, nil: break
      }
      // Word for word what the rules ask.
      if wording.keys == asked { score *= 1.3 }
      if let head = wording.head {
        if asked.contains(head) { score *= 1.25 }
      } else if wording.keys.intersection(asked).count == 1, ownShare(of: wording.keys, in: asked) < Self.mostOfIt {
        // One word in common, and not the word that names the fact.
        score *= 0.6
      }
      // "Avez-vous parlé au propriétaire ?" does not ask whether the person is one.
      if wording.isAnswer, !asked.subtracting(wording.keys).isSubset(of: spoken[wording.topic] ?? []) { score *= 0.5 }
      if likely.contains(topic) { score *= Self.likelihood }
      best[wording.topic] = max(best[wording.topic] ?? 0, score)
    }
    let ranked = best.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let near = ranked.prefix(4).filter { $0.value >= max(0.3, (ranked.first?.value ?? 0) - 0.1) }
    let choice = alternative(in: question, stemmer)
    if let choice, choice.share >= Self.mostOfAlternative { return .one(topics[choice.topic]) }
    if let first = near.first, first.value >= 0.5, near.count == 1 || first.value - near[1].value >= 0.06 {
      return .one(topics[first.key])
    }
    if let choice { return .one(topics[choice.topic]) }
    guard let first = ranked.first, first.value >= 0.33 else { return .none }
    return .several(near.map { topics[$0.key] })
  }

  /// Whether the rules ask it with the very words that tell what a question is about.
  package func isWordForWord(_ question: String, _ topic: Topic) -> Bool {
    let stemmer = Stemmer(whole: whole)
    let asked = keys(of: question, stemmer)
    // "Combien par mois" may ask for anything that months count.
    guard !asked.isSubset(of: vague) else { return false }
    return wordings.contains { topics[$0.topic] == topic && ($0.keys == asked || $0.keys.isSubset(of: asked)) }
  }

  /// Whether the wordings of a topic say everything that a question does.
  package func isAllSpoken(_ question: String, of topic: Topic) -> Bool {
    guard let place = topics.firstIndex(of: topic) else { return false }
    return keys(of: question, Stemmer(whole: whole)).isSubset(of: spoken[place] ?? [])
  }

  /// Of what a question says, the part that a wording must have.
  private static let leastShare = 0.5
  private static let mostOfIt = 0.6

  /// The facts whose label a sentence names, most of its words being there.
  package func named(in text: String, among facts: Set<FactName>) -> Set<FactName> {
    let stemmer = Stemmer(whole: whole)
    let said = keys(of: text, stemmer)
    var found: Set<FactName> = []
    for wording in wordings where wording.isLabel {
      guard case .fact(let name) = topics[wording.topic], facts.contains(name) else { continue }
      let share = weight(wording.keys.intersection(said)) / max(weight(wording.keys), 0.001)
      if share >= 0.5 { found.insert(name) }
    }
    return found
  }
}

// MARK: - Alternatives

extension QuestionMatcher {
  /// "Locataire du privé ou en HLM ?": the fact of which the sides name other options, and how much of what is asked
  /// they and its wordings say.
  private func alternative(in question: String, _ stemmer: borrowing Stemmer) -> (topic: Int, share: Double)? {
    let sides = question.folded.split(separator: " ou ").map { keys(of: String($0), stemmer) }
    let asked = sides.reduce(into: Set<String>()) { $0.formUnion($1) }
    var best: (topic: Int, weight: Double, share: Double)?
    for choice in alternatives {
      guard let named = choice.named(by: sides) else { continue }
      let weight = weight(named) * (likely.contains(topics[choice.topic]) ? Self.likelihood : 1)
      guard weight >= Self.leastShare * self.weight(asked), weight > best?.weight ?? 0 else { continue }
      let said = named.union(asked.intersection(spoken[choice.topic] ?? []))
      best = (choice.topic, weight, self.weight(said) / max(self.weight(asked), 0.001))
    }
    return best.map { ($0.topic, $0.share) }
  }

  /// As much of a question leaves no doubt that it is an alternative between options.
  private static let mostOfAlternative = 0.9
  private static let likelihood = 1.15

  private mutating func addAlternatives(of fact: Fact, in base: RuleBase, _ stemmer: borrowing Stemmer) {
    guard case .asked = fact.origin, let topic = topics.firstIndex(of: .fact(fact.name)) else { return }
    switch fact.type {
    case .choice(let domain), .choices(let domain):
      let options = base.domains[domain].options.map { option in
        keys(of: option.key.replacing("_", with: " ") + " " + option.label, stemmer)
      }
      alternatives.append(Alternatives(topic: topic, options: options))
    case .truth, .number, .date, .commune, .text: break
    }
  }
}

// MARK: - Words

extension QuestionMatcher {
  /// Words of questions that say nothing of their subject.
  private static let questionWords = [
    "quel", "quelle", "quels", "quelles", "quoi", "combien", "quand", "comment", "pourquoi", "qui", "est-ce", "ce",
    "avez", "êtes", "votre", "vos", "actuellement", "aujourd", "hui", "bien", "encore", "déjà", "dire", "pouvez",
    "savez", "moi", "alors", "donc", "depuis", "bonjour", "madame", "monsieur", "merci", "personne", "touchez",
    "recevez", "payez", "par", "chacun", "chacune", "svp", "plait", "tous", "toutes", "exactement", "environ",
    "pas", "plus", "jamais",
  ]
  private static let negations: Set<String> = ["pas", "plus", "jamais"]

  private func keys(of text: String, _ stemmer: borrowing Stemmer) -> Set<String> {
    Set(orderedKeys(of: text, stemmer))
  }

  private func orderedKeys(of text: String, _ stemmer: borrowing Stemmer) -> [String] {
    let words = Tokeniser.tokens(of: text).filter { $0.kind == .word }
    return words.indices.compactMap { place in
      let key = stemmer.key(of: words[place].word)
      let around = [place - 1, place + 1].filter { words.indices.contains($0) }
      // What is not paid is owed.
      if key == stemmer.key(of: "payez"), around.contains(where: { Self.negations.contains(words[$0].folded) }) {
        return stemmer.key(of: "impayé")
      }
      return key.utf8.count > 1 && !light.contains(key) ? key : nil
    }
  }

  private mutating func add(_ fact: Fact, in base: RuleBase, _ stemmer: borrowing Stemmer) {
    guard let topic = Self.topic(of: fact, in: base) else { return }
    var texts: [(String?, Double, Bool)] = [(fact.wording.label, 0.95, true)]
    var answers: [(String?, Double, Bool)] = []
    if case .fact(fact.name) = topic {
      texts += [(fact.wording.question, 1, false), (fact.wording.memberQuestion, 1, false)]
      texts += fact.wording.waysOfAsking.map { ($0, 1, false) }
      if case .receives(let service) = fact.origin {
        texts += [(base.services[service].title, 0.9, true), (base.services[service].id.text, 0.9, true)]
        texts += Self.shortNames(of: base.services[service], in: base).map { ($0, 1, true) }
      }
      let cues = base.vocabulary.facts[fact.name] ?? [:]
      for option in cues.keys.sorted() {
        for cue in cues[option] ?? [] where Self.isPlain(cue) { answers.append((cue, 0.55, false)) }
      }
    }
    add(topic, texts, stemmer)
    add(topic, answers, stemmer, areAnswers: true)
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
    return Set(
      texts.flatMap { orderedKeys(of: $0, stemmer) }.filter { !vague.contains($0) && (weights[$0] ?? 1) >= 0.2 })
  }

  /// Short cues without a sign of the pattern language.
  private static func isPlain(_ cue: String) -> Bool {
    cue.allSatisfy { $0.isLetter || $0 == " " || $0 == "'" } && cue.split(separator: " ").count <= 2
  }

  private mutating func add(
    _ topic: Topic, _ texts: [(text: String?, trust: Double, isLabel: Bool)], _ stemmer: borrowing Stemmer,
    areAnswers: Bool = false
  ) {
    let position: Int
    if let known = topics.firstIndex(of: topic) {
      position = known
    } else {
      position = topics.count
      topics.append(topic)
    }
    for (text, trust, isLabel) in texts {
      guard let text else { continue }
      let clean = text.replacing("{membre}", with: " ").replacing("{année}", with: " ").replacing("_", with: " ")
      let keys = orderedKeys(of: clean, stemmer)
      guard let head = keys.first else { continue }
      wordings.append(
        Words(
          topic: position, keys: Set(keys), trust: trust, isLabel: isLabel, head: isLabel ? head : nil,
          isAnswer: areAnswers))
    }
  }

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

  /// A word shared by n wordings weighs 1/(1 + log2 n), by halvings.
  private mutating func weigh() {
    var counts: [String: Int] = [:]
    for wording in wordings {
      for key in wording.keys { counts[key, default: 0] += 1 }
    }
    for (key, count) in counts {
      let rarity = 1 / Double(1 + Int.bitWidth - count.leadingZeroBitCount)
      weights[key] = vague.contains(key) ? rarity * Self.vagueness : rarity
    }
  }

  private func weight(_ keys: Set<String>) -> Double {
    keys.sorted().reduce(0) { $0 + (weights[$1] ?? (vague.contains($1) ? 0.3 * Self.vagueness : 0.3)) }
  }

  /// What a word of any conversation counts for.
  private static let vagueness = 0.35

  private func ownShare(of wording: Set<String>, in asked: Set<String>) -> Double {
    weight(wording.intersection(asked)) / max(weight(wording), 0.001)
  }

  private func closeness(_ wording: Set<String>, _ asked: Set<String>) -> Double {
    let shared = weight(wording.intersection(asked))
    return (shared / max(weight(asked), 0.001) + shared / max(weight(wording), 0.001)) / 2
  }
}
