import GuideMeasurement
import PimmsGuideKit

extension LoadedWorkload {
  /// How often each thing is timed; the shortest time of each case is kept.
  private var repetitions: Int { services.count > 5000 ? 5 : 15 }

  func measureSpeed() throws {
    let day = try Self.theDay()
    var assessment = Assessment(guide, on: day)
    try measureFull(&assessment)
    try measureChange(&assessment)
    try measureAdded(&assessment)
    try measureNextQuestion(&assessment)
    try measureBatch(day)
  }

  /// From a situation to every verdict and amount: read for the guide beforehand, then from names with everything that
  /// serves plans.
  private func measureFull(_ assessment: inout Assessment) throws {
    let ready = try situations.map { try assessment.ready($0) }
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
        try replacing.add(milliseconds { try assessment.replace(with: situation) }, to: index)
      }
    }
    Figure(name: "full_evaluation_from_names_with_plans", numbers: replacing.numbers).print()
  }

  private func measureChange(_ assessment: inout Assessment) throws {
    var timings = Timings(cases: workload.changes.count)
    var steps = 0
    for (index, change) in workload.changes.enumerated() {
      try assessment.replace(with: situations[change.situation])
      let fact = try handle(change.fact)
      let new = try value(change.fact, change.value)
      let old = try value(of: change.fact, in: change.situation)
      for _ in 0..<repetitions {
        let before = assessment.stepsDone
        try timings.add(milliseconds { try assessment.state(fact, new) }, to: index)
        steps += assessment.stepsDone - before
        try assessment.state(fact, old)
      }
    }
    let mean = steps / max(repetitions * workload.changes.count, 1)
    Figure(name: "after_one_answer", numbers: timings.numbers, counts: [("steps", mean)]).print()
  }

  private func measureAdded(_ assessment: inout Assessment) throws {
    var timings = Timings(cases: workload.partials.count)
    for (index, line) in workload.partials.enumerated() {
      try assessment.replace(with: partial(line.situation, line.known))
      let fact = try handle(line.added)
      let added = try value(of: line.added, in: line.situation)
      for _ in 0..<repetitions {
        try timings.add(milliseconds { try assessment.state(fact, added) }, to: index)
        try assessment.forget(fact)
      }
    }
    Figure(name: "after_one_more_answer_partial", numbers: timings.numbers).print()
  }

  private func measureNextQuestion(_ assessment: inout Assessment) throws {
    var asked = 0
    var start = Timings(cases: 1)
    try assessment.replace(with: Situation(guide, saidOn: assessment.day))
    for _ in 0..<repetitions {
      try start.add(milliseconds { asked += try assessment.nextQuestion() == nil ? 0 : 1 }, to: 0)
    }
    Figure(name: "next_question_at_start", numbers: start.numbers, counts: [("asked", asked)]).print()
    let sample = workload.partials.prefix(40)
    var later = Timings(cases: sample.count)
    for (index, line) in sample.enumerated() {
      try assessment.replace(with: partial(line.situation, line.known))
      for _ in 0..<min(repetitions, 5) {
        try later.add(milliseconds { asked += try assessment.nextQuestion() == nil ? 0 : 1 }, to: index)
      }
    }
    Figure(name: "next_question_partial", numbers: later.numbers).print()
  }

  private func measureBatch(_ day: Day) throws {
    let verdicts = Double(services.count * situations.count)
    var preparing = Timings(cases: 1)
    for _ in 0..<3 { try preparing.add(milliseconds { _ = try Batch(guide, situations, on: day) }, to: 0) }
    let batch = try Batch(guide, situations, on: day)
    var result = batch.makeRoom()
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
