internal import RuleModel
internal import SourceText
internal import YAMLTree

/// Reads a YAML value where a rule wants an expression or a condition: a line of text, or a structure.
struct ExpressionReader {
  var problems: [Diagnostic] = []

  /// Nil, with at least one diagnostic, when nothing can be made of the value.
  static func read(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> ParsedExpression? {
    var reader = ExpressionReader()
    let result = reader.expression(node)
    problems += reader.problems
    return result
  }

  mutating func expression(_ node: YAMLNode) -> ParsedExpression? {
    switch node.content {
    case .null:
      report(.emptyExpression, at: node.range)
      return nil
    case .scalar(let scalar):
      if scalar.text.allSatisfy(\.isWhitespace) {
        report(.emptyExpression, at: node.range)
        return nil
      }
      return ExpressionParser.parse(scalar, &problems)
    case .sequence:
      report(.listAsExpression, at: node.range)
      return nil
    case .mapping(let entries):
      return structure(StructureFields(entries, range: node.range))
    }
  }

  /// The structure whose key comes first decides what the other keys may be.
  private mutating func structure(_ fields: StructureFields) -> ParsedExpression? {
    guard let (structure, first) = fields.structure() else {
      let key = fields.entries.first?.key
      report(
        .unknownKey(key?.value ?? "", structure: "dans une expression", known: Structure.allCases.map(\.rawValue)),
        at: key?.range ?? fields.range)
      return nil
    }
    for entry in fields.entries where !structure.keys.contains(where: { entry.isKey($0) }) {
      if let other = Structure(foldedKey: entry.foldedKey) {
        let second = other.rawValue
        report(.mixedStructures(first: first.value, second: second, firstRange: first.range), at: entry.key.range)
      } else {
        report(
          .unknownKey(entry.key.value, structure: "avec `\(first.value)`", known: structure.keys), at: entry.key.range)
      }
    }
    return read(structure, fields)
  }

  mutating func report(_ problem: ExpressionProblem.Structure, at range: SourceRange) {
    problems.append(ExpressionProblem.structure(problem).diagnostic(at: range))
  }
}

/// The structures, each by the key that announces it.
enum Structure: String, CaseIterable {
  case all = "toutes"
  case any = "une"
  case none = "aucune"
  case atLeast = "au_moins"
  case choose = "si"
  case annotated = "condition"
  case brackets = "tranches"
  case table = "tableau"
  case sum = "somme"
  case maximum = "max"
  case minimum = "min"
  case product = "produit"
  case communeAttribute = "commune"

  init?(foldedKey: String) {
    guard let found = Self.byFoldedKey[foldedKey] else { return nil }
    self = found
  }

  private static let byFoldedKey = Dictionary(
    allCases.map { ($0.rawValue.foldedKey, $0) }, uniquingKeysWith: { first, _ in first })

  /// All the keys of the structure.
  var keys: [String] {
    switch self {
    case .choose: ["si", "alors", "sinon"]
    case .annotated: ["condition", "dire", "source"]
    case .all, .any, .none, .atLeast, .brackets, .table, .sum, .maximum, .minimum, .product, .communeAttribute:
      [rawValue]
    }
  }
}

/// The entries of one mapping, by folded key.
struct StructureFields {
  let entries: [YAMLEntry]
  let range: SourceRange

  init(_ entries: [YAMLEntry], range: SourceRange) {
    self.entries = entries
    self.range = range
  }

  subscript(key: String) -> YAMLNode? {
    entries.first { $0.isKey(key) }?.value
  }

  func structure() -> (Structure, Located<String>)? {
    for entry in entries {
      if let structure = Structure(foldedKey: entry.foldedKey) { return (structure, entry.key) }
    }
    return nil
  }
}
