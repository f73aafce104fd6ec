internal import RuleModel

/// The order of what is called for: what goes with it, and what answers a danger.
extension Ranker {
  struct Scored {
    let service: Int
    let tally: Tally
    /// What orders the services: what the text says for it, and what it is brought by.
    let score: Double
    /// What the text alone says for it.
    let own: Double

    init(service: Int, tally: Tally, score: Double, own: Double? = nil) {
      self.service = service
      self.tally = tally
      self.score = score
      self.own = own ?? score
    }
  }

  /// Best first; of two alike, by name.
  func inOrder(_ scored: [Scored]) -> [Scored] {
    scored.sorted { ($1.score, ids[$0.service]) < ($0.score, ids[$1.service]) }
  }

  /// Best first, what goes with the best ones moved up, and in where nothing said calls for it.
  func withCompanions(
    _ scored: [Scored], _ tallies: [Int: Tally], loss: Double, except hushed: Set<Int>
  ) -> [Scored] {
    guard let best = scored.first else { return scored }
    var given: [Int: (score: Double, limit: Double, giver: Int)] = [:]
    for giver in scored.prefix(3) where giver.score >= best.score * Weight.bringsCompanions {
      var share = Weight.companion
      for companion in services.companions[giver.service] ?? [] where !hushed.contains(companion) {
        let score = giver.score * share
        share *= Weight.nextCompanion
        if score > given[companion]?.score ?? 0 {
          given[companion] = (score, giver.score * Weight.belowGiver, giver.service)
        }
      }
    }
    var result = scored.map { entry in
      guard let gift = given.removeValue(forKey: entry.service), entry.score < gift.limit else { return entry }
      let raised = min(entry.score + gift.score, gift.limit)
      return Scored(service: entry.service, tally: entry.tally, score: raised, own: entry.own)
    }
    for (service, gift) in given {
      let own = min(tallies[service].map { $0.total - loss } ?? 0, Weight.least)
      guard own > -1, let tally = tallies[gift.giver] else { continue }
      result.append(Scored(service: service, tally: tally, score: min(own + gift.score, gift.limit), own: max(own, 0)))
    }
    return inOrder(result)
  }

  /// Best first, the services of each danger heard moved up.
  func withDangers(_ dangers: [AlarmCue<DangerID>], _ scored: [Scored], _ tallies: [Int: Tally]) -> [Scored] {
    var floors: [Int: Double] = [:]
    var best = scored.first?.score ?? 1
    for danger in dangers {
      for (service, share) in zip(self.dangers[danger.subject], Weight.dangerShares) {
        floors[service] = max(floors[service] ?? 0, best * share)
      }
      best *= Weight.nextDanger
    }
    guard !floors.isEmpty else { return scored }
    let named = scored.filter { floors[$0.service] == nil }
    let called = floors.compactMap { service, floor -> Scored? in
      guard let tally = tallies[service] else { return nil }
      let known = scored.first { $0.service == service }
      let score = max(floor, known?.score ?? 0)
      return Scored(service: service, tally: tally, score: score, own: known?.own ?? tally.total)
    }
    return inOrder(named + called)
  }
}
