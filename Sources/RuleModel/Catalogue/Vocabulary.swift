/// Words and cues by which free text is understood; authored in the rules, read by the need finder.
package struct Vocabulary: Sendable {
  package var services: [ServiceID: Cues] = [:]
  package var facts: [FactName: [String: [String]]] = [:]
  package var abbreviations: [String: String] = [:]
  package var dangers: [String: [String]] = [:]
  /// Everything else, by section name: lists of words a section (stop words, benefit names, kinds of debt…).
  package var lists: [String: [String: [String]]] = [:]

  package init() {}

  package struct Cues: Sendable {
    /// Phrases that name the service.
    package var words: [String] = []
    /// Phrases that hint at it.
    package var hints: [String] = []
    /// Phrases that speak against it.
    package var against: [String] = []

    package init() {}
  }
}
