import Documents
import RuleEngine
import RuleModel

/// What disagrees, said aloud, and how to correct it.
extension Wording {
  func told(_ contradiction: StatedContradiction) -> Document {
    let key = contradiction.key
    let noted = situation[key].map { text($0, for: key) } ?? ""
    let type = base.fact(named: key.fact)?.type ?? .text
    var blocks: [Block] = [
      .paragraph(
        "Deux réponses ne vont pas ensemble. \(FrenchWords.capitalised(label(of: key))) : \(noted) a été dit, et le reste donne \(text(contradiction.computed, as: type))."
      )
    ]
    let items = ([key] + contradiction.components).prefix(5).map { component in
      ListItem(
        "\(label(of: component)) : \(situation[component].map { text($0, for: component) } ?? "") — \(Inline.command("corriger \(label(of: component))"))"
      )
    }
    blocks.append(.list(.bulleted, Array(items)))
    blocks.append(.paragraph("En attendant, les deux sont tenus pour possibles."))
    return Document(blocks)
  }
}
