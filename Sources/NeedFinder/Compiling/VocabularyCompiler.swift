internal import RuleModel
internal import SourceText

/// Turns the vocabulary of the rules into books of patterns.
struct VocabularyCompiler: ~Copyable {
  let vocabulary: Vocabulary
  let rules: [FactName: RuleFact]
  var cues: CueReader

  init(_ vocabulary: Vocabulary, rules: [FactName: RuleFact]) {
    self.vocabulary = vocabulary
    self.rules = rules
    let words = vocabulary.plainWords
    let lexicon = Lexicon(
      light: words.light, articles: words.articles, negations: words.negations, common: words.common,
      whole: words.whole)
    cues = CueReader(groups: vocabulary.groups, lexicon: lexicon)
  }

  consuming func finished() -> TextReader {
    var abbreviations: [String: [String]] = [:]
    for (short, meaning) in vocabulary.abbreviations where vocabulary.services[ServiceID(meaning)] == nil {
      abbreviations[short.lowercased()] = Tokeniser.tokens(of: meaning).filter { !$0.isMark }.map(\.word)
    }
    return TextReader(
      lexicon: cues.finished(), abbreviations: abbreviations, grammar: Grammar(vocabulary.grammar))
  }

  /// Words by the group that they are compared as: every people as a people.
  var wordKinds: [String: String] {
    var kinds: [String: String] = [:]
    for group in vocabulary.plainWords.byKind {
      for word in vocabulary.groups[String(group.dropFirst().dropLast())] ?? [] { kinds[word.folded] = group }
    }
    return kinds
  }

  /// Phrases with each `<name>` of a turn of phrase replaced by its phrases, where it stands alone or before " + ".
  func expanded(_ phrases: [String]) -> [String] {
    phrases.flatMap { phrase in
      guard phrase.hasPrefix("<"), let end = phrase.firstIndex(of: ">"),
        let turns = vocabulary.turns[String(phrase[..<end].dropFirst())]
      else { return [phrase] }
      let rest = phrase[end...].dropFirst()
      return rest.isEmpty || rest.hasPrefix(" + ") ? turns.map { $0 + rest } : [phrase]
    }
  }

  /// Every phrase of a section, with what the name that it stands under means; a name that means nothing is left out.
  ///
  /// In the order of the names, so that the same patterns get the same numbers at each start.
  mutating func book<Name: Comparable, Meaning>(
    _ section: [Name: [String]], meaning: (Name) -> Meaning?
  ) -> PhraseBook<Meaning> {
    var book = PhraseBook<Meaning>()
    for (name, phrases) in section.sorted(by: { $0.key < $1.key }) {
      guard let meaning = meaning(name) else { continue }
      add(phrases, meaning, to: &book)
    }
    return book
  }

  /// Phrases that all mean the same.
  mutating func add<Meaning>(_ phrases: [String], _ meaning: Meaning, to book: inout PhraseBook<Meaning>) {
    for phrase in expanded(phrases) { book.add(cues.read(phrase), meaning: meaning) }
  }

  /// The phrases of one list.
  mutating func cueBook(_ phrases: [String]) -> CueBook {
    var book = CueBook()
    for phrase in expanded(phrases) { book.add(cues.read(phrase)) }
    return book
  }
}
