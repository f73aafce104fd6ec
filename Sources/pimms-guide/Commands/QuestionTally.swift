import Presentation

/// Questions counted over many played interviews.
struct QuestionTally {
  private var counts: [Int] = []
  private var byQuestion: [String: Int] = [:]
  var refused = 0
  private(set) var mismatches = 0

  mutating func count(_ questions: [String], mismatches: Int) {
    counts.append(questions.count)
    for question in questions { byQuestion[question, default: 0] += 1 }
    self.mismatches += mismatches
  }

  var report: SimulationReport {
    SimulationReport(counts: counts, byQuestion: byQuestion, mismatches: mismatches, refused: refused)
  }
}
