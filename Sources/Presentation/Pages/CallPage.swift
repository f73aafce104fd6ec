package import Documents
package import RuleModel

extension Wording {
  /// Whom to call, with what at hand, and what to say.
  package func call(_ index: ServiceIndex) -> Document {
    let service = base.services[index]
    guard let phone = service.phone else {
      let operation = organisation(service.operatorID)
      guard let number = operation?.phone else {
        return say("La fiche « \(service.title) » ne donne pas de numéro de téléphone.")
      }
      return say("\(operation?.name ?? "") : \(Inline.strong(Inline(number))).")
    }
    var rows = [DefinitionRow("Qui", Inline(phone.who))]
    if let number = phone.number { rows.append(DefinitionRow("Numéro", .strong(Inline(number)))) }
    if let hours = phone.hours { rows.append(DefinitionRow("Horaires", Inline(hours))) }
    var blocks: [Block] = [.definitions(rows)]
    if !phone.prepare.isEmpty {
      blocks += [.paragraph("À avoir sous la main :"), .checklist(phone.prepare.map { ChecklistItem(Inline($0)) })]
    }
    if let words = phone.say { blocks += [.paragraph("À dire :"), .quote([Inline(bare(words))])] }
    return Document(title: Inline("Appeler : \(service.title)"), blocks)
  }

  /// The renderers put the guillemets.
  func bare(_ words: String) -> String {
    var text = words
    while let first = text.first, first == "«" || first.isWhitespace { text.removeFirst() }
    while let last = text.last, last == "»" || last.isWhitespace { text.removeLast() }
    return text
  }
}
