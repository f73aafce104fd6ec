import SharedWork
package import SourceText

/// Reads many files at the same time, a stretch of them on each core.
package enum YAMLForest {
  /// A file, and its tree when it was packed before.
  package struct Text: Sendable {
    package let file: SourceFile
    let packed: PackedTree?

    package init(_ file: SourceFile, packed: PackedTree? = nil) {
      self.file = file
      self.packed = packed
    }
  }

  package struct Tree: Sendable {
    package let root: YAMLNode?
    package let problems: [Diagnostic]
  }

  /// What `transform` makes of each file and its tree, as `YAMLReader.read` gives it, in the order of the files.
  ///
  /// `transform` is called on several cores at the same time, so that a tree can be used and let go where it was read.
  package static func map<Result: Sendable>(
    _ texts: [Text], limits: YAMLReader.Limits = .standard, leavingOut omission: YAMLOmission = .none,
    _ transform: @Sendable (Text, Tree) -> Result
  ) -> [Result] {
    texts.parallelMap(stretches: stretchCount) { transform($0, $0.tree(limits, omission)) }
  }

  /// More stretches than cores, so that a core which drew small files takes another stretch.
  private static let stretchCount = 16
}

extension YAMLForest.Text {
  fileprivate func tree(_ limits: YAMLReader.Limits, _ omission: YAMLOmission) -> YAMLForest.Tree {
    if let root = packed?.root(over: file, leavingOut: omission) { return YAMLForest.Tree(root: root, problems: []) }
    let (root, problems) = YAMLReader.read(file, limits: limits)
    return YAMLForest.Tree(root: root, problems: problems)
  }
}
