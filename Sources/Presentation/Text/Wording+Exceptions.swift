import Interview
import RuleEngine
import RuleModel

/// What was made of an answer that leaves something out: said again before anything closes on it.
extension Wording {
  /// `J'avais entendu « pension d'invalidité ». Faut-il le garder ?`
  func leavesOutHeard(_ said: StatedValue, _ kept: StatedValue, for key: FactKey) -> String {
    guard case .chosen(let certain, _) = kept, case .chosen(let chosen, let possible) = said else {
      return
        "J'avais entendu « \(text(kept, for: key)) », et vous dites « \(text(said, for: key)) ». Garder « \(text(kept, for: key)) » ?"
    }
    let left = certain.subtracting(possible)
    let heard = text(.chosen(certain: left, possible: left), for: key)
    return chosen.isEmpty
      ? "J'avais entendu « \(heard) ». Faut-il garder cette réponse ?"
      : "J'avais entendu « \(heard) ». Faut-il garder cette réponse, en plus de « \(text(said, for: key)) » ?"
  }

  /// Bare numbers under questions put in one breath, said again in full.
  func isDenied(_ numbers: [LineNumber], _ asked: AskedQuestion) -> String {
    let questions = numbers.compactMap { number in
      (asked.together?.keys[line: number]).map { "« \(text(Question.value($0))) »" }
    }
    let others = (asked.together?.keys.count ?? 0) > numbers.count ? ", et oui au reste" : ""
    return "La réponse est-elle non à \(FrenchWords.list(questions))\(others) ?"
  }

  /// `Vie en France au moins 9 mois par an : j'ai compris non. Sinon : retour.`
  func exceptions(_ keys: [FactKey], expected: Bool) -> String {
    let labels = keys.map { label(of: $0) }
    let said = expected ? "non" : "oui"
    let rest = expected ? "oui" : "non"
    return
      "\(FrenchWords.capitalised(FrenchWords.list(labels))) : j'ai compris \(said), et \(rest) pour le reste. Sinon : retour."
  }
}
