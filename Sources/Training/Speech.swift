import RuleModel
import SourceText

/// Words said aloud, looked at for what they are and what they should not be, by the phrases of the rules.
struct Speech {
  let words: String
  private let said: SpokenText
  private let ear: Ear

  init(_ words: String, _ ear: Ear) {
    self.words = words
    self.ear = ear
    said = SpokenText(words, ear.shortenings)
  }

  /// A phrase of the list is in it.
  func has(_ list: SpeechList) -> Bool { ear[list].contains { said.has($0) } }

  func begins(_ list: SpeechList) -> Bool { ear[list].contains { said.begins($0) } }

  /// A phrase of the list is in it, and not to deny it: "vous n'êtes pas bête".
  private func asserts(_ list: SpeechList) -> Bool {
    ear[list].contains { said.asserts($0, unless: Self.negations, within: 2) }
  }

  // MARK: - What it is

  var isGreeting: Bool { begins(.greeting) }
  var isFarewell: Bool { has(.farewell) && !words.contains("?") }
  /// An order or an infinitive that nothing forbids: "il ne faut pas appeler", "n'appelez pas".
  var isAdvice: Bool { !isAsking && ear[.advice].contains { said.commands($0, unless: Self.negations) } }

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
  var isJudging: Bool { asserts(.judgement) && !has(.hindrance) }

  /// Somebody who is not there is judged.
  var isPartial: Bool { asserts(.partiality) }

  /// A result is announced as sure, and nothing tempers it. What is asked is not announced.
  var isPromise: Bool {
    !has(.reserve) && (has(.promise) || has(.certainty) && has(.outcome))
  }

  /// It asks for a secret, and not whether one was given.
  var asksSecret: Bool {
    guard has(.secret), !has(.secretKept) else { return false }
    // "Votre numéro de carte, c'est pour payer."
    return has(.secretRequest) || ear[.secret].contains { said.begins($0, after: Self.leadingWords) }
  }

  /// Abbreviations that a resident need not know and that are not explained here.
  var jargon: [String] { abbreviations.filter { !explained.contains($0) } }

  /// Abbreviations with what they stand for beside them: « le FSL, c'est une aide… », « le fonds (FSL) ».
  var explained: Set<String> {
    let folded = words.folded
    return Set(
      abbreviations.filter { word in
        let parts = folded.split(separator: word.folded, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        if parts[0].last == "(" { return true }
        let after = parts[1].drop { !$0.isLetter && $0 != "(" }
        return after.first == "(" || ear.explaining.contains { after.hasPrefix($0) }
      })
  }

  /// None when everything is in capitals.
  private var abbreviations: [String] {
    guard words.contains(where: \.isLowercase) else { return [] }
    let parts = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return parts.filter { part in
      part.count >= 3 && part.allSatisfy { $0.isUppercase || $0.isNumber } && part.contains(where: \.isLetter)
        && !ear.abbreviations.contains(part) && !ear.ordinaryWords.contains(part.folded)
    }
  }

  /// One of the phrases is said, and not to deny it.
  func says(anyOf phrases: [String]) -> Bool {
    phrases.contains { said.asserts(SpokenPhrase($0, ear.shortenings), unless: Self.denials, within: 3) }
  }

  private static let leadingWords: Set<String> = ["et", "votre", "vos", "le", "la", "les", "alors", "donc", "ok"]
  /// "Ce n'est pas de l'allocation de veuvage".
  private static let denials: Set<String> = ["pas", "non", "jamais", "ni"]
  private static let negations: Set<String> = ["pas", "jamais", "ni"]

  // MARK: - How it is said

  /// What was understood, said again: "donc vous avez reçu un commandement".
  var isRestating: Bool {
    if has(.checking), !hasQuestionWord, said.count >= Self.leastRestated { return true }
    guard begins(.restating), !has(.proposal) else { return false }
    return has(.checking) || !words.contains("?") && !hasQuestionWord
  }

  private static let leastRestated = 8

  /// It asks something, with or without its mark.
  var isAsking: Bool { words.contains("?") || hasQuestionWord || begins(.questionStart) }

  private var hasQuestionWord: Bool { ear[.interrogation].contains { said.has($0.whole) } }

  /// "40 par mois", "et 40 euros par mois ?".
  var beginsWithFigure: Bool {
    words.split(whereSeparator: \.isWhitespace).prefix(2).contains { $0.first?.isNumber == true }
  }

  /// Few words, with nothing around them.
  var isShort: Bool { said.count <= 6 }
}

/// A text as it is compared: no accents, no marks but the ends of sentences, everyday spellings written out.
struct SpokenText {
  /// Words between spaces, one before and one after.
  private let text: String
  /// The same without "ne", which speech leaves out.
  private let bare: String
  let count: Int

