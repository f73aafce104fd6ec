/// Diagnostics for programs: one JSON object a line.
package enum DiagnosticJSON {
  /// One line without its line feed; lines and columns count from 1, columns in characters, ends excluded.
  package static func line(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
    value(diagnostic, in: files).text
  }

  /// The same as a value, to be put inside another.
  package static func value(_ diagnostic: Diagnostic, in files: SourceFiles) -> JSONValue {
    .object(
      [
        JSONMember("code", .string(diagnostic.code.text)),
        JSONMember("severity", .string(diagnostic.severity.rawValue)),
        JSONMember("message", .string(diagnostic.message)),
      ]
        + place(of: diagnostic.primary, in: files)
        + [
          JSONMember("label", .string(diagnostic.primary.text)),
          JSONMember("help", .array(diagnostic.help.map(JSONValue.string))),
          JSONMember(
            "related",
            .array(
              diagnostic.secondary.map { label in
                .object(place(of: label, in: files) + [JSONMember("label", .string(label.text))])
              })),
        ])
  }

  private static func place(of label: Label, in files: SourceFiles) -> [JSONMember] {
    let file = files[label.range.file]
    let start = file.position(ofOffset: label.range.start)
    let end = file.position(ofOffset: label.range.end)
    return [
      JSONMember("path", .string(file.path)),
      JSONMember("line", .number(JSONNumber(start.line))),
      JSONMember("column", .number(JSONNumber(start.column))),
      JSONMember("end_line", .number(JSONNumber(end.line))),
      JSONMember("end_column", .number(JSONNumber(end.column))),
    ]
  }
}
