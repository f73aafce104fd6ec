import RuleEngine
import RuleModel
import SourceText

/// Answers to "J'ai entendu : … Entrée si c'est tout": what was heard is dropped only where somebody says so.
extension QuestionReader {
  /// The answer of a line typed under what was heard; nil where the line is read like any other.
  func keepingHeard() -> Action.Reply? {
    guard let heard = asked.suggestion, !asked.isUnsure, let key = asked.question.key else { return nil }
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let line = words.joined(separator: " ")
    switch heard {
    case .chosen(let certain, let possible):
      if Self.isAll(line) { return .answer(.stated(heard, .stated), remarks: [.readAs]) }
      // "et un salaire", "salaire aussi": besides what was heard.
      let rest = words.filter { !Self.besides.contains($0) }
      let isMore = rest.count < words.count
      guard
        case .understood(.chosen(let said, let saidPossibly), _) = setting.reader.read(
          isMore ? rest.joined(separator: " ") : text, for: key)
      else { return nil }
      let joined = StatedValue.chosen(certain: certain.union(said), possible: possible.union(saidPossibly))
      if isMore { return .answer(.stated(joined, .stated), remarks: [.readAs]) }
      guard !certain.isSubset(of: saidPossibly) else { return nil }
      return .doubt(joined, .leavesOutHeard(said: .chosen(certain: said, possible: saidPossibly)))
    case .options(let options):
      if Self.isAll(line), line != "non", line != "rien" {
        return .answer(.stated(heard, .stated), remarks: [.readAs])
      }
      // "aucun" names no other option: it may well be the answer to something else.
      guard Self.denials.contains(line),
        case .understood(.options(let said), _) = setting.reader.read(text, for: key), said.isDisjoint(with: options)
      else { return nil }
      return .doubt(heard, .leavesOutHeard(said: .options(said)))
    case .truth, .number, .date, .commune, .text: return nil
    }
  }

  /// Nothing is to be added: "rien d'autre", "non c'est tout", "juste ça".
  private static func isAll(_ line: String) -> Bool {
    var bare = line
    for lead in ["non ", "oui ", "nan "] where bare.hasPrefix(lead) { bare = String(bare.dropFirst(lead.count)) }
    for lead in ["c est ", "ya ", "il y a ", "y a ", "j ai ", "il a ", "elle a "] where bare.hasPrefix(lead) {
      bare = String(bare.dropFirst(lead.count))
    }
    return wholes.contains(bare)
  }

  private static let wholes: Set<String> = [
    "non", "nan", "oui", "tout", "bon", "ca", "juste", "exact", "voila", "voila tout", "rien d autre", "rien dautre",
    "rien de plus", "rien en plus", "rien a cote", "rien avec", "pas d autre", "pas dautre", "pas d autres",
    "pas autre chose", "aucun autre", "aucune autre", "aucun autre revenu", "juste ca", "que ca", "seulement ca",
    "uniquement ca", "juste cela", "que cela", "plus rien d autre", "pas plus", "tout bon", "bien ca",
  ]
  private static let besides: Set<String> = ["et", "aussi", "plus", "egalement", "avec"]
  private static let denials: Set<String> = ["non", "aucun", "aucune", "rien", "pas"]
}
