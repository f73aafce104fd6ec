internal import RuleModel

extension VocabularyCompiler {
  /// - Parameters:
  ///   - services: in the order of their places in every book of the ranker.
  ///   - evidence: services whose decision reads a fact.
  ///   - dangers: services of each protocol, the one that answers it first.
  mutating func ranker(
    services: [ServiceText], evidence: [FactName: [ServiceID]], dangers: [DangerID: [ServiceID]]
  ) -> Ranker {
    var ranker = Ranker()
    ranker.ids = services.map(\.id)
    let places = ranker.places
    addTexts(of: services, to: &ranker)
    for (place, service) in services.enumerated() {
      let id = ServiceID(service.id.text)
      let authored = vocabulary.subjects.companions[id]
      if let subject = vocabulary.subjects.required[id] {
        ranker.withSubject.insert(place)
        ranker.subjects.add(cues.read(subject.joined(separator: "|")), meaning: place)
      }
      ranker.companions[place] = (authored ?? service.companions).compactMap { places[$0.text] }
    }
    ranker.cues = serviceCues(places)
    addCombinations(places, to: &ranker)
    ranker.offTopic = cueBook(vocabulary.offTopic.hints)
    ranker.setAside.openings = cueBook(vocabulary.offTopic.openings)
    ranker.setAside.denied = cueBook(vocabulary.offTopic.denied)
    ranker.setAside.closings = cueBook(vocabulary.offTopic.closings)
    for (danger, ids) in dangers { ranker.dangerServices[danger] = ids.compactMap { places[$0.text] } }
    for (fact, ids) in evidence { ranker.evidence[fact] = ids.compactMap { places[$0.text] } }
    return ranker
  }

  /// Files what is written of each service, and of other errands, in both indices.
  private mutating func addTexts(of services: [ServiceText], to ranker: inout Ranker) {
    let vague = Set(vocabulary.plainWords.vague.map { cues.key(ofText: $0) })
    ranker.index.vague = vague
    ranker.phrases.vague = vague
    ranker.plain = vague.union(cues.lexicon.negations)
    for (_, words) in vocabulary.subjects.families.sorted(by: { $0.key < $1.key }) {
      ranker.index.addFamily(words, with: &cues)
      ranker.phrases.addFamily(words, with: &cues)
    }
    /// What people say of each service, read once for both indices.
    var phrases: [[[KnownWords.Place]]] = []
    for service in services {
      let known = vocabulary.services[ServiceID(service.id.text)] ?? Vocabulary.Cues()
      let title = cues.words(of: service.title)
      let purpose = cues.words(of: service.purpose)
      let needs = (service.needs + known.words.filter(Self.isPlain)).map { cues.words(of: $0) }
      let patterns = (known.words + known.hints).filter { !Self.isPlain($0) }.map { cues.words(of: Self.words(of: $0)) }
      let words = service.words.map { cues.words(of: $0) }
      let weighted = [
        ([title], FieldWeight.title), ([purpose], FieldWeight.purpose), (needs, FieldWeight.need),
        (patterns, FieldWeight.pattern), (words, FieldWeight.body),
      ]
      let fields = weighted.flatMap { texts, weight in texts.map { TextIndex.Field(words: $0, weight: weight) } }
      ranker.index.add(fields, with: cues)
      phrases.append([title] + needs)
    }
    for (place, said) in phrases.enumerated() {
      for phrase in said { ranker.phrases.add(phrase, of: place, with: &cues) }
    }
    let requests = vocabulary.offTopic.requests.map { cues.words(of: $0) }
    let strangers = ranker.strangers
    ranker.index.add(requests.map { TextIndex.Field(words: $0, weight: FieldWeight.need) }, with: cues)
    for phrase in requests { ranker.phrases.add(phrase, of: strangers, with: &cues) }
    ranker.phrases.weigh(services: services.count, negations: cues.lexicon.negations)
  }

  /// Of the words of each part of a service's text.
  private enum FieldWeight {
    static let title = 3.0
    static let need = 2.0
    static let purpose = 1.0
    static let pattern = 0.8
    static let body = 0.3
  }

  private mutating func serviceCues(_ places: [String: Int]) -> PhraseBook<(service: Int, weight: Double)> {
    var book = PhraseBook<(service: Int, weight: Double)>()
    for (id, known) in vocabulary.services.sorted(by: { $0.key < $1.key }) {
      guard let service = places[id.text] else { continue }
      let tiers = [
        (known.words, Ranker.Weight.name), (known.hints, Ranker.Weight.hint), (known.against, Ranker.Weight.against),
      ]
      for (phrases, weight) in tiers {
        for phrase in expanded(phrases) { book.add(cues.read(phrase), meaning: (service, weight)) }
      }
    }
    for (short, meaning) in vocabulary.abbreviations.sorted(by: { $0.key < $1.key }) {
      guard let service = places[meaning] else { continue }
      book.add(cues.read(short), meaning: (service, Ranker.Weight.abbreviation))
    }
    return book
  }

  private mutating func addCombinations(_ places: [String: Int], to ranker: inout Ranker) {
    for combination in vocabulary.combinations {
      let conditions = combination.facts.compactMap { FactCondition($0, rules: rules) }
      // One that waits for what nothing hears holds of nobody (E321).
      guard conditions.count == combination.facts.count else { continue }
      let weighted = combination.services.compactMap { id, weight in places[id.text].map { ($0, Double(weight)) } }
      for phrase in expanded(combination.phrases) {
        ranker.combinationCues.add(cues.read(phrase), meaning: ranker.combinations.count)
      }
      ranker.combinations.append(
        Ranker.Combination(
          hasPhrases: !combination.phrases.isEmpty,
          facts: conditions,
          services: weighted.sorted { $0.0 < $1.0 }))
    }
  }

  /// The words of a pattern, without its signs and without what it excludes.
  private static func words(of phrase: String) -> String {
    let space = UInt8(ascii: " ")
    var words: [UInt8] = []
    for piece in phrase.utf8.split(separator: space) {
      guard piece.first != UInt8(ascii: "!"), piece.first != UInt8(ascii: "<") else { continue }
      if !words.isEmpty { words.append(space) }
      for byte in piece {
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: "_"): words.append(space)
        case UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "^"): break
        default: words.append(byte)
        }
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// Words that may be read as text: no pattern signs.
  private static func isPlain(_ phrase: String) -> Bool {
    !phrase.unicodeScalars.contains { scalar in
      switch scalar {
      case "|", "<", ">", "_", "…", "+", "!", "~", "=", "^": true
      default: false
      }
    }
  }
}
