package import SourceText

/// A tree written as text, so that a binary which carries its files need not parse their YAML at each start.
///
/// The file stays the truth: most values are told as places in its bytes. A node is a letter, then numbers:
///
/// | Letter | Node |
/// | --- | --- |
/// | `n` | nothing: place |
/// | `p` | plain text, found as it is at its place: place |
/// | `v` | text found as it is within its place, such as between quotes: place, plain or not, place in it |
/// | `r` | text that is not written as it reads: place, plain or not, bytes of text, the text, content, runs |
/// | `s` | list: place, number of elements, the elements |
/// | `m` | mapping: place, number of entries, the keys and values |
///
/// A place is the distance from the start before it, in reading order, and a length. A key is `k` and its place when
/// the file reads the same there, else `q`, its place, its length and its text. Numbers are printable ASCII, five bits
/// a sign from the lowest, so that the whole can stand in a string literal.
package struct PackedTree: Sendable {
  package let utf8: [UInt8]

  /// What `PackedTree.init(_:of:)` wrote, found again.
  package init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Packs the tree of a file; nil when its ranges do not follow each other as those of a file read without a problem.
  package init?(_ root: YAMLNode, of file: SourceFile) {
    var writer = Writer(file: file)
    writer.put(file.utf8.count)
    writer.node(root)
    guard writer.isFaithful else { return nil }
    utf8 = writer.bytes
  }

  enum Letter {
    static let null = UInt8(ascii: "n")
    static let plain = UInt8(ascii: "p")
    static let verbatim = UInt8(ascii: "v")
    static let runs = UInt8(ascii: "r")
    static let sequence = UInt8(ascii: "s")
    static let mapping = UInt8(ascii: "m")
    static let key = UInt8(ascii: "k")
    static let quotedKey = UInt8(ascii: "q")
  }

  /// The signs of numbers are the 64 from this one; those of the upper half say that another follows.
  static let firstSign: UInt8 = 0x20
}

// MARK: Writing

private struct Writer {
  let file: SourceFile
  var bytes: [UInt8] = []
  /// False once a place went backwards.
  var isFaithful = true
  private var cursor = 0

  init(file: SourceFile) {
    self.file = file
  }

  mutating func node(_ node: YAMLNode) {
    switch node.content {
    case .null:
      bytes.append(PackedTree.Letter.null)
      place(node.range)
    case .scalar(let scalar): self.scalar(scalar, at: node.range)
    case .sequence(let elements):
      bytes.append(PackedTree.Letter.sequence)
      place(node.range)
      put(elements.count)
      for element in elements { self.node(element) }
    case .mapping(let entries):
      bytes.append(PackedTree.Letter.mapping)
      place(node.range)
      put(entries.count)
      for entry in entries {
        key(entry.key)
        self.node(entry.value)
      }
    }
  }

  private mutating func scalar(_ scalar: YAMLScalar, at range: SourceRange) {
    switch scalar.places {
    case .verbatim(let content) where content == range && scalar.isPlain:
      bytes.append(PackedTree.Letter.plain)
      place(range)
    case .verbatim(let content):
      bytes.append(PackedTree.Letter.verbatim)
      place(range)
      put(scalar.isPlain ? 1 : 0)
      place(content)
    case .runs(let runs, let content):
      bytes.append(PackedTree.Letter.runs)
      place(range)
      put(scalar.isPlain ? 1 : 0)
      text(scalar.text)
      place(content)
      put(runs.count)
      var valueEnd = 0
      var sourceEnd = Int(content.start)
      for run in runs {
        put(run.isVerbatim ? 1 : 0)
        put(run.value.lowerBound - valueEnd)
        put(run.value.count)
        put(run.source.lowerBound - sourceEnd)
        put(run.source.count)
        valueEnd = run.value.upperBound
        sourceEnd = run.source.upperBound
      }
    }
  }

  private mutating func key(_ key: Located<String>) {
    let isAsWritten = file.text(of: key.range).utf8.elementsEqual(key.value.utf8)
    bytes.append(isAsWritten ? PackedTree.Letter.key : PackedTree.Letter.quotedKey)
    place(key.range)
    if !isAsWritten { text(key.value) }
  }

  private mutating func text(_ text: String) {
    put(text.utf8.count)
    bytes += text.utf8
  }

  private mutating func place(_ range: SourceRange) {
    put(Int(range.start) - cursor)
    put(Int(range.end - range.start))
    cursor = Int(range.start)
  }

  mutating func put(_ number: Int) {
    guard number >= 0 else {
      isFaithful = false
      return
    }
    var rest = number
    while rest >= 32 {
      bytes.append(PackedTree.firstSign + 32 + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(PackedTree.firstSign + UInt8(rest))
  }
}
