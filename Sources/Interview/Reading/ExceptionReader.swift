import SourceText

/// Which of several questions put in one breath are not as expected: "2 non", "pas la 2", "tout sauf la 2", "aucune".
///
/// The same words say different things under the two lists. Where yes is expected, the exceptions are those that are
/// no; where no is expected, they are those that are received. What may be meant in two ways is not read at all.
enum ExceptionReader {
  enum Reading: Equatable {
    /// One answer for all of them.
    case all(Bool)
    /// The numbers of those that are not as expected, from 1.
    case exceptions([Int])
    /// Numbers and nothing else where yes is expected: elsewhere a number chooses its line, and here it would deny it.
    case bare([Int])
    /// The line names some of them, in a way that may be meant in two ways.
    case unclear
  }

  /// Nil for a line that names none of them, and is read like any other answer.
  static func read(_ text: String, expecting expected: Bool, among count: Int) -> Reading? {
    let folded = text.folded
    if ["aucun", "aucune", "rien"].contains(folded) { return .all(false) }
    if ["tout", "tous", "toutes", "c'est bon", "ok"].contains(folded) { return .all(true) }
    let words = words(of: folded)
    let numbers = words.compactMap { if case .number(let number) = $0 { number } else { nil } }
    if numbers.isEmpty { return hidesException(words, folded, expecting: expected) ? .unclear : nil }
    guard let sense = sense(of: words) else { return .unclear }
    let others = Array(1...max(1, count)).filter { !numbers.contains($0) }
    guard numbers.allSatisfy({ (1...max(1, count)).contains($0) }) else { return .exceptions(numbers) }
    switch (sense, expected) {
    case (.bare, true): return .bare(numbers)
    case (.bare, false): return .exceptions(numbers)
    case (.no, true), (.except, true), (.yesButNot, true), (.allBut, true): return .exceptions(numbers)
    case (.yes, false), (.only, false), (.noBut, false), (.noneBut, false): return .exceptions(numbers)
    case (.noneBut, true), (.allBut, false): return .exceptions(others)
    case (.no, false), (.except, false), (.yesButNot, false), (.yes, true), (.only, true), (.noBut, true):
      return .unclear
    }
  }

  // MARK: - Words

  private enum Word: Equatable {
    case number(Int)
    case yes, no, all, none, except, only
    case other
  }

  /// What is said of the numbers.
  private enum Sense {
    /// Nothing but the numbers.
    case bare
    case yes, no, only
    /// "sauf la 2", without what it is an exception to.
    case except
    case allBut, noneBut
    /// "non, sauf la 2".
    case noBut
    /// "oui, pas la 2".
    case yesButNot
  }

  private static let meanings: [String: Word] = [
    "oui": .yes, "ouais": .yes, "o": .yes, "ok": .yes, "vrai": .yes,
    "non": .no, "n": .no, "pas": .no, "ni": .no, "faux": .no, "fausse": .no,
    "tout": .all, "tous": .all, "toutes": .all, "partout": .all,
    "aucun": .none, "aucune": .none, "rien": .none,
    "sauf": .except, "hormis": .except, "excepte": .except,
    "seulement": .only, "uniquement": .only, "juste": .only, "que": .only,
    "premiere": .number(1), "premier": .number(1), "deuxieme": .number(2), "seconde": .number(2), "second": .number(2),
    "troisieme": .number(3), "quatrieme": .number(4),
  ]
  /// Said after "la": "les deux" are both of them.
  private static let cardinals = ["une": 1, "deux": 2, "trois": 3, "quatre": 4]
  private static let idle: Set<String> = ["la", "le", "les", "et", "est", "numero", "c"]

  private static func words(of folded: String) -> [Word] {
    let texts = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var words: [Word] = []
    for (place, text) in texts.enumerated() where !idle.contains(text) {
      if let number = Int(text) {
        words.append(.number(number))
      } else if let number = cardinals[text], place > 0, ["la", "numero"].contains(texts[place - 1]) {
        words.append(.number(number))
      } else {
        words.append(meanings[text] ?? .other)
      }
    }
    return words
  }

  /// "oui sauf le logement", "non, juste le RSA", "non, j'ai le RSA": a yes or a no that may not hold for all.
  private static func hidesException(_ words: [Word], _ folded: String, expecting expected: Bool) -> Bool {
    guard let first = words.first, [.yes, .no, .all, .none].contains(first) else { return false }
    if folded.contains(where: \.isNumber) || folded.contains("a part") { return true }
    if words.contains(.except) || words.contains(.only) { return true }
    let denies = words.dropFirst().contains { $0 == .no || $0 == .none }
    if first == .yes || first == .all { return denies }
    return !expected && !denies && words.contains(.other)
  }

  private static func sense(of words: [Word]) -> Sense? {
    if words.contains(.other) { return nil }
    var parts: [[Word]] = [[]]
    for word in words {
      if case .number = word { parts.append([]) } else { parts[parts.count - 1].append(word) }
    }
    guard let before = parts.first, let after = parts.last else { return nil }
    let between = parts.dropFirst().dropLast()
    // "pas la 2, pas la 3", "2 non, 3 non": the same of each; "1 oui, 2 non" leaves the others in doubt.
    guard
      between.allSatisfy(\.isEmpty) || between.allSatisfy({ $0 == before }) && after.isEmpty
        || between.allSatisfy({ $0 == after }) && before.isEmpty
    else { return nil }
    return sense(before, after)
  }

  private static func sense(_ before: [Word], _ after: [Word]) -> Sense? {
    if before.isEmpty { return after.isEmpty ? .bare : plain(after) }
    let agreed = before.prefix { $0 == .yes || $0 == .all }
    let rest = Array(before.dropFirst(agreed.count))
    if !agreed.isEmpty, rest.isEmpty, !after.isEmpty { return plain(after) == .no ? .yesButNot : nil }
    guard after.isEmpty else { return nil }
    if before == [.except] { return .except }
    if !agreed.isEmpty, rest == [.except] { return .allBut }
    if !agreed.isEmpty, plain(rest) == .no { return .yesButNot }
    if before == [.none, .except] { return .noneBut }
    if before == [.no, .except] { return .noBut }
    if before == [.yes, .only] { return .only }
    return plain(before)
  }

  private static func plain(_ words: [Word]) -> Sense? {
    if words.isEmpty { return nil }
    if words.allSatisfy({ $0 == .no }) { return .no }
    if words == [.yes] { return .yes }
    return words == [.only] ? .only : nil
  }
}
