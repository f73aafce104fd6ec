/// What a reader of packed trees need not build, because nobody will ask for it.
///
/// Only packed trees know where a value ends without parsing it: a tree that is parsed is whole, and who reads it must
/// pass over the same keys by himself.
package struct YAMLOmission: Sendable {
  /// Keys at the top of a file whose entry is left out.
  let entries: Set<String>
  /// First keys of files that are left out whole: what remains is an empty mapping.
  let files: Set<String>

  package init(entries: Set<String>, files: Set<String>) {
    self.entries = entries
    self.files = files
  }

  package static let none = YAMLOmission(entries: [], files: [])

  var isEmpty: Bool { entries.isEmpty && files.isEmpty }
}
