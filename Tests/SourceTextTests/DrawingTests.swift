import SourceText
import Testing

/// Files written with `«…»` around what a label underlines; the signs are taken away.
struct Marked {
  var files = SourceFiles()
  var ranges: [SourceRange] = []

  mutating func add(_ path: String, _ marked: String) {
    var utf8: [UInt8] = []
    var open: [UInt32] = []
    var found: [(UInt32, UInt32)] = []
    for character in marked {
      switch character {
      case "«": open.append(UInt32(utf8.count))
      case "»": found.append((open.popLast() ?? 0, UInt32(utf8.count)))
      default: utf8.append(contentsOf: String(character).utf8)
      }
    }
    let file = files.add(path: path, utf8: utf8)
    ranges += found.map { SourceRange(file: file, start: $0.0, end: $0.1) }
  }

  /// The first range is the primary one; the others say `second`.
  func drawn(
    message: String = "message", text: String = "ici", style: DiagnosticStyle = .plain, width: Int = 80,
    help: [String] = []
  ) -> String {
    let diagnostic = Diagnostic(
      severity: .error, code: "E001", message: message, primary: Label(range: ranges[0], text: text),
      secondary: ranges.dropFirst().map { Label(range: $0, text: "second") }, help: help)
    return DiagnosticRenderer(style: style, width: width).render(diagnostic, in: files)
  }
}

