import NeedFinder
import RuleModel
import SourceText

/// What a question put freely is about, and about whom.
extension Exercise {
  /// Of somebody who is there, without the words that name them: "le salaire de votre conjoint" asks for a pay, and not
  /// whether there is a "conjoint".
  func match(_ words: String) -> QuestionMatcher.Match {
    let said = speech(words).polite
    let bare = withoutPersons(said)
    if bare != said, case .one(.fact(let name)) = matcher.match(bare),
      case .role(let role) = inquiry(.fact(name), in: words).audience,
      scenario.situation.answers.keys.contains(where: { $0.fact == name && $0.member == .role(role) })
    {
      return .one(.fact(name))
    }
    return matcher.match(said)
  }

  /// Those who come with the person are known by their names.
  func inquiry(_ topic: QuestionMatcher.Topic, in words: String) -> Inquiry {
    let named = Set(words.folded.split { !$0.isLetter }.map(String.init))
    let isAboutOther = names.dropFirst().contains { named.contains($0.folded) }
    return base.inquiry(topic, in: isAboutOther ? words + " " + (RuleBase.partners.first ?? "") : words)
  }

  /// The same question to the other adult, where it is put to both: "vous travaillez tous les deux ?".
  func otherInquiry(beside inquiry: Inquiry, in words: String) -> Inquiry? {
    let folded = words.folded
    guard Self.both.contains(where: { folded.contains($0) }), let name = inquiry.fact,
      case .role(let asked) = inquiry.audience
    else { return nil }
    return scenario.situation.answers.keys.lazy.compactMap { key -> Inquiry? in
      guard key.fact == name, case .role(let role) = key.member, role != asked else { return nil }
      return Inquiry(inquiry.topic, of: .role(role))
    }.first
  }

  /// What goes without saying once an option is told: whoever is "pacsé" lives as a couple.
  func implied(by answer: Answer, to key: FactKey) -> [FactKey: Answer] {
    guard case .stated(.options(let options), _) = answer, let type = base.fact(named: key.fact)?.type,
      case .choice(let index) = type
    else { return [:] }
    let domain = base.domains[index]
    // "Pacsé ou pacsée" is one of both.
    let labels = options.sorted().compactMap { domain.position(of: $0) }.compactMap { place in
      domain.options[place].label.split(separator: " ou ").first.map { "Je suis \($0)." }
    }
    let finder = finder
    let understanding = finder.understand(labels.joined(separator: " "), on: date)
    let truth = scenario.situation
    let heard = [finder.situation(of: understanding, on: date), finder.impliedSituation(of: understanding, on: date)]
    return heard.flatMap(\.answers).reduce(into: [:]) { answers, pair in
      guard case .stated(let value, _) = pair.value, let known = truth[pair.key], case .stated(value, _) = known else {
        return
      }
      answers[pair.key] = known
    }
  }

  /// The adults whom the scenario introduces, by their first names: "Léa, 26 ans, et Tom, 28 ans".
  private var names: [String] {
    let words = scenario.persona.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst(2)).compactMap { name, unit in
      name.last == "," && name.first?.isUppercase == true && unit.hasPrefix("ans") ? String(name.dropLast()) : nil
    }
  }

  private func withoutPersons(_ words: String) -> String {
    let persons = RuleBase.partners + names.map(\.folded)
    return words.split(whereSeparator: \.isWhitespace).filter { word in
      let folded = String(word).folded
      return !persons.contains { folded.hasPrefix($0) }
    }.joined(separator: " ")
  }

  private static let both = ["tous les deux", "toutes les deux", "tous deux", "chacun", "l'un et l'autre"]
}
