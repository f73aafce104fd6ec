import SourceText
import Testing
import YAMLTree

@Suite struct ProblemTests {
  /// A broken file, the codes it earns, and what each diagnostic underlines.
  @Test(arguments: [
    ("", ["Y001"], [""]), ("# rien\n", ["Y001"], [""]), ("---\n", ["Y001"], [""]), ("~\n", ["Y001"], [""]),
    ("titre: é\n---\ntitre: b\n", ["Y007"], ["---"]), ("a: 1\n...\nb: 2\n", ["Y007"], ["b:"]),
    ("été:\n\t- a\n\t- b\nfin: 1\n", ["Y010", "Y010"], ["\t", "\t"]), ("a: |\n  é\n\tx\n", ["Y010"], ["\t"]),
    ("- \tx\n", ["Y010"], ["\t"]), ("a:\n  - é\n\t- w\n", ["Y010"], ["\t"]),
    ("été: 'abc\nb: 1\n", ["Y011"], ["'"]), ("été: \"abc\nb: 1\n", ["Y011"], ["\""]),
    ("é: 'x\n---\nw'\n", ["Y011"], ["'"]),
    ("é: \"dit \"oui\" là\"\n", ["Y012"], ["oui\" là\""]), ("é: 'l'été'\n", ["Y012"], ["été'"]),
    ("- 'l'été'\n", ["Y012"], ["été'"]), ("é: \"b\" d\n", ["Y012"], ["d"]),
    ("é: [x, w\nb: 1\n", ["Y013"], ["["]), ("é: {x: 1, w: 2\nb: 1\n", ["Y013"], ["{"]), ("é: [x, w", ["Y013"], ["["]),
    ("é: [\n", ["Y013"], ["["]), ("é: [[a], {b: c},\n", ["Y013"], ["["]), ("é: [a, {", ["Y013"], ["{"]),
    ("é: [\"x\" \"w\"]\n", ["Y014"], ["\""]), ("é: {\"x\": 1 \"w\": 2}\n", ["Y014"], [":"]),
    ("é: ]\n", ["Y015"], ["]"]), ("é: [,]\n", ["Y015"], [","]), ("é: [a,, b]\n", ["Y015"], [","]),
    ("é: à savoir : oui\n", ["Y016"], [":"]), ("- é: à savoir : oui\n", ["Y016"], [":"]),
    ("a: 1\n  été: 2\n", ["Y017"], ["été"]), ("- a\n été: 1\n", ["Y017"], ["été"]),
    ("a:\n  é: 1\n été: 2\n", ["Y018"], ["été:"]), ("a: |\n  é\n été\nb: 1", ["Y018"], ["été"]),
    ("été\nb: 1\n", ["Y019"], ["été"]), ("b: 1\nété à la mer\nc: 2\n", ["Y019"], ["été à la mer"]),
    ("b: é\nété", ["Y019"], ["été"]),
    ("é:b\nc: 1\n", ["Y020"], [":"]), ("b: 1\nclé:2\nc: 2\n", ["Y020"], [":"]),
    ("é: - b\n", ["Y021"], ["-"]), ("é: 1\n- b\n", ["Y021"], ["-"]),
    ("- é\nété: 1\n", ["Y022"], ["été:"]), ("a:\n  - é\n  c: 1\n", ["Y022"], ["c:"]),
    ("é: {b: c} été\n", ["Y023"], ["été"]), ("é: [1, 2]]\n", ["Y023"], ["]"]),
    ("é: @x\n", ["Y024"], ["@"]), ("é: `x`\n", ["Y024"], ["`"]), ("é: %x\n", ["Y024"], ["%"]),
    ("é: * x\n", ["Y024"], ["*"]),
    ("é: & x\n", ["Y024"], ["&"]), ("é: &é x\n", ["Y024"], ["&"]), ("é: !<x\n", ["Y024"], ["!"]),
    (#"é: "\d""#, ["Y025"], [#"\d"#]), (#"é: "\u12""#, ["Y025"], [#"\u"#]), (#"é: "\uD800""#, ["Y025"], [#"\u"#]),
    ("é: | été là\n  b\n", ["Y026"], ["été là"]), ("é: >0\n  b\n", ["Y026"], ["0"]),
    ("%YAML 3.0\n---\na: 1\n", ["Y027"], ["%YAML"]), ("%FOO\n---\na: 1\n", ["Y027"], ["%FOO"]),
    ("é:\n  - b\n    - c\n", ["Y028"], ["-"]),
    ("é: &x !t [1]\nb: *x\n", ["Y030", "Y032", "Y031"], ["&x", "!t", "*x"]), ("&a b: 1\n", ["Y030"], ["&a"]),
    ("é: !!str\nb: 1\n", ["Y032"], ["!!str"]), ("é: ! x\n", ["Y032"], ["!"]), ("*x : 1\n", ["Y031"], ["*x"]),
    ("é: {a:[b]}\n", ["Y020"], [":"]),
    ("<<: {a: 1}\nb: 1\n", ["Y033"], ["<<"]),
    ("été: 1\na: 2\nété: 3\na: 4\n", ["Y034", "Y034"], ["été", "a"]),
    ("été: 1\ne\u{301}te\u{301}: 2\n", ["Y034"], ["e\u{301}te\u{301}"]), ("é: {a: 1, 'a': 2}\n", ["Y034"], ["'a'"]),
    ("[a]: b\n{c}: d\n~: f\n", ["Y035", "Y035", "Y035"], ["[", "{", "~"]), ("é: ? b\n", ["Y035"], ["?"]),
    ("é: 1\n: b\n", ["Y035"], [":"]),
    ("é: 0612\n01: x\nc: ['01', 007, -05]\n", ["Y036", "Y036", "Y036", "Y036"], ["0612", "01", "007", "-05"]),
    (
      "é: Yes\nb: [no, ON, 'no', n]\noff: 1\n", ["Y037", "Y037", "Y037", "Y037", "Y037"],
      ["Yes", "no", "ON", "n", "off"]
    ),
    ("é: x\u{1}é\u{2}\n", ["Y004", "Y004"], ["\u{1}", "\u{2}"]),
    ("é: 1\né: {a: no}\n", ["Y034", "Y037"], ["é", "no"]),
    ("é: no\né: 2\nb: é : x", ["Y037", "Y034", "Y016"], ["no", "é", ":"]),
  ])
  func `A broken file says what is wrong and where`(_ text: String, _ codes: [String], _ underlined: [String]) {
    let reading = Reading(text)
    #expect(reading.codes == codes, "\(reading.drawn)")
    // Compared as bytes: Swift takes composed and combining accents for equal.
    #expect(reading.underlined.map { Array($0.utf8) } == underlined.map { Array($0.utf8) }, "\(reading.drawn)")
  }

  @Test func `A key given twice shows its first place`() {
    #expect(
      Reading("loyer: 500 €\nété: un\nthème: a\nété: deux\n").drawn == """
        erreur Y034 · clé en double : été
          ┌─ essai.yaml:4:1
        2 │ été: un
          │ --- première fois ici
          ·
        4 │ été: deux
          │ ^^^ deuxième fois
        aide : Réunir les deux contenus sous une seule clé.
        """)
  }

