// Until the target is merged: the little that the model needs of it.
package struct FileID: Hashable, Comparable, Sendable {
  package let raw: UInt32
  package init(raw: UInt32) { self.raw = raw }
  package static func < (left: FileID, right: FileID) -> Bool { left.raw < right.raw }
}
package struct SourceRange: Hashable, Sendable {
  package let file: FileID
  package let start: UInt32
  package let end: UInt32
  package init(file: FileID, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = end
  }
}
