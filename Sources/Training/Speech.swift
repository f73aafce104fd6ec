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

  /// Why somebody could not is a fact to establish; why they did not is a reproach.
  var isJudging: Bool { has(.judgement) && !has(.hindrance) }
  var asksSecret: Bool { has(.secret) && !has(.secretKept) }

  /// Abbreviations that a resident need not know and that are not explained here.
  var jargon: [String] { abbreviations.filter { !explained.contains($0) } }

  /// Abbreviations with what they stand for beside them: « le FSL, c'est une aide… », « le fonds (FSL) ».
  var explained: Set<String> {
    Set(
      abbreviations.filter { word in
        let parts = folded.split(separator: word.folded, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        if parts[0].last == "(" { return true }
        let after = parts[1].drop { !$0.isLetter && $0 != "(" }
        return after.first == "(" || ear[.explaining].contains { after.hasPrefix($0) }
      })
  }

  /// None when everything is in capitals.
  private var abbreviations: [String] {
    guard words.contains(where: \.isLowercase) else { return [] }
    let parts = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return parts.filter { part in
      part.count >= 3 && part.allSatisfy { $0.isUppercase || $0.isNumber } && part.contains(where: \.isLetter)
        && !ear.abbreviations.contains(part)
    }
  }

  /// One of the phrases is said, and not to deny it.
  func says(anyOf phrases: [String]) -> Bool {
    phrases.contains { phrase in
      // What stands before each place where it is said.
      let before = folded.split(separator: phrase.folded, omittingEmptySubsequences: false).dropLast()
      return before.contains { part in
        let last = part.split { !$0.isLetter }.suffix(Self.reach).map(String.init)
        return !last.contains { Self.denials.contains($0) }
      }
    }
  }

  /// How many words a denial reaches: "ce n'est pas de l'allocation de veuvage".
  private static let reach = 3
  private static let denials: Set<String> = ["pas", "non", "jamais", "ni"]

  // MARK: - How it is said

  /// What was understood, said again: "donc vous avez reçu un commandement".
  var isRestating: Bool {
    guard begins(.restating) else { return false }
    return has(.checking) || !words.contains("?") && !isAsking
  }

  /// A word of questions is in it, with or without its mark.
  private var isAsking: Bool {
    let own = Set(folded.split { !$0.isLetter }.map(String.init))
    return ear[.interrogation].contains { own.contains($0) }
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
