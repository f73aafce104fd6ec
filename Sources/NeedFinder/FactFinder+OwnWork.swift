internal import RuleModel

/// Work that a phrase takes for granted: of an employer who does something, of a pay that one would like to do something
/// with.
extension FactFinder {
  /// Words for who employs, or where one is employed.
  static let employers: Set<String> = ["patron", "patronne", "employeur", "boite", "usine", "magasin"]

  /// "l'employeur veut suspendre le CDI": that of the person, where nobody else is told of.
  func isDoneByEmployer(_ range: Range<Int>, in scene: Scene) -> Bool {
    range.contains { Self.employers.contains(scene.folded($0)) }
      && !scene.persons.contains { [.partner, .child, .relative].contains($0.person) }
  }

  /// "je veux mettre ma paie quelque part", "il voudrait contester sa fiche de paie": what is wished for is done with a
  /// pay that one has. "Je voudrais avoir ma paie", "trouver mon premier emploi" say nothing of the kind, nor does an "if".
  func isPresupposed(_ key: HeardKey, _ option: String, _ range: Range<Int>, in scene: Scene) -> Bool {
    guard key == .activity, option == "salarie", !scene.isSupposed(range),
      scene.isAny(of: [.mine, .theirs], at: range.lowerBound),
      range.contains(where: { ["paie", "paye", "salaire", "salaires", "bulletins"].contains(scene.folded($0)) })
    else { return false }
    let verb = range.lowerBound - 1
    return isInfinitive(scene.folded(verb)) && !scene.isAny(of: [.seekers, .wishes], at: verb)
      && !["trouver", "signer", "commencer"].contains(scene.folded(verb))
  }
}