  init(_ words: String, _ shortenings: [String: [String]]) {
    let parts = SpokenPhrase.parts(of: words, shortenings)
    text = " " + parts.joined(separator: " ") + " "
    bare = " " + SpokenPhrase.withoutNe(parts).joined(separator: " ") + " "
    count = parts.count
  }

  func has(_ phrase: SpokenPhrase) -> Bool { source(of: phrase).contains(phrase.text) }
  func begins(_ phrase: SpokenPhrase) -> Bool { source(of: phrase).hasPrefix(phrase.text) }

  /// Nothing but these words stands before it.
  func begins(_ phrase: SpokenPhrase, after leading: Set<String>) -> Bool {
    let parts = source(of: phrase).split(separator: phrase.text, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    return parts[0].split(separator: " ").allSatisfy { leading.contains(String($0)) }
  }

  /// It is in it, with none of these words shortly before it in the same sentence.
  func asserts(_ phrase: SpokenPhrase, unless denials: Set<String>, within reach: Int) -> Bool {
    // What stands before each place where it is said.
    let before = source(of: phrase).split(separator: phrase.text, omittingEmptySubsequences: false).dropLast()
    return before.contains { part in
      let sentence = part.split(whereSeparator: { $0 == "." || $0 == "?" }).last.map(String.init) ?? ""
      let isEnded = part.last == "." || part.last == "?"
      return isEnded || !sentence.split(separator: " ").suffix(reach).contains { denials.contains(String($0)) }
    }
  }

  /// It is in it, with none of these words just before an infinitive, or just after an order.
  func commands(_ phrase: SpokenPhrase, unless denials: Set<String>) -> Bool {
    let parts = text.split(separator: phrase.text, omittingEmptySubsequences: false)
    let isOrder = phrase.text.split(separator: " ").first?.hasSuffix("ez") == true
    return zip(parts, parts.dropFirst()).contains { before, after in
      let near = isOrder ? after.split(separator: " ").first : before.split(separator: " ").last
      return !(near.map { denials.contains(String($0)) } ?? false)
    }
  }

  private func source(of phrase: SpokenPhrase) -> String { phrase.isNegative ? bare : text }
}

/// A phrase of the rules, ready to be looked for: from the beginning of a word, to the end of one where it ends by a
/// space or a mark.
struct SpokenPhrase: Sendable {
  fileprivate let text: String
  /// It says "pas": the "ne" before it may be left out.
  fileprivate let isNegative: Bool

  init(_ phrase: String, _ shortenings: [String: [String]]) {
    let parts = Self.parts(of: phrase, shortenings)
    isNegative = parts.contains { Self.negations.contains($0) }
    let isWhole = phrase.last?.isWhitespace == true || phrase.hasSuffix("?")
    text = " " + (isNegative ? Self.withoutNe(parts) : parts).joined(separator: " ") + (isWhole ? " " : "")
  }

  private init(text: String, isNegative: Bool) {
    self.text = text
    self.isNegative = isNegative
  }

  /// As a word of its own.
  var whole: SpokenPhrase { SpokenPhrase(text: text.last == " " ? text : text + " ", isNegative: isNegative) }

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

  fileprivate static func withoutNe(_ parts: [String]) -> [String] {
    let bare = parts.filter { $0 != "ne" && $0 != "n" }
    return bare.indices.map { place in
      let next = bare.indices.contains(place + 1) ? bare[place + 1] : ""
      return bare[place] == "ce" && (next == "est" || next == "etait") ? "c" : bare[place]
    }
  }
}

/// The phrases of the rules, prepared once.
struct Ear: Sendable {
  private let phrases: [SpeechList: [SpokenPhrase]]
  /// Everyday spellings, by what is written: "jai", "rdv".
  let shortenings: [String: [String]]
  let explaining: [String]
  let abbreviations: Set<String>
  /// Written in capitals they are stressed, and no abbreviation: "AVANT de signer".
  let ordinaryWords: Set<String>

  init(_ base: RuleBase) {
    let book = base.frame.speech
    let short = Self.shortenings(of: base)
    shortenings = short
    phrases = Dictionary(
      uniqueKeysWithValues: SpeechList.allCases.map { list in (list, book[list].map { SpokenPhrase($0, short) }) })
    explaining = book[.explaining].map(\.folded)
    abbreviations = Set(book[.everydayAbbreviation])
    let words = base.vocabulary.plainWords.all.map(\.folded)
    ordinaryWords = Set(words).subtracting(base.vocabulary.abbreviations.keys.map(\.folded))
  }

  subscript(list: SpeechList) -> [SpokenPhrase] { phrases[list] ?? [] }

  /// Those of the vocabulary that stand for words, and not for a right.
  private static func shortenings(of base: RuleBase) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for (short, long) in base.vocabulary.abbreviations.sorted(by: { $0.key < $1.key })
    where base.serviceIndices[ServiceID(long)] == nil {
      found[short.folded] = long.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return found
  }
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
