package import SourceText

/// One line of a file of texts: what somebody told, and of whom it is.
package struct ToldText: Hashable, Sendable {
  /// Null where the line names nobody.
  package let identifier: JSONValue
  package let text: String

  package init(line: ArraySlice<UInt8>) throws(UnreadableLine) {
    let value = try JSONValue(line: line)
    identifier = value["id"] ?? .null
    guard let text = value["texte"]?.string else {
      throw UnreadableLine(identifier, "ligne illisible : un objet avec « id » et « texte » est attendu")
    }
    self.text = text
  }
}
