import RuleEngine
import RuleModel
import SourceText

/// Words that could finish the one being typed.
extension Session {
  package func completions(of line: String, cursor: Int) -> [String] {
    let before = String(line.prefix(cursor))
    let words = before.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let last = words.last ?? ""
    let isFirst = words.count <= 1
    var candidates: [String] = []
    if isFirst {
      let slash = last.hasPrefix("/") ? "/" : ""
      if case .listening = prompt, slash.isEmpty { return [] }
      candidates += commandWords.map { slash + $0 }
      if slash.isEmpty { candidates += answers }
    } else if takesService(words.dropLast().joined(separator: " ")) {
      candidates += setting.base.services.elements.map(\.id.text)
    }
    let folded = last.folded
    return Set(candidates.filter { $0.folded.hasPrefix(folded) }).sorted()
  }

  private var commandWords: [String] {
    CommandWord.allCases.compactMap { $0.rawValue.split(separator: " ").first.map(String.init) }
  }

  private func takesService(_ words: String) -> Bool {
    let bare = words.hasPrefix("/") ? String(words.dropFirst()) : words
    return CommandWord.allCases.contains { $0.takesService && $0.rawValue.folded == bare.folded }
  }

  /// The options of the question that stands, by their keys.
  private var answers: [String] {
    guard case .question(let asked) = prompt, case .value(let key) = asked.question,
      let fact = setting.base.fact(named: key.fact)
    else { return [] }
    switch fact.type {
    case .truth: return ["oui", "non"]
    case .choice(let domain), .choices(let domain): return setting.base.domains[domain].options.map(\.key)
    case .commune: return setting.base.communes.elements.map(\.name).filter { !$0.contains(" ") }
    case .number, .date, .text: return []
    }
  }
}
