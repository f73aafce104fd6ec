extension TextLayout {
  /// Wider, the eye loses the line between a label and its amount.
  private var widestCalculation: Int { 76 }

  func calculation(title: Inline?, _ lines: [CalculationLine], width: Int) -> [StyledText] {
    let heading = title.map { text($0, theme[.strong]).wrapped(to: width) } ?? []
    let amountWidth = lines.map { text($0.amount).naturalWidth }.max() ?? 0
    let width = min(width, widestCalculation)
    return heading
      + lines.flatMap { line in
        switch voice {
        case .spoken: spoken(line, width: width)
        case .drawn: drawn(line, amountWidth: amountWidth, width: width)
        }
      }
  }

  private func spoken(_ line: CalculationLine, width: Int) -> [StyledText] {
    let sentence = StyledText(spokenRank(of: line)) + text(line.label) + StyledText("\u{A0}: ") + text(line.amount)
    return hanging(StyledText(voice.bullet(depth: 0)), width: width) { inner in
      sentence.wrapped(to: inner) + (line.note.map { text($0).wrapped(to: inner) } ?? [])
    }
  }

  /// What the lines above a sum say to the eye, unless its label says it already.
  private func spokenRank(of line: CalculationLine) -> String {
    let rank =
      switch line.kind {
      case .entry: ""
      case .subtotal: "Sous-total, "
      case .total: "Total, "
      }
    return line.label.plainText.lowercased().contains("total") ? "" : rank
  }

  private func drawn(_ line: CalculationLine, amountWidth: Int, width: Int) -> [StyledText] {
    let style: TextStyle =
      switch line.kind {
      case .entry: .plain
      case .subtotal, .total: theme[.total]
      }
    let label = text(line.label, style)
    let amount = text(line.amount, style)
    var lines: [StyledText] = []
    switch line.kind {
    case .entry: break
    case .subtotal: lines.append(sumLine("─", amountWidth: amountWidth, width: width))
    case .total: lines.append(sumLine("═", amountWidth: amountWidth, width: width))
    }
    let labelWidth = width - amountWidth - 3
    if labelWidth < Self.narrowest || amount.naturalWidth != amount.width {
      // No room for both, or an amount on several lines: the amount goes under its label.
      lines += label.wrapped(to: width)
      lines += amount.wrapped(to: width).map { .spaces(width - $0.width) + $0 }
    } else {
      let wrapped = label.wrapped(to: labelWidth)
      let last = wrapped.last ?? StyledText()
      let dots = width - last.width - amount.width - 2
      lines += wrapped.dropLast()
      lines.append(
        last + StyledText(" ") + StyledText(String(repeating: ".", count: max(1, dots)), theme[.quiet])
          + StyledText(" ") + amount)
    }
    if let note = line.note {
      lines += hanging(StyledText("  "), width: width) { text(note, theme[.quiet]).wrapped(to: $0) }
    }
    return lines
  }

  private func sumLine(_ dash: String, amountWidth: Int, width: Int) -> StyledText {
    let length = min(amountWidth, width)
    return .spaces(width - length) + StyledText(String(repeating: dash, count: length), theme[.quiet])
  }
}
