import RuleModel
import Training

/// What a resident says of facts, in the first person.
struct ToldSentence {
  let wording: Wording

  /// The answer to a question, in short spoken sentences.
  func answer(_ told: [Told]) -> String {
    let values = told.compactMap { item -> (FactKey, Answer)? in
      if case .value(let key, let answer) = item { return (key, answer) }
      return nil
    }
    let rosters = told.compactMap { item -> (ScopeName, Roster)? in
      if case .members(let scope, let roster) = item { return (scope, roster) }
      return nil
    }
    if let (scope, roster) = rosters.first, values.allSatisfy({ $0.0.fact == .birthDate }) {
      return members(roster, of: scope)
    }
    return worthSaying(values).map { sentence($0.0, $0.1) }.joined(separator: " ")
  }

  /// Months like the usual one are not told one by one.
  private func worthSaying(_ values: [(FactKey, Answer)]) -> [(FactKey, Answer)] {
    values.filter { key, answer in
      switch key.moment {
      case .month, .meanOfMonths:
        !values.contains { $0.0 == FactKey(key.fact, of: key.member) && $0.1 == answer }
      case .habitual, .regular, .year: true
      }
    }
  }

  /// What is said without being asked: a label and a value, for a list.
  func row(_ told: Told) -> (label: String, value: String)? {
    switch told {
    case .members(let scope, let roster): return (wording.plural(of: scope), members(roster, of: scope))
    case .value(let key, let answer):
      if case .listed = key.member, key.fact == .birthDate { return nil }
      return (wording.label(of: key), wording.text(answer, for: key))
    }
  }

  // MARK: - Members

  private func members(_ roster: Roster, of scope: ScopeName) -> String {
    let label = wording.base.scopeIndices[scope].map { wording.base.scopes[$0].label } ?? scope.text
    let count = roster.labels.count
    guard count > 0 else { return "Non, aucun\(FrenchWords.isFeminine(label) ? "e" : "")." }
    let names = roster.labels.indices.map { position -> String in
      let member = Member.listed(scope, position)
      let name = roster.labels[position]
      guard let age = wording.age(of: member) else { return name }
      return name.isEmpty ? age : "\(name), \(age)"
    }.filter { !$0.isEmpty }
    let start = "J'ai \(FrenchWords.count(count, label, wording.plural(of: scope)))"
    return names.isEmpty ? "\(start)." : "\(start) : \(FrenchWords.list(names))."
  }

  // MARK: - Values

  private func sentence(_ key: FactKey, _ answer: Answer) -> String {
    let who = who(key.member)
    switch answer {
    case .unavailable: return who.map { "Pour \($0), je ne sais pas." } ?? "Je ne sais pas."
    case .stated(let value, _):
      let words = words(value, key)
      let whole = [who.map { FrenchWords.capitalised($0) + " :" }, words, moment(key)].compactMap { $0 }
      return FrenchWords.sentence(whole.joined(separator: " "))
    }
  }

  private func words(_ value: StatedValue, _ key: FactKey) -> String {
    let isAlone = who(key.member) == nil
    switch value {
    case .truth(let truth):
      if key.moment == .regular { return truth ? "c'est pareil chaque mois" : "non, cela change" }
      return truth ? "oui" : "non"
    case .number(let range):
      if range.exact == .zero { return "rien, zéro" }
      return wording.text(value, for: key).replacing("/mois", with: " par mois").replacing("/an", with: " par an")
    case .date(let range):
      let text = wording.text(value, for: key)
      if key.fact == .birthDate { return isAlone && range.exact == nil ? "j'ai \(text)" : text }
      if range.exact == nil { return text }
      return (range.latest > wording.date ? "ce sera le " : "c'était le ") + text.droppingArticle
    case .chosen(_, let possible): return possible.isEmpty ? "rien de tout cela" : wording.text(value, for: key)
    case .commune: return "à \(wording.text(value, for: key))"
    case .options, .text: return wording.text(value, for: key)
    }
  }

  private func moment(_ key: FactKey) -> String? {
    switch key.moment {
    case .habitual, .regular: nil
    case .month(let year, let month): "en \(FrenchFormat.month(month)) \(year)"
    case .meanOfMonths(let nearest, let farthest): "en moyenne, \(wording.months(nearest, farthest))"
    case .year(let year): "en \(year)"
    }
  }

  /// Nil for the person who speaks and for the household.
  private func who(_ member: Member) -> String? {
    member.isApplicantOrHousehold ? nil : mine(wording.name(of: member))
  }

  /// "mon conjoint", "ma dette".
  private func mine(_ name: String) -> String {
    guard name.hasPrefix("votre ") else { return name }
    let noun = String(name.dropFirst("votre ".count))
    return (FrenchWords.isFeminine(noun) && !FrenchWords.beginsWithVowel(noun) ? "ma " : "mon ") + noun
  }
}

extension String {
  fileprivate var droppingArticle: String { hasPrefix("le ") ? String(dropFirst(3)) : self }
}
