internal import SourceText
internal import YAMLTree

/// A key together with the way its value is read: written once, it serves the reader, the schema and the reference.
struct Key<Value>: Sendable {
  let declaration: KeyDeclaration
  let form: ValueForm<Value>

  init(_ name: String, _ form: ValueForm<Value>, required: Bool = false, _ documentation: String) {
    self.form = form
    declaration = KeyDeclaration(name: name, isRequired: required, shape: form.shape, documentation: documentation)
  }
}

/// How a value is written, and how it is read; nil, with a diagnostic, for anything else.
struct ValueForm<Value>: Sendable {
  let shape: Shape
  let read: @Sendable (YAMLNode, inout Reading) -> Value?
}

/// The diagnostics met while declarations are read; reading goes on after every one of them.
struct Reading: Sendable {
  var diagnostics: [Diagnostic] = []
  /// Every text said to people, where it is written: legal values may be named there.
  var sentences: [Located<String>] = []

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange, label: String = "", secondary: [Label] = [],
    help: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(
        severity: .error, code: code, message: message, primary: Label(range: range, text: label),
        secondary: secondary, help: help.map(\.asSentence)))
  }
}

/// The entries of one mapping, sorted by the keys of a table.
struct Fields: Sendable {
  let table: KeyTable
  let range: SourceRange
  private let nodes: [YAMLNode?]
  private let keyRanges: [SourceRange?]

  /// Tells unknown, empty and missing keys; nil only when the node is no mapping at all.
  init?(_ node: YAMLNode, as table: KeyTable, _ reading: inout Reading) {
    guard case .mapping(let entries) = node.content else {
      reading.reportShape(node, expected: "des clés et des valeurs pour \(table.subject)")
      return nil
    }
    self.init(entries, range: node.range, as: table, &reading)
  }

  init(_ entries: [YAMLEntry], range: SourceRange, as table: KeyTable, _ reading: inout Reading) {
    self.table = table
    self.range = range
    var nodes = [YAMLNode?](repeating: nil, count: table.keys.count)
    var keyRanges = [SourceRange?](repeating: nil, count: table.keys.count)
    // A key that was perhaps meant by an unknown one is not told missing as well.
    var meant: [String] = []
    for entry in entries {
      guard let position = table.position(ofWritten: entry.key.value) else {
        meant += reading.reportUnknownKey(entry.key, in: table)
        continue
      }
      keyRanges[position] = entry.key.range
      if case .null = entry.value.content {
        reading.reportEmptyKey(entry.key, table.keys[position])
      } else {
        nodes[position] = entry.value
      }
    }
    self.nodes = nodes
    self.keyRanges = keyRanges
    let missing = zip(table.keys, keyRanges).filter { key, range in
      key.isRequired && range == nil && !meant.contains(key.name)
    }.map(\.0)
    if !missing.isEmpty {
      reading.reportMissing(missing, in: table, at: entries.first?.key.range ?? range)
    }
  }

  /// The value of a key; nil when it is absent, or unreadable and told.
  func value<Value>(_ key: Key<Value>, _ reading: inout Reading) -> Value? {
    guard let node = node(key) else { return nil }
    return key.form.read(node, &reading)
  }

  func node<Value>(_ key: Key<Value>) -> YAMLNode? {
    table.position(of: key.declaration).flatMap { nodes[$0] }
  }

  /// Where the key itself is written.
  func keyRange<Value>(_ key: Key<Value>) -> SourceRange? {
    table.position(of: key.declaration).flatMap { keyRanges[$0] }
  }

  /// The key was written, readable or not.
  func has<Value>(_ key: Key<Value>) -> Bool { keyRange(key) != nil }
}

extension String {
  /// With a capital letter, unless it starts with something quoted.
  var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
