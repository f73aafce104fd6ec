package import Documents
package import RuleEngine
package import RuleModel

/// Verdicts, urgencies and deadlines as words.
extension Wording {
  func inline(_ verdict: Verdict, of service: ServiceIndex) -> Inline {
    .verdict(Self.tone(verdict), Inline(text(verdict, of: service)))
  }

  /// The verdict in the words that the nature of the service calls for: a right is granted, a procedure concerns.
  package func text(_ verdict: Verdict, of service: ServiceIndex) -> String {
    switch base.services[service].nature {
    case .right: verdict.rawValue
    case .procedure: isAboutAnother ? Self.concernsAnother(verdict) : Self.concernsYou(verdict)
    }
  }

  private static func concernsYou(_ verdict: Verdict) -> String {
    switch verdict {
    case .eligible: "vous concerne"
    case .eligibleWithReserves: "vous concerne sans doute, à vérifier"
    case .notConcerned: "ne vous concerne pas"
    case .undetermined: "peut vous concerner"
    case .alreadyReceived: "déjà fait"
    case .notEligible: "ne s'applique pas"
    case .notEligibleToConfirm: "ne s'applique sans doute pas, à confirmer"
    }
  }

  private static func concernsAnother(_ verdict: Verdict) -> String {
    switch verdict {
    case .eligible: "concerne la personne"
    case .eligibleWithReserves: "concerne sans doute la personne, à vérifier"
    case .notConcerned: "ne concerne pas la personne"
    case .undetermined: "peut concerner la personne"
    case .alreadyReceived, .notEligible, .notEligibleToConfirm: concernsYou(verdict)
    }
  }

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
    let details = [channel.map(text), told(step.place), step.duration].compactMap { $0 }
    var action = told(step.action)
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
