internal import RuleModel
internal import SourceText

/// Amounts that no word near them tells: owed by the turn of the phrase, or what comes in each month.
extension FactReader {
  /// "1 120 € de prime d'activité à rendre".
  func owedBack(_ amount: Amount) -> HeardFact? {
    guard amount.period == .none, scene.isA(.of, at: amount.range.upperBound),
      !scene.after(amount.range.upperBound, upTo: 9).contains(where: { scene.folded($0) == "mois" })
    else { return nil }
    let following = scene.after(amount.range.upperBound, upTo: 7)
    let back = following.first { place in
      scene.folded(place - 1) == "a"
        && scene.isA(.givingBack, at: place)
    }
    guard let back, let kind = debtKind(near: amount.range, cue: amount.range.upperBound..<back) else {
      return nil
    }
    return debt(kind, amount, to: back + 1)
  }

  /// "trois loyers de retard, 1 470 en tout": the whole of the one debt that was told.
  func total(_ amount: Amount, given facts: [HeardFact]) -> HeardFact? {
    let next = amount.range.upperBound
    guard amount.period == .none, amount.euros >= 20,
      scene.folded(next) == "en" && scene.folded(next + 1) == "tout"
        || scene.folded(next) == "au" && scene.folded(next + 1) == "total"
    else { return nil }
    let kinds = facts.compactMap { fact in
      if case .debt(let kind, nil) = fact.value { kind } else { nil }
    }
    guard let kind = kinds.first, Set(kinds).count == 1 else { return nil }
    return debt(kind, amount, to: next + 2)
  }

