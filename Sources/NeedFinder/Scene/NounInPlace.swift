internal import RuleModel
internal import SourceText

/// A noun for somebody where it stands in a text, with what decides whom it names there.
///
/// The vocabulary says whom a noun names most often; the words around it, and whoever was named before, correct that.
struct NounInPlace {
  let reading: Reading
  let range: Range<Int>
  let isFeminine: Bool
  /// Whether the text speaks in the first person.
  let isFirstPerson: Bool
  /// Those named before, in order.
  let earlier: [PersonMention]
  /// All nouns for somebody in the text.
  let nouns: [SceneReader.Named]

  /// Whom the noun names here.
  func person(of noun: SceneReader.Noun) -> Person {
    Self.corrections.reduce(noun.person) { person, correction in correction(self)(person) ?? person }
  }

  /// Each says who is meant instead, or nil; in this order, each upon what those before it left.
  private static let corrections: [@Sendable (NounInPlace) -> (Person) -> Person?] = [
    { $0.attribute }, { $0.listed }, { $0.kin }, { $0.child }, { $0.headOfNote }, { $0.parentInNote },
    { $0.sentByAnother }, { $0.friend },
    { $0.spouseOfAnother }, { $0.second },
  ]

  func word(_ offset: Int) -> String { reading.folded(at: range.lowerBound + offset) }
  func word(_ offset: Int, isA known: WordClass) -> Bool { reading.isA(known, at: range.lowerBound + offset) }
  var first: String { word(0) }
  var next: String { reading.folded(at: range.upperBound) }

  // MARK: Corrections

  /// "Ma mère est veuve, 83 ans": what she is, and nobody new.
  private func attribute(_ person: Person) -> Person? {
    guard person == .speaker, let last = earlier.last, [.relative, .child].contains(last.person), !last.isObject,
      last.isFeminine == isFeminine, ["est", "etait", "reste"].contains(word(-1)),
      last.range.upperBound == range.lowerBound - 1
    else { return nil }
    return last.person
  }

  /// "ma mère 78 ans, veuve, GIR 4".
  private func listed(_ person: Person) -> Person? {
    guard person == .speaker, let last = earlier.last, last.person == .relative, last.isFeminine == isFeminine,
      word(0, isA: .widowedOrRetired)
    else { return nil }
    let isNext = (last.range.upperBound..<range.lowerBound).allSatisfy { place in
      reading.tokens[place].kind == .comma || reading.tokens[place].number != nil
        || ["ans", "a", "de"].contains(reading.folded(at: place))
    }
    return isNext ? .relative : nil
  }

  /// "je suis la fille de monsieur Ferrand": who calls, and then whom it is about.
  private func kin(_ person: Person) -> Person? {
    // "Tél. 9h40, fille d'une dame de 82 ans": in a note.
    if !isFirstPerson, person == .speaker, isOfKinWhoCame { return .relative }
    if !isFirstPerson, [.child, .relative].contains(person), isKinWhoCame { return .speaker }
    guard isFirstPerson else { return nil }
    if tellsOfWhose { return .speaker }
    return person == .speaker && isToldByKin ? .relative : nil
  }

  /// "Ancien enfant placé, 21 ans", "je suis lycéenne", "Lycéen boursier en bac pro": a word for a child, of oneself.
  private func child(_ person: Person) -> Person? {
    guard person == .child else { return nil }
    return isPupilWhoCame || word(-1, isA: .beforeOwnState) ? .speaker : nil
  }

  /// "Femme, 58 ans": nobody's wife.
  private func headOfNote(_ person: Person) -> Person? {
    let isHead = range.lowerBound == 0 || reading.tokens[range.lowerBound - 1].kind == .sentenceEnd
    return person == .partner && ["femme", "homme"].contains(first) && isHead ? .speaker : nil
  }

