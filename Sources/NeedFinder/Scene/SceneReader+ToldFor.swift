internal import RuleModel

/// Whoever comes for somebody else and says so first: "C'est pour mon voisin de palier", "je viens pour ma tante".
extension SceneReader {
  /// The relative for whom a text says at its beginning that it is; nil where it is for whoever speaks.
  ///
  /// What follows is told of them until the speaker says "je", "mon" or "nous".
  static func toldFor(_ persons: [PersonMention], in reading: Reading) -> PersonMention? {
    // "Fils 52 ans, vient pour sa mère": who came was named first.
    let others = persons.drop { $0.person == .speaker && $0.range.lowerBound == 0 }
    guard let mention = others.first, mention.person == .relative, mention.range.lowerBound <= farthest else {
      return nil
    }
    let article = mention.range.lowerBound - 1
    let isOwn = isPossessive(article, in: reading)
    let hasArticle = isOwn || ["le", "la", "l", "un", "une"].contains(reading.folded(at: article))
    let isInside = isPossessive(mention.range.lowerBound, in: reading)
    let preposition = isInside ? article : article - 1
    guard hasArticle || isInside, preposition > 0 else { return nil }
    // "Je voudrais aider ma voisine : 85 ans, veuve, …": the colon tells of whom the list is.
    let next = mention.range.upperBound
    if reading.isA(.helping, at: preposition), reading.token(at: next)?.word == ":" {
      return mention
    }
    guard ["pour", "pr"].contains(reading.folded(at: preposition)) else { return nil }
    return reading.isA(.openingRequest, at: preposition - 1) ? mention : nil
  }

  private static func isPossessive(_ place: Int, in reading: Reading) -> Bool {
    [.mine, .ours, .theirs].contains { (known: WordClass) in reading.isA(known, at: place) }
  }

  /// Words into a text, after which for whom it is has been told too late to hold for the rest.
  private static let farthest = 8
}

extension Scene {
  /// Whether a text says at its beginning that it is for a relative.
  var isToldForRelative: Bool { SceneReader.toldFor(persons, in: reading) != nil }
}
