internal import RuleModel
internal import SourceText

/// Children who have just been born: less than a year old, whatever the day.
extension FactReader {
  struct Newborn {
    let range: Range<Int>
    /// Two of twins.
    let count: Int
    /// Whether the text tells that there are elder ones: "accouché", "le troisième est né".
    let mayHaveElders: Bool
  }

  /// "elle a accouché il y a dix jours", "son nourrisson", "la naissance de ma fille en août", "j'ai eu ma petite le
  /// 2 novembre".
  var newborn: Newborn? {
    for place in scene.tokens.indices {
      let word = scene.folded(place)
      // "ma fille a accouché en juillet", "ma sœur a accouché": the child is hers.
      if word.hasPrefix("accouch"), [.child, .relative].contains(scene.subject(at: place)) { continue }
      if isInfant(place) { return Newborn(range: place..<(place + 1), count: 1, mayHaveElders: false) }
      let isDelivery = isDelivery(place)
      let isRecent = word == "accoucher" || scene.after(place + 1, upTo: 7).contains { isLately($0) }
      if isRecent, isDelivery || isBirthOfChild(place) {
        let around = scene.before(place, upTo: 4) + scene.after(place, upTo: 5)
        let areTwins = around.contains { ["jumea", "jumel"].contains(where: scene.folded($0).hasPrefix) }
        let isRanked = scene.before(place, upTo: 3).contains { rank(at: $0) != nil }
        return Newborn(
          range: place..<(place + 1), count: areTwins ? 2 : 1, mayHaveElders: isDelivery || areTwins || isRanked)
      }
      if hadLately(place) { return Newborn(range: place..<(place + 1), count: 1, mayHaveElders: true) }
    }
    return nil
  }

  /// "nouveau-né", "mon nourrisson".
  private func isInfant(_ place: Int) -> Bool {
    let (word, previous) = (scene.folded(place), scene.folded(place - 1))
    return ["nourrisson", "ne"].contains(word) && !scene.isHypothetical(place..<(place + 1))
      && (word == "ne" ? previous == "nouveau" : ["mon", "son", "notre", "leur"].contains(previous))
  }

  /// "a accouché", "vient d'accoucher".
  private func isDelivery(_ place: Int) -> Bool {
    let (word, previous) = (scene.folded(place), scene.folded(place - 1))
    return ["accouche", "accouchee"].contains(word)
      && (["a", "ai", "ont"].contains(previous) || scene.isA(.justDone, at: place - 1))
      || word == "accoucher" && scene.isA(.justDone, at: place - 2)
  }

  /// "j'ai eu ma petite le 2 novembre": the day right after the child, since "j'ai eu ma fille au téléphone".
  private func hadLately(_ place: Int) -> Bool {
    guard ["eu", "eut"].contains(scene.folded(place)), scene.isA(.having, at: place - 1),
      let child = scene.persons.first(where: { mention in
        mention.person == .child && (place + 1...place + 2).contains(mention.range.lowerBound)
      })
    else { return false }
    let day = child.range.upperBound
    if scene.folded(day) == "le", scene.token(at: day + 1)?.number != nil {
      return FrenchCalendar.isMonth(scene.folded(day + 2)) && isLately(day + 2)
    }
    if scene.folded(day) == "en" {
      return FrenchCalendar.isMonth(scene.folded(day + 1)) && isLately(day + 1)
    }
    return scene.folded(day) == "il" && scene.isA(.thereIs, at: day + 1)
      && (day + 2...day + 4).contains { isLately($0) }
  }

  /// "la naissance de ma fille", "ma fille est née": told, not awaited.
  private func isBirthOfChild(_ place: Int) -> Bool {
    switch scene.folded(place) {
    case "naissance":
      return scene.folded(place + 1) == "de"
        && scene.persons.contains { $0.person == .child && (place + 2...place + 3).contains($0.range.lowerBound) }
        && !scene.before(place, upTo: 4).contains { scene.isA(.beforeBirth, at: $0) }
    case "ne", "nee", "nes", "nees":
      return scene.personEnds(at: place, .child)
        || spotted.children.contains { $0.upperBound == place }
        || ["est", "sont"].contains(scene.folded(place - 1)) && scene.subject(at: place) == .child
    default: return false
    }
  }

  /// "hier", "mardi", "il y a dix jours", "en août" without a year: in the months that have passed.
  private func isLately(_ place: Int) -> Bool {
    let word = scene.folded(place)
    if scene.isA(.recentTimes, at: place) || FrenchCalendar.isWeekday(word) {
      return !scene.before(place, upTo: 3).contains { scene.folded($0) == "dans" || scene.isA(.coming, at: $0) }
    }
    if word == "mois", place > 0, let count = scene.tokens[place - 1].number {
      return count < 12 && scene.folded(place - 2) == "a"
    }
    guard FrenchCalendar.isMonth(word) else { return false }
    return scene.token(at: place + 1)?.number == nil
  }
}
