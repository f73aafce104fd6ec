import Documents
import Interview
import RuleEngine
import RuleModel

/// What disagrees, said aloud, and how to correct it.
extension Wording {
  func told(_ contradiction: StatedContradiction, of session: Session) -> Document {
    let key = contradiction.key
    let noted = situation[key].map { text($0, for: key) } ?? ""
    let type = base.fact(named: key.fact)?.type ?? .text
    var blocks: [Block] = [
      .paragraph(
        "Deux réponses ne vont pas ensemble. \(FrenchWords.capitalised(label(of: key))) : vous avez noté \(noted), et les autres réponses donnent \(said(contradiction.computed, as: type))."
      )
    ]
    let lines = disputed(contradiction, session.summary)
    if let likely = lines.dropFirst().first ?? lines.first {
      blocks.append(.paragraph("Laquelle reprendre ?"))
      blocks.append(.list(.numberedAs(lines.map(\.number)), lines.map { ListItem(Inline(said($0))) }))
      blocks.append(
        .paragraph(
          "\(Inline.command("corriger \(likely.number)")) reprend la ligne \(likely.number). En attendant, les deux sont tenues pour possibles."
        ))
    }
    return Document(blocks)
  }

  /// What what else is known makes unlikely, and how to take it up again.
  func surprising(_ key: FactKey, _ said: StatedValue, _ expected: StatedValue, of session: Session) -> Document {
    let line = session.summary.lines.first { $0.question.key == key }?.number
    let command = line.map { "corriger \($0)" } ?? "corriger"
    return say(
      "Deux réponses ne vont pas ensemble. \(Inline(FrenchWords.capitalised(label(of: key)))) : vous avez noté \(Inline(text(said, for: key))) ; d'après le reste, on attendait \(Inline(text(expected, for: key))). Demandez laquelle est juste : \(Inline.command(command)) reprend cette réponse."
    )
  }

  /// What was stated, then what it is made of, the latest first: that is where the slip most often is.
  private func disputed(_ contradiction: StatedContradiction, _ summary: Summary) -> [Summary.Line] {
    let stated = summary.lines.filter { $0.question.key == contradiction.key }
    let components = summary.lines.filter { line in
      line.question.key.map { $0 != contradiction.key && contradiction.components.contains($0) } ?? false
    }
    return stated + components.reversed().prefix(2)
  }

  private func said(_ line: Summary.Line) -> String {
    guard let key = line.question.key, case .answer(let answer) = line.content else { return "" }
    return "\(FrenchWords.capitalised(label(of: key))) : \(text(answer, for: key))"
  }
}
