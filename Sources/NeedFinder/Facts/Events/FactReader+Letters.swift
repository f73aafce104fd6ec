internal import RuleModel

/// "On m'a refusé l'AAH, courrier du 28 septembre": the day of a letter, told away from what the letter says.
extension FactReader {
  /// The day that no event took, for the one date that what was heard still lacks.
  ///
  /// The vocabulary says which dates a letter may bear and which facts tell what it decides (`courriers`). Of several,
  /// the date of the fact said nearest. A day without a word for a letter beside it is only proposed.
  func letterDays(given facts: [HeardFact]) -> [HeardFact] {
    let free = EventDays.all(in: scene, on: date).filter { said in
      said.days.earliest <= date && !facts.contains { $0.value == .days(said.days) }
    }
    guard free.count == 1, let said = free.first,
      let days = DateRange(said.days.earliest, min(said.days.latest, date))
    else { return [] }
    let isLetters = rules.letterWords.hits(in: scene.reading).contains { hit in
      hit.ranges.contains { isBeside($0, said.range) }
    }
    let named = rules.letters.flatMap { name, deciding -> [(name: FactName, member: Member, distance: Int)] in
      guard !facts.contains(where: { isDay($0, of: name) }) else { return [] }
      return facts.compactMap { fact in
        guard case .rule(let told, let member) = fact.key, deciding.contains(told) else { return nil }
        let place = scene.range(of: fact.mention).lowerBound
        return (name, member, abs(place - said.range.lowerBound))
      }
    }
    let nearest = named.min { ($0.distance, $0.name.text) < ($1.distance, $1.name.text) }
    guard let nearest else { return [] }
    return [fact(.rule(nearest.name, nearest.member), .days(days), at: said.range, isLetters ? .said : .doubtful)]
  }

  private func isDay(_ fact: HeardFact, of name: FactName) -> Bool {
    if case .rule(let told, _) = fact.key { told == name } else { false }
  }

  /// Within four words before the day, or just after it.
  private func isBeside(_ word: Range<Int>, _ day: Range<Int>) -> Bool {
    word.upperBound <= day.lowerBound
      ? scene.before(day.lowerBound, upTo: 4).contains(word.lowerBound)
      : word.lowerBound == day.upperBound
  }
}
