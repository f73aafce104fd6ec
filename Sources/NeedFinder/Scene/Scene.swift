internal import RuleModel

/// A reading with what facts need to know about it: who is spoken of where, what is denied, what is only wished.
struct Scene: Sendable {
  let reading: Reading
  /// Persons named, in order.
  let persons: [PersonMention]
  /// Of whom each token says something.
  let subjects: [Person]
  /// Whether the text speaks in the first person.
  let isFirstPerson: Bool

  var tokens: [Token] { reading.tokens }

  func folded(_ place: Int) -> String { reading.folded(at: place) }

  /// Nil outside of the text.
  func token(at place: Int) -> Token? { reading.token(at: place) }

  /// Whether nothing, or a mark, stands right before `place`.
  func opensItem(_ place: Int) -> Bool { reading.opensItem(place) }

  /// Whether the text ends, or a mark stands, at `place`.
  func endsItem(_ place: Int) -> Bool { reading.endsItem(place) }

  /// Places of words before `place` in its clause, nearest first; light words are kept, marks end the clause.
  func before(_ place: Int, upTo count: Int, throughCommas: Bool = false) -> [Int] {
    var result: [Int] = []
    var current = place - 1
    while current >= 0, result.count < count {
      switch tokens[current].kind {
      case .word, .number, .slash: result.append(current)
      case .comma, .open, .close, .otherMark: if !throughCommas { return result }
      case .sentenceEnd, .clauseEnd: return result
      }
      current -= 1
    }
    return result
  }

  func after(_ place: Int, upTo count: Int, throughCommas: Bool = false) -> [Int] {
    var result: [Int] = []
    var current = place
    while current < tokens.count, result.count < count {
      switch tokens[current].kind {
      case .word, .number, .slash: result.append(current)
      case .comma, .open, .close, .otherMark: if !throughCommas { return result }
      case .sentenceEnd, .clauseEnd: return result
      }
      current += 1
    }
    return result
  }

  /// Whether what is said at `range` is denied by the words around it.
  func isDenied(_ range: Range<Int>) -> Bool {
    var weights = 0
    for (distance, place) in before(range.lowerBound, upTo: 6).enumerated() {
      let word = folded(place)
      if ["et", "mais", "car", "donc", "qui", "alors", "quand"].contains(word) { break }
      // "le RSA j'en ai plus depuis que je bosse": what is denied stands before the clause.
      if isA(.that, at: place), ["depuis", "parce", "vu", "alors"].contains(folded(place - 1)) { break }
      // "je touche rien d'autre que l'ASS", "rien que le RSA": that is had.
      if isA(.that, at: place), ["autre", "rien", "dautre"].contains(folded(place - 1)) { break }
      if isA(.denials, at: place), !isAffirmative(place) { return true }
      if !tokens[place].isLight { weights += 1 }
      if weights > 2 { break }
      if ["sans", "ni"].contains(word), distance < 2 { return true }
    }
    let inside = Array(range.dropFirst().prefix(2)) + after(range.upperBound, upTo: 2)
    for place in inside where isA(.negativeAdverbs, at: place) {
      if isAffirmative(place) { continue }
      if place < range.upperBound || place == range.upperBound && !deniesWhatFollows(place) { return true }
      if before(range.lowerBound, upTo: 3).contains(where: { ["n", "ne"].contains(folded($0)) }) { return true }
    }
    return deniesItsEnd(range)
  }

  /// Whether what is said at `range` is only wished, asked or supposed.
  func isHypothetical(_ range: Range<Int>) -> Bool {
    isSupposed(range)
      || before(range.lowerBound, upTo: 6).contains { isA(.wishes, at: $0) }
  }

  /// Whether what is said at `range` is under an "if".
  func isSupposed(_ range: Range<Int>) -> Bool {
    before(range.lowerBound, upTo: 6).contains { place in
      ["si", "s"].contains(folded(place))
        && isA(.subjectPronouns, at: place + 1)
    }
  }

  /// "est-ce que j'ai la CSS ?", "est-ce qu'elle est à 80 % ?": whoever asks does not know. The words at `range` hold the
  /// verb, or follow it.
  func isAsked(_ range: Range<Int>) -> Bool {
    // "je touche le chômage ou pas".
    if folded(range.upperBound) == "ou", ["pas", "non"].contains(folded(range.upperBound + 1)) { return true }
    return (range.lowerBound - 2...range.lowerBound + 1).contains { verb in
      (isA(.having, at: verb) || ["est", "suis"].contains(folded(verb)))
        && isA(.singularSubjects, at: verb - 1)
        && isA(.that, at: verb - 2) && folded(verb - 3) == "ce"
        && ["est", "es"].contains(folded(verb - 4))
    }
  }

  /// The tokens of words that were mentioned.
  func range(of mention: Mention) -> Range<Int> {
    let first = tokens.firstIndex { $0.range.upperBound > mention.range.lowerBound } ?? 0
    let end = tokens.firstIndex { $0.range.lowerBound >= mention.range.upperBound } ?? tokens.count
    return first..<max(first, end)
  }

