/// One sentence to verify of one service (`à_vérifier`, `sauf_à_vérifier`).
package struct ReserveKey: Hashable, Sendable {
  package let service: ServiceID
  package let text: String

  package init(_ service: ServiceID, _ text: String) {
    self.service = service
    self.text = text
  }
}
