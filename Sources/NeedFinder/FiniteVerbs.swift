/// Verbs as they are conjugated with a noun for subject, and what only stands before a verb.
enum FiniteVerbs {
  /// "a", "touche", "ne": a noun alone may stand before it.
  static func hasSingular(_ token: Token) -> Bool { singular.contains(token.folded) && token.word != "à" }

  static func hasSingular(after place: Int, in reading: Reading) -> Bool {
    reading.tokens.indices.contains(place + 1) && hasSingular(reading.tokens[place + 1])
  }

  /// Whether a noun before the word is its subject, or the one that a relative or a pronoun takes up.
  static func mayFollowNoun(_ token: Token) -> Bool {
    hasSingular(token) || plural.contains(token.folded) || pronouns.contains(token.folded)
  }

  private static let pronouns: Set<String> = ["qui", "il", "elle", "nous", "ai"]
  private static let singular: Set<String> = [
    "a", "est", "etait", "avait", "aura", "sera", "n", "ne", "se", "s", "m", "me", "lui", "y", "en", "touche", "gagne",
    "percoit", "recoit", "vit", "veut", "va", "fait", "travaille", "dort", "perd", "doit", "peut", "refuse", "frappe",
    "habite", "vient", "reste", "entre", "passe", "coute", "finit", "termine", "arrive", "expire", "commence", "bloque",
    "demande", "dit", "paie", "paye", "verse", "reclame", "tombe", "augmente", "marche", "fonctionne", "part", "attend",
    "envoie", "menace", "vend", "prend", "met", "sort", "dure", "monte", "boit", "mange", "sait", "comprend", "tient",
    "compte",
  ]
  static let plural: Set<String> = [
    "ont", "sont", "etaient", "avaient", "vont", "veulent", "font", "doivent", "peuvent",
  ]
}
