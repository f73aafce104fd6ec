package import Documents
package import RuleModel

extension Wording {
  /// Every form of the base, by number.
  package func formList() -> Document {
    let forms = base.forms.values.sorted { $0.id < $1.id }
    return Document(
      title: "Formulaires",
      [
        .table(
          Table(
            columns: [.text("Identifiant"), .text("Numéro"), .text("Titre")],
            rows: forms.map { [.command($0.id.text), Inline($0.number ?? "sans numéro"), Inline($0.title)] }))
      ])
  }

  /// A form field by field, with what fills each.
  package func page(of form: Form) -> Document {
    var rows: [DefinitionRow] = []
    if let number = form.number { rows.append(DefinitionRow("Numéro", Inline("Cerfa \(number)"))) }
    if let operation = organisation(form.operatorID) { rows.append(DefinitionRow("Organisme", Inline(operation.name))) }
    if let pages = form.pages { rows.append(DefinitionRow("Pages", Inline(String(pages)))) }
    if let send = form.sendTo { rows.append(DefinitionRow("Où l'envoyer", Inline(told(send)))) }
    if let address = form.address { rows.append(DefinitionRow("En ligne", Inline(address))) }
    if let signature = form.signature { rows.append(DefinitionRow("Signature", Inline(signature))) }
    var blocks: [Block] = rows.isEmpty ? [] : [.definitions(rows)]
    if form.review.reliability == .unverified {
      blocks.append(
        .callout(
          .toVerify,
          [.paragraph("Le numéro, la version et les champs sont à contrôler avant usage, sur le site de l'organisme.")])
      )
    }
    if !form.fields.isEmpty {
      blocks.append(
        .section(
          "Champs", level: .third,
          [
            .table(
              Table(
                columns: [.text("Champ"), .text("Rempli avec")],
                rows: form.fields.map { [Inline($0.label), Inline(filling($0.filling, of: form))] }))
          ]))
    }
    let helps = form.fields.compactMap { field in
      field.help.map { DefinitionRow(Inline(field.label), Inline(FrenchWords.sentence(told($0)))) }
    }
    if !helps.isEmpty { blocks.append(.section("Pour bien remplir", level: .third, [.definitions(helps)])) }
    if !form.papers.isEmpty {
      blocks.append(.section("À joindre", level: .third, [.checklist(form.papers.map(item(for:)))]))
    }
    if !form.review.toConfirm.isEmpty {
      blocks.append(.callout(.toVerify, title: "avant usage", [list(told(form.review.toConfirm))]))
    }
    return Document(title: Inline(form.title), blocks)
  }

  private func filling(_ filling: Form.Filling, of form: Form) -> String {
    let sentences = ConditionSentence(self)
    switch filling {
    case .value(let expression): return sentences.quantity(expression)
    case .box(let expression): return "coché si : \(sentences.text(expression))"
    case .text(let fact, _): return base.facts[fact].wording.label
    // Of one signatory, it is their handwriting: a certificate is the doctor's.
    case .byHand:
      guard let signature = form.signature, !signature.contains(" et "), !signature.contains(";") else {
        return "la personne l'écrit elle-même"
      }
      return "\(signature) l'écrit à la main"
    }
  }
}
