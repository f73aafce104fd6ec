extension TextLayout {
  /// Columns side by side where they fit, else one row after the other with the headers as terms.
  func table(_ table: Table, width: Int) -> [StyledText] {
    let caption = table.caption.map { text($0, theme[.strong]).wrapped(to: width) } ?? []
    switch voice {
    case .spoken: return caption + sentences(of: table, width: width)
    case .drawn:
      guard let widths = columnWidths(of: table, width: width) else {
        return caption + stackedRows(of: table, width: width)
      }
      return caption + grid(of: table, widths: widths)
    }
  }

  private var columnGap: Int { 2 }

  /// A width for each column, or nil if some word would have to be split.
  private func columnWidths(of table: Table, width: Int) -> [Int]? {
    let cells = table.columns.indices.map { column in
      [text(table.columns[column].header, theme[.tableHeader])] + table.rows.map { text($0[column]) }
    }
    var widths = cells.map { $0.map(\.naturalWidth).max() ?? 0 }
    let smallest = zip(cells, table.columns).map { cells, column in
      // A number is not folded, and words need room to be read.
      switch column.alignment {
      case .trailing: cells.map(\.longestWordWidth).max() ?? 0
      case .leading: max(cells.map(\.longestWordWidth).max() ?? 0, min(10, cells.map(\.naturalWidth).max() ?? 0))
      }
    }
    let available = width - columnGap * max(0, table.columns.count - 1)
    while widths.reduce(0, +) > available {
      let candidates = widths.indices.filter { widths[$0] > smallest[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func grid(of table: Table, widths: [Int]) -> [StyledText] {
    let hasHeaders = table.columns.contains { !$0.header.isEmpty }
    var lines: [StyledText] = []
    if hasHeaders {
      lines += gridRow(table.columns.map { text($0.header, theme[.tableHeader]) }, table.columns, widths)
      lines.append(
        joined(widths.map { StyledText(String(repeating: "─", count: $0), theme[.quiet]) }))
    }
    for row in table.rows { lines += gridRow(row.map { text($0) }, table.columns, widths) }
    return lines
  }

  private func gridRow(_ cells: [StyledText], _ columns: [TableColumn], _ widths: [Int]) -> [StyledText] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      joined(
        wrapped.indices.map { column in
          let cell = line < wrapped[column].count ? wrapped[column][line] : StyledText()
          return cell.padded(to: widths[column], columns[column].alignment)
        })
    }
  }

  private func joined(_ cells: [StyledText]) -> StyledText {
    cells.enumerated().reduce(into: StyledText()) { line, cell in
      if cell.offset > 0 { line += .spaces(columnGap) }
      line += cell.element
    }
  }

  /// The first cell as a lead, the others under it.
  private func stackedRows(of table: Table, width: Int) -> [StyledText] {
    if table.rows.isEmpty { return table.columns.flatMap { text($0.header).wrapped(to: width) } }
    let header = table.columns.first.map { text($0.header, theme[.tableHeader]) } ?? StyledText()
    let rows = table.rows.map { row -> [StyledText] in
      guard let first = row.first else { return [] }
      let lead = header.isEmpty ? StyledText() : header + StyledText("\u{A0}: ")
      var lines = hangingIndent(lead + text(first, theme[.strong]), width: width)
      for (column, cell) in zip(table.columns, row).dropFirst() where !cell.isEmpty {
        lines += hanging(StyledText("  "), width: width) { hangingIndent(pair(column.header, cell), width: $0) }
      }
      return lines
    }
    return rows.enumerated().flatMap { index, lines in (index == 0 ? [] : [StyledText()]) + lines }
  }

  /// Each row as one sentence, for the ear.
  private func sentences(of table: Table, width: Int) -> [StyledText] {
    table.rows.flatMap { row in
      let pairs = zip(table.columns, row).filter { !$1.isEmpty }.map { pair($0.header, $1) }
      let sentence = pairs.enumerated().reduce(into: StyledText()) { sentence, pair in
        if pair.offset > 0 { sentence += StyledText("\u{A0}; ") }
        sentence += pair.element
      }
      return hanging(StyledText(voice.bullet(depth: 0)), width: width) { sentence.wrapped(to: $0) }
    }
  }

  private func pair(_ header: Inline, _ cell: Inline) -> StyledText {
    header.isEmpty ? text(cell) : text(header) + StyledText("\u{A0}: ") + text(cell)
  }
}
