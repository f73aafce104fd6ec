import Presentation
import RuleEngine
import RuleModel

/// One thing that a verdict rests on.
public struct Reason: Hashable, Sendable {
  public let kind: Kind
  /// Of whom: a service decided member by member has reasons for each.
  public let subject: Subject
  /// In French.
  public let text: String
  /// The article of the law or the page that says so, where the rules name it.
  public let source: String?

  public enum Kind: Hashable, Sendable {
    /// An answer without which the verdict would not be settled.
    case answer
    /// A condition that is not met.
    case unmetCondition
    /// A condition of which nobody knows yet whether it is met.
    case openCondition
  }
}

extension Assessment {
  /// Why a service has its verdict: of an open one, answers that suffice to settle it, taking any one of them away
  /// unsettles it; of a closed one, the conditions that close it; of an undecided one, the conditions that are open.
  ///
  /// - Throws: `Misuse` for a handle of another guide.
  public func reasons(for service: ServiceHandle) throws(Misuse) -> [Reason] {
    try guide.check(service)
    switch evaluation.truthOfEntitlement(service.index) {
    case .yes: return answers(settling: service.index)
    case .no: return unmetConditions(of: service.index)
    case .unknown: return openConditions(of: service.index)
    }
  }

  private func answers(settling index: ServiceIndex) -> [Reason] {
    let wording = wording
    return evaluation.sufficientAnswers(for: index).compactMap { key in
      guard case .stated(let value, _)? = evaluation.situation[key] else { return nil }
      return Reason(
        kind: .answer, subject: guide.subject(key.member),
        text: "\(FrenchWords.capitalised(wording.label(of: key))) : \(wording.text(value, for: key))", source: nil)
    }
  }

  private func unmetConditions(of index: ServiceIndex) -> [Reason] {
    evaluation.holders(of: index).flatMap { holder in
      let sentences = ConditionSentence(wording, in: evaluation, for: holder)
      return evaluation.failures(of: index, for: holder).map { failure in
        reason(.unmetCondition, sentences.textWithValue(failure.expression), failure.expression, holder)
      }
    }
  }

  private func openConditions(of index: ServiceIndex) -> [Reason] {
    evaluation.holders(of: index).flatMap { holder in
      let sentences = ConditionSentence(wording, in: evaluation, for: holder)
      return evaluation.conditions(of: index, for: holder).filter { $0.truth == .unknown }.map { condition in
        reason(.openCondition, sentences.text(condition.expression), condition.expression, holder)
      }
    }
  }

  private func reason(
    _ kind: Reason.Kind, _ text: String, _ expression: Expression, _ holder: Holder
  ) -> Reason {
    Reason(
      kind: kind, subject: holder.member.map(guide.subject) ?? .household, text: FrenchWords.capitalised(text),
      source: expression.source)
  }
}
