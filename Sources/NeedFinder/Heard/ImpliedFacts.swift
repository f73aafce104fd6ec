package import RuleModel
internal import SourceText

extension NeedFinder {
  /// What goes without saying with what was said: whoever is widowed does not want to be asked whether they live as a
  /// couple. It is shown to be agreed upon, as the rest is, and is no fact that the text states.
  package func impliedSituation(of understanding: Understanding, on date: CalendarDate) -> Situation {
    // "Divorcée, je vis en couple": the status alone is then no guide, and it is asked.
    let isOfCouples = understanding.text.folded.contains(Self.couple)
    let implied = isOfCouples ? [] : Self.implied(by: understanding.facts)
    let facts = understanding.facts
    return situation(of: implied + Self.aloneInOldAge(by: facts) + refused(in: facts), on: date)
  }

  /// Of what was refused, nobody is asked whether they receive it.
  private func refused(in facts: [HeardFact]) -> [HeardFact] {
    facts.compactMap { fact in
      guard case .rule(let name, _) = fact.key, situations.decisions.contains(name), fact.certainty == .said,
        case .option(let service) = fact.value, fact.mention.words.folded.contains(Self.refusal)
      else { return nil }
      let received = FactName.receiving(ServiceID(service))
      let member: Member
      switch situations.ruleFacts[received]?.owner {
      case .adult, .person: member = .applicant
      case .household: member = .household
      case .child, nil: return nil
      }
      let isSaid = facts.contains { $0.key == .rule(received, member) }
      return isSaid ? nil : HeardFact(key: .rule(received, member), value: .truth(false), mention: fact.mention)
    }
  }

  private static let refusal = "refus"
  private static let couple = "en couple"

  /// Whoever is old and "vit seule" has no child at home; of somebody younger, it often says only that there is no couple.
  static func aloneInOldAge(by facts: [HeardFact]) -> [HeardFact] {
    guard !facts.contains(where: { [.childCount, .childAges, .householdSize].contains($0.key) }),
      let alone = facts.first(where: { $0.key == .inCouple && $0.certainty == .said }), alone.value == .truth(false),
      alone.mention.words.folded.contains(Self.alone),
      facts.contains(where: { fact in
        guard fact.key == .age, fact.certainty == .said, case .number(let years) = fact.value else { return false }
        return years >= Self.oldAge
      })
    else { return [] }
    return [HeardFact(key: .childCount, value: .number(.zero), mention: alone.mention)]
  }

  private static let alone = "seul"
  private static let oldAge = Rational(65)

  static func implied(by facts: [HeardFact]) -> [HeardFact] {
    guard !facts.contains(where: { $0.key == .inCouple }),
      let status = facts.first(where: { $0.key == .maritalStatus && $0.certainty == .said }),
      case .option(let option) = status.value
    else { return [] }
    let livesAsCouple: Bool
    switch option {
    case "veuf", "separe", "divorce", "celibataire": livesAsCouple = false
    case "marie", "pacse", "concubin": livesAsCouple = true
    default: return []
    }
    return [HeardFact(key: .inCouple, value: .truth(livesAsCouple), mention: status.mention)]
  }
}