  @Test func `A colon in a text is shown with the line to write`() {
    #expect(
      Reading("titre: Chèque énergie\npour: À savoir : une aide annuelle\n").drawn == """
        erreur Y016 · un second « : » sur la même ligne
          ┌─ essai.yaml:2:16
        2 │ pour: À savoir : une aide annuelle
          │                ^ ce deux-points coupe le texte
        aide : Mettre tout le texte entre guillemets : pour: "À savoir : une aide annuelle"
        """)
  }

  @Test func `A badly aligned line shows the block it could belong to`() {
    #expect(
      Reading("étapes:\n    début: un\n  fin: deux\n").drawn == """
        erreur Y018 · ligne mal alignée
          ┌─ essai.yaml:3:3
        1 │ étapes:
          │ ------- le bloc commence ici
          ·
        3 │   fin: deux
          │   ^^^^ aucune clé du bloc ne commence à cette colonne
        aide : Les clés d'un même bloc commencent toutes à la même colonne ; compter les espaces.
        """)
  }

  @Test func `A bracket left open shows where it was awaited`() {
    #expect(
      Reading("thèmes: [énergie, été\ntitre: un\n").drawn == """
        erreur Y013 · liste « [ » jamais refermée
          ┌─ essai.yaml:1:9
        1 │ thèmes: [énergie, été
          │         ^ ouverte ici
        2 │ titre: un
          │      - on attendait encore « , » ou « ] »
        aide : Ajouter « ] » à la fin.
        """)
  }

  @Test func `A file in another encoding shows its first accents`() {
    let latin1 = Array("titre: Ch".utf8) + [0xE8] + Array("que ".utf8) + [0xE9] + Array("nergie\n".utf8)
    #expect(
      Reading(latin1).drawn == """
        erreur Y003 · texte qui n'est pas en UTF-8
          ┌─ essai.yaml:1:10
        1 │ titre: Ch\u{FFFD}que \u{FFFD}nergie
          │          ^ octet E8, « è » dans l'encodage Windows-1252
        aide : Enregistrer le fichier avec l'encodage UTF-8.
        erreur Y003 · texte qui n'est pas en UTF-8
          ┌─ essai.yaml:1:15
        1 │ titre: Ch\u{FFFD}que \u{FFFD}nergie
          │               ^ octet E9, « é » dans l'encodage Windows-1252
        aide : Enregistrer le fichier avec l'encodage UTF-8.
        """)
  }
}

