package import SourceText

extension PackedTree {
  /// The tree over its file, as `YAMLReader.read` gives it; nil when it was packed from another text.
  ///
  /// The bytes of the file are UTF-8, since they were when they were packed. An entry that is left out is walked over,
  /// never built; a file that is left out is not looked at beyond its first key.
  package func root(over file: SourceFile, leavingOut omission: YAMLOmission = .none) -> YAMLNode? {
    utf8.withUnsafeBufferPointer { signs in
      file.utf8.withUnsafeBufferPointer { source in
        var reader = Reader(signs: signs, source: source, file: file.id)
        do throws(Mismatch) {
          guard try reader.number() == source.count else { return nil }
          let root = try reader.root(leavingOut: omission)
          return reader.isAtEnd ? root : nil
        } catch {
          return nil
        }
      }
    }
  }
}

/// What is read is not what was packed.
private struct Mismatch: Error {}

private struct Reader {
  private let signs: UnsafeBufferPointer<UInt8>
  private let source: UnsafeBufferPointer<UInt8>
  private let file: FileID
  private var index = 0
  private var cursor = 0

  init(signs: UnsafeBufferPointer<UInt8>, source: UnsafeBufferPointer<UInt8>, file: FileID) {
    self.signs = signs
    self.source = source
    self.file = file
  }

  var isAtEnd: Bool { index == signs.count }

  mutating func root(leavingOut omission: YAMLOmission) throws(Mismatch) -> YAMLNode {
    let letter = try sign()
    guard letter == PackedTree.Letter.mapping else { return try node(letter) }
    let range = range(try place())
    var entries: [YAMLEntry] = []
    for position in 0..<(try count()) {
      let key = try key()
      if position == 0, omission.leavesOutFile(beginningWith: key.value) {
        index = signs.count
        break
      }
      if omission.entries.contains(key.value) {
        try passOver()
      } else {
        entries.append(YAMLEntry(key: key, value: try node()))
      }
    }
    return YAMLNode(content: .mapping(entries), range: range)
  }

  private mutating func node() throws(Mismatch) -> YAMLNode { try node(try sign()) }

  private mutating func node(_ letter: UInt8) throws(Mismatch) -> YAMLNode {
    let bytes = try place()
    let range = range(bytes)
    switch letter {
    case PackedTree.Letter.null: return YAMLNode(content: .null, range: range)
    case PackedTree.Letter.plain:
      return YAMLNode(content: .scalar(YAMLScalar(written(bytes), isPlain: true, verbatimAt: range)), range: range)
    case PackedTree.Letter.verbatim:
      let isPlain = try number() == 1
      let content = try place()
      let scalar = YAMLScalar(written(content), isPlain: isPlain, verbatimAt: self.range(content))
      return YAMLNode(content: .scalar(scalar), range: range)
    case PackedTree.Letter.runs: return YAMLNode(content: .scalar(try alignedScalar()), range: range)
    case PackedTree.Letter.sequence:
      let count = try count()
      var elements: [YAMLNode] = []
      elements.reserveCapacity(count)
      for _ in 0..<count { elements.append(try node()) }
      return YAMLNode(content: .sequence(elements), range: range)
    case PackedTree.Letter.mapping:
      let count = try count()
      var entries: [YAMLEntry] = []
      entries.reserveCapacity(count)
      for _ in 0..<count { entries.append(YAMLEntry(key: try key(), value: try node())) }
      return YAMLNode(content: .mapping(entries), range: range)
    default: throw Mismatch()
    }
  }

  /// One node, without building anything of it.
  private mutating func passOver() throws(Mismatch) {
    let letter = try sign()
    _ = try place()
    switch letter {
    case PackedTree.Letter.null, PackedTree.Letter.plain: break
    case PackedTree.Letter.verbatim:
      _ = try number()
      _ = try place()
    case PackedTree.Letter.runs: _ = try alignedScalar()
    case PackedTree.Letter.sequence:
      for _ in 0..<(try count()) { try passOver() }
    case PackedTree.Letter.mapping:
      for _ in 0..<(try count()) {
        if try sign() == PackedTree.Letter.quotedKey {
          _ = try place()
          index += try count()
        } else {
          _ = try place()
        }
        try passOver()
      }
    default: throw Mismatch()
    }
  }

  private mutating func key() throws(Mismatch) -> Located<String> {
    let letter = try sign()
    let bytes = try place()
    switch letter {
    case PackedTree.Letter.key: return Located(text: written(bytes), at: range(bytes))
    case PackedTree.Letter.quotedKey: return Located(text: try text(), at: range(bytes))
    default: throw Mismatch()
    }
  }

  private mutating func alignedScalar() throws(Mismatch) -> YAMLScalar {
    let isPlain = try number() == 1
    let text = try text()
    let content = try place()
    let count = try count()
    var runs: [ScalarRun] = []
    runs.reserveCapacity(count)
    var valueEnd = 0
    var sourceEnd = content.lowerBound
    for _ in 0..<count {
      let isVerbatim = try number() == 1
      let value = try stretch(after: valueEnd)
      let source = try stretch(after: sourceEnd)
      runs.append(ScalarRun(value: value, source: source, isVerbatim: isVerbatim))
      valueEnd = value.upperBound
      sourceEnd = source.upperBound
    }
    return YAMLScalar(text, isPlain: isPlain, runs: runs, content: range(content))
  }
}

// MARK: Signs

extension Reader {
  fileprivate mutating func number() throws(Mismatch) -> Int {
    var value = 0
    var shift = 0
    while shift < 35 {
      let sign = try sign()
      guard sign >= PackedTree.firstSign, sign < PackedTree.firstSign + 64 else { throw Mismatch() }
      let bits = Int(sign - PackedTree.firstSign)
      value |= (bits & 31) << shift
      if bits < 32 { return value }
      shift += 5
    }
    throw Mismatch()
  }

  private mutating func sign() throws(Mismatch) -> UInt8 {
    guard index < signs.count else { throw Mismatch() }
    defer { index += 1 }
    return signs[index]
  }

  /// How many follow; each takes a sign at least, so a larger number is a mismatch and reserves no memory.
  private mutating func count() throws(Mismatch) -> Int {
    let count = try number()
    guard count <= signs.count - index else { throw Mismatch() }
    return count
  }

  private mutating func place() throws(Mismatch) -> Range<Int> {
    let bytes = try stretch(after: cursor)
    guard bytes.upperBound <= source.count else { throw Mismatch() }
    cursor = bytes.lowerBound
    return bytes
  }

  private mutating func stretch(after end: Int) throws(Mismatch) -> Range<Int> {
    let start = end + (try number())
    return start..<start + (try number())
  }

  private mutating func text() throws(Mismatch) -> String {
    let count = try count()
    defer { index += count }
    return String(decoding: signs[index..<index + count], as: UTF8.self)
  }

  private func written(_ bytes: Range<Int>) -> String {
    String(decoding: source[bytes], as: UTF8.self)
  }

  private func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(file: file, start: UInt32(bytes.lowerBound), end: UInt32(bytes.upperBound))
  }
}
