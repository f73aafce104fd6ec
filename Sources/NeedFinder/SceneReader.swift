internal import RuleModel

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
      let range = age == nil || hit.meaning.person != .relative ? hit.range : hit.range.prefix(1)
      // "sans enfant" names nobody, and "une petite société" no child.
      if reading.folded(at: range.lowerBound - 1) == "sans" || reading.isAdjectiveOfSize(range) { continue }
      if let last = persons.last, last.range.overlaps(range) {
        // "conjoint" and "conjointe" share their stem: the one that is written.
        let isBetter =
          last.range == range
          ? Folding.folded(hit.source) == reading.words(range)
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
      // "je suis lycéenne": a word for a child, of oneself.
      if person == .child, ["suis", "etais"].contains(reading.folded(at: range.lowerBound - 1)) { person = .speaker }
      // "Femme, 58 ans": nobody's wife.
      if person == .partner, ["femme", "homme"].contains(reading.folded(at: range.lowerBound)),
        range.lowerBound == 0 || reading.tokens[range.lowerBound - 1].kind == .sentenceEnd
      {
        person = .speaker
      }
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
      } else if person == .speaker, !persons.isEmpty {
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
          isDead: deaths.contains { Self.tells($0, of: range, isFeminine, in: reading) }))
    }
    return Scene(
      reading: reading, persons: persons, subjects: subjects(in: reading, persons, isFirstPerson),
      isFirstPerson: isFirstPerson)
  }

  private func subjects(in reading: Reading, _ persons: [PersonMention], _ isFirstPerson: Bool) -> [Person] {
    var result: [Person] = []
    var opensWithHim = false
    // "Convoquée pour la garde de sa fille, elle a un salaire": she of whom the note is.
    var toldOf: Set<Bool> = isFirstPerson ? [] : Self.openedWith(reading)
    var subject = Person.speaker
    var next = 0
    var named: [PersonMention] = []
    let toldFor = Self.toldFor(persons, in: reading)
    for (place, token) in reading.tokens.enumerated() {
      while next < persons.count, persons[next].range.upperBound <= place {
        named.append(persons[next])
        next += 1
      }
      if token.kind == .sentenceEnd || token.kind == .clauseEnd && Self.isOwn(place + 1, after: subject, in: reading) {
        subject = .speaker
      }
      if let toldFor, place >= toldFor.range.upperBound, subject == .speaker,
        place == toldFor.range.upperBound
          || token.kind == .sentenceEnd
          || token.kind == .clauseEnd && !Self.isOwn(place + 1, after: subject, in: reading)
      {
        subject = .relative
      }
      switch token.folded {
      case "j", "je", "on": subject = .speaker
      // "ma belle-mère vit chez nous": no subject after a preposition.
      case "moi", "nous":
        // "même âge que moi": another is told of.
        let isCompared = token.folded == "moi" && ["que", "comme"].contains(reading.folded(at: place - 1))
        if !isCompared, !Self.isComplement(place, in: reading) { subject = .speaker }
      // "elle ne travaille pas, lui est au SMIC".
      case "lui" where Self.opensClause(place, in: reading) && Self.isBeing(reading.folded(at: place + 1)):
        if let first = persons.first(where: { $0.person == .speaker }), !first.isFeminine { break }
        // "Couple algérien ; lui fait de l'intérim, elle est en congé": of two, the one who is told of first stands for the
        // person.
        let isFirst =
          !isFirstPerson && !named.contains { [.speaker, .partner, .relative].contains($0.person) }
          && !reading.tokens[..<place].contains { $0.folded == "elle" }
        if isFirst { opensWithHim = true }
        subject = isFirst ? .speaker : .partner
      case "ils", "elles":
        if ["sont", "ont", "vivent", "habitent", "touchent", "gagnent"].contains(reading.folded(at: place + 1)),
          let last = named.last, [.relative, .child].contains(last.person),
          reading.folded(at: last.range.upperBound - 1).hasSuffix("s")
        {
          subject = last.person
        }
      case "famille", "couple", "foyer", "menage":
        if FiniteVerbs.hasSingular(after: place, in: reading) { subject = .speaker }
      case "il", "elle":
        if Self.isImpersonal(place, in: reading) { break }
        let isFeminine = token.folded == "elle"
        if let antecedent = named.last(where: {
          $0.isFeminine == isFeminine && $0.person != .other && !Self.isAttribute($0.range, in: reading)
        }) {
          // "Elle avait l'ASF pour sa fille, elle est assistante": she of whom it was told so far.
          let goesOn = antecedent.isObject && antecedent.person != .speaker && toldOf.contains(isFeminine)
          subject = goesOn ? .speaker : antecedent.person
        } else if isFeminine, opensWithHim {
          subject = .partner
        } else if let later = Self.relativeNamedLater(than: place, isFeminine, among: persons, in: reading) {
          subject = later
        } else {
          // "Son neveu lui vide ses comptes, elle a 85 ans": told of somebody by another.
          let isToldByAnother =
            !isFirstPerson && named.count == 1 && named[0].isAnothersSubject(in: reading)
          subject =
            isToldByAnother
            ? .relative : isFirstPerson && !named.contains(where: { $0.person == .speaker }) ? .other : .speaker
          if subject == .speaker { toldOf.insert(isFeminine) }
        }
      default:
        // "pour mon fils de 17 ans qui est apprenti".
        if token.folded == "qui", let last = named.last, last.isObject, last.person != .speaker,
          Self.isRelative(place, of: last.range, in: reading)
        {
          subject = last.person
        }
        if let mention = persons.first(where: { $0.range.lowerBound == place }), mention.person == .relative,
          Self.isSubjectOfNote(mention.range, in: reading) || Self.isAgedParent(mention.range, in: reading)
        {
          subject = .relative
        } else if let mention = persons.first(where: { $0.range.lowerBound == place }), !mention.isObject {
          // "Ma mère, 86 ans, ne peut plus…": who opens the sentence is its subject.
          let opens =
            [.relative, .child, .partner].contains(mention.person)
            && Self.opensSentence(mention.range.lowerBound, in: reading)
          if mention.person == .speaker || opens || Self.hasVerb(after: mention.range, in: reading) {
            subject = mention.person
          }
        }
      }
      result.append(subject)
    }
    return result
  }

  /// Whether a text opens with a participle of a woman or of a man ("Séparée", "Licencié").
  private static func openedWith(_ reading: Reading) -> Set<Bool> {
    guard let first = reading.tokens.first, first.kind == .word, first.word.count > 4 else { return [] }
    return first.word.hasSuffix("ée") ? [true] : first.word.hasSuffix("é") ? [false] : []
  }

  /// "il faut", "il y a", "il ne me reste que", "il lui manque".
  private static func isImpersonal(_ place: Int, in reading: Reading) -> Bool {
    let verb = (place + 1..<place + 4).first { next in
      !["ne", "n", "me", "m", "te", "lui", "nous", "vous", "leur"].contains(reading.folded(at: next))
    }
    return ["y", "faut", "reste", "restait", "manque", "fo", "faudrait", "parait"].contains(
      reading.folded(at: verb ?? place + 1))
  }

  /// "chez nous", "pour moi".
  private static func isComplement(_ place: Int, in reading: Reading) -> Bool {
    ["chez", "avec", "pour", "sans", "contre", "sur", "de", "d", "par"].contains(reading.folded(at: place - 1))
  }

  /// "Elle a 82 ans ma mère", "il marche plus, mon père": the pronoun first, then whom it stood for.
  private static func relativeNamedLater(
    than place: Int, _ isFeminine: Bool, among persons: [PersonMention], in reading: Reading
  ) -> Person? {
    guard let mention = persons.first(where: { $0.range.lowerBound > place }), mention.person == .relative,
      mention.isFeminine == isFeminine,
      reading.tokens[place..<mention.range.lowerBound].allSatisfy({ $0.kind != .sentenceEnd }),
      reading.folded(at: mention.range.upperBound) == "et" || !hasVerb(after: mention.range, in: reading)
    else { return nil }
    let before = reading.tokens[mention.range.lowerBound - 1]
    return before.kind == .comma || ["ans", "an"].contains(before.folded) ? .relative : nil
  }

  /// Only an age between the noun and its "qui".
  private static func isRelative(_ place: Int, of noun: Range<Int>, in reading: Reading) -> Bool {
    guard place - noun.upperBound <= 4 else { return false }
    return (noun.upperBound..<place).allSatisfy { between in
      reading.tokens[between].number != nil || reading.tokens[between].kind == .comma
        || ["de", "ans", "an", "mois", "et", "palier", "du", "d", "dessus", "dessous", "immeuble", "etage"].contains(
          reading.folded(at: between))
    }
  }

  /// "je vous appelle pour la dame du rez-de-chaussée": who calls is another.
  private static func isCalledFor(_ range: Range<Int>, in reading: Reading) -> Bool {
    guard ["la", "le", "un", "une"].contains(reading.folded(at: range.lowerBound - 1)),
      ["pour", "de"].contains(reading.folded(at: range.lowerBound - 2))
    else { return false }
    return (max(0, range.lowerBound - 6)..<range.lowerBound).contains {
      ["appelle", "appelons", "telephone", "inquiete", "signale"].contains(reading.folded(at: $0))
    }
  }

  /// "ma fille est étudiante": the noun says what somebody is, and names nobody new.
  private static func isAttribute(_ range: Range<Int>, in reading: Reading) -> Bool {
    ["est", "suis", "etait", "devient", "comme", "reste"].contains(reading.folded(at: range.lowerBound - 1))
  }

  /// "et mon loyer", ", notre bail": what the clause that begins there is about is the speaker's; after a child's
  /// clause ", l'APL" too.
  private static func isOwn(_ place: Int, after subject: Person, in reading: Reading) -> Bool {
    // ", et mon": the mark stands before both.
    let start = reading.tokens.indices.contains(place) && reading.tokens[place].kind == .comma ? place + 1 : place
    let first = Reading.links.contains(reading.folded(at: start)) ? start + 1 : start
    let word = reading.folded(at: first)
    if ["mon", "ma", "mes", "notre", "nos"].contains(word) { return true }
    guard subject == .child else { return false }
    // "la dernière vient d'avoir 3 ans, un seul salaire, locataires".
    return ["le", "la", "l", "les", "locataire", "locataires", "salaire", "loyer"].contains(word)
      || ["un", "deux"].contains(word) && ["seul", "salaire", "salaires"].contains(reading.folded(at: first + 1))
  }

  /// "Pour la mère de Mme, 87 ans : retraite de 980 €": a note that opens with for whom it is.
  private static func isSubjectOfNote(_ range: Range<Int>, in reading: Reading) -> Bool {
    let first = articles.contains(reading.folded(at: range.lowerBound - 1)) ? range.lowerBound - 1 : range.lowerBound
    let after = range.upperBound
    let isOfSomebody = ["de", "d", "du"].contains(reading.folded(at: after))
    let end = isOfSomebody ? after + 2 : after
    return reading.folded(at: first - 1) == "pour"
      && (first == 1 || first > 1 && reading.tokens[first - 2].kind == .sentenceEnd)
      && reading.tokens.indices.contains(end) && reading.tokens[end].kind == .comma
  }

  /// "…, mère de 85 ans": between a mark and an age of which a grown-up's parent may be. At the head of a note only the
  /// old are somebody's parent: "Mère de 62 ans" may have come herself.
  private static func isParentApart(_ place: Int, aged age: Int, in reading: Reading) -> Bool {
    let isHead = place == 0 || reading.tokens[place - 1].kind == .sentenceEnd
    guard isHead || reading.tokens[place - 1].isMark else { return false }
    return (reading.tokens[age].number ?? 0) >= (isHead ? 75 : 60)
  }

  private static func isAgedParent(_ noun: Range<Int>, in reading: Reading) -> Bool {
    guard noun.count == 1, ["mere", "pere"].contains(reading.folded(at: noun.lowerBound)) else { return false }
    let isSeparated =
      reading.folded(at: noun.upperBound) == "de"
      || reading.tokens.indices.contains(noun.upperBound) && reading.tokens[noun.upperBound].kind == .comma
    let place = isSeparated ? noun.upperBound + 1 : noun.upperBound
    return reading.tokens.indices.contains(place) && reading.tokens[place].number != nil
      && isParentApart(noun.lowerBound, aged: place, in: reading)
  }

  private static func opensClause(_ place: Int, in reading: Reading) -> Bool {
    place == 0 || reading.tokens[place - 1].isMark || ["et", "mais"].contains(reading.folded(at: place - 1))
  }

  private static func isBeing(_ verb: String) -> Bool {
    ["est", "a", "gagne", "touche", "travaille", "bosse", "percoit", "fait", "vend", "tient"].contains(verb)
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

  private static let friends: Set<String> = ["copain", "copine"]

  private static let articles: Set<String> = [
    "mon", "ma", "son", "sa", "notre", "le", "la", "l", "mes", "ses", "nos", "leur", "leurs",
  ]

  private static func opensSentence(_ place: Int, in reading: Reading) -> Bool {
    let hasArticle = Self.articles.contains(reading.folded(at: place - 1))
    let first = hasArticle ? place - 1 : place
    guard hasArticle || Self.articles.contains(reading.folded(at: place)) || reading.folded(at: place) == "maman" else {
      return false
    }
    return first <= 0 || reading.tokens[first - 1].kind == .sentenceEnd
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

  private static func hasVerb(after range: Range<Int>, in reading: Reading) -> Bool {
    for place in range.upperBound..<min(range.upperBound + 5, reading.tokens.count) {
      let token = reading.tokens[place]
      // "il a deux filles et est au chômage": the verb of whom it was told before.
      if token.isMark || ["et", "mais", "puis"].contains(token.folded) { return false }
      if FiniteVerbs.mayFollowNoun(token) { return true }
    }
    return false
  }
}

extension PersonMention {
  /// "Son neveu", "sa voisine" at the head of the text.
  fileprivate func isAnothersSubject(in reading: Reading) -> Bool {
    range.lowerBound <= 1 && [.relative, .child].contains(person)
      && ["son", "sa", "ses"].contains(reading.folded(at: 0))
  }
}