  /// "3 enf. dont 1 étudiant, maman 49 ans, célibataire, RSA": of the home that the note is about.
  private func parentInNote(_ person: Person) -> Person? {
    guard person == .relative, !isFirstPerson else { return nil }
    // "Bébé de 3 mois, les parents sont locataires".
    if first == "parents", word(-1) == "les", earlier.contains(where: { $0.person == .child }) { return .speaker }
    guard word(0, isA: .motherOrFather) else { return nil }
    // "élève sa petite-fille depuis que la mère est partie": hers.
    if ["la", "le"].contains(word(-1)), reading.isA(.gone, at: range.upperBound + 1),
      earlier.contains(where: { $0.person == .child })
    {
      return .other
    }
    // "Maman d'un garçon de 11 ans, elle a baissé son poste".
    if range.lowerBound == 0, reading.isA(.of, at: range.upperBound),
      nouns.contains(where: { other in
        other.meaning.person == .child
          && (range.upperBound + 1...range.upperBound + 2).contains(other.range.lowerBound)
      })
    {
      return .speaker
    }
    // "Maman 3 enf., QF 512".
    if range.lowerBound == 0, reading.token(at: range.upperBound)?.number != nil {
      return reading.isA(.ageUnits, at: range.upperBound + 1) ? nil : .speaker
    }
    guard reading.token(at: range.lowerBound - 1)?.isMark == true,
      earlier.contains(where: { $0.person == .child }) || opensWithHousehold,
      !earlier.contains(where: { $0.person == .relative }),
      !(range.upperBound...range.upperBound + 1).contains(where: {
        (reading.token(at: $0)?.number ?? 0) >= 60
      }), !reading.isA(.gone, at: range.upperBound)
    else { return nil }
    let other = earlier.first { $0.person == .speaker }
    return other.map { $0.isFeminine != isFeminine ? .partner : .speaker } ?? .speaker
  }

  private func sentByAnother(_ person: Person) -> Person? {
    [.child, .relative].contains(person) && comesForAnother ? .speaker : nil
  }

  /// "sur le canapé d'un copain": a friend, where the possessive tells the partner.
  private func friend(_ person: Person) -> Person? {
    person == .partner && word(0, isA: .sweethearts) && ["un", "une", "autre"].contains(word(-1))
      ? .other : nil
  }

  /// "le mari de ma fille": somebody else's.
  private func spouseOfAnother(_ person: Person) -> Person? {
    guard person == .partner, reading.isA(.ofOrOfThe, at: range.upperBound) else { return nil }
    let isOfKin = nouns.contains { other in
      (range.upperBound + 1...range.upperBound + 2).contains(other.range.lowerBound)
        && [.child, .relative].contains(other.meaning.person)
    }
    return isOfKin ? .other : nil
  }

  /// In a mediator's words the first "Monsieur" or "Mme" is the person; another, of the other sex, the partner.
  private func second(_ person: Person) -> Person? {
    guard person == .speaker else { return nil }
    if isFirstPerson, isCalledFor { return .relative }
    if tellsOfWhose { return nil }
    if isStranger { return .other }
    // "Elle a quitté le domicile … ; Monsieur gagne 2 100".
    if opensWithOther { return .partner }
    if earlier.isEmpty { return nil }
    if isFirstPerson, ["le", "la", "un", "une", "l"].contains(word(-1)) { return isInApposition ? .relative : .other }
    if let first = earlier.first(where: { $0.person == .speaker }) {
      return first.isFeminine != isFeminine ? .partner : nil
    }
    // "Son époux entre en EHPAD ; la retraite de Monsieur…".
    let isSpouse = earlier.contains { $0.person == .partner && $0.isFeminine == isFeminine }
    return isSpouse && word(0, isA: .titles) ? .partner : nil
  }

  // MARK: Signs

  /// "Lycéen en bac pro" at the head of a note that names neither of his parents.
  private var isPupilWhoCame: Bool {
    !isFirstPerson && range.lowerBound == 0 && word(0, isA: .pupilsAtHead)
      && !nouns.contains { other in
        other.range.contains { reading.isA(.motherOrFather, at: $0) || reading.folded(at: $0) == "parents" }
      }
  }

  /// "Famille de six, papa en CDD".
  private var opensWithHousehold: Bool {
    reading.isA(.coupleNouns, at: 0) || reading.folded(at: 0) == "famille"
  }

  /// Whether a note opens with "elle", and this is "Monsieur", or the other way round.
  private var opensWithOther: Bool {
    !isFirstPerson && range.lowerBound > 0 && ["monsieur", "madame"].contains(first)
      && reading.folded(at: 0) == (isFeminine ? "il" : "elle") && !earlier.contains { $0.person == .speaker }
  }

