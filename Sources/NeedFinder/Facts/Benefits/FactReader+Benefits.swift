internal import RuleModel

extension FactReader {
  /// Benefits that the person says they receive, or no longer receive; one asked for, refused or only named is none.
  var benefits: [HeardFact] {
    let cues = spotted.benefitCues.map { (kind: $0.meaning, range: $0.range) }
    let hits = spotted.benefits
    let names = Set(hits.flatMap(\.range))
    let named = hits.map {
      NamedBenefit(name: $0.meaning, range: $0.range, allNames: names, cues: cues, in: scene)
    }
    // In the order of the text: what is joined to one that is received is received too.
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
    var facts: [HeardFact] = []
    for benefit in named where isOfSpeaker(benefit) {
      let key: HeardKey
      switch standing(of: benefit, among: named, given: facts) {
      case .received: key = .receives
      case .stopped: key = .noLongerReceives
      case nil: continue
      }
      facts.append(fact(key, .option(benefit.name), at: benefit.range))
    }
    return facts
  }

  enum BenefitStanding { case received, stopped }

  /// Nil where nothing says that the benefit is, or was, paid.
  private func standing(
    of benefit: NamedBenefit, among named: [NamedBenefit], given facts: [HeardFact]
  ) -> BenefitStanding? {
    let start = benefit.range.lowerBound
    if benefit.isOwned {
      // "pour garder mon chômage": it has yet to be had.
      if scene.isA(.seekers, at: start - 2) { return nil }
      // "il enlève 200 sur mon RSA": part of it; "elle compte sur sa prime": it has yet to come.
      if scene.folded(start - 2) == "sur" { return scene.folded(start - 3).hasPrefix("compt") ? nil : .received }
    }
    switch end(of: benefit, among: named) {
    case .past:
      // "plus droit à la prime": the right that is wished for elsewhere is lost here.
      let isRightLost = scene.before(start, upTo: 4).contains { place in
        scene.folded(place) == "droit" && scene.folded(place - 1) == "plus"
      }
      return scene.isHypothetical(benefit.range) && !isRightLost ? nil : .stopped
    case .ahead: return .received
    case nil: break
    }
    // "s'occuper de son chèque énergie": what comes once a year is no income, until it is said to have come.
    if benefit.isOwned, !rules.paidOnce.contains(benefit.name), !benefit.has(.refused, before: 2, after: 3),
      !isDenied(benefit)
    {
      return .received
    }
    if benefit.has(.uncertain, before: 3, after: 2) || scene.isHypothetical(benefit.range)
      || scene.isDenied(benefit.range) || isAboutPeople(benefit.range) || scene.isAsked(benefit.range)
    {
      return nil
    }
    return isReceived(benefit, given: facts) ? .received : nil
  }

  /// "je n'ai pas encore mon RSA": a denial before the possessive.
  private func isDenied(_ benefit: NamedBenefit) -> Bool {
    guard benefit.isMine else { return scene.isDenied(benefit.range) }
    return scene.before(benefit.range.lowerBound - 1, upTo: 2).contains {
      ["pas", "jamais", "encore"].contains(scene.folded($0))
    }
  }
}

/// A benefit where the text names it, with the words around it that say what becomes of it.
struct NamedBenefit {
  let name: String
  let range: Range<Int>
  /// The places of all names of benefits in the text.
  let allNames: Set<Int>
  /// Whether the possessive before it is the speaker's own.
  let isMine: Bool
  /// Whether any possessive stands before it.
  let isOwned: Bool
  /// The words of its clause that may tell of it, nearest first.
  let cues: [Cue]

  struct Cue {
    let kind: FactBooks.BenefitCue
    let range: Range<Int>
    let precedes: Bool
    /// Words of weight between the two.
    let distance: Int
  }

  init(
    name: String, range: Range<Int>, allNames: Set<Int>, cues: [(kind: FactBooks.BenefitCue, range: Range<Int>)],
    in scene: Scene
  ) {
    self.allNames = allNames
    self.name = name
    self.range = range
    isMine = scene.isA(.mine, at: range.lowerBound - 1)
    isOwned =
      isMine || scene.isA(.theirs, at: range.lowerBound - 1) || scene.folded(range.lowerBound - 1) == "notre"
    let before = Set(scene.before(range.lowerBound, upTo: 7))
    // "ses allocations et demande qui…": what follows "et" is another verb's.
    let after = Set(scene.after(range.upperBound, upTo: 6).prefix { !["et", "mais", "ou"].contains(scene.folded($0)) })
    self.cues = cues.compactMap { cue in
      // "coché à l'inscription" is no "a l'".
      let isPlace =
        scene.tokens[cue.range.lowerBound].word == "à"
        && scene.isA(.singularArticles, at: cue.range.upperBound - 1)
      guard !cue.range.overlaps(range), !isPlace else { return nil }
      let precedes = cue.range.upperBound <= range.lowerBound
      guard precedes ? before.contains(cue.range.upperBound - 1) : after.contains(cue.range.lowerBound) else {
        return nil
      }
      // "il touche le RSA en attendant l'ASPA".
      if cue.kind == .uncertain, !precedes, scene.folded(cue.range.lowerBound) == "attendant" { return nil }
      // "au RSA elle aimerait apprendre": what is wished for is another thing.
      if cue.kind == .uncertain, !precedes, scene.isA(.singularSubjects, at: range.upperBound),
        ["au", "aux"].contains(scene.folded(range.lowerBound - 1))
      {
        return nil
      }
      let gap =
        precedes
        ? cue.range.upperBound..<range.lowerBound : range.upperBound..<max(range.upperBound, cue.range.lowerBound)
      let distance = gap.count { place in
        !scene.tokens[place].isLight && scene.folded(place) != "o" && scene.tokens[place].number == nil
          && !scene.isCurrency(at: place)
      }
      return Cue(kind: cue.kind, range: cue.range, precedes: precedes, distance: distance)
    }
  }

  /// The words of a kind within so many words of weight before it, or after.
  func cues(_ kind: FactBooks.BenefitCue, before: Int, after: Int) -> [Cue] {
    cues.filter { $0.kind == kind && $0.distance <= ($0.precedes ? before : after) }
  }

  func has(_ kind: FactBooks.BenefitCue, before: Int, after: Int) -> Bool {
    !cues(kind, before: before, after: after).isEmpty
  }
}
