internal import SourceText
internal import YAMLTree

extension ValueForm where Value == ParsedExpression {
  static var expression: ValueForm {
    ValueForm(shape: .expression) { node, reading in
      reading.expression(node)
    }
  }

  static var condition: ValueForm {
    ValueForm(shape: .condition) { node, reading in
      reading.expression(node)
    }
  }
}

extension ValueForm where Value == YAMLNode {
  /// A situation, read once the facts are known.
  static var situation: ValueForm {
    ValueForm(shape: .situation) { node, reading in
      guard case .mapping = node.content else {
        reading.reportShape(node, expected: "des faits et leurs valeurs")
        return nil
      }
      return node
    }
  }
}

extension Reading {
  /// Reads an expression, in text or in YAML structures.
  mutating func expression(_ node: YAMLNode) -> ParsedExpression? {
    keepSentences(of: node)
    return ExpressionReader.read(node, &diagnostics)
  }

  /// The sentences (`dire`) of conditions, at any depth.
  private mutating func keepSentences(of node: YAMLNode) {
    switch node.content {
    case .null, .scalar: break
    case .sequence(let nodes): for node in nodes { keepSentences(of: node) }
    case .mapping(let entries):
      for entry in entries {
        if entry.key.value == "dire", case .scalar(let scalar) = entry.value.content {
          sentences.append(Located(scalar.text, at: entry.value.range))
        } else {
          keepSentences(of: entry.value)
        }
      }
    }
  }
}
