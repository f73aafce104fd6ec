package import Documents
package import RuleModel

/// The first page of an interview and its first prompt, which wait for no rules.
package struct OpeningScreen: Sendable {
  private let opening: InterviewOpening
  private let keeping: Wording.Keeping

  package init(_ opening: InterviewOpening, keeping: Wording.Keeping = .nowhere) {
    self.opening = opening
    self.keeping = keeping
  }

  /// Who speaks, the frame, and how to begin.
  package func welcome() -> Document {
    var blocks: [Block] = []
    if !opening.welcome.isEmpty { blocks.append(.quote(opening.welcome.prefix(1).map { Inline($0) })) }
    if !opening.setting.isEmpty {
      blocks.append(.paragraph("À dire avant de commencer :"))
      blocks.append(.list(.bulleted, opening.setting.prefix(5).map { ListItem(Inline($0)) }))
    }
    blocks.append(
      .paragraph(
        "\(Inline(kept)) \(Inline.command("?")) montre l'aide."
      ))
    return Document(title: Inline("Entretien — \(opening.name)"), blocks)
  }

  /// What stands above the first line.
  package func listening() -> Document {
    var blocks: [Block] = []
    if let first = opening.listening.first { blocks.append(.quote([Inline(first)])) }
    blocks.append(
      .paragraph(
        "Notez ce que dit la personne, avec ses mots, en une ou plusieurs lignes. Une ligne vide pour continuer ; \(Inline.command("/aide")) pour l'aide."
      ))
    return Document(blocks)
  }

  /// What stands before a line of the person's words.
  package static let mark = "… "

  private var kept: String {
    switch keeping {
    case .nowhere: "Rien n'est gardé sans votre demande."
    case .inFile: "Les réponses sont gardées dans le fichier demandé."
    case .behind: "Les réponses ne sont pas gardées : le fichier demandé ne peut pas être écrit."
    }
  }
}
