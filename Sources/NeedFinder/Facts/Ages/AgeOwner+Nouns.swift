internal import RuleModel

/// Ages that stand beside a noun or a pronoun, without a verb.
extension AgeOwner {
  /// "C'est pour mon voisin, il ne lit pas : 60 ans", "c'est pour ma sœur, elle est trisomique, 45 ans".
  var pausedBefore: Claim? {
    guard isOneAgeInYears, group.ages[0] > 17, scene.token(at: start - 1)?.isMark == true, scene.isToldForRelative,
      scene.subject(at: start) == .relative
    else { return nil }
    return .age(of: .relative)
  }

  /// "moi 45 ans, ma femme 38", "lui 36 ans, elle en formation": a pronoun that opens its clause.
  var afterPronoun: Claim? {
    let pronoun = word(1)
    guard isOneAgeInYears, ["moi", "lui", "elle"].contains(pronoun) else { return nil }
    if pronoun == "moi" { return .age(of: .speaker) }
    guard start == 1 || scene.tokens[start - 2].isMark || word(2) == "et" else { return nil }
    let named = scene.persons.last {
      $0.range.upperBound < start && $0.isFeminine == (pronoun == "elle") && $0.person != .other
    }
    guard let named else {
      return scene.persons.contains { $0.range.upperBound < start } ? nil : .age(of: .speaker)
    }
    // "Papa solo, jumeaux de 6 ans. Lui 42 ans": too old for a child of theirs.
    let isTooOld = named.person == .child && group.ages[0] > 25 && !scene.isFirstPerson
    return .age(of: isTooOld ? .speaker : named.person)
  }

  /// "ma tante 85 ans", "mon fils autiste 10 ans".
  var afterNoun: Claim? {
    guard let nearest else { return nil }
    if nearest.range.upperBound == start { return .age(of: nearest.person) }
    // An adjective stands between.
    let isNextButOne =
      nearest.person == .child && nearest.range.upperBound == start - 1 && group.ages[0] <= 25
      && !scene.tokens[start - 1].isLight && !FiniteVerbs.mayFollowNoun(scene.tokens[start - 1])
    return isNextButOne ? .age(of: .child) : nil
  }

  /// "une apprentie de 19 ans", "un fils de 2 ans", "âgé de 40 ans".
  var afterOf: Claim? {
    guard word(1, isA: .of) else { return nil }
    if word(2).hasPrefix("age") { return .age(of: nearest?.person ?? scene.subject(at: start)) }
    // "650 € à une apprentie de 19 ans", whoever asks for them.
    let isOfStatus = reader.spotted.statuses.contains {
      $0.upperBound == start - 1 && scene.isIntroduced($0)
    }
    if isOfStatus { return .age(of: .speaker) }
    // "trois enfants, dont un de 2 ans".
    if word(2, isA: .indefiniteArticles), inSentence?.person == .child { return .age(of: .child) }
    if let nearest { return .age(of: isOwnHead(nearest) ? .speaker : nearest.person) }
    return start >= 2 && isDescribed ? .age(of: .speaker) : .noAge
  }

  /// Whether somebody named before "de … ans" is whoever came, at the head of a mediator's note.
  private func isOwnHead(_ mention: PersonMention) -> Bool {
    guard !scene.isFirstPerson else { return false }
    let noun = mention.range.lowerBound
    // "Garçon de 29 ans": who opens a note is the person.
    if let least = leastAgeAtHead(noun), group.ages[0] >= least,
      noun == 0 || scene.tokens[noun - 1].kind == .sentenceEnd
    {
      return true
    }
    // "nouveau-né de 10 jours, maman de 18 ans": too young to be the mother of whoever comes.
    if mention.person == .relative, group.ages[0] < 40, word(2, isA: .motherOrFather),
      start == 2 || scene.tokens[start - 3].isMark
    {
      return true
    }
    // "Propriétaire de 79 ans": who opens a note is no landlord.
    return mention.person == .other && noun == 0 && mention.range.upperBound == start - 1
  }

  /// A word for somebody by trade or status ("veuve", "étudiante en BTS") stands before, or the text opens with it.
  private var isDescribed: Bool {
    let words = scene.before(start - 1, upTo: 5)
    if words.last == 0 { return true }
    return reader.spotted.statuses.contains { words.contains($0.upperBound - 1) }
  }

  /// From which age whoever opens a note with such a word has come themselves; nil with another word. A pupil comes alone sooner than a child.
  private func leastAgeAtHead(_ noun: Int) -> Int? {
    scene.isA(.adultsAtHead, at: noun) ? 16 : scene.isA(.pupilsAtHead, at: noun) ? 11 : nil
  }

  /// "Dame 62 ans", "retraité 70 ans", "inscrit à la mission locale 17 ans, …": in passing, and by somebody young when
  /// far from the start.
  var inPassing: Claim? {
    guard scene.token(at: start - 1)?.kind == .word, !scene.tokens[start - 1].isLight else { return nil }
    if start < 4 { return .age(of: .speaker) }
    guard scene.subject(at: start) == .speaker, !reader.isOfAnotherTime(group) else { return nil }
    // "agent hospitalier 43 ans", "veuf 76 ans": right after what somebody is.
    let isOfStatus = reader.spotted.statuses.contains { status in
      let end = status.upperBound
      return end == start || end == start - 1 && !FiniteVerbs.mayFollowNoun(scene.tokens[start - 1])
    }
    let isOfYouth =
      endsClause && (16...25).contains(group.ages[0])
      && !scene.before(start, upTo: 4).contains { scene.isA(.countedYears, at: $0) }
    return isOfStatus || isOfYouth ? .age(of: .speaker) : nil
  }
}
