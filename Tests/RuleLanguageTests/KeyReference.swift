@testable import RuleLanguage

/// The author's reference of the keys, in Markdown: a table for each kind of content, made from the reader's tables.
enum KeyReference {
  /// The page `Cles.md` of the documentation; a test keeps it equal to this.
  static func page() -> String {
    """
    # Les clés

    Toutes les clés des fichiers de règles ; ce que veulent dire les valeurs est dans <doc:Langage>.

    Cette page est faite à partir des tables que lit le programme.


    """ + markdown()
  }

  static func markdown() -> String {
    var sections: [String] = []
    for head in HeadKey.allCases {
      sections.append(
        "## `\(head.rawValue)`\n\n\(head.documentation.asSentence)\(stop(head)) Dossier : `\(head.folder)`.")
      var seen: Set<String> = []
      if let table = head.ownKeys {
        sections += Self.tables(table, &seen)
      } else {
        sections += Self.tables(head.shape, &seen)
      }
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// The table itself, then those of the mappings found in its values.
  private static func tables(_ table: KeyTable, _ seen: inout Set<String>) -> [String] {
    guard seen.insert(table.subject).inserted else { return [] }
    let rows = table.keys.map { key in
      "| `\(key.name)` | \(key.isRequired ? "oui" : "") | \(words(key.shape)) | \(escaped(key.documentation)) |"
    }
    let heading = "Clés pour \(table.subject) :\n\n| Clé | Obligatoire | Valeur | Sens |\n| --- | --- | --- | --- |\n"
    return [heading + rows.joined(separator: "\n")] + table.keys.flatMap { tables($0.shape, &seen) }
  }

  private static func tables(_ shape: Shape, _ seen: inout Set<String>) -> [String] {
    switch shape {
    case .object(let table): return tables(table, &seen)
    case .list(let element), .map(_, let element): return tables(element, &seen)
    case .either(let shapes):
      var all: [String] = []
      for shape in shapes { all += tables(shape, &seen) }
      return all
    case .text, .sentence, .identifier, .name, .yesNo, .integer, .number, .date, .duration, .word, .expression,
      .condition,
      .situation:
      return []
    }
  }

  private static func words(_ shape: Shape) -> String {
    switch shape {
    case .text: "texte"
    case .sentence: "phrase"
    case .identifier: "identifiant"
    case .name: "nom"
    case .yesNo: "oui ou non"
    case .integer(let range): range.map { "entier de \($0.lowerBound) à \($0.upperBound)" } ?? "entier"
    case .number: "nombre"
    case .date: "date"
    case .duration: "durée"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .expression: "expression"
    case .condition: "condition"
    case .situation: "situation"
    case .list(let element): "liste : \(words(element))"
    case .map(let keys, let element): "\(keys) → \(words(element))"
    case .object(let table): table.subject
    case .either(let shapes): shapes.map(words).joined(separator: " ; ou ")
    }
  }

  private static func stop(_ head: HeadKey) -> String { head.documentation.hasSuffix("…") ? "" : "." }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
