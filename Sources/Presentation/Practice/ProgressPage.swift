package import Documents
import RuleModel
package import Training

extension Wording {
  /// What a trainee has done so far, oldest first, and where the points are lost.
  package func progress(of trainee: String, _ results: [PlayResult]) -> Document {
    guard !results.isEmpty else { return say("Aucun exercice noté pour « \(trainee) ».") }
    let rows = results.map { result -> [Inline] in
      [
        Inline(FrenchFormat.date(result.playedOn)), Inline(title(of: result)), Inline("\(result.percent) %"),
        Inline(result.isValidated ? result.level.rawValue : "non validé"),
      ]
    }
    var blocks: [Block] = [
      .table(
        Table(columns: [.text("Jour"), .text("Exercice"), .number("Score"), .text("Niveau")], rows: rows))
    ]
    blocks.append(.section("Par compétence", level: .second, [competencies(results)]))
    return Document(title: Inline("Progression de \(trainee)"), blocks)
  }

  private func title(of result: PlayResult) -> String {
    let title = base.scenarios.first { $0.id == result.scenario }?.title ?? result.scenario.text
    return title + (result.seed.map { " (variante \($0))" } ?? "")
  }

  /// First, last and mean mark of each competency.
  private func competencies(_ results: [PlayResult]) -> Block {
    let rows = Competency.allCases.compactMap { competency -> [Inline]? in
      let points = results.compactMap { $0.points[competency] }
      guard let first = points.first, let last = points.last else { return nil }
      let tenths = (10 * points.reduce(0, +) + points.count / 2) / points.count
      return [
        Inline("\(competency.code) \(text(competency))"), Inline(String(first)), Inline(String(last)),
        Inline("\(tenths / 10),\(tenths % 10)"),
      ]
    }
    return .table(
      Table(
        columns: [.text("Compétence"), .number("Première note"), .number("Dernière"), .number("Moyenne")], rows: rows))
  }
}
