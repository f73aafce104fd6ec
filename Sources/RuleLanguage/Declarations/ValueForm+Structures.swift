internal import SourceText
internal import YAMLTree

extension ValueForm {
  /// A list of such values; the ones that cannot be read are told and left out.
  static func list<Element>(_ element: ValueForm<Element>) -> ValueForm where Value == [Element] {
    ValueForm(shape: .list(element.shape)) { node, reading in
      guard case .sequence(let nodes) = node.content else {
        reading.reportShape(node, expected: "une liste")
        return nil
      }
      return read(element, nodes, &reading)
    }
  }

  /// One such value, or a list of them.
  static func oneOrMore<Element>(_ element: ValueForm<Element>) -> ValueForm where Value == [Element] {
    ValueForm(shape: .either([element.shape, .list(element.shape)])) { node, reading in
      oneOrMore(element, node, &reading)
    }
  }

  static func oneOrMore<Element>(
    _ element: ValueForm<Element>, _ node: YAMLNode, _ reading: inout Reading
  ) -> [Element]? where Value == [Element] {
    switch node.content {
    case .sequence(let nodes): read(element, nodes, &reading)
    case .null, .scalar, .mapping: element.read(node, &reading).map { [$0] }
    }
  }

  private static func read<Element>(
    _ element: ValueForm<Element>, _ nodes: [YAMLNode], _ reading: inout Reading
  ) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(nodes.count)
    for node in nodes {
      if let value = element.read(node, &reading) { elements.append(value) }
    }
    return elements
  }

  /// A mapping whose keys are the author's.
  static func map<Element>(
    _ keys: String, _ element: ValueForm<Element>
  ) -> ValueForm where Value == [(key: Located<String>, value: Element)] {
    ValueForm(shape: .map(keys: keys, element.shape)) { node, reading in
      guard case .mapping(let entries) = node.content else {
        reading.reportShape(node, expected: "des clés et des valeurs (\(keys))")
        return nil
      }
      var pairs: [(key: Located<String>, value: Element)] = []
      pairs.reserveCapacity(entries.count)
      for entry in entries {
        if let value = element.read(entry.value, &reading) { pairs.append((entry.key, value)) }
      }
      return pairs
    }
  }

  /// A mapping with the keys of a table.
  static func object(
    _ table: KeyTable, _ make: @escaping @Sendable (Fields, inout Reading) -> Value?
  ) -> ValueForm {
    ValueForm(shape: .object(table)) { node, reading in
      guard let fields = Fields(node, as: table, &reading) else { return nil }
      return make(fields, &reading)
    }
  }

  /// A text alone stands for a mapping of which it is the main value.
  func or(_ text: @escaping @Sendable (String) -> Value) -> ValueForm {
    ValueForm(shape: .either([.text, shape])) { node, reading in
      if case .scalar(let scalar) = node.content { return text(scalar.text) }
      return read(node, &reading)
    }
  }

  /// One of a few words, with or without their accents.
  static func word(_ words: [(String, Value)]) -> ValueForm where Value: Sendable {
    let names = words.map(\.0)
    return ValueForm(shape: .word(names)) { node, reading in
      guard let text = ValueForm<String>.text.read(node, &reading) else { return nil }
      let folded = text.folded
      guard let found = words.first(where: { $0.0 == text || $0.0.folded == folded }) else {
        reading.reportWord(text, at: node.range, among: names)
        return nil
      }
      return found.1
    }
  }
}
