internal import RuleModel

/// Work that a phrase takes for granted: of an employer who does something, of a pay that one would like to do something
/// with.
extension FactReader {
  /// "l'employeur veut suspendre le CDI": that of the person, where nobody else is told of.
  func isDoneByEmployer(_ range: Range<Int>) -> Bool {
    range.contains { scene.isA(.employers, at: $0) }
      && !scene.persons.contains { [.partner, .child, .relative].contains($0.person) }
  }

  /// "patron n'a pas envoyé l'attestation, CDI temps plein": after the mark, no employer's own contract.
  func isSetApartFromEmployer(_ range: Range<Int>) -> Bool {
    scene.token(at: range.lowerBound - 1)?.isMark == true
      && !scene.isA(.promised, at: range.upperBound)
      && scene.before(range.lowerBound, upTo: 12, throughCommas: true).contains { scene.isA(.employers, at: $0) }
      && !scene.persons.contains { [.partner, .child, .relative].contains($0.person) }
  }

  /// "je veux mettre ma paie quelque part", "il voudrait contester sa fiche de paie": what is wished for is done with a
  /// pay that one has. "Je voudrais avoir ma paie", "trouver mon premier emploi" say nothing of the kind, nor does an "if".
  func isPresupposed(_ key: HeardKey, _ option: String, _ range: Range<Int>) -> Bool {
    guard key == .activity, option == "salarie", !scene.isSupposed(range),
      scene.isAny(of: [.mine, .theirs], at: range.lowerBound),
      range.contains(where: { scene.isA(.incomes, at: $0) })
    else { return false }
    let verb = range.lowerBound - 1
    return scene.isInfinitive(at: verb) && !scene.isAny(of: [.seekers, .wishes], at: verb)
      && !scene.isA(.gettingWork, at: verb)
  }

  /// "elle bosse pas", "ma femme ne travaille pas": nothing tells why, and what else one does; no activity is only
  /// proposed, where nothing else was told.
  func notWorking(given facts: [HeardFact]) -> [HeardFact] {
    scene.tokens.indices.compactMap { place in
      let range = place..<(place + 2)
      guard scene.isA(.working, at: place), scene.folded(place + 1) == "pas",
        endsWithDenial(place + 2), !scene.isSupposed(range), !scene.isAsked(range)
      else { return nil }
      let key: HeardKey
      switch scene.subject(at: place) {
      case .speaker: key = .activity
      case .partner where !scene.isDead(.partner): key = .partnerActivity
      case .partner, .child, .relative, .other: return nil
      }
      guard !facts.contains(where: { $0.key == key }) else { return nil }
      return fact(key, .option("inactif"), at: range, .doubtful)
    }
  }

  /// "pas le lundi", "pas chez eux", "pas assez" are denied of somebody who works.
  private func endsWithDenial(_ next: Int) -> Bool {
    guard scene.tokens.indices.contains(next) else { return true }
    if scene.tokens[next].isMark { return true }
    let word = scene.folded(next)
    if word == "du" { return scene.folded(next + 1) == "tout" }
    if word == "en" { return scene.folded(next + 1) == "ce" }
    return scene.isA(.afterNotWorking, at: next)
  }
}
