package import RuleModel
import SourceText

/// Lists of persons or debts: `2`, `deux enfants de 4 et 9 ans`, `Léa 9 ans, Noé 7 ans`, `aucun`, `au moins 2`,
/// `loyer 1860, EDF 320`.
extension AnswerReader {
  package func read(_ line: String, listing name: ScopeName) -> RosterReading {
    let line = line.trimmed
    guard let index = base.scopeIndices[name], case .list(let maximum, _) = base.scopes[index].kind else {
      return .unreadable(.noMembers(line))
    }
    if line.isEmpty { return .unreadable(.empty) }
    let phrase = AnswerPhrase(line, decimals: false)
    if isNobody(line, phrase), !deniesOthers(line, index) { return .understood(MemberList(roster: Roster(labels: []))) }
    if countsNothing(phrase) { return .unreadable(.noMembers(line)) }
    let reading =
      birthFact(readableOn: index).map { people(line, phrase, in: index, birth: $0, maximum: maximum) }
      ?? things(line, phrase, in: index, maximum: maximum)
    if case .understood(let list) = reading, list.roster.labels.count > maximum {
      return .unreadable(.tooManyMembers(list.roster.labels.count, maximum: maximum))
    }
    return reading
  }

  /// The fact that tells when a member of a list was born; nil for lists of things.
  func birthFact(of name: ScopeName) -> FactName? {
    base.scopeIndices[name].flatMap { birthFact(readableOn: $0) }?.name
  }

  private func isNobody(_ line: String, _ phrase: AnswerPhrase) -> Bool {
    if phrase.numbers == [.zero] { return true }
    guard phrase.numbers.isEmpty || phrase.words.first == "pas", let first = phrase.words.first else { return false }
    // "sans activité" answers another question.
    if first == "sans" {
      return phrase.words.count == 1 || phrase.words[1].hasPrefix("enfant") || phrase.words[1].hasPrefix("dette")
    }
    return ["aucun", "aucune", "non", "n", "rien", "personne", "pas", "zero", "neant"].contains(first)
      || phrase.shape.contains(" pas d ") || phrase.shape.contains(" pas de ")
  }

  /// The birth date of a scope's members, where they have one.
  func birthFact(readableOn scope: ScopeIndex) -> Fact? {
    guard let fact = base.fact(named: .birthDate), fact.type == .date, let owner = fact.scope else {
      return nil
    }
    if owner == scope { return fact }
    if case .union(let parts) = base.scopes[owner].kind, parts.contains(scope) { return fact }
    return nil
  }
}

// MARK: - What both have

extension AnswerReader {
  /// "2", "2 ou 3", "au moins 2": some known, some not yet seen. Nil when the line is no plain count.
  func count(_ phrase: AnswerPhrase, maximum: Int) -> RosterReading? {
    guard case .success(let span) = SaidNumber.read(phrase), phrase.numbers.allSatisfy(\.isInteger) else { return nil }
    let closed = span.closed(step: .one, whole: true)
    let low = max(0, closed.lower.map { Int(clamping: $0.floor) } ?? 0)
    let high = closed.upper.map { Int(clamping: $0.floor) } ?? maximum
    guard low <= high else { return nil }
    guard low <= maximum, closed.upper == nil || high <= maximum else {
      // What was typed is told, not the margin that "environ" gives it.
      let typed = phrase.numbers.map { Int(clamping: $0.floor) }.max() ?? max(low, high)
      return .unreadable(.tooManyMembers(typed, maximum: maximum))
    }
    return .understood(
      MemberList(roster: Roster(labels: Array(repeating: "", count: low), unseen: 0...(high - low))))
  }

  /// "4 et 9 ans, EDF 320": what commas, plus signs and "et" set apart.
  static func pieces(_ line: String) -> [String] {
    var pieces: [[String]] = [[]]
    let spaced = line.map { ",;+".contains($0) ? " , " : String($0) }.joined()
    for word in spaced.split(whereSeparator: \.isWhitespace).map(String.init) {
      if word == "," || word.folded == "et" { pieces.append([]) } else { pieces[pieces.count - 1].append(word) }
    }
    return pieces.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  static let currencies: Set<String> = ["euro", "euros", "eur"]
}
