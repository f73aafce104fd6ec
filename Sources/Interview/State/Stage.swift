import RuleEngine
import RuleModel

/// What is expected now, and where the interview goes on once it is given.
enum Stage: Sendable {
  /// Nothing is asked yet, or somebody says more. A correction that was left to hear it is owed: it comes before any
  /// other question.
  case telling(Telling, owed: Question? = nil)
  case asking(StandingQuestion)
  /// An answer is asked for once more, over whatever went on.
  case correcting(StandingQuestion, over: Ground)
  case plan
  case closing
  case finished

  /// What the person says before anything is asked.
  enum Telling: Sendable {
    case words
    /// No need was expressed: which themes?
    case themes
    /// What was understood, to be agreed upon.
    case lines([HeardLine])
  }

  /// Where a correction goes back to.
  enum Ground: Sendable {
    case telling(Telling)
    /// With the questions, chosen anew.
    case questions
    case plan
    case closing
  }
}

/// A question that was put and waits for its answer.
struct StandingQuestion: Sendable {
  let asked: AskedQuestion
  /// An answer was given; whether it is meant is asked first.
  var doubt: Doubt?

  struct Doubt: Sendable {
    let value: StatedValue
    let reason: AnswerDoubt
  }
}

extension Stage {
  /// The question that stands.
  var standing: StandingQuestion? {
    switch self {
    case .asking(let standing), .correcting(let standing, _): standing
    case .telling, .plan, .closing, .finished: nil
    }
  }

  /// The correction that an interruption leaves to be done.
  var owed: Question? {
    switch self {
    case .correcting(let standing, _): standing.asked.question
    case .telling(_, let owed): owed
    case .asking, .plan, .closing, .finished: nil
    }
  }

  /// Where a correction begun now goes back to; nil when nothing goes on any more.
  var ground: Ground? {
    switch self {
    case .telling(let telling, _): .telling(telling)
    case .asking: .questions
    case .correcting(_, let ground): ground
    case .plan: .plan
    case .closing: .closing
    case .finished: nil
    }
  }

  /// A correction belongs to the phase that it goes back to.
  var phase: Phase {
    switch ground {
    case .telling(.words), .telling(.themes): .listening
    case .telling(.lines): .reformulation
    case .questions: .questions
    case .plan: .orientation
    case .closing: .closing
    case nil: .finished
    }
  }

  /// Listens, whatever was asked; a correction that stood is owed.
  mutating func listen(_ telling: Telling) { self = .telling(telling, owed: owed) }

  /// The same question stands otherwise: doubted, not doubted any more, or with how to find out. Where none stands,
  /// nothing changes.
  mutating func put(_ standing: StandingQuestion) {
    switch self {
    case .asking: self = .asking(standing)
    case .correcting(_, let ground): self = .correcting(standing, over: ground)
    case .telling, .plan, .closing, .finished: break
    }
  }
}
