/// The type of a fact, a parameter or an expression.
package enum ValueType: Hashable, Sendable {
  case truth
  case number(Unit)
  case date
  case choice(DomainIndex)
  /// Several options of a domain at once.
  case choices(DomainIndex)
  case commune
  /// Free text: kept and shown, never in a condition.
  case text
}

/// The options of a choice; facts with the same options share one domain, so that they can be compared.
package struct ChoiceDomain: Sendable {
  package let options: [Option]

  package init(options: [Option]) { self.options = options }

  package struct Option: Hashable, Sendable {
    package let key: String
    package let label: String

    package init(key: String, label: String) {
      self.key = key
      self.label = label
    }
  }

  package func position(of key: String) -> Int? { options.firstIndex { $0.key == key } }
}

/// A set of positions in one domain: what a choice may still be. At most 64 options a domain. Public for the reason
/// given at `Truth`.
public struct OptionSet64: Hashable, Sendable {
  public var bits: UInt64

  public init(bits: UInt64) { self.bits = bits }
  public init(_ positions: [Int]) { bits = positions.reduce(0) { $0 | (1 << UInt64($1)) } }

  public static func all(_ count: Int) -> OptionSet64 {
    OptionSet64(bits: count >= 64 ? .max : (1 << UInt64(count)) - 1)
  }

  public static let empty = OptionSet64(bits: 0)

  public func contains(_ position: Int) -> Bool { bits & (1 << UInt64(position)) != 0 }
  public var count: Int { bits.nonzeroBitCount }
  public var single: Int? { count == 1 ? bits.trailingZeroBitCount : nil }
  public var positions: [Int] { (0..<64).filter { contains($0) } }
  public func isSubset(of other: OptionSet64) -> Bool { bits & ~other.bits == 0 }
  public func isDisjoint(with other: OptionSet64) -> Bool { bits & other.bits == 0 }
  public func union(_ other: OptionSet64) -> OptionSet64 { OptionSet64(bits: bits | other.bits) }
  public func intersection(_ other: OptionSet64) -> OptionSet64 { OptionSet64(bits: bits & other.bits) }
}
