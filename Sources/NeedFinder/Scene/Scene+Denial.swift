internal import RuleModel

extension Scene {
  /// Whether a sign of alarm at `range` is denied beyond doubt; narrower than `isDenied`, since an alarm that is not
  /// given costs more than one too many.
  ///
  /// A negation holds for the verb it stands by ("ne me frappe pas", "jamais été battue", "pas de bleus"), never across
  /// a new subject ("je ne sais pas quoi faire, il me frappe").
  func isClearlyDenied(_ range: Range<Int>) -> Bool {
    let ending = max(range.lowerBound + 1, range.upperBound - 3)..<min(range.upperBound + 1, tokens.count)
    for place in ending where isA(.negativeAdverbs, at: place) && !isComparison(place) {
      if place >= range.upperBound || !crossesSubject(from: place, to: range.upperBound) { return true }
    }
    if isA(.newSubjects, at: range.lowerBound) { return false }
    if persons.contains(where: { $0.range.lowerBound == range.lowerBound }) { return false }
    var weights = 0
    for place in before(range.lowerBound, upTo: 4) {
      if isAny(of: [.newSubjects, .newClauseLinks], at: place) { return false }
      if isA(.clearDenials, at: place) { return true }
      if !tokens[place].isLight { weights += 1 }
      if weights > 1 { return false }
    }
    return false
  }

  /// "mon mari n'est pas décédé", "mon fils n'est pas du tout handicapé": what is said stands right after its negation,
  /// but for an adverb. A verb between them ("qui ne paie pas est décédé") is of another clause.
  func deniesItsEnd(_ range: Range<Int>) -> Bool {
    guard let negation = range.dropLast().last(where: { isA(.never, at: $0) }) else {
      return false
    }
    return (negation + 1..<range.upperBound - 1).allSatisfy { isA(.insideDenial, at: $0) }
  }

  /// "boursier pas de garant", "jsui au rsa pa de mutuelle": in a hurry the comma is left out, and what comes next is
  /// lacking; "je travaille pas de nuit" denies its verb.
  func deniesWhatFollows(_ place: Int) -> Bool {
    guard isA(.never, at: place), isA(.of, at: place + 1), place > 0 else { return false }
    let last = tokens[place - 1]
    return !FiniteVerbs.hasSingular(last) && !FiniteVerbs.hasPlural(last) && !last.isA(.ownVerbs)
  }

  /// "je ne suis pas sans papiers": two negations are none.
  func undoesItsNegation(_ range: Range<Int>) -> Bool {
    range.contains { place in
      folded(place) == "sans" && isA(.never, at: place - 1)
    }
  }

  /// Whether `range` begins with somebody who is no subject and goes on past a comma: "séparée de mon ex, contrôler…".
  func leavesItsPerson(_ range: Range<Int>) -> Bool {
    guard let person = persons.first(where: { $0.isObject && $0.range.lowerBound == range.lowerBound }) else {
      return false
    }
    return tokens.indices.contains(person.range.upperBound) && range.contains(person.range.upperBound)
      && tokens[person.range.upperBound].isMark
  }

  /// Whether the only negation at `range` is a "plus" that adds or compares: "plus de cent euros", "un plus", "plus cher".
  func onlyAdds(_ range: Range<Int>) -> Bool {
    let negations = range.filter { isA(.negations, at: $0) }
    return !negations.isEmpty && negations.allSatisfy(isMore)
  }

  /// "au plus tard" is a limit, and "plus que 15 €" too little.
  private func isMore(_ place: Int) -> Bool {
    guard folded(place) == "plus", folded(place - 1) != "au", !isOnly(place) else { return false }
    return isAffirmative(place) || folded(place - 1) == "un" || isA(.compared, at: place + 1)
  }

  /// "plus fort", "plus en plus", "pas que": the word compares or adds.
  private func isComparison(_ place: Int) -> Bool {
    if ["de", "en"].contains(folded(place - 1)), folded(place) == "plus" { return true }
    return isA(.comparing, at: place + 1)
  }

  private func crossesSubject(from place: Int, to end: Int) -> Bool {
    (place..<end).contains { isAny(of: [.newSubjects, .newClauseLinks], at: $0) }
  }
}
