internal import RuleModel

/// Whose a sum is.
extension FactFinder {
  func isSonOrDaughter(before place: Int, in scene: Scene) -> Bool {
    let named = scene.personNamed(before: place, within: 5, throughCommas: false)
    if let named { return isSonOrDaughter(named, in: scene) }
    // "Mon fils est apprenti, son salaire c'est 980", "notre fille a signé, elle gagne 1 350".
    guard
      scene.isA(.theirs, at: place - 1) || scene.isA(.heOrShe, at: place - 1),
      let last = scene.persons.last(where: { $0.range.upperBound <= place }), last.person == .child,
      scene.sentence(around: place).contains(last.range.lowerBound)
    else { return false }
    return isSonOrDaughter(last, in: scene) && scene.isAny(of: [.mine, .ours, .theirs], at: last.range.lowerBound - 1)
  }

  private func isSonOrDaughter(_ mention: PersonMention, in scene: Scene) -> Bool {
    scene.isA(.ownChildren, at: mention.range.upperBound - 1)
  }

  /// "la réversion de mon mari et 300 de retraite": who left the pension has none.
  private func isLeftBy(_ named: PersonMention, in scene: Scene) -> Bool {
    scene.before(named.range.lowerBound, upTo: 3).contains { scene.folded($0) == "reversion" }
  }

  /// "ils touchent 700 et 500 de retraite": of two pensions or pays of a couple, the second is the partner's.
  func oneEach(_ found: [HeardFact], among amounts: [Amount], in scene: Scene) -> [HeardFact] {
    var result = found
    for (first, second) in zip(amounts, amounts.dropFirst()) where areOneEach(first, second, in: scene) {
      func place(of amount: Amount) -> Int? {
        result.firstIndex { fact in
          [.pension, .salary, .resources].contains(fact.key) && fact.value == .number(amount.rational)
        }
      }
      if let keys = keysOfPair(before: first, in: scene) {
        for amount in [first, second] {
          if let place = place(of: amount) { result.remove(at: place) }
        }
        for (amount, key) in [(first, keys.own), (second, keys.partner)] {
          result.append(
            HeardFact(key: key, value: .number(amount.rational), mention: scene.reading.mention(amount.range)))
        }
        continue
      }
      guard let last = place(of: second) ?? place(of: first), [.pension, .salary].contains(result[last].key) else {
        // "ils touchent 900 et 650 de pension": neither is what the household has.
        if let part = place(of: first), place(of: second) == nil { result.remove(at: part) }
        continue
      }
      let key = result[last].key
      for amount in [first, second] {
        if let place = place(of: amount) { result.remove(at: place) }
      }
      let partner: HeardKey = key == .pension ? .partnerPension : .partnerSalary
      for (amount, key) in [(first, key), (second, partner)] {
        result.append(
          HeardFact(key: key, value: .number(amount.rational), mention: scene.reading.mention(amount.range)))
      }
    }
    return result
  }

  /// "deux salaires, 1 500 et 1 350".
  private func keysOfPair(before first: Amount, in scene: Scene) -> (own: HeardKey, partner: HeardKey)? {
    for place in scene.before(first.range.lowerBound, upTo: 3, throughCommas: true) {
      switch scene.folded(place) {
      case "salaires", "paies", "payes": return (.salary, .partnerSalary)
      case "retraites", "pensions": return (.pension, .partnerPension)
      default: continue
      }
    }
    return nil
  }

  /// Only an "et" between them, where two persons are spoken of; not a pension and what completes it.
  private func areOneEach(_ first: Amount, _ second: Amount, in scene: Scene) -> Bool {
    let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    guard gap.count <= 1, gap.allSatisfy({ ["et", "plus", "est"].contains(scene.folded($0)) }),
      first.mayBeMonthly, second.mayBeMonthly
    else { return false }
    let isCompleted = scene.after(second.range.upperBound, upTo: 5).contains { scene.isA(.completing, at: $0) }
    return !isCompleted
      && scene.before(first.range.lowerBound, upTo: 10, throughCommas: true).contains { scene.isA(.couples, at: $0) }
  }

