internal import RuleModel

/// Whether a benefit has stopped, or will.
extension FactReader {
  enum BenefitEnd { case past, ahead }

  func end(of benefit: NamedBenefit, among named: [NamedBenefit]) -> BenefitEnd? {
    var isAhead = false
    for cue in benefit.cues(.stopped, before: 2, after: 3) {
      switch end(toldBy: cue, of: benefit, among: named) {
      case .past: return .past
      case .ahead: isAhead = true
      case nil: break
      }
    }
    if isAhead { return .ahead }
    return isTopicOfALoss(benefit.range) || wasHad(benefit.range) ? .past : nil
  }

  private func end(toldBy cue: NamedBenefit.Cue, of benefit: NamedBenefit, among named: [NamedBenefit]) -> BenefitEnd? {
    // "mon RSA s'est arrêté quand j'ai eu la pension": the end is told of the benefit that stands by it.
    if cue.precedes, isTaken(cue.range, from: benefit.range, by: named) { return nil }
    if isInfinitive(cue.range) {
      // "il a peur de perdre le RSA": he still has it.
      return isFeared(cue.range) ? .ahead : nil
    }
    // "on m'a dit que la PAJE s'arrêterait".
    if isFearedToCome(cue.range) || cue.range.contains(where: { scene.folded($0).hasSuffix("rait") }) { return .ahead }
    if isNoStop(cue.range) { return nil }
    // "sinon ils coupent mon APL".
    if scene.before(cue.range.lowerBound, upTo: 4).contains(where: { scene.folded($0) == "sinon" }) { return .ahead }
    // "suspension de la moitié de son RSA envisagée": part of it, or not yet.
    if isOfPart(cue, of: benefit) { return .ahead }
    // "fin d'ARE le 31/12", "ils arrêtent l'APL au 1er décembre": the day stands after the benefit.
    let told = cue.precedes ? cue.range.lowerBound..<benefit.range.upperBound : cue.range
    if scene.isYetToCome(told, on: date) { return .ahead }
    let isPlus = scene.folded(cue.range.upperBound - 1) == "plus" || scene.folded(cue.range.lowerBound) == "plus"
    return isPlus && isMore(cue, among: named) ? nil : .past
  }

  /// "elle a peur qu'on lui coupe ses indemnités".
  private func isFearedToCome(_ range: Range<Int>) -> Bool {
    scene.before(range.lowerBound, upTo: 4).contains { place in
      scene.isA(.fears, at: place) && scene.isA(.that, at: place + 1)
    }
  }

  /// Words of an end that tell of no benefit that stops.
  private func isNoStop(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if range.contains(where: { scene.isOnly($0) }) { return true }
    // "le prêt ne passe plus depuis qu'il est au chômage": since when, and what else stopped.
    if scene.folded(next) == "depuis", scene.isA(.that, at: next + 1) { return true }
    // "l'allocation de rentrée c'est fini à 18 ans ?": for anybody.
    if scene.folded(next) == "a", scene.token(at: next + 1)?.number != nil, scene.isA(.ageUnits, at: next + 2) {
      return true
    }
    // "la déclaration de RSA avant la fin du mois".
    return scene.isA(.periods, at: next) && scene.folded(range.lowerBound) == "fin"
  }

  /// A "plus" that adds or compares, or that is said of something else than the benefit.
  private func isMore(_ cue: NamedBenefit.Cue, among named: [NamedBenefit]) -> Bool {
    let (start, next) = (cue.range.lowerBound, cue.range.upperBound)
    // "passer au RSA plus avantageux".
    if !cue.precedes, scene.isA(.compared, at: next) { return true }
    // "RSA plus APL": added to each other.
    if named.contains(where: { $0.range.upperBound == start }), named.contains(where: { $0.range.lowerBound == next }) {
      return true
    }
    // "Rente AT 510 € plus le RSA": added to a sum.
    if scene.folded(start) == "plus",
      scene.isCurrency(at: start - 1) || scene.isA(.incomes, at: start - 1)
        || scene.token(at: start - 1)?.number != nil
    {
      return true
    }
    // "ma pension d'invalidité plus un petit complément": added too.
    if !cue.precedes, ["un", "une", "des", "les", "mon", "ma", "mes"].contains(scene.folded(next)) { return true }
    // "en plus de l'AAH": added; "plus de RSA", not "plus de mutuelle … chômage" nor "plus besoin d'APL".
    return ["en", "de", "au"].contains(scene.folded(start - 1)) || cue.distance > 0
  }

