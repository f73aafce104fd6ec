import Documents
import Interview
import RuleEngine
import RuleModel

extension Wording {
  /// Why a service of the plan has its verdict, in one short line; the text it comes from is told by `comment`.
  func reasons(for planned: PlannedService, in evaluation: Evaluation) -> [Block] {
    var lines: [Inline] = []
    // What somebody has yet to appraise is no reason.
    if planned.outcome.verdict == .undetermined { return [] }
    switch planned.outcome.entitled {
    case .yes:
      let said = evaluation.sufficientAnswers(for: planned.service).compactMap { key in
        situation[key].flatMap { reason(key, $0) }
      }.prefix(3)
      if !said.isEmpty { lines.append(Inline("Parce que : \(said.joined(separator: " ; ")).")) }
    case .no:
      if let failure = firstFailure(of: planned.service, in: evaluation) { lines.append(failure) }
    case .unknown: break
    }
    return lines.map { .paragraph($0) }
  }

  /// `loyer : 640 € par mois`, or the label alone of what is true; nil for what nobody could say.
  private func reason(_ key: FactKey, _ answer: Answer) -> String? {
    // That months are alike is how an amount was counted, not a reason.
    if key.moment == .regular { return nil }
    return switch answer {
    case .unavailable: nil
    case .stated(.truth(true), .stated), .stated(.truth(true), .heard): label(of: key)
    case .stated: "\(label(of: key)) : \(text(answer, for: key))"
    }
  }

  /// The first condition that is not met, with the figure that closes it and its article.
  private func firstFailure(of index: ServiceIndex, in evaluation: Evaluation) -> Inline? {
    for holder in evaluation.holders(of: index) {
      guard let failure = evaluation.failures(of: index, for: holder).first else { continue }
      let sentences = ConditionSentence(self, in: evaluation, for: holder)
      let words = FrenchWords.capitalised(sentences.textWithValue(failure.expression))
      let article = failure.expression.source.map { " (\($0))" } ?? ""
      return Inline("Ce qui manque : \(words)\(article).")
    }
    return nil
  }
}
