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

  /// `a`, `a et b`, `a, b et c`; with `ou` for a choice.
  package static func list(_ items: [String], _ conjunction: String = "et") -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  package static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// Ends with a full stop, unless it already ends a sentence.
  package static func sentence(_ text: String) -> String {
    guard let last = text.last else { return text }
    return ".!?…".contains(last) ? capitalised(text) : capitalised(text) + "."
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
