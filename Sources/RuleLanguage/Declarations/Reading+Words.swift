internal import SourceText
internal import YAMLTree

/// The words of what can be wrong in the shape of a declaration.
extension Reading {
  /// The keys that may have been meant.
  mutating func reportUnknownKey(_ key: Located<String>, in table: KeyTable) -> [String] {
    let near = suggestions(for: key.value, among: table.keys.map(\.name), limit: 2)
    let help =
      near.isEmpty
      ? "clés possibles : " + table.keys.map(\.name).joined(separator: ", ") + "."
      : "vouliez-vous dire \(near.map { "`\($0)`" }.joined(separator: " ou ")) ?"
    report(
      "E201", "clé inconnue pour \(table.subject) : \(key.value)", at: key.range, label: "cette clé n'existe pas ici",
      help: [help])
    return near
  }

  mutating func reportMissing(_ keys: [KeyDeclaration], in table: KeyTable, at range: SourceRange) {
    let names = keys.map { "`\($0.name)`" }.joined(separator: ", ")
    report(
      "E202", "\(keys.count == 1 ? "il manque la clé" : "il manque les clés") \(names) pour \(table.subject)",
      at: range, help: keys.map { "`\($0.name)` : \($0.documentation)." })
  }

  mutating func reportEmptyKey(_ key: Located<String>, _ declaration: KeyDeclaration) {
    report(
      "E203", "la clé `\(declaration.name)` est vide", at: key.range, label: "rien après les deux-points",
      help: ["écrire une valeur (\(declaration.documentation)), ou retirer la ligne."])
  }

  mutating func reportShape(_ node: YAMLNode, expected: String) {
    report(
      "E203", "\(node.description) au lieu de : \(expected)", at: node.range.firstStretch,
      label: "attendu : \(expected)")
  }

  mutating func reportName(_ text: String, at range: SourceRange, rule: String) {
    report("E204", "nom mal formé : \(text)", at: range, label: rule)
  }

  mutating func reportWord(_ text: String, at range: SourceRange, among words: [String]) {
    let near = suggestions(for: text, among: words, limit: 1)
    report(
      "E205", "mot non prévu ici : \(text)", at: range,
      label: near.first.map { "vouliez-vous dire \($0) ?" } ?? "",
      help: ["valeurs possibles : " + words.joined(separator: ", ") + "."])
  }

  mutating func reportUnreadable(_ text: String, at range: SourceRange, expected: String) {
    report("E206", "valeur illisible : \(text)", at: range, label: "attendu : \(expected)")
  }
}

extension YAMLNode {
  /// What was written, in an author's words.
  var description: String {
    switch content {
    case .null: "rien"
    case .scalar: "un texte"
    case .sequence: "une liste"
    case .mapping: "des clés et des valeurs"
    }
  }
}

extension SourceRange {
  /// At most forty bytes: a whole block underlined says nothing.
  var firstStretch: SourceRange {
    end - start > 40 ? SourceRange(file: file, start: start, end: start + 1) : self
  }
}
