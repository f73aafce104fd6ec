internal import RuleModel

/// From a sum whose role is known to the fact that it answers.
extension FactReader {
  /// A sum where it stands, with whose it is.
  struct OwnedSum {
    let amount: Amount
    let owner: Person
    let mention: Mention
    /// The words that tell what it is for.
    let cue: Range<Int>

    func fact(_ key: HeardKey) -> HeardFact {
      HeardFact(key: key, value: .number(amount.rational), mention: mention)
    }

    func debt(of kind: String) -> HeardFact {
      HeardFact(key: .debt, value: .debt(kind: kind, amount: amount.rational), mention: mention)
    }
  }

  /// What a sum of a role answers, by whose it is; nil where it answers nothing.
  func fact(_ role: AmountRole, _ sum: OwnedSum, given facts: [HeardFact]) -> HeardFact? {
    switch role {
    case .none: nil
    case .rent: rent(sum)
    case .deposit: sum.fact(.deposit)
    case .familyQuotient: sum.fact(.familyQuotient)
    case .debt: debt(sum, given: facts)
    case .toPay: claim(sum)
    case .salary: isOfBoth(sum) ? ofBoth(sum) : salary(sum)
    case .pension: isOfBoth(sum) ? ofBoth(sum) : pension(sum)
    case .somePension: isOfBoth(sum) ? ofBoth(sum) : somePension(sum, given: facts)
    case .allowance: allowance(sum, given: facts)
    case .resources: resources(sum, given: facts)
    case .income: income(sum, given: facts)
    }
  }

  private func rent(_ sum: OwnedSum) -> HeardFact? {
    if sum.owner == .relative { return nil }
    // "quatre mois de loyer, 2 480 euros en tout".
    let end = sum.amount.range.upperBound
    if scene.folded(end) == "en", scene.folded(end + 1) == "tout",
      scene.before(sum.cue.lowerBound, upTo: 2).contains(where: { scene.folded($0) == "mois" })
    {
      return sum.debt(of: "loyer")
    }
    // "Premier bébé en mars, 760 € de loyer": a line of its own.
    let start = min(sum.amount.range.lowerBound, sum.cue.lowerBound)
    if sum.owner == .child, start == 0 || !scene.tokens[start - 1].isMark { return nil }
    let named = scene.owner(of: sum.cue)
    return named == nil || named == .speaker || named == .partner ? sum.fact(.rent) : nil
  }

  private func debt(_ sum: OwnedSum, given facts: [HeardFact]) -> HeardFact? {
    let (amount, cue) = (sum.amount, sum.cue)
    // So much a month is an instalment, not what is owed.
    // "saisie sur mon compte, reste 0 euro": what is left, not what is owed.
    guard amount.period == .none, amount.euros > 0, !isInstalment(amount), !isRaised(amount),
      !isCancelled(amount), !isMonthlyLoan(amount, cue), !isOfBenefit(amount, cue)
    else { return nil }
    let kind =
      debtKind(near: amount.range, cue: cue) ?? onlyKind(of: facts)
      ?? (isOwedToSomebody(amount, cue) ? "autre" : nil)
    return kind.map(sum.debt(of:))
  }

  /// What is claimed is a debt where it is told of what.
  private func claim(_ sum: OwnedSum) -> HeardFact? {
    guard sum.amount.period == .none, !isInstalment(sum.amount),
      let kind = debtKind(near: sum.amount.range, cue: sum.cue), kind != "autre"
    else { return nil }
    return sum.debt(of: kind)
  }

  /// "nos retraites font 1 620", "leurs deux salaires", "retraités, 1 480 € à deux".
  private func isOfBoth(_ sum: OwnedSum) -> Bool {
    isOfBoth(sum.cue) || isForTwo(sum.amount)
  }

  private func ofBoth(_ sum: OwnedSum) -> HeardFact? { sum.owner == .relative ? nil : sum.fact(.resources) }

  private func salary(_ sum: OwnedSum) -> HeardFact? {
    guard sum.amount.euros >= Self.leastPay else { return nil }
    // A son or a daughter who earns is grown up; "quatre enfants, lui maçon à 1 900 €" is none of them.
    let isGrownChild = sum.owner == .child && isSonOrDaughter(before: sum.cue.lowerBound)
    return HeardKey.salary(of: isGrownChild ? .relative : sum.owner).map(sum.fact)
  }