  /// "la moitié de son RSA", "suspension du RSA envisagée".
  private func isOfPart(_ cue: NamedBenefit.Cue, of benefit: NamedBenefit) -> Bool {
    guard cue.precedes else { return false }
    // "la Métropole annonce une suspension de son RSA".
    if scene.before(cue.range.lowerBound, upTo: 3).contains(where: { scene.isA(.announcing, at: $0) }) {
      return true
    }
    // "suspendu mon RSA à 50 %".
    let (link, share) = (benefit.range.upperBound, benefit.range.upperBound + 1)
    if ["a", "de"].contains(scene.folded(link)), let percent = scene.token(at: share)?.number, percent < 100,
      scene.folded(share + 1) == "%"
    {
      return true
    }
    return (cue.range.upperBound..<benefit.range.lowerBound).contains { scene.isA(.parts, at: $0) }
      || scene.isA(.notYetDecided, at: benefit.range.upperBound)
  }

  /// Whether another benefit stands nearer before the words at `cue`.
  private func isTaken(_ cue: Range<Int>, from range: Range<Int>, by named: [NamedBenefit]) -> Bool {
    named.contains { other in
      other.range != range && other.range.upperBound <= cue.lowerBound
        && cue.lowerBound - other.range.upperBound < range.lowerBound - cue.upperBound
    }
  }

  private func isFeared(_ range: Range<Int>) -> Bool {
    scene.before(range.lowerBound, upTo: 2).contains { place in
      // "l'APL va sauter", "allait sauter".
      scene.isA(.fears, at: place) || ["va", "vont", "allait", "allaient"].contains(scene.folded(place))
    }
  }

  /// "ils veulent suspendre mon RSA": not yet stopped; "ils m'ont couper" is a participle misspelt.
  private func isInfinitive(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let word = scene.tokens[range].first?.folded, word.hasSuffix("er") || word.hasSuffix("re")
    else { return false }
    return !["a", "ont", "ete", "ai"].contains(scene.folded(range.lowerBound - 1))
  }

  /// "Le RSA j'en ai plus", "l'APL, on la reçoit plus": named first, then said to be had no more.
  private func isTopicOfALoss(_ range: Range<Int>) -> Bool {
    let end = min(range.upperBound + 12, scene.tokens.count)
    return (range.upperBound..<max(range.upperBound, end)).contains { place in
      guard ["je", "j", "il", "elle", "on", "nous"].contains(scene.folded(place)) else { return false }
      let pronoun = ["n", "ne"].contains(scene.folded(place + 1)) ? place + 2 : place + 1
      return ["l", "la", "le", "les", "en"].contains(scene.folded(pronoun))
        && scene.isA(.having, at: pronoun + 1) && scene.folded(pronoun + 2) == "plus"
        && !(range.upperBound..<place).contains { isEnd($0, after: range) }
    }
  }

  /// "Son AAH ? Elle ne la touche plus": the question mark right after the name ends nothing.
  private func isEnd(_ place: Int, after range: Range<Int>) -> Bool {
    scene.tokens[place].kind == .sentenceEnd && (place > range.upperBound || scene.tokens[place].word != "?")
  }

  /// "je touchais l'ASS jusqu'en mai", "j'avais l'APL, puis ils me l'ont enlevée".
  private func wasHad(_ range: Range<Int>) -> Bool {
    guard let verb = scene.before(range.lowerBound, upTo: 3).first(where: { scene.isA(.had, at: $0) }),
      (verb + 1..<range.lowerBound).allSatisfy({ scene.tokens[$0].isLight })
    else { return false }
    let following = (range.upperBound..<min(range.upperBound + 7, scene.tokens.count))
    return following.prefix { scene.tokens[$0].kind != .sentenceEnd }.contains { scene.isA(.ending, at: $0) }
  }
}
