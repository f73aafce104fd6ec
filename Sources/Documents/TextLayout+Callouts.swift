extension TextLayout {
  /// A box with its word first; the word is there in every voice, so that colour is never needed.
  func callout(_ role: CalloutRole, title: Inline?, _ blocks: [Block], width: Int) -> [StyledText] {
    let style = theme[.callout(role)]
    var lead = StyledText(role.word, style)
    var body = blocks[...]
    var separates = false
    if let title {
      lead += StyledText("\u{A0}: ", style) + text(title, style)
    } else if case .paragraph(let first) = body.first {
      lead += StyledText("\u{A0}: ", style) + text(first)
      body.removeFirst()
      separates = body.first.map { needsGap(between: .paragraph(first), and: $0) } ?? false
    } else {
      lead += StyledText("\u{A0}:", style)
    }
    return besideBar(style, width: width) { inner in
      let rest = lines(of: Array(body), width: inner)
      return lead.wrapped(to: inner) + (separates ? [StyledText()] : []) + rest
    }
  }

  /// Words to say, between guillemets, under the name of who says them.
  func quote(_ paragraphs: [Inline], speaker: Inline?, width: Int) -> [StyledText] {
    let heading = speaker.map { text($0 + " :", theme[.strong]).wrapped(to: width) } ?? []
    var spoken = paragraphs
    if spoken.isEmpty { return heading }
    spoken[0] = "« " + spoken[0]
    spoken[spoken.count - 1] += " »"
    return heading
      + besideBar(theme[.quote], width: width) { inner in
        spoken.flatMap { text($0, theme[.quote]).wrapped(to: inner) }
      }
  }

  private func besideBar(_ style: TextStyle, width: Int, content: (Int) -> [StyledText]) -> [StyledText] {
    switch voice {
    case .spoken: return content(width)
    case .drawn:
      if width - 2 < Self.narrowest { return content(width) }
      return content(width - 2).map { StyledText("┃ ", style) + $0 }
    }
  }
}
