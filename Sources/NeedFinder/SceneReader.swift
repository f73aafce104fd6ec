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
    let isFirstPerson = reading.tokens.contains { $0.classes.contains(WordClasses(.firstPerson)) }
    // "n'est pas mort" tells no death.
    let deaths = deaths.hits(in: reading).map { $0.ranges[0] }.filter { range in
      !["pas", "pa", "jamais"].contains(reading.folded(at: range.lowerBound - 1))
    }
    var persons: [PersonMention] = []
    let hits = named(in: reading)
    for hit in hits {
      // "Salarié, mère de 85 ans": the noun alone, without the age that told it.
      let age = hit.range.dropFirst().first { reading.tokens[$0].number != nil }
      if hit.meaning.person == .relative, let age, !Self.isParentApart(hit.range.lowerBound, aged: age, in: reading) {
        continue
      }
      // "celui de 8 ans": the words before the age.
      let range =
        switch (age, hit.meaning.person) {
        case (_?, .relative): hit.range.prefix(1)
        case (let age?, .child): hit.range.lowerBound..<max(age, hit.range.lowerBound + 1)
        case (_, .speaker), (_, .partner), (_, .other), (nil, _): hit.range
        }
      // "sans enfant" names nobody, and "une petite société" no child.
      if reading.folded(at: range.lowerBound - 1) == "sans" || reading.isAdjectiveOfSize(range) { continue }
      if let last = persons.last, last.range.overlaps(range) {
        // "conjoint" and "conjointe" share their stem: the one that is written.
        let isBetter =
          last.range == range
          ? hit.source.folded == reading.words(range)
          : range.count > last.range.count
            // "ma grand-mère": no "ma grande".
            || range.count == last.range.count && range.count == 2
              && (reading.isHyphenated(range.lowerBound, range.lowerBound + 1)
                || last.range.upperBound == range.lowerBound + 1
                  && ["pere", "mere"].contains(reading.folded(at: range.upperBound - 1)))
        guard isBetter else { continue }
        persons.removeLast()
      }
      var (person, isFeminine) = (hit.meaning.person, hit.meaning.isFeminine)
      let isObject = Self.isObject(range, in: reading)
      // "Ma mère est veuve, 83 ans": what she is, and nobody new.
      if person == .speaker, let last = persons.last, [.relative, .child].contains(last.person), !last.isObject,
        last.isFeminine == isFeminine, ["est", "etait", "reste"].contains(reading.folded(at: range.lowerBound - 1)),
        last.range.upperBound == range.lowerBound - 1
      {
        person = last.person
      }
      // "ma mère 78 ans, veuve, GIR 4".
      if person == .speaker, let last = persons.last, last.person == .relative, last.isFeminine == isFeminine,
        ["veuve", "veuf", "retraitee", "retraite"].contains(reading.folded(at: range.lowerBound)),
        (last.range.upperBound..<range.lowerBound).allSatisfy({ place in
          reading.tokens[place].kind == .comma || reading.tokens[place].number != nil
            || ["ans", "a", "de"].contains(reading.folded(at: place))
        })
      {
        person = .relative
      }
      if isFirstPerson, Self.tellsOfWhose(range, in: reading) {
        // "je suis la fille de monsieur Ferrand": who calls, and then whom it is about.
        person = .speaker
      } else if isFirstPerson, person == .speaker, Self.isToldByKin(range, in: reading) {
        person = .relative
      }
      // "Ancien enfant placé, 21 ans".
      if person == .child, ["ancien", "ancienne"].contains(reading.folded(at: range.lowerBound - 1)) {
        person = .speaker
      }
      // "je suis lycéenne": a word for a child, of oneself.
      if person == .child, ["suis", "etais"].contains(reading.folded(at: range.lowerBound - 1)) { person = .speaker }
      // "Femme, 58 ans": nobody's wife.
      if person == .partner, ["femme", "homme"].contains(reading.folded(at: range.lowerBound)),
        range.lowerBound == 0 || reading.tokens[range.lowerBound - 1].kind == .sentenceEnd
      {
        person = .speaker
      }
      if [.child, .relative].contains(person), Self.comesForAnother(range, in: reading) { person = .speaker }
      // "sur le canapé d'un copain": a friend, where the possessive tells the partner.
      if person == .partner, Self.friends.contains(reading.folded(at: range.lowerBound)),
        ["un", "une", "autre"].contains(reading.folded(at: range.lowerBound - 1))
      {
        person = .other
      }
      // "le mari de ma fille": somebody else's.
      if person == .partner, ["de", "d", "du"].contains(reading.folded(at: range.upperBound)),
        hits.contains(where: { other in
          (range.upperBound + 1...range.upperBound + 2).contains(other.range.lowerBound)
            && [.child, .relative].contains(other.meaning.person)
        })
      {
        person = .other
      }
      // In a mediator's words the first "Monsieur" or "Mme" is the person; another, of the other sex, the partner.
      if person == .speaker, isFirstPerson, Self.isCalledFor(range, in: reading) {
        person = .relative
      } else if person == .speaker, !persons.isEmpty, !Self.tellsOfWhose(range, in: reading) {
        if isFirstPerson, ["le", "la", "un", "une", "l"].contains(reading.folded(at: range.lowerBound - 1)) {
          // "Mon voisin, un monsieur de 87 ans".
          let isSame =
            persons.last.map { last in
              last.person == .relative && last.isFeminine == isFeminine
                && reading.tokens[last.range.upperBound..<range.lowerBound].contains { $0.kind == .comma }
                && range.lowerBound - last.range.upperBound <= 5
            } ?? false
          person = isSame ? .relative : .other
        } else if let first = persons.first(where: { $0.person == .speaker }) {
          if first.isFeminine != isFeminine { person = .partner }
        } else if persons.contains(where: { $0.person == .partner && $0.isFeminine == isFeminine }),
          ["monsieur", "madame", "mr", "mme"].contains(reading.folded(at: range.lowerBound))
        {
          // "Son époux entre en EHPAD ; la retraite de Monsieur…".
          person = .partner
        }
      }
      persons.append(
        PersonMention(
          person: person, isFeminine: isFeminine, range: range, isObject: isObject,
          isDead: deaths.contains { death in
            Self.tells(death, of: range, isFeminine, in: reading)
              && !hits.contains { Self.stands($0.range, between: range, and: death, in: reading) }
          }))
    }
    return Scene(
      reading: reading, persons: persons, subjects: subjects(in: reading, persons, isFirstPerson),
      isFirstPerson: isFirstPerson)
  }

  /// "Fils 52 ans, vient pour sa mère", at the head of a note: who came.
  private static func comesForAnother(_ range: Range<Int>, in reading: Reading) -> Bool {
    guard range.lowerBound == 0 else { return false }
    let sentence = (range.upperBound..<min(range.upperBound + 10, reading.tokens.count))
      .prefix { reading.tokens[$0].kind != .sentenceEnd }
    // "Grand-mère de 58 ans qui élève son petit-fils".
    if let verb = sentence.first(where: { reading.folded(at: $0) == "qui" }).map({ $0 + 1 }),
      ["eleve", "garde", "heberge", "demande", "vient", "voudrait", "aide"].contains(reading.folded(at: verb))
    {
      return sentence.prefix { $0 < verb - 1 }.allSatisfy { place in
        reading.tokens[place].number != nil || ["de", "ans", "a"].contains(reading.folded(at: place))
      }
    }
    return sentence.contains { place in
      ["vient", "appelle", "passe", "telephone"].contains(reading.folded(at: place))
        && reading.folded(at: place + 1) == "pour" && ["sa", "son", "ses"].contains(reading.folded(at: place + 2))
    }
  }

  /// The "fille" of "je suis la fille de monsieur Ferrand".
  private static func tellsOfWhose(_ range: Range<Int>, in reading: Reading) -> Bool {
    ["la", "le", "sa", "son", "l", "une", "un"].contains(reading.folded(at: range.lowerBound - 1))
      && reading.folded(at: range.lowerBound - 2) == "suis"
      && ["de", "d"].contains(reading.folded(at: range.upperBound))
  }

  /// The "monsieur" of "je suis la fille de monsieur Ferrand".
  private static func isToldByKin(_ range: Range<Int>, in reading: Reading) -> Bool {
    ["de", "d"].contains(reading.folded(at: range.lowerBound - 1))
      && (max(0, range.lowerBound - 6)..<range.lowerBound).contains { reading.folded(at: $0) == "suis" }
      && kin.contains(reading.folded(at: range.lowerBound - 2))
  }

  private static let kin: Set<String> = [
    "fille", "fils", "niece", "neveu", "soeur", "frere", "gendre", "bru", "mere", "pere", "cousine", "cousin", "aide",
    "auxiliaire", "tutrice", "tuteur", "curatrice", "curateur", "voisine", "voisin", "infirmiere", "infirmier",
  ]

  /// "je vous appelle pour la dame du rez-de-chaussée": who calls is another.
  private static func isCalledFor(_ range: Range<Int>, in reading: Reading) -> Bool {
    guard ["la", "le", "un", "une"].contains(reading.folded(at: range.lowerBound - 1)),
      ["pour", "de"].contains(reading.folded(at: range.lowerBound - 2))
    else { return false }
    return (max(0, range.lowerBound - 6)..<range.lowerBound).contains {
      ["appelle", "appelons", "telephone", "inquiete", "signale"].contains(reading.folded(at: $0))
    }
  }

  /// "…, mère de 85 ans": between a mark and an age of which a grown-up's parent may be. At the head of a note only the
  /// old are somebody's parent: "Mère de 62 ans" may have come herself.
  static func isParentApart(_ place: Int, aged age: Int, in reading: Reading) -> Bool {
    let isHead = place == 0 || reading.tokens[place - 1].kind == .sentenceEnd
    guard isHead || reading.tokens[place - 1].isMark else { return false }
    return (reading.tokens[age].number ?? 0) >= (isHead ? 75 : 60)
  }

  /// Before the noun with a "de" between, or after it with no sentence's end between, nor another subject than the
  /// pronoun that takes the noun up ("mon compagnon, il est décédé").
  private static func tells(
    _ death: Range<Int>, of noun: Range<Int>, _ isFeminine: Bool, in reading: Reading
  ) -> Bool {
    if death.upperBound <= noun.lowerBound {
      let gap = death.upperBound..<noun.lowerBound
      return gap.count <= 2 && gap.contains { ["de", "d"].contains(reading.folded(at: $0)) }
    }
    var gap = noun.upperBound..<max(noun.upperBound, death.lowerBound)
    if gap.count > 1, reading.tokens[gap.lowerBound].isMark,
      reading.folded(at: gap.lowerBound + 1) == (isFeminine ? "elle" : "il")
    {
      gap = gap.lowerBound + 2..<gap.upperBound
    }
    // "mon époux et décédé": so people write "est".
    if gap.count == 1, reading.folded(at: gap.lowerBound) == "et" { return true }
    return gap.count <= 8 && !gap.contains { reading.tokens[$0].kind == .sentenceEnd }
      && !gap.contains { ["je", "j", "elle", "il", "et", "mais"].contains(reading.folded(at: $0)) }
  }

  /// "ma tante, son mari vient de mourir": somebody else is named nearer to the death.
  private static func stands(
    _ other: Range<Int>, between noun: Range<Int>, and death: Range<Int>, in reading: Reading
  ) -> Bool {
    other.lowerBound > noun.upperBound && other.upperBound <= death.lowerBound
      && ["mon", "ma", "son", "sa"].contains(reading.folded(at: other.lowerBound - 1))
  }

  private static let friends: Set<String> = ["copain", "copine"]

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
