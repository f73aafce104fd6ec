import Documents
import Interview
import Presentation
import RuleEngine
import RuleModel

extension Assessment {
  /// What an interview would lead to in which these services were asked about, the first one first.
  ///
  /// - Throws: `Misuse` for a handle of another guide.
  public func plan(for services: [ServiceHandle]) throws(Misuse) -> Plan {
    for service in services { try guide.check(service) }
    let setting = InterviewSetting(program: guide.program, date: evaluation.date)
    let plan = Interview.Plan(of: evaluation, calling: services.map(\.index), in: setting)
    return PlanTeller(guide, wording).plan(plan)
  }
}

/// Turns the interview's plan into that of the public face.
private struct PlanTeller {
  let guide: Guide
  let wording: Wording
  let outcomes: OutcomeTeller

  init(_ guide: Guide, _ wording: Wording) {
    self.guide = guide
    self.wording = wording
    outcomes = OutcomeTeller(guide, wording)
  }

  func plan(_ plan: Interview.Plan) -> Plan {
    Plan(
      services: plan.services.map { planned in
        Plan.PlannedService(
          outcome: outcomes.outcome(planned.outcome), isAsked: planned.isNeed, steps: planned.steps.map(step),
          alternatives: planned.alternatives.map(guide.handle))
      },
      first: plan.first.map { first in
        Plan.FirstStep(
          service: guide.handle(first.service), step: first.step.map(step), deadline: first.deadline.map(deadline))
      }, deadlines: plan.deadlines.map(deadline), papers: plan.papers.map(paper), forms: plan.forms.map(form))
  }

  private func step(_ planned: PlannedStep) -> Plan.Step {
    let step = wording.step(planned)
    let isMediators =
      switch step.doer {
      case .mediator?: true
      case nil: false
      }
    return Plan.Step(
      text: wording.text(step), condition: step.condition.map { ConditionSentence(wording).text($0) },
      isMediators: isMediators)
  }

  private func deadline(_ deadline: DatedDeadline) -> Plan.Deadline {
    let nature: Plan.Deadline.Nature =
      switch deadline.nature {
      case .limit: .limit
      case .appeal: .appeal
      case .start: .start
      case .answer: .answer
      }
    let isPast =
      switch deadline.limit {
      case .past: true
      case .on, .earliest, .notKnown: false
      }
    return Plan.Deadline(
      service: guide.handle(deadline.service), text: wording.line(deadline).plainText, nature: nature,
      day: deadline.day.map { Day($0) }, isPast: isPast)
  }

  private func paper(_ line: PaperLine) -> Plan.Paper {
    let paper = wording.base.papers[line.paper]
    return Plan.Paper(
      label: FrenchWords.capitalised(paper?.label ?? line.paper.text), notes: wording.notes(line),
      howToObtain: wording.told(paper?.copy), services: line.services.map(guide.handle))
  }

  private func form(_ line: FormLine) -> Plan.Form {
    let form = wording.base.forms[line.form]
    return Plan.Form(
      title: form?.title ?? line.form.text, number: form?.number, services: line.services.map(guide.handle))
  }
}
