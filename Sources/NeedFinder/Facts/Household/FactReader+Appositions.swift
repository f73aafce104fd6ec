internal import RuleModel

extension FactReader {
  /// A trade, a status or a nationality that stands alone: "Soudeur, 41 ans", "seule, caissière, elle…", "Géorgien,".
  func appositions(given facts: [HeardFact]) -> [HeardFact] {
    var result: [HeardFact] = []
    for hit in spotted.apposed {
      let range = hit.range
      guard let key = Self.key(ofApposed: hit.meaning),
        !(facts + result).contains(where: { $0.key == key }), !isDismissed(range, key),
        isAged(range) || stands(range) && describesSpeaker(range, isStudent: hit.meaning == "etudiant"),
        !scene.isHypothetical(range), !scene.isPast(range, isHousing: key == .housing),
        key != .activity || !isFormerOrFuture(range), key != .housing || !isLetBy(range),
        key != .activity || !isOnlyOffered(range) && !isOnceDone(range) && !isShop(range)
      else { continue }
      result.append(fact(key, .option(hit.meaning), at: range))
    }
    return result
  }

  private static func key(ofApposed option: String) -> HeardKey? {
    switch option {
    case "fr", "ue", "hors_ue": .nationality
    case "salarie", "chomeur", "retraite", "etudiant", "independant": .activity
    case "locataire", "proprietaire": .housing
    default: nil
    }
  }

  /// "Gardien d'immeuble licencié": no longer.
  private func isDismissed(_ range: Range<Int>, _ key: HeardKey) -> Bool {
    key == .activity
      && (scene.after(range.upperBound, upTo: 5).contains { scene.isA(.dismissed, at: $0) }
        || isDismissed(after: range))
  }

  /// Between two marks, or at the head of a clause before what the trade is done in or how.
  private func stands(_ range: Range<Int>) -> Bool {
    let (first, end) = (range.lowerBound, range.upperBound)
    let previous = scene.folded(first - 1)
    guard scene.opensItem(first) || ["suis", "est", "comme"].contains(previous) else {
      return false
    }
    guard scene.tokens.indices.contains(end) else { return first > 0 }
    let next = scene.tokens[end]
    // "artisan a chiffré 6 800 €": of whom one tells what they did.
    if next.folded == "a", next.word != "à", first > 0, scene.tokens.indices.contains(end + 1),
      scene.tokens[end + 1].word.hasSuffix("é")
    {
      return false
    }
    // "Agent de sécurité camerounais, carte de résident".
    let isOrigin = spotted.apposed.contains { hit in
      hit.range.lowerBound == end && Self.key(ofApposed: hit.meaning) == .nationality
        && scene.token(at: hit.range.upperBound)?.isMark == true
    }
    if isOrigin { return true }
    if next.isMark { return first > 0 || next.kind == .comma || next.kind == .clauseEnd }
    // "propriétaire Francheville", "artisan taxi".
    let item = scene.item(around: first)
    let word = scene.folded(first)
    if first > 0, item.upperBound - end <= 3,
      next.isCapitalised && scene.isA(.ownerOrTenant, at: first)
        || word.hasPrefix("artisan") && item.upperBound - end == 1
    {
      return true
    }
    return next.number != nil
      || next.isA(.afterTrade)
  }

  /// "un courrier pour un cariste de 52 ans", in a mediator's words.
  private func isAged(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    return !scene.isFirstPerson && scene.isIntroduced(range) && scene.folded(end) == "de"
      && scene.token(at: end + 1)?.number != nil && scene.folded(end + 2) == "ans"
  }

  private func describesSpeaker(_ range: Range<Int>, isStudent: Bool) -> Bool {
    let first = range.lowerBound
    guard scene.subject(at: first) == .speaker, scene.personOfBracket(around: first) ?? .speaker == .speaker else {
      return false
    }
    // "Mon mari, soudeur, …", "le père, chauffeur": of the one just named.
    if let named = scene.personNamed(before: first, within: 6, throughCommas: true), named.person != .speaker,
      !scene.isHost(named),
      scene.before(first, upTo: 6, throughCommas: true).contains(named.range.upperBound - 1),
      first - named.range.upperBound <= 4,
      named.person != .child || isStudent && isAgeBetween(named.range.upperBound, first)
    {
      return false
    }
    return true
  }

  /// "son fils de 19 ans, étudiant": of a child whose age stands between; not "deux enfants, étudiante".
  private func isAgeBetween(_ end: Int, _ start: Int) -> Bool {
    let gap = end..<max(end, start)
    return gap.contains { scene.tokens[$0].number != nil && scene.isA(.ageUnits, at: $0 + 1) }
      && gap.allSatisfy { place in
        scene.tokens[place].kind == .comma || scene.tokens[place].number != nil || scene.isA(.ageUnits, at: place)
          || scene.folded(place) == "de"
      }
  }
}
