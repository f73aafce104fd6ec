internal import SourceText
internal import YAMLTree

/// A group of words that a cue names, `<énergie>`, at the place of the cue.
struct WordGroupCitation: Sendable {
  let name: Located<String>
  /// Whether the cue is nothing else, or goes on with " + ": a turn of phrase may then stand there.
  let isWhole: Bool

  /// Those of every text below a node, in the order of the file.
  static func all(in node: YAMLNode) -> [WordGroupCitation] {
    switch node.content {
    case .null: []
    case .scalar(let scalar):
      names(in: scalar.text).map { name, isWhole in
        WordGroupCitation(name: Located(name, at: node.range), isWhole: isWhole)
      }
    case .sequence(let nodes): nodes.flatMap { all(in: $0) }
    case .mapping(let entries): entries.flatMap { all(in: $0.value) }
    }
  }

  private static func names(in cue: String) -> [(name: String, isWhole: Bool)] {
    var names: [(name: String, isWhole: Bool)] = []
    var rest = cue.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")), let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      let next = cue.utf8[cue.utf8.index(after: end)...]
      let isWhole = start == cue.utf8.startIndex && (next.isEmpty || next.starts(with: " + ".utf8))
      if let name = String(rest[start..<end].dropFirst()) { names.append((name, isWhole)) }
      rest = next
    }
    return names
  }
}