  /// "410 € à la régie de l'eau, 180 chez Free": where the text says that money is owed.
  func creditor(of amount: Amount) -> HeardFact? {
    let next = amount.range.upperBound
    guard amount.period == .none, amount.euros >= 20, ["a", "au", "aux", "chez"].contains(scene.folded(next)) else {
      return nil
    }
    let isOwed = scene.before(amount.range.lowerBound, upTo: 24, throughCommas: true).contains {
      scene.isA(.owing, at: $0)
    }
    guard isOwed else { return nil }
    // "1 200 à EDF 300 à la cantine": what follows the next sum is its own.
    let later = amounts.first { $0.range.lowerBound >= next }?.range.lowerBound ?? scene.tokens.count
    let reach = Set(scene.after(next, upTo: 7).prefix { $0 < later })
    // "à la cantine de l'école": a kind of its own says more than a creditor like any other.
    let creditors = spotted.debts.filter { reach.contains($0.range.lowerBound) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let named = creditors.first { $0.meaning != "autre" } ?? creditors.first
    guard let named else { return nil }
    return debt(named.meaning, amount, to: named.range.upperBound)
  }

  /// "CFE impayée, 227 euros", "je dois un mois à ma proprio, 550": right after a debt that the words told.
  func sumOfTold(_ amount: Amount, among hits: RoleHits, given facts: [HeardFact]) -> HeardFact? {
    let start = amount.range.lowerBound
    let end = amount.range.upperBound
    // "trois crédits, 1 150 € de mensualités", "trois cents et quelques": something else, or nobody knows how much.
    // "trois loyers impayés, loyer 610 €": what it comes to each month.
    guard amount.period == .none, amount.euros >= 20, !isInstalment(amount),
      !isRaised(amount), !isCancelled(amount), !scene.isA(.of, at: end),
      scene.folded(start - 1) != "loyer" || ["ancien", "vieux", "de"].contains(scene.folded(start - 2)),
      scene.folded(end + 1) != "quelques",
      !hits.contains(where: { isOfAnotherKind($0.meaning, $0.range, at: start) }),
      // "pour payer ses impôts : RFR 19 300 €".
      !["rfr", "reference"].contains(scene.folded(start - 1))
    else { return nil }
    let told = facts.last { fact in
      guard case .debt(_, nil) = fact.value else { return false }
      let place = scene.range(of: fact.mention).upperBound
      guard place <= start, start - place <= 4 else { return false }
      return (place..<start).allSatisfy { scene.tokens[$0].kind != .sentenceEnd || scene.tokens[$0].word == ":" }
        && (place..<start).count { scene.tokens[$0].kind == .word && !scene.tokens[$0].isLight } <= 1
    }
    guard let told, case .debt(let kind, _) = told.value, !isMonthlyLoan(amount, scene.range(of: told.mention))
    else { return nil }
    return debt(kind, amount, to: end)
  }

  /// "un vieux crédit, je gagne 1 620", "deux loyers, chèque de 240 €": words of their own right before the sum.
  private func isOfAnotherKind(_ role: AmountRole, _ words: Range<Int>, at start: Int) -> Bool {
    switch role {
    case .debt, .toPay, .rent: false
    case .none: words.contains(start) && words.lowerBound < start
    case .salary, .income, .pension, .somePension, .allowance, .resources, .deposit, .familyQuotient:
      words.upperBound == start
    }
  }

  /// The kind of the only debt that was told: of a sum that is owed without a word for whom.
  func onlyKind(of facts: [HeardFact]) -> String? {
    let kinds = Set(facts.compactMap { fact in if case .debt(let kind, _) = fact.value { kind } else { nil } })
    return kinds.count == 1 ? kinds.first : nil
  }

  /// "avec mes 1 150 c'est plus possible": what one has, of the kind that the rest of the text tells.
  func ownSum(_ amount: Amount, given facts: [HeardFact]) -> HeardFact? {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    guard amount.mayBeMonthly, (250...6000).contains(amount.euros),
      scene.isA(.pluralPossessives, at: start - 1),
      ["avec", "que", "sur"].contains(scene.folded(start - 2)), scene.subject(at: start) == .speaker,
      scene.endsItem(end) || ["c", "ca", "je", "on", "il", "elle", "j", "et"].contains(scene.folded(end)),
      !facts.contains(where: { [.salary, .pension, .resources, .allowance].contains($0.key) })
    else { return nil }
    return fact(incomeKey(given: facts), .number(amount.rational), at: start - 1..<end)
  }

  private func incomeKey(given facts: [HeardFact]) -> HeardKey {
    switch facts.first(where: { $0.key == .activity })?.value {
    case .option("salarie"): .salary
    case .option("retraite"): .pension
    default: .resources
    }
  }

  /// "EDF 300, eau 120 : tout est en retard": right after its name, where the sentence says that money is owed.
  func named(_ amount: Amount, among hits: RoleHits) -> HeardFact? {
    let start = amount.range.lowerBound
    guard amount.period == .none, amount.euros >= 20, start > 0, !isInstalment(amount),
      let kind = spotted.debts.first(where: { $0.range.upperBound == start }),
      kind.range.count == 1 || kind.meaning != "autre",
      !hits.contains(where: { hit in
        hit.meaning != .debt && (hit.range.upperBound == start || hit.range.contains(start))
      }),
      scene.after(amount.range.upperBound, upTo: 24, throughCommas: true).contains(where: { scene.isA(.owing, at: $0) })
    else { return nil }
    return debt(kind.meaning, amount, to: amount.range.upperBound)
  }

  /// "arrêtée avec 870 par mois": so much a month, of no other thing, is what one lives on.
  func bareIncome(_ amount: Amount, given facts: [HeardFact]) -> HeardFact? {
    guard amount.period == .month, (250...6000).contains(amount.euros),
      scene.subject(at: amount.range.lowerBound) == .speaker
    else { return nil }
    let start = amount.range.lowerBound
    let previous = scene.folded(start - 1)
    guard
      scene.token(at: start - 1)?.kind == .comma || FrenchCalendar.isMonth(previous)
        || scene.isA(.beforeBareIncome, at: start - 1)
    else { return nil }
    // "680 par mois la maison", "et 300 par mois de cantine": the price of something.
    if scene.after(amount.range.upperBound, upTo: 1).contains(where: {
      ["de", "d", "la", "le", "l", "les", "pour"].contains(scene.folded($0)) && scene.folded($0 + 1) != "vivre"
    }) {
      return nil
    }
    // "le prêt reprend le 1er décembre, 780 € par mois": an instalment.
    if scene.sentence(around: start).contains(where: { $0 < start && scene.isLoan($0) }) { return nil }
    // "locataire du privé, 720 par mois": the rent.
    if scene.before(start, upTo: 6, throughCommas: true).contains(where: { scene.isA(.rented, at: $0) }) {
      return nil
    }
    if let named = scene.personNamed(before: start, within: 8, throughCommas: true), named.person != .speaker,
      !scene.isOnlyCounted(named)
    {
      return nil
    }
    if facts.contains(where: { [.salary, .pension, .resources, .allowance].contains($0.key) }) { return nil }
    return fact(
      isOfPensionAge(facts) ? .pension : incomeKey(given: facts), .number(amount.rational),
      at: (start - 1)..<amount.range.upperBound)
  }

  /// "T1 bis, 520 euros", "un deux-pièces à Bron, 640 €": right after the home, a mark between.
  func bareRent(_ amount: Amount, given facts: [HeardFact]) -> HeardFact? {
    let start = amount.range.lowerBound
    guard amount.hasCurrency, amount.mayBeMonthly, (120...2000).contains(amount.euros),
      [.comma, .open].contains(scene.token(at: start - 1)?.kind),
      !["de", "d", "pour"].contains(scene.folded(amount.range.upperBound)),
      !facts.contains(where: { $0.key == .rent })
    else { return nil }
    let clause = scene.before(start - 1, upTo: 9)
    // "CDI, 1 290 €, locataire du privé à Décines, 640 €": where what comes in is told, the other sum goes out.
    let hasIncome = facts.contains { [.salary, .pension, .resources, .allowance].contains($0.key) }
    let home = clause.first { place in
      if hasIncome, scene.folded(place).hasPrefix("locat") || scene.folded(place) == "hlm" { return true }
      return scene.isA(.rentedHomes, at: place)
        && (scene.tokens[place].number == nil || scene.folded(place + 1) == "pieces")
    }
    guard let home,
      !clause.contains(where: { place in
        scene.isAny(of: [.wishes, .lacking, .offered, .hoped, .owing], at: place)
          || scene.isAny(of: [.notHome, .dealing], at: place)
      })
    else { return nil }
    return fact(.rent, .number(amount.rational), at: home..<amount.range.upperBound)
  }

  private func debt(_ kind: String, _ amount: Amount, to end: Int) -> HeardFact {
    fact(
      .debt, .debt(kind: kind, amount: amount.rational), at: amount.range.lowerBound..<max(amount.range.upperBound, end)
    )
  }
}

extension FactReader.RoleHits {
  /// Without those that are part of a longer one: the "retraite" of "maison de retraite", the "chambre" of "femme de
  /// chambre à 1 200 €".
  func outermost() -> Self {
    filter { hit in
      !contains { other in
        other.range.count > hit.range.count && other.range.lowerBound <= hit.range.lowerBound
          && other.range.upperBound >= hit.range.upperBound && other.meaning == .none
          || hit.meaning == .rent && other.meaning == .salary && other.range.lowerBound < hit.range.lowerBound
            && other.range.upperBound > hit.range.lowerBound
      }
    }
  }
}
