internal import RuleModel
internal import SourceText

/// Finds who is spoken of, by the nouns of the vocabulary and the pronouns.
struct SceneReader: Sendable {
  let nouns: PhraseBook<Noun>
  private let deaths: CueBook

  /// Whom a noun names.
  struct Noun: Sendable {
    let person: Person
    let isFeminine: Bool
  }

  /// - Parameters:
  ///   - nouns: one pattern a noun.
  ///   - deaths: words that tell the death of the person named before them, or after ("la mort de mon père").
  init(nouns: PhraseBook<Noun>, deaths: CueBook) {
    self.nouns = nouns
    self.deaths = deaths
  }

  func scene(of reading: Reading) -> Scene {
    // "il veut devenir médiateur comme nous": said of somebody else.
    let isFirstPerson = reading.tokens.indices.contains { place in
      reading.isA(.firstPerson, at: place) && reading.folded(at: place - 1) != "comme"
    }
    // "n'est pas mort" tells no death.
    let deaths = deaths.hits(in: reading).map { $0.ranges[0] }.filter { range in
      !reading.isA(.never, at: range.lowerBound - 1)
    }
    let nouns = named(in: reading)
    var persons: [PersonMention] = []
    for noun in nouns {
      guard let range = Self.range(of: noun, in: reading) else { continue }
      if let last = persons.last, last.range.overlaps(range) {
        guard Self.isBetter(noun, at: range, than: last, in: reading) else { continue }
        persons.removeLast()
      }
      let isFeminine = noun.meaning.isFeminine
      let place = NounInPlace(
        reading: reading, range: range, isFeminine: isFeminine, isFirstPerson: isFirstPerson, earlier: persons,
        nouns: nouns)
      persons.append(
        PersonMention(
          person: place.person(of: noun.meaning), isFeminine: isFeminine, range: range,
          isObject: Self.isObject(range, in: reading),
          isDead: deaths.contains { death in
            Self.tells(death, of: range, isFeminine, in: reading)
              && !nouns.contains { Self.stands($0.range, between: range, and: death, in: reading) }
          }))
    }
    return Scene(
      reading: reading, persons: persons,
      subjects: SubjectReader(reading: reading, persons: persons, isFirstPerson: isFirstPerson).subjects,
      isFirstPerson: isFirstPerson)
  }

  /// The words that name somebody, of those that were found; nil where they name nobody.
  private static func range(of noun: Named, in reading: Reading) -> Range<Int>? {
    let age = noun.range.dropFirst().first { reading.tokens[$0].number != nil }
    let range: Range<Int>
    switch (age, noun.meaning.person) {
    // "Salarié, mère de 85 ans": the noun alone, without the age that told it.
    case (let age?, .relative):
      guard isParentApart(noun.range.lowerBound, aged: age, in: reading) else { return nil }
      range = noun.range.prefix(1)
    // "celui de 8 ans": the words before the age.
    case (let age?, .child): range = noun.range.lowerBound..<max(age, noun.range.lowerBound + 1)
    case (_, .speaker), (_, .partner), (_, .other), (nil, _): range = noun.range
    }
    // "même étalée", "lui-même": no "mémé".
    if reading.tokens[range.lowerBound].word == "même" { return nil }
    // "sans enfant" names nobody, and "une petite société" no child.
    return reading.folded(at: range.lowerBound - 1) == "sans" || reading.isAdjectiveOfSize(range) ? nil : range
  }

  /// Which of two nouns over the same words is meant.
  private static func isBetter(
    _ noun: Named, at range: Range<Int>, than last: PersonMention, in reading: Reading
  ) -> Bool {
    // "conjoint" and "conjointe" share their stem: the one that is written.
    if last.range == range { return noun.source.folded == reading.words(range) }
    if range.count != last.range.count { return range.count > last.range.count }
    // "ma grand-mère": no "ma grande".
    let isCompound =
      reading.isHyphenated(range.lowerBound, range.lowerBound + 1)
      || last.range.upperBound == range.lowerBound + 1
        && ["pere", "mere"].contains(reading.folded(at: range.upperBound - 1))
    return range.count == 2 && isCompound
  }

  /// "…, mère de 85 ans": between a mark and an age of which a grown-up's parent may be. At the head of a note only the
  /// old are somebody's parent: "Mère de 62 ans" may have come herself.
  static func isParentApart(_ place: Int, aged age: Int, in reading: Reading) -> Bool {
    let isHead = place == 0 || reading.tokens[place - 1].kind == .sentenceEnd
    guard isHead || reading.tokens[place - 1].isMark else { return false }
    return (reading.tokens[age].number ?? 0) >= (isHead ? 75 : 60)
  }

  private static func isObject(_ range: Range<Int>, in reading: Reading) -> Bool {
    var place = range.lowerBound - 1
    for _ in 0..<2 {
      let word = reading.folded(at: place)
      if reading.isA(.prepositions, at: place) {
        return !(word == "et" && opensAnew(place, in: reading))
      }
      guard ["mon", "ma", "mes", "son", "sa", "ses", "le", "la", "l", "les", "un", "une", "leur"].contains(word) else {
        return false
      }
      place -= 1
    }
    return false
  }

  /// ", et sa fille en a besoin": the mark of the clause before stands there, or before the comma.
  private static func opensAnew(_ place: Int, in reading: Reading) -> Bool {
    guard place > 0 else { return true }
    if reading.tokens[place - 1].endsClause { return true }
    return place > 1 && reading.tokens[place - 1].kind == .comma && reading.tokens[place - 2].endsClause
  }
}
