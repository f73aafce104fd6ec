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
    ExpressionReader.read(node, &diagnostics)
  }
}
