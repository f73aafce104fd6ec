internal import RuleModel

extension FactFinder {
  /// Benefits that the person says they receive, or no longer receive; one asked for, refused or only named is none.
  func benefits(in scene: Scene, on date: CalendarDate) -> [HeardFact] {
    let cues = benefitCues.hits(in: scene.reading).map { (kind: benefitCueKinds[$0.pattern], range: $0.ranges[0]) }
    let named = benefits.hits(in: scene.reading)
    var facts: [HeardFact] = []
    for hit in named {
      let range = hit.ranges[0]
      var endsLater = false
      let isMine = ["mon", "ma", "mes"].contains(scene.folded(range.lowerBound - 1))
      guard isMine || scene.subject(at: range.lowerBound) == .speaker || isDoneByPayer(range, in: scene) else {
        continue
      }
      if !isMine, let named = scene.personNamed(before: range.lowerBound, within: 3, throughCommas: false),
        named.person == .relative || named.person == .child
      {
        continue
      }
      if let holder = scene.holder(of: range), holder != .speaker { continue }
      // In somebody's own words "son RSA" is another's.
      if scene.isFirstPerson, ["son", "sa", "ses"].contains(scene.folded(range.lowerBound - 1)),
        !scene.persons.contains(where: { $0.person == .speaker })
      {
        continue
      }
      let before = Set(scene.before(range.lowerBound, upTo: 7))
      // "ses allocations et demande qui…": what follows "et" is another verb's.
      let after = Set(
        scene.after(range.upperBound, upTo: 6).prefix { !["et", "mais", "ou"].contains(scene.folded($0)) })
      func weightBetween(_ cue: Range<Int>) -> Int {
        let gap =
          cue.upperBound <= range.lowerBound
          ? cue.upperBound..<range.lowerBound : range.upperBound..<max(range.upperBound, cue.lowerBound)
        return gap.filter {
          !scene.tokens[$0].isLight && scene.folded($0) != "o" && scene.tokens[$0].number == nil
            && !Self.isCurrency(scene.folded($0))
        }
        .count
      }
      func has(_ kind: BenefitCue, before limit: Int, after limitAfter: Int) -> Bool {
        cues.contains { cue in
          guard cue.kind == kind, !cue.range.overlaps(range) else { return false }
          let precedes = cue.range.upperBound <= range.lowerBound
          let isInClause =
            precedes ? before.contains(cue.range.upperBound - 1) : after.contains(cue.range.lowerBound)
          // "mon RSA s'est arrêté quand j'ai eu la pension": the end is told of the benefit that stands by it.
          if kind == .stopped, precedes, isTaken(cue.range, from: range, by: named) { return false }
          guard isInClause, weightBetween(cue.range) <= (precedes ? limit : limitAfter) else { return false }
          if kind == .received, scene.isDenied(cue.range) || isOfThePast(cue.range, in: scene) { return false }
          if kind == .stopped, isInfinitive(cue.range, in: scene) {
            // "il a peur de perdre le RSA": he still has it.
            if isFeared(cue.range, in: scene) { endsLater = true }
            return false
          }
          if kind == .stopped, scene.isYetToCome(cue.range, on: date) {
            endsLater = true
            return false
          }
          // "en plus de l'AAH": added.
          if kind == .stopped, scene.folded(cue.range.lowerBound) == "plus",
            ["en", "de", "au"].contains(scene.folded(cue.range.lowerBound - 1))
          {
            return false
          }
          // "plus de RSA", not "plus de mutuelle … chômage".
          if kind == .stopped, scene.folded(cue.range.lowerBound) == "plus", weightBetween(cue.range) > 0 {
            return false
          }
          return true
        }
      }
      let previous = scene.folded(range.lowerBound - 1)
      let value = HeardValue.option(benefitNames[hit.pattern])
      let mention = scene.reading.mention(range)
      let hasOwn = ["mon", "ma", "mes", "son", "sa", "ses", "notre"].contains(previous)
      // "pour garder mon chômage": it has yet to be had.
      if hasOwn,
        ["garder", "conserver", "ouvrir", "avoir", "toucher", "obtenir"].contains(scene.folded(range.lowerBound - 2))
      {
        continue
      }
      // "il enlève 200 sur mon RSA": part of it.
      if hasOwn, scene.folded(range.lowerBound - 2) == "sur" {
        // "elle compte sur sa prime": it has yet to come.
        if scene.folded(range.lowerBound - 3).hasPrefix("compt") { continue }
        facts.append(HeardFact(key: .receives, value: value, mention: mention))
        continue
      }
      if has(.stopped, before: 2, after: 3) {
        if !scene.isHypothetical(range) {
          facts.append(HeardFact(key: .noLongerReceives, value: value, mention: mention))
        }
        continue
      }
      let isOwnDenied =
        isMine
        ? scene.before(range.lowerBound - 1, upTo: 2).contains {
          ["pas", "jamais", "encore"].contains(scene.folded($0))
        }
        : scene.isDenied(range)
      if endsLater {
        facts.append(HeardFact(key: .receives, value: value, mention: mention))
        continue
      }
      if hasOwn, !has(.refused, before: 2, after: 3), !isOwnDenied {
        facts.append(HeardFact(key: .receives, value: value, mention: mention))
        continue
      }
      if has(.uncertain, before: 3, after: 2) || scene.isHypothetical(range) || scene.isDenied(range) {
        continue
      }
      let two = scene.folded(range.lowerBound - 2)
      if isAboutPeople(range, in: scene) { continue }
      if isBare(range, in: scene) {
        facts.append(HeardFact(key: .receives, value: value, mention: mention))
        continue
      }
      let isAt =
        (["au", "aux", "o"].contains(previous) && benefitNames[hit.pattern] != "are")
        || (["l", "la"].contains(previous) && ["a", "est"].contains(two) && two != "est"
          && scene.folded(range.lowerBound - 3) != "droit")
      // "au chômage" says that one seeks work, not that one is paid for it.
      let isJobless = benefitNames[hit.pattern] == "are" && ["au", "o"].contains(previous)
      if isJobless, !isAmountOf(range, in: scene) { continue }
      let isWith = previous == "avec"
      if isAt || isWith || has(.received, before: 1, after: 0) || isAmountOf(range, in: scene)
        || isTopic(range, in: scene) || isJoined(range, to: facts, in: scene)
      {
        facts.append(HeardFact(key: .receives, value: value, mention: mention))
      }
    }
    return facts
  }

