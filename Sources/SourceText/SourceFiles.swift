/// The texts of one run, numbered in the order they were read.
package struct SourceFiles: Sendable {
  /// In order of addition: the file of index `n` has the identifier `n`.
  package private(set) var all: [SourceFile] = []

  package init() {}

  /// Takes in a text; the same path may be added twice and makes two files.
  package mutating func add(path: String, utf8: [UInt8]) -> FileID {
    let id = FileID(raw: UInt32(all.count))
    all.append(SourceFile(id: id, path: path, utf8: utf8))
    return id
  }

  /// The identifier must come from this very value, or from one this value was copied from.
  package subscript(id: FileID) -> SourceFile {
    all[Int(id.raw)]
  }

  /// What is written at a range.
  package func text(of range: SourceRange) -> String {
    self[range.file].text(of: range)
  }
}
