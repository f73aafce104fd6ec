/// Questions counted over many played interviews.
package struct SimulationReport: Hashable, Sendable {
  /// How many questions each interview took.
  private let counts: [Int]
  /// How often each question was asked.
  private let byQuestion: [String: Int]
  private let mismatches: Int
  private let refused: Int

  private static let shown = 15

  /// - Parameters:
  ///   - counts: how many questions each interview took.
  ///   - mismatches: verdicts that differ from those of the whole situation.
  ///   - refused: lines that no situation was read from.
  package init(counts: [Int], byQuestion: [String: Int], mismatches: Int, refused: Int) {
    self.counts = counts
    self.byQuestion = byQuestion
    self.mismatches = mismatches
    self.refused = refused
  }

  /// Mean, median, 95th percentile, and the facts asked most.
  package var text: String {
    guard !counts.isEmpty else { return "aucune situation jouée\n" }
    let sorted = counts.sorted()
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    let median = sorted[sorted.count / 2]
    let high = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
    let tenths = Int((mean * 10).rounded())
    var lines = [
      "\(FrenchWords.count(counts.count, "entretien")) : \(tenths / 10),\(tenths % 10) questions en moyenne, médiane \(median), 95 % sous \(high)"
    ]
    lines += mostAsked.map { "  \($0.value)  \($0.key)" }
    if mismatches > 0 {
      lines.append(
        "\(FrenchWords.count(mismatches, "verdict diffère", "verdicts diffèrent")) de l'évaluation complète")
    }
    if refused > 0 { lines.append(CommandReport.linesUnreadable(refused).text) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var mostAsked: ArraySlice<(key: String, value: Int)> {
    byQuestion.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(Self.shown)
  }
}
