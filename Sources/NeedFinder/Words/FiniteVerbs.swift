internal import RuleModel

/// Verbs as they are conjugated with a noun for subject, and what only stands before a verb.
enum FiniteVerbs {
  /// "a", "touche", "ne": a noun alone may stand before it.
  static func hasSingular(_ token: Token) -> Bool { token.isA(.verbs) && token.word != "à" }

  static func hasSingular(after place: Int, in reading: Reading) -> Bool {
    reading.tokens.indices.contains(place + 1) && hasSingular(reading.tokens[place + 1])
  }

  /// "ont", "sont", "vont".
  static func hasPlural(_ token: Token) -> Bool { token.isA(.pluralVerbs) }

  /// Whether a noun before the word is its subject, or the one that a relative or a pronoun takes up.
  static func mayFollowNoun(_ token: Token) -> Bool {
    hasSingular(token) || hasPlural(token) || ["qui", "il", "elle", "nous", "ai"].contains(token.folded)
  }
}
