import PimmsGuideKit

extension LoadedWorkload {
  /// How often each thing is timed; the shortest time of each case is kept.
  private var repetitions: Int { services.count > 5000 ? 5 : 15 }

  func measureSpeed() throws {
    guard let day = Day(Self.day) else { return }
    var assessment = Assessment(guide, on: day)
    measureFull(&assessment)
    try measureChange(&assessment)
    try measureAdded(&assessment)
    try measureNextQuestion(&assessment)
    measureBatch(day)
  }

  /// From a situation to every verdict and amount: read for the guide beforehand, then from names with everything that
  /// serves plans.
  private func measureFull(_ assessment: inout Assessment) {
    let ready = situations.map { assessment.ready($0) }
    var deciding = Timings(cases: situations.count)
    let before = assessment.stepsDone
    for _ in 0..<repetitions {
      for (index, situation) in ready.enumerated() {
        deciding.add(milliseconds { assessment.decide(situation) }, to: index)
      }
    }
    let steps = (assessment.stepsDone - before) / max(repetitions * situations.count, 1)
    Figure(name: "full_evaluation", numbers: deciding.numbers, counts: [("steps", steps)]).print()
    var replacing = Timings(cases: situations.count)
    for _ in 0..<repetitions {
      for (index, situation) in situations.enumerated() {
        replacing.add(milliseconds { assessment.replace(with: situation) }, to: index)
      }
    }
    Figure(name: "full_evaluation_from_names_with_plans", numbers: replacing.numbers).print()
  }

  private func measureChange(_ assessment: inout Assessment) throws {
    var timings = Timings(cases: workload.changes.count)
    var steps = 0
    for (index, change) in workload.changes.enumerated() {
      assessment.replace(with: situations[change.situation])
      let fact = try handle(change.fact)
      let new = try value(change.fact, change.value)
      let old = try value(of: change.fact, in: change.situation)
      for _ in 0..<repetitions {
        let before = assessment.stepsDone
        timings.add(milliseconds { assessment.state(fact, new) }, to: index)
        steps += assessment.stepsDone - before
        assessment.state(fact, old)
      }
    }
    let mean = steps / max(repetitions * workload.changes.count, 1)
    Figure(name: "after_one_answer", numbers: timings.numbers, counts: [("steps", mean)]).print()
  }

  private func measureAdded(_ assessment: inout Assessment) throws {
    var timings = Timings(cases: workload.partials.count)
    for (index, line) in workload.partials.enumerated() {
      assessment.replace(with: try partial(line.situation, line.known))
      let fact = try handle(line.added)
      let added = try value(of: line.added, in: line.situation)
      for _ in 0..<repetitions {
        timings.add(milliseconds { assessment.state(fact, added) }, to: index)
        assessment.state(fact, nil)
      }
    }
    Figure(name: "after_one_more_answer_partial", numbers: timings.numbers).print()
  }

  private func measureNextQuestion(_ assessment: inout Assessment) throws {
    var asked = 0
    var start = Timings(cases: 1)
    assessment.replace(with: PreparedSituation([]))
    for _ in 0..<repetitions {
      start.add(milliseconds { asked += assessment.nextQuestion() == nil ? 0 : 1 }, to: 0)
    }
    Figure(name: "next_question_at_start", numbers: start.numbers, counts: [("asked", asked)]).print()
    let sample = workload.partials.prefix(40)
    var later = Timings(cases: sample.count)
    for (index, line) in sample.enumerated() {
      assessment.replace(with: try partial(line.situation, line.known))
      for _ in 0..<min(repetitions, 5) {
        later.add(milliseconds { asked += assessment.nextQuestion() == nil ? 0 : 1 }, to: index)
      }
    }
    Figure(name: "next_question_partial", numbers: later.numbers).print()
  }

  private func measureBatch(_ day: Day) {
    let verdicts = Double(services.count * situations.count)
    var preparing = Timings(cases: 1)
    for _ in 0..<3 { preparing.add(milliseconds { _ = Batch(guide, situations, on: day) }, to: 0) }
    let batch = Batch(guide, situations, on: day)
    var result = batch.makeVerdicts()
    var judging = Timings(cases: 1)
    for _ in 0..<(repetitions * 6) { judging.add(milliseconds { batch.judge(into: &result) }, to: 0) }
    Figure(
      name: "batch",
      numbers: [
        ("million_verdicts_per_second", verdicts / judging.least / 1000), ("judging_ms", judging.least),
        ("preparing_ms", preparing.least),
        ("million_verdicts_per_second_with_preparation", verdicts / (judging.least + preparing.least) / 1000),
      ], counts: [("situations", situations.count), ("columnar", batch.isColumnar ? 1 : 0)]
    ).print()
  }
}
