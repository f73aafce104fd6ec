package import RuleLanguage

/// `Rules/` and `Forms/` as they were when the binary was built, so that it runs anywhere without them.
package enum EmbeddedBase {
  /// Every `.yaml` and `.txt` file, in the order of the bytes of their paths.
  package static let files: [File] = places.map(File.init)

  /// The rule files, ready to load: their trees are packed, so nothing is parsed again.
  package static var ruleTexts: [RuleText] {
    files.filter { $0.path.hasSuffix(".yaml") }.map { file in
      RuleText(path: file.path, utf8: file.bytes, packedTree: file.tree)
    }
  }

  /// One file of the base; copying it copies no text.
  package struct File: Sendable {
    private let place: Place

    /// Relative to the package, such as `Rules/faits/foyer.yaml`.
    package var path: String { place.path }

    /// Lends the text, valid UTF-8, where it lies in the binary: the bytes outlive the call, nothing is copied.
    package func withUTF8<Result, Failure: Error>(
      _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      try body(UnsafeBufferPointer(start: packed.utf8Start + place.start, count: place.count))
    }

    /// A copy of the text.
    package var bytes: [UInt8] { withUTF8 { Array($0) } }

    /// A copy of the text.
    package var text: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

    /// The tree of the text as `PackedTree` writes it; nil for what is not YAML, or YAML with a problem to tell.
    package var tree: [UInt8]? {
      guard place.treeCount > 0 else { return nil }
      return Array(UnsafeBufferPointer(start: trees.utf8Start + place.treeStart, count: place.treeCount))
    }

    init(_ place: Place) {
      self.place = place
    }
  }

  /// Where a file lies in `packed` and its tree in `trees`, in bytes; all three are written by `embed-base`.
  struct Place {
    let path: String
    let start: Int
    let count: Int
    let treeStart: Int
    let treeCount: Int

    init(_ path: String, _ start: Int, _ count: Int, _ treeStart: Int, _ treeCount: Int) {
      self.path = path
      self.start = start
      self.count = count
      self.treeStart = treeStart
      self.treeCount = treeCount
    }
  }
}
