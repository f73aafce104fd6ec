/// What a reader of packed trees need not build, because nobody will ask for it.
///
/// Only packed trees know where a value ends without parsing it: a tree that is parsed is whole, and who reads it must
/// pass over the same keys by himself.
package struct YAMLOmission: Sendable {
  /// Keys at the top of a file whose entry is left out.
  let entries: Set<String>
  let files: Files

  /// Files that are left out whole, by their first key: what remains is an empty mapping.
  package enum Files: Sendable {
    case none
    case of(Set<String>)
    case allBut(Set<String>)
  }

  package init(entries: Set<String> = [], files: Files = .none) {
    self.entries = entries
    self.files = files
  }

  package static let none = YAMLOmission()

  func leavesOutFile(beginningWith key: String) -> Bool {
    switch files {
    case .none: false
    case .of(let keys): keys.contains(key)
    case .allBut(let keys): !keys.contains(key)
    }
  }
}
