import RuleModel
import SourceText

extension RuleBase {
  /// The list that a word names, with its article or without: "enfants", "mes dettes".
  func list(named words: String) -> ScopeName? {
    var said = words.trimmed.folded.split(separator: " ")
    if let first = said.first, Self.articles.contains(first) { said.removeFirst() }
    let folded = said.joined(separator: " ")
    return scopes.elements.first { scope in
      guard case .list = scope.kind else { return false }
      return [scope.plural, scope.label, scope.name.text].contains { $0.folded == folded }
    }?.name
  }

  private static let articles: Set<Substring> = ["les", "des", "mes", "ses", "nos", "vos", "leurs"]
}
