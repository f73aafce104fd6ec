internal import RuleModel

/// Ages of children.
extension AgeOwner {
  /// "Noé, 4 mois", a name between; "ma petite dernière va avoir six mois".
  var ofBabyByName: Claim? {
    guard !group.isInYears else { return nil }
    let isNamed =
      start > 2 && scene.tokens[start - 1].kind == .comma && scene.tokens[start - 2].isCapitalised
      && (scene.tokens[start - 3].word == "pour" || word(3) == "et") && endsClause
    return isNamed || word(1) == "avoir" && scene.subject(at: start) == .child ? .age(of: .child) : nil
  }

  /// "9 et 14 ans".
  var ofSeveral: Claim? {
    guard group.ages.count > 1 else { return nil }
    return word(1) == "entre" || nearest?.person == .relative ? .noAge : .age(of: .child)
  }

  /// Months, and the years of who cannot have come alone.
  var ofTheYoung: Claim? {
    guard !group.isInYears || group.ages[0] < 10 else { return nil }
    if followsVerb, scene.subject(at: start) == .child || isOfChildNamedBefore { return .age(of: .child) }
    // "Petit de 5 mois", "j'ai déjà un grand de 20 mois", "mari magasinier, petite 2 ans".
    if word(word(1) == "de" ? 2 : 1, isA: .littleOrBig) { return .age(of: .child) }
    if isOfSibling || nearest?.person == .child { return .age(of: .child) }
    if inSentence?.person == .child, opensClause || followsVerb { return .age(of: .child) }
    return opensClause && !reader.spotted.children.isEmpty ? .age(of: .child) : .noAge
  }

  /// "160 par mois pour la petite … elle a quatorze mois": who is counted in months is a child, whoever was named since.
  private var isOfChildNamedBefore: Bool {
    !group.isInYears && word(2, isA: .heOrShe) && group.ages[0] < 4 && isChildNamed(before: start)
  }

  /// "Bébé 2 mois et sa sœur de 3 ans".
  private var isOfSibling: Bool {
    word(1) == "de" && word(2, isA: .siblings) && ["sa", "son", "la", "le"].contains(word(3))
      && isChildNamed(before: start - 2)
  }

  /// "La grande, 17 ans, passe le bac".
  var ofRankedChild: Claim? {
    guard opensClause, start > 2, group.ages[0] <= 25, scene.isA(.ageRanks, at: start - 2),
      !word(2, isA: .ambiguousRanks),
      ["le", "la", "l", "mon", "ma", "son", "sa"].contains(word(3))
    else { return nil }
    return .age(of: .child)
  }
}
