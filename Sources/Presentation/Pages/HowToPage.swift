package import Documents
package import RuleModel

extension Wording {
  /// The page of a how-to: what to do, in order.
  package func page(of howTo: HowTo) -> Document {
    var blocks: [Block] = [.paragraph(Inline(told(howTo.purpose)))]
    if !howTo.steps.isEmpty {
      blocks.append(
        .section("Pas à pas", level: .third, [.list(.numbered, howTo.steps.map { ListItem(Inline(text($0))) })]))
    }
    if !howTo.advice.isEmpty {
      blocks.append(
        .section("Conseils", level: .third, [.list(.bulleted, told(howTo.advice).map { ListItem(Inline($0)) })]))
    }
    if !howTo.review.toConfirm.isEmpty {
      blocks.append(
        .callout(.toVerify, [.list(.bulleted, told(howTo.review.toConfirm).map { ListItem(Inline($0)) })]))
    }
    if !howTo.sources.isEmpty {
      blocks.append(
        .section("Sources", level: .third, [.list(.bulleted, howTo.sources.map { ListItem(Inline($0.line)) })]))
    }
    return Document(title: Inline(howTo.title), blocks)
  }
}

extension Source {
  /// Title and article on one line.
  var line: String { [title, article].compactMap { $0 }.joined(separator: ", ") }
}
