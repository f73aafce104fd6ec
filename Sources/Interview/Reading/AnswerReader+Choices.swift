import RuleModel
import SourceText

/// One option or several: by number, by key, by the words of its label, by the beginning of one.
extension AnswerReader {
  func readChoice(_ line: String, among domain: ChoiceDomain, _ fact: Fact) -> AnswerReading {
    let parts = Self.alternatives(line)
    if parts.count > 1 {
      var options: Set<String> = []
      for part in parts {
        switch option(part, domain, fact) {
        case .success(let option): options.insert(option.key)
        case .failure: return readOne(line, domain, fact)
        }
      }
      return .understood(.options(options))
    }
    return readOne(line, domain, fact)
  }

  private func readOne(_ line: String, _ domain: ChoiceDomain, _ fact: Fact) -> AnswerReading {
    switch option(line, domain, fact) {
    case .success(let option): return .understood(.options([option.key]))
    case .failure(let problem):
      // "privé vide 780 euros": a sum or a time beside the answer.
      let bare = Self.withoutFigures(line)
      guard bare.count < line.count, !bare.isEmpty, case .success(let option) = option(bare, domain, fact) else {
        return .unreadable(problem.misreading)
      }
      return .understood(.options([option.key]), remarks: [.otherWordsIgnored])
    }
  }

  private static func withoutFigures(_ line: String) -> String {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    if let time = words.firstIndex(where: { ["depuis", "environ"].contains($0.folded) }) {
      words.removeSubrange(time...)
    }
    let kept = words.filter { word in
      let folded = word.folded
      return folded.contains(where: { $0.isLetter }) && !["euros", "euro", "eur"].contains(folded)
        && DatePhrase.month(named: folded) == nil
    }
    // A denial says that the rest is not so.
    let denials: Set<String> = ["pas", "plus", "jamais", "non", "ni", "sans", "aucun", "aucune"]
    return kept.contains { denials.contains($0.folded) } ? "" : kept.joined(separator: " ")
  }

  func readChoices(_ line: String, among domain: ChoiceDomain, _ fact: Fact) -> AnswerReading {
    let words = AnswerPhrase(line).words
    if case .success(let only) = option(line, domain, fact) {
      return .understood(.chosen(certain: [only.key], possible: [only.key]))
    }
    if let none = NoneOfIt(line), none.covers(fact) { return .understood(.chosen(certain: [], possible: [])) }
    if BareAnswer.truth(line) == false || SaidNumber.saysNothing(words) && words.allSatisfy(Self.nothing.contains)
      || line.trimmed == "0"
    {
      return .understood(.chosen(certain: [], possible: []))
    }
    if words == ["tous"] || words == ["toutes"] || words == ["tout"] {
      let all = Set(domain.options.map(\.key))
      return .understood(.chosen(certain: all, possible: all))
    }
    var certain: Set<String> = []
    var possible: Set<String> = []
    for part in Self.enumerated(line) {
      let isDoubtful = part.folded.contains("peut-etre") || part.hasSuffix("?")
      let bare =
        isDoubtful
        ? part.folded.replacingWords("peut-etre", with: "").filter { $0 != "?" }.trimmed : part
      // "????" doubts nothing that was named.
      if bare.isEmpty { return .unreadable(.noSuchOption(line.trimmed, near: [])) }
      switch option(bare, domain, fact) {
      case .success(let option):
        possible.insert(option.key)
        if !isDoubtful { certain.insert(option.key) }
      case .failure(let problem): return .unreadable(problem.misreading)
      }
    }
    return possible.isEmpty ? .unreadable(.empty) : .understood(.chosen(certain: certain, possible: possible))
  }

  /// Words that may stand in "non, rien du tout": with any other, something is said besides.
  private static let nothing: Set<String> = [
    "rien", "aucun", "aucune", "neant", "non", "pas", "du", "tout", "de", "d", "des", "en", "il", "elle", "on", "je",
    "j", "n", "y", "a", "ai", "eu", "eus", "touche", "revenu", "revenus", "ressource", "ressources", "argent", "aide",
    "aides", "encore", "moment", "le", "pour", "plus",
  ]

  struct OptionProblem: Error {
    let misreading: Misreading
  }

  /// The option that a piece of text means.
  func option(_ text: String, _ domain: ChoiceDomain, _ fact: Fact) -> Result<ChoiceDomain.Option, OptionProblem> {
    let text = text.trimmed
    if let number = Int(text) {
      guard let line = LineNumber(number), let option = domain.options[line: line] else {
        return .failure(OptionProblem(misreading: .optionNumberOutOfRange(number, count: domain.options.count)))
      }
      return .success(option)
    }
    let folded = text.folded
    if let exact = domain.options.first(where: { $0.key.folded == folded || $0.label.folded == folded }) {
      return .success(exact)
    }
    switch spokenAnswer(text, fact) {
    case .one(let key):
      if let option = domain.options.first(where: { $0.key == key }) { return .success(option) }
    case .several, .none: break
    }
    let spoken = OptionWords.spoken(fact, base)
    if let truth = BareAnswer.truth(text) {
      return OptionWords.saying(truth, as: folded, among: domain.options, spoken).map { .success($0) }
        ?? .failure(OptionProblem(misreading: .noYesOrNoAmong(text, domain.options)))
    }
    let isDenied = NoneOfIt.isSaid(in: text)
    if let denial = NoneOfIt(text), let none = option(denying: denial, domain, fact) { return .success(none) }
    let said = OptionWords.content(folded)
    let scored = domain.options.map { option in
      (option, OptionWords.score(said, option, synonyms: spoken[option.key] ?? [], line: folded))
    }
    let best = scored.map(\.1).max() ?? 0
    let winners = scored.filter { $0.1 == best && best > 0 }.map(\.0)
    if winners.count == 1 { return .success(winners[0]) }
    if winners.count > 1, winners.count < domain.options.count {
      return .failure(OptionProblem(misreading: .severalOptions(text, winners)))
    }
    let labels = suggestions(for: text, among: domain.options.map(\.label), limit: 3)
    let keys = suggestions(for: text, among: domain.options.map(\.key), limit: 3)
    let near = domain.options.filter { option in
      (labels.contains(option.label) || keys.contains(option.key))
        && (!isDenied || NoneOfIt.isSaid(in: option.label))
    }
    if near.count == 1, text.count > 4, OptionWords.isSlip(text, of: near[0]) { return .success(near[0]) }
    return .failure(OptionProblem(misreading: .noSuchOption(text, near: near)))
  }

