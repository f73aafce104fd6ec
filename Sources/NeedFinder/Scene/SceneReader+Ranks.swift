internal import RuleModel

/// Children named by their rank alone: "Le grand (16 ans, CAP boucher)", "la cadette, 4 ans".
extension SceneReader {
  /// A noun where it stands, as the vocabulary writes it.
  struct Named {
    let meaning: Noun
    let range: Range<Int>
    let source: String
  }

  /// Whom the nouns of the vocabulary name, and the ranks; in order.
  func named(in reading: Reading) -> [Named] {
    let nouns = nouns.hits(in: reading).map { Named(meaning: $0.meaning, range: $0.range, source: $0.pattern.source) }
    return (nouns + Self.rankedChildren(in: reading)).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// With an age between marks, a rank is a child: "le petit" alone may be a cup of coffee.
  private static func rankedChildren(in reading: Reading) -> [Named] {
    reading.tokens.indices.compactMap { place in
      guard reading.isA(.singularArticles, at: place), reading.isA(.ageRanks, at: place + 1),
        !reading.isA(.ambiguousRanks, at: place + 1), [.comma, .open].contains(reading.token(at: place + 2)?.kind),
        let age = reading.token(at: place + 3)?.whole, age <= oldestChild,
        reading.isA(.ageUnits, at: place + 4) || ["a", "mois"].contains(reading.folded(at: place + 4))
      else { return nil }
      return Named(
        meaning: Noun(person: .child, isFeminine: reading.folded(at: place + 1).hasSuffix("e")),
        range: place..<(place + 2), source: "")
    }
  }

  private static let oldestChild = 25
}
