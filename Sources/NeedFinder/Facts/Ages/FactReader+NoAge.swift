internal import RuleModel
internal import SourceText

/// Numbers of years that are nobody's age.
extension FactReader {
  /// Whether the years or months tell how long something has lasted, when something will be so, or of a thing.
  func isNoAge(_ group: AgeGroup) -> Bool {
    isOfAnotherTimeOrThing(group) || isLength(group)
      || !group.isInYears && scene.before(group.start, upTo: 4).contains { scene.folded($0).hasPrefix("enceinte") }
  }

  /// "si à 62 ans je peux partir", "à 65 ans j'aurai droit".
  func isOfAPlan(_ group: AgeGroup) -> Bool {
    // Through the end of a clause that no mark shows: "à 65 ans / je pourrai".
    let following = group.range.upperBound..<min(group.range.upperBound + 6, scene.tokens.count)
    // "à vingt ans je faisais les vendanges", with or without a mark that shows.
    if let pronoun = following.prefix(2).first(where: { !scene.tokens[$0].isMark }),
      scene.isA(.singularSubjects, at: pronoun),
      ["ais", "ait"].contains(where: { scene.folded(pronoun + 1).hasSuffix($0) })
    {
      return true
    }
    // "À 67 ans, la retraite est à taux plein ?".
    let isHead =
      group.start == 1 && scene.token(at: group.range.upperBound)?.isMark == true
    let told = isHead ? following.dropFirst() : following
    return told.prefix { !scene.tokens[$0].isMark || scene.tokens[$0].range.isEmpty }.contains { place in
      scene.isA(.plans, at: place)
    }
  }

  /// "à 12 ans ma fille peut-elle…".
  func isOfTheChildNamedNext(_ group: AgeGroup) -> Bool {
    scene.persons.contains {
      $0.person == .child && (group.range.upperBound...group.range.upperBound + 1).contains($0.range.lowerBound)
    }
  }

  func isOfAnotherTime(_ group: AgeGroup) -> Bool {
    scene.before(group.start, upTo: 8).contains { scene.isA(.otherTimes, at: $0) }
  }

  private func isOfAnotherTimeOrThing(_ group: AgeGroup) -> Bool {
    let start = group.start
    let (previous, two) = (scene.folded(start - 1), scene.folded(start - 2))
    if previous == "a" {
      // "savoir si à 62 ans", "de 6 à 18 ans", "depuis qu'il a 20 ans", "il y a dix ans".
      if two == "si" || scene.isA(.thereIs, at: start - 2) || start > 1 && scene.tokens[start - 2].number != nil {
        return true
      }
      // "mon ado de 17 ans, à 20 ans il passe à quoi ?".
      let pronoun = group.range.upperBound
      if scene.token(at: start - 2)?.isMark == true, scene.isA(.singularSubjects, at: pronoun),
        scene.folded(pronoun + 1).hasPrefix("passe")
      {
        return true
      }
      // "c'est fini à 16 ans": for anybody.
      if scene.isA(.ageLimits, at: start - 2) { return true }
      if scene.isA(.that, at: start - 3), ["depuis", "quand", "des", "lorsqu"].contains(scene.folded(start - 4)) {
        return true
      }
      // "à la rue à vingt ans", "partir à 62 ans".
      if scene.tokens[start - 1].word == "à", isOfAnotherTime(group) { return true }
    }
    // "quand ma fille avait 3 ans".
    if ["avait", "avais"].contains(previous) { return true }
    // "jusqu'à mes 21 ans", "à trois mois de ses 65 ans", "à mes 65 ans je voudrais partir".
    if scene.isA(.pluralPossessives, at: start - 1),
      scene.isA(.untilAge, at: start - 3) || two == "a"
    {
      return true
    }
    // "18 ans en janvier", "il faut avoir 60 ans", "mon immeuble a 50 ans".
    // "j'ai eu 18 ans en août": they have come.
    if ["en", "dans"].contains(scene.folded(group.range.upperBound)), previous != "eu", isAgeOnADate(group.range) {
      return true
    }
    // "20 ans au mois de mars".
    let end = group.range.upperBound
    if group.isInYears, scene.folded(end) == "au", scene.folded(end + 1) == "mois", previous != "eu" { return true }
    // "une bêtise à 19 ans"; "une retraite de 590 € à 67 ans" tells an age.
    // "Veuve depuis avril à 42 ans" as well.
    if start > 1, scene.tokens[start - 1].word == "à", !scene.isCurrency(at: start - 2), two != "mois",
      !(FrenchCalendar.isMonth(two) && scene.folded(start - 3) == "depuis"),
      scene.tokens[start - 2].kind == .word, !spotted.statuses.contains(where: { $0.upperBound == start - 1 })
    {
      return true
    }
    // "depuis plus d'un an".
    if scene.isA(.of, at: start - 1), ["plus", "moins"].contains(two) { return true }
    if previous == "avoir" {
      return scene.before(start, upTo: 3).contains { scene.isA(.required, at: $0) }
    }
    return scene.isA(.reaching, at: start - 1) && scene.isA(.agedThings, at: start - 2)
  }

