import RuleEngine
package import RuleModel

/// How members are named: "votre conjoint", "Léa", "votre enfant de 9 ans".
extension Wording {
  /// Empty for the household as a whole.
  package func name(of member: Member) -> String { spoken(nameToYou(of: member)) }

  /// Said to the person present, or of somebody who is not there: "votre enfant", "son enfant".
  func spoken(_ words: String) -> String {
    guard isAboutAnother else { return words }
    if words == "vous" { return "la personne" }
    if words.hasPrefix("votre ") {
      let rest = String(words.dropFirst("votre ".count))
      return (FrenchWords.isFeminine(rest) && !FrenchWords.beginsWithVowel(rest) ? "sa " : "son ") + rest
    }
    return words.replacing(" avec vous", with: " avec la personne").replacing(
      " avez-vous", with: " la personne a-t-elle")
  }

  private func nameToYou(of member: Member) -> String {
    switch member {
    case .household: return ""
    case .role(let role):
      for scope in base.scopes.elements {
        if case .roles(let roles) = scope.kind, let found = roles.first(where: { $0.name == role }) {
          return found.label
        }
      }
      return role
    case .listed(let scope, let position): return name(of: scope, position)
    }
  }

  private func name(of scopeName: ScopeName, _ position: Int) -> String {
    let scope = base.scopeIndices[scopeName].map { base.scopes[$0] }
    let noun = scope?.label ?? scopeName.text
    let roster = situation[roster: scopeName]
    let label = roster.flatMap { $0.labels.indices.contains(position) ? $0.labels[position] : nil } ?? ""
    if let first = label.first { return first.isUppercase ? label : "votre \(noun) « \(label) »" }
    let count = roster?.labels.count ?? position + 1
    if let age = age(of: .listed(scopeName, position)) {
      let twins = (0..<count).filter { self.age(of: .listed(scopeName, $0)) == age }
      guard twins.count > 1, let rank = twins.firstIndex(of: position) else { return "votre \(noun) de \(age)" }
      return "votre \(noun) de \(age) (n° \(rank + 1))"
    }
    if count > 1, !isPeople(.roster(scopeName)), let kind = kind(of: scopeName, position),
      (0..<count).filter({ self.kind(of: scopeName, $0) == kind }).count == 1
    {
      return "votre \(noun) « \(kind) »"
    }
    return count > 1 ? "votre \(noun) n° \(position + 1)" : "votre \(noun)"
  }

  /// What sort of thing a member of a list is, where that was said: "énergie".
  private func kind(of scopeName: ScopeName, _ position: Int) -> String? {
    guard let scope = base.scopeIndices[scopeName] else { return nil }
    for fact in base.facts.elements where fact.scope == scope {
      guard case .choice(let domain) = fact.type,
        case .stated(.options(let keys), _)? = situation[FactKey(fact.name, of: .listed(scopeName, position))],
        keys.count == 1
      else { continue }
      return base.domains[domain].options.first { keys.contains($0.key) }?.label
    }
    return nil
  }

  /// Whether a range of birth dates reads as one age.
  func isAge(_ value: StatedValue) -> Bool {
    if case .date(let range) = value, range.exact == nil {
      return age(bornBetween: range.earliest, and: range.latest) != nil
    }
    return false
  }

  /// "9 ans", "5 mois"; nil when it is not known well enough.
  func age(of member: Member) -> String? {
    guard case .stated(.date(let range), _)? = situation[FactKey(.birthDate, of: member)] else { return nil }
    return age(bornBetween: range.earliest, and: range.latest)
  }

  /// "9 ans", "5 mois", "4 à 5 mois"; of a small child of whom less is known, "moins d'un an".
  func age(bornBetween earliest: CalendarDate, and latest: CalendarDate) -> String? {
    guard latest <= date else { return nil }
    let (oldest, youngest) = (date.completedYears(since: earliest), date.completedYears(since: latest))
    if youngest < 2 {
      let (most, least) = (date.completedMonths(since: earliest), date.completedMonths(since: latest))
      if most == least { return "\(most) mois" }
      if most - least <= 2 { return "\(least) à \(most) mois" }
      return youngest < oldest ? nil : oldest == 0 ? "moins d'un an" : "\(youngest) an"
    }
    return youngest == oldest ? "\(youngest) ans" : nil
  }

  /// The label of a fact with its member and its moment: "salaire net de votre conjoint", "revenu fiscal (2024)".
  package func label(of key: FactKey) -> String {
    var text = label(key.fact)
    if key.fact == .birthDate, case .stated(let value, _)? = situation[key], isAge(value) { text = "âge" }
    if !key.member.isApplicantOrHousehold { text += " (\(name(of: key.member)))" }
    switch key.moment {
    case .habitual: break
    case .regular: text += ", pareil chaque mois"
    case .month(let year, let month): text += " en \(FrenchFormat.month(month)) \(year)"
    case .meanOfMonths(let nearest, let farthest): text += ", en moyenne \(months(nearest, farthest))"
    case .year(let year): text += " en \(year)"
    }
    return text
  }

  /// "d'août à octobre 2026".
  func months(_ nearest: Int, _ farthest: Int) -> String {
    let (first, last) = (date.firstOfMonth.adding(months: -farthest), date.firstOfMonth.adding(months: -nearest))
    if first == last { return "en \(FrenchFormat.month(first.month)) \(first.year)" }
    let start = FrenchFormat.month(first.month) + (first.year == last.year ? "" : " \(first.year)")
    return "\(FrenchWords.de(start)) à \(FrenchFormat.month(last.month)) \(last.year)"
  }
}
