package import RuleModel

/// Everything that can happen to a session: the one door through which it changes.
///
/// What may be done while something is expected has a type of its own, by the name of the prompt; done at any other, it
/// is refused.
package enum Action: Hashable, Sendable {
  case listening(Listening)
  case themes(ThemeChoice)
  case reformulation(Review)
  case question(Reply)
  case orientation(AtPlan)
  case closing(AtClosing)
  /// An empty line, when everything is said.
  case finished
  /// Takes in a saved situation.
  case load(Situation)
  case command(Command)
  /// A line that could not be read; changes nothing.
  case misread(Misreading)
}

extension Action {
  /// While the person tells what brings them.
  package enum Listening: Hashable, Sendable {
    /// Free text, in the person's words.
    case words(String)
    /// Nothing more is said.
    case done
  }

  /// Where no need was expressed.
  package enum ThemeChoice: Hashable, Sendable {
    case pick([LineNumber])
    /// An empty line: no theme, and nothing said.
    case none
    /// All rights, knowing how many they are.
    case everything
    /// The need was told after all.
    case words(String)
  }

  /// Of what was understood.
  package enum Review: Hashable, Sendable {
    case agree
    /// Something is not right, and nobody said what.
    case disagree
    /// More was said.
    case words(String)
    /// A fact is asked about; a need is put first.
    case pick(LineNumber)
    case drop([LineNumber])
    /// Says otherwise what was understood in a line.
    case replace(LineNumber, with: String)
  }

  /// To the question that stands, or to whether an answer to it was meant.
  package enum Reply: Hashable, Sendable {
    /// What it says depends on the question: what was heard, what was said before, what nearly everybody says.
    case emptyLine
    /// A plain yes or no, to several questions at once or to what is to be confirmed.
    case truth(Bool)
    case answer(Answer, remarks: [AnswerRemark] = [])
    /// Tells the members of the list that is asked for.
    case members(MemberList)
    /// A readable answer that is to be confirmed.
    case doubt(StatedValue, AnswerDoubt)
    /// Of questions put in one breath, those that are not as expected.
    case exceptions([LineNumber])
  }

  /// Once the plan is made.
  package enum AtPlan: Hashable, Sendable {
    /// How the verdict of a right of the plan comes about.
    case how(LineNumber)
    /// Goes through the other rights too.
    case fullTour
    /// The plan is enough.
    case goOn
  }

  /// When it was asked whether to call the service together.
  package enum AtClosing: Hashable, Sendable {
    case call
    case end
  }
}
