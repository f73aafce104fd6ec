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

  private let book: QuestionBook
  private let likely: Set<Topic>

  /// - Parameters:
  ///   - likely: topics that win over others as near: those of the person at hand.
  ///   - waysOfAsking: wordings that only the situation at hand gives a meaning to.
  package init(_ base: RuleBase, likely: Set<Topic> = [], waysOfAsking: [Topic: [String]] = [:]) {
    self.likely = likely
    book = QuestionBook(base, waysOfAsking: waysOfAsking)
  }

  package func match(_ question: String) -> Match {
    let stemmer = book.words.stemmer()
    // How much is asked, not what of.
    let asked = book.words.keys(of: question, stemmer).subtracting(book.words.keys(of: "montant", stemmer))
    guard !asked.isEmpty else { return .none }
    let ranked = scores(of: asked, Wanted(question)).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let choice = alternative(in: question, stemmer)
    if let choice, choice.share >= Self.mostOfAlternative { return .one(book.topics[choice.topic]) }
    let near = ranked.prefix(Self.most).filter {
      $0.value >= max(Self.least, (ranked.first?.value ?? 0) - Self.nearness)
    }
    if let first = near.first, first.value >= Self.clear,
      near.count == 1 || first.value - near[1].value >= Self.lead
    {
      return .one(book.topics[first.key])
    }
    if let choice { return .one(book.topics[choice.topic]) }
    guard let first = ranked.first, first.value >= Self.leastOfBest else { return .none }
    return .several(near.map { book.topics[$0.key] })
  }

  /// Whether the rules ask it with the very words that tell what a question is about.
  package func isWordForWord(_ question: String, _ topic: Topic) -> Bool {
    let asked = book.words.keys(of: question, book.words.stemmer())
    // "Combien par mois" may ask for anything that months count.
    guard !asked.isSubset(of: book.words.vague) else { return false }
    return book.wordings.contains {
      book.topics[$0.topic] == topic && ($0.keys == asked || $0.keys.isSubset(of: asked))
    }
  }

  /// Whether the wordings of a topic say everything that a question does.
  package func isAllSpoken(_ question: String, of topic: Topic) -> Bool {
    guard let place = book.topics.firstIndex(of: topic) else { return false }
    return book.words.keys(of: question, book.words.stemmer()).isSubset(of: book.spoken[place] ?? [])
  }

  /// The facts whose label a sentence names, most of its words being there.
  package func named(in text: String, among facts: Set<FactName>) -> Set<FactName> {
    let said = book.words.keys(of: text, book.words.stemmer())
    var found: Set<FactName> = []
    for wording in book.wordings where wording.role == .label {
      guard case .fact(let name) = book.topics[wording.topic], facts.contains(name) else { continue }
      if book.weights.share(of: wording.keys, in: said) >= Self.mostOfLabel { found.insert(name) }
    }
    return found
  }
}

// MARK: - Scores

extension QuestionMatcher {
  /// What kind of answer a question asks for in so many words.
  private struct Wanted {
    let isDate: Bool
    let isNumber: Bool

    init(_ question: String) {
      let folded = question.folded
      isDate = ["quand", "date", "quel jour"].contains { folded.contains($0) }
      isNumber = ["combien", "montant"].contains { folded.contains($0) }
    }
  }

  /// By topic, what its best wording says for it.
  private func scores(of asked: Set<String>, _ wanted: Wanted) -> [Int: Double] {
    var best: [Int: Double] = [:]
    let whole = book.weights.weight(asked)
    for wording in book.wordings where !wording.keys.isDisjoint(with: asked) {
      if let telling = book.telling[wording.topic], telling.isDisjoint(with: asked) { continue }
      guard book.weights.weight(wording.keys.intersection(asked)) >= Self.leastShare * whole else { continue }
      best[wording.topic] = max(best[wording.topic] ?? 0, score(wording, asked, wanted))
    }
    return best
  }

  private func score(_ wording: QuestionBook.Wording, _ asked: Set<String>, _ wanted: Wanted) -> Double {
    let topic = book.topics[wording.topic]
    var score = book.weights.closeness(wording.keys, asked) * wording.trust * fitness(of: topic, wanted)
    // Word for word what the rules ask.
    if wording.keys == asked { score *= Factor.wordForWord }
    if let head = wording.head {
      if asked.contains(head) { score *= Factor.namesTheFact }
    } else if wording.keys.intersection(asked).count == 1,
      book.weights.share(of: wording.keys, in: asked) < Self.mostOfIt
    {
      // One word in common, and not the word that names the fact.
      score *= Factor.loneWord
    }
    // "Avez-vous parlé au propriétaire ?" does not ask whether the person is one.
    if wording.role == .answer, !asked.subtracting(wording.keys).isSubset(of: book.spoken[wording.topic] ?? []) {
      score *= Factor.asksMore
    }
    return likely.contains(topic) ? score * Self.likelihood : score
  }

  /// How well the answers of a topic go with what is wanted.
  private func fitness(of topic: Topic, _ wanted: Wanted) -> Double {
    switch book.kinds[topic] {
    case .date: wanted.isDate ? 1.3 : 0.6
    case .number: wanted.isNumber ? 1.15 : wanted.isDate ? 1 : 0.92
    case .truth: wanted.isDate || wanted.isNumber ? 0.85 : 1
    case .other, nil: 1
    }
  }

  /// "Locataire du privé ou en HLM ?": the fact of which the sides name other options, and how much of what is asked
  /// they and its wordings say.
  private func alternative(in question: String, _ stemmer: borrowing Stemmer) -> (topic: Int, share: Double)? {
    let sides = question.folded.split(separator: " ou ").map { book.words.keys(of: String($0), stemmer) }
    let asked = sides.reduce(into: Set<String>()) { $0.formUnion($1) }
    let whole = book.weights.weight(asked)
    var best: (topic: Int, weight: Double, share: Double)?
    for choice in book.alternatives {
      guard let named = choice.named(by: sides) else { continue }
      let weight = book.weights.weight(named) * (likely.contains(book.topics[choice.topic]) ? Self.likelihood : 1)
      guard weight >= Self.leastShare * whole, weight > best?.weight ?? 0 else { continue }
      let said = named.union(asked.intersection(book.spoken[choice.topic] ?? []))
      best = (choice.topic, weight, book.weights.weight(said) / max(whole, 0.001))
    }
    return best.map { ($0.topic, $0.share) }
  }

  /// What the words of a wording, beyond how many they are, do to its score.
  private enum Factor {
    static let wordForWord = 1.3
    static let namesTheFact = 1.25
    static let loneWord = 0.6
    /// Of an answer, where the question says more than the topic has words for.
    static let asksMore = 0.5
  }

  /// How many topics are offered, at least so good, and so near the best.
  private static let most = 4
  private static let least = 0.3
  private static let nearness = 0.1
  /// Score of a topic that is meant, and by how much it leads the next one.
  private static let clear = 0.5
  private static let lead = 0.06
  /// Below it nothing is offered.
  private static let leastOfBest = 0.33
  /// Part of a label from which it is named.
  private static let mostOfLabel = 0.5
  /// Of what a question says, the part that a wording must have.
  private static let leastShare = 0.5
  private static let mostOfIt = 0.6
  /// As much of a question leaves no doubt that it is an alternative between options.
  private static let mostOfAlternative = 0.9
  private static let likelihood = 1.15
}
