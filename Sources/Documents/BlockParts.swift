/// An item of a list, with what hangs under it: an inner list, a paragraph.
package struct ListItem: Sendable, Equatable, ExpressibleByStringInterpolation {
  package var text: Inline
  package var children: [Block]

  package init(_ text: Inline, _ children: [Block] = []) {
    self.text = text
    self.children = children
  }

  package init(stringLiteral value: String) {
    self.init(Inline(value))
  }

  package init(stringInterpolation: Inline.StringInterpolation) {
    self.init(Inline(stringInterpolation: stringInterpolation))
  }
}

/// A paper to bring or a step to tick.
package struct ChecklistItem: Sendable, Equatable, ExpressibleByStringInterpolation {
  package var text: Inline
  /// What helps to find or replace it, in smaller type.
  package var note: Inline?
  package var isDone: Bool

  package init(_ text: Inline, note: Inline? = nil, isDone: Bool = false) {
    self.text = text
    self.note = note
    self.isDone = isDone
  }

  package init(stringLiteral value: String) {
    self.init(Inline(value))
  }

  package init(stringInterpolation: Inline.StringInterpolation) {
    self.init(Inline(stringInterpolation: stringInterpolation))
  }
}

/// A term and its value; the colon between them is the renderers'.
package struct DefinitionRow: Sendable, Equatable {
  package var term: Inline
  package var value: Inline

  package init(_ term: Inline, _ value: Inline) {
    self.term = term
    self.value = value
  }
}

/// A table whose rows all have one cell a column.
package struct Table: Sendable, Equatable {
  package let caption: Inline?
  package let columns: [TableColumn]
  package let rows: [[Inline]]

  /// Short rows are completed with empty cells, and cells beyond the last column get a column without a header:
  /// nothing that was written is lost.
  package init(caption: Inline? = nil, columns: [TableColumn], rows: [[Inline]]) {
    let count = max(columns.count, rows.map(\.count).max() ?? 0)
    self.caption = caption
    self.columns = columns + Array(repeating: .text(""), count: count - columns.count)
    self.rows = rows.map { $0 + Array(repeating: Inline(), count: count - $0.count) }
  }
}

/// The header of a column and the side its cells lean on.
package struct TableColumn: Sendable, Equatable {
  package enum Alignment: Sendable, Hashable {
    case leading
    case trailing
  }

  package var header: Inline
  package var alignment: Alignment

  /// A column of words, on the left.
  package static func text(_ header: Inline) -> TableColumn { TableColumn(header: header, alignment: .leading) }

  /// A column of numbers or amounts, on the right.
  package static func number(_ header: Inline) -> TableColumn { TableColumn(header: header, alignment: .trailing) }
}

/// A line of a calculation: what is counted, and how much.
package struct CalculationLine: Sendable, Equatable {
  package enum Kind: Sendable, Hashable {
    case entry
    case subtotal
    case total
  }

  package var kind: Kind
  package var label: Inline
  package var amount: Inline
  /// Where the figure comes from, under the label.
  package var note: Inline?

  package static func entry(_ label: Inline, _ amount: Inline, note: Inline? = nil) -> CalculationLine {
    CalculationLine(kind: .entry, label: label, amount: amount, note: note)
  }

  package static func subtotal(_ label: Inline, _ amount: Inline, note: Inline? = nil) -> CalculationLine {
    CalculationLine(kind: .subtotal, label: label, amount: amount, note: note)
  }

  package static func total(_ label: Inline, _ amount: Inline, note: Inline? = nil) -> CalculationLine {
    CalculationLine(kind: .total, label: label, amount: amount, note: note)
  }
}