@Suite struct DrawingTests {
  @Test func `The page of an error reads like the reference`() {
    var files = SourceFiles()
    let padding = String(repeating: "\n", count: 13)
    let line = "      si: loyer_mensuel <= plafond_loyer et bail_au_nom\n"
    let rule = files.add(path: "Rules/rights/logement/apl.yaml", utf8: Array((padding + line).utf8))
    let facts = files.add(
      path: "Rules/facts/logement.yaml", utf8: Array((String(repeating: "\n", count: 7) + "  bail_nom_propre:\n").utf8))
    let diagnostic = Diagnostic(
      severity: .error, code: "E012", message: "fait inconnu : bail_au_nom",
      primary: Label(range: SourceRange(file: rule, start: 57, end: 68), text: "aucun fait ne porte ce nom"),
      secondary: [
        Label(range: SourceRange(file: facts, start: 9, end: 24), text: "vouliez-vous dire celui-ci ?")
      ],
      help: ["`pimms-guide search bail` liste les faits voisins."])
    let drawn = DiagnosticRenderer(style: .plain, width: 100).render(diagnostic, in: files)
    #expect(
      drawn == """
        erreur E012 · fait inconnu : bail_au_nom
           ┌─ Rules/rights/logement/apl.yaml:14:45
        14 │       si: loyer_mensuel <= plafond_loyer et bail_au_nom
           │                                             ^^^^^^^^^^^ aucun fait ne porte ce nom
           ┌─ Rules/facts/logement.yaml:8:3
         8 │   bail_nom_propre:
           │   --------------- vouliez-vous dire celui-ci ?
        aide : `pimms-guide search bail` liste les faits voisins.
        """)
  }

  /// One line of source; the carets must stand under the marked characters in terminal columns.
  @Test(arguments: [
    ("abc «def» ghi", "abc def ghi", "    ^^^ ici"),
    ("éàç «été» ï", "éàç été ï", "    ^^^ ici"),
    ("e\u{301}a\u{300} «e\u{301}te\u{301}»", "e\u{301}a\u{300} e\u{301}te\u{301}", "   ^^^ ici"),
    ("😀 «x»", "😀 x", "   ^ ici"),
    ("👩‍👩‍👧 «👍🏽»", "👩‍👩‍👧 👍🏽", "   ^^ ici"),
    ("🇫🇷 «x»", "🇫🇷 x", "   ^ ici"),
    ("⚠️ «x»", "⚠️ x", "   ^ ici"),
    ("漢字 «x»", "漢字 x", "     ^ ici"),
    ("\ta\t«x»", "    a   x", "        ^ ici"),
    ("a\u{1B}[31m«x»", "a␛[31mx", "      ^ ici"),
    ("a\u{202E}«x»", "a\u{FFFD}x", "  ^ ici"),
    ("a«»b", "ab", " ^ ici"),
    ("ab«»", "ab", "  ^ ici"),
    ("«»", "", "^ ici"),
  ])
  func `Carets stand under what they mean`(_ marked: String, _ shown: String, _ carets: String) {
    var source = Marked()
    source.add("f", marked)
    let lines = source.drawn().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2] == (shown.isEmpty ? "1 │" : "1 │ \(shown)"))
    #expect(lines[3] == "  │ \(carets)")
  }

  @Test func `Several labels of one file share its excerpt`() {
    var source = Marked()
    source.add("f.yaml", "a: «1» et «2»\nb: 2\nc: 3\nd: «4»\n")
    source.ranges.swapAt(0, 2)
    #expect(
      source.drawn() == """
        erreur E001 · message
          ┌─ f.yaml:4:4
        1 │ a: 1 et 2
          │    - second
          │         - second
          ·
        4 │ d: 4
          │    ^ ici
        """)
  }

  @Test func `A range over a few lines is underlined on each`() {
    var source = Marked()
    source.add("f.yaml", "a:\n  «b: 1\n\n  c: é\n»d: 2\n")
    #expect(
      source.drawn() == """
        erreur E001 · message
          ┌─ f.yaml:2:3
        2 │   b: 1
          │   ^^^^
          ·
        4 │   c: é
          │   ^^^^ ici
        """)
  }

  @Test func `A long range shows its beginning and its end`() {
    var source = Marked()
    source.add("f.yaml", "a:\n«  b: 1\n  c: 1\n  d: 1\n  e: 1\n  f: 1\n  g: 1»\n")
    #expect(
      source.drawn() == """
        erreur E001 · message
          ┌─ f.yaml:2:1
        2 │   b: 1
          │ ^^^^^^
        3 │   c: 1
          │   ^^^^
          ·
        7 │   g: 1
          │   ^^^^ ici
        """)
  }

  @Test func `A long line is cut around its carets`() {
    var source = Marked()
    let words = String(repeating: "mot été ", count: 20)
    source.add("f.yaml", words + "«bail»" + " " + words)
    #expect(
      source.drawn(width: 44) == """
        erreur E001 · message
          ┌─ f.yaml:1:161
        1 │ … mot été mot été bail mot été mot été …
          │                   ^^^^ ici
        """)
  }

  @Test func `A label that does not fit goes under its carets`() {
    var source = Marked()
    source.add("f.yaml", "clé: valeur très longue pour «ici»")
    #expect(
      source.drawn(text: "une explication assez longue pour ne pas tenir", width: 44) == """
        erreur E001 · message
          ┌─ f.yaml:1:30
        1 │ clé: valeur très longue pour ici
          │                              ^^^
          │ une explication assez longue pour ne pas
          │ tenir
        """)
  }

  @Test(arguments: 40...90)
  func `Nothing goes past the width`(_ width: Int) {
    var source = Marked()
    source.add("f.yaml", String(repeating: "漢é ", count: 30) + "«😀😀»" + String(repeating: " 字e", count: 30))
    source.add("g.yaml", "\t\t«un»" + String(repeating: "x", count: width))
    let drawn = source.drawn(
      message: "un message assez long pour devoir passer à la ligne dans un terminal étroit : oui",
      text: "une explication assez longue, elle aussi, pour ne pas tenir sur une ligne",
      width: width, help: ["Une aide assez longue pour passer à la ligne elle aussi, sans rien couper."])
    for line in drawn.split(separator: "\n") {
      #expect(String(line).terminalColumns <= width, "\(line)")
    }
  }

  @Test func `Colours follow roles`() {
    var source = Marked()
    source.add("f", "«a» «b»")
    let before = Dictionary(uniqueKeysWithValues: DiagnosticStyle.Role.allCases.map { ($0, "<\($0)>") })
    let style = DiagnosticStyle.ansi(.init(before: before, after: "</>"))
    #expect(
      source.drawn(style: style, help: ["essayer"]) == """
        <error>erreur E001</> · <message>message</>
          <gutter>┌─</> <place>f:1:1</>
        <gutter>1 │</> a b
        <gutter>  │</> <primary>^</> <primary>ici</>
        <gutter>  │</>   <secondary>-</> <secondary>second</>
        <help>aide : </>essayer
        """)
  }

  @Test func `A message never carries an escape sequence`() {
    var source = Marked()
    source.add("f\u{1B}[2J", "«a»")
    let drawn = source.drawn(message: "nom \u{1B}[31m", text: "\u{7}", help: ["\u{9B}x"])
    #expect(!drawn.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
  }
}
