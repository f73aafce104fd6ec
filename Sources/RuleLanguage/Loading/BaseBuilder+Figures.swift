internal import RuleModel
internal import SourceText

extension BaseBuilder {
  /// The legal values that sentences name: each is a parameter, shown in a way that suits it.
  mutating func checkFigures(in files: SourceFiles) {
    for sentence in reading.sentences {
      guard let text = FigureText(sentence.value) else { continue }
      for piece in text.pieces {
        switch piece {
        case .words: break
        case .unreadable(let written): reportBraces(written, at: files.range(of: written, in: sentence.range))
        case .figure(let figure): check(figure, at: files.range(of: "{\(figure.written)}", in: sentence.range))
        }
      }
    }
  }

  /// The place is looked for only when there is something to say of it.
  private mutating func check(_ figure: FigureText.Figure, at range: @autoclosure () -> SourceRange) {
    let name = figure.parameter.text
    guard let index = signatures.parameters[name] else {
      if declarations.parameters[name] != nil { return }
      reading.reportUnknown(
        .parameter, Located(name, at: range()), among: signatures.parameters.keys,
        unreadable: declarations.parameters.unreadable)
      return
    }
    let type = draft.parameters[index].type
    switch figure.style {
    case .plain, .undated: break
    case .percent where type != .number(.none):
      reading.report(
        "E225", "le paramètre \(name) n'est pas un taux", at: range(),
        help: ["« en % » ne se dit que d'un taux : écrire `{\(name)}`."])
    case .monthly where type != .number(.money(.year)):
      reading.report(
        "E225", "le paramètre \(name) n'est pas un montant par an", at: range(),
        help: ["« par mois » divise un montant en €/an : écrire `{\(name)}`."])
    case .percent, .monthly: break
    }
  }

  private mutating func reportBraces(_ written: String, at range: SourceRange) {
    reading.report(
      "E225", "accolades illisibles dans une phrase", at: range, label: "ni une valeur légale, ni sa forme",
      help: ["écrire `{paramètre}`, `{paramètre sans date}`, `{montant par mois}` ou `{taux en %}`."])
  }
}

extension SourceFiles {
  /// Where `words` first stand in that range; its beginning when they are broken over two lines.
  fileprivate func range(of words: String, in range: SourceRange) -> SourceRange {
    let (bytes, wanted) = (self[range.file].utf8, Array(words.utf8))
    let last = min(Int(range.end), bytes.count) - wanted.count
    guard Int(range.start) <= last else { return range.firstStretch }
    for start in Int(range.start)...last where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return SourceRange(file: range.file, start: UInt32(start), end: UInt32(start + wanted.count))
    }
    return range.firstStretch
  }
}
