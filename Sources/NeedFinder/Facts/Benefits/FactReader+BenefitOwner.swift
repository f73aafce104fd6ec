internal import RuleModel

/// Whose benefit it is.
extension FactReader {
  func isOfSpeaker(_ benefit: NamedBenefit) -> Bool {
    let (range, start) = (benefit.range, benefit.range.lowerBound)
    guard
      benefit.isMine || scene.subject(at: start) == .speaker || isDoneByPayer(range)
        || isTheirs(range)
        || rules.paidForChildren.contains(benefit.name) && scene.subject(at: start) == .child
        || isItemAfterChildren(start)
    else { return false }
    if !benefit.isMine, let named = scene.personNamed(before: start, within: 3, throughCommas: false),
      named.person == .relative || named.person == .child && !isHadWithAnother(range)
    {
      return false
    }
    if let owner = scene.owner(of: range), owner != .speaker { return false }
    if let told = scene.personOfBracket(around: start), told != .speaker { return false }
    if isPaidToAnother(range) { return false }
    // In somebody's own words "son RSA" is another's.
    return
      !(scene.isFirstPerson && scene.isA(.theirs, at: start - 1)
      && !scene.persons.contains { $0.person == .speaker })
  }

  /// "deux enfants nés en 2019 et 2022, au RSA majoré": an item of a note, after children who are only counted.
  private func isItemAfterChildren(_ start: Int) -> Bool {
    guard !scene.isFirstPerson, scene.subject(at: start) == .child, scene.folded(start - 1) == "au", start > 1,
      scene.tokens[start - 2].kind == .comma, let named = scene.persons.last(where: { $0.range.upperBound <= start })
    else { return false }
    return scene.isOnlyCounted(named)
  }

  /// "la banque avale son AAH", in a mediator's words: the person's, where nobody else is told of.
  private func isTheirs(_ range: Range<Int>) -> Bool {
    !scene.isFirstPerson && scene.subject(at: range.lowerBound) == .other
      && scene.isA(.theirs, at: range.lowerBound - 1)
      && !scene.persons.contains { [.partner, .child, .relative].contains($0.person) }
  }

  /// "verse la prime de rentrée à leur mère".
  private func isPaidToAnother(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard ["à", "au"].contains(scene.token(at: end)?.word) else { return false }
    let noun = end + (scene.folded(end) == "au" ? 1 : 2)
    return scene.isA(.motherOrFather, at: noun) || scene.folded(noun) == "ex"
  }

  /// "la prime aux gens au RSA", "quand on est au RSA": of people at large.
  func isAboutPeople(_ range: Range<Int>) -> Bool {
    scene.before(range.lowerBound, upTo: 5).contains { scene.isA(.peopleAtLarge, at: $0) }
  }

  /// "la CAF lui a coupé l'AAH": the one who pays is the subject, what it does is done to the person.
  func isDoneByPayer(_ range: Range<Int>) -> Bool {
    guard scene.subject(at: range.lowerBound) == .other,
      let named = scene.persons.last(where: { $0.range.upperBound <= range.lowerBound })
    else { return false }
    return named.range.contains { scene.isA(.payers, at: $0) }
  }
}
