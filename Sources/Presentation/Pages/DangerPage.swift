package import Documents
package import RuleModel

extension Wording {
  /// The protocols, for the mediator alone: shown on a cleared screen, never printed.
  package func page(_ protocols: [DangerProtocol]) -> Document {
    if protocols.isEmpty { return say("La base ne contient pas de consigne de danger. Urgence : 15, 17, 18, 112.") }
    if protocols.count > 3 { return numbersOnly(protocols) }
    return Document(protocols.flatMap(blocks))
  }

  private func blocks(_ steps: DangerProtocol) -> [Block] {
    var blocks: [Block] = [.heading(.second, Inline(steps.title))]
    if !steps.numbers.isEmpty {
      blocks.append(.definitions(steps.numbers.map { DefinitionRow(.strong(Inline($0.number)), Inline($0.purpose)) }))
    }
    if !steps.actions.isEmpty { blocks += [.paragraph("À faire :"), list(steps.actions)] }
    if !steps.never.isEmpty { blocks += [.paragraph("À ne pas faire :"), list(steps.never)] }
    let services = steps.services.compactMap { base.service($0)?.title }
    if !services.isEmpty { blocks.append(.paragraph("Fiches : \(FrenchWords.list(services)).")) }
    let next = (steps.services.first.flatMap { base.service($0) }?.relations.opens ?? [])
      .filter { !steps.services.contains($0) }.compactMap { base.service($0)?.title }
    if !next.isEmpty {
      blocks.append(.paragraph("Ensuite, au rythme de la personne : \(FrenchWords.list(next))."))
    }
    return blocks
  }

  private func numbersOnly(_ protocols: [DangerProtocol]) -> Document {
    let rows = protocols.map { steps in
      DefinitionRow(Inline(steps.title), Inline(steps.numbers.prefix(3).map(\.number).joined(separator: ", ")))
    }
    return Document(title: "Numéros d'urgence", [.definitions(rows)])
  }

  func list(_ lines: [String]) -> Block { .list(.bulleted, lines.map { ListItem(Inline($0)) }) }
}
