import SourceText
import Testing
import YAMLTree

@Suite struct ScalarTests {
  /// A file with one key, a part of its value, and what must be underlined in the file.
  @Test(arguments: [
    ("a: loyer >= seuil_été et bail", "bail", "bail"),
    ("a: 'loyer et bail'", "bail", "bail"),
    ("a: \"loyer et bail\"", "loyer", "loyer"),
    ("a: 'l''été et bail'", "bail", "bail"),
    ("a: 'l''été'", "l'été", "l''été"),
    ("a: 'l''été'", "'", "''"),
    (#"a: "dit \"oui\" à bail""#, "bail", "bail"),
    (#"a: "dit \"oui\" à bail""#, "\"oui\"", #"\"oui\""#),
    (#"a: "\u00e9t\xe9 et \U0001F600 bail""#, "été", #"\u00e9t\xe9"#),
    (#"a: "\u00e9t\xe9 et \U0001F600 bail""#, "bail", "bail"),
    (#"a: "\u00e9t\xe9 et \U0001F600 bail""#, "😀", #"\U0001F600"#),
    (#"a: "x\ty bail""#, "bail", "bail"),
    (#"a: "x\ty bail""#, "\t", #"\t"#),
    ("a: \"x \\\n   bail y\"", "bail", "bail"),
    ("a: \"x\n\n   bail\\n y\"", "bail", "bail"),
    ("a: loyer et\n   été ou\n   bail", "bail", "bail"),
    ("a: loyer et\n   été ou\n   bail", "été ou bail", "été ou\n   bail"),
    ("a: loyer et\n\n   bail", "bail", "bail"),
    ("a: |\n  loyer é\n    bail\n", "bail", "bail"),
    ("a: |\n  loyer é\n    bail\n", "  bail", "  bail"),
    ("a: |\n  loyer é\n    bail\n", "loyer é", "loyer é"),
    ("a: |2\n    bail\n", "  bail", "  bail"),
    ("a: |\n\n\n  bail\n", "bail", "bail"),
    ("a: >\n  loyer\n  é et\n\n  bail\n", "bail", "bail"),
    ("a: >\n  loyer\n  é et\n\n  bail\n", "loyer é", "loyer\n  é"),
    ("a: >-\n  loyer\n    plus\n  bail", "bail", "bail"),
    ("a: >-\n  loyer\n    plus\n  bail", "plus", "plus"),
    ("a: |  # note\n  bail\n", "bail", "bail"),
    ("a: |\r\n  loyer\r\n  bail\r\n", "bail", "bail"),
    ("a: [x, 'é' , bail é]", "", ""),
  ])
  func `A part of a text is underlined where it is written`(_ file: String, _ part: String, _ expected: String) throws {
    let reading = Reading(file)
    #expect(reading.diagnostics.isEmpty, "\(reading.drawn)")
    guard !part.isEmpty else { return }
    let scalar = try #require(reading.root?.at("a")?.scalar)
    let lower = try #require(scalar.text.utf8Offset(of: part), "\(scalar.text.debugDescription)")
    let range = scalar.range(ofUTF8: lower, upper: lower + part.utf8.count)
    #expect(reading.files.text(of: range) == expected)
  }

  @Test(arguments: [
    "a: loyer >= été", "a: 'l''été'", #"a: "\u00e9 et \\ \"b\"""#, "a: un\n  deux\n\n  trois",
    "a: |\n  un\n    deux\n\n  trois\n", "a: >\n  un\n  deux\n\n   trois\n  fin\n", "a: \"un \\\n  deux\n\n trois \"",
    "a: ' un  \n  deux '", "a: |+\n  x\n\n\n", "a: \" \\n \\  b\"",
  ])
  func `Every letter is found again in the file`(_ file: String) throws {
    let reading = Reading(file)
    let scalar = try #require(reading.root?.at("a")?.scalar)
    var offset = 0
    var previous: UInt32 = 0
    for character in scalar.text {
      let end = offset + character.utf8.count
      let range = scalar.range(ofUTF8: offset, upper: end)
      let written = reading.files.text(of: range)
      #expect(range.start >= previous, "\(character.debugDescription)")
      previous = range.start
      if character.isLetter, !written.hasPrefix("\\") { #expect(written == String(character)) }
      offset = end
    }
  }

  @Test func `Bounds outside the text come back to its ends`() throws {
    let scalar = try #require(Reading("a: bail").root?.at("a")?.scalar)
    #expect(scalar.range(ofUTF8: -3, upper: 99) == scalar.contentRange)
    #expect(scalar.range(ofUTF8: 99, upper: 2).start == 7)
    let escaped = try #require(Reading(#"a: "x\ty""#).root?.at("a")?.scalar)
    #expect(escaped.range(ofUTF8: 3, upper: 3).start == 8)
  }

  @Test(arguments: [("a: x", true), ("a: 'x'", false), ("a: \"x\"", false), ("a: |\n  x", false), ("a: x\n  y", true)])
  func `Only texts without quotes are plain`(_ file: String, _ isPlain: Bool) throws {
    #expect(try #require(Reading(file).root?.at("a")?.scalar).isPlain == isPlain)
  }
}

extension String {
  fileprivate func utf8Offset(of part: String) -> Int? {
    let (whole, part) = (Array(utf8), Array(part.utf8))
    return (0...max(0, whole.count - part.count)).first { whole[$0...].starts(with: part) }
  }
}
