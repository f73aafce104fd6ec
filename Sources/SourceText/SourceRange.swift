/// Which file of a `SourceFiles` a range speaks of.
///
/// Identifiers are handed out by `SourceFiles.add(path:utf8:)`, in order of addition.
package struct FileID: Hashable, Comparable, Sendable {
  package let raw: UInt32

  package init(raw: UInt32) {
    self.raw = raw
  }

  package static func < (left: FileID, right: FileID) -> Bool {
    left.raw < right.raw
  }
}

/// A stretch of one file, in UTF-8 bytes from its beginning, end excluded.
///
/// Lines and columns are computed only when a place is shown. Invariant: `start <= end`.
package struct SourceRange: Hashable, Sendable {
  package let file: FileID
  package let start: UInt32
  package let end: UInt32

  /// An `end` before `start` is read as an empty range at `start`.
  package init(file: FileID, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  package var isEmpty: Bool {
    start == end
  }
}
