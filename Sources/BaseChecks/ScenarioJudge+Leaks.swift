import NeedFinder
import RuleModel
import SourceText

extension ScenarioJudge {
  /// What is shown before the first question says nothing that the person hides, and nothing is in two lists at once.
  func leakProblems() -> [Diagnostic] {
    contradictions() + lines.flatMap { leaks(in: $0) + fixedFigures(in: $0) }
  }

  private struct Line {
    let key: String
    let text: String
    /// What a listener makes of it.
    let heard: Situation
  }

  /// Everything of a scenario that a trainee sees or hears without having asked.
  private var lines: [Line] {
    let texts =
      [("titre", scenario.title), ("ouverture", scenario.opening)] + (scenario.mood.map { [("humeur", $0)] } ?? [])
    return texts.map { key, text in
      let understanding = finder.understand(text, on: scenario.date)
      return Line(key: key, text: text, heard: finder.situation(of: understanding, on: scenario.date))
    }
  }

  private var hidden: [(list: String, names: [FactName])] {
    let told = scenario.disclosure
    return [("après_confiance", told.afterTrust), ("jamais", told.never), ("ignore", told.ignored)]
  }

  private func contradictions() -> [Diagnostic] {
    let said = Set(scenario.disclosure.spontaneous)
    return hidden.flatMap { list, names in
      names.filter { said.contains($0) }.map { name in
        problem(
          "E318", "« \(name) » est à la fois dans `spontané` et dans `\(list)`",
          help: ["ne garder que l'une des deux listes."])
      }
    }
  }

  private func leaks(in line: Line) -> [Diagnostic] {
    hidden.flatMap { list, names in
      names.compactMap { name in
        let figure = scenario.staging.figures.first { $0.value.fact == name && line.text.contains("{\($0.key)}") }
        guard let words = figure.map({ "{\($0.key)}" }) ?? words(of: name, in: line.heard) else { return nil }
        let what = base.fact(named: name)?.wording.label ?? name.text
        return problem(
          "E317", "`\(line.key)` laisse échapper « \(name) » (\(what)), qui est dans `\(list)`",
          help: [
            words.isEmpty ? "ligne : « \(line.text) »." : "mots : « \(words) ».",
            "dire autrement cette ligne, ou retirer « \(name) » de `\(list)`.",
          ])
      }
    }
  }

  /// A figure that may vary must not be written out.
  private func fixedFigures(in line: Line) -> [Diagnostic] {
    guard let variations = scenario.staging.variations, !variations.isEmpty else { return [] }
    return variations.compactMap { variation in
      let name = variation.key.fact
      guard let words = words(of: name, in: line.heard) else { return nil }
      return problem(
        "E319", "`\(line.key)` dit « \(words) », que `variations` change (\(name))",
        help: ["écrire le fait entre accolades, `{\(name)}`, ou le retirer de `variations`."])
    }
  }

  /// The words that state a fact as it is; nil when the line says nothing of it, or something else.
  private func words(of name: FactName, in heard: Situation) -> String? {
    if let scope = base.scopes.elements.first(where: { $0.plural == name.text })?.name {
      guard let said = heard[roster: scope], let real = scenario.situation[roster: scope] else { return nil }
      return said.labels.isEmpty && !real.labels.isEmpty ? nil : ""
    }
    for (key, answer) in heard.answers.sorted(by: { $0.key.fact < $1.key.fact }) where key.fact == name {
      guard case .stated(let value, .heard(let words)) = answer, isTrue(value, of: key) else { continue }
      return words
    }
    return nil
  }

  private func isTrue(_ said: StatedValue, of key: FactKey) -> Bool {
    scenario.situation.answers.contains { entry in
      guard entry.key.fact == key.fact, entry.key.member == key.member, case .stated(let value, _) = entry.value
      else { return false }
      return value.agrees(with: said)
    }
  }
}
