internal import RuleModel

/// Sums that stand by a person and no verb: "mon mari 1 200 et moi 600", "1 150 pour moi et 1 500 pour elle".
extension FactReader {
  func sumOfPerson(_ amount: Amount, among hits: RoleHits, given facts: [HeardFact]) -> HeardFact? {
    guard amount.mayBeMonthly, (100...6000).contains(amount.euros), !isLacking(amount) else {
      return nil
    }
    guard let (owner, range) = ofPair(amount) ?? personBeside(amount) else { return nil }
    let sentence = scene.sentence(around: amount.range.lowerBound)
    let near = hits.filter { sentence.contains($0.range.lowerBound) }
    if near.contains(where: { [.debt, .toPay, .deposit].contains($0.meaning) }) { return nil }
    let isPension = near.contains { $0.meaning == .pension || $0.meaning == .somePension }
    let isPay =
      near.contains { $0.meaning == .salary || $0.meaning == .income }
      || facts.contains { $0.key == .salary || $0.key == .partnerSalary }
      || facts.contains { $0.key == .activity && $0.value == .option("salarie") }
    guard owner == .partner || owner == .speaker && (isPension || isPay || ofPair(amount) != nil),
      let key = isPension && !isPay ? HeardKey.pension(of: owner) : .salary(of: owner),
      !facts.contains(where: { $0.key == key })
    else { return nil }
    return fact(
      key, .number(amount.rational),
      at: min(range.lowerBound, amount.range.lowerBound)..<max(range.upperBound, amount.range.upperBound))
  }

  /// "1 450 € pour elle, 1 600 pour lui", in a mediator's words: of two, the first stands for the person.
  private func ofPair(_ amount: Amount) -> (Person, Range<Int>)? {
    guard !scene.isFirstPerson else { return nil }
    func pronoun(of amount: Amount) -> Int? {
      let end = amount.range.upperBound
      // "830 € (elle) et 1 090 € (lui)".
      if scene.token(at: end)?.kind == .open, scene.isA(.himOrHer, at: end + 1),
        scene.token(at: end + 2)?.kind == .close
      {
        return end + 1
      }
      return scene.folded(end) == "pour" && scene.isA(.himOrHer, at: end + 1) ? end + 1 : nil
    }
    let sentence = scene.sentence(around: amount.range.lowerBound)
    let pair = amounts.filter { sentence.contains($0.range.lowerBound) && pronoun(of: $0) != nil }
    guard pair.count == 2, pair.allSatisfy({ $0.euros >= Self.leastOfPair }), let place = pronoun(of: amount),
      Set(pair.compactMap { pronoun(of: $0).map(scene.folded) }).count == 2
    else { return nil }
    return (pair[0].range == amount.range ? .speaker : .partner, amount.range.upperBound..<(place + 1))
  }

  /// Below it, what each of two has is a share of a bill.
  private static let leastOfPair = 300.0

  /// The partner or the speaker named right before the sum, or right after it with "pour" or "de".
  private func personBeside(_ amount: Amount) -> (Person, Range<Int>)? {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    // "les 1 340 € de mon mari", "1 500 pour elle".
    if ["pour", "de", "a"].contains(scene.folded(end)) {
      if let named = scene.persons.first(where: { (end + 1...end + 2).contains($0.range.lowerBound) }),
        named.person == .partner
      {
        guard scene.folded(end) != "a" else { return nil }
        let isCounted = ["les", "des", "aux", "avec", "sur"].contains(scene.folded(start - 1))
        guard scene.folded(end) == "pour" || isCounted else { return nil }
        return (.partner, end..<named.range.upperBound)
      }
      if scene.folded(end) == "pour" {
        if scene.folded(end + 1) == "moi" { return (.speaker, end..<(end + 2)) }
        if scene.isA(.himOrHer, at: end + 1), scene.isFirstPerson { return (.partner, end..<(end + 2)) }
      }
    }
    // "mon mari 1 200", "moi c'est 600", "elle, 900".
    var place = start - 1
    if place >= 0, scene.tokens[place].kind == .comma { place -= 1 }
    while place > 0, ["c", "est", "ca", "fait", "a"].contains(scene.folded(place)), start - place < 4 { place -= 1 }
    guard place >= 0 else { return nil }
    if let named = scene.persons.last(where: { $0.range.upperBound == place + 1 }), named.person == .partner,
      !named.isObject || scene.folded(named.range.lowerBound - 2) == "et"
        || scene.folded(named.range.lowerBound - 1) == "et", !scene.isDead(.partner)
    {
      return (.partner, named.range)
    }
    let opens = scene.opensItem(place) || scene.isA(.andBut, at: place - 1)
    if scene.folded(place) == "moi", opens { return (.speaker, place..<(place + 1)) }
    // "mon mari et moi on travaille, lui 1 400 et moi 600".
    let isPartner = scene.persons.contains { named in
      named.person == .partner && named.range.upperBound <= place && named.isFeminine == (scene.folded(place) == "elle")
    }
    if scene.isA(.himOrHer, at: place), opens, scene.isFirstPerson, isPartner, !scene.isDead(.partner) {
      return (.partner, place..<(place + 1))
    }
    return nil
  }
}
