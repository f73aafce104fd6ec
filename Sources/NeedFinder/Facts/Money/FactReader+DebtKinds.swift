internal import RuleModel

/// What a debt is for, and what only looks like one.
extension FactReader {
  /// The kind told by the nearest word, in the sentence first.
  func debtKind(near range: Range<Int>, cue: Range<Int>) -> String? {
    var best: (cost: Double, kind: String)?
    for hit in spotted.debts {
      let place = hit.range
      // "avec mes 640 € d'AAH, je leur dois 214": the benefit is counted there, not owed.
      if !place.overlaps(cue), isCounted(place, apartFrom: range) { continue }
      if scene.isOfferToPay(at: place.lowerBound) { continue }
      // "c'est pas la CAF, c'est le chômage qui veut reprendre 640 €".
      if !place.overlaps(cue), (1...2).contains(where: { scene.folded(place.lowerBound - $0) == "pas" }) { continue }
      // "le club réclame 190 €, elle est au RSA": what one lives on is no creditor.
      if !place.overlaps(cue), isLivedOn(place) { continue }
      // "l'eau coule dans le sol sous le garage": a place, which nobody pays.
      if hit.meaning == "autre", !place.overlaps(cue),
        (1...2).contains(where: {
          ["dans", "sous", "devant", "derriere"].contains(scene.folded(place.lowerBound - $0))
        })
      {
        continue
      }
      let gap =
        place.upperBound <= range.lowerBound
        ? place.upperBound..<range.lowerBound : range.upperBound..<max(range.upperBound, place.lowerBound)
      var cost = distance(gap)
      // After a mark something else is spoken of.
      if gap.lowerBound == range.upperBound, gap.contains(where: { scene.tokens[$0].isMark }) { cost += 4 }
      if place.overlaps(cue) { cost = min(cost, 0.5) }
      // "la cantine de l'école": a kind of its own says more than a creditor like any other.
      if hit.meaning == "autre" { cost += 2.5 }
      if cost < best?.cost ?? Self.farthestKind { best = (cost, hit.meaning) }
    }
    return best?.kind
  }

  /// A benefit that is named and not claimed back: "au RSA", "mon AAH".
  func isLivedOn(_ place: Range<Int>) -> Bool {
    guard spotted.benefits.contains(where: { $0.ranges[0].overlaps(place) }), !isOfAnOverpayment(place)
    else { return false }
    let previous = place.lowerBound - 1
    if ["de", "d", "du", "des", "en"].contains(scene.folded(previous)) { return false }
    if scene.isAny(of: [.owing, .takenBack, .repaying], at: previous) || scene.folded(place.upperBound) == "qui" {
      return false
    }
    // "rembourser le RSA", "trop-perçu RSA".
    return !scene.before(place.lowerBound, upTo: 3).contains { near in
      scene.isAny(of: [.repaying, .takenBack, .owing], at: near)
        || scene.isA(.overpaid, at: near)
    }
  }

  /// "3 250 € d'impôt à payer, aujourd'hui 607 € de RSA pour deux": what a benefit comes to, where neither the words of
  /// the debt nor any of giving back stand by it.
  func isOfBenefit(_ amount: Amount, _ cue: Range<Int>) -> Bool {
    let end = amount.range.upperBound
    guard scene.isA(.ofOrOfThe, at: end), cue.upperBound < amount.range.lowerBound || cue.lowerBound > end + 1,
      spotted.benefits.contains(where: { $0.ranges[0].lowerBound == end + 1 })
    else { return false }
    let near = scene.before(amount.range.lowerBound, upTo: 6) + scene.after(end, upTo: 8)
    return !near.contains { scene.isAny(of: [.repaying, .takenBack, .owing, .overpaid, .givingBack], at: $0) }
  }

  /// Whether another amount than the one at `range` counts what is named at `place`: "640 € d'AAH".
  func isCounted(_ place: Range<Int>, apartFrom range: Range<Int>) -> Bool {
    guard scene.isA(.of, at: place.lowerBound - 1) else { return false }
    return amounts.contains { $0.range != range && $0.range.upperBound == place.lowerBound - 1 }
  }

  /// "dois trois mois de loyer"; not "dois payer un loyer de 540 €".
  func isOwed(_ cue: Range<Int>, by owed: Range<Int>, as role: AmountRole) -> Bool {
    let near = scene.before(cue.lowerBound, upTo: role == .rent ? 5 : 3)
    guard near.contains(owed.upperBound - 1) else { return false }
    return role != .rent || !near.contains { scene.isA(.payingOrFinding, at: $0) }
  }

