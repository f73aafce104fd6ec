internal import RuleModel

/// Two needs in a breath: the second, told in four words, has its place beside the services of the first.
///
/// Each passage of a text is ranked by itself, as passages are for long documents (Callan, "Passage-level evidence in
/// document retrieval", 1994), and gives what it ranks first a share of the best score by the reciprocal of the rank,
/// however little it says of it next to the rest (Cormack, Clarke and Büttcher, "Reciprocal rank fusion", 2009). A passage
/// that alone would propose nothing gives nothing.
extension Ranker {
  /// Adds to services already called for; a passage calls for none that the whole text does not.
  func addPassages(of reading: Reading, to tallies: inout [Int: Tally]) {
    let passages = Self.passages(of: reading)
    guard passages.count > 1 else { return }
    let best = tallies.values.map(\.total).max() ?? 0
    for passage in passages {
      let alone = reading.without(reading.tokens.indices.filter { !passage.contains($0) })
      let words = wordTallies(of: alone)
      guard isANeed(words.services, alone, [], strangeness: words.strangeness) else { continue }
      let totals = words.services.map { (service: $0.key, total: $0.value.total) }
        .sorted { ($1.total, ids[$0.service]) < ($0.total, ids[$1.service]) }
      let least = (totals.first?.total ?? 0) * Weight.leastShare
      for (rank, entry) in totals.prefix(Weight.most).enumerated() where entry.total > least {
        tallies[entry.service]?.evidence += best * Weight.passage / Double(rank + 1)
      }
    }
  }

  /// What stands between two marks or linking words, where it is more than two words.
  private static func passages(of reading: Reading) -> [Range<Int>] {
    var passages: [Range<Int>] = []
    var start = 0
    func close(at end: Int) {
      if reading.tokens[start..<end].count(where: { !$0.isMark }) > 2 { passages.append(start..<end) }
      start = end + 1
    }
    for place in reading.tokens.indices where isBoundary(place, in: reading) { close(at: place) }
    close(at: reading.tokens.count)
    return passages
  }

  private static func isBoundary(_ place: Int, in reading: Reading) -> Bool {
    let token = reading.tokens[place]
    switch token.kind {
    case .comma, .clauseEnd, .sentenceEnd: return true
    case .word: return token.isA(.clauseLinks) || token.isA(.otherNeedLinks)
    case .number, .open, .close, .slash, .otherMark: return false
    }
  }
}
