/// What is known of a statement: strong Kleene logic's three values, in the order no < unknown < yes.
///
/// Public, where the rest of the target is for the package alone: across targets the compiler inlines what is public
/// only, and the engine compares truths at every step. So are `Rational`, `Index`, `Table` and `OptionSet64`.
public enum Truth: UInt8, Sendable, Hashable, CaseIterable {
  case no = 0
  case unknown = 1
  case yes = 2

  public init(_ value: Bool) { self = value ? .yes : .no }

  public var isKnown: Bool {
    switch self {
    case .no, .yes: true
    case .unknown: false
    }
  }

  public static func == (left: Truth, right: Truth) -> Bool {
    switch (left, right) {
    case (.no, .no), (.unknown, .unknown), (.yes, .yes): true
    case (.no, _), (.unknown, _), (.yes, _): false
    }
  }

  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// The smaller of the two: no wins, whatever the other may become.
  public func and(_ other: Truth) -> Truth {
    switch (self, other) {
    case (.no, _), (_, .no): .no
    case (.unknown, _), (_, .unknown): .unknown
    case (.yes, .yes): .yes
    }
  }

  /// The larger of the two: yes wins, whatever the other may become.
  public func or(_ other: Truth) -> Truth {
    switch (self, other) {
    case (.yes, _), (_, .yes): .yes
    case (.unknown, _), (_, .unknown): .unknown
    case (.no, .no): .no
    }
  }
}