  func owner(of amount: Amount, cue: Range<Int>, in scene: Scene) -> Person {
    // "j'ai 300 euros", "mon salaire", "sa retraite": the nearest pronoun or possessive before the words decides.
    // "le patron, il donne 700": to whom works there.
    if scene.folded(cue.lowerBound) != "chef",
      cue.count > 1,
      scene.isA(.employers, at: cue.lowerBound)
    {
      return scene.before(cue.lowerBound, upTo: 1).contains { scene.isA(.theirs, at: $0) }
        ? scene.subject(at: cue.lowerBound - 1) : .speaker
    }
    if let owner = scene.owner(of: cue) {
      // "la réversion de mon mari" is the widow's.
      let isReversion = cue.contains { scene.folded($0) == "reversion" }
      return isReversion && owner == .partner ? .speaker : owner
    }
    // "un seul salaire, celui de mon mari, 1 600".
    if let named = scene.persons.first(where: { cue.contains($0.range.lowerBound) && $0.isObject }),
      [.partner, .relative].contains(named.person)
    {
      return named.person
    }
    let start = min(amount.range.lowerBound, cue.lowerBound)
    if scene.isA(.theirs, at: start - 1), let other = scene.ownRelative(before: start - 1) { return other }
    // "Conjoint chauffeur de bus (1 950 €)": a bracket goes on with what stands before it.
    let from = max(amount.range.lowerBound, cue.lowerBound)
    let bracket = [from, start].first { $0 > 0 && scene.tokens[$0 - 1].kind == .open }
    let reach = scene.before(bracket.map { $0 - 1 } ?? from, upTo: 6)
    for place in reach {
      if let named = scene.persons.first(where: { $0.range.contains(place) }), named.range.lowerBound >= start - 4,
        named.person != .speaker, !isLeftBy(named, in: scene),
        // "elle vit chez ses parents, coiffeuse à 1 150 €".
        !scene.isHost(named),
        named.person != .child || scene.subject(at: start) == .child
      {
        return named.person
      }
      switch scene.folded(place) {
      // "par moi" is how some write "par mois".
      case "moi" where scene.folded(place - 1) == "par": break
      // "ma voisine, même âge que moi, touche 450 €": the other one of a comparison.
      case "moi" where ["que", "comme"].contains(scene.folded(place - 1)) && scene.subject(at: place - 2) != .speaker:
        return scene.subject(at: place - 2)
      case "je", "j", "moi", "on", "nous": return .speaker
      // "ma compagne, on est pacsés, elle gagne 1 200": the pronoun by the sum, whoever "on" was.
      case "il" where Self.told.contains(scene.subject(at: place)),
        "elle" where Self.told.contains(scene.subject(at: place)):
        return scene.subject(at: place)
      // The "ma" of "ma fille gagne 1 450 €" tells only whose daughter she is.
      case "mon", "ma", "mes", "notre":
        if !scene.persons.contains(where: { $0.range.contains(place) || $0.range.lowerBound == place + 1 }) {
          return .speaker
        }
      default: break
      }
    }
    // "Pour sa tante, retraite 1 015 €": of the one named right before the mark.
    if let mark = reach.last.map({ $0 - 1 }) ?? (start > 0 ? start - 1 : nil), mark > 0,
      scene.tokens[mark].kind == .comma,
      let named = scene.persons.first(where: { $0.range.upperBound == mark }),
      [.relative, .partner].contains(named.person), !scene.isOwn(start), !scene.isHost(named)
    {
      return named.person
    }
    // "depuis que mon fils est parti, salaire 1 440": a line of a note, of whom it is about.
    if scene.subject(at: start) == .child, cue.lowerBound == start, start > 0, scene.tokens[start - 1].isMark,
      cue.upperBound == amount.range.lowerBound
    {
      return .speaker
    }
    if let beside = ownerOfApposition(at: start, in: scene) { return beside }
    return scene.subject(at: start)
  }

  /// Who may have a sum of their own, besides the speaker.
  private static let told: Set<Person> = [.partner, .relative, .child]

  /// "J'aide mon voisin, 83 ans, 760 € de retraite": told of the one named before, with nothing but an age between.
  func ownerOfApposition(at start: Int, in scene: Scene) -> Person? {
    guard start > 0, scene.tokens[start - 1].kind == .comma, !scene.isOwn(start),
      let named = scene.persons.last(where: { $0.range.upperBound <= start }), start - named.range.upperBound <= 8,
      [.relative, .partner].contains(named.person), !scene.isHost(named)
    else { return nil }
    let isApposed = (named.range.upperBound..<start).allSatisfy { place in
      scene.tokens[place].kind == .comma || scene.tokens[place].number != nil
        || scene.isA(.ageUnits, at: place)
        || scene.tokens[place].kind == .open || scene.folded(place) == "gir"
        || scene.isA(.statesBeside, at: place)
    }
    return isApposed ? named.person : nil
  }
}

extension Scene {
  /// "chez ses parents": where somebody lives, of whom nothing is told.
  func isHost(_ mention: PersonMention) -> Bool {
    folded(mention.range.lowerBound - 1) == "chez" || folded(mention.range.lowerBound - 2) == "chez"
  }
}
