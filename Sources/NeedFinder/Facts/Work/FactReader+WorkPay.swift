internal import RuleModel

/// A pay told without a word for pay: by the work that is named before it, or by whose it is.
extension FactReader {
  /// "je travaille au fast-food, 640 €", "petit boulot de 12 h à 520 €": the first sum after one's work, of no other
  /// thing, is what one earns there.
  func workPay(_ amount: Amount, after works: [Work], given facts: [HeardFact]) -> HeardFact? {
    let start = amount.range.lowerBound
    guard amount.mayBeMonthly, (150...5000).contains(amount.euros), !isOfAThing(amount),
      !isLacking(amount), !isRented(amount), !isOfTheState(amount)
    else { return nil }
    let sentence = scene.sentence(around: start)
    guard
      let work = works.last(where: { $0.range.upperBound <= start && sentence.contains($0.range.lowerBound) }),
      let key = HeardKey.salary(of: work.owner),
      start - work.range.upperBound <= Self.farthestPay
    else { return nil }
    let gap = work.range.upperBound..<start
    if gap.contains(where: { isForeign($0, to: work) }) { return nil }
    // Without a currency, only right after what joins a sum to the work.
    if !amount.hasCurrency, amount.period == .none, !gap.isEmpty,
      !scene.tokens[start - 1].isMark,
      !scene.isA(.beforePay, at: start - 1)
    {
      return nil
    }
    guard !facts.contains(where: { $0.key == key }) else { return nil }
    return fact(key, .number(amount.rational), at: work.range.lowerBound..<amount.range.upperBound)
  }

  /// "les 500 € de l'État pour le permis".
  private func isOfTheState(_ amount: Amount) -> Bool {
    scene.after(amount.range.upperBound, upTo: 3).contains { scene.isA(.publicAid, at: $0) }
  }

  /// Where the text tells that somebody works, whoever it is.
  func works() -> [Work] {
    let told = finder.books.phrases.hits(in: scene.reading, exclusionsReach: .sentence) { pattern, range in
      pattern.saysNegation || !scene.isDenied(range)
    }
    let employed = told.filter { hit in
      hit.meaning.key == .activity && hit.meaning.option == "salarie" || hit.meaning.key == .contract
    }
    let trades = spotted.apposed.filter { $0.meaning == "salarie" }
      .filter {
        !["la", "le", "l", "les", "au", "aux", "du", "chez", "une"].contains(scene.folded($0.range.lowerBound - 1))
      }
    return (employed.map(\.ranges) + trades.map(\.ranges)).map { ranges in
      let range = ranges.reduce(ranges[0]) { $0.lowerBound..<max($0.upperBound, $1.upperBound) }
      return Work(range: ranges[0].lowerBound..<range.upperBound, owner: workOwner(at: ranges[0]))
    }
    .filter { work in
      !scene.isHypothetical(work.range) && !scene.isPast(work.range, isHousing: false)
        && !hasEnded(work.range) && !isOnlyOffered(work.range)
    }
    .sorted { $0.range.upperBound < $1.range.upperBound }
  }

  /// Work that is told, and whose it is.
  struct Work {
    let range: Range<Int>
    let owner: Person
  }

  /// "mon mari maçon", "ma femme travaille".
  private func workOwner(at range: Range<Int>) -> Person {
    let named = scene.persons.last { mention in
      mention.range.upperBound <= range.lowerBound && range.lowerBound - mention.range.upperBound <= 1
        && [.partner, .relative, .child].contains(mention.person)
        && !(mention.range.upperBound..<range.lowerBound).contains { scene.tokens[$0].kind == .sentenceEnd }
    }
    return named?.person ?? scene.subject(at: range.lowerBound)
  }

  /// "300 € de réparation", "640 € la séance", "50 € pour le permis": the price of something.
  private func isOfAThing(_ amount: Amount) -> Bool {
    let next = amount.range.upperBound
    guard ["de", "d", "la", "le", "l", "les", "pour", "du", "des"].contains(scene.folded(next)) else { return false }
    // "1 200 le mois", "640 € pour 20 heures".
    return scene.folded(next + 1) != "mois" && !scene.isA(.units, at: next + 2)
  }

  /// "un studio 430 €", "T2 à 640": a rent, though it is not said.
  private func isRented(_ amount: Amount) -> Bool {
    scene.before(amount.range.lowerBound, upTo: 4).contains { scene.isA(.rentSigns, at: $0) }
  }

  /// Another sum, another person's clause, a debt, a price: what comes after it is not told of the work.
  private func isForeign(_ place: Int, to work: Work) -> Bool {
    let token = scene.tokens[place]
    if let number = token.number, scene.isCurrency(at: place + 1) || number >= 200 { return true }
    if token.kind == .clauseEnd { return true }
    if token.kind == .word, scene.subject(at: place) != scene.subject(at: work.range.lowerBound) { return true }
    return scene.isAny(of: [.owing, .takenBack, .lacking, .offered, .hoped, .paying, .wishes, .otherCauses], at: place)
  }
  private static let farthestPay = 16
}
