import RuleModel
import SourceText

/// Words said aloud, looked at for what they are and what they should not be, by the phrases of the rules.
struct Speech {
  let words: String
  private let folded: String
  private let ear: Ear

  init(_ words: String, _ ear: Ear) {
    self.words = words
    self.ear = ear
    folded = words.folded
  }

  /// A phrase of the list is in it.
  func has(_ list: SpeechList) -> Bool { ear[list].contains { folded.contains($0) } }

  func begins(_ list: SpeechList) -> Bool { ear[list].contains { folded.hasPrefix($0) } }

  // MARK: - What it is

  var isGreeting: Bool { begins(.greeting) }
  var isFarewell: Bool { begins(.farewell) }

  /// What of a good frame the words cover.
  var framePoints: Set<FramePoint> {
    Set(
      FramePoint.allCases.filter { point in
        switch point {
        case .confidentiality: has(.confidentiality)
        case .consent: has(.consent)
        case .limits: has(.limits)
        }
      })
  }

  // MARK: - What it should not be

  var asksSecret: Bool { has(.secret) && !has(.secretKept) }

  /// Abbreviations that a resident need not know; nil when there is none, or when everything is in capitals.
  var jargon: String? {
    guard words.contains(where: \.isLowercase) else { return nil }
    let parts = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return parts.first { part in
      part.count >= 3 && part.allSatisfy { $0.isUppercase || $0.isNumber } && part.contains(where: \.isLetter)
        && !ear.abbreviations.contains(part)
    }
  }
}

/// The phrases of the rules, folded once.
struct Ear: Sendable {
  private let phrases: [SpeechList: [String]]
  let abbreviations: Set<String>

  init(_ book: SpeechBook) {
    phrases = Dictionary(uniqueKeysWithValues: SpeechList.allCases.map { ($0, book[$0].map(\.folded)) })
    abbreviations = Set(book[.everydayAbbreviation])
  }

  subscript(list: SpeechList) -> [String] { phrases[list] ?? [] }
}

extension Exercise {
  func speech(_ words: String) -> Speech { Speech(words, ear) }
}

extension String {
  /// The sentences, each with its mark.
  var sentences: [String] {
    var result: [String] = []
    var current = ""
    for character in self {
      current.append(character)
      if "?!.…".contains(character) {
        if current.contains(where: \.isLetter) { result.append(current.trimmingSpaces) }
        current = ""
      }
    }
    if current.contains(where: \.isLetter) { result.append(current.trimmingSpaces) }
    return result
  }

  var trimmingSpaces: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
