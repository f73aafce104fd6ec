internal import RuleModel

/// Turns the vocabulary of the rules into books of patterns.
struct VocabularyCompiler: ~Copyable {
  let vocabulary: Vocabulary
  let rules: [FactName: RuleFact]
  var cues: CueReader

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

  /// Phrases with each `<name>` of a turn of phrase replaced by its phrases, where it stands alone or before " + ".
  func expanded(_ phrases: [String]) -> [String] {
    phrases.flatMap { phrase in
      guard phrase.hasPrefix("<"), let end = phrase.firstIndex(of: ">"),
        let turns = vocabulary.lists["tournures"]?[String(phrase[..<end].dropFirst())]
      else { return [phrase] }
      let rest = phrase[end...].dropFirst()
      return rest.isEmpty || rest.hasPrefix(" + ") ? turns.map { $0 + rest } : [phrase]
    }
  }

  /// Every phrase of a section, with what the name that it stands under means; a name that means nothing is left out.
  mutating func book<Meaning>(_ section: String, meaning: (String) -> Meaning?) -> PhraseBook<Meaning> {
    var book = PhraseBook<Meaning>()
    for (name, phrases) in sorted(section) {
      guard let meaning = meaning(name) else { continue }
      for phrase in expanded(phrases) { book.add(cues.read(phrase), meaning: meaning) }
    }
    return book
  }

  /// The phrases under one name of a section.
  mutating func cueBook(_ section: String, _ name: String) -> CueBook {
    var book = CueBook()
    for phrase in expanded(vocabulary.lists[section]?[name] ?? []) { book.add(cues.read(phrase)) }
    return book
  }

  /// In one order, so that the same patterns get the same numbers at each start.
  func sorted(_ section: String) -> [(key: String, value: [String])] {
    (vocabulary.lists[section] ?? [:]).sorted { $0.key < $1.key }
  }
}
