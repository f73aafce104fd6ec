import Dispatch
package import SourceText
import Synchronization

/// Reads many files at the same time, a stretch of them on each core.
package enum YAMLForest {
  package struct Tree: Sendable {
    package let root: YAMLNode?
    package let problems: [Diagnostic]
  }

  /// The trees in the order of the files, as `YAMLReader.read` gives them one by one.
  package static func read(_ files: [SourceFile], limits: YAMLReader.Limits = .standard) -> [Tree] {
    let stretches = (0..<max(min(stretchCount, files.count), 1)).map { Stretch($0, of: files) }
    DispatchQueue.concurrentPerform(iterations: stretches.count) { stretches[$0].read(limits) }
    return stretches.flatMap(\.read)
  }

  /// More stretches than cores, so that a core which drew small files takes another stretch.
  private static let stretchCount = 16

  /// Neighbouring files, and their trees once they are read.
  private final class Stretch: Sendable {
    private let files: ArraySlice<SourceFile>
    private let trees = Mutex<[Tree]>([])

    init(_ place: Int, of files: [SourceFile]) {
      let count = max(min(stretchCount, files.count), 1)
      self.files = files[files.count * place / count..<files.count * (place + 1) / count]
    }

    var read: [Tree] { trees.withLock { $0 } }

    func read(_ limits: YAMLReader.Limits) {
      let read = files.map { file in
        let (root, problems) = YAMLReader.read(file, limits: limits)
        return Tree(root: root, problems: problems)
      }
      trees.withLock { $0 = read }
    }
  }
}
