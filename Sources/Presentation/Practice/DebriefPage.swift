package import Documents
import RuleModel
package import Training

/// How long an exercise took.
package struct ExerciseLength: Sendable {
  package let seconds: Int
  /// Lines that the trainee said or typed.
  package let turns: Int

  package init(seconds: Int, turns: Int) {
    self.seconds = seconds
    self.turns = turns
  }
}

extension Wording {
  /// What an interview is worth and what would have been better, competency by competency.
  ///
  /// - Parameter length: how long it took, where a clock was read.
  package func page(of debrief: Debrief, length: ExerciseLength? = nil) -> Document {
    let scenario = debrief.exercise.scenario
    var blocks = [result(debrief), marks(debrief), .paragraph(Inline(pace(debrief) + duration(length)))]
    if !debrief.exercise.isWithoutPerson { blocks.append(rights(debrief)) }
    for mark in debrief.marks where !mark.findings.isEmpty { blocks.append(section(mark)) }
    let traps = traps(debrief)
    if !traps.isEmpty {
      blocks.append(.section("Les pièges de cette situation", level: .second, [list(traps)]))
    }
    blocks.append(
      .paragraph(
        Inline(
          "Barème de 0 à 3 : non fait, partiel, conforme, maîtrisé. Grille des compétences du médiateur (ROME K1204) ; "
            + "ses seuils sont une proposition de pratique, à valider par l'équipe."
            + unobserved(debrief.unobserved))))
    let variant = debrief.exercise.seed.map { " (variante \($0))" } ?? ""
    return Document(title: Inline("Bilan : \(scenario.title)\(variant)"), blocks)
  }

  // MARK: - The result

  private func result(_ debrief: Debrief) -> Block {
    let score =
      "\(FrenchWords.count(debrief.total, "point")) sur \(debrief.maximum), soit \(debrief.percent) %"
    let blocking = debrief.blocking
    guard !blocking.isEmpty else {
      return .callout(
        debrief.percent >= 70 ? .success : .information,
        [.paragraph("\(Inline.strong(Inline(score))) : niveau « \(debrief.level.rawValue) ».")])
    }
    var reasons: [String] = []
    for finding in blocking where !reasons.contains(FindingWords(finding, self).better) {
      reasons.append(FindingWords(finding, self).better)
    }
    let what = reasons.count > 1 ? "voici ce qui" : "un point"
    return .callout(
      .urgent, title: "Entretien non validé",
      [.paragraph("\(Inline.strong(Inline(score))), mais \(what) ne peut pas être manqué :"), list(reasons)])
  }

  private func marks(_ debrief: Debrief) -> Block {
    var rows = debrief.marks.map { mark -> [Inline] in
      [Inline(mark.competency.code), Inline(text(mark.competency)), "\(mark.points) / 3"]
    }
    if debrief.deduction > 0 {
      rows.append(["", "Orientations contraires aux règles", Inline("-\(debrief.deduction)")])
    }
    return .table(Table(columns: [.text("Point"), .text("Compétence"), .number("Note")], rows: rows))
  }

  private func pace(_ debrief: Debrief) -> String {
    if debrief.exercise.isWithoutPerson {
      return "La personne n'a pas répondu elle-même : rien n'était à demander ni à proposer."
    }
    let count = debrief.questions
    var text = "\(FrenchWords.count(count.asked, "question posée", "questions posées"))"
    text += ", dont \(FrenchWords.count(count.useful, "utile", "utiles")) aux droits en jeu"
    if count.repeated > 0 { text += ", \(FrenchWords.count(count.repeated, "répétée", "répétées"))" }
    if count.unclear > 0 { text += ", \(FrenchWords.count(count.unclear, "mal comprise", "mal comprises"))" }
    text += ". Le guide en pose \(count.reference) à la même personne pour tout décider."
    if debrief.record.hints > 0 { text += " Indices demandés : \(debrief.record.hints)." }
    return text
  }

  private func duration(_ length: ExerciseLength?) -> String {
    guard let length else { return "" }
    let turns = FrenchWords.count(length.turns, "tour de parole", "tours de parole")
    guard length.seconds > 0 else { return " Durée : \(turns)." }
    guard length.seconds >= 60 else { return " Durée : \(turns), en \(FrenchWords.count(length.seconds, "seconde"))." }
    return " Durée : \(turns), en \(FrenchWords.count((length.seconds + 30) / 60, "minute"))."
  }

  /// Each trap, and whether it was fallen into where that shows. Of other figures than those written, a trap that names
  /// one would be wrong.
  private func traps(_ debrief: Debrief) -> [String] {
    let exercise = debrief.exercise
    let asked = Set(debrief.record.asked.compactMap(\.fact))
    let avoided = " Évité : vous l'avez demandé."
    return exercise.scenario.traps.enumerated().compactMap { place, trap in
      guard exercise.seed == nil || !trap.text.contains(where: \.isNumber) else { return nil }
      let text = FrenchWords.sentence(filled(trap.text, exercise.scenario))
      if let words = debrief.record.trapped[place] { return "\(text) Pas évité : vous avez dit « \(words) »." }
      guard !trap.toAsk.isEmpty else { return text }
      return text + (trap.toAsk.contains { asked.contains($0) } ? avoided : " Vous ne l'avez pas demandé.")
    }
  }

  private func unobserved(_ competencies: [Competency]) -> String {
    guard !competencies.isEmpty else { return "" }
    return " Non observé dans cet exercice : " + FrenchWords.list(competencies.map { text($0).lowercased() }) + "."
  }

  // MARK: - Rights and findings

  private func rights(_ debrief: Debrief) -> Block {
    func names(_ services: [ServiceIndex]) -> Inline {
      Inline(services.isEmpty ? "aucun" : services.map { title($0) }.joined(separator: " ; "))
    }
    return .section(
      "Les droits", level: .second,
      [
        .definitions([
          DefinitionRow("Trouvés", names(debrief.found)), DefinitionRow("Manqués", names(debrief.missed)),
          DefinitionRow("Proposés à tort", names(debrief.wrong)),
          DefinitionRow("Vérifiés par vos questions", names(debrief.established)),
        ])
      ])
  }

  private func section(_ mark: Debrief.Mark) -> Block {
    var all: [FindingWords] = []
    for finding in mark.findings {
      let words = FindingWords(finding, self)
      // The same advice is given once, whatever calls for it.
      if let place = all.firstIndex(where: { $0.better == words.better && $0.why == words.why }) {
        all[place].said += words.said.filter { !all[place].said.contains($0) }
      } else {
        all.append(words)
      }
    }
    return .section(
      Inline("\(text(mark.competency)) : \(mark.points) sur 3"), level: .second, [.list(.bulleted, all.map(item))])
  }

  private func item(_ finding: FindingWords) -> ListItem {
    var text: Inline = ""
    if !finding.said.isEmpty {
      text += Inline("Dit : " + finding.said.map { "« \($0) »" }.joined(separator: " ; ") + "\n")
    }
    text += Inline(finding.better.hasSuffix("»") ? finding.better : FrenchWords.sentence(finding.better))
    return ListItem(text + Inline("\n\(finding.why) [\(finding.source)]"))
  }
}
