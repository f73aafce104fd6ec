import Dispatch
package import SourceText
import Synchronization

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
    _ transform: @escaping @Sendable (Text, Tree) -> Result
  ) -> [Result] {
    let count = max(min(stretchCount, texts.count), 1)
    let stretches = (0..<count).map { place in
      Stretch<Result>(texts[texts.count * place / count..<texts.count * (place + 1) / count])
    }
    DispatchQueue.concurrentPerform(iterations: count) { stretches[$0].read({ $0.tree(limits, omission) }, transform) }
    return stretches.flatMap(\.results)
  }

  /// More stretches than cores, so that a core which drew small files takes another stretch.
  private static let stretchCount = 16

  /// Neighbouring files, and what their trees gave once they are read.
  private final class Stretch<Result: Sendable>: Sendable {
    private let texts: ArraySlice<Text>
    private let read = Mutex<[Result]>([])

    init(_ texts: ArraySlice<Text>) {
      self.texts = texts
    }

    var results: [Result] { read.withLock { $0 } }

    func read(_ tree: (Text) -> Tree, _ transform: (Text, Tree) -> Result) {
      let results = texts.map { transform($0, tree($0)) }
      read.withLock { $0 = results }
    }
  }
}

extension YAMLForest.Text {
  fileprivate func tree(_ limits: YAMLReader.Limits, _ omission: YAMLOmission) -> YAMLForest.Tree {
    if let root = packed?.root(over: file, leavingOut: omission) { return YAMLForest.Tree(root: root, problems: []) }
    let (root, problems) = YAMLReader.read(file, limits: limits)
    return YAMLForest.Tree(root: root, problems: problems)
  }
}