  /// Whether another benefit stands nearer before the words at `cue`.
  private func isTaken(_ cue: Range<Int>, from range: Range<Int>, by named: [CueBook.Hit]) -> Bool {
    named.contains { other in
      let place = other.ranges[0]
      return place != range && place.upperBound <= cue.lowerBound
        && cue.lowerBound - place.upperBound < range.lowerBound - cue.upperBound
    }
  }

  /// "elle percevait la PCH jusqu'à l'été".
  private func isOfThePast(_ range: Range<Int>, in scene: Scene) -> Bool {
    range.contains { place in
      ["evait", "evais", "evaient", "chait", "chais", "chaient"].contains { scene.folded(place).hasSuffix($0) }
    }
  }

  private func isFeared(_ range: Range<Int>, in scene: Scene) -> Bool {
    scene.before(range.lowerBound, upTo: 2).contains {
      ["peur", "crains", "craint", "risque", "risquent", "menace"].contains(scene.folded($0))
    }
  }

  /// "L'ASF, je l'ai pour le petit": named first, then said to be had.
  private func isTopic(_ range: Range<Int>, in scene: Scene) -> Bool {
    guard
      let mark = (range.upperBound..<min(range.upperBound + 6, scene.tokens.count)).first(where: {
        scene.tokens[$0].kind == .comma || scene.tokens[$0].kind == .clauseEnd
      })
    else { return false }
    let words = (mark + 1..<mark + 4).map { scene.folded($0) }
    return ["je", "il", "elle", "on", "nous"].contains(words[0]) && ["l", "la", "le", "les"].contains(words[1])
      && ["ai", "a", "avons", "touche", "recois", "recoit", "percois", "percoit"].contains(words[2])
  }

  /// "je vis de l'AAH et des APL", "RSA + APL": with one that is received.
  private func isJoined(_ range: Range<Int>, to facts: [HeardFact], in scene: Scene) -> Bool {
    guard let last = facts.last, last.key == .receives else { return false }
    let end = scene.range(of: last.mention).upperBound
    return end <= range.lowerBound
      && (end..<range.lowerBound).allSatisfy {
        ["et", "de", "des", "du", "d", "l", "la", "le", "les", "plus", "avec", "mes", "ses"].contains(scene.folded($0))
      }
  }

