/// A value with the place where its author wrote it.
///
/// Two located values are equal when their values are: the place is for messages only.
package struct Located<Value> {
  package let value: Value
  package let range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// The same place, with the value read differently.
  package func map<Other, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Other
  ) throws(Failure) -> Located<Other> {
    Located<Other>(try transform(value), at: range)
  }
}

extension Located<String> {
  /// The same as for any value, but not generic: the other targets run a generic one unspecialised, and a tree has
  /// tens of thousands of keys.
  package init(text: String, at range: SourceRange) {
    value = text
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}

extension Located: Equatable where Value: Equatable {
  package static func == (left: Located, right: Located) -> Bool {
    left.value == right.value
  }
}

extension Located: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}
