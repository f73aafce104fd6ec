package import RuleModel

/// The words of one service or how-to, to be searched.
package struct ServiceText: Sendable {
  package let id: NeedID
  package let title: String
  /// What it is for, in a sentence.
  package let purpose: String
  /// What people say who need it (`besoin`).
  package let needs: [String]
  /// Everything else that helps to find it (steps, mistakes); counts little.
  package let words: [String]
  /// Services that its own sheet leads to.
  package let companions: [ServiceID]

  package init(
    id: NeedID, title: String, purpose: String, needs: [String], words: [String], companions: [ServiceID] = []
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.needs = needs
    self.words = words
    self.companions = companions
  }
}
