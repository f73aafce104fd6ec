internal import RuleModel

/// Turns the vocabulary of the rules into books of patterns.
struct VocabularyCompiler: ~Copyable {
  private let vocabulary: Vocabulary
  private let rules: [FactName: RuleFact]
  private var cues: CueReader

  init(_ vocabulary: Vocabulary, rules: [FactName: RuleFact]) {
    self.vocabulary = vocabulary
    self.rules = rules
    let words = vocabulary.lists["mots"] ?? [:]
    let lexicon = Lexicon(
      light: words["légers"] ?? [], articles: words["articles"] ?? [], negations: words["négations"] ?? [],
      common: words["courants"] ?? [],
      whole: words["entiers"] ?? [])
    cues = CueReader(groups: vocabulary.groups, lexicon: lexicon)
  }

  consuming func finished() -> TextReader {
    var abbreviations: [String: [String]] = [:]
    for (short, meaning) in vocabulary.abbreviations where vocabulary.services[ServiceID(meaning)] == nil {
      abbreviations[short.lowercased()] = Tokeniser.tokens(of: meaning).filter { !$0.isMark }.map(\.word)
    }
    let grammar = Grammar(vocabulary.lists["grammaire"] ?? [:])
    return TextReader(lexicon: cues.finished(), abbreviations: abbreviations, grammar: grammar)
  }

