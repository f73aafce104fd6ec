/// What somebody is to do: which rights first, with which papers, before when. Every text is French.
public struct Plan: Sendable {
  /// The most pressing first: those that were asked about, and a few others that turned out open and worth telling.
  public let services: [PlannedService]
  /// At most three things to do now.
  public let first: [FirstStep]
  public let deadlines: [Deadline]
  public let papers: [Paper]
  public let forms: [Form]

  public struct PlannedService: Sendable {
    public let outcome: Outcome
    /// The plan was asked about it.
    public let isAsked: Bool
    /// What is to be done, in order: all of it for an open service, what applies in any case for an undecided one, nothing
    /// for a closed one.
    public let steps: [Step]
    /// Where to go when it is closed.
    public let alternatives: [ServiceHandle]
  }

  public struct FirstStep: Hashable, Sendable {
    public let service: ServiceHandle
    /// Nil where the service is only to be confirmed.
    public let step: Step?
    public let deadline: Deadline?
  }

  public struct Step: Hashable, Sendable {
    public let text: String
    /// What is still to be known for the step to apply; nil when it applies.
    public let condition: String?
    /// A gesture of the mediator's own: it goes on no sheet that is handed over.
    public let isMediators: Bool
  }

  public struct Deadline: Hashable, Sendable {
    public let service: ServiceHandle
    public let text: String
    public let nature: Nature
    /// Nil where the event that it runs from has no known day.
    public let day: Day?
    /// The day is past.
    public let isPast: Bool

    public enum Nature: Hashable, Sendable {
      /// The last day to act.
      case limit
      /// The last day to contest a decision.
      case appeal
      /// The first day on which one may act.
      case start
      /// The day until which one waits for somebody else.
      case answer
    }
  }

  public struct Paper: Hashable, Sendable {
    public let label: String
    /// Which one exactly, how old it may be.
    public let notes: [String]
    /// How to get it again.
    public let howToObtain: String?
    public let services: [ServiceHandle]
  }

  public struct Form: Hashable, Sendable {
    public let title: String
    /// The official number with its version ("15481*01"), where there is one.
    public let number: String?
    public let services: [ServiceHandle]
  }
}
