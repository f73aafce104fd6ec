package import NeedFinder
package import RuleModel
import SharedWork
import SourceText

/// The names of rights and papers as a sentence may say them, and who understands a sentence: made of the whole base at
/// the first sentence that needs them. Exercises of one base may share it.
package final class NameBook: Sendable {
  /// A name, as words, with all that have it.
  struct Name: Sendable {
    let words: [String]
    let services: [ServiceIndex]
  }

  struct Names: Sendable {
    /// By their first word, its plural left aside.
    let services: [Substring: [Name]]
    let papers: [PaperID: [[String]]]
    /// How many titles of rights have a word.
    let titles: [Substring: Int]
    /// Words that carry nothing.
    let small: Set<String>
  }

  private let madeNames: MadeOnce<Names>
  private let madeFinder: MadeOnce<NeedFinder>

  package init(_ base: RuleBase) {
    madeNames = MadeOnce {
      Names(
        services: Self.services(of: base), papers: base.papers.mapValues { Self.names(of: $0) },
        titles: Self.titles(of: base), small: Self.small(of: base))
    }
    madeFinder = MadeOnce { NeedFinder(base: base) }
  }

  var names: Names { madeNames.value }
  package var finder: NeedFinder { madeFinder.value }

  private static func services(of base: RuleBase) -> [Substring: [Name]] {
    var names: [[String]: Set<ServiceIndex>] = [:]
    func add(_ text: String, _ index: ServiceIndex) {
      let words = SaidWords.words(text)
      if words.contains(where: { $0.count > 2 }) { names[words, default: []].insert(index) }
    }
    for index in base.services.indices {
      let service = base.services[index]
      let parts = service.title.split { "(),:".contains($0) }.map(String.init)
      for part in [service.title, service.id.text.replacing("_", with: " ")] + parts.prefix(1) { add(part, index) }
      // Abbreviations in brackets: "(APL, ALF, ALS)".
      for part in parts.dropFirst() {
        let bare = part.trimmed
        if bare.count > 2, bare.allSatisfy({ $0.isUppercase || $0.isNumber }) { add(bare, index) }
      }
      for cue in base.vocabulary.services[service.id]?.words ?? [] where cue.allSatisfy(isPlain) {
        add(cue.replacing("_", with: " "), index)
      }
      // "FSL énergie et eau": its abbreviation, which others may have too.
      if let first = service.title.split(separator: " ").first, first.count > 2, first.allSatisfy(\.isUppercase) {
        add(String(first), index)
      }
    }
    let abbreviations = base.vocabulary.abbreviations
    for (short, long) in abbreviations {
      // "Css" stands for "c2s", which stands for the right.
      let ids = [long, abbreviations[long] ?? long].map { ServiceID($0) }
      if let index = ids.lazy.compactMap({ base.serviceIndices[$0] }).first { add(short, index) }
    }
    return Dictionary(grouping: names.map { Name(words: $0.key, services: $0.value.sorted()) }) {
      SaidWords.bare($0.words.first ?? "")
    }
  }

  private static func names(of paper: Paper) -> [[String]] {
    let label = paper.label.split { "(,:".contains($0) }.first.map(String.init) ?? paper.label
    return [SaidWords.words(label), SaidWords.words(paper.id.text.replacing("_", with: " "))]
  }

  private static func titles(of base: RuleBase) -> [Substring: Int] {
    var counts: [Substring: Int] = [:]
    for service in base.services.elements {
      for word in Set(SaidWords.words(service.title).map(SaidWords.bare)) { counts[word, default: 0] += 1 }
    }
    return counts
  }

  private static func small(of base: RuleBase) -> Set<String> {
    let words = base.vocabulary.plainWords
    return Set((words.light + words.articles + words.vague).map(\.folded))
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character == " " || character == "_" || character == "'"
  }
}

/// The words of a sentence or of a name, as they are compared.
enum SaidWords {
  static func words(_ text: String) -> [String] {
    text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !articles.contains($0) }
  }

  /// Where a name begins; the plural of a word is the word.
  static func place(of name: [String], in words: [String]) -> Int? {
    guard !name.isEmpty, name.count <= words.count else { return nil }
    return (0...(words.count - name.count)).first { start in
      name.indices.allSatisfy { bare(name[$0]) == bare(words[start + $0]) }
    }
  }

  static func bare(_ word: String) -> Substring {
    word.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x")) ? word.dropLast() : word[...]
  }

  private static let articles: Set<String> = [
    "a", "au", "aux", "d", "de", "des", "du", "l", "la", "le", "les", "un", "une",
  ]
}
