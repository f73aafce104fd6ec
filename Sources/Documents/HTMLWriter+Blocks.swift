extension HTMLWriter {
  mutating func blocks(_ blocks: [Block]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .heading(let level, let title): element(level.tag) { $0.inline(title) }
    case .paragraph(let inline): element("p") { $0.inline(inline) }
    case .list(let style, let items): list(style, items)
    case .checklist(let items): checklist(items)
    case .definitions(let rows): definitions(rows)
    case .table(let table): self.table(table)
    case .calculation(let title, let lines): calculation(title, lines)
    case .callout(let role, let title, let blocks): callout(role, title: title, blocks)
    case .quote(let paragraphs, let speaker): quote(paragraphs, speaker: speaker)
    case .rule: void("hr")
    case .section(let title, let level, let fold, let blocks): section(title, level, fold, blocks)
    case .question(let theme, let progress, let question, let help):
      self.question(theme, progress, question, help)
    case .spacer: element("div", ["class": "espace"]) { _ in }
    case .pageBreak: if breaksPages { element("div", ["class": "saut"]) { _ in } }
    }
  }

  private mutating func list(_ style: ListStyle, _ items: [ListItem]) {
    let numbers: [Int]
    if case .numberedAs(let given) = style { numbers = given } else { numbers = [] }
    container(style == .bulleted ? "ul" : "ol") { writer in
      for (place, item) in items.enumerated() {
        writer.element("li", place < numbers.count ? ["value": String(numbers[place])] : [:]) {
          $0.inline(item.text)
          if !item.children.isEmpty { $0.lineFeed() }
          $0.blocks(item.children)
        }
      }
    }
  }

  private mutating func checklist(_ items: [ChecklistItem]) {
    container("ul", ["class": "papiers"]) { writer in
      for item in items {
        writer.element("li") {
          $0.element("span", ["class": "case"], isInline: true) { $0.text(item.isDone ? "☑" : "☐") }
          $0.element("span", isInline: true) {
            $0.inline(item.text)
            if let note = item.note { $0.note(note) }
          }
        }
      }
    }
  }

  private mutating func definitions(_ rows: [DefinitionRow]) {
    container("dl") { writer in
      for row in rows {
        writer.element("div") {
          $0.element("dt", isInline: true) {
            $0.inline(row.term)
            $0.text("\u{A0}:")
          }
          $0.element("dd", isInline: true) { $0.inline(row.value) }
        }
      }
    }
  }

  private mutating func table(_ table: Table) {
    container("table") { writer in
      if let caption = table.caption { writer.element("caption") { $0.inline(caption) } }
      if table.columns.contains(where: { !$0.header.isEmpty }) {
        writer.container("thead") {
          $0.element("tr") { row in
            for column in table.columns {
              // An empty header cell is no header.
              let name = column.header.isEmpty ? "td" : "th"
              row.cell(name, scope: column.header.isEmpty ? nil : "col", column.alignment, column.header)
            }
          }
        }
      }
      writer.container("tbody") {
        for row in table.rows {
          $0.element("tr") {
            for (column, cell) in zip(table.columns, row) { $0.cell("td", scope: nil, column.alignment, cell) }
          }
        }
      }
    }
  }

  private mutating func cell(_ name: String, scope: String?, _ alignment: TableColumn.Alignment, _ content: Inline) {
    let attributes: KeyValuePairs<String, String> =
      switch (scope, alignment) {
      case (let scope?, .leading): ["scope": scope]
      case (let scope?, .trailing): ["scope": scope, "class": "nombre"]
      case (nil, .leading): [:]
      case (nil, .trailing): ["class": "nombre"]
      }
    element(name, attributes, isInline: true) { $0.inline(content) }
  }

  private mutating func calculation(_ title: Inline?, _ lines: [CalculationLine]) {
    container("table", ["class": "calcul"]) { writer in
      if let title { writer.element("caption") { $0.inline(title) } }
      writer.container("tbody") {
        for line in lines {
          $0.element("tr", ["class": line.kind.htmlClass]) {
            $0.element("th", ["scope": "row"], isInline: true) {
              $0.element("span", ["class": "ligne"], isInline: true) { $0.inline(line.label) }
              if let note = line.note { $0.note(note) }
            }
            $0.element("td", ["class": "nombre"], isInline: true) { $0.inline(line.amount) }
          }
        }
      }
    }
  }

  private mutating func callout(_ role: CalloutRole, title: Inline?, _ blocks: [Block]) {
    container("div", ["class": "encart " + role.htmlClass, "role": "note"]) {
      var rest = blocks[...]
      $0.element("p") { line in
        line.element("strong", ["class": "mot"], isInline: true) {
          $0.text(role.word + "\u{A0}:")
        }
        line.text(" ")
        if let title {
          line.element("strong", isInline: true) { $0.inline(title) }
        } else if case .paragraph(let first) = rest.first {
          line.inline(first)
          rest.removeFirst()
        }
      }
      $0.blocks(Array(rest))
    }
  }

  private mutating func quote(_ paragraphs: [Inline], speaker: Inline?) {
    container("figure", ["class": "paroles"]) { writer in
      if let speaker { writer.element("figcaption") { $0.inline(speaker + " :") } }
      writer.container("blockquote") {
        for (index, paragraph) in paragraphs.enumerated() {
          let opening: Inline = index == 0 ? "« " : ""
          let closing: Inline = index == paragraphs.count - 1 ? " »" : ""
          $0.element("p") { $0.inline(opening + paragraph + closing) }
        }
      }
    }
  }

  private mutating func section(_ title: Inline, _ level: HeadingLevel, _ fold: Fold, _ blocks: [Block]) {
    sectionCount += 1
    let identifier = "partie-\(sectionCount)"
    container("section", ["aria-labelledby": identifier]) { writer in
      if writer.foldsSections, fold != .open {
        writer.container("details") {
          $0.element("summary") { $0.element(level.tag, ["id": identifier], isInline: true) { $0.inline(title) } }
          $0.blocks(blocks)
        }
      } else {
        writer.element(level.tag, ["id": identifier]) { $0.inline(title) }
        writer.blocks(blocks)
      }
    }
  }

  private mutating func question(_ theme: Inline?, _ progress: Inline?, _ question: Inline, _ help: Inline?) {
    container("div", ["class": "question"]) {
      let context = [theme, progress].compactMap(\.self).joined(separator: " · ")
      if !context.isEmpty { $0.element("p", ["class": "contexte"]) { $0.inline(context) } }
      $0.element("p", ["class": "enonce"]) { $0.inline(question) }
      if let help { $0.element("p", ["class": "aide"]) { $0.inline(help) } }
    }
  }

  private mutating func note(_ note: Inline) {
    text(" ")
    element("small", isInline: true) { $0.inline(note) }
  }
}

extension HeadingLevel {
  fileprivate var tag: String { "h\(rawValue)" }
}

extension CalculationLine.Kind {
  fileprivate var htmlClass: String {
    switch self {
    case .entry: "poste"
    case .subtotal: "sous-total"
    case .total: "total"
    }
  }
}

extension CalloutRole {
  fileprivate var htmlClass: String {
    switch self {
    case .urgent: "urgent"
    case .deadline: "delai"
    case .information: "information"
    case .toVerify: "verifier"
    case .success: "succes"
    }
  }
}
