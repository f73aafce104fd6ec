/// Draws diagnostics: the message, the lines it speaks of with carets under them, and what to try.
///
/// ```text
/// erreur E012 · fait inconnu : bail_au_nom
///    ┌─ Rules/services/logement/apl.yaml:14:45
/// 14 │       si: loyer_mensuel <= plafond_loyer et bail_au_nom
///    │                                             ^^^^^^^^^^^ aucun fait ne porte ce nom
/// aide : `pimms-guide search bail` liste les faits voisins.
/// ```
package struct DiagnosticRenderer: Sendable {
  let style: DiagnosticStyle
  /// Columns of the terminal.
  let width: Int

  /// A width under 40 columns is taken as 40.
  package init(style: DiagnosticStyle, width: Int) {
    self.style = style
    self.width = max(40, width)
  }

  /// Lines joined by line feeds, with none at the end.
  package func render(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
    let excerpts = Excerpt.excerpts(of: diagnostic, in: files)
    let gutter = excerpts.map(\.lastLine).max().map { String($0).count } ?? 1
    var lines = heading(of: diagnostic)
    for excerpt in excerpts {
      lines += draw(excerpt, gutter: gutter)
    }
    for help in diagnostic.help {
      lines += paragraph(help, opening: "aide : ", role: .help)
    }
    return lines.joined(separator: "\n")
  }
}

extension DiagnosticRenderer {
  private func heading(of diagnostic: Diagnostic) -> [String] {
    let role: DiagnosticStyle.Role =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      }
    let opening = "\(diagnostic.severity.word) \(diagnostic.code.text)"
    let separator = " · "
    let first = (opening + separator).terminalColumns
    var lines = diagnostic.message.printable.wrapped(width: width - first)
    // The following lines start under the second column, so only the first gives way to the code.
    if lines.count > 1 {
      let rest = lines.dropFirst().joined(separator: " ").wrapped(width: width - 2).map { "  " + $0 }
      lines = [lines[0]] + rest
    }
    return lines.enumerated().map { index, line in
      index == 0
        ? style.paint(opening, role) + separator + style.paint(line, .message)
        : style.paint(line, .message)
    }
  }

  private func paragraph(_ text: String, opening: String, role: DiagnosticStyle.Role) -> [String] {
    let indent = opening.terminalColumns
    return text.printable.wrapped(width: width - indent).enumerated().map { index, line in
      index == 0 ? style.paint(opening, role) + line : String(repeating: " ", count: indent) + line
    }
  }
}
