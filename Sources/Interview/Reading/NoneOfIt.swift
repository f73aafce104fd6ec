import RuleModel
import SourceText

/// A line that says that there is none: "aucun revenu", "pas de dossier", "rien du tout", "zéro ressource".
struct NoneOfIt {
  /// What there is none of, without articles; empty for "rien" and "aucun" alone.
  let denied: [String]
  /// "rien", whatever follows.
  private let isOfAll: Bool

  /// Nil for a line that says anything else, or goes on after it ("aucun sauf salaire").
  init?(_ line: String) {
    var words = line.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)[...]
    words = words.drop { Self.openings.contains($0) }
    guard let first = words.popFirst() else { return nil }
    switch first {
    case "rien", "aucun", "aucune", "neant", "zero", "0", "sans", "ni": break
    case "pas", "plus":
      guard let next = words.first, Self.articles.contains(next) || ["aucun", "aucune", "rien"].contains(next) else {
        return nil
      }
      words.removeFirst()
    default: return nil
    }
    let said = words.filter { !Self.articles.contains($0) && !Self.endings.contains($0) }
    guard said.count <= 3, !said.contains(where: { Self.exceptions.contains($0) || Int($0) != nil }) else { return nil }
    denied = said
    isOfAll = first == "rien" || first == "neant"
  }

  /// Whether there is none of what the fact is about: its own words, or a noun that stands for all of them.
  func covers(_ fact: Fact) -> Bool {
    let asked = [fact.wording.label, fact.wording.question, fact.wording.memberQuestion].compactMap(\.self)
    let own = Set(asked.flatMap { AnswerPhrase($0).words }.map(Self.singular))
    let label = Set(AnswerPhrase(fact.wording.label).words.map(Self.singular))
    let general = Self.families.filter { !$0.isDisjoint(with: own) }.reduce(into: Set(["chose"])) { $0.formUnion($1) }
    return denied.map(Self.singular).allSatisfy { label.contains($0) || general.contains($0) }
  }

  /// Whether what is denied is nothing that the fact is about: "pas de papier", asked how much somebody earns.
  func isElsewhere(than fact: Fact) -> Bool {
    guard !isOfAll, !denied.isEmpty else { return false }
    let own = Set(fact.ownWords.map(Self.singular))
    let general = Self.families.reduce(into: Set(["chose", "euro", "centime", "montant"])) { $0.formUnion($1) }
    return !denied.map(Self.singular).contains { own.contains($0) || general.contains($0) }
  }

  /// Whether words begin by denying: such an option is the only one that a denial may mean.
  static func begins(_ label: String) -> Bool {
    guard let first = AnswerPhrase(label).words.first else { return false }
    return ["pas", "aucun", "aucune", "rien", "sans", "ni", "plus", "jamais", "non"].contains(first)
  }

  /// Whether a denial is said anywhere in a line.
  static func isSaid(in line: String) -> Bool {
    AnswerPhrase(line).words.contains {
      ["pas", "aucun", "aucune", "rien", "sans", "ni", "jamais", "neant", "zero"].contains($0)
    }
  }

  static func singular(_ word: String) -> String {
    word.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x")) ? String(word.dropLast()) : word
  }

  private static let openings: Set<String> = [
    "j", "je", "on", "nous", "il", "elle", "y", "n", "ne", "en", "ai", "a", "avons", "non", "ben", "bah", "euh", "heu",
    "ah", "oh", "alors", "touche", "touchons", "percois", "percoit",
  ]
  private static let articles: Set<String> = ["de", "d", "du", "des", "un", "une", "le", "la", "l", "les"]
  private static let endings: Set<String> = [
    "tout", "moment", "en", "ce", "encore", "pour", "actuellement", "autre", "mois", "ci", "ici",
  ]
  private static let exceptions: Set<String> = ["sauf", "mais", "et", "ou", "ni", "que", "depuis", "avant", "apres"]
  /// Nouns that say the same in general, singular.
  private static let families: [Set<String>] = [
    ["revenu", "ressource", "argent", "sou", "rentree", "gain"],
    ["aide", "prestation", "allocation", "droit"],
  ]
}

extension AnswerReader {
  /// The option that a denial means: one that begins with a denial and has what is denied, or the only one that says
  /// none of all. Nothing else: "aucun revenu" is no slip for "autre revenu".
  func option(
    denying denial: NoneOfIt, _ domain: ChoiceDomain, _ fact: Fact
  ) -> ChoiceDomain.Option? {
    let denied = denial.denied.map(NoneOfIt.singular)
    if !denied.isEmpty {
      let fitting = domain.options.filter { option in
        let own = AnswerPhrase(option.label).words.map(NoneOfIt.singular)
        return NoneOfIt.begins(option.label) && denied.allSatisfy(own.contains)
      }
      if fitting.count == 1 { return fitting.first }
    }
    guard denial.covers(fact) else { return nil }
    let none = domain.options.filter { ["aucun", "aucune", "rien", "neant"].contains($0.key.folded) }
    return none.count == 1 ? none.first : nil
  }
}

extension Fact {
  /// The words in which the rules ask for it.
  var ownWords: [String] {
    ([wording.label, wording.question, wording.memberQuestion, wording.thirdPersonQuestion, wording.help]
      .compactMap(\.self) + wording.waysOfAsking).flatMap { AnswerPhrase($0).words }
  }
}
