internal import RuleModel

/// Of whom a phrase of the vocabulary tells what it says.
extension FactReader {
  /// "mon mari est au chômage moi je suis en CDI": the first is told of him. What somebody else is to the partner ("le
  /// patron de mon mari") tells nothing of the partner.
  func tellsOfPartner(_ range: Range<Int>) -> Bool {
    guard person(at: range) == .partner, !scene.isDead(.partner),
      !range.contains(where: {
        scene.isAny(of: [.mine, .speakerPronoun], at: $0) || ["son", "sa"].contains(scene.folded($0))
      })
    else { return false }
    // "sa femme est à la maison et lui fait les marchés": of the other one of the two.
    let partner = scene.persons.last { $0.person == .partner && $0.range.lowerBound < range.upperBound }
    if let partner, partner.range.upperBound < range.lowerBound {
      let pronoun = (partner.range.upperBound..<range.lowerBound).last {
        ["il", "lui", "elle"].contains(scene.folded($0))
      }
      if let pronoun, (scene.folded(pronoun) == "elle") != partner.isFeminine { return false }
    }
    return scene.owner(of: range).map { $0 == .partner || $0 == .speaker } ?? true
  }

  /// "le patron de mon fils veut le virer", "la fac de ma fille": told of somebody else.
  func isHeldByAnother(_ range: Range<Int>) -> Bool {
    let heads = (1...2).map { range.lowerBound..<(range.lowerBound + $0) }
    return ([range] + heads).contains { place in
      scene.owner(of: place).map { $0 != .speaker } ?? false
    }
  }

  /// "AEEH pour son fils de 9 ans, divorcée": what no child is, right after its age.
  private func followsYoungChild(_ range: Range<Int>) -> Bool {
    let place = range.lowerBound
    guard place > 2, scene.tokens[place - 1].isMark, scene.isA(.ageUnits, at: place - 2),
      let age = scene.tokens[place - 3].whole
    else { return false }
    return age < 16
  }

  /// Whether what a phrase tells may be of the person, by who is its subject.
  func mayDescribeSpeaker(_ key: HeardKey, at range: Range<Int>) -> Bool {
    switch key {
    case .inCouple, .maritalStatus:
      switch scene.subject(at: range.lowerBound) {
      case .speaker, .partner, .other: !isOfOwnParents(range)
      // "ses deux fils et sa femme", "une fille à élever seule": told of the parent.
      // "ma fille, son mari lui prend sa paie": hers.
      case .child:
        (scene.isAny(of: [.mine, .theirs], at: range.lowerBound) || range.contains { scene.isA(.raising, at: $0) }
          || followsYoungChild(range))
          && !(scene.isFirstPerson && scene.isA(.theirs, at: range.lowerBound))
      case .relative: scene.isA(.mine, at: range.lowerBound)
      }
    case .pregnant:
      // "sa nièce enceinte", "mon fils, … sa femme attend des jumeaux": another.
      person(at: range) != .relative && !isPartnerOfAnother((range.lowerBound - 1)..<range.upperBound)
        // "mon bébé arrive en mars": the child is the one to come.
        && (scene.subject(at: range.lowerBound) == .speaker
          || !isOfDaughter(range)
            && scene.persons.contains { $0.person == .child && $0.range.overlaps(range) })
    case .debt, .childCount, .rule, .partnerActivity: true
    case .housing:
      // "Mon oncle m'héberge": told of whom he houses.
      scene.subject(at: range.lowerBound) != .relative
        || range.contains { scene.isA(.toMe, at: $0) }
    case .activity
    where scene.tokens[range].contains(where: { $0.number != nil })
      && scene.ownerOfApposition(at: range.lowerBound) != nil:
      false
    // "six ans de CDI chez elle": counted by the one who speaks.
    case .contract where scene.folded(range.lowerBound - 1) == "de" && scene.isA(.ageUnits, at: range.lowerBound - 2):
      scene.isFirstPerson || scene.subject(at: range.lowerBound) == .speaker
    case .activity, .contract:
      switch person(at: range) {
      case .speaker:
        !range.contains { scene.isA(.theirs, at: $0) && scene.ownRelative(before: $0) != nil }
      case .other:
        scene.isIntroduced(range) || range.contains { scene.isA(.mine, at: $0) }
          || isDoneByEmployer(range) || key == .contract && isSetApartFromEmployer(range)
          || range.contains { scene.isA(.theirs, at: $0) } && !isOfAThird
      case .partner, .child, .relative:
        range.contains { scene.isAny(of: [.mine, .speakerPronoun], at: $0) }
      }
    // "épouse 58 ans sans revenu".
    case .resources:
      (scene.subject(at: range.lowerBound) == .speaker || isDoneByPayer(range)) && person(at: range) != .partner
    case .age, .birthYear, .childAges, .householdSize, .receives, .noLongerReceives, .salary, .partnerSalary,
      .pension, .allowance, .familyQuotient, .rent, .deposit, .commune, .disability, .disabilityRate, .gir,
      .nationality, .residencePermit, .partnerAge, .partnerPension, .relativeAge, .relativePension, .relativeSalary,
      .relativeGir:
      scene.subject(at: range.lowerBound) == .speaker || isDoneByPayer(range)
    }
  }

