package import Documents
package import RuleModel

extension Wording {
  /// The page of a guide: what to do, in order.
  package func page(of guide: Guide) -> Document {
    var blocks: [Block] = [.paragraph(Inline(told(guide.purpose)))]
    if !guide.steps.isEmpty {
      blocks.append(
        .section("Pas à pas", level: .third, [.list(.numbered, guide.steps.map { ListItem(Inline(text($0))) })]))
    }
    if !guide.advice.isEmpty {
      blocks.append(
        .section("Conseils", level: .third, [.list(.bulleted, told(guide.advice).map { ListItem(Inline($0)) })]))
    }
    if !guide.review.toConfirm.isEmpty {
      blocks.append(
        .callout(.toVerify, [.list(.bulleted, told(guide.review.toConfirm).map { ListItem(Inline($0)) })]))
    }
    if !guide.sources.isEmpty {
      blocks.append(
        .section("Sources", level: .third, [.list(.bulleted, guide.sources.map { ListItem(Inline($0.line)) })]))
    }
    return Document(title: Inline(guide.title), blocks)
  }
}

extension Source {
  /// Title and article on one line.
  var line: String { [title, article].compactMap { $0 }.joined(separator: ", ") }
}
