package import RuleEngine
package import RuleModel

/// The outcome of an interview as data: what to do first, which rights are open and why, with which papers, before
/// when.
package struct Plan: Sendable {
  package let date: CalendarDate
  /// Numbered from 1, the most pressing first.
  package let services: [PlannedService]
  /// At most three.
  package let first: [FirstStep]
  package let deadlines: [DatedDeadline]
  package let papers: [PaperLine]
  package let forms: [FormLine]
  package let calls: [ServiceIndex]
  package let reserves: [ReserveLine]
  package let howTos: [HowToID]
  package let unknown: [UnknownLine]
  /// Answers that the rules gave in the person's place, supposed or estimated.
  package let suppositions: [FactKey]
  /// Rights of the person present that their words call for, while the questions are about a relative.
  package let ofPersonPresent: [ServiceIndex]
  /// Open services left out because nobody asked for them.
  package let others: Int
  /// The words said with something urgent, and the protocols that are not to be seen alone.
  package let dangers: [DangerProtocol]
  /// Something is left out that is to be seen alone with the person.
  package let isDiscreet: Bool
  /// Services shown that belong to a danger to be seen alone: a paper that names them may be found.
  package let seenAlone: [ServiceIndex]
  /// What the plan was made from, for the reasons of each verdict.
  package let evaluation: Evaluation

  package func service(_ index: ServiceIndex) -> PlannedService? { services.first { $0.service == index } }
}

package struct PlannedService: Sendable {
  /// On its page, from 1; 0 until the services of a plan are in order.
  package internal(set) var number = 0
  package let service: ServiceIndex
  package let outcome: Outcome
  /// The person's words call for it.
  package let isNeed: Bool
  /// It belongs to the questions of this round: a need, or where a need leads.
  package let isGoal: Bool
  /// What an undecided service still waits for, the most useful first.
  package let missing: [Question]
  /// Facts that it depends on and that the person could not or would not say.
  package let withheld: [FactName]
  /// Answers that are only estimated, and on which the verdict rests, or that leave it open.
  package let estimates: [FactKey]
  /// Answers that it waits for, that nobody knows, and that a range could take the place of.
  package let estimable: [FactKey]
  /// What is to be done, in order: the steps that apply of what is open, those that apply in any case of what is
  /// undecided, none of what is closed or received already. A condition that stands is not known to hold.
  package let steps: [PlannedStep]
  package let deadlines: [DatedDeadline]
  /// The last day to contest a decision received about it: its first step is then to contest.
  package let appeal: DatedDeadline?
  /// Where to go when it is closed, as far as that is not closed too.
  package let alternatives: [ServiceIndex]
}

/// Something to do now.
package struct FirstStep: Sendable {
  package let service: ServiceIndex
  package let step: PlannedStep?
  package let urgency: Urgency
  package let deadline: DatedDeadline?
}

/// A deadline counted for this person.
package struct DatedDeadline: Sendable {
  package let service: ServiceIndex
  package let reason: RuleSentence
  package let nature: Procedure.DateNature
  package let limit: Limit
  /// What is still to be known for the deadline to apply; nil when it applies.
  package let condition: Expression?
  /// It is counted from a day that the person told, and not from the calendar.
  package let runsFromToldDay: Bool

  package enum Limit: Sendable, Hashable {
    case on(CalendarDate)
    /// The event's day is only partly known: the earliest day is the safe one.
    case earliest(CalendarDate)
    /// Past, whatever the day of the event.
    case past(CalendarDate)
    /// The event's day is not known.
    case notKnown
  }

  /// Whether the last day to act is known and near: it then ranks a service, and is told first.
  package func isSoon(on today: CalendarDate) -> Bool {
    dayToActBefore?.isSoon(on: today) ?? false
  }

  /// The last day to act, if it is known and still ahead.
  package var dayToActBefore: CalendarDate? {
    switch (nature, limit) {
    case (.limit, .on(let day)), (.limit, .earliest(let day)), (.appeal, .on(let day)), (.appeal, .earliest(let day)):
      day
    case (.limit, .past), (.limit, .notKnown), (.appeal, .past), (.appeal, .notKnown), (.start, _), (.answer, _): nil
    }
  }

  package var day: CalendarDate? {
    switch limit {
    case .on(let day), .earliest(let day), .past(let day): day
    case .notKnown: nil
    }
  }
}

/// A paper to bring, once, whatever the number of services that ask for it.
package struct PaperLine: Sendable {
  package let paper: PaperID
  package let services: [ServiceIndex]
  package let notes: [PaperNote]
  /// The situations in which it is asked for, as those of a form.
  package let situations: [Expression]
}

/// What one service, or several, say of a paper: which one of them, how recent.
package struct PaperNote: Sendable, Hashable {
  package let text: RuleSentence
  package var services: [ServiceIndex]
}

/// A form to fill in, with the pieces that this person joins to it.
package struct FormLine: Sendable {
  package let form: FormID
  package let services: [ServiceIndex]
  package let papers: [Procedure.NeededPaper]
  /// The situations in which it is to be filled in, one a service that asks for it, while it is not known whether one of
  /// them is this person's; empty where it is to be filled in.
  package let situations: [Expression]
}

/// A sentence to verify by hand, under the number that `vérifié` takes.
package struct ReserveLine: Sendable, Hashable {
  package let number: Int
  package let service: ServiceIndex
  package let text: RuleSentence
  package let kind: Reservation.Kind
}

/// A question left without an answer, and why.
package struct UnknownLine: Sendable, Hashable {
  package let question: Question
  package let reason: Answer.Reason
}

extension CalendarDate {
  /// Whether it lies in the next two months, today included: what is further away hurries nobody.
  package func isSoon(on today: CalendarDate) -> Bool { (0...60).contains(days(since: today)) }
}
