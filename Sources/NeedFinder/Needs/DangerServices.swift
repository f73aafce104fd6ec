internal import RuleModel

/// What answers each danger, and what of it is to stay between two people.
struct DangerServices: Sendable {
  private let services: [DangerID: [Int]]
  /// Protocols whose account speaks for their own services only, and is shown beside none.
  let discreet: Set<DangerID>
  /// Services that are for nobody but whom such a danger concerns.
  let hushed: Set<Int>

  /// - Parameters:
  ///   - services: of each protocol, the one that answers it first.
  ///   - places: of services and how-tos, by their names.
  init(
    _ services: [DangerID: [ServiceID]], discreet: Set<DangerID>, hushed: Set<ServiceID>, places: [String: Int]
  ) {
    self.services = services.mapValues { $0.compactMap { places[$0.text] } }
    self.discreet = discreet
    self.hushed = Set(hushed.compactMap { places[$0.text] })
  }

  /// The places of a protocol's services, the one that answers it first.
  subscript(danger: DangerID) -> [Int] { services[danger] ?? [] }

  /// The services of every danger of an account.
  func answering(_ dangers: [AlarmCue<DangerID>]) -> Set<Int> { Set(dangers.flatMap { self[$0.subject] }) }

  /// Each protocol once, by its name.
  var protocols: [DangerID] { services.keys.sorted() }
}
