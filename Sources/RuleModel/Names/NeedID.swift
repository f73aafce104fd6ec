/// What answers a need: a service, which rules decide, or a how-to, which has steps alone.
package enum NeedID: Hashable, Sendable {
  case service(ServiceID)
  case howTo(HowToID)

  /// The name by which the page of either is asked for.
  package var text: String {
    switch self {
    case .service(let id): id.text
    case .howTo(let id): id.text
    }
  }
}

/// By name, whichever it is: in a base no how-to that may be proposed has the name of a service.
extension NeedID: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
