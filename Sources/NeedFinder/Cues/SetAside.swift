internal import RuleModel

/// Subjects that a text names only to set them aside: "rien à voir avec la carte grise", "le loyer, lui, est payé".
struct SetAside: Sendable {
  /// What sets aside the words that follow.
  var openings = CueBook()
  /// What sets aside the words before, where nothing denies it.
  var closings = CueBook()
  /// What sets itself aside: "n'est pas mort" speaks of no death.
  var denied = CueBook()

  private static let reach = 8

  /// The text without its words that are set aside; as it is where nothing else is left.
  func removed(from scene: Scene) -> Reading {
    let reading = scene.reading
    var places: Set<Int> = []
    for hit in openings.hits(in: reading) {
      guard let end = hit.ranges.last?.upperBound else { continue }
      for place in scene.after(end, upTo: Self.reach) {
        if ["mais", "parce", "car", "c"].contains(scene.folded(place)) { break }
        places.insert(place)
      }
    }
    for hit in closings.hits(in: reading) {
      guard let start = hit.ranges.first?.lowerBound else { continue }
      let clause = scene.before(start, upTo: Self.reach, throughCommas: true)
      places.formUnion(subject(of: clause, in: scene))
    }
    for hit in denied.hits(in: reading) { places.formUnion(hit.ranges.joined()) }
    let rest = reading.without(places)
    return rest.tokens.contains(where: { $0.kind == .word && !$0.isLight }) ? rest : reading
  }

  /// The words that a closing is said of, nearest first: up to the comma before the first that weighs.
  private func subject(of clause: [Int], in scene: Scene) -> [Int] {
    var result: [Int] = []
    var hasWeight = false
    var last: Int?
    for place in clause {
      if let last, hasWeight, place < last - 1 { break }
      if scene.isA(.undoingSettled, at: place) { return [] }
      if ["mais", "que", "qui", "car", "donc"].contains(scene.folded(place)) { break }
      if !scene.tokens[place].isLight { hasWeight = true }
      result.append(place)
      last = place
    }
    return result
  }
}

extension Reading {
  /// The same text where some places say nothing.
  func without(_ places: some Sequence<Int>) -> Reading {
    var tokens = tokens
    for place in places { tokens[place] = tokens[place].removed }
    return Reading(text: text, bytes: bytes, tokens: tokens)
  }

  /// The same text where the words of fixed expressions stand for nothing; nil where there is none.
  func silencing(_ idioms: CueBook) -> Reading? {
    let hits = idioms.hits(in: self)
    return hits.isEmpty ? nil : silencing(places: Array(hits.flatMap(\.ranges).joined()))
  }

  private func silencing(places: [Int]) -> Reading {
    var tokens = tokens
    for place in places { tokens[place] = tokens[place].silenced }
    return Reading(text: text, bytes: bytes, tokens: tokens)
  }

  /// The same text where "dois" before an infinitive stands for nothing: "je dois prévenir qui" owes nothing, but
  /// "je dois 300 €" and "je dois payer" speak of a debt.
  var withoutDuties: Reading {
    let duties = tokens.indices.filter { place in
      guard tokens[place].isA(.owesOrMust) else { return false }
      var next = place + 1
      while tokens.indices.contains(next), next < place + 4, tokens[next].isA(.beforeInfinitive) {
        next += 1
      }
      guard tokens.indices.contains(next), tokens[next].kind == .word, tokens[next].number == nil else { return false }
      return tokens[next].isInfinitive && tokens[next].folded != "encore" && !tokens[next].isA(.repaying)
    }
    return duties.isEmpty ? self : silencing(places: duties)
  }
}
