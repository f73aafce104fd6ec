internal import RuleModel

/// Ages that open their clause: "Ma mère, 86 ans, ne peut plus", "Soudeur, 41 ans".
extension AgeOwner {
  var openingClause: Claim? { opensClause ? .age(of: inApposition) : nil }

  private var inApposition: Person {
    if let told = scene.personOfBracket(around: start) { return told }
    guard let named = inSentence else { return isOfDeadStillTold ? .partner : .speaker }
    switch named.person {
    // "Le fils de Madame, 12 ans".
    case .speaker: return age < 18 && isParentOfNamed(named) ? .child : .speaker
    // "pour le papa, 88 ans": too old to be the father of small children.
    case .other where age > 65 && named.range.contains { scene.isA(.parents, at: $0) }: return .relative
    // "Mon mari est mort, il était livreur, 38 ans": what he was names nobody new.
    case .other: return isOfDeadStillTold ? .partner : .speaker
    case .child: return isAtHand(named, within: 2) || isOfChildStillTold(named) ? .child : .speaker
    case .partner: return .partner
    case .relative: return inApposition(to: named)
    }
  }

  private var isOfDeadStillTold: Bool { scene.isDead(.partner) && scene.subject(at: start - 2) == .partner }

  /// Whether somebody is only named to say whose child was named right before.
  private func isParentOfNamed(_ parent: PersonMention) -> Bool {
    let link = parent.range.lowerBound - 1
    return scene.isA(.ofOrOfThe, at: link) && scene.personEnds(at: link, .child)
  }

  private var age: Int { group.ages[0] }

  private func inApposition(to relative: PersonMention) -> Person {
    let noun = scene.folded(relative.range.upperBound - 1)
    if isAnybody(relative), age < 70 { return .speaker }
    // "habite avec ses grands-parents, 18 ans": several people have not one age.
    if relative.isObject, noun.hasSuffix("s"), age < 60 { return .speaker }
    if isHost(relative) { return hosted(by: relative) }
    if isAtHand(relative, within: 1) { return .relative }
    // "ni parents derrière elle, 20 ans".
    if noun.hasSuffix("s") || noun == "parent" { return .speaker }
    return relative.isObject && !scene.isFirstPerson && !isOwnParent(relative) ? .speaker : .relative
  }

  /// Only marks, so many, between somebody and the age.
  private func isAtHand(_ mention: PersonMention, within distance: Int) -> Bool {
    start > 0 && mention.range.upperBound >= start - distance
  }

  /// "le canapé d'un ami, 34 ans", "chez une cousine, 29 ans": somebody who was not spoken of before.
  private func isAnybody(_ mention: PersonMention) -> Bool {
    ["un", "une", "des"].contains(scene.folded(mention.range.lowerBound - 1))
      && ["d", "chez", "avec", "par", "dans"].contains(scene.folded(mention.range.lowerBound - 2))
  }

  /// "Ma fille est en fac, 19 ans, on gagne…": nobody else is told of between.
  private func isOfChildStillTold(_ child: PersonMention) -> Bool {
    age <= 25 && scene.subject(at: start - 2) == .child && scene.subject(at: child.range.upperBound) == .child
      && start - child.range.upperBound <= 8
  }

  private func isOwnParent(_ mention: PersonMention) -> Bool {
    mention.range.contains { scene.isA(.ownParents, at: $0) }
  }

  /// "hébergée chez sa mère, 24 ans": nobody knows in between whose it is.
  private func hosted(by host: PersonMention) -> Person {
    age < 45 ? .speaker : age < 60 ? .other : host.person
  }

  /// Somebody with whom the person lives.
  private func isHost(_ mention: PersonMention) -> Bool {
    mention.person == .relative
      && scene.before(mention.range.lowerBound, upTo: 2).contains { scene.folded($0) == "chez" }
      && scene.before(mention.range.lowerBound, upTo: 5, throughCommas: true).contains { place in
        scene.isA(.living, at: place) || scene.folded(place).hasPrefix("heberg")
      }
  }
}