  mutating func ranker(
    services: [ServiceText], evidence: [FactName: [ServiceID]], dangers: [String: [ServiceID]]
  ) -> Ranker {
    var ranker = Ranker()
    ranker.ids = services.map(\.id)
    let positions = Dictionary(
      services.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let vague = Set((vocabulary.lists["mots"]?["vagues"] ?? []).map { cues.key(ofText: $0) })
    ranker.index.vague = vague
    ranker.phrases.vague = vague
    for (_, words) in sorted("familles") {
      ranker.index.addFamily(words, with: &cues)
      ranker.phrases.addFamily(words, with: &cues)
    }
    /// What people say of each service, read once for both indices.
    var phrases: [[[KnownWords.Place]]] = []
    for service in services {
      let known = vocabulary.services[service.id] ?? Vocabulary.Cues()
      let title = cues.words(of: service.title)
      let purpose = cues.words(of: service.purpose)
      let needs = (service.needs + known.words.filter(Self.isPlain)).map { cues.words(of: $0) }
      let patterns = (known.words + known.hints).filter { !Self.isPlain($0) }.map { cues.words(of: Self.words(of: $0)) }
      let words = service.words.map { cues.words(of: $0) }
      let weighted = [([title], 3), ([purpose], 1), (needs, 2), (patterns, 0.8), (words, 0.3)]
      let fields = weighted.flatMap { texts, weight in texts.map { TextIndex.Field(words: $0, weight: weight) } }
      ranker.index.add(fields, with: cues)
      phrases.append([title] + needs)
    }
    for (position, service) in services.enumerated() {
      let authored = vocabulary.lists["compagnes"]?[service.id.text]?.map { ServiceID($0) }
      ranker.companions[position] = (authored ?? service.companions).compactMap { positions[$0] }
      for phrase in phrases[position] { ranker.phrases.add(phrase, of: position, with: &cues) }
    }
    let strangers = (vocabulary.lists["hors_sujet"]?["demandes"] ?? []).map { cues.words(of: $0) }
    ranker.index.add(strangers.map { TextIndex.Field(words: $0, weight: 2) }, with: cues)
    for phrase in strangers { ranker.phrases.add(phrase, of: services.count, with: &cues) }
    ranker.phrases.weigh(services: services.count, negations: cues.lexicon.negations)
    for (id, known) in vocabulary.services.sorted(by: { $0.key < $1.key }) {
      guard let service = positions[id] else { continue }
      let tiers: [([String], Double)] = [(known.words, 6), (known.hints, 3.5), (known.against, -4)]
      for (phrases, weight) in tiers {
        for phrase in expanded(phrases) {
          ranker.cues.add(cues.read(phrase))
          ranker.cueWeights.append((service, weight))
        }
      }
    }
    for (short, meaning) in vocabulary.abbreviations.sorted(by: { $0.key < $1.key }) {
      guard let service = positions[ServiceID(meaning)] else { continue }
      ranker.cues.add(cues.read(short))
      ranker.cueWeights.append((service, 4))
    }
    for combination in vocabulary.combinations {
      let weighted = combination.services.compactMap { id, weight in positions[id].map { ($0, Double(weight)) } }
      ranker.combinations.append(
        Ranker.Combination(
          hasPhrases: !combination.phrases.isEmpty,
          facts: combination.facts.compactMap { FactCondition($0, rules: rules) },
          services: weighted.sorted { $0.0 < $1.0 }))
      for phrase in expanded(combination.phrases) {
        ranker.combinationCues.add(cues.read(phrase))
        ranker.combinationOfCue.append(ranker.combinations.count - 1)
      }
    }
    for phrase in vocabulary.lists["hors_sujet"]?["indices"] ?? [] { ranker.offTopic.add(cues.read(phrase)) }
    for phrase in vocabulary.lists["hors_sujet"]?["écarte"] ?? [] { ranker.setAside.openings.add(cues.read(phrase)) }
    for phrase in vocabulary.lists["hors_sujet"]?["réglé"] ?? [] { ranker.setAside.closings.add(cues.read(phrase)) }
    for (key, ids) in dangers { ranker.dangerServices[key] = ids.compactMap { positions[$0] } }
    for (fact, ids) in evidence { ranker.evidence[fact] = ids.compactMap { positions[$0] } }
    return ranker
  }

  mutating func factFinder(communes: [(code: String, name: String)]) -> FactFinder {
    var finder = FactFinder()
    for (name, options) in vocabulary.facts.sorted(by: { $0.key < $1.key }) {
      guard let key = HeardKey(ruleName: name.text, rules: rules) else { continue }
      for (option, phrases) in options.sorted(by: { $0.key < $1.key }) {
        for phrase in expanded(phrases) {
          finder.phrases.add(cues.read(phrase))
          finder.phraseMeanings.append((key, option))
        }
      }
    }
    for role in AmountRole.allCases {
      for phrase in vocabulary.lists["montants"]?[role.rawValue] ?? [] {
        finder.roles.add(cues.read(phrase))
        finder.roleNames.append(role)
      }
    }
    for (kind, phrases) in sorted("dettes") {
      for phrase in phrases {
        finder.debtWords.add(cues.read(phrase))
        finder.debtKinds.append(kind)
      }
    }
    for (name, phrases) in sorted("prestations") {
      for phrase in phrases {
        finder.benefits.add(cues.read(phrase))
        finder.benefitNames.append(name)
      }
    }
    for (name, phrases) in sorted("bénéficiaires") {
      for phrase in phrases {
        finder.phrases.add(cues.read(phrase))
        finder.phraseMeanings.append((.receives, name))
      }
    }
    for (name, phrases) in sorted("anciens_bénéficiaires") {
      for phrase in phrases {
        finder.phrases.add(cues.read(phrase))
        finder.phraseMeanings.append((.noLongerReceives, name))
      }
    }
    for (option, phrases) in sorted("apposés") {
      for phrase in phrases {
        finder.apposed.add(cues.read(phrase))
        finder.apposedOptions.append(option)
      }
    }
    for (name, phrases) in sorted("percevoir") {
      guard let kind = FactFinder.BenefitCue(rawValue: name) else { continue }
      for phrase in phrases {
        finder.benefitCues.add(cues.read(phrase))
        finder.benefitCueKinds.append(kind)
      }
    }
    for phrase in vocabulary.lists["personnes"]?["enfants_comptés"] ?? [] { finder.children.add(cues.read(phrase)) }
    for phrase in vocabulary.lists["personnes"]?["séparations"] ?? [] { finder.partings.add(cues.read(phrase)) }
    for phrase in vocabulary.lists["personnes"]?["qualités"] ?? [] { finder.statuses.add(cues.read(phrase)) }
    for phrase in vocabulary.lists["personnes"]?["enfants_d'autrui"] ?? [] {
      finder.othersChildren.add(cues.read(phrase))
    }
    finder.rules = ruleCues()
    finder.benefitServices = vocabulary.lists["services_des_prestations"] ?? [:]
    for (code, names) in sorted("communes_dites") {
      for name in names { finder.communes.add(code: code, name: name, isWhole: false) }
    }
    for commune in communes { finder.communes.add(code: commune.code, name: commune.name) }
    return finder
  }

  /// Cues of days and figures, and how the facts of the rules are taken.
  private mutating func ruleCues() -> RuleCues {
    var book = RuleCues(facts: rules)
    let manners = vocabulary.lists["faits_entendus"] ?? [:]
    book.stages = Set((manners["étapes"] ?? []).map { FactName($0) })
    book.proposed = Set((manners["à_confirmer"] ?? []).map { FactName($0) })
    book.presupposed = Set((manners["présupposés"] ?? []).map { FactName($0) })
    book.ofRelatives = Set((manners["d'un_proche"] ?? []).map { FactName($0) })
    book.paidOnce = Set(manners["versées_une_fois"] ?? [])
    for (name, phrases) in sorted("dates") where rules[FactName(name)]?.kind == .date {
      for phrase in expanded(phrases) {
        book.events.add(cues.read(phrase))
        book.eventFacts.append(FactName(name))
      }
    }
    for (name, phrases) in sorted("mesures") {
      guard case .number(let unit)? = rules[FactName(name)]?.kind else { continue }
      for phrase in expanded(phrases) {
        if case .money = unit {
          book.sums.add(cues.read(phrase))
          book.sumFacts.append(FactName(name))
        } else {
          book.counts.add(cues.read(phrase))
          book.countFacts.append(FactName(name))
        }
      }
    }
    return book
  }

  mutating func alarms() -> AlarmBook {
    var book = AlarmBook()
    for key in Set(vocabulary.dangers.keys).union(vocabulary.signs.keys).sorted() where key != AlarmBook.delay {
      let signs = vocabulary.signs[key] ?? Vocabulary.Signs()
      add(expanded(vocabulary.dangers[key] ?? []), signs, to: &book.dangers, key)
    }
    let delays = expanded(vocabulary.lists["urgence"]?["délai"] ?? [])
    add(delays, vocabulary.signs[AlarmBook.delay] ?? Vocabulary.Signs(), to: &book.deadlines, AlarmBook.delay)
    for phrase in vocabulary.lists["urgence"]?["sans_délai"] ?? [] { book.calming.add(cues.read(phrase)) }
    book.pressing = (vocabulary.lists["urgence"]?["faits_pressants"] ?? []).compactMap {
      AlarmBook.PressingFacts($0, rules: rules)
    }
    for (key, phrases) in sorted("attention") {
      var attention = CueBook()
      for phrase in expanded(phrases) { attention.add(cues.read(phrase)) }
      book.attention.append((key, attention))
    }
    for phrase in vocabulary.lists["urgence"]?["hors_danger"] ?? [] { book.apart.add(cues.read(phrase)) }
    for phrase in vocabulary.lists["urgence"]?["encore"] ?? [] { book.still.add(cues.read(phrase)) }
    return book
  }

  private mutating func add(
    _ decisive: [String], _ signs: Vocabulary.Signs, to scale: inout AlarmScale, _ key: String
  ) {
    for phrase in decisive { scale.add(cues.read(phrase), key, points: AlarmScale.enough) }
    for phrase in signs.required { scale.add(required: cues.read(phrase), key) }
    for phrase in signs.strong { scale.add(cues.read(phrase), key, points: 2) }
    for phrase in signs.weak { scale.add(cues.read(phrase), key, points: 1) }
    for phrase in signs.against { scale.add(cues.read(phrase), key, points: -AlarmScale.enough) }
  }

  mutating func people() -> SceneReader {
    var nouns = CueBook()
    var kinds: [(person: Person, isFeminine: Bool)] = []
    for (name, phrases) in sorted("personnes") {
      let parts = name.split(separator: "_")
      guard let person = parts.first.flatMap({ Person(rawValue: String($0)) }) else { continue }
      for phrase in phrases {
        nouns.add(cues.read(phrase))
        kinds.append((person, parts.last == "f"))
      }
    }
    var deaths = CueBook()
    for phrase in vocabulary.lists["personnes"]?["morts"] ?? [] { deaths.add(cues.read(phrase)) }
    return SceneReader(nouns: nouns, kinds: kinds, deaths: deaths)
  }

  /// Phrases with each `<name>` that stands alone and names a turn of phrase replaced by its phrases.
  private func expanded(_ phrases: [String]) -> [String] {
    phrases.flatMap { phrase in
      guard phrase.hasPrefix("<"), phrase.hasSuffix(">"),
        let turns = vocabulary.lists["tournures"]?[String(phrase.dropFirst().dropLast())]
      else { return [phrase] }
      return turns
    }
  }

  private func sorted(_ section: String) -> [(key: String, value: [String])] {
    (vocabulary.lists[section] ?? [:]).sorted { $0.key < $1.key }
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
