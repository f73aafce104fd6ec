package import Documents
package import Interview
import RuleEngine
import RuleModel

extension Wording {
  /// What is shown above the line where one types; empty where nothing new is to be said.
  package func screen(for prompt: Prompt, of session: Session) -> Document {
    switch prompt {
    case .listening(let isFirst): isFirst ? opening.listening() : Document()
    case .themes(let themes): Document(reminder(of: session) + themesScreen(themes))
    case .reformulation(let lines): reformulation(lines, of: session)
    case .question(let asked): Document(reminder(of: session) + question(asked, of: session))
    case .confirmation(let asked, _, .exceptions(let numbers)):
      Document([.paragraph(.strong(Inline(isDenied(numbers, asked))))])
    case .confirmation(let asked, let value, let doubt):
      Document([
        .paragraph(.strong(Inline(asked.question.key.map { text(doubt, value, for: $0) } ?? "Est-ce bien cela ?")))
      ])
    case .orientation(let others): atPlan(others, of: session)
    case .closing: closing(of: session)
    case .finished: Document()
    }
  }

  /// What stands before the typed line.
  package func mark(for prompt: Prompt) -> String {
    switch prompt {
    case .listening: OpeningScreen.mark
    case .confirmation: "o/n > "
    case .themes, .reformulation, .question, .orientation, .closing, .finished: "> "
    }
  }

  /// The first page of the interview.
  package var opening: OpeningScreen { OpeningScreen(base.opening, keeping: keeping) }

  private func themesScreen(_ themes: [ThemeID]) -> [Block] {
    let items = themes.map { ListItem(Inline(theme($0) ?? $0.text)) }
    return [
      .paragraph(.strong("De quoi voulez-vous parler ?")),
      .list(.numbered, items),
      .paragraph(
        "Un ou plusieurs numéros (\(Inline.command("2, 4"))), ou vos mots. \(Inline.command("tout")) passe tous les droits en revue."
      ),
    ]
  }

  // MARK: - Plan and closing

  private func atPlan(_ others: Int, of session: Session) -> Document {
    var text: Inline =
      "\(Inline.command("comment 1")) : le détail · \(Inline.command("documents")) · \(Inline.command("appeler 1")) · \(Inline.command("imprimer"))"
    if let open = session.plan.services.first(where: {
      $0.outcome.verdict == .undetermined && !($0.missing.isEmpty && $0.estimable.isEmpty)
    }) {
      text += " · \(Inline.command("éclaircir \(open.number)")) : les questions qui restent"
    }
    if others > 0 {
      text += " · \(Inline.command("tour complet")) : regarder les \(others) autres droits"
    }
    text += " · Entrée pour conclure."
    return Document([.paragraph(text)])
  }

  private func closing(of session: Session) -> Document {
    var blocks: [Block] = []
    if session.plan.isDiscreet {
      blocks.append(
        .callout(
          .urgent, title: "Avant tout papier, appel ou message :",
          [
            .paragraph(
              "Demander, seul à seul, ce qui est sûr : le numéro, l'heure, et si l'on peut laisser un message.")
          ]))
    }
    if !base.frame.closing.isEmpty {
      blocks.append(.paragraph("Avant de se quitter :"))
      blocks.append(.list(.bulleted, base.frame.closing.prefix(4).map { ListItem(Inline($0)) }))
    }
    blocks.append(
      .paragraph(
        "\(Inline.command("imprimer")) la feuille à remettre · \(Inline.command("enregistrer fichier.yaml")) les réponses · Entrée pour finir : \(Inline(keptAtClosing))."
      ))
    return Document(blocks)
  }

  private var keptAtClosing: String {
    switch keeping {
    case .nowhere: "rien n'est gardé"
    case .inFile: "le fichier est à jour"
    case .behind: "les dernières réponses ne sont pas gardées"
    }
  }
}
