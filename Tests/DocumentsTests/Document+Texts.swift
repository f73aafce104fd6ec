import Documents

extension Document {
  /// Every text a reader must find in a rendering, and the addresses of links; hints of folds apart.
  var texts: [String] {
    ([title].compactMap(\.self) + blocks.flatMap(\.inlines)).flatMap(\.texts)
  }
}

extension Inline {
  fileprivate var texts: [String] {
    spans.flatMap { span -> [String] in
      switch span {
      case .text(let words), .command(let words): [words]
      case .strong(let inner), .emphasis(let inner), .role(_, let inner): inner.texts
      case .link(let inner, let url): inner.texts + (inner.plainText == url ? [] : [url])
      }
    }
  }
}

extension Block {
  fileprivate var inlines: [Inline] {
    switch self {
    case .heading(_, let inline), .paragraph(let inline): [inline]
    case .list(_, let items): items.flatMap { [$0.text] + $0.children.flatMap(\.inlines) }
    case .checklist(let items): items.flatMap { [$0.text, $0.note ?? ""] }
    case .definitions(let rows): rows.flatMap { [$0.term, $0.value] }
    // A stacked table repeats its headers and a row may leave one unsaid: headers have tests of their own.
    case .table(let table): [table.caption ?? ""] + table.rows.flatMap(\.self)
    case .calculation(let title, let lines): [title ?? ""] + lines.flatMap { [$0.label, $0.amount, $0.note ?? ""] }
    case .callout(_, let title, let blocks): [title ?? ""] + blocks.flatMap(\.inlines)
    case .quote(let paragraphs, let speaker): paragraphs + [speaker ?? ""]
    case .section(let title, _, _, let blocks): [title] + blocks.flatMap(\.inlines)
    case .question(let theme, let progress, let question, let help):
      [theme, progress, question, help].compactMap(\.self)
    case .rule, .spacer, .pageBreak: []
    }
  }
}
