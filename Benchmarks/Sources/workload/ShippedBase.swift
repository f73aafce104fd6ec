import GuideMeasurement
import PimmsGuideKit

/// Figures of the base that the product ships.
struct ShippedBase {
  func measure() throws {
    var loading = Timings(cases: 1)
    for _ in 0..<3 { try loading.add(milliseconds { _ = try Guide.embedded() }, to: 0) }
    let guide = try Guide.embedded()
    Figure(
      name: "base_load_and_check", numbers: [("ms", loading.least)],
      counts: [("services", guide.services.count), ("steps", guide.stepCount)]
    ).print()
    let day = try LoadedWorkload.theDay()
    let situations = guide.scenarioSituations
    var assessment = Assessment(guide, on: day)
    var starting = Timings(cases: 1)
    for _ in 0..<20 { starting.add(milliseconds { _ = Assessment(guide, on: day) }, to: 0) }
    Figure(name: "base_new_assessment", numbers: starting.numbers).print()
    try measureFull(&assessment, situations)
    try measureInterviews(guide, day, situations)
  }

  /// The same two figures as of a synthetic base.
  private func measureFull(_ assessment: inout Assessment, _ situations: [Situation]) throws {
    let ready = try situations.map { try assessment.ready($0) }
    var deciding = Timings(cases: situations.count)
    let before = assessment.stepsDone
    for _ in 0..<20 {
      for (index, situation) in ready.enumerated() {
        deciding.add(milliseconds { assessment.decide(situation) }, to: index)
      }
    }
    let steps = (assessment.stepsDone - before) / max(20 * situations.count, 1)
    Figure(
      name: "base_full_evaluation", numbers: deciding.numbers,
      counts: [("situations", situations.count), ("steps", steps)]
    ).print()
    var replacing = Timings(cases: situations.count)
    for _ in 0..<20 {
      for (index, situation) in situations.enumerated() {
        try replacing.add(milliseconds { try assessment.replace(with: situation) }, to: index)
      }
    }
    Figure(name: "base_full_evaluation_from_names_with_plans", numbers: replacing.numbers).print()
  }

  /// Interviews played in full: the time of each answer and of each choice of a question.
  private func measureInterviews(_ guide: Guide, _ day: Day, _ situations: [Situation]) throws {
    var (answering, choosing): ([Double], [Double]) = ([], [])
    var questions: [Int] = []
    for situation in situations {
      var interview = try PlayedInterview(guide, of: situation, on: day)
      while true {
        var isOver = false
        choosing.append(milliseconds { isOver = !interview.chooseQuestion() })
        if isOver { break }
        answering.append(milliseconds { interview.answer() })
      }
      questions.append(interview.questionCount)
    }
    report("base_after_one_answer", answering)
    report("base_next_question", choosing)
    report("base_questions_to_the_end", questions.map(Double.init))
  }

  private func report(_ name: String, _ values: [Double]) {
    var timings = Timings(cases: values.count)
    for (index, value) in values.enumerated() { timings.add(value, to: index) }
    Figure(
      name: name,
      numbers: [
        ("median", timings.median), ("mean", timings.mean), ("min", timings.least),
        ("p95", timings.quantile(0.95)), ("max", timings.largest),
      ],
      counts: [("cases", values.count)]
    ).print()
  }
}
