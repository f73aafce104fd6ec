/// A stable name of one kind of thing, as written in YAML and in saved cases.
///
/// Names live at the borders; inside one base everything is reached by a typed `Index`.
package struct Name<Thing>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String
  /// The text's hash, worked out once: names are made rarely and looked up at every answer.
  private let fingerprint: Int

  package init(_ text: String) {
    self.text = text
    fingerprint = text.hashValue
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.fingerprint == right.fingerprint && left.text == right.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// A position in one table of one `RuleBase`; never stored, never compared across bases.
///
/// Public for the reason given at `Truth`: the engine turns one into a place in an array at every step.
public struct Index<Thing>: Hashable, Comparable, Sendable {
  public let raw: UInt32

  public init(_ position: Int) { raw = UInt32(clamping: position) }

  public var position: Int { Int(raw) }

  public static func == (left: Self, right: Self) -> Bool { left.raw == right.raw }

  public static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }

  public func hash(into hasher: inout Hasher) { hasher.combine(raw) }
}

package typealias FactName = Name<Fact>
package typealias FactIndex = Index<Fact>
package typealias ParameterName = Name<Parameter>
package typealias ParameterIndex = Index<Parameter>
package typealias ServiceID = Name<Service>
package typealias ServiceIndex = Index<Service>
package typealias ScopeName = Name<Scope>
package typealias ScopeIndex = Index<Scope>
package typealias DomainIndex = Index<ChoiceDomain>
package typealias CommuneIndex = Index<Commune>
package typealias CommuneSetIndex = Index<CommuneSet>
package typealias AttributeIndex = Index<CommuneAttribute>
package typealias PaperID = Name<Paper>
package typealias FormID = Name<Form>
package typealias HowToID = Name<HowTo>
package typealias ScenarioID = Name<Scenario>
package typealias OperatorID = Name<Operator>
package typealias ThemeID = Name<Theme>
package typealias DangerID = Name<DangerProtocol>

/// A dense array subscripted only by the index of what it holds. Public for the reason given at `Truth`.
public struct Table<Element: Sendable>: Sendable {
  public internal(set) var elements: [Element] = []

  public init() {}
  public init(_ elements: [Element]) { self.elements = elements }

  public subscript(index: Index<Element>) -> Element {
    get { elements[index.position] }
    set { elements[index.position] = newValue }
  }

  public mutating func append(_ element: Element) -> Index<Element> {
    elements.append(element)
    return Index(elements.count - 1)
  }

  public var indices: [Index<Element>] { elements.indices.map { Index($0) } }
  public var count: Int { elements.count }
}
