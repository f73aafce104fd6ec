import GuideMeasurement
import PimmsGuideKit

extension LoadedWorkload {
  /// Plays an interview a situation, until every service is settled, with each policy and one theme at a time.
  func measureQuestions() throws {
    try play("questions_planned", order: .planned, goals: [services])
    try play("questions_fixed_order", order: .fixed, goals: [services])
    let groups = Dictionary(grouping: services.indices) { workload.base.services[$0].domain }
    let themes = groups.keys.sorted().map { domain in (groups[domain] ?? []).map { services[$0] } }
    guard themes.allSatisfy({ $0.count <= 12 }) else { return }
    try play("questions_one_theme_planned", order: .planned, goals: themes)
    try play("questions_one_theme_fixed_order", order: .fixed, goals: themes)
  }

  private func play(_ name: String, order: InterviewOrder, goals: [[ServiceHandle]]) throws {
    let day = try Self.theDay()
    var counts: [Int] = []
    var verification = Verification()
    let time = try milliseconds {
      for group in goals {
        for (index, situation) in situations.enumerated() {
          var played = try PlayedInterview(guide, of: situation, on: day, goals: Set(group), order: order)
          while played.chooseQuestion() { played.answer() }
          counts.append(played.questionCount)
          let expected = group.map { workload.expected[index][serviceIndex($0)] }
          let reached = played.assessment
          verification.compare(
            try group.map { try reached.isEntitled(to: $0) }, kleene: expected, completion: expected)
        }
      }
    }
    let sorted = counts.sorted()
    let mean = Double(counts.reduce(0, +)) / Double(max(counts.count, 1))
    Figure(
      name: name,
      numbers: [
        ("mean", mean), ("median", Double(sorted[sorted.count / 2])), ("p95", Double(sorted[sorted.count * 95 / 100])),
        ("ms_per_interview", time / Double(max(counts.count, 1))),
      ], counts: [("interviews", counts.count), ("mismatches", verification.mismatches)]
    ).print()
  }

  private func serviceIndex(_ handle: ServiceHandle) -> Int { services.firstIndex(of: handle) ?? 0 }
}
