internal import RuleModel
internal import SourceText
internal import YAMLTree

// `tranches` and `tableau`.

extension ExpressionReader {
  mutating func brackets(_ node: YAMLNode) -> ParsedBrackets? {
    let structure = "dans ces tranches"
    guard let fields = fields(node, keys: ["selon", "mode", "de"], structure: structure) else { return nil }
    let subject = required("selon", of: fields, structure: structure)
    let mode = word("mode", of: fields, [("palier", .step), ("marginal", .marginal)], absent: Brackets.Mode.step)
    guard let list = fields["de"] else {
      report(.missingKey("de", structure: structure), at: fields.range)
      return nil
    }
    guard case .sequence(let nodes) = list.content, !nodes.isEmpty else {
      report(.wrongShape(expected: "une liste de tranches"), at: list.range)
      return nil
    }
    let steps = allRead(nodes.map { step($0) })
    guard let subject, let steps else { return nil }
    return ParsedBrackets(subject: subject, mode: mode, steps: steps)
  }

  private mutating func step(_ node: YAMLNode) -> ParsedBrackets.Step? {
    let structure = "dans cette tranche"
    let keys = ["à_partir_de", "au_dessus_de", "valeur"]
    guard let fields = fields(node, keys: keys, structure: structure) else { return nil }
    let value = required("valeur", of: fields, structure: structure)
    let isExclusive = fields["au_dessus_de"] != nil
    if isExclusive, let entry = fields.entries.first(where: { $0.foldedKey == "a_partir_de" }) {
      report(
        .mixedStructures(first: "au_dessus_de", second: "à_partir_de", firstRange: node.range), at: entry.key.range)
    }
    let threshold = required(isExclusive ? "au_dessus_de" : "à_partir_de", of: fields, structure: structure)
    guard let threshold, let value else { return nil }
    return ParsedBrackets.Step(
      threshold: threshold, includesThreshold: !isExclusive, value: value, range: node.range)
  }

  mutating func table(_ node: YAMLNode) -> ParsedTable? {
    let structure = "dans ce tableau"
    let names = ["selon", "politique", "lignes", "au_delà"]
    guard let fields = fields(node, keys: names, structure: structure) else { return nil }
    let keys = fields["selon"].map { keyExpressions($0) }
    if keys == nil { report(.missingKey("selon", structure: structure), at: fields.range) }
    let policy = word(
      "politique", of: fields, [("unique", .unique), ("premier", .first), ("cumul", .total)],
      absent: DecisionTable.Policy.unique)
    guard let list = fields["lignes"] else {
      report(.missingKey("lignes", structure: structure), at: fields.range)
      return nil
    }
    guard case .sequence(let nodes) = list.content, !nodes.isEmpty else {
      report(.wrongShape(expected: "une liste de lignes"), at: list.range)
      return nil
    }
    let keyCount = keys??.count
    let rows = allRead(nodes.map { row($0, keyCount: keyCount) })
    let beyond = fields["au_delà"].map { self.beyond($0, keyCount: keyCount ?? 0) }
    guard let keys = keys ?? nil, let rows else { return nil }
    if let beyond, beyond == nil { return nil }
    return ParsedTable(keys: keys, policy: policy, rows: rows, beyond: beyond ?? nil)
  }

  /// One key, or a list of them.
  private mutating func keyExpressions(_ node: YAMLNode) -> [ParsedExpression]? {
    guard case .sequence(let nodes) = node.content, !nodes.isEmpty else { return expression(node).map { [$0] } }
    return allRead(nodes.map { expression($0) })
  }

  private mutating func row(_ node: YAMLNode, keyCount: Int?) -> ParsedTable.Row? {
    let structure = "dans cette ligne"
    guard let fields = fields(node, keys: ["quand", "valeur"], structure: structure) else { return nil }
    let value = required("valeur", of: fields, structure: structure)
    guard let when = fields["quand"] else {
      report(.missingKey("quand", structure: structure), at: fields.range)
      return nil
    }
    let nodes: [YAMLNode] =
      if case .sequence(let items) = when.content, keyCount != 1 || Self.isRow(items) { items } else { [when] }
    if let keyCount, nodes.count != keyCount {
      report(.wrongCellCount(expected: keyCount, found: nodes.count), at: when.range)
      return nil
    }
    let cells = allRead(nodes.map { node in cell(node).map { Located($0, at: node.range) } })
    guard let cells, let value else { return nil }
    return ParsedTable.Row(cells: cells, value: value, range: node.range)
  }

  /// With one key, `quand: [a, b]` is a cell of two values, and `quand: [[a, b]]` or `quand: [a]` a row of one cell.
  private static func isRow(_ items: [YAMLNode]) -> Bool { items.count == 1 }

  private mutating func cell(_ node: YAMLNode) -> ParsedTable.Cell? {
    switch node.content {
    case .null, .mapping:
      report(.wrongShape(expected: "une case : une valeur, une liste, \"1 à 3\", \">= 4\" ou \"*\""), at: node.range)
      return nil
    case .sequence(let items):
      let cells = allRead(items.map { item in cell(item).map { Located($0, at: item.range) } })
      return cells.map { .anyOf($0) }
    case .scalar(let scalar):
      return ExpressionParser.cell(scalar, &problems)
    }
  }

  private mutating func beyond(_ node: YAMLNode, keyCount: Int) -> ParsedTable.Beyond? {
    let structure = "dans `au_delà`"
    guard let fields = fields(node, keys: ["clé", "dernier", "ajouter"], structure: structure) else { return nil }
    let add = required("ajouter", of: fields, structure: structure)
    let key = number("clé", of: fields, structure: structure)
    let last = number("dernier", of: fields, structure: structure)
    guard let add, let key, let last else { return nil }
    guard key.value.isInteger, let position = Int(exactly: key.value.numerator),
      (1...max(1, keyCount)).contains(position)
    else {
      report(.wrongBeyond("les clés sont numérotées de 1 à \(keyCount)"), at: key.range)
      return nil
    }
    return ParsedTable.Beyond(key: position - 1, last: last.value, add: add, range: node.range)
  }

  private mutating func number(_ key: String, of fields: StructureFields, structure: String) -> Located<Rational>? {
    guard let node = fields[key] else {
      report(.missingKey(key, structure: structure), at: fields.range)
      return nil
    }
    guard case .scalar(let scalar) = node.content, let value = Rational(decimal: scalar.text) else {
      report(.wrongShape(expected: "un nombre pour `\(key)`"), at: node.range)
      return nil
    }
    return Located(value, at: node.range)
  }
}
