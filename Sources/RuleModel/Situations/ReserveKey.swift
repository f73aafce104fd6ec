/// One sentence to verify of one service (`à_vérifier`, `sauf_à_vérifier`): the same one whatever the legal values of
/// the day, another one once its author has rewritten it.
package struct ReserveKey: Hashable, Sendable {
  package let service: ServiceID
  package let sentence: RuleSentence

  package init(_ service: ServiceID, _ sentence: RuleSentence) {
    self.service = service
    self.sentence = sentence
  }
}
