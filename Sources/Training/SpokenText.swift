import SourceText

/// A text as it is compared: no accents, no marks but the ends of sentences, everyday spellings written out, "vous" for
/// "tu".
struct SpokenText {
  /// Words between spaces, one before and one after.
  private let text: String
  /// The same without "ne", which speech leaves out.
  private let bare: String
  let count: Int
  /// Somebody is called "tu".
  let isFamiliar: Bool

  init(_ words: String, _ shortenings: [String: [String]]) {
    let written = SpokenPhrase.parts(of: words, shortenings)
    let parts = SpokenPhrase.polite(written)
    text = " " + parts.joined(separator: " ") + " "
    bare = " " + SpokenPhrase.withoutNe(parts).joined(separator: " ") + " "
    count = parts.count
    isFamiliar = parts != written
  }

  func has(_ phrase: SpokenPhrase) -> Bool { !places(of: phrase).isEmpty }
  func begins(_ phrase: SpokenPhrase) -> Bool { places(of: phrase).first?.before.isEmpty ?? false }

  /// One of these words stands just after it.
  func has(_ phrase: SpokenPhrase, before words: Set<String>) -> Bool {
    places(of: phrase).contains { place in
      place.after.first == " " && place.after.split(separator: " ").first.map { words.contains(String($0)) } == true
    }
  }

  /// Nothing but these words stands before it.
  func begins(_ phrase: SpokenPhrase, after leading: Set<String>) -> Bool {
    places(of: phrase).first?.before.split(separator: " ").allSatisfy { leading.contains(String($0)) } ?? false
  }

  /// It is in it, with none of these words shortly before it in the same sentence, nor one of those phrases just before.
  func asserts(
    _ phrase: SpokenPhrase, unless denials: Set<String>, within reach: Int, after others: [SpokenPhrase] = []
  ) -> Bool {
    places(of: phrase).contains { place in
      // What stands before the end of a sentence denies nothing after it.
      let end = place.before.lastIndex { $0 == "." || $0 == "?" }
      let sentence = end.map { place.before[$0...].dropFirst() } ?? place.before
      let near = sentence.split(separator: " ").suffix(reach) + place.within.split(separator: " ")
      return !near.contains { denials.contains(String($0)) } && !others.contains { sentence.hasSuffix($0.text) }
    }
  }

  /// It is in it, with none of these words just before an infinitive, or just after an order.
  func commands(_ phrase: SpokenPhrase, unless denials: Set<String>) -> Bool {
    let isOrder = phrase.text.split(separator: " ").first?.hasSuffix("ez") == true
    return places(of: phrase).contains { place in
      let near = isOrder ? place.after.split(separator: " ").first : place.before.split(separator: " ").last
      return !(near.map { denials.contains(String($0)) } ?? false)
    }
  }

  /// A place where a phrase is said.
  private struct Place {
    let before: Substring
    /// What its "…" stand for.
    let within: String
    let after: Substring
  }

  /// Where a phrase is said, in order.
  private func places(of phrase: SpokenPhrase) -> [Place] {
    let source = phrase.isNegative ? bare : text
    return source.ranges(of: phrase.text).compactMap { range in
      var end = range.upperBound
      var within = ""
      for piece in phrase.more {
        // The space that ends a word begins the next.
        let last = source.index(before: end)
        let start = source[last] == " " ? last : end
        guard let next = source[start...].firstRange(of: piece), Self.isGap(source[start..<next.lowerBound]) else {
          return nil
        }
        within += source[start..<next.lowerBound]
        end = next.upperBound
      }
      return Place(before: source[..<range.lowerBound], within: within, after: source[end...])
    }
  }

  private static let longestGap = 5

  /// A few words of one sentence, after the end of the one that began before.
  private static func isGap(_ words: Substring) -> Bool {
    let rest = words.first == " " ? 0 : 1
    return !words.contains { $0 == "." || $0 == "?" } && words.split(separator: " ").count <= longestGap + rest
  }
}

/// A phrase of the rules, ready to be looked for: from the beginning of a word, to the end of one where it ends by a
/// space or a mark. "…" stands for five words at most.
struct SpokenPhrase: Sendable {
  fileprivate let text: String
  /// What comes after each "…".
  fileprivate let more: [String]
  /// It says "pas": the "ne" before it may be left out.
  fileprivate let isNegative: Bool

  init(_ phrase: String, _ shortenings: [String: [String]]) {
    let pieces = phrase.split(separator: "…").map { piece in
      (
        parts: Self.polite(Self.parts(of: String(piece), shortenings)),
        isWhole: piece.last?.isWhitespace == true || piece.hasSuffix("?")
      )
    }
    let isNegative = pieces.contains { $0.parts.contains { Self.negations.contains($0) } }
    let texts = pieces.map { piece in
      " " + (isNegative ? Self.withoutNe(piece.parts) : piece.parts).joined(separator: " ") + (piece.isWhole ? " " : "")
    }
    self.init(text: texts.first ?? " ", more: Array(texts.dropFirst()), isNegative: isNegative)
  }

  private init(text: String, more: [String], isNegative: Bool) {
    self.text = text
    self.more = more
    self.isNegative = isNegative
  }

  /// As a word of its own.
  var whole: SpokenPhrase {
    SpokenPhrase(text: text.last == " " ? text : text + " ", more: more, isNegative: isNegative)
  }

  private static let negations: Set<String> = ["pas", "rien", "jamais", "plus"]

  fileprivate static func parts(of words: String, _ shortenings: [String: [String]]) -> [String] {
    var parts: [String] = []
    var current = ""
    func end() {
      if !current.isEmpty { parts += shortenings[current] ?? [current] }
      current = ""
    }
    for character in words.folded {
      if character.isLetter || character.isNumber {
        current.append(character)
      } else {
        end()
        if character == "?" { parts.append("?") }
        if ".!;:…".contains(character), parts.last != "." { parts.append(".") }
      }
    }
    end()
    if parts.last == "." { parts.removeLast() }
    // "C pas grave" is "c'est pas grave".
    return parts.indices.flatMap { place -> [String] in
      let next = parts.indices.contains(place + 1) ? parts[place + 1] : ""
      return parts[place] == "c" && next != "est" && next != "etait" ? ["c", "est"] : [parts[place]]
    }
  }

  fileprivate static func polite(_ parts: [String]) -> [String] {
    FamiliarSpeech.polite(parts).flatMap { $0.split(separator: " ").map(String.init) }
  }

  fileprivate static func withoutNe(_ parts: [String]) -> [String] {
    let bare = parts.filter { $0 != "ne" && $0 != "n" }
    return bare.indices.map { place in
      let next = bare.indices.contains(place + 1) ? bare[place + 1] : ""
      return bare[place] == "ce" && (next == "est" || next == "etait") ? "c" : bare[place]
    }
  }
}

extension Character {
  /// French, English or typed marks around what is quoted; an apostrophe is none.
  var isQuotationMark: Bool { "«»“”\"".contains(self) }
}

extension String {
  /// What stands between quotation marks is left out.
  var withoutQuotations: String {
    var depth = 0
    var kept = ""
    for character in self {
      switch character {
      case "«", "“": depth += 1
      case "»", "”": depth = max(0, depth - 1)
      case "\"": depth = depth == 0 ? 1 : 0
      default: if depth == 0 { kept.append(character) }
      }
    }
    return kept
  }
}
