package import RuleModel

/// What the check of a rule base tells besides its diagnostics.
package enum CheckReport {
  /// Examples or scenarios that were run.
  package struct Tally: Hashable, Sendable {
    let run: Int
    let failed: Int

    package init(run: Int, failed: Int) {
      self.run = run
      self.failed = failed
    }
  }

  /// What running a base has shown.
  package struct Proofs: Hashable, Sendable {
    let examples: Tally
    let scenarios: Tally
    let coverage: Double

    /// - Parameter coverage: truths of conditions seen over truths possible, 0...1.
    package init(examples: Tally, scenarios: Tally, coverage: Double) {
      self.examples = examples
      self.scenarios = scenarios
      self.coverage = coverage
    }
  }

  /// The last lines of a check.
  ///
  /// - Parameters:
  ///   - justified: warnings that somebody has given a reason for.
  ///   - proofs: nil where the rules could not be run.
  package static func summary(errors: Int, warnings: Int, justified: Int, proofs: Proofs?) -> String {
    var lines = [
      "\(errors) erreur\(plural(errors)), \(warnings) avertissement\(plural(warnings)) (\(justified) justifié\(plural(justified)))"
    ]
    if let proofs {
      lines.append("exemples : \(told(proofs.examples))")
      lines.append("scénarios : \(told(proofs.scenarios))")
      let tenths = Int((proofs.coverage * 1000).rounded(.down))
      lines.append("conditions vues vraies, fausses et inconnues : \(tenths / 10),\(tenths % 10) %")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Below a warning, the reason that was given for it.
  package static func justified(_ reason: String) -> String { "   justifié : \(reason)\n\n" }

  /// A condition that examples and scenarios never show in some truths.
  package static func gap(_ missing: [Truth], at place: String, _ condition: String) -> String {
    "condition jamais vue \(missing.map(word).joined(separator: " ni ")) · \(place)\n   \(condition)\n"
  }

  /// Something that a professional must read again, and how many services it touches.
  package static func toReview(_ name: String, _ what: String, services: Int) -> String {
    "\(services) service\(plural(services)) · \(name) : \(what)\n"
  }

  private static func told(_ tally: Tally) -> String { "\(tally.run - tally.failed) réussis sur \(tally.run)" }

  private static func plural(_ count: Int) -> String { count > 1 ? "s" : "" }

  private static func word(_ truth: Truth) -> String {
    switch truth {
    case .yes: "vraie"
    case .no: "fausse"
    case .unknown: "inconnue"
    }
  }
}
