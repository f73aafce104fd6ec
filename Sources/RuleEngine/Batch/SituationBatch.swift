package import RuleModel

/// Many situations judged together by one program on one day.
package struct SituationBatch: Sendable {
  private let situations: [Situation]
  private let blank: Evaluation

  package init(_ situations: [Situation], with program: Program, on date: CalendarDate) {
    self.situations = situations
    blank = Evaluation(program, on: date)
  }

  package var isColumnar: Bool { false }

  package func makeTruths() -> BatchTruths {
    BatchTruths(services: blank.program.base.services.count, situations: situations.count)
  }

  package func judge(into truths: inout BatchTruths) {
    var evaluation = blank
    for (index, situation) in situations.enumerated() {
      evaluation.replace(with: situation, decisionsOnly: true)
      for service in blank.program.base.services.indices {
        truths.set(evaluation.truthOfEntitlement(service), of: service, in: index)
      }
    }
  }
}
