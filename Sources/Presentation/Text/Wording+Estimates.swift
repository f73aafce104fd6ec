import Documents
import Interview
import RuleEngine
import RuleModel

/// Ranges that the rules give in place of what a paper says: how they are offered, and how what rests on them is told.
extension Wording {
  /// `Sans l'avis d'impôt, le revenu fiscal en 2024 serait entre 11 200 € et 14 800 € par an, d'après… Retenir ?`
  func offer(_ value: StatedValue, for key: FactKey) -> String {
    let offer = base.fact(named: key.fact)?.estimate?.offer
    let label = theLabel(label(of: key))
    let opening = offer?.paper.map { "Sans \(theLabel(of: $0)), \(label)" } ?? FrenchWords.capitalised(label)
    let said = "serait \(text(value, for: key)), d'après \(offer?.basis ?? "ce qui est connu") (estimation)."
    let assumption = offer?.assumption.map {
      " Cela suppose \(FrenchWords.sentence(fill($0, key), capitalises: false))"
    }
    return "\(opening) \(said)\(assumption ?? "") Retenir \(value.isRange ? "cette fourchette" : "cette valeur") ?"
  }

  /// An accepted range after what it rests on has changed.
  func estimateMoved(_ key: FactKey, _ value: StatedValue?) -> String {
    let label = FrenchWords.capitalised(label(of: key))
    guard let value else { return "\(label) : l'estimation ne tient plus, c'est de nouveau inconnu." }
    return "\(label) : l'estimation suit, \(text(value, for: key))."
  }

  /// `une estimation du revenu fiscal de référence`.
  func estimation(of keys: [FactKey]) -> String {
    var facts: [FactName] = []
    for key in keys where !facts.contains(key.fact) { facts.append(key.fact) }
    return "une estimation " + FrenchWords.list(facts.map { FrenchWords.de(theLabel(label($0))) })
  }

  /// `à vérifier sur l'avis d'impôt`; without a paper to name, `à vérifier`. A no is to be confirmed.
  func verification(of keys: [FactKey], _ verdict: Verdict = .eligibleWithReserves) -> String {
    let papers = papers(for: keys)
    let verb = verdict == .notEligibleToConfirm ? "à confirmer" : "à vérifier"
    return papers.isEmpty ? verb : "\(verb) sur \(FrenchWords.list(papers))"
  }

  /// `éligible d'après une estimation du revenu fiscal de référence`.
  func text(_ outcome: Outcome) -> String {
    let words = text(outcome.verdict, of: outcome.service)
    guard !outcome.estimates.isEmpty else { return words }
    let estimation = estimation(of: outcome.estimates)
    switch outcome.verdict {
    case .eligible, .notEligible: return "\(words) d'après \(estimation)"
    case .eligibleWithReserves:
      let open = text(.eligible, of: outcome.service)
      return "\(open)\(outcome.openReserves.isEmpty ? "" : " sous réserve,") d'après \(estimation)"
    case .notEligibleToConfirm: return "\(text(.notEligible, of: outcome.service)) d'après \(estimation)"
    case .notConcerned, .alreadyReceived, .undetermined: return words
    }
  }

  /// `Probable, d'après une estimation du revenu fiscal de référence ; à vérifier sur l'avis d'impôt.`
  func estimated(_ outcome: Outcome) -> String {
    let estimation =
      "d'après \(estimation(of: outcome.estimates)) ; \(verification(of: outcome.estimates, outcome.verdict))"
    return FrenchWords.sentence(outcome.entitled == .yes ? "Probable, \(estimation)" : estimation)
  }

  /// What would settle a right that an estimate leaves open; nil where none does.
  func whatSettles(_ keys: [FactKey]) -> String? {
    guard !keys.isEmpty else { return nil }
    let ranges = keys.compactMap { key -> String? in
      guard case .stated(let value, _)? = situation[key] else { return nil }
      return "\(label(of: key)), \(text(value, for: key))"
    }
    let papers = papers(for: keys)
    let settling = papers.isEmpty ? "" : " \(FrenchWords.capitalised(FrenchWords.list(papers))) le dira."
    return "Une estimation ne suffit pas à trancher : \(ranges.joined(separator: " ; ")).\(settling)"
  }

  /// How to have a range for what nobody knows; nil where the rules have none.
  func howToEstimate(_ planned: PlannedService) -> Inline? {
    guard let key = planned.estimable.first, let offer = base.fact(named: key.fact)?.estimate?.offer else { return nil }
    let what = FrenchWords.capitalised(theLabel(label(key.fact)))
    let command = Inline.command("éclaircir \(planned.number)")
    return "\(Inline(what)) peut s'estimer d'après \(Inline(offer.basis)) : \(command)."
  }

  /// Where an estimated answer comes from, and where to verify it.
  func sources(ofEstimates keys: [FactKey]) -> [String] {
    keys.compactMap { key in
      guard let answer = situation[key] else { return nil }
      let basis = base.fact(named: key.fact)?.estimate?.offer.map { ", d'après \($0.basis)" } ?? ""
      return
        "\(FrenchWords.capitalised(label(of: key))) : \(text(answer, for: key))\(basis) ; \(verification(of: [key]))."
    }
  }

  // MARK: - Papers

  private func papers(for keys: [FactKey]) -> [String] {
    var papers: [String] = []
    for key in keys {
      guard let paper = base.fact(named: key.fact)?.estimate?.offer?.paper else { continue }
      let label = theLabel(of: paper)
      if !papers.contains(label) { papers.append(label) }
    }
    return papers
  }

  private func theLabel(of paper: PaperID) -> String { theLabel(base.papers[paper]?.label ?? paper.text) }

  private func theLabel(_ label: String) -> String { FrenchWords.withArticle(label) ?? "« \(label) »" }
}

extension StatedValue {
  /// Whether it holds more than one number.
  fileprivate var isRange: Bool {
    if case .number(let range) = self { range.exact == nil } else { false }
  }
}
