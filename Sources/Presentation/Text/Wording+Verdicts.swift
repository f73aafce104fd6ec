package import Documents
package import RuleEngine
package import RuleModel

/// Verdicts, urgencies and deadlines as words.
extension Wording {
  package func inline(_ verdict: Verdict) -> Inline { .verdict(Self.tone(verdict), Inline(verdict.rawValue)) }

  package static func tone(_ verdict: Verdict) -> VerdictTone {
    switch verdict {
    case .notConcerned: .notConcerned
    case .alreadyReceived: .alreadyReceived
    case .eligible: .open
    case .eligibleWithReserves: .conditional
    case .notEligible: .closed
    case .notEligibleToConfirm: .closedToConfirm
    case .undetermined: .undecided
    }
  }

  /// `Chèque énergie : éligible, 194 € par an`.
  package func line(_ outcome: Outcome) -> Inline {
    let title = title(outcome.service)
    // A second colon would be read as part of the title.
    let mark = title.contains(" : ") ? " —" : " :"
    return "\(Inline.strong(Inline(title)))\(Inline(mark)) \(state(outcome))"
  }

  /// `éligible, 194 € par an`.
  func state(_ outcome: Outcome) -> Inline {
    var line: Inline = .verdict(Self.tone(outcome.verdict), Inline(text(outcome)))
    if [.eligible, .eligibleWithReserves, .undetermined].contains(outcome.verdict), let amount = amount(outcome) {
      line +=
        outcome.verdict == .undetermined
        ? ", \(Inline.amount(Inline(amount))) si oui" : ", \(Inline.amount(Inline(amount)))"
    }
    if !outcome.estimates.isEmpty {
      line += " ; \(Inline.toVerify(Inline(verification(of: outcome.estimates, outcome.verdict))))"
    }
    return line
  }

  package func text(_ channel: Procedure.Channel) -> String {
    switch channel {
    case .online: "en ligne"
    case .desk: "au guichet"
    case .phone: "par téléphone"
    case .mail: "par courrier"
    case .onSite: "sur place"
    }
  }

  /// `Remplir la demande (en ligne, caf.fr, 20 minutes).`
  package func text(_ step: Procedure.Step) -> String {
    // "Sur place" alone says nothing to somebody who is there.
    let channel = step.channel == .onSite ? nil : step.channel
    let details = [channel.map(text), step.place, step.duration].compactMap { $0 }
    var action = step.action
    if details.isEmpty { return FrenchWords.sentence(action) }
    // After several sentences, a bracket would seem to belong to the last one.
    if action.contains(". ") {
      if details == [step.duration].compactMap(\.self) {
        return "\(FrenchWords.sentence(action)) Compter \(details.joined())."
      }
      return "\(FrenchWords.sentence(action)) \(FrenchWords.sentence(details.joined(separator: ", ")))"
    }
    if action.hasSuffix(".") { action.removeLast() }
    return "\(FrenchWords.capitalised(action)) (\(details.joined(separator: ", ")))."
  }
}
