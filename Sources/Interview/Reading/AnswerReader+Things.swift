import RuleModel
import SourceText

/// Things of a list, each with what it is and how much: `loyer 1860, EDF 320`.
extension AnswerReader {
  /// Debts and the like: each piece may name one, and give its kind and its amount.
  func things(_ line: String, _ phrase: AnswerPhrase, in scope: ScopeIndex, maximum: Int) -> RosterReading {
    let facts = base.facts.elements.filter { $0.scope == scope && $0.isAsked }
    let kind = facts.first { if case .choice = $0.type { true } else { false } }
    let amount = facts.first { if case .number(.money) = $0.type { true } else { false } }
    let noun = [base.scopes[scope].label.folded, base.scopes[scope].plural.folded]
    let pieces = Self.pieces(line)
    let isPlainCount = phrase.words.allSatisfy { noun.contains($0) || Self.counting.contains($0) }
    if isPlainCount, let count = count(phrase, maximum: maximum) { return count }
    var list = MemberList(roster: Roster(labels: []))
    for piece in pieces {
      let position = list.roster.labels.count
      let words = piece.split(separator: " ").map(String.init).filter { word in
        word.allSatisfy { $0.isLetter || "'-’".contains($0) } && !Self.measures.contains(word.folded)
      }
      var own = words[...]
      let idle = Self.articles.union(noun)
      while let first = own.first, own.count > 1, idle.contains(first.folded) { own.removeFirst() }
      while let last = own.last, own.count > 1, Self.articles.contains(last.folded) { own.removeLast() }
      let name = own.joined(separator: " ")
      guard !name.isEmpty else {
        // "2 loyers de retard, 1300 euros": an amount alone is that of what was named before.
        guard let amount, let last = list.roster.labels.indices.last, list.facts[last]?[amount.name] == nil,
          case .understood(let value, _) = read(piece, as: amount)
        else { return .unreadable(.noMembers(line)) }
        list.facts[last, default: [:]][amount.name] = value
        continue
      }
      list.roster.labels.append(name)
      var said: [FactName: StatedValue] = [:]
      if let kind, case .choice(let domain) = kind.type,
        case .success(let option) = option(name, base.domains[domain], kind).flatMapError({ _ in
          option(bareKind(name), base.domains[domain], kind)
        })
      {
        said[kind.name] = .options([option.key])
      }
      // "une dette de 300 €" says one amount, not two.
      let bare = piece.split(separator: " ").drop { ["un", "une"].contains($0.folded) }.joined(separator: " ")
      if let amount, AnswerPhrase(bare).numbers.count == 1, !countsThings(bare),
        case .understood(let value, _) = read(bare, as: amount)
      {
        said[amount.name] = value
      }
      if !said.isEmpty { list.facts[position] = said }
    }
    // Any word may be the name of a creditor; one that comes with no kind and no amount is more often no debt at all.
    let isNamed = !list.facts.isEmpty || line.first?.isUppercase == true || pieces.count > 1
    return list.roster.labels.isEmpty || !isNamed ? .unreadable(.noMembers(line)) : .understood(list)
  }

  /// "loyers de retard" is about the rent.
  private func bareKind(_ name: String) -> String {
    name.split(separator: " ").map(String.init).filter { word in
      !Self.lateness.contains(word.folded) && !Self.articles.contains(word.folded)
    }.joined(separator: " ")
  }

  /// "2 loyers", "3 factures": a small number just before a word that is no currency counts it, and is no amount.
  private func countsThings(_ piece: String) -> Bool {
    let tokens = AnswerPhrase(piece).tokens
    guard let place = tokens.firstIndex(where: { if case .number = $0 { true } else { false } }),
      case .number(let number) = tokens[place], number.isInteger, number <= Rational(36), place + 1 < tokens.count,
      case .word(let next) = tokens[place + 1]
    else { return false }
    return !Self.measures.contains(next) && !Self.articles.contains(next) && next.hasSuffix("s")
  }

  private static let lateness: Set<String> = [
    "retard", "retards", "impaye", "impayes", "impayee", "impayees", "dette", "dettes", "facture", "factures", "en",
    "dus", "due", "dues", "arriere", "arrieres",
    "mois",
  ]
  private static let counting: Set<String> = [
    "au", "moins", "plus", "ou", "entre", "et", "a", "environ", "j", "ai", "en", "de", "d", "impaye", "impayes",
  ]
  private static let articles: Set<String> = ["un", "une", "de", "du", "des", "le", "la", "les", "mon", "ma", "mes"]
  private static let measures: Set<String> = currencies.union(["environ"])
}

extension Fact {
  var isAsked: Bool {
    switch origin {
    case .asked: true
    case .computed, .receives, .received: false
    }
  }
}