  /// "la CAF lui a coupé l'AAH": the one who pays is the subject, the benefit is the person's.
  private func isDoneByPayer(_ range: Range<Int>, in scene: Scene) -> Bool {
    guard scene.subject(at: range.lowerBound) == .other,
      let named = scene.persons.last(where: { $0.range.upperBound <= range.lowerBound })
    else { return false }
    return named.range.contains { Self.payers.contains(scene.folded($0)) }
  }

  /// "1 080 € d'ARE": what is counted is received.
  private func isAmountOf(_ range: Range<Int>, in scene: Scene) -> Bool {
    let (one, two) = (range.lowerBound - 1, range.lowerBound - 2)
    guard two >= 0, ["de", "d"].contains(scene.folded(one)) else { return false }
    // "1 034 € par mois d'ASPA".
    let sum = scene.folded(two) == "mois" && ["par", "/"].contains(scene.folded(two - 1)) ? two - 2 : two
    let three = Self.isCurrency(scene.folded(sum)) ? sum - 1 : sum
    guard three >= 0, let number = scene.tokens[three].number, three < two || number >= 100 else { return false }
    return !scene.before(three, upTo: 6).contains { place in
      [
        "reclam", "rembours", "rend", "doi", "dette", "indu", "trop", "retir", "retien", "perd", "manqu", "gard",
        "accus",
      ].contains {
        scene.folded(place).hasPrefix($0)
      }
    }
  }

  private static let payers: Set<String> = ["caf", "crous", "cpam", "msa", "carsat", "bailleur", "proprietaire"]

  private static func isCurrency(_ word: String) -> Bool { ["euro", "euros", "e", "eur", "balles"].contains(word) }

  /// "la prime aux gens au RSA", "quand on est au RSA": of people at large.
  private func isAboutPeople(_ range: Range<Int>, in scene: Scene) -> Bool {
    let words = scene.before(range.lowerBound, upTo: 5).map { scene.folded($0) }
    return words.contains {
      ["gens", "ceux", "celles", "personnes", "allocataires", "beneficiaires", "quand"].contains($0)
    }
  }

  /// In a mediator's list of what is known: "célibataire, RSA, 62 ans".
  private func isBare(_ range: Range<Int>, in scene: Scene) -> Bool {
    let opens =
      range.lowerBound == 0 || scene.tokens[range.lowerBound - 1].isMark
      || range.lowerBound == 1 && ["monsieur", "madame"].contains(scene.folded(0))
    guard opens else { return false }
    // "RSA, c'est quoi ?": in somebody's own words, only within a list.
    if scene.isFirstPerson, range.lowerBound == 0 || scene.tokens[range.lowerBound - 1].kind != .comma { return false }
    guard scene.tokens.indices.contains(range.upperBound) else { return range.lowerBound > 0 }
    let following = scene.tokens[range.upperBound]
    // "AAH à 80 %", "indemnités journalières de 640 €".
    let isCounted =
      ["a", "de", ":"].contains(following.folded) && scene.tokens.indices.contains(range.upperBound + 1)
      && scene.tokens[range.upperBound + 1].number != nil
    // "RSA + APL, rien d'autre".
    if benefits.hits(in: scene.reading).contains(where: { $0.ranges[0].lowerBound == range.upperBound }) { return true }
    return following.kind == .comma || following.kind == .clauseEnd || following.number != nil || isCounted
      || (following.kind == .sentenceEnd && range.lowerBound > 0
        && scene.tokens[range.lowerBound - 1].kind == .comma)
  }

  /// "ils veulent suspendre mon RSA": not yet stopped; "ils m'ont couper" is a participle misspelt.
  private func isInfinitive(_ range: Range<Int>, in scene: Scene) -> Bool {
    guard range.count == 1, let word = scene.tokens[range].first?.folded, word.hasSuffix("er") || word.hasSuffix("re")
    else { return false }
    return !["a", "ont", "ete", "ai"].contains(scene.folded(range.lowerBound - 1))
  }
}
