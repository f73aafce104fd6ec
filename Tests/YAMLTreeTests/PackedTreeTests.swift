import SourceText
import Testing
import YAMLTree

/// What is packed is read back as it was, with every place, or not at all.
struct PackedTreeTests {
  static let texts = [
    "a: 1",
    "a:",
    "clé: ~\nb: null\n",
    "- un\n- deux\n-\n",
    "a: \"une citation\"\nb: 'l''eau'\nc: \"tabulation\\tet \\u00e9\"\n",
    "\"clé citée\": 'x'\n'autre': y\n",
    "texte: >\n  une phrase pliée\n  sur deux lignes\n\n  et un alinéa\nsuite: |\n  telle\n    quelle\n",
    "plain: des mots sur\n  deux lignes\n",
    "liste: [a, \"b\", {c: d}, []]\nvide: {}\n",
    "# remarque\nélève:\n  prénom: Zoé # note\n  âges:\n    - 4\n    - 9\n",
  ]

  @Test(arguments: texts)
  func `A packed tree gives back every text and every place`(_ text: String) throws {
    let file = SourceFile(id: FileID(raw: 3), path: "essai.yaml", utf8: Array(text.utf8))
    let parsed = try #require(YAMLReader.read(file).root)
    let packed = try #require(PackedTree(parsed, of: file))
    let unpacked = try #require(packed.root(over: file))
    #expect(String(reflecting: unpacked) == String(reflecting: parsed))
    #expect(String(validating: packed.utf8, as: UTF8.self) != nil)
  }

  @Test(arguments: texts)
  func `A tree that was cut, lengthened or packed from another text is left aside`(_ text: String) throws {
    let file = SourceFile(id: FileID(raw: 0), path: "essai.yaml", utf8: Array(text.utf8))
    let root = try #require(YAMLReader.read(file).root)
    let packed = try #require(PackedTree(root, of: file)).utf8
    for length in packed.indices {
      #expect(PackedTree(utf8: Array(packed[..<length])).root(over: file) == nil, "\(length)")
    }
    #expect(PackedTree(utf8: packed + Array("n".utf8)).root(over: file) == nil)
    let longer = SourceFile(id: FileID(raw: 0), path: "essai.yaml", utf8: Array((text + "\n").utf8))
    #expect(PackedTree(utf8: packed).root(over: longer) == nil)
  }

  @Test(arguments: texts)
  func `What is left out is the only thing missing from a packed tree`(_ text: String) throws {
    let file = SourceFile(id: FileID(raw: 0), path: "essai.yaml", utf8: Array(text.utf8))
    let root = try #require(YAMLReader.read(file).root)
    let packed = try #require(PackedTree(root, of: file))
    guard case .mapping(let entries) = root.content else {
      let same = try #require(packed.root(over: file, leavingOut: YAMLOmission(entries: ["a"], files: .of(["a"]))))
      #expect(String(reflecting: same) == String(reflecting: root))
      return
    }
    for (position, left) in entries.enumerated() {
      let omission = YAMLOmission(entries: [left.key.value])
      let partial = try #require(packed.root(over: file, leavingOut: omission))
      let rest = YAMLNode(content: .mapping(entries.filter { $0.key.value != left.key.value }), range: root.range)
      #expect(String(reflecting: partial) == String(reflecting: rest), "\(left.key.value)")
      let nothing = YAMLNode(content: .mapping([]), range: root.range)
      let without = try #require(packed.root(over: file, leavingOut: YAMLOmission(files: .of([left.key.value]))))
      #expect(String(reflecting: without) == String(reflecting: position == 0 ? nothing : root), "\(left.key.value)")
      let only = try #require(packed.root(over: file, leavingOut: YAMLOmission(files: .allBut([left.key.value]))))
      #expect(String(reflecting: only) == String(reflecting: position == 0 ? root : nothing), "\(left.key.value)")
    }
  }

  @Test func `A place that goes backwards is not packed`() {
    let file = SourceFile(id: FileID(raw: 0), path: "essai.yaml", utf8: Array("a b".utf8))
    func node(_ start: UInt32) -> YAMLNode {
      let range = SourceRange(file: file.id, start: start, end: start + 1)
      return YAMLNode(content: .scalar(YAMLScalar("a", isPlain: true, verbatimAt: range)), range: range)
    }
    let whole = SourceRange(file: file.id, start: 0, end: 3)
    #expect(PackedTree(YAMLNode(content: .sequence([node(2), node(0)]), range: whole), of: file) == nil)
  }
}
