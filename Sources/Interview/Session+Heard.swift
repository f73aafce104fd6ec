import RuleEngine
import RuleModel
import SourceText

/// Answers to "J'ai entendu : … Entrée si c'est tout": what was heard is dropped only where somebody says so.
extension Session {
  /// The answer of a line typed under what was heard; nil where the line is read like any other.
  func keepingHeard(_ text: String, _ asked: AskedQuestion) -> Action? {
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

  /// What an answer tells besides, of the person or the household: "non, divorcé", asked whether they live as a couple.
  ///
  /// Only what was never told is taken up; of a partner or a child, words of a few are too short to say whose they are.
  func alsoSaid(_ text: String, beside question: Question) -> [HeardStatement] {
    guard text.split(whereSeparator: \.isWhitespace).count > 1, case .value(let asked) = question,
      asked.moment == .habitual, asked.member.isApplicantOrHousehold
    else { return [] }
    switch setting.base.fact(named: asked.fact)?.type {
    case .truth, .choice: break
    case .number, .date, .choices, .commune, .text, nil: return []
    }
    // The "non" of "non, veuf" denies what was asked, and nothing of what follows.
    let words = text.split(whereSeparator: \.isWhitespace)
    let opens =
      words.first.map { ["oui", "non", "ouais", "nan"].contains(String($0).folded.filter(\.isLetter)) } ?? false
    let rest = (opens ? Array(words.dropFirst()) : words).joined(separator: " ")
    return setting.listener.understand(rest, setting.date).statements.filter { statement in
      guard statement.isCertain, case .value(let key, _) = statement.content, key != asked else { return false }
      return key.member.isApplicantOrHousehold && situation[key] == nil
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
