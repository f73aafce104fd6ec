internal import RuleModel
internal import SourceText
internal import YAMLTree

extension ExpressionReader {
  mutating func read(_ structure: Structure, _ fields: StructureFields) -> ParsedExpression? {
    guard let node = fields[structure.rawValue] else { return nil }
    let range = fields.range
    switch structure {
    case .all: return items(node).map { .all($0, range) }
    case .any: return items(node).map { .any($0, range) }
    case .none: return items(node).map { .none($0, range) }
    case .sum: return items(node).map { .fold(.sum, $0, range) }
    case .product: return items(node).map { .fold(.product, $0, range) }
    case .maximum: return items(node).map { .fold(.maximum, $0, range) }
    case .minimum: return items(node).map { .fold(.minimum, $0, range) }
    case .atLeast: return atLeast(node, range)
    case .choose: return choose(fields)
    case .annotated: return annotated(node, fields)
    case .brackets: return brackets(node).map { .brackets($0, range) }
    case .table: return table(node).map { .table($0, range) }
    case .communeAttribute: return communeAttribute(node, range)
    }
  }

  /// Every item is read, so that each can tell its errors; nil when one could not be.
  private mutating func items(_ node: YAMLNode) -> [ParsedExpression]? {
    guard case .sequence(let nodes) = node.content, !nodes.isEmpty else {
      report(.wrongShape(expected: "une liste, avec au moins une ligne"), at: node.range)
      return nil
    }
    return allRead(nodes.map { expression($0) })
  }

  func allRead<Value>(_ values: [Value?]) -> [Value]? {
    let read = values.compactMap(\.self)
    return read.count == values.count ? read : nil
  }

  private mutating func atLeast(_ node: YAMLNode, _ range: SourceRange) -> ParsedExpression? {
    guard case .mapping(let entries) = node.content, let entry = entries.first, entries.count == 1 else {
      report(.wrongShape(expected: "un nombre et une liste : `au_moins: {2: [a, b, c]}`"), at: node.range)
      return nil
    }
    guard let items = items(entry.value) else { return nil }
    guard let count = Int(entry.key.value), (1...items.count).contains(count) else {
      report(.wrongCount(entry.key.value, of: items.count), at: entry.key.range)
      return nil
    }
    return .atLeast(count, items, range)
  }

  private mutating func choose(_ fields: StructureFields) -> ParsedExpression? {
    let condition = required("si", of: fields, structure: "dans ce choix")
    let then = required("alors", of: fields, structure: "dans ce choix")
    let otherwise = required("sinon", of: fields, structure: "dans ce choix")
    guard let condition, let then, let otherwise else { return nil }
    return .choose(condition: condition, then: then, otherwise: otherwise, fields.range)
  }

  mutating func required(_ key: String, of fields: StructureFields, structure: String) -> ParsedExpression? {
    guard let node = fields[key] else {
      report(.missingKey(key, structure: structure), at: fields.range)
      return nil
    }
    return expression(node)
  }

  private mutating func annotated(_ node: YAMLNode, _ fields: StructureFields) -> ParsedExpression? {
    let spoken = sentence("dire", of: fields)
    let source = sentence("source", of: fields)
    return expression(node).map { .annotated($0, sentence: spoken, source: source, fields.range) }
  }

  private mutating func sentence(_ key: String, of fields: StructureFields) -> String? {
    guard let node = fields[key] else { return nil }
    guard case .scalar(let scalar) = node.content else {
      report(.wrongShape(expected: "une phrase pour `\(key)`"), at: node.range)
      return nil
    }
    return scalar.text
  }

  private mutating func communeAttribute(_ node: YAMLNode, _ range: SourceRange) -> ParsedExpression? {
    guard let fields = fields(node, keys: ["de", "attribut"], structure: "pour un attribut de commune") else {
      return nil
    }
    let commune = required("de", of: fields, structure: "pour un attribut de commune")
    guard let attribute = fields["attribut"] else {
      report(.missingKey("attribut", structure: "pour un attribut de commune"), at: fields.range)
      return nil
    }
    guard case .scalar(let scalar) = attribute.content else {
      report(.wrongShape(expected: "le nom d'un attribut"), at: attribute.range)
      return nil
    }
    return commune.map { .communeAttribute($0, scalar.text, range) }
  }

  /// A mapping whose keys are known.
  mutating func fields(_ node: YAMLNode, keys: [String], structure: String) -> StructureFields? {
    guard case .mapping(let entries) = node.content else {
      report(
        .wrongShape(expected: "les clés \(keys.map { "`\($0)`" }.joined(separator: ", "))"), at: node.range)
      return nil
    }
    for entry in entries where !keys.contains(where: { entry.isKey($0) }) {
      report(.unknownKey(entry.key.value, structure: structure, known: keys), at: entry.key.range)
    }
    return StructureFields(entries, range: node.range)
  }

  /// One of a few words; `absent` when the key is not there.
  mutating func word<Value>(
    _ key: String, of fields: StructureFields, _ allowed: [(String, Value)], absent: Value
  ) -> Value {
    guard let node = fields[key] else { return absent }
    guard case .scalar(let scalar) = node.content else {
      report(.wrongShape(expected: "un mot pour `\(key)`"), at: node.range)
      return absent
    }
    if let found = allowed.first(where: { $0.0.foldedKey == scalar.text.foldedKey }) { return found.1 }
    report(.wrongWord(scalar.text, key: key, allowed: allowed.map(\.0)), at: node.range)
    return absent
  }
}
