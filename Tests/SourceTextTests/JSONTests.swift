import SourceText
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "12.50", "1e10", "-1.5E-3", "123456789012345678901234567890", #""""#,
    #""été 😀""#, #""\"\\\n\r\t\u0001\u001f""#, "[]", "{}", "[1,[2,[]],{}]", #"{"b":1,"a":{"c":null}}"#,
  ])
  func `What is read is written back the same`(_ text: String) throws {
    let value = try JSONValue(parsing: text)
    #expect(value.text == text)
    #expect(try JSONValue(parsing: value.indentedText) == value)
  }

  @Test(arguments: [
    (" [ 1 , 2 ]\n", "[1,2]"), (#""\u00e9\/\b\f""#, #""é/\u0008\u000c""#), (#""\ud83d\ude00""#, #""😀""#),
    ("{ \"a\" : 1 }", #"{"a":1}"#),
  ])
  func `Other spellings come back in ours`(_ text: String, _ expected: String) throws {
    #expect(try JSONValue(parsing: text).text == expected)
  }

  @Test(arguments: [
    ("", JSONSyntaxError.Problem.endOfText, 0), ("[1", .endOfText, 2), (#""abc"#, .endOfText, 4),
    ("[1,]", .unexpectedCharacter(expected: .value), 3), ("{\"a\" 1}", .unexpectedCharacter(expected: .colon), 5),
    ("[1 2]", .unexpectedCharacter(expected: .commaOrEndOfArray), 3),
    ("{\"a\":1 2}", .unexpectedCharacter(expected: .commaOrEndOfObject), 7),
    ("{a:1}", .unexpectedCharacter(expected: .memberName), 1), ("nul", .unexpectedCharacter(expected: .value), 0),
    ("NaN", .unexpectedCharacter(expected: .value), 0), ("'a'", .unexpectedCharacter(expected: .value), 0),
    ("01", .malformedNumber, 0), ("-", .malformedNumber, 0), ("1.", .malformedNumber, 0), ("1e", .malformedNumber, 0),
    ("+1", .unexpectedCharacter(expected: .value), 0), ("1 1", .textAfterValue, 2),
    ("\"\t\"", .controlCharacterInString, 1),
    (#""\x""#, .unknownEscape, 1), (#""\u12g4""#, .unknownEscape, 1), (#""\ud83d""#, .loneSurrogate, 1),
    (#""\ude00""#, .loneSurrogate, 1), (#""\ud83d\u0041""#, .loneSurrogate, 1),
    (#"{"a":1,"b":2,"a":3}"#, .duplicateName("a"), 13),
    (String(repeating: "[", count: 129), .tooDeep(limit: 128), 128),
  ])
  func `Refused texts say why and where`(_ text: String, _ problem: JSONSyntaxError.Problem, _ offset: Int) {
    #expect(throws: JSONSyntaxError(problem: problem, offset: offset)) { try JSONValue(parsing: text) }
  }

  @Test func `Bytes that are not UTF-8 are refused in strings`() {
    #expect(throws: JSONSyntaxError(problem: .notUTF8, offset: 2)) {
      try JSONValue(parsing: [0x22, 0x61, 0xE9, 0x22] as [UInt8])
    }
  }

  @Test func `Closed brackets do not count as depth`() throws {
    let text = "[" + Array(repeating: "[]", count: 300).joined(separator: ",") + "]"
    #expect(try JSONValue(parsing: text).array?.count == 300)
  }

  @Test func `A name given twice is found in large objects too`() {
    let members = (0..<40).map { "\"n\($0)\":\($0)" }.joined(separator: ",")
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: "{\(members),\"n3\":0}") }
    #expect(throws: Never.self) { try JSONValue(parsing: "{\(members)}") }
  }

  @Test func `Lines are read from a slice of a larger text`() throws {
    let bytes = Array("{\"id\":1}\n{\"id\":2}\n".utf8)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(try lines.map { try JSONValue(parsing: $0)["id"]?.number?.integer } == [1, 2])
  }

  @Test func `Literals write objects in order`() {
    let value: JSONValue = ["id": "x", "n": 3, "liste": [true, nil], "vide": [:]]
    #expect(value.text == #"{"id":"x","n":3,"liste":[true,null],"vide":{}}"#)
    #expect(
      value.indentedText == """
        {
          "id": "x",
          "n": 3,
          "liste": [
            true,
            null
          ],
          "vide": {}
        }
        """)
  }

  @Test(arguments: [
    ("573.49", true), ("0", true), ("-0.10", true), ("01", false), ("", false), ("1 ", false), (".5", false),
  ])
  func `Numbers are checked when written by hand`(_ text: String, _ isNumber: Bool) {
    #expect((JSONNumber(text) != nil) == isNumber)
  }

  @Test func `A diagnostic makes one line for programs`() {
    var files = SourceFiles()
    let file = files.add(path: "f.yaml", utf8: Array("clé: été\nx: 1\n".utf8))
    let diagnostic = Diagnostic(
      severity: .warning, code: "W003", message: "à « revoir »",
      primary: Label(range: SourceRange(file: file, start: 6, end: 11), text: "ici"),
      secondary: [Label(range: SourceRange(file: file, start: 12, end: 13), text: "là")], help: ["essayer"])
    #expect(
      DiagnosticJSON.line(diagnostic, in: files)
        == #"{"code":"W003","severity":"warning","message":"à « revoir »","path":"f.yaml","line":1,"column":6,"#
        + #""end_line":1,"end_column":9,"label":"ici","help":["essayer"],"#
        + #""related":[{"path":"f.yaml","line":2,"column":1,"end_line":2,"end_column":2,"label":"là"}]}"#)
  }
}