  /// "Un jeune homme a sonné. Je suis retraité": whoever did something to the person who speaks, and says who they are.
  /// "Une dame m'appelle, elle a 72 ans" is of her.
  private var isStranger: Bool {
    guard isFirstPerson, tellsOfSpeaker(after: range.upperBound),
      reading.isA(.indefiniteArticles, at: range.lowerBound - 1),
      range.lowerBound == 1 || reading.tokens[range.lowerBound - 2].kind != .word
        || FrenchCalendar.isWeekday(word(-2)) || reading.isA(.clauseLinks, at: range.lowerBound - 2)
    else { return false }
    return (range.upperBound..<min(range.upperBound + 4, reading.tokens.count)).contains { place in
      ["a", "m", "me", "nous", "est"].contains(reading.folded(at: place))
    }
  }

  /// "je suis", "j'ai 62 ans".
  private func tellsOfSpeaker(after place: Int) -> Bool {
    (place..<reading.tokens.count).contains { pronoun in
      guard reading.isA(.speakerPronoun, at: pronoun) else { return false }
      let next = pronoun + 2
      return reading.folded(at: pronoun + 1) == "suis"
        || reading.folded(at: pronoun + 1) == "ai" && reading.token(at: next)?.number != nil
    }
  }

  /// "Mon voisin, un monsieur de 87 ans".
  private var isInApposition: Bool {
    guard let last = earlier.last, last.person == .relative, last.isFeminine == isFeminine else { return false }
    return reading.tokens[last.range.upperBound..<range.lowerBound].contains { $0.kind == .comma }
      && range.lowerBound - last.range.upperBound <= 5
  }

  /// "Fils 52 ans, vient pour sa mère", at the head of a note: who came.
  private var comesForAnother: Bool {
    guard range.lowerBound == 0 else { return false }
    let sentence = (range.upperBound..<min(range.upperBound + 10, reading.tokens.count))
      .prefix { reading.tokens[$0].kind != .sentenceEnd }
    // "Grand-mère de 58 ans qui élève son petit-fils".
    if let verb = sentence.first(where: { reading.folded(at: $0) == "qui" }).map({ $0 + 1 }),
      reading.isA(.comingForAnother, at: verb)
    {
      return sentence.prefix { $0 < verb - 1 }.allSatisfy { place in
        reading.tokens[place].number != nil || ["de", "ans", "a"].contains(reading.folded(at: place))
      }
    }
    return sentence.contains { place in
      reading.isA(.calling, at: place)
        && reading.folded(at: place + 1) == "pour" && reading.isA(.theirs, at: place + 2)
    }
  }

  /// The "fille" of "je suis la fille de monsieur Ferrand".
  private var tellsOfWhose: Bool {
    ["la", "le", "sa", "son", "l", "une", "un"].contains(word(-1)) && word(-2) == "suis"
      && reading.isA(.of, at: range.upperBound)
  }

  /// The "monsieur" of "je suis la fille de monsieur Ferrand".
  private var isToldByKin: Bool {
    word(-1, isA: .of) && follows { reading.folded(at: $0) == "suis" } && word(-2, isA: .kin)
  }

  /// The "fille" of "Tél. 9h40, fille d'une dame de 82 ans", which opens its item.
  private var isKinWhoCame: Bool {
    word(0, isA: .kin) && reading.opensItem(range.lowerBound)
      && reading.isA(.ofOrOfThe, at: range.upperBound)
      && [1, 2].contains { offset in
        reading.isA(.titles, at: range.upperBound + offset) || reading.folded(at: range.upperBound + offset) == "dame"
      }
  }

  /// The "dame" of the same.
  private var isOfKinWhoCame: Bool {
    let link = ["une", "un", "la"].contains(word(-1)) ? -2 : -1
    let kin = range.lowerBound + link - 1
    return word(link, isA: .ofOrOfThe) && word(link - 1, isA: .kin) && reading.opensItem(kin)
  }

  /// "je vous appelle pour la dame du rez-de-chaussée": who calls is another.
  private var isCalledFor: Bool {
    ["la", "le", "un", "une"].contains(word(-1)) && ["pour", "de"].contains(word(-2))
      && follows { reading.isA(.reporting, at: $0) }
  }

  /// Whether such a word stands a few places before.
  private func follows(_ isSuch: (Int) -> Bool) -> Bool {
    (max(0, range.lowerBound - 6)..<range.lowerBound).contains(where: isSuch)
  }
}