  /// "rembourse 640 € de prêts par mois", "84 mensualités de 310 €".
  func isInstalment(_ amount: Amount) -> Bool {
    let start = amount.range.lowerBound
    let isCounted = ["de", "d", "a"].contains(scene.folded(start - 1)) && scene.folded(start - 2) == "mensualites"
    return isCounted
      || scene.after(amount.range.upperBound, upTo: 5).contains { place in
        scene.folded(place) == "mois" && ["par", "chaque", "les"].contains(scene.folded(place - 1))
      }
  }

  /// "elle doit refaire sa prothèse (820 €)": a duty, no debt.
  func isDuty(_ range: Range<Int>) -> Bool {
    guard scene.isA(.owesOrMust, at: range.lowerBound) else { return false }
    let next = range.lowerBound + 1
    // "je dois quatre mois de loyer".
    guard let following = scene.token(at: next), following.number == nil else { return false }
    return scene.isInfinitive(at: next) && scene.folded(next) != "encore" && !scene.isA(.repaying, at: next)
  }

  /// "les 150 € que mon ex doit pour notre fille", "mon patron me doit 900 €": somebody else's debt.
  func isOwedByAnother(_ range: Range<Int>) -> Bool {
    let verb = range.lowerBound
    guard scene.isA(.anotherOwes, at: verb) else { return false }
    if scene.isA(.toMe, at: verb - 1) { return true }
    let debtor = scene.persons.last { $0.range.upperBound == verb }
    return debtor.map { mention in
      mention.person == .other && scene.isFirstPerson || mention.range.contains { scene.folded($0) == "ex" }
        || scene.folded(mention.range.lowerBound - 1) == "ex" || mention.person == .relative
    } ?? (scene.folded(verb - 1) == "ex")
  }

  /// "une prune de 35 € majorée à 75": what it was before.
  func isRaised(_ amount: Amount) -> Bool {
    let following = scene.after(amount.range.upperBound, upTo: 3)
    return following.contains { place in
      scene.isA(.raisedTo, at: place) && scene.folded(place + 1) == "a" && scene.token(at: place + 2)?.number != nil
    }
  }

  /// "le crédit auto 310, le loyer 720": a loan among what is paid each month, where nothing says what is left of it.
  func isMonthlyLoan(_ amount: Amount, _ cue: Range<Int>) -> Bool {
    guard amount.euros < Self.leastLoan, cue.contains(where: { scene.isLoan($0) }) else { return false }
    // "700 euros de crédit à Carrefour Banque": more than anybody pays each month for one.
    if amount.euros >= Self.mostInstalment, amount.range.upperBound < cue.upperBound,
      scene.folded(amount.range.upperBound) == "de"
    {
      return false
    }
    return !scene.before(amount.range.lowerBound, upTo: 8, throughCommas: true).contains { place in
      scene.isA(.owing, at: place)
        || scene.isA(.leftToPay, at: place)
    }
  }

  /// Below it, what is told of a loan is its instalment.
  private static let leastLoan = 900.0

  /// From it, "so much of loan" is what is left to pay.
  private static let mostInstalment = 500.0

  /// "j'ai déjà payé les 180 € d'amende", "j'ai remboursé mes 800 €": nothing is owed any more.
  func isAlreadyPaid(_ amount: Amount) -> Bool {
    let near = scene.before(amount.range.lowerBound, upTo: 5)
    if near.contains(where: { isPayingOver($0) }) { return true }
    guard
      let paid = near.first(where: { scene.isA(.paid, at: $0) })
    else { return false }
    let verb = scene.before(paid, upTo: 3)
    let isPerfect = verb.contains { ["ai", "a", "avons", "ont", "deja"].contains(scene.folded($0)) }
    // "j'ai déjà payé un peu, il reste 330".
    if (paid + 1..<amount.range.lowerBound).contains(where: { scene.isA(.stillOwing, at: $0) }) {
      return false
    }
    return isPerfect && !verb.contains { ["pas", "jamais", "rien", "que"].contains(scene.folded($0)) }
      && scene.tokens[paid].isAccented
  }

  /// "elle a fini de payer son indu", "il vient de payer 1 180 de foncier", "j'ai payer 45 €": an infinitive of what is
  /// done.
  func isPayingOver(_ place: Int) -> Bool {
    guard scene.isA(.repaying, at: place) else { return false }
    if scene.isA(.of, at: place - 1) {
      return scene.isA(.ended, at: place - 2)
        || scene.isA(.justDone, at: place - 2)
    }
    return ["ai", "avons", "ont"].contains(scene.folded(place - 1))
  }

  func isCancelled(_ amount: Amount) -> Bool {
    scene.after(amount.range.upperBound, upTo: 3).contains {
      scene.isA(.cancelled, at: $0)
        && !["pas", "jamais", "non"].contains(scene.folded($0 - 1))
    }
  }

  /// How far from a debt, in words of weight, what it is for may be told.
  private static let farthestKind = 40.0
}
