/// The type size at which a document fills one A4 page.
enum PosterFit {
  /// The largest size, in points, at which the document should hold on the page; 16 if none does.
  ///
  /// Without a layout engine the height is estimated from the plain rendering: at a size of `s` points, a line holds
  /// about `room ÷ 0.52 s` characters. The blocks that take more than their text (title, callouts, rules) are counted apart.
  static func pointSize(for document: Document) -> Int {
    stride(from: 48, through: 16, by: -1).first { height(of: document, pointSize: Double($0)) <= pageHeight } ?? 16
  }

  /// A4 less the margins of the poster's `@page` rule, in points.
  private static let pageHeight = 842.0 - 2 * 34
  private static let pageWidth = 595.0 - 2 * 34

  private static func height(of document: Document, pointSize: Double) -> Double {
    let columns = Int(pageWidth / (0.52 * pointSize))
    var body = document
    body.title = nil
    let text = PlainTextRenderer(width: columns).render(body)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let gaps = lines.count { $0.isEmpty }
    let title = document.title.map { title in
      let columns = Int(pageWidth / (0.58 * 1.7 * pointSize))
      let lines = PlainTextRenderer(width: columns).render(Document([.paragraph(title)])).split(separator: "\n").count
      return Double(lines) * 1.7 * 1.15 + 0.8
    }
    let extra = document.blocks.reduce(0) { $0 + extraLines(for: $1) }
    return pointSize * ((title ?? 0) + Double(lines.count - gaps) * 1.35 + Double(gaps) * 0.6 + extra)
  }

  /// What a block takes beyond its lines of text, in ems.
  private static func extraLines(for block: Block) -> Double {
    switch block {
    case .heading: 0.9
    case .callout(_, _, let blocks): 1.6 + blocks.reduce(0) { $0 + extraLines(for: $1) }
    case .section(_, _, _, let blocks): 0.9 + blocks.reduce(0) { $0 + extraLines(for: $1) }
    case .list(_, let items): Double(items.count) * 0.25
    case .checklist(let items): Double(items.count) * 0.25
    case .definitions(let rows): Double(rows.count) * 0.35
    case .table(let table): Double(table.rows.count + 1) * 0.8
    case .calculation(_, let lines): Double(lines.count) * 0.6
    case .quote, .question: 0.9
    case .rule, .spacer: 1.2
    case .paragraph, .pageBreak: 0.2
    }
  }
}
