internal import RuleModel

/// The words that say what a sum is for.
extension FactReader {
  func role(of amount: Amount, among hits: RoleHits, _ reach: Reach) -> (AmountRole, Range<Int>)? {
    if let best = nearest(to: amount, among: hits, reach) { return (best.meaning, best.range) }
    // A debt named at the head of the sentence: "La taxe foncière de Mme, veuve de 79 ans, vient de tomber : 1 340 €".
    guard amount.hasCurrency else { return nil }
    let sentence = Set(scene.before(amount.range.lowerBound, upTo: 24, throughCommas: true))
    let head = hits.last {
      $0.meaning == .debt && sentence.contains($0.range.lowerBound) && $0.range.lowerBound >= reach.earlier
        && !hasOwnSum($0.range, before: reach.earlier)
    }
    return head.map { ($0.meaning, $0.range) }
  }

  /// "27 000 € de crédits, huissier, M. 48 ans, 1 790 €": the sum that ends right before the words is theirs.
  private func hasOwnSum(_ range: Range<Int>, before end: Int) -> Bool {
    end > 0 && end <= range.lowerBound && range.lowerBound - end <= 1
      && amounts.contains { $0.range.upperBound == end }
  }

  /// The words that say most nearly what an amount is.
  func nearest<Meaning>(
    to amount: Amount, among hits: [(meaning: Meaning, range: Range<Int>)], _ reach: Reach
  ) -> (cost: Double, meaning: Meaning, range: Range<Int>)? {
    let before = scene.before(amount.range.lowerBound, upTo: 12, throughCommas: true)
    let after = scene.after(amount.range.upperBound, upTo: 6, throughCommas: true)
    var best: (cost: Double, meaning: Meaning, range: Range<Int>)?
    for hit in hits {
      let role = hit.meaning as? AmountRole
      var cost: Double
      if hit.range.upperBound <= amount.range.lowerBound {
        guard before.contains(hit.range.upperBound - 1) else { continue }
        cost = distance(hit.range.upperBound..<amount.range.lowerBound)
        if role == .debt, cost <= 0.4 { cost = -2 }
        // "assignation pour le 14, lui gagne 1 120 €": the verb, whatever the sentence began with.
        if role == .salary, hit.range.upperBound == amount.range.lowerBound, hit.range.count == 1,
          scene.folded(hit.range.lowerBound).hasPrefix("gagn")
        {
          cost = -1.5
        }
        // The role of the amount before, unless the two are joined.
        if hit.range.lowerBound < reach.earlier { cost += 4 }
        // "ma femme touche l'AAH et moi 1 250": of another person.
        if (hit.range.upperBound..<amount.range.lowerBound).contains(where: {
          scene.folded($0) == "moi" && scene.isA(.andBut, at: $0 - 1)
        }) {
          cost += 5
        }
        // "JAF le 10 (résidence + pension), 1 020 €/mois": a bracket that closes keeps its words.
        if (hit.range.upperBound..<amount.range.lowerBound).contains(where: { scene.tokens[$0].kind == .close }),
          !(hit.range.upperBound..<amount.range.lowerBound).contains(where: { scene.tokens[$0].kind == .open })
        {
          continue
        }
        // "mon smic et 300 d'allocs": another sum.
        if hit.range.upperBound < amount.range.lowerBound, scene.folded(hit.range.upperBound) == "et",
          hit.range.upperBound + 1 == amount.range.lowerBound
        {
          cost += 3
        }
      } else if hit.range.lowerBound >= amount.range.upperBound {
        guard after.contains(hit.range.lowerBound),
          hit.range.lowerBound < reach.later || reach.later == scene.tokens.count
        else { continue }
        let gap = amount.range.upperBound..<hit.range.lowerBound
        cost = distance(gap) + 0.6
        // Afterwards, only what is joined to the amount: "620 € de loyer", "72 € à payer"; never a verb of income.
        let weights = gap.filter { !scene.tokens[$0].isLight }.count
        guard role != .income, weights <= 1,
          !gap.contains(where: { place in
            // "2 050 € avec les frais": of what the sum is made, not what it is.
            scene.tokens[place].isMark || scene.folded(place) == "et"
              || role != .debt && ["avec", "sans"].contains(scene.folded(place))
          })
        else { continue }
        let link = scene.folded(amount.range.upperBound)
        if ["de", "d", "en"].contains(link), gap.count <= 3 { cost = -1 + distance(gap) }
        if gap.isEmpty { cost = -0.5 }
        // "pension 940 loyer 510": each before its own sum.
        if hit.range.upperBound == reach.later, reach.later < scene.tokens.count { cost = max(cost, 0) + 2 }
      } else {
        cost = -1
      }
      if !amount.hasCurrency, cost > 2.5 || role == .debt && cost > 1.5 { continue }
      if cost < best?.cost ?? 7 { best = (cost, hit.meaning, hit.range) }
    }
    return best
  }

