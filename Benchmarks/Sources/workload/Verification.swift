import GuideMeasurement
import PimmsGuideKit

/// Compares every verdict with the reference.
struct Verification {
  private(set) var compared = 0
  private(set) var mismatches = 0
  /// Settled by ranges where strong Kleene logic cannot tell.
  private(set) var settledBeyondKleene = 0

  /// `expected`: what is known for certain of the same situation or of one that completes it, for what is settled
  /// beyond Kleene logic.
  mutating func compare(_ verdicts: [Bool?], kleene: [UInt8], completion: [UInt8]) {
    for (index, verdict) in verdicts.enumerated() {
      compared += 1
      let reference = kleene[index] == UInt8(ascii: "?") ? completion[index] : kleene[index]
      switch verdict {
      case nil: if kleene[index] != UInt8(ascii: "?") { mismatches += 1 }
      case let truth?:
        if truth != (reference == UInt8(ascii: "1")) { mismatches += 1 }
        if kleene[index] == UInt8(ascii: "?") { settledBeyondKleene += 1 }
      }
    }
  }

  func report(_ name: String) {
    Figure(
      name: name,
      counts: [
        ("compared", compared), ("mismatches", mismatches), ("settled_beyond_kleene", settledBeyondKleene),
      ]
    ).print()
  }
}

extension LoadedWorkload {
  func verdicts(_ assessment: Assessment) throws -> [Bool?] {
    try services.map { try assessment.isEntitled(to: $0) }
  }

  func verifyAll() throws {
    let day = try Self.theDay()
    var assessment = Assessment(guide, on: day)
    var complete = Verification()
    for (index, situation) in situations.enumerated() {
      try assessment.replace(with: situation)
      complete.compare(try verdicts(assessment), kleene: workload.expected[index], completion: workload.expected[index])
    }
    complete.report("verify_complete")
    var decided = Verification()
    for (index, situation) in situations.enumerated() {
      assessment.decide(try assessment.ready(situation))
      decided.compare(try verdicts(assessment), kleene: workload.expected[index], completion: workload.expected[index])
    }
    decided.report("verify_decided")
    var changed = Verification()
    for change in workload.changes {
      try assessment.replace(with: situations[change.situation])
      try assessment.state(handle(change.fact), value(change.fact, change.value))
      changed.compare(try verdicts(assessment), kleene: change.bits, completion: change.bits)
    }
    changed.report("verify_changed")
    var partial = Verification()
    for line in workload.partials {
      let completion = workload.expected[line.situation]
      try assessment.replace(with: self.partial(line.situation, line.known))
      partial.compare(try verdicts(assessment), kleene: line.kleene, completion: completion)
      try assessment.state(handle(line.added), value(of: line.added, in: line.situation))
      partial.compare(try verdicts(assessment), kleene: line.kleeneAfter, completion: completion)
    }
    partial.report("verify_partial")
    let batch = try Batch(guide, situations, on: day)
    var verdicts = batch.makeRoom()
    batch.judge(into: &verdicts)
    var batched = Verification()
    for index in situations.indices {
      batched.compare(
        try services.map { try verdicts.isEntitled(to: $0, in: index) }, kleene: workload.expected[index],
        completion: workload.expected[index])
    }
    batched.report("verify_batch")
    let partials = try workload.partials.map { try self.partial($0.situation, $0.known) }
    let partialBatch = try Batch(guide, partials, on: day)
    var partialVerdicts = partialBatch.makeRoom()
    partialBatch.judge(into: &partialVerdicts)
    var batchedPartial = Verification()
    for (index, line) in workload.partials.enumerated() {
      batchedPartial.compare(
        try services.map { try partialVerdicts.isEntitled(to: $0, in: index) }, kleene: line.kleene,
        completion: workload.expected[line.situation])
    }
    batchedPartial.report("verify_batch_partial")
  }
}
