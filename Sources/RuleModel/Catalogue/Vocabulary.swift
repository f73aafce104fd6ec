package import SourceText

/// Words and cues by which free text is understood; authored in the rules, read by the need finder.
///
/// Phrases are cue patterns, written as the reference of the language says (`a|b`, `<groupe>`, `…`, `a + b`). A list
/// that the rules leave out is empty: what it says is then not heard.
package struct Vocabulary: Sendable {
  package var services: [ServiceID: Cues] = [:]
  /// Phrases that state an option of a fact, by fact and option ("oui" and "non" for a yes/no fact).
  package var facts: [FactName: [String: [String]]] = [:]
  /// An abbreviation, and what it stands for: the id of a service, or words.
  package var abbreviations: [String: String] = [:]
  /// Phrases that give the alarm by themselves, by protocol of danger.
  package var dangers: [DangerID: [String]] = [:]
  /// Phrases that give it together, by protocol of danger.
  package var signs: [DangerID: Signs] = [:]
  /// Phrases that together announce a running delay.
  package var delaySigns = Signs()
  /// Words that patterns may name together, as `<name>`.
  package var groups: [String: [String]] = [:]
  /// Combinations of cues and facts that call for several services at once.
  package var combinations: [Combination] = []
  /// What people said who came, and what a mediator looked at: a request like one of these is looked at likewise.
  package var requests: [Request] = []
  /// Small words by what they do; a class without words is heard nowhere.
  package var grammar: [WordClass: [String]] = [:]
  /// What is weighed lightly, or not at all.
  package var plainWords = PlainWords()
  /// Whom a text is about.
  package var people = People()
  /// What presses, and what gives no alarm.
  package var urgency = Urgency()
  /// Phrases that call for a word of attention and give no alarm, by protocol of danger.
  package var attention: [DangerID: [String]] = [:]
  /// Fixed expressions, whose words have lost their own meaning and announce no danger.
  package var idioms: [String] = []
  /// What people say that they receive.
  package var benefits = Benefits()
  /// What sums are for.
  package var money = Money()
  /// Events and letters by which a day is told.
  package var days = Days()
  /// Phrases that tell a number, a length of time or an amount, by the fact that it answers.
  package var measures: [FactName: [String]] = [:]
  /// How some heard facts are taken.
  package var manners = Manners()
  /// Which services a subject calls for together.
  package var subjects = Subjects()
  /// Errands that lead to no service.
  package var offTopic = OffTopic()
  /// Cues that several services share, by the name under which they are cited.
  package var turns: [String: [String]] = [:]
  /// Words that state an option where they stand alone (a trade, a nationality), by option.
  package var apposed: [String: [String]] = [:]

  package init() {}

  package struct Cues: Sendable {
    /// Phrases that name the service.
    package var words: [String] = []
    /// Phrases that hint at it.
    package var hints: [String] = []
    /// Phrases that speak against it.
    package var against: [String] = []

    package init() {}
  }

  /// Signs that add up: a strong one and a weak one, or three weak ones, make an alarm.
  package struct Signs: Sendable {
    /// What must be spoken of for the signs to count (a child, for a child in danger); empty: nothing.
    package var required: [String] = []
    /// Cries that give the alarm whatever else is said.
    package var certain: [String] = []
    package var strong: [String] = []
    package var weak: [String] = []
    /// Phrases that take an alarm back: the same words say something else.
    package var against: [String] = []

    package init() {}

    /// Adds those of another file.
    package mutating func append(_ other: Signs) {
      required += other.required
      certain += other.certain
      strong += other.strong
      weak += other.weak
      against += other.against
    }
  }

  /// Holds when one of the phrases is said, and every fact of `facts`.
  package struct Combination: Sendable {
    /// One is enough; none: the facts alone decide.
    package var phrases: [String]
    /// Heard facts, as `perçoit = rsa`, `âge < 26` or a bare `enceinte`; all must hold.
    package var facts: [String]
    /// Weights: 1 (worth a look) to 6 (this is it); below 0, speaks against.
    package var services: [ServiceID: Int]
    /// Where it is written.
    package var place: SourceRange

    package init(phrases: [String], facts: [String], services: [ServiceID: Int], place: SourceRange) {
      self.phrases = phrases
      self.facts = facts
      self.services = services
      self.place = place
    }
  }

  /// A request as somebody told it, or as a mediator noted it down.
  package struct Request: Sendable {
    package let text: String
    /// Services and how-tos to look at, the most useful first; none: another errand.
    package let services: [ServiceID]
    package let stakes: Stakes
    /// Where it is written.
    package let place: SourceRange

    /// What is at stake for whoever asks.
    package enum Stakes: Hashable, Sendable {
      case nothing
      case deadline
      /// The protocol that answers it.
      case danger(DangerID)
    }

    package init(text: String, services: [ServiceID], stakes: Stakes, place: SourceRange) {
      self.text = text
      self.services = services
      self.stakes = stakes
      self.place = place
    }
  }
}
