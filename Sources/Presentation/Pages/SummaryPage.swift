package import Documents
package import Interview
import RuleEngine
import RuleModel

extension Wording {
  /// What is known, numbered for `corriger`.
  package func page(_ summary: Summary) -> Document {
    var blocks: [Block] = []
    if summary.lines.isEmpty {
      blocks.append(.paragraph("Rien n'est encore noté."))
    } else {
      let items = summary.lines.map { line -> ListItem in
        let (label, value) = words(of: line)
        return ListItem("\(FrenchWords.capitalised(label)) : \(Inline.strong(Inline(value)))")
      }
      blocks.append(.list(.numberedAs(summary.lines.map(\.number)), items))
      blocks.append(.paragraph("\(Inline.command("corriger 3")) reprend la ligne 3."))
    }
    if !summary.postponed.isEmpty {
      blocks.append(.paragraph("Remis à plus tard :"))
      blocks.append(.list(.bulleted, summary.postponed.map { ListItem(Inline(text($0))) }))
    }
    if !summary.notes.isEmpty {
      blocks.append(.paragraph("Notes :"))
      blocks.append(.list(.bulleted, summary.notes.map { ListItem(Inline($0)) }))
    }
    if !summary.open.isEmpty {
      let more = summary.open.count - 6
      blocks.append(.paragraph("Encore à éclaircir :"))
      blocks.append(
        list(summary.open.prefix(6).map { title($0) } + (more > 0 ? ["et \(FrenchWords.count(more, "autre"))"] : [])))
    }
    return Document(title: "Ce que nous savons", blocks)
  }

  private func words(of line: Summary.Line) -> (String, String) {
    switch line.question {
    case .roster(let scope): return (plural(of: scope), value(line.content, for: nil, scope))
    case .value(let key): return (label(of: key), value(line.content, for: key, nil))
    case .regularity(let key):
      let regular = FactKey(key.fact, of: key.member, at: .regular)
      return (label(of: regular), value(line.content, for: regular, nil))
    }
  }

  private func value(_ content: Summary.Content, for key: FactKey?, _ scope: ScopeName?) -> String {
    switch content {
    case .members(let roster): scope.map { text(roster, of: $0) } ?? ""
    case .answer(let answer): key.map { text(answer, for: $0) } ?? ""
    }
  }
}
