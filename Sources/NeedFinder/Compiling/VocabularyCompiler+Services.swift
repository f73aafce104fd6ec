internal import RuleModel

extension VocabularyCompiler {
  /// - Parameters:
  ///   - services: in the order of their places in every book.
  ///   - places: of services and how-tos, by their names.
  ///   - evidence: services whose decision reads a fact.
  mutating func serviceBooks(
    _ services: [ServiceText], places: [String: Int], evidence: [FactName: [ServiceID]]
  ) -> ServiceBooks {
    let words = words(of: services)
    var subjects = PhraseBook<Int>()
    var withSubject: Set<Int> = []
    var companions: [Int: [Int]] = [:]
    for (place, service) in services.enumerated() {
      let id = ServiceID(service.id.text)
      if let subject = vocabulary.subjects.required[id] {
        withSubject.insert(place)
        subjects.add(cues.read(subject.joined(separator: "|")), meaning: place)
      }
      let authored = vocabulary.subjects.companions[id]
      companions[place] = (authored ?? service.companions).compactMap { places[$0.text] }
    }
    let ofOne = serviceCues(places)
    let (combinations, ofSeveral) = combinations(places)
    return ServiceBooks(
      ids: services.map(\.id), words: words,
      cues: ServiceCues(
        ofOne: ofOne, subjects: subjects, withSubject: withSubject, combinations: combinations, ofSeveral: ofSeveral),
      companions: companions, evidence: evidence.mapValues { $0.compactMap { places[$0.text] } },
      offTopic: cueBook(vocabulary.offTopic.hints), setAside: setAside())
  }

  private mutating func setAside() -> SetAside {
    var book = SetAside()
    book.openings = cueBook(vocabulary.offTopic.openings)
    book.denied = cueBook(vocabulary.offTopic.denied)
    book.closings = cueBook(vocabulary.offTopic.closings)
    return book
  }

  /// Files what is written of each service, and of other errands, in both indices.
  private mutating func words(of services: [ServiceText]) -> ServiceWords {
    let vague = Set(vocabulary.plainWords.vague.map { cues.key(ofText: $0) })
    var (index, said) = (TextIndex(), PhraseIndex())
    index.vague = vague
    said.vague = vague
    for (_, words) in vocabulary.subjects.families.sorted(by: { $0.key < $1.key }) {
      index.addFamily(words, with: &cues)
      said.addFamily(words, with: &cues)
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
      index.add(fields, with: cues)
      phrases.append([title] + needs)
    }
    for (place, phrases) in phrases.enumerated() {
      for phrase in phrases { said.add(phrase, of: place, with: &cues) }
    }
    let requests = vocabulary.offTopic.requests.map { cues.words(of: $0) }
    let strangers = services.count
    index.add(requests.map { TextIndex.Field(words: $0, weight: FieldWeight.need) }, with: cues)
    for phrase in requests { said.add(phrase, of: strangers, with: &cues) }
    said.weigh(services: services.count, negations: cues.lexicon.negations)
    return ServiceWords(
      index: index, phrases: said, plain: vague.union(cues.lexicon.negations), strangers: strangers)
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

  /// Phrases and facts that call for several services together, and the phrases, each with the place of its combination.
  private mutating func combinations(_ places: [String: Int]) -> ([ServiceCues.Combination], PhraseBook<Int>) {
    var combinations: [ServiceCues.Combination] = []
    var book = PhraseBook<Int>()
    for combination in vocabulary.combinations {
      let conditions = combination.facts.compactMap { FactCondition($0, rules: rules) }
      // One that waits for what nothing hears holds of nobody (E321).
      guard conditions.count == combination.facts.count else { continue }
      let weighted = combination.services.compactMap { id, weight in places[id.text].map { ($0, Double(weight)) } }
      for phrase in expanded(combination.phrases) {
        book.add(cues.read(phrase), meaning: combinations.count)
      }
      combinations.append(
        ServiceCues.Combination(
          hasPhrases: !combination.phrases.isEmpty,
          facts: conditions,
          services: weighted.sorted { $0.0 < $1.0 }))
    }
    return (combinations, book)
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
