/// Subjects that a text names only to set them aside: "rien à voir avec la carte grise", "le loyer, lui, est payé".
struct SetAside: Sendable {
  /// What sets aside the words that follow.
  var openings = CueBook()
  /// What sets aside the words before, where nothing denies it.
  var closings = CueBook()

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
      let word = scene.folded(place)
      if ["pas", "plus", "jamais", "rien", "ni", "si", "aucun", "aucune", "non"].contains(word) { return [] }
      if ["mais", "que", "qui", "car", "donc"].contains(word) { break }
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
    for place in places {
      tokens[place].kind = .otherMark
      tokens[place].keys = []
      tokens[place].isLight = true
    }
    return Reading(text: text, bytes: bytes, tokens: tokens)
  }

  /// The same text where the words of fixed expressions stand for nothing; nil where there is none.
  func silencing(_ idioms: CueBook) -> Reading? {
    let hits = idioms.hits(in: self)
    guard !hits.isEmpty else { return nil }
    var tokens = tokens
    for place in hits.flatMap(\.ranges).joined() { tokens[place].keys = [] }
    return Reading(text: text, bytes: bytes, tokens: tokens)
  }
}
