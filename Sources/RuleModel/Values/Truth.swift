/// What is known of a statement: strong Kleene logic's three values, in the order no < unknown < yes.
package enum Truth: UInt8, Sendable, Hashable, CaseIterable {
  case no = 0
  case unknown = 1
  case yes = 2

  package init(_ value: Bool) { self = value ? .yes : .no }

  package var isKnown: Bool { self != .unknown }

  package static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// The smaller of the two: no wins, whatever the other may become.
  package func and(_ other: Truth) -> Truth { rawValue < other.rawValue ? self : other }

  /// The larger of the two: yes wins, whatever the other may become.
  package func or(_ other: Truth) -> Truth { rawValue > other.rawValue ? self : other }
}
