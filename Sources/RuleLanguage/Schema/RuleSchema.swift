internal import SourceText

/// The JSON Schema of rule files (draft 2020-12), for editors; made from the tables that the reader uses.
///
/// One schema serves every file: it switches on the head key. JSON Schema knows nothing of accents, so each key is
/// given under both spellings.
package enum RuleSchema {
  /// Indented JSON text, ending with a line feed.
  package static func json() -> String { schema.indentedText + "\n" }

  private static var schema: JSONValue {
    let own = HeadKey.allCases.filter { $0.ownKeys != nil }
    let shared = HeadKey.allCases.filter { $0.ownKeys == nil }
    let branches = own.map { head in
      JSONValue.object([
        JSONMember("if", .object([JSONMember("anyOf", .array(spellings(head.rawValue).map { required([$0]) }))])),
        JSONMember("then", reference(head.rawValue.folded)),
      ])
    }
    var definitions = own.compactMap { head in
      head.ownKeys.map { JSONMember(head.rawValue.folded, object($0)) }
    }
    definitions.append(JSONMember("declarations", declarations(shared)))
    definitions.append(JSONMember("expression", expression))
    definitions.append(JSONMember("situation", situation))
    let isOwn = JSONValue.array(own.flatMap { spellings($0.rawValue) }.map { required([$0]) })
    return .object([
      JSONMember("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSONMember("title", "Règles de pimms-guide"),
      JSONMember("description", "Un fichier de Rules/ ou de Forms/ : sa clé de tête dit ce qu'il contient."),
      JSONMember("type", "object"),
      JSONMember("allOf", .array(branches)),
      JSONMember("if", .object([JSONMember("not", .object([JSONMember("anyOf", isOwn)]))])),
      JSONMember("then", reference("declarations")),
      JSONMember("$defs", .object(definitions)),
    ])
  }

  /// A file of shared declarations: any number of head keys side by side.
  private static func declarations(_ heads: [HeadKey]) -> JSONValue {
    let properties = heads.flatMap { head in
      spellings(head.rawValue).map { JSONMember($0, described(value(head.shape), head.documentation)) }
    }
    return .object([
      JSONMember("type", "object"), JSONMember("properties", .object(properties)),
      JSONMember("additionalProperties", false),
    ])
  }
}

// MARK: - Shapes

extension RuleSchema {
  private static func value(_ shape: Shape) -> JSONValue {
    switch shape {
    case .text, .sentence: ["type": ["string", "number", "boolean"]]
    case .identifier: ["type": "string", "pattern": "^[a-z0-9_]+$"]
    case .name: ["type": "string"]
    case .yesNo: ["enum": ["oui", "non"]]
    case .integer(let range): integer(range)
    case .number: ["type": ["number", "string"]]
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .duration:
      ["type": "string", "pattern": "^[0-9]+ (jours?|semaines?|mois|ans?|années?)$"]
    case .word(let words): .object([JSONMember("enum", .array(unique(words.flatMap(spellings)).map { .string($0) }))])
    case .expression: reference("expression")
    case .condition: reference("expression")
    case .situation: reference("situation")
    case .list(let element): .object([JSONMember("type", "array"), JSONMember("items", value(element))])
    case .map(let keys, let element):
      .object([
        JSONMember("type", "object"), JSONMember("description", .string("Clés : \(keys).")),
        JSONMember("additionalProperties", value(element)),
      ])
    case .object(let table): object(table)
    case .either(let shapes): .object([JSONMember("anyOf", .array(shapes.map(value)))])
    }
  }

  private static func integer(_ range: ClosedRange<Int>?) -> JSONValue {
    var members = [JSONMember("type", "integer")]
    if let range {
      members.append(JSONMember("minimum", .number(JSONNumber(range.lowerBound))))
      members.append(JSONMember("maximum", .number(JSONNumber(range.upperBound))))
    }
    return .object(members)
  }

  private static func object(_ table: KeyTable) -> JSONValue {
    let properties = table.keys.flatMap { key in
      spellings(key.name).map { JSONMember($0, described(value(key.shape), key.documentation)) }
    }
    var members = [
      JSONMember("type", "object"), JSONMember("properties", .object(properties)),
      JSONMember("additionalProperties", false),
    ]
    // A required key may come under either spelling.
    let needed = table.keys.filter(\.isRequired).map { key in
      let names = spellings(key.name)
      return names.count == 1
        ? required(names) : .object([JSONMember("anyOf", .array(names.map { required([$0]) }))])
    }
    if !needed.isEmpty { members.append(JSONMember("allOf", .array(needed))) }
    return .object(members)
  }

  private static var expression: JSONValue {
    [
      "description": "Une expression en une ligne, ou une structure : toutes, une, aucune, si, tranches, tableau…",
      "type": ["string", "number", "boolean", "object"],
    ]
  }

  private static var situation: JSONValue {
    ["description": "Des faits et leurs valeurs : demandeur.âge, foyer.commune, enfants…", "type": "object"]
  }

  // MARK: Small parts

  private static func described(_ schema: JSONValue, _ documentation: String) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object([JSONMember("description", .string(documentation))] + members.filter { $0.name != "description" })
  }

  private static func required(_ names: [String]) -> JSONValue {
    .object([JSONMember("required", .array(names.map { .string($0) }))])
  }

  private static func reference(_ definition: String) -> JSONValue {
    .object([JSONMember("$ref", .string("#/$defs/\(definition)"))])
  }

  private static func spellings(_ name: String) -> [String] { unique([name, name.folded]) }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
