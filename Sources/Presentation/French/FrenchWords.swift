/// Plurals, elision and lists.
package enum FrenchWords {
  /// `1 droit`, `3 droits`, `0 droit`: French keeps the singular below two.
  package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number) \(number < 2 ? singular : plural ?? singular + "s")"
  }

  /// `de Léa`, `d'Anna`, `du loyer`, `des dettes`.
  package static func de(_ words: String) -> String {
    if words.hasPrefix("le ") { return "du " + words.dropFirst(3) }
    if words.hasPrefix("les ") { return "des " + words.dropFirst(4) }
    return beginsWithVowel(words) ? "d'\(words)" : "de \(words)"
  }

  /// `a`, `a et b`, `a, b et c`; `a, b ; c ; et d` where an item holds a comma; with `ou` for a choice.
  package static func list(_ items: [String], _ conjunction: String = "et") -> String {
    guard items.count > 1 else { return items.first ?? "" }
    // Commas and conjunctions inside the items would blur where each ends.
    let isAmbiguous = items.contains { item in
      !item.hasPrefix("«") && (item.contains(", ") || item.contains(" \(conjunction) "))
    }
    return items.dropLast().joined(separator: isAmbiguous ? " ; " : ", ") + (isAmbiguous ? " ; " : " ")
      + "\(conjunction) \(items[items.count - 1])"
  }

  /// `a, b ou c`, the words that all begin with told once: `locataire d'un logement social ou privé vide`.
  package static func choice(_ items: [String]) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    let words = items.map { $0.split(separator: " ") }
    var shared = 0
    while words.allSatisfy({ shared + 1 < $0.count && $0[shared] == words[0][shared] }) { shared += 1 }
    // One word alone is as often a denial or a preposition that each needs.
    guard shared > 1 else { return list(items, "ou") }
    let head = words[0].prefix(shared).joined(separator: " ")
    return "\(head) \(list(words.map { $0.dropFirst(shared).joined(separator: " ") }, "ou"))"
  }

  /// `le plafond`, `la date`, `l'âge`; nil where the gender of the first word is not known.
  package static func withArticle(_ noun: String) -> String? {
    let word = noun.prefix { $0 != " " }
    let isMasculine = masculine.contains(String(word))
    guard isMasculine || feminine.contains(String(word)) else { return nil }
    return beginsWithVowel(noun) ? "l'\(noun)" : "\(isMasculine ? "le" : "la") \(noun)"
  }

  /// First words of the labels of amounts and days.
  private static let masculine: Set<String> = [
    "plafond", "montant", "maximum", "minimum", "seuil", "tarif", "loyer", "délai", "revenu", "salaire", "total",
    "nombre",
    "prix", "début", "premier", "dernier", "âge", "avis", "relevé", "bulletin",
  ]
  private static let feminine: Set<String> = [
    "date", "durée", "limite", "somme", "pension", "part", "base", "fin", "allocation", "aide", "taxe", "naissance",
  ]

  /// Whether a common noun is feminine, by its ending; the few masculine ones in -e that scopes are named with are known.
  package static func isFeminine(_ noun: String) -> Bool {
    let word = noun.prefix { $0 != " " }
    let stem = word.hasSuffix("s") ? word.dropLast() : word
    if stem.hasSuffix("tion") { return true }
    return stem.hasSuffix("e")
      && !["adulte", "proche", "membre", "locataire", "élève", "acte", "compte", "litige"].contains(stem)
  }

  package static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// To go on inside a sentence; an acronym keeps its capitals.
  package static func uncapitalised(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// Ends with a full stop, unless it already ends a sentence.
  package static func sentence(_ text: String, capitalises: Bool = true) -> String {
    guard let last = text.last else { return text }
    let start = capitalises ? capitalised(text) : text
    return ".!?…".contains(last) ? start : start + "."
  }

  /// A clause after "si", which is elided before "il" alone: `s'il n'y a pas de jugement`.
  static func provided(_ clause: String) -> String {
    ["il ", "ils "].contains { clause.hasPrefix($0) } ? "s'\(clause)" : "si \(clause)"
  }

  /// Whether `de` and `que` lose their e before these words; an h is taken as mute, as it most often is in names.
  package static func beginsWithVowel(_ words: String) -> Bool {
    guard let first = words.lowercased().first else { return false }
    return "aeiouhàâäéèêëîïôöùûüœæ".contains(first)
  }

  /// Puts a name in place of `{membre}`, with elision: `de {membre}` gives `d'Anna`, `du `.
  package static func fill(_ text: String, member: String) -> String {
    var result = ""
    var rest = text[...]
    let mark = "{membre}"
    while let range = rest.firstRange(of: mark) {
      var before = String(rest[..<range.lowerBound])
      if beginsWithVowel(member) {
        for (long, short) in [("de ", "d'"), ("que ", "qu'"), ("De ", "D'"), ("Que ", "Qu'")]
        where before.endsWithWord(long) {
          before = String(before.dropLast(long.count)) + short
        }
      }
      let isFirst = (result + before).allSatisfy(\.isWhitespace)
      result += before + (isFirst ? capitalised(member) : member)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}

extension String {
  fileprivate func endsWithWord(_ word: String) -> Bool {
    guard hasSuffix(word) else { return false }
    let before = dropLast(word.count)
    return before.isEmpty || before.last.map { $0.isWhitespace || $0 == "(" } == true
  }
}