@Suite struct LimitTests {
  @Test func `A file too large is not read`() {
    let reading = Reading("a: 123456\n", limits: .init(maxDepth: 64, maxBytes: 9, maxNodes: 100))
    #expect(reading.codes == ["Y002"])
    #expect(reading.root == nil)
  }

  @Test(arguments: [("[[[1]]]", ["Y005"]), ("[[1]]", []), ("- - - 1\n", ["Y005"]), ("a:\n  b:\n    c: 1\n", ["Y005"])])
  func `Depth is bounded`(_ text: String, _ codes: [String]) {
    let reading = Reading(text, limits: .init(maxDepth: 2, maxBytes: 1000, maxNodes: 100))
    #expect(reading.codes == codes)
    #expect((reading.root == nil) == !codes.isEmpty)
  }

  @Test func `A deep file ends at once`() {
    #expect(Reading(String(repeating: "[", count: 200_000)).codes == ["Y005"])
  }

  @Test func `The number of values is bounded`() {
    let limits = YAMLReader.Limits(maxDepth: 5, maxBytes: 1000, maxNodes: 4)
    #expect(Reading("[1, 2, 3]", limits: limits).codes == [])
    #expect(Reading("[1, 2, 3, 4]", limits: limits).codes == ["Y006"])
  }

  static let whole = """
    service: été
    titre: "Chèque \\u00e9nergie"  # note
    conditions: {toutes: [âge >= 25, 'l''été']}
    étapes:
      - faire: |
          Appeler
        canal: x
      - >-
        plié
        deux
    fin:

    """

  /// Any file may be met while it is being typed: nothing crashes, every place is in the file and can be drawn.
  @Test func `A file cut or missing a byte anywhere is still told`() {
    let utf8 = Array(Self.whole.utf8)
    #expect(Reading(utf8).codes == [])
    for index in utf8.indices {
      var missing = utf8
      missing.remove(at: index)
      var odd = utf8
      odd[index] = [0x09, 0x22, 0x27, 0x3A, 0x5B, 0x7D, 0x26, 0x2D, 0x0A, 0xFF][index % 10]
      for candidate in [Array(utf8[..<index]), missing, odd] {
        let reading = Reading(candidate)
        #expect(reading.root != nil || !reading.diagnostics.isEmpty)
        #expect(!reading.codes.contains("Y029"), "\(reading.drawn)")
        for diagnostic in reading.diagnostics {
          for label in [diagnostic.primary] + diagnostic.secondary {
            #expect(Int(label.range.end) <= candidate.count)
          }
        }
        #expect(reading.diagnostics.isEmpty == reading.drawn.isEmpty)
      }
    }
  }
}
