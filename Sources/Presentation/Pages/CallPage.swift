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
    if let words = phone.say { blocks += [.paragraph("À dire :"), .quote([Inline(bare(told(words)))])] }
    return Document(title: Inline("Appeler : \(service.title)"), blocks)
  }

  /// The number of an organisation, then the rights that have more to say about the call.
  package func call(_ id: OperatorID, _ services: [ServiceIndex]) -> Document {
    guard let organisation = base.operators[id] else { return Document() }
    var rows = [DefinitionRow("Qui", Inline(organisation.name))]
    rows.append(
      DefinitionRow("Numéro", organisation.phone.map { .strong(Inline($0)) } ?? "pas de numéro unique dans les fiches"))
    if let site = organisation.site { rows.append(DefinitionRow("Internet", Inline(site))) }
    if let note = organisation.note { rows.append(DefinitionRow("À noter", Inline(note))) }
    var blocks: [Block] = [.definitions(rows)]
    let told = services.prefix(6)
    if !told.isEmpty {
      blocks.append(.paragraph("Pour savoir quoi préparer et quoi dire :"))
      blocks.append(
        .list(
          .bulleted,
          told.map { ListItem("\(Inline.command("appeler \(base.services[$0].id.text)")) : \(title($0))") }))
      let more = services.count - told.count
      if more > 0 { blocks.append(.paragraph("Et \(FrenchWords.count(more, "autre fiche", "autres fiches")).")) }
    }
    return Document(title: Inline("Appeler : \(organisation.shortName)"), blocks)
  }

  /// The renderers put the guillemets.
  func bare(_ words: String) -> String {
    var text = words
    while let first = text.first, first == "«" || first.isWhitespace { text.removeFirst() }
    while let last = text.last, last == "»" || last.isWhitespace { text.removeLast() }
    return text
  }
}
