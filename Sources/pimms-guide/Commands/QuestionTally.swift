import Presentation
import RuleEngine
import RuleModel

/// Questions counted over many played interviews.
struct QuestionTally {
  private var counts: [Int] = []
  private var byQuestion: [String: Int] = [:]
  var refused = 0
  private(set) var mismatches = 0

  var interviews: Int { counts.count }

  mutating func count(_ questions: [String], mismatches: Int) {
    counts.append(questions.count)
    for question in questions { byQuestion[question, default: 0] += 1 }
    self.mismatches += mismatches
  }

  /// Mean, median, 95th percentile, and the facts asked most.
  var summary: String {
    guard !counts.isEmpty else { return "aucune situation jouée\n" }
    let sorted = counts.sorted()
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    let median = sorted[sorted.count / 2]
    let high = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
    let tenths = Int((mean * 10).rounded())
    var text = "\(FrenchWords.count(counts.count, "entretien")) : \(tenths / 10),\(tenths % 10) questions en moyenne, "
    text += "médiane \(median), 95 % sous \(high)\n"
    for (question, times) in byQuestion.sorted(by: { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value })
      .prefix(15)
    {
      text += "  \(times)  \(question)\n"
    }
    if mismatches > 0 {
      text += "\(FrenchWords.count(mismatches, "verdict diffère", "verdicts diffèrent")) de l'évaluation complète\n"
    }
    if refused > 0 { text += FrenchWords.count(refused, "ligne illisible", "lignes illisibles") + "\n" }
    return text
  }
}

extension Question {
  /// The fact asked, as the rules write it: `demandeur.salaire_net`, `enfant 1.date_naissance`, `foyer.rfr 2024`.
  var label: String {
    switch self {
    case .roster(let scope): return "\(scope.text)s"
    case .regularity(let key): return "\(key.label) pareil chaque mois"
    case .value(let key): return key.label
    }
  }
}

extension FactKey {
  fileprivate var label: String {
    let owner: String
    switch member {
    case .household: owner = ""
    case .role(let name): owner = name + "."
    case .listed(let scope, let position): owner = "\(scope.text) \(position + 1)."
    }
    switch moment {
    case .habitual, .regular: return owner + fact.text
    case .year(let year): return "\(owner)\(fact.text) \(year)"
    case .month(let year, let month): return "\(owner)\(fact.text) \(year)-\(month)"
    case .meanOfMonths(let nearest, let farthest): return "\(owner)\(fact.text) M-\(farthest) à M-\(nearest)"
    }
  }
}
