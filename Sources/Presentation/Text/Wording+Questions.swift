package import RuleEngine
import RuleModel

/// Questions as they are asked.
extension Wording {
  package func text(_ question: Question) -> String {
    switch question {
    case .roster(let scope): return rosterQuestion(scope)
    case .regularity(let key): return regularityQuestion(key)
    case .value(let key): return valueQuestion(key)
    }
  }

  /// What is asked, in a few words.
  func shortLabel(_ question: Question) -> String {
    switch question {
    case .roster(let scope): plural(of: scope)
    case .value(let key): label(of: key)
    case .regularity(let key): label(of: FactKey(key.fact, of: key.member, at: .regular))
    }
  }

  /// What is asked, each thing once with all of whom it is asked: `niveau d'autonomie (vous, votre conjoint)`.
  func shortLabels(_ questions: [Question]) -> [String] {
    var labels: [String] = []
    var told: Set<FactName> = []
    for question in questions {
      guard case .value(let key) = question else {
        labels.append(shortLabel(question))
        continue
      }
      guard told.insert(key.fact).inserted else { continue }
      let same = questions.compactMap { other -> FactKey? in
        if case .value(let otherKey) = other, otherKey.fact == key.fact { return otherKey }
        return nil
      }
      if same.count == 1 {
        labels.append(label(of: key))
        continue
      }
      var names: [String] = []
      for name in same.map({ name(of: $0.member) }) where !name.isEmpty && !names.contains(name) { names.append(name) }
      labels.append(names.isEmpty ? label(key.fact) : "\(label(key.fact)) (\(names.joined(separator: ", ")))")
    }
    return labels
  }

  /// How to find the answer out, where the rules say it.
  package func howToKnow(_ question: Question) -> String? {
    guard case .value(let key) = question, let text = base.fact(named: key.fact)?.wording.howToKnow else { return nil }
    return fill(text, key)
  }

  private func rosterQuestion(_ name: ScopeName) -> String {
    guard let index = base.scopeIndices[name], case .list(_, let question) = base.scopes[index].kind else {
      return "Combien sont-ils ?"
    }
    return spoken(question ?? "Combien de \(base.scopes[index].plural) ?")
  }

  /// `Quel âge ont vos 2 enfants ?`, `Quel âge ont Léa et Noé ?`
  func agesQuestion(_ question: Question) -> String {
    guard case .roster(let name) = question else { return text(question) }
    let labels = situation[roster: name]?.labels ?? []
    let scope = base.scopeIndices[name].map { base.scopes[$0] }
    let isNamed = labels.allSatisfy { $0.first?.isUppercase == true }
    guard labels.count > 1 else {
      return "Quel âge a \(isNamed && labels.count == 1 ? labels[0] : spoken("votre \(scope?.label ?? "enfant")")) ?"
    }
    let whose = isAboutAnother ? "ses" : "vos"
    return "Quel âge ont \(isNamed ? FrenchWords.list(labels) : "\(whose) \(labels.count) \(plural(of: name))") ?"
  }

  private func regularityQuestion(_ key: FactKey) -> String {
    let value: String
    switch situation[key] {
    case .stated(.number(let range), _)? where range.exact == nil: value = ", \(text(.number(range), for: key)),"
    case .stated(let stated, _)?: value = " de \(text(stated, for: key))"
    case .unavailable?, nil: value = ""
    }
    return "\(FrenchWords.capitalised(label(of: key)))\(value) : était-ce pareil ces derniers mois ?"
  }

  private func valueQuestion(_ key: FactKey) -> String {
    let wording = base.fact(named: key.fact)?.wording
    let isAboutYou = key.member.isApplicantOrHousehold
    let template =
      isAboutYou && isAboutAnother
      ? wording?.thirdPersonQuestion ?? wording?.question
      : isAboutYou ? wording?.question ?? wording?.memberQuestion : wording?.memberQuestion ?? wording?.question
    var question = template.map { fill($0, key) } ?? "\(FrenchWords.capitalised(label(of: key))) ?"
    if !isAboutYou, wording?.memberQuestion == nil {
      question = "\(FrenchWords.capitalised(name(of: key.member))) : \(question)"
    }
    return withMoment(question, key, template: template ?? "")
  }

  private func withMoment(_ question: String, _ key: FactKey, template: String) -> String {
    let moment: String
    switch key.moment {
    case .habitual, .regular: return question
    case .year(let year):
      if template.contains("{année") { return question }
      moment = "pour l'année \(year)"
    case .month(let year, let month): moment = "en \(FrenchFormat.month(month)) \(year)"
    case .meanOfMonths(let nearest, let farthest): moment = "en moyenne, \(months(nearest, farthest))"
    }
    var stem = question
    while let last = stem.last, last == "?" || last.isWhitespace { stem.removeLast() }
    return "\(stem), \(moment) ?"
  }

  func fill(_ text: String, _ key: FactKey) -> String {
    var result = FrenchWords.fill(text, member: name(of: key.member))
    if case .year(let year) = key.moment {
      result = result.replacing("{année+1}", with: String(year + 1))
        .replacing("{année-1}", with: String(year - 1)).replacing("{année}", with: String(year))
    } else if result.contains("{année") {
      result = result.replacing("{année+1}", with: "de l'année suivante").replacing("{année}", with: "de l'année")
    }
    return result
  }
}