  /// "2 ou 3": the person hesitates.
  private static func alternatives(_ line: String) -> [String] {
    split(line, at: ["ou"], signs: "/").map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func enumerated(_ line: String) -> [String] {
    let parts = split(line, at: ["et", "puis", "plus"], signs: ",;+/").map(\.trimmed).filter { !$0.isEmpty }
    // "1 3": numbers alone need no comma.
    return parts.flatMap { part in
      let pieces = part.split(separator: " ").map(String.init)
      return pieces.count > 1 && pieces.allSatisfy(LineNumber.isNumber) ? pieces : [part]
    }
  }

  private static func split(_ line: String, at words: Set<String>, signs: String) -> [String] {
    var parts: [String] = []
    var current: [String] = []
    let spaced = line.map { signs.contains($0) ? " \u{0} " : String($0) }.joined()
    for word in spaced.split(whereSeparator: \.isWhitespace).map(String.init) {
      if word == "\u{0}" || words.contains(word.folded) {
        parts.append(current.joined(separator: " "))
        current = []
      } else {
        current.append(word)
      }
    }
    return parts + [current.joined(separator: " ")]
  }
}

/// How well what was said fits an option's words.
private enum OptionWords {
  /// Words that carry meaning, without articles and the like.
  static func content(_ folded: String) -> [String] {
    folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !empty.contains($0) }
  }

  /// Phrases of the vocabulary for each option of a fact, and the words that say it where they stand alone: a trade, a
  /// nationality.
  static func spoken(_ fact: Fact, _ base: RuleBase) -> [String: [String]] {
    var spoken = base.vocabulary.facts[fact.name] ?? [:]
    for (option, words) in base.vocabulary.apposed where spoken[option] != nil {
      spoken[option, default: []] += words
    }
    return spoken
  }

  /// The one option that is a yes or a no in its own words ("non, jamais"), or that is said so. A word that merely
  /// begins like another, or a key that nobody reads, is neither: "non" is not "n'a pas reconnu l'enfant".
  static func saying(
    _ truth: Bool, as folded: String, among options: [ChoiceDomain.Option], _ spoken: [String: [String]]
  ) -> ChoiceDomain.Option? {
    let word = truth ? "oui" : "non"
    let fitting = options.filter { option in
      let opening = option.label.folded.prefix { $0 != "," }.trimmingPrefix { $0 == " " }
      return opening == word || (spoken[option.key] ?? []).contains { $0.folded == folded || $0.folded == word }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// 0: no fit. Every word said must belong to the option, whole (2) or as its beginning (1, from two letters on).
  static func score(_ said: [String], _ option: ChoiceDomain.Option, synonyms: [String], line: String) -> Int {
    if synonyms.contains(where: { line == $0.folded }) { return 1000 }
    if let longest = synonyms.filter({ " \(line) ".contains(" \($0.folded) ") }).map(\.count).max() {
      return 100 + longest
    }
    guard !said.isEmpty else { return 0 }
    let own = content(option.label.folded) + content(option.key.folded)
    var total = 0
    for word in said {
      if own.contains(word) {
        total += 2
      } else if word.count >= 2, own.contains(where: { $0.hasPrefix(word) || isNear($0, word) }) {
        total += 1
      } else {
        return 0
      }
    }
    return total
  }

  /// Whether one word for one is the same but for a slip: "autre revenu" is none for "gros revenu", which has only the
  /// noun in common.
  static func isSlip(_ text: String, of option: ChoiceDomain.Option) -> Bool {
    [option.label, option.key].contains { name in
      let (said, own) = (content(text.folded), content(name.folded))
      guard said.count == own.count, said.count > 1 else { return true }
      return zip(said, own).allSatisfy { $0 == $1 || !suggestions(for: $0, among: [$1], limit: 1).isEmpty }
    }
  }

  /// Plural and feminine apart, or one letter wrong in a long word.
  private static func isNear(_ own: String, _ word: String) -> Bool {
    if word.count >= 4, own.count >= 4, word.hasPrefix(own) || own.hasPrefix(word) { return true }
    if word.count >= 6, own.hasPrefix(word.dropLast()) { return true }
    // "française" is no slip for "France".
    return word.count >= 5 && abs(word.count - own.count) <= 2
      && !suggestions(for: word, among: [own], limit: 1).isEmpty
      && own.first == word.first
  }

  private static let empty: Set<String> = [
    "a", "au", "aux", "c", "ce", "chez", "d", "dans", "de", "des", "du", "en", "est", "et", "il", "elle", "j", "je",
    "l", "la", "le", "les", "m", "me", "mon", "ma", "ne", "on", "par", "petit", "petite", "petites", "petits", "pour",
    "s", "se", "son", "sa", "suis", "un",
    "une", "nous", "y",
  ]
}