  /// "mes parents ont divorcé cet été".
  private func isOfOwnParents(_ range: Range<Int>) -> Bool {
    scene.before(range.upperBound, upTo: 6).contains { place in
      ["parents", "parent"].contains(scene.folded(place)) && scene.isA(.mine, at: place - 1)
    }
  }

  /// "ma fille attend des jumeaux".
  private func isOfDaughter(_ range: Range<Int>) -> Bool {
    let reach = range.lowerBound - 3..<range.upperBound
    return scene.persons.contains { mention in
      mention.person == .child && reach.overlaps(mention.range)
        && mention.range.contains { scene.isA(.daughters, at: $0) }
    }
  }

  /// In somebody's own words, with nobody but others named, "son patron" is another's.
  private var isOfAThird: Bool {
    scene.isFirstPerson && !scene.persons.contains { $0.person == .speaker }
      && scene.persons.contains { [.partner, .child, .relative].contains($0.person) }
  }

  /// "Sa maman, veuve, ne mange pas", "Fils de 30 ans célibataire", "voisin malien": said of the one just named.
  func isSetBeside(_ key: HeardKey, _ range: Range<Int>) -> Bool {
    guard Self.ofAnybody.contains(key) else { return false }
    // "c'est pour un copain italien".
    if key == .nationality,
      scene.persons.contains(where: { mention in
        range.contains(mention.range.lowerBound) && [.relative, .other].contains(mention.person)
      })
    {
      return true
    }
    let named = scene.persons.last { mention in
      mention.range.upperBound <= range.lowerBound && range.lowerBound - mention.range.upperBound <= 4
        && ([.relative, .child, .other].contains(mention.person)
          // "mon mari étudiant algérien": a nationality is the partner's own.
          || mention.person == .partner && [.nationality, .residencePermit].contains(key))
    }
    if let named, named.person == .partner { return named.range.upperBound == range.lowerBound }
    // "Couple + 1 enf., HLM".
    if let named, scene.isOnlyCounted(named) { return false }
    guard let named, !scene.isOwn(range.lowerBound), !opensAnew(at: range.lowerBound) else {
      return false
    }
    return (named.range.upperBound..<range.lowerBound).allSatisfy { place in
      scene.tokens[place].kind == .comma || scene.tokens[place].number != nil
        || ["de", "ans", "est", "et"].contains(scene.folded(place))
    }
  }

  /// What a text may tell of anybody it names.
  private static let ofAnybody: Set<HeardKey> = [.inCouple, .maritalStatus, .nationality, .residencePermit, .housing]

  /// "des jumeaux, mon mari et moi": words that begin anew.
  private func opensAnew(at place: Int) -> Bool {
    scene.isAny(of: [.mine, .ours, .speakerPronoun, .we], at: place)
      || ["son", "sa", "moi"].contains(scene.folded(place))
  }

  /// The person named right before ("mon fils étudiant", "mari ouvrier"), else the subject.
  func person(at range: Range<Int>) -> Person {
    // "un fils de 19 ans étudiant", "sa fille qui est étudiante".
    var end = range.lowerBound
    while end > 0,
      scene.tokens[end - 1].number != nil
        || scene.isA(.skippedBeforeState, at: end - 1)
        // "son fils de 19 ans, étudiant".
        || scene.tokens[end - 1].kind == .comma && scene.isA(.ageUnits, at: end - 2)
    {
      end -= 1
    }
    // "en couple avec un étudiant".
    if scene.persons.contains(where: { $0.person == .partner && $0.range.contains(range.lowerBound) }) {
      return .partner
    }
    let named = scene.persons.last { mention in
      // "père de quatre enfants au chômage": of the father; "ses deux filles sont étudiantes": of them.
      if scene.isOnlyCounted(mention), scene.tokens[mention.range.lowerBound - 1].whole != 1 {
        return scene.folded(range.lowerBound - 1) == "sont" && mention.range.upperBound == range.lowerBound - 1
      }
      // "Le frère de Madame est plombier": it is told of the brother.
      return mention.range.upperBound == range.lowerBound && mention.person != .other
        && !scene.isA(.ofOrOfThe, at: mention.range.lowerBound - 1)
        || mention.range.upperBound == end && [.child, .relative, .partner].contains(mention.person)
          && !scene.isA(.ofOrOfThe, at: mention.range.lowerBound - 1)
          && !opensNote(mention)
    }
    return named?.person ?? scene.subject(at: range.lowerBound)
  }

  /// "Garçon de 19 ans étudiant": who opens a mediator's note is the person.
  private func opensNote(_ mention: PersonMention) -> Bool {
    !scene.isFirstPerson
      && (mention.range.lowerBound == 0 || scene.tokens[mention.range.lowerBound - 1].kind == .sentenceEnd)
  }
}
