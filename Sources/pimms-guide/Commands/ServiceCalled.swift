import Interview
import Presentation
import RuleModel

extension RuleBase {
  /// A service by its identifier, or by what people call it ("apl").
  ///
  /// - Parameter isElsewhere: whether something else than a service has exactly that name, which is then meant.
  /// - Returns: nil where no service is called so.
  /// - Throws: where several are, with the identifier of each beside its title.
  func service(called name: String, unless isElsewhere: Bool) throws(CommandFailure) -> ServiceIndex? {
    if let exact = serviceIndices[ServiceID(name)] { return exact }
    if isElsewhere { return nil }
    switch ServiceDirectory(self).find(name) {
    case .one(let index): return index
    case .several(let indices):
      throw .name(.severalServices(name, indices.map { NameFailure.Choice(services[$0]) }))
    case .none: return nil
    }
  }
}
