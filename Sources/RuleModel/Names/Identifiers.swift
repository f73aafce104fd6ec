/// A stable name of one kind of thing, as written in YAML and in saved cases.
///
/// Names live at the borders; inside one base everything is reached by a typed `Index`.
package struct Name<Thing>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// A position in one table of one `RuleBase`; never stored, never compared across bases.
package struct Index<Thing>: Hashable, Comparable, Sendable {
  package let raw: UInt32

  package init(_ position: Int) { raw = UInt32(clamping: position) }

  package var position: Int { Int(raw) }

  package static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }
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
package typealias GuideID = Name<Guide>
package typealias ScenarioID = Name<Scenario>
package typealias OperatorID = Name<Operator>
package typealias ThemeID = Name<Theme>

/// A dense array subscripted only by the index of what it holds.
package struct Table<Element: Sendable>: Sendable {
  package private(set) var elements: [Element] = []

  package init() {}
  package init(_ elements: [Element]) { self.elements = elements }

  package subscript(index: Index<Element>) -> Element {
    get { elements[index.position] }
    set { elements[index.position] = newValue }
  }

  package mutating func append(_ element: Element) -> Index<Element> {
    elements.append(element)
    return Index(elements.count - 1)
  }

  package var indices: [Index<Element>] { elements.indices.map { Index($0) } }
  package var count: Int { elements.count }
}