  /// The person named last before `place` in its sentence, at most `distance` tokens back.
  func personNamed(before place: Int, within distance: Int, throughCommas: Bool) -> PersonMention? {
    let reach = Set(before(place, upTo: distance, throughCommas: throughCommas))
    return persons.last { $0.range.upperBound <= place && reach.contains($0.range.upperBound - 1) }
  }

  /// "2 enf., HLM", "seule, trois enfants": children who are counted, and of whom nothing else is told.
  func isOnlyCounted(_ mention: PersonMention) -> Bool {
    mention.person == .child && token(at: mention.range.lowerBound - 1)?.number != nil
  }

  /// Whether all that is named of `person` is dead: what is told of them is of the past.
  func isDead(_ person: Person) -> Bool {
    let named = persons.filter { $0.person == person }
    return named.contains(where: \.isDead)
      && named.allSatisfy { mention in named.contains { $0.isDead && $0.isFeminine == mention.isFeminine } }
  }

  /// Whose what is named at `range` is said to be right after it: "le salaire de ma femme", "le RSA de ma sœur".
  func owner(of range: Range<Int>) -> Person? {
    let isInside = range.count > 1 && isA(.ofOrOfThe, at: range.upperBound - 1)
    let end = isInside ? range.upperBound - 1 : range.upperBound
    guard isA(.ofOrOfThe, at: end) else { return nil }
    return persons.first { $0.isObject && (end + 1...end + 2).contains($0.range.lowerBound) }?.person
  }

  /// Whether "mon", "nos", "j'ai" stands before `place`: it is the speaker's, whoever the clause is about.
  ///
  /// The "ma" of "ma sœur a deux enfants" tells only whose sister she is.
  func isOwn(_ place: Int) -> Bool {
    before(place, upTo: 3).contains { word in
      (isAny(of: [.mine, .ours], at: word) || ["ai", "avons"].contains(folded(word)))
        && !persons.contains { $0.person == .relative && $0.range.contains(word + 1) && $0.range.upperBound <= place }
    }
  }

  /// "Papa a 86 ans… avec ses 1 250 de retraite": the relative whom a possessive at `place` takes up, where the person
  /// speaks of them as their own and of nobody since.
  func ownRelative(before place: Int) -> Person? {
    guard !persons.contains(where: { $0.person == .speaker }),
      let last = persons.last(where: { $0.range.upperBound <= place && [.relative, .partner].contains($0.person) }),
      !last.isObject, !isA(.theirs, at: last.range.lowerBound), !isA(.theirs, at: last.range.lowerBound - 1)
    else { return nil }
    return last.person
  }

  /// Whether the noun of such a person ends right before `place`.
  func personEnds(at place: Int, _ person: Person) -> Bool {
    persons.contains { $0.person == person && $0.range.upperBound == place }
  }

  /// "euros", "balles", "e".
  func isCurrency(at place: Int) -> Bool { folded(place) == "e" || isA(.currencies, at: place) }

  func isInfinitive(at place: Int) -> Bool { token(at: place)?.isInfinitive == true }

  func subject(at place: Int) -> Person { subjects.indices.contains(place) ? subjects[place] : .speaker }

  /// "on n'a plus que ses 1 180 € de chômage": only that is left, and it is there.
  func isOnly(_ place: Int) -> Bool {
    guard folded(place) == "plus", isA(.that, at: place + 1) else { return false }
    return token(at: place + 2)?.number != nil || isA(.determiners, at: place + 2) || folded(place + 2) == "du"
  }

  /// "plus" that adds ("en plus", "de plus", "plus de 500", "plus que"), "non plus".
  func isAffirmative(_ place: Int) -> Bool {
    let word = folded(place)
    guard word == "plus" || word == "non" else { return false }
    if word == "non" { return folded(place + 1) == "plus" || tokens[place].range.upperBound == 0 }
    if ["en", "de", "non", "au", "le", "la", "les"].contains(folded(place - 1)) { return true }
    if isOnly(place) { return true }
    // "730 € de paie plus un bout d'AAH": two sums.
    if before(place, upTo: 4).contains(where: { (tokens[$0].number ?? 0) >= 50 }),
      isA(.determiners, at: place + 1) || folded(place + 1) == "des"
    {
      return true
    }
    return folded(place + 1) == "de" && token(at: place + 2)?.number != nil
  }
}

/// Of whom something is said.
enum Person: Hashable, Sendable {
  /// The person whose situation it is, whoever speaks.
  case speaker
  case partner
  case child
  /// A parent, a neighbour: somebody else whom the request is about.
  case relative
  /// Somebody who is part of the story only.
  case other
}

struct PersonMention: Hashable, Sendable {
  let person: Person
  let isFeminine: Bool
  let range: Range<Int>
  /// "chez ma tante", "de ma voisine": not the subject of the clause.
  let isObject: Bool
  /// Whether a death is told of them.
  let isDead: Bool
}
