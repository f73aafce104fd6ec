package import SourceText

/// Reads a YAML file into a tree, or says in French everything that prevents it.
///
/// The YAML accepted is the part that people write without surprise: mappings with unique text keys, lists, texts.
/// What makes one file read differently from what its author sees (anchors, tags, merge keys, `no` for `non`, `0612`)
/// is refused with a code of `YAMLProblem`.
package struct YAMLReader {
  /// How large a file may be; far above any file written by hand.
  package struct Limits: Sendable {
    package let maxDepth: Int
    package let maxBytes: Int
    package let maxNodes: Int

    package init(maxDepth: Int, maxBytes: Int, maxNodes: Int) {
      self.maxDepth = maxDepth
      self.maxBytes = maxBytes
      self.maxNodes = maxNodes
    }

    /// 64 levels, 8 MB, 500 000 values.
    package static let standard = Limits(maxDepth: 64, maxBytes: 8_000_000, maxNodes: 500_000)
  }

  /// The root, when the structure of the file could be followed to its end, and the problems in reading order.
  ///
  /// There may be a root beside errors: a second key of the same name is then left out, an alias reads as null.
  package static func read(
    _ file: SourceFile, limits: Limits = .standard
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    if file.utf8.count > limits.maxBytes {
      let problem = YAMLProblem.tooLarge(bytes: file.utf8.count, limit: limits.maxBytes)
      return (nil, [problem.diagnostic(at: SourceRange(file: file.id, start: 0, end: 0))])
    }
    let unreadable = illFormedBytes(of: file)
    if !unreadable.isEmpty { return (nil, unreadable) }
    return file.utf8.withUnsafeBufferPointer { bytes in
      guard var parser = LibYAMLParser(bytes) else {
        let place = SourceRange(file: file.id, start: 0, end: 0)
        return (nil, [YAMLProblem.unreadable(libyaml: "out of memory").diagnostic(at: place)])
      }
      var builder = YAMLTreeBuilder(file: file, limits: limits)
      let root = builder.root(&parser)
      // A second key is told after its value: the sort, which is stable, puts it back before.
      return (root, builder.diagnostics.sorted { $0.primary.range.start < $1.primary.range.start })
    }
  }

  /// Files in another encoding have a bad byte at every accent: the first places are enough to understand.
  private static let mostIllFormedPlaces = 5

  private static func illFormedBytes(of file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var start = 0
    while diagnostics.count < mostIllFormedPlaces,
      let bad = file.utf8.firstIllFormedUTF8(in: start..<file.utf8.count)
    {
      let range = SourceRange(file: file.id, start: UInt32(bad.lowerBound), end: UInt32(bad.upperBound))
      diagnostics.append(YAMLProblem.notUTF8(Array(file.utf8[bad])).diagnostic(at: range))
      start = bad.upperBound
    }
    return diagnostics
  }
}
