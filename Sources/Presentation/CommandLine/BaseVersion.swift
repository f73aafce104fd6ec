package import RuleModel

/// Which rule base the program holds, so that two verdicts can be told apart.
package enum BaseVersion {
  /// - Parameters:
  ///   - identity: nil where the base cannot be read.
  ///   - fingerprint: digits that change with any byte of any file of the base.
  package static func text(of identity: RuleBase.Identity?, fingerprint: String) -> String {
    guard let identity else { return "pimms-guide, base \(fingerprint)" }
    let review = identity.reviewedOn.map { ", revue le \(FrenchFormat.date($0))" } ?? ""
    return "pimms-guide, base \(identity.version)\(review), empreinte \(fingerprint) : \(identity.name)"
  }
}
