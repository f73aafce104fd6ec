package import RuleModel
import SourceText

/// Finds services by what people call them.
package struct ServiceDirectory: Sendable {
  /// A title with its words, those before its first bracket, colon or comma being what the right is called.
  private let titles: [(index: ServiceIndex, words: [String], name: [String], whole: String)]
  private let base: RuleBase

  package init(_ base: RuleBase) {
    self.base = base
    titles = base.services.indices.map { index in
      let service = base.services[index]
      let name = service.title.prefix { !"(:,".contains($0) }
      return (index, service.title.wordsOfTitle, String(name).wordsOfTitle, service.title.folded)
    }
  }

  package enum Match: Hashable, Sendable {
    case one(ServiceIndex)
    case several([ServiceIndex])
    case none(near: [ServiceIndex])
  }

  /// By identifier, by title, by what a title calls the right before it explains it, by an abbreviation of the
  /// vocabulary, or by words that one title alone has.
  package func find(_ text: String) -> Match {
    let folded = text.trimmed.folded
    let key = folded.replacingWords(" ", with: "_")
    if let index = base.serviceIndices[ServiceID(key)] { return .one(index) }
    if let exact = titles.first(where: { $0.whole == folded }) { return .one(exact.index) }
    if let index = abbreviated(folded) { return .one(index) }
    let said = text.wordsOfTitle
    guard !said.isEmpty else { return .none(near: []) }
    let holding = titles.filter { entry in said.allSatisfy { word in entry.words.contains { $0.hasPrefix(word) } } }
    if holding.count == 1 { return .one(holding[0].index) }
    let called = holding.filter { entry in
      entry.name.count == said.count && zip(entry.name, said).allSatisfy { $0.hasPrefix($1) }
    }
    if called.count == 1 { return .one(called[0].index) }
    if holding.count > 1 { return .several(Array(holding.prefix(6).map(\.index))) }
    let begun = base.services.indices.filter { base.services[$0].id.text.hasPrefix(key) }
    if begun.count == 1 { return .one(begun[0]) }
    return near(folded, said)
  }

  /// An abbreviation may stand for another one: "css", "c2s".
  private func abbreviated(_ text: String) -> ServiceIndex? {
    guard let long = base.vocabulary.abbreviations[text] else { return nil }
    return base.serviceIndices[ServiceID(long)]
      ?? base.vocabulary.abbreviations[long].flatMap { base.serviceIndices[ServiceID($0)] }
  }

  private func near(_ folded: String, _ said: [String]) -> Match {
    let ids = suggestions(for: folded, among: base.services.elements.map(\.id.text), limit: 3)
    let byTitle = suggestions(for: folded, among: titles.map(\.whole), limit: 3)
    let byWord = titles.filter { entry in
      said.allSatisfy { word in
        entry.words.contains { $0.hasPrefix(word) || !suggestions(for: word, among: [$0], limit: 1).isEmpty }
      }
    }
    var found = ids.compactMap { base.serviceIndices[ServiceID($0)] }
    found += titles.filter { byTitle.contains($0.whole) }.map(\.index) + byWord.map(\.index)
    var seen: Set<ServiceIndex> = []
    found = found.filter { seen.insert($0).inserted }
    return found.count == 1 && folded.count > 3 ? .one(found[0]) : .none(near: Array(found.prefix(4)))
  }
}
