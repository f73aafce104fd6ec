import SourceText
import Testing
import YAMLTree

@Suite struct TreeTests {
  @Test(arguments: [
    ("a: 1\nb:\n  - x\n  - w: z\n", "{a: 1, b: [x, {w: z}]}"),
    ("a: {b: c, d: [e, 'f']}\n", "{a: {b: c, d: [e, f]}}"),
    ("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n", "{a: ~, b: ~, c: ~, d: , e: null}"),
    ("- - a\n  - b\n-\n", "[[a, b], ~]"),
    ("a:\n- x\n- w\n", "{a: [x, w]}"),
    ("--- \na: 1\n", "{a: 1}"),
    ("\u{FEFF}a: 1\n", "{a: 1}"),
    ("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
    ("2: x\n2025-04-01: w\n0: z\n", "{2: x, 2025-04-01: w, 0: z}"),
    ("a: [x y: z, 06 12 34]\n", "{a: [{x y: z}, 06 12 34]}"),
    ("seulement un texte", "seulement un texte"),
    ("a: 12:30\nb: 0.5\nc: 0\nd: true\n", "{a: 12:30, b: 0.5, c: 0, d: true}"),
    ("si: a >= 25 ans # fin\n", "{si: a >= 25 ans}"),
    ("a: |\n  x\n   y\n\nb: >\n  x\n  y\n", "{a: x\n y\n, b: x y\n}"),
  ])
  func `The tree is what is written`(_ text: String, _ outline: String) {
    let reading = Reading(text)
    #expect(reading.diagnostics.isEmpty, "\(reading.drawn)")
    #expect(reading.root?.outline == outline)
  }

  static let places = """
    titre: "Chèque énergie"
    étapes:
      - faire: Vérifier é
        canal: en_ligne

      - faire: |
          Appeler
          vite

    # commentaire
    thèmes: [énergie, budget]
    vide:
    fin: {a: b}  # encore

    """

  @Test(arguments: [
    (["titre"], #""Chèque énergie""#),
    (["étapes"], "- faire: Vérifier é\n    canal: en_ligne\n\n  - faire: |\n      Appeler\n      vite"),
    (["étapes", "0"], "faire: Vérifier é\n    canal: en_ligne"),
    (["étapes", "0", "canal"], "en_ligne"),
    (["étapes", "1"], "faire: |\n      Appeler\n      vite"),
    (["thèmes"], "[énergie, budget]"),
    (["thèmes", "1"], "budget"),
    (["vide"], ""),
    (["fin"], "{a: b}"),
  ])
  func `A node covers what it is written with and nothing after`(_ path: [String], _ expected: String) throws {
    let reading = Reading(Self.places)
    let node = try #require(path.reduce(reading.root) { $0?.at($1) })
    #expect(reading.files.text(of: node.range) == expected)
  }

  @Test func `The root ends with its last child`() throws {
    let reading = Reading("a:\n  b:\n    - é\n\n\n# fin\n")
    #expect(reading.files.text(of: try #require(reading.root).range) == "a:\n  b:\n    - é")
  }

  @Test func `A value left empty is placed after its colon`() throws {
    let reading = Reading("clé:\n\n\nautre: 1\n")
    let range = try #require(reading.root?.at("clé")?.range)
    #expect(range.isEmpty)
    #expect(range.start == UInt32("clé:".utf8.count))
  }

  @Test func `Keys keep their quotes in their range but not in their text`() throws {
    let reading = Reading("'été': 1\n")
    guard case .mapping(let entries) = reading.root?.content else {
      Issue.record("the root is no mapping")
      return
    }
    #expect(entries.map(\.key.value) == ["été"])
    #expect(reading.files.text(of: entries[0].key.range) == "'été'")
  }

  @Test(arguments: [
    ("Libellé", "libelle"), ("THÈME", "theme"), ("cœur", "coeur"), ("the\u{300}me", "theme"),
    ("à_vérifier", "a_verifier"), ("jusqu’au", "jusqu'au"), ("déjà.perçu", "deja.percu"),
  ])
  func `Keys fold to lower case without accents`(_ key: String, _ folded: String) {
    #expect(key.foldedKey == folded)
  }
}
