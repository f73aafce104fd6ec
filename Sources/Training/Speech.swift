import RuleModel
import SourceText

/// Words said aloud, looked at for what they are and what they should not be, by the phrases of the rules.
struct Speech {
  let words: String
  private let said: SpokenText
  /// What is not quoted of somebody else.
  private let own: SpokenText
  private let ear: Ear

  init(_ words: String, _ ear: Ear) {
    self.words = words
    self.ear = ear
    said = SpokenText(words, ear.shortenings)
    own = words.contains(where: \.isQuotationMark) ? SpokenText(words.withoutQuotations, ear.shortenings) : said
  }

  func has(_ phrase: SpokenPhrase) -> Bool { said.has(phrase) }

  /// A phrase of the list is in it.
  func has(_ list: SpeechList) -> Bool { ear[list].contains { said.has($0) } }

  func begins(_ list: SpeechList) -> Bool { ear[list].contains { said.begins($0) } }

  /// A phrase of the list is in it, neither to deny it nor as what somebody else says or thinks: "vous n'êtes pas
  /// bête", "vous pensez que c'est votre faute ?".
  private func asserts(_ list: SpeechList) -> Bool {
    ear[list].contains { own.asserts($0, unless: Self.negations, within: 2, after: ear[.reporting]) }
  }

  // MARK: - What it is

  var isGreeting: Bool { begins(.greeting) }
  var isFarewell: Bool { has(.farewell) && !words.contains("?") }

  /// The person's agreement is sought: asked for, left to them beside a step, or a step put as a question.
  var seeksAgreement: Bool {
    has(.agreement) || isAboutStep && (has(.choice) || words.contains("?") && !hasQuestionWord && has(.leave))
  }

  /// It says what is done for a right.
  var isAboutStep: Bool { has(.step) }

  /// As it is said with "vous", for whoever hears no "tu".
  var polite: String { said.isFamiliar ? FamiliarSpeech.polite(words) : words }

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

  var isJudging: Bool { asserts(.judgement) }

  /// Why somebody could not is a fact to establish; why they did not makes them justify themselves.
  var isAccusing: Bool { asserts(.accusingQuestion) && !has(.hindrance) }

  /// The person is called "tu".
  var isFamiliar: Bool { own.isFamiliar }

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

  /// A secret is named, then asked for by a pronoun: "donnez-le-moi".
  var asksForSecretNamed: Bool {
    has(.secret) && !has(.secretKept)
      && ear[.secretRequest].contains { said.has($0, before: ["le", "les"]) }
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

  var hasQuestionWord: Bool { ear[.interrogation].contains { said.has($0.whole) } }

  /// "40 par mois", "et 40 euros par mois ?".
  var beginsWithFigure: Bool {
    words.split(whereSeparator: \.isWhitespace).prefix(2).contains { $0.first?.isNumber == true }
  }

  /// Few words, with nothing around them.
  var isShort: Bool { said.count <= 6 }

  /// A name, and a few words around it.
  var isBrief: Bool { said.count <= 9 }
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
        if current.contains(where: \.isLetter) { result.append(current.trimmed) }
        current = ""
      }
    }
    if current.contains(where: \.isLetter) { result.append(current.trimmed) }
    return result
  }
}
