internal import RuleModel

/// Signs of danger and of a running delay.
struct AlarmBook: Sendable {
  var dangers = CueBook()
  var dangerKeys: [String] = []
  var deadlines = CueBook()
  /// Phrases that make a delay no delay ("il y a deux ans", "c'est réglé").
  var calming = CueBook()

  func dangers(in scene: Scene) -> [DangerCue] {
    var result: [DangerCue] = []
    let hits = dangers.hits(in: scene.reading) { pattern, range in
      pattern.saysNegation || !scene.isDenied(range)
    }
    for hit in hits {
      let cue = DangerCue(key: dangerKeys[hit.pattern], mention: scene.reading.mention(hit.ranges[0]))
      if !result.contains(cue) { result.append(cue) }
    }
    return result.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
  }

  func hasDeadline(in scene: Scene) -> Bool {
    let hits = deadlines.hits(in: scene.reading) { pattern, range in
      pattern.saysNegation || !scene.isDenied(range)
    }
    return !hits.isEmpty && calming.hits(in: scene.reading).isEmpty
  }
}