  /// "Radié de France Travail à 41 ans", "elle sort du foyer à 25 ans": how old whoever tells it is now.
  func isOfPresentDeed(_ group: AgeGroup) -> Bool {
    guard group.isInYears, group.ages.count == 1, group.ages[0] >= 18, scene.token(at: group.start - 1)?.word == "à"
    else { return false }
    let clause = scene.before(group.start - 1, upTo: 8)
    return clause.contains { scene.isA(.atThatAge, at: $0) }
      && !clause.contains { place in
        scene.isA(.otherTimes, at: place) && !scene.isA(.atThatAge, at: place)
          || ["ai", "a", "avons", "avait", "etait", "etais"].contains(scene.folded(place))
      }
  }

  /// "depuis 3 ans", "quinze ans en France", "29 ans cotisés", "8 ans de mariage", "douze ans à garder des enfants".
  func isLength(_ group: AgeGroup) -> Bool {
    let start = group.start
    let (previous, two) = (scene.folded(start - 1), scene.folded(start - 2))
    let following = scene.folded(group.range.upperBound)
    if scene.isA(.lengths, at: start - 1) || isServiceInAJob(group) { return true }
    if previous == "de" {
      // "plus de dix ans", "une dette vieille de dix ans"; at the head of a note, "Propriétaire de 81 ans" is somebody.
      if ["plus", "moins"].contains(two) || start != 2 && scene.isA(.datedThings, at: start - 2) { return true }
    } else {
      if scene.isA(.afterYears, at: group.range.upperBound) { return true }
      if following == "a", scene.isInfinitive(at: group.range.upperBound + 1) { return true }
    }
    // "Alternant de 21 ans chez un opticien".
    if previous == "de", spotted.statuses.contains(where: { $0.upperBound == start - 1 }) {
      return false
    }
    // "1 mois pour agir".
    if following == "pour", scene.isInfinitive(at: group.range.upperBound + 1) { return true }
    if following == "en", scene.isA(.placesOfYears, at: group.range.upperBound + 1) { return true }
    // "un enfant de 2 ans d'une première union".
    if scene.isA(.of, at: group.range.upperBound), previous == "de", scene.personEnds(at: start - 1, .child) {
      return false
    }
    // "9 et 14 ans qu'elle élève", "13 et 11 ans plus des jumelles": several are ages.
    // "mon bébé 3 mois, plus un euro": right after the child.
    if ["qu", "plus"].contains(following) {
      // "21 ans plus de nouvelles de mes parents": who opens a text tells how old they are.
      if start == 0, following == "plus", scene.isA(.of, at: group.range.upperBound + 1) { return false }
      return group.ages.count == 1 && !scene.personEnds(at: start, .child)
        && !(previous == "de" && scene.personEnds(at: start - 1, .child))
    }
    // "Dame de 70 ans de Décines": where somebody is from.
    if previous == "de", following == "de", scene.token(at: group.range.upperBound + 1)?.isCapitalised == true,
      scene.persons.contains(where: { $0.range.upperBound == start - 1 })
    {
      return false
    }
    return scene.isA(.afterLength, at: group.range.upperBound)
  }

  /// "Vingt ans à l'EHPAD comme aide-soignante": how long somebody has been something.
  private func isServiceInAJob(_ group: AgeGroup) -> Bool {
    let end = group.range.upperBound
    guard group.isInYears, ["a", "au", "aux", "chez", "dans"].contains(scene.folded(end)) else { return false }
    return scene.after(end, upTo: 6).contains { scene.folded($0) == "comme" }
  }

  /// "18 ans en janvier": not yet.
  func isAgeOnADate(_ range: Range<Int>) -> Bool {
    let next = scene.folded(range.upperBound + 1)
    return FrenchCalendar.isMonth(next)
      || scene.token(at: range.upperBound + 1)?.number != nil && scene.folded(range.upperBound) == "dans"
  }
}
