import SourceText

/// Makes nodes of events, and keeps the problems that do not stop the reading.
struct YAMLTreeBuilder {
  /// Why the rest of the file is not read; the diagnostic is already kept.
  enum Stop: Error {
    case told
  }

  let file: SourceFile
  private let limits: YAMLReader.Limits
  private var cursor: CodePointCursor
  private var nodeCount = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, limits: YAMLReader.Limits) {
    self.file = file
    self.limits = limits
    cursor = CodePointCursor(file.utf8)
  }

  /// The one document of the file.
  mutating func root(_ parser: inout LibYAMLParser) -> YAMLNode? {
    do throws(Stop) {
      var root: YAMLNode?
      while true {
        let event = try next(&parser)
        switch event.kind {
        case .streamStart, .documentEnd: continue
        case .documentStart:
          if root != nil { throw stop(.severalDocuments, at: bytes(of: event)) }
        case .streamEnd:
          guard let root, !root.isNull else { throw stop(.emptyFile, at: 0..<0) }
          return root
        case .alias, .scalar, .sequenceStart, .sequenceEnd, .mappingStart, .mappingEnd:
          root = try node(event, &parser, depth: 0)
        }
      }
    } catch {
      return nil
    }
  }

  /// The offsets in bytes of a stretch told in code points.
  mutating func bytes(of event: LibYAMLEvent) -> Range<Int> {
    let start = cursor.byteOffset(ofCodePoint: event.start)
    return start..<max(start, cursor.byteOffset(ofCodePoint: event.end))
  }

  mutating func byteOffset(ofCodePoint index: Int) -> Int {
    cursor.byteOffset(ofCodePoint: index)
  }

  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(file: file.id, start: UInt32(bytes.lowerBound), end: UInt32(bytes.upperBound))
  }

  mutating func report(_ problem: YAMLProblem, at bytes: Range<Int>) {
    diagnostics.append(problem.diagnostic(at: range(bytes)))
  }

  private mutating func stop(_ problem: YAMLProblem, at bytes: Range<Int>) -> Stop {
    report(problem, at: bytes)
    return .told
  }

  private mutating func next(_ parser: inout LibYAMLParser) throws(Stop) -> LibYAMLEvent {
    do throws(LibYAMLFailure) {
      return try parser.next()
    } catch {
      reportSyntax(error)
      throw .told
    }
  }
}

// MARK: Nodes

extension YAMLTreeBuilder {
  private mutating func node(
    _ event: LibYAMLEvent, _ parser: inout LibYAMLParser, depth: Int
  ) throws(Stop) -> YAMLNode {
    let bytes = bytes(of: event)
    nodeCount += 1
    if nodeCount > limits.maxNodes { throw stop(.tooManyNodes(limit: limits.maxNodes), at: bytes) }
    let start = refuseProperties(of: event, in: bytes)
    switch event.kind {
    case .scalar(let text, let style):
      let scalar = scalar(text, style, in: start..<bytes.upperBound)
      let range = range(start..<endOfInk(in: start..<bytes.upperBound))
      if style == .plain, ["", "~", "null"].contains(text) { return YAMLNode(content: .null, range: range) }
      refuseTraps(text, style, at: start..<bytes.upperBound, isKey: false)
      return YAMLNode(content: .scalar(scalar), range: range)
    case .sequenceStart:
      if depth >= limits.maxDepth { throw stop(.tooDeep(limit: limits.maxDepth), at: bytes) }
      return try sequence(from: start, &parser, depth: depth + 1)
    case .mappingStart:
      if depth >= limits.maxDepth { throw stop(.tooDeep(limit: limits.maxDepth), at: bytes) }
      return try mapping(from: start, &parser, depth: depth + 1)
    case .alias:
      report(.alias(file.text(of: range(bytes))), at: bytes)
      return YAMLNode(content: .null, range: range(bytes))
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      // libyaml never sends these where a node is due.
      throw stop(.unreadable(libyaml: "unexpected event"), at: bytes)
    }
  }

  private mutating func sequence(
    from start: Int, _ parser: inout LibYAMLParser, depth: Int
  ) throws(Stop) -> YAMLNode {
    var elements: [YAMLNode] = []
    while true {
      let event = try next(&parser)
      if case .sequenceEnd = event.kind {
        let end = end(of: event, lastChild: elements.last?.range, start: start)
        return YAMLNode(content: .sequence(elements), range: range(start..<end))
      }
      elements.append(try node(event, &parser, depth: depth))
    }
  }

  private mutating func mapping(
    from start: Int, _ parser: inout LibYAMLParser, depth: Int
  ) throws(Stop) -> YAMLNode {
    var entries: [YAMLEntry] = []
    var keys = SeenKeys()
    var last: SourceRange?
    while true {
      let event = try next(&parser)
      if case .mappingEnd = event.kind {
        let end = end(of: event, lastChild: last, start: start)
        return YAMLNode(content: .mapping(entries), range: range(start..<end))
      }
      let key = try key(event, &parser, depth: depth)
      let value = try node(try next(&parser), &parser, depth: depth)
      last = value.range
      guard let key else { continue }
      if let first = keys.insert(key, among: entries) {
        diagnostics.append(YAMLProblem.duplicateKey(key.value, first: first).diagnostic(at: key.range))
      } else {
        entries.append(YAMLEntry(key: key, value: value))
      }
    }
  }

  /// Nothing when the key is refused; its events are consumed all the same.
  private mutating func key(
    _ event: LibYAMLEvent, _ parser: inout LibYAMLParser, depth: Int
  ) throws(Stop) -> Located<String>? {
    let bytes = bytes(of: event)
    guard case .scalar(let text, let style) = event.kind else {
      if !event.isAlias { report(.keyNotText, at: bytes) }
      _ = try node(event, &parser, depth: depth)
      return nil
    }
    let start = refuseProperties(of: event, in: bytes)
    if style == .plain {
      if text == "<<" {
        report(.mergeKey, at: bytes)
        return nil
      }
      if ["", "~", "null"].contains(text) {
        report(.keyNotText, at: bytes)
        return nil
      }
    }
    refuseTraps(text, style, at: start..<bytes.upperBound, isKey: true)
    return Located(text, at: range(start..<bytes.upperBound))
  }

  /// Brackets have a mark of their own; the end of a block is told at the next token, so its last child decides.
  private mutating func end(of event: LibYAMLEvent, lastChild: SourceRange?, start: Int) -> Int {
    if event.end > event.start { return bytes(of: event).upperBound }
    return max(start, Int(lastChild?.end ?? 0))
  }
}

extension YAMLNode {
  /// Whether nothing was written there.
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }
}

/// The keys of a mapping: looked up one by one while they are few, in a table beyond.
///
/// Swift compares texts by canonical equivalence, so a key with composed accents equals the same with combining ones.
private struct SeenKeys {
  private static let few = 12
  private var table: [String: SourceRange] = [:]

  /// The place of the first key of that name, if there is one.
  mutating func insert(_ key: Located<String>, among entries: [YAMLEntry]) -> SourceRange? {
    if entries.count < Self.few { return entries.first { $0.key.value == key.value }?.key.range }
    if table.isEmpty {
      for entry in entries { table[entry.key.value] = entry.key.range }
    }
    if let first = table[key.value] { return first }
    table[key.value] = key.range
    return nil
  }
}
