internal import RuleModel

/// Reads of whom each word of a text says something, by the nouns before it and the pronouns.
///
/// It goes through the words once. A mark may end what was said of somebody, a pronoun takes somebody up, a noun that is
/// a subject begins anew; every other word is said of the same as the one before.
struct SubjectReader {
  let reading: Reading
  /// Everybody named, in order.
  let persons: [PersonMention]
  /// Whether the text speaks in the first person.
  let isFirstPerson: Bool
  /// The relative for whom the text says at its beginning that it is.
  private let toldFor: PersonMention?

  // MARK: What was read so far

  private var subject = Person.speaker
  private var named: [PersonMention] = []
  /// Whether "lui" stood for the person of a note, so that "elle" is the partner.
  private var opensWithHim = false
  /// Whether it was told of a woman, or of a man, who is the person: "Convoquée pour la garde de sa fille, elle a un
  /// salaire".
  private var toldOf: Set<Bool>

  init(reading: Reading, persons: [PersonMention], isFirstPerson: Bool) {
    self.reading = reading
    self.persons = persons
    self.isFirstPerson = isFirstPerson
    toldFor = SceneReader.toldFor(persons, in: reading)
    toldOf = isFirstPerson ? [] : Self.openedWith(reading)
    // "fille d'une dame de 82 ans. Elle est en CDI": she who came.
    if !isFirstPerson, persons.count > 1, persons[0].person == .speaker, persons[1].isObject,
      persons[1].range.lowerBound - persons[0].range.upperBound <= 2
    {
      toldOf.insert(persons[0].isFeminine)
    }
  }

  /// One person a token.
  var subjects: [Person] {
    var reader = self
    return reading.tokens.indices.map { place in
      reader.read(place)
      return reader.subject
    }
  }

  private mutating func read(_ place: Int) {
    while named.count < persons.count, persons[named.count].range.upperBound <= place {
      named.append(persons[named.count])
    }
    readMark(at: place)
    switch reading.folded(at: place) {
    case "j", "je", "on": subject = .speaker
    case "moi": if !isComparison(place), !isComplement(place) { subject = .speaker }
    // "ma belle-mère vit chez nous": no subject after a preposition.
    case "nous": if !isComplement(place) { subject = .speaker }
    // "vient pour sa mère ; lui-même a 59 ans": who came.
    case "lui" where isHimself(place), "elle" where isHimself(place): subject = .speaker
    case "lui" where opensClause(place) && isBeing(place + 1): readHim(at: place)
    case "ils", "elles": readThem(at: place)
    case "famille", "couple", "foyer", "menage":
      if FiniteVerbs.hasSingular(after: place, in: reading) { subject = .speaker }
    case "il": readPronoun(isFeminine: false, at: place)
    case "elle": readPronoun(isFeminine: true, at: place)
    default: readNoun(at: place)
    }
  }

  private mutating func readMark(at place: Int) {
    let mark = reading.tokens[place].kind
    if mark == .sentenceEnd || mark == .clauseEnd && isOwn(place + 1, after: subject) { subject = .speaker }
    if mark == .comma, subject == .child, isOfHousehold(place + 1) { subject = .speaker }
    if mark == .comma, subject == .partner, let last = named.last, last.person == .partner, leavesDead(last, at: place)
    {
      subject = .speaker
    }
    guard let toldFor, place >= toldFor.range.upperBound, subject == .speaker else { return }
    let isAgain =
      place == toldFor.range.upperBound || mark == .sentenceEnd
      || mark == .clauseEnd && !isOwn(place + 1, after: subject)
    if isAgain { subject = .relative }
  }

  /// "elle ne travaille pas, lui est au SMIC".
  private mutating func readHim(at place: Int) {
    if let first = persons.first(where: { $0.person == .speaker }), !first.isFeminine { return }
    // "Couple algérien ; lui fait de l'intérim, elle est en congé": of two, the one who is told of first stands for the
    // person.
    let isFirst =
      !isFirstPerson && !named.contains { [.speaker, .partner, .relative].contains($0.person) }
      && !reading.tokens[..<place].contains { $0.folded == "elle" }
    if isFirst { opensWithHim = true }
    subject = isFirst || isSonOrDaughter(at: place) ? .speaker : .partner
  }

  private mutating func readThem(at place: Int) {
    guard
      reading.isA(.theyLive, at: place + 1),
      let last = named.last, [.relative, .child].contains(last.person),
      reading.folded(at: last.range.upperBound - 1).hasSuffix("s")
    else { return }
    subject = last.person
  }

  private mutating func readPronoun(isFeminine: Bool, at place: Int) {
    guard !isImpersonal(place) else { return }
    let antecedent = named.last {
      $0.isFeminine == isFeminine && $0.person != .other && !isAttribute($0.range) && !areSeveral($0)
        && !isAnyHost($0) && !isTooYoung($0, for: place)
    }
    if let antecedent {
      // "Elle avait l'ASF pour sa fille, elle est assistante": she of whom it was told so far.
      let goesOn = antecedent.isObject && antecedent.person != .speaker && toldOf.contains(isFeminine)
      subject = goesOn ? .speaker : antecedent.person
    } else if isFeminine, opensWithHim {
      subject = .partner
    } else if let later = relativeNamedLater(than: place, isFeminine) {
      subject = later
    } else if isFirstPerson {
      subject = named.contains { $0.person == .speaker } ? .speaker : .other
    } else {
      // "Son neveu lui vide ses comptes, elle a 85 ans": told of somebody by another.
      subject = named.count == 1 && isAnothersSubject(named[0]) ? .relative : .speaker
    }
    if antecedent == nil, subject == .speaker { toldOf.insert(isFeminine) }
  }

  private mutating func readNoun(at place: Int) {
    // "pour mon fils de 17 ans qui est apprenti".
    if reading.folded(at: place) == "qui", let last = named.last, last.isObject, last.person != .speaker,
      isRelative(place, of: last.range)
    {
      subject = last.person
    }
    guard let noun = persons.first(where: { $0.range.lowerBound == place }) else { return }
    if noun.person == .relative, isSubjectOfNote(noun.range) || isAgedParent(noun.range) {
      subject = .relative
    } else if !noun.isObject {
      // "Ma mère, 86 ans, ne peut plus…": who opens the sentence is its subject.
      let opens = [.relative, .child, .partner].contains(noun.person) && opensSentence(place)
      if noun.person == .speaker || opens || hasVerb(after: noun.range) { subject = noun.person }
    }
  }
}
