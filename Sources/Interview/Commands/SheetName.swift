import SourceText

/// The name of a file for the sheet to hand over: its ending says what is written.
///
/// A name without one is more often a word typed for something else ("fiche rsa"), and what is personal must not end on
/// the disk by a slip; an ending that stands for anything else would hold plain text under a name that says otherwise.
package enum SheetName: Hashable, Sendable {
  case file(String)
  case withoutEnding(String)
  /// The name before its ending.
  case otherEnding(String, stem: String)

  package init(_ typed: String) {
    let name = typed.trimmed
    let file = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex, file.index(after: dot) != file.endIndex else {
      self = .withoutEnding(name)
      return
    }
    let ending = String(file[file.index(after: dot)...]).lowercased()
    self =
      Self.endings.contains(ending)
      ? .file(name) : .otherEnding(name, stem: String(name.dropLast(ending.count + 1)))
  }

  package static let endings = ["html", "txt"]
}