  private func pension(_ sum: OwnedSum) -> HeardFact? {
    // "retraite à taux plein à 67".
    guard sum.amount.euros >= Self.leastPay || sum.amount.hasCurrency else { return nil }
    // "la banque prend 74 € sur 1 130 € de retraite": of whom the text is.
    let isTakenFrom = sum.owner == .other && scene.folded(sum.amount.range.lowerBound - 1) == "sur"
    return HeardKey.pension(of: isTakenFrom ? .speaker : sum.owner).map(sum.fact)
  }

  /// A "pension", which may be of age, of invalidity, or for a child.
  private func somePension(_ sum: OwnedSum, given facts: [HeardFact]) -> HeardFact? {
    let isOfInvalidity = speaksOfInvalidity
    switch sum.owner {
    case .relative: return sum.fact(.relativePension)
    case .speaker where isOfInvalidity: return sum.fact(.allowance)
    case .speaker:
      let isOfAge = isOfPensionAge(facts) || isTooMuchForAlimony(sum.amount, facts)
      return isOfAge ? sum.fact(.pension) : nil
    case .partner:
      // "j'ai quitté mon mari, il ne paie pas la pension de 150 euros": that of a child.
      let isOfChild = spotted.isParting || isUnpaid(sum.cue)
      return isOfChild || isOfInvalidity ? nil : sum.fact(.partnerPension)
    case .child, .other: return nil
    }
  }

  private func allowance(_ sum: OwnedSum, given facts: [HeardFact]) -> HeardFact? {
    let (amount, cue) = (sum.amount, sum.cue)
    func names(_ payer: String) -> Bool { cue.contains { scene.folded($0) == payer } }
    switch sum.owner {
    // "Papa a 67 ans, il touche 590 de la caisse": what a fund pays somebody old.
    case .relative: return names("caisse") && isElder(facts) ? sum.fact(.relativePension) : nil
    case .partner: return isSharedByAll(amount, cue) ? sum.fact(.resources) : nil
    case .other where !names("caf") || scene.subject(at: cue.lowerBound) == .relative: return nil
    case .child: return nil
    case .speaker, .other:
      // "toujours 0 € de la Sécu": a payment that does not come.
      // "même 20 € par mois je ne peux pas": no month's allowance.
      return amount.euros > 0 && (amount.period != .month || amount.euros >= 30) && !isLeftInPocket(amount)
        && !isTakenBack(amount)
        ? sum.fact(.allowance) : nil
    }
  }

  private func resources(_ sum: OwnedSum, given facts: [HeardFact]) -> HeardFact? {
    // "tombé à 2 € sur le compte": no month's income.
    if sum.amount.euros > 0, sum.amount.euros < Self.leastIncome { return nil }
    switch sum.owner {
    case .speaker, .partner: return sum.fact(.resources)
    // "premier bébé en mars, 1 900 € à deux".
    case .child: return sum.cue.contains { scene.folded($0) == "deux" } ? sum.fact(.resources) : nil
    case .relative: return isRetired(facts) ? sum.fact(.relativePension) : nil
    case .other: return nil
    }
  }

  /// What somebody "has" a month, by what else is told of them.
  private func income(_ sum: OwnedSum, given facts: [HeardFact]) -> HeardFact? {
    switch sum.owner {
    case .relative:
      return isRetired(facts) || isElder(facts) ? sum.fact(.relativePension) : nil
    // "son mari, cheminot à la retraite, perçoit 1 720 €".
    case .partner:
      let isPensioner = facts.contains { $0.key == .partnerActivity && $0.value == .option("retraite") }
      return sum.fact(isPensioner ? .partnerPension : .partnerSalary)
    case .child, .other: return nil
    case .speaker:
      // "touché un héritage de 4 000 €": once.
      if isPaidOnce(sum) { return nil }
      if isOfPensionAge(facts) { return sum.fact(.pension) }
      if facts.contains(where: { $0.key == .activity && $0.value == .option("salarie") }) { return sum.fact(.salary) }
      return sum.fact(facts.contains { $0.key == .receives } ? .allowance : .resources)
    }
  }
}
