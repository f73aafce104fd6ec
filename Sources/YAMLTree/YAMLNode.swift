package import SourceText

/// A piece of a YAML file, with the place where it was written.
///
/// There is no typing: `12` and `2026-01-01` are texts, for the reader of declarations to understand. Anchors, aliases,
/// tags, merge keys and duplicate keys do not exist in the tree; `YAMLReader` refuses them.
package struct YAMLNode: Sendable {
  package let content: Content
  /// Quotes and brackets included; a block ends where its last child ends, never on the next line.
  ///
  /// The range of a value left empty is empty, just after its colon or its dash.
  package let range: SourceRange

  package init(content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  package enum Content: Sendable {
    /// Nothing, `~` or `null`, without quotes.
    case null
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }
}

/// A key and its value; keys are unique in a mapping, in the order of the file.
package struct YAMLEntry: Sendable {
  /// The text of the key, at the place of its token, quotes included.
  package let key: Located<String>
  package let value: YAMLNode

  package init(key: Located<String>, value: YAMLNode) {
    self.key = key
    self.value = value
  }

  /// The key as it is compared with the names of the language: `Libellé` and `libelle` are one key.
  package var foldedKey: String {
    key.value.foldedKey
  }

  /// Whether it is this key of the language, however it is accented.
  package func isKey(_ name: String) -> Bool {
    key.value == name || foldedKey == name.foldedKey
  }
}

extension String {
  /// The text as a key of the language: lower case, accents removed, `œ` written `oe`.
  package var foldedKey: String {
    folded
  }
}