  /// Words of weight between, a comma or a bracket counting for less than one and a half.
  func distance(_ gap: Range<Int>) -> Double {
    gap.reduce(0) { sum, place in
      let token = scene.tokens[place]
      switch token.kind {
      case .sentenceEnd: return sum + 8
      case .clauseEnd: return sum + 3
      case .comma: return sum + 1.3
      case .open, .close: return sum + 0.4
      case .slash, .otherMark: return sum
      // "ma retraite tombe le 9, 1 210": when it is paid.
      case .number: return sum + (scene.folded(place - 1) == "le" ? 0.1 : 1)
      case .word: return sum + (token.isLight ? 0.1 : token.isA(.arriving) ? 0.3 : 1)
      }
    }
  }

  /// "300 € au serrurier", "chez le boulanger": whom one pays or calls, whose trade tells no pay.
  func isTradeOfAnother(_ hit: PhraseBook<AmountRole>.Hit) -> Bool {
    // "une formation de cariste à 1 250 €": what one learns.
    if hit.pattern.source == Self.trades, scene.isA(.of, at: hit.range.lowerBound - 1),
      scene.isA(.trainings, at: hit.range.lowerBound - 2)
    {
      return true
    }
    // "740 € pour une aide-soignante": whom the request is about, whose pay it is not.
    if hit.pattern.source == Self.trades, scene.isIntroduced(hit.range) { return true }
    return hit.pattern.source == Self.trades
      && ["au", "aux", "du", "chez", "le", "la", "l"].contains(scene.folded(hit.range.lowerBound - 1))
  }

  /// As the rules write that any trade tells a pay.
  private static let trades = "<métier>"

  /// "payé 1 540": a pay; "j'ai payé 300 €": nothing owed any more.
  func participle(_ hit: (meaning: AmountRole, range: Range<Int>)) -> (meaning: AmountRole, range: Range<Int>)? {
    guard hit.meaning == .toPay, hit.range.count == 1, let word = scene.tokens[hit.range].first?.word,
      ["payé", "payée"].contains(word)
    else { return hit }
    let previous = scene.folded(hit.range.lowerBound - 1)
    if ["ai", "a", "avons", "ont"].contains(previous) { return nil }
    // "formation payée 710 € par France Travail".
    let paid = amounts.first { $0.range.lowerBound == hit.range.upperBound }
    if let paid, scene.folded(paid.range.upperBound) == "par" { return (.income, hit.range) }
    let isApart = scene.opensItem(hit.range.lowerBound)
    return isApart || ["est", "suis"].contains(previous) ? (.salary, hit.range) : hit
  }

  /// "je paie 60 €": no pay.
  func isVerbOfPaying(_ range: Range<Int>) -> Bool {
    guard range.count == 1, scene.isA(.payVerbs, at: range.lowerBound) else {
      return false
    }
    // "Madame, 69 ans, paie 640 €".
    let follows = scene.token(at: range.lowerBound - 1)?.kind == .comma
    if follows, scene.token(at: range.upperBound)?.number != nil, scene.folded(range.lowerBound - 2) == "ans" {
      return true
    }
    return scene.isA(.beforePaying, at: range.lowerBound - 1)
  }

  /// Where the amounts before and after one end and begin.
  struct Reach {
    let earlier: Int
    let later: Int
  }

  /// - Parameter position: of the amount among all of the text.
  func reach(ofAmountAt position: Int) -> Reach {
    Reach(
      earlier: position > 0 ? amounts[position - 1].range.upperBound : 0,
      later: position + 1 < amounts.count ? amounts[position + 1].range.lowerBound : scene.tokens.count)
  }
}
