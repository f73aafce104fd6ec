/// Sets blocks as lines of styled text; what the terminal and plain renderers share.
///
/// Every method keeps its lines within the width it is given, provided that is at least `narrowest`.
struct TextLayout {
  let voice: TextVoice
  let theme: Theme
  /// Whether a folded section shows its hint in place of its content.
  var foldsSections = false

  /// Below this width nothing is indented any more.
  static let narrowest = 12

  func lines(of document: Document, width: Int) -> [StyledText] {
    var blocks = document.blocks[...]
    guard let title = document.title, !title.isEmpty else { return lines(of: Array(blocks), width: width) }
    var lines = underlined(text(title, theme[.title]).wrapped(to: width), with: "═")
    blocks = blocks.drop { $0 == .spacer || $0 == .pageBreak }
    if !blocks.isEmpty { lines += [StyledText()] + self.lines(of: Array(blocks), width: width) }
    return lines
  }

  func lines(of blocks: [Block], width: Int, depth: Int = 0) -> [StyledText] {
    var lines: [StyledText] = []
    var previous: Block?
    for block in blocks {
      let own = self.lines(of: block, width: width, depth: depth)
      if own.isEmpty { continue }
      if let previous, needsGap(between: previous, and: block) { lines.append(StyledText()) }
      lines += own
      previous = block
    }
    return lines
  }

  private func lines(of block: Block, width: Int, depth: Int) -> [StyledText] {
    switch block {
    case .heading(let level, let title): heading(level, title, width: width)
    case .paragraph(let inline): text(inline).wrapped(to: width)
    case .list(let style, let items): list(style, items, width: width, depth: depth)
    case .checklist(let items): checklist(items, width: width)
    case .definitions(let rows): definitions(rows, width: width)
    case .table(let table): self.table(table, width: width)
    case .calculation(let title, let lines): calculation(title: title, lines, width: width)
    case .callout(let role, let title, let blocks): callout(role, title: title, blocks, width: width)
    case .quote(let paragraphs, let speaker): quote(paragraphs, speaker: speaker, width: width)
    case .rule: rule(width: width)
    case .section(let title, let level, let fold, let blocks):
      section(title, level: level, fold: fold, blocks, width: width)
    case .question(let theme, let progress, let question, let help):
      self.question(theme: theme, progress: progress, question, help: help, width: width)
    case .spacer: [StyledText()]
    case .pageBreak: []
    }
  }

  func needsGap(between previous: Block, and next: Block) -> Bool {
    switch (previous, next) {
    case (.spacer, _), (_, .spacer): false
    case (.heading, _): voice == .spoken
    case (.paragraph(let lead), .list), (.paragraph(let lead), .checklist): !lead.plainText.hasSuffix(":")
    case (.paragraph, _), (.list, _), (.checklist, _), (.definitions, _), (.table, _), (.calculation, _), (.callout, _),
      (.quote, _), (.rule, _), (.section, _), (.question, _), (.pageBreak, _):
      true
    }
  }
}

// MARK: Headings, sections, questions

extension TextLayout {
  private func heading(_ level: HeadingLevel, _ title: Inline, width: Int) -> [StyledText] {
    let lines = text(title, theme[.heading(level)]).wrapped(to: width)
    return switch level {
    case .second: underlined(lines, with: "─")
    case .third, .fourth: lines
    }
  }

  private func underlined(_ lines: [StyledText], with line: String) -> [StyledText] {
    switch voice {
    case .spoken: return lines
    case .drawn:
      let width = lines.map(\.width).max() ?? 0
      return width == 0 ? lines : lines + [StyledText(String(repeating: line, count: width), theme[.quiet])]
    }
  }

  private func section(
    _ title: Inline, level: HeadingLevel, fold: Fold, _ blocks: [Block], width: Int
  ) -> [StyledText] {
    switch fold {
    case .folded(let hint) where foldsSections:
      let mark = voice == .drawn ? "▸ " : ""
      let line = text(title, theme[.heading(level)]) + StyledText("\u{A0}: ") + text(hint, theme[.quiet])
      return hanging(StyledText(mark, theme[.quiet]), width: width) { line.wrapped(to: $0) }
    case .open, .folded:
      return lines(of: [.heading(level, title)] + blocks, width: width)
    }
  }

  private func question(
    theme topic: Inline?, progress: Inline?, _ question: Inline, help: Inline?, width: Int
  ) -> [StyledText] {
    let separator: Inline = voice == .drawn ? " · " : ". "
    let context = [topic, progress].compactMap(\.self).joined(separator: separator)
    var lines = text(context, theme[.quiet]).wrapped(to: width)
    lines += text(question, theme[.question]).wrapped(to: width)
    if let help {
      let indent = voice == .drawn ? "  " : ""
      lines += hanging(StyledText(indent), width: width) { text(help, theme[.quiet]).wrapped(to: $0) }
    }
    return lines
  }

  private func rule(width: Int) -> [StyledText] {
    switch voice {
    case .drawn: [StyledText(String(repeating: "─", count: width), theme[.quiet])]
    case .spoken: []
    }
  }
}

// MARK: Text

extension TextLayout {
  /// An inline with French spacing and the theme's styles.
  func text(_ inline: Inline, _ style: TextStyle = .plain) -> StyledText {
    styled(inline.frenchSpaced(), style)
  }

  private func styled(_ inline: Inline, _ style: TextStyle) -> StyledText {
    inline.spans.reduce(into: StyledText()) { result, span in
      switch span {
      case .text(let words): result += StyledText(words, style)
      case .strong(let inner): result += styled(inner, style.adding(theme[.strong]))
      case .emphasis(let inner): result += styled(inner, style.adding(theme[.emphasis]))
      case .command(let words):
        let own = theme[.command]
        result += own == .plain ? StyledText("«\u{A0}\(words)\u{A0}»", style) : StyledText(words, style.adding(own))
      case .link(let inner, let url):
        result += styled(inner, style.adding(theme[.link]))
        if inner.plainText != url {
          result += StyledText(" (\(url.madeHarmless))", style)
        }
      case .role(let role, let inner):
        let own = style.adding(theme[.span(role)])
        if case .verdict(let tone) = role { result += StyledText(voice.mark(of: tone), own) }
        result += styled(inner, own)
      }
    }
  }

  /// `content`, set in the width that `marker` leaves, with the marker before its first line and room before the rest.
  func hanging(_ marker: StyledText, width: Int, content: (Int) -> [StyledText]) -> [StyledText] {
    let inner = width - marker.width
    if inner < Self.narrowest { return (marker.isEmpty ? [] : marker.wrapped(to: width)) + content(width) }
    let margin = StyledText.spaces(marker.width)
    let lines = content(inner)
    if lines.isEmpty { return [marker] }
    return lines.enumerated().map { index, line in
      index == 0 ? marker + line : line.isEmpty ? line : margin + line
    }
  }
}
