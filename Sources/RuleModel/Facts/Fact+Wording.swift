extension Fact {
  /// The French words of a fact; `{membre}`, `{année}` and `{année+1}` are filled when shown.
  package struct Wording: Sendable {
    package let label: String
    package let question: String?
    /// The same question about the person, when the mediator asks it aloud of somebody else.
    package let thirdPersonQuestion: String?
    package let memberQuestion: String?
    /// How to find the answer out.
    package let howToKnow: String?
    package let help: String?
    /// Other ways in which somebody asks it, to understand a question put freely.
    package let waysOfAsking: [String]
    /// Words that answer this question and would say too little anywhere else: "seule", asked about a couple.
    package let spokenAnswers: [SpokenAnswer]
    /// For hours worked in all, over how many months: what is said by the week is not what is asked.
    package let hoursOverMonths: Int?

    package init(
      label: String, question: String? = nil, thirdPersonQuestion: String? = nil, memberQuestion: String? = nil,
      howToKnow: String? = nil, help: String? = nil, waysOfAsking: [String] = [], spokenAnswers: [SpokenAnswer] = [],
      hoursOverMonths: Int? = nil
    ) {
      self.label = label
      self.question = question
      self.thirdPersonQuestion = thirdPersonQuestion
      self.memberQuestion = memberQuestion
      self.howToKnow = howToKnow
      self.help = help
      self.waysOfAsking = waysOfAsking
      self.spokenAnswers = spokenAnswers
      self.hoursOverMonths = hoursOverMonths
    }
  }

  /// An answer, and phrases that stand for it.
  package struct SpokenAnswer: Sendable, Hashable {
    /// "oui", "non", the key of an option, or a number as it would be typed.
    package let answer: String
    /// Words as people say them; `<name>` stands for a group of the vocabulary.
    package let phrases: [String]

    package init(answer: String, phrases: [String]) {
      self.answer = answer
      self.phrases = phrases
    }
  }
}
