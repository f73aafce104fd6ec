internal import RuleModel

/// Finds whose a sum is that some words say the role of.
///
/// Like ages, sums are told in many ways: the first that decides is right, and where none does the sum is of whom the
/// clause is about.
struct AmountOwner {
  let amount: Amount
  /// The words that say what the sum is for.
  let cue: Range<Int>
  let scene: Scene

  var person: Person {
    for way in Self.ways {
      if let person = way(self) { return person }
    }
    return scene.subject(at: start)
  }

  private static let ways: [@Sendable (AmountOwner) -> Person?] = [
    { $0.paidByEmployer }, { $0.saidAfter }, { $0.saidWithin }, { $0.ofOwnRelative }, { $0.saidBefore },
    { $0.beforeMark }, { $0.onLineOfNote }, { $0.apposed },
  ]

  // MARK: What the ways look at

  /// Where the sum and its words begin.
  private var start: Int { min(amount.range.lowerBound, cue.lowerBound) }

  /// The words before the later of the sum and its words, nearest first.
  private var reach: [Int] {
    let from = max(amount.range.lowerBound, cue.lowerBound)
    // "Conjoint chauffeur de bus (1 950 €)": a bracket goes on with what stands before it.
    let bracket = [from, start].first { scene.token(at: $0 - 1)?.kind == .open }
    return scene.before(bracket.map { $0 - 1 } ?? from, upTo: 6)
  }

  // MARK: The ways

  /// "le patron, il donne 700": to whom works there.
  private var paidByEmployer: Person? {
    let first = cue.lowerBound
    guard scene.folded(first) != "chef", cue.count > 1, scene.isA(.employers, at: first) else { return nil }
    return scene.before(first, upTo: 1).contains { scene.isA(.theirs, at: $0) }
      ? scene.subject(at: first - 1) : .speaker
  }

  /// "le salaire de ma femme, 1 450 €"; "la réversion de mon mari" is the widow's.
  private var saidAfter: Person? {
    guard let owner = scene.owner(of: cue) else { return nil }
    let isReversion = cue.contains { scene.folded($0) == "reversion" }
    return isReversion && owner == .partner ? .speaker : owner
  }

  /// "un seul salaire, celui de mon mari, 1 600".
  private var saidWithin: Person? {
    let named = scene.persons.first { cue.contains($0.range.lowerBound) && $0.isObject }?.person
    return named == .partner || named == .relative ? named : nil
  }

  /// "Papa a 86 ans… avec ses 1 250 de retraite".
  private var ofOwnRelative: Person? {
    scene.isA(.theirs, at: start - 1) ? scene.ownRelative(before: start - 1) : nil
  }

  /// "j'ai 300 euros", "mon salaire", "sa retraite": the nearest person, pronoun or possessive.
  private var saidBefore: Person? {
    for place in reach {
      if let owner = named(at: place) ?? told(at: place) { return owner }
    }
    return nil
  }

  private func named(at place: Int) -> Person? {
    guard let named = scene.persons.first(where: { $0.range.contains(place) }), named.range.lowerBound >= start - 4,
      named.person != .speaker, !isOfReversion(named),
      // "elle vit chez ses parents, coiffeuse à 1 150 €".
      !scene.isHost(named),
      named.person != .child || scene.subject(at: start) == .child
    else { return nil }
    return named.person
  }

  /// By a pronoun or a possessive at `place`.
  private func told(at place: Int) -> Person? {
    switch scene.folded(place) {
    // "par moi" is how some write "par mois".
    case "moi" where scene.folded(place - 1) == "par": return nil
    // "ma voisine, même âge que moi, touche 450 €": the other one of a comparison.
    case "moi" where ["que", "comme"].contains(scene.folded(place - 1)) && scene.subject(at: place - 2) != .speaker:
      return scene.subject(at: place - 2)
    case "je", "j", "moi", "on", "nous": return .speaker
    // "ma compagne, on est pacsés, elle gagne 1 200": the pronoun by the sum, whoever "on" was.
    case "il", "elle":
      let subject = scene.subject(at: place)
      return subject == .partner || subject == .relative || subject == .child ? subject : nil
    // The "ma" of "ma fille gagne 1 450 €" tells only whose daughter she is.
    case "mon", "ma", "mes", "notre":
      return scene.persons.contains { $0.range.contains(place) || $0.range.lowerBound == place + 1 } ? nil : .speaker
    default: return nil
    }
  }

  /// "la réversion de mon mari et 300 de retraite": who left the pension has none.
  private func isOfReversion(_ named: PersonMention) -> Bool {
    scene.before(named.range.lowerBound, upTo: 3).contains { scene.folded($0) == "reversion" }
  }

  /// "Pour sa tante, retraite 1 015 €": of the one named right before the mark.
  private var beforeMark: Person? {
    guard let mark = reach.last.map({ $0 - 1 }) ?? (start > 0 ? start - 1 : nil), mark > 0,
      scene.tokens[mark].kind == .comma,
      let named = scene.persons.first(where: { $0.range.upperBound == mark }),
      [.relative, .partner].contains(named.person), !scene.isOwn(start), !scene.isHost(named)
    else { return nil }
    return named.person
  }

  /// "depuis que mon fils est parti, salaire 1 440": a line of a note, of whom it is about.
  private var onLineOfNote: Person? {
    scene.subject(at: start) == .child && cue.lowerBound == start && scene.token(at: start - 1)?.isMark == true
      && cue.upperBound == amount.range.lowerBound ? .speaker : nil
  }

  private var apposed: Person? { scene.ownerOfApposition(at: start) }
}
