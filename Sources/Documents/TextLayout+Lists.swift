extension TextLayout {
  func list(_ style: ListStyle, _ items: [ListItem], width: Int, depth: Int) -> [StyledText] {
    zip(markers(style, count: items.count, depth: depth), items).flatMap { marker, item in
      hanging(StyledText(marker), width: width) { inner in
        text(item.text).wrapped(to: inner) + lines(of: item.children, width: inner, depth: depth + 1)
      }
    }
  }

  private func markers(_ style: ListStyle, count: Int, depth: Int) -> [String] {
    let numbers: [String]
    switch style {
    case .bulleted: return Array(repeating: voice.bullet(depth: depth), count: count)
    case .numbered: numbers = (0..<count).map { "\($0 + 1)." }
    case .numberedAs(let given): numbers = (0..<count).map { $0 < given.count ? "\(given[$0])." : "" }
    }
    let width = numbers.map(\.count).max() ?? 0
    return numbers.map { String(repeating: " ", count: width - $0.count) + $0 + " " }
  }

  func checklist(_ items: [ChecklistItem], width: Int) -> [StyledText] {
    items.flatMap { item in
      hanging(StyledText(voice.box(isDone: item.isDone)), width: width) { inner in
        text(item.text).wrapped(to: inner) + (item.note.map { text($0, theme[.quiet]).wrapped(to: inner) } ?? [])
      }
    }
  }

  /// Values in one column when the terms leave room, else each pair as a sentence.
  func definitions(_ rows: [DefinitionRow], width: Int) -> [StyledText] {
    let terms = rows.map { text($0.term, theme[.strong]) + StyledText("\u{A0}: ") }
    let termWidth = terms.map(\.naturalWidth).max() ?? 0
    let isAligned = voice == .drawn && termWidth * 5 <= width * 2
    return zip(terms, rows).flatMap { term, row in
      isAligned
        ? hanging(term.padded(to: termWidth), width: width) { text(row.value).wrapped(to: $0) }
        : hangingIndent(term + text(row.value), width: width)
    }
  }

  /// A paragraph whose lines after the first are indented.
  func hangingIndent(_ paragraph: StyledText, width: Int) -> [StyledText] {
    if width - 2 < Self.narrowest { return paragraph.wrapped(to: width) }
    return paragraph.wrapped(to: width, following: width - 2).enumerated().map { index, line in
      index == 0 ? line : StyledText("  ") + line
    }
  }
}
