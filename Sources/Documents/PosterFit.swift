/// The type size at which a document fills one A4 page.
enum PosterFit {
  /// The largest size, in points, at which the document should hold on the page; 14 if none does, and the poster then runs over.
  ///
  /// Without a layout engine the height is estimated from the plain rendering: at a size of `s` points, a line holds
  /// about `room ÷ 0.52 s` characters. What blocks take beyond their text (padding, rules) is counted apart.
  static func pointSize(for document: Document) -> Int {
    stride(from: 44, through: 14, by: -1).first { height(of: document, pointSize: Double($0)) <= pageHeight } ?? 14
  }

  /// A4 less the margins of the poster's `@page` rule, in points.
  private static let pageHeight = 842.0 - 2 * 34
  private static let pageWidth = 595.0 - 2 * 34

  private static func height(of document: Document, pointSize: Double) -> Double {
    let title = document.title.map { title in
      let columns = (pageWidth - 1.02 * pointSize) / (0.62 * 1.7 * pointSize)
      return lines(of: .paragraph(title), columns: columns) * 1.7 * 1.12 + 1.7
    }
    let body = document.blocks.reduce(0) { sum, block in
      var columns = pageWidth / (0.52 * pointSize)
      // The padding of a callout narrows it, and its title is bold.
      if case .callout = block { columns = (pageWidth - 2.6 * pointSize) / (0.56 * pointSize) }
      return sum + lines(of: block, columns: columns) * 1.3 + 0.4 + extraLines(for: block)
    }
    return pointSize * ((title ?? 0) + body)
  }

  private static func lines(of block: Block, columns: Double) -> Double {
    let layout = TextLayout(voice: .spoken, theme: .none)
    return Double(layout.lines(of: [block], width: max(2, Int(columns))).count { !$0.isEmpty })
  }

  /// What a block takes beyond its lines of text, in ems.
  private static func extraLines(for block: Block) -> Double {
    switch block {
    case .heading: 0.8
    case .callout(_, _, let blocks): 1.6 + blocks.reduce(0) { $0 + extraLines(for: $1) }
    case .section(_, _, _, let blocks): 0.9 + blocks.reduce(0) { $0 + extraLines(for: $1) }
    case .list(_, let items): Double(items.count) * 0.25
    case .checklist(let items): Double(items.count) * 0.25
    case .definitions(let rows): Double(rows.count) * 0.35
    case .table(let table): Double(table.rows.count + 1) * 0.8
    case .calculation(_, let lines): Double(lines.count) * 0.6
    case .quote, .question: 0.8
    case .rule, .spacer: 1.6
    case .paragraph, .pageBreak: 0
    }
  }
}
