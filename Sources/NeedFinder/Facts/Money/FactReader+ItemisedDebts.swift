internal import RuleModel

/// Debts told one after the other, each with its sum: "on doit 430 d'électricité, 210 d'eau et 95 de cantine", "trois
/// retards : eau 140, gaz 320, cantine 95".
extension FactReader {
  /// By the place where its amount begins. Two items at least: one alone is read with the words around it.
  var itemisedDebts: [Int: HeardFact] {
    // "loyer 540, APL 240": what one is paid is no debt.
    let words = spotted.debts.map { (kind: $0.meaning, range: $0.range) }
      .filter { !isLivedOn($0.range) }
    guard words.count > 1, amounts.count > 1 else { return [:] }
    let owed = amounts.filter { amount in
      amount.period == .none && amount.euros >= 10 && !isInstalment(amount) && !isRaised(amount)
    }
    var found: [Int: HeardFact] = [:]
    for order in [Order.sumFirst, .kindFirst] {
      let items = owed.compactMap { amount in
        item(of: amount, among: words, order).map { (amount: amount, kind: $0.kind, range: $0.range) }
      }
      for run in runs(of: items) where isOwedList(run[0].range, run[run.count - 1].range) {
        for item in run where found[item.amount.range.lowerBound] == nil {
          found[item.amount.range.lowerBound] = fact(
            .debt, .debt(kind: item.kind, amount: item.amount.rational), at: item.range)
        }
      }
      if !found.isEmpty { break }
    }
    return found
  }

  private enum Order { case sumFirst, kindFirst }

  private typealias Item = (amount: Amount, kind: String, range: Range<Int>)

  /// "240 € d'eau", "180 chez SFR", "60 € de retard chez Free"; "gaz 320", "eau : 140".
  private func item(
    of amount: Amount, among words: [(kind: String, range: Range<Int>)], _ order: Order
  ) -> (kind: String, range: Range<Int>)? {
    let near = words.filter { word in
      switch order {
      case .sumFirst:
        word.range.lowerBound >= amount.range.upperBound && word.range.lowerBound - amount.range.upperBound <= 5
          && scene.folded(amount.range.upperBound) != "et"
          && (amount.range.upperBound..<word.range.lowerBound).allSatisfy { isLink($0) }
      case .kindFirst:
        word.range.upperBound <= amount.range.lowerBound && amount.range.lowerBound - word.range.upperBound <= 2
          && (word.range.upperBound..<amount.range.lowerBound).allSatisfy {
            isLink($0) || isMark($0)
          }
      }
    }
    // "95 € de cantine à la mairie": a kind of its own says more than a creditor like any other.
    let nearest = order == .sumFirst ? near : near.reversed()
    guard let word = nearest.first(where: { $0.kind != "autre" }) ?? nearest.first else { return nil }
    let start = min(word.range.lowerBound, amount.range.lowerBound)
    return (word.kind, start..<max(word.range.upperBound, amount.range.upperBound))
  }

  /// Between a sum and what it is for: "de", "chez", "de retard à la".
  private func isLink(_ place: Int) -> Bool {
    let token = scene.tokens[place]
    return token.kind == .word && (token.isLight || scene.isA(.owing, at: place) || token.folded == "facture")
  }

  private func isMark(_ place: Int) -> Bool { scene.tokens[place].word == ":" }

  /// Items that follow each other with nothing but commas and "et" between.
  private func runs(of items: [Item]) -> [[Item]] {
    var runs: [[Item]] = []
    for item in items {
      if let last = runs.last?.last, last.range.upperBound <= item.range.lowerBound,
        item.range.lowerBound - last.range.upperBound <= 4,
        (last.range.upperBound..<item.range.lowerBound).allSatisfy({ place in
          [.comma, .clauseEnd, .slash, .otherMark].contains(scene.tokens[place].kind)
            || scene.tokens[place].word == ";" || scene.tokens[place].isLight
            || ["et", "plus", "puis"].contains(scene.folded(place))
        })
      {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    return runs.filter { $0.count > 1 }
  }

  /// Whether money is said to be owed: before the list in its sentence, within it, or right after it.
  private func isOwedList(_ first: Range<Int>, _ last: Range<Int>) -> Bool {
    let before = scene.before(first.lowerBound, upTo: 14, throughCommas: true)
    let after = scene.after(last.upperBound, upTo: 10, throughCommas: true)
    // "(Cofidis 2 900, Oney 1 650)": loans are owed.
    if (first.lowerBound..<last.upperBound).filter({ scene.isLoan($0) }).count > 1 { return true }
    return (before + Array(first.lowerBound..<last.upperBound) + after).contains { place in
      scene.isA(.owing, at: place) && !scene.isDenied(place..<(place + 1)) && !isDuty(place..<(place + 1))
    }
  }
}
