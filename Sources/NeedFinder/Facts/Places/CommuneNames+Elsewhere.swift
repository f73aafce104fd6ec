internal import RuleModel

/// Names of communes that are not where the person lives.
extension CommuneNames {
  /// Where one goes, works or was born is not where one lives: "va à Givors", "un stage à Bron".
  func isElsewhere(_ place: Int, in reading: Reading) -> Bool {
    let previous = reading.folded(at: place - 1)
    if reading.isA(.journeys, at: place - 1) || isEndOfJourney(place, in: reading) || isTravelled(place, in: reading) {
      return true
    }
    guard ["a", "sur", "de", "d"].contains(previous) else { return false }
    // "née en 72 à Bron".
    if previous == "a", (2...4).contains(where: { reading.isA(.bornParticiple, at: place - $0) }) {
      return true
    }
    // "la mairie de Pierre-Bénite écrit qu'elle désinscrira les petits": that of one's home.
    if reading.isA(.of, at: place - 1), reading.folded(at: place - 2) == "mairie",
      ["la", "ma", "notre"].contains(reading.folded(at: place - 3)),
      !reading.tokens.contains(where: { token in
        token.isA(.townHallErrands)
          || ["né", "née"].contains(token.word)
      })
    {
      return false
    }
    if reading.isA(.of, at: place - 1),
      [.offices, .origins].contains(where: { reading.isA($0, at: place - 2) }) || isLeft(place, in: reading)
    {
      return true
    }
    // "la tante est en maison de retraite à Tassin".
    if reading.folded(at: place - 2) == "retraite", reading.folded(at: place - 4) == "maison" { return true }
    // "seule avec trois enfants à Givors", "suivre mon mari muté à Bron": where all of them live.
    if reading.folded(at: place - 2) == "enfants",
      (3...5).contains(where: { ["avec", "de", "d"].contains(reading.folded(at: place - $0)) })
    {
      return false
    }
    if reading.folded(at: place - 2).hasPrefix("mut"),
      (3...7).contains(where: { reading.isA(.following, at: place - $0) })
    {
      return false
    }
    // "un stage à Bron", "mon entretien est à Corbas".
    let isSaidToBe = reading.folded(at: place - 2) == "est"
    return reading.isA(.elsewhere, at: isSaidToBe ? place - 3 : place - 2)
  }

  /// "train Vienne-Lyon", "la ligne Givors-Perrache": two names that a hyphen joins are two stops.
  private func isEndOfJourney(_ place: Int, in reading: Reading) -> Bool {
    func isTown(_ other: Int) -> Bool {
      reading.token(at: other)?.kind == .word && isName(reading.tokens[other].folded)
    }
    if place > 0, reading.isHyphenated(place - 1, place), reading.tokens[place - 1].isCapitalised { return true }
    return isTown(place + 1) && reading.isHyphenated(place, place + 1)
      && !startsLongName(place, in: reading)
  }

  /// "on fait Valence Lyon", "jfais lyon valence": two names after "faire" are a way to go.
  private func isTravelled(_ place: Int, in reading: Reading) -> Bool {
    func isDone(_ other: Int) -> Bool { reading.isA(.doing, at: other) }
    func isWord(_ other: Int) -> Bool {
      reading.token(at: other)?.kind == .word && !reading.tokens[other].isLight
    }
    return isDone(place - 2) && isWord(place - 1)
      || isDone(place - 1) && isWord(place + 1) && !startsLongName(place, in: reading)
  }

  /// "de Givors à Lyon": where one comes from, with where one is now.
  private func isLeft(_ place: Int, in reading: Reading) -> Bool {
    guard reading.folded(at: place + 1) == "a", reading.token(at: place + 2)?.isCapitalised == true
    else { return false }
    return isName(reading.tokens[place + 2].folded)
  }

  /// "ma sœur habite Vénissieux", "j'ai habité Bron", "avant j'étais à Villeurbanne": the home of somebody else, or of
  /// another time.
  func isOfAnother(_ place: Int, isForRelative: Bool, in scene: Scene) -> Bool {
    let before = scene.before(place, upTo: 6)
    if before.prefix(4).contains(where: { scene.isA(.formerHomes, at: $0) }) { return true }
    // "j'ai travaillé vingt-cinq ans dans le textile à Tarare".
    if scene.before(place, upTo: 8).contains(where: { near in
      scene.isA(.pastWork, at: near)
        && ["ai", "a", "avoir", "avons"].contains(scene.folded(near - 1))
    }) {
      return true
    }
    guard let verb = before.first(where: { scene.isA(.residingThere, at: $0) })
    else {
      return false
    }
    // "ma mère me loge à Francheville": the home of both.
    if scene.isA(.toMe, at: verb - 1) { return false }
    // "mon bailleur habite à Paris".
    if scene.folded(verb) != "est", scene.subject(at: verb) == .other { return true }
    return !isForRelative && scene.subject(at: verb) == .relative
  }
}
