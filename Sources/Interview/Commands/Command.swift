/// What a mediator may ask for at any prompt.
package enum Command: Hashable, Sendable {
  case help
  /// What the question that stands would decide.
  case why
  case doesNotKnow
  case noPaperHere
  case refuse
  /// Puts the question off until the end.
  case postpone
  case undo
  case redo
  /// The number of a line of the summary, or words of a fact.
  case correct(String)
  case summary
  case plan
  case how(String)
  /// The page of a right, as `explain` shows it.
  case page(String)
  case whyNot(String)
  case whatIf(fact: String, value: String)
  /// Another situation in free words: "et si il gagnait 1500".
  case imagine(String)
  case when(String)
  case papers
  case forms
  case call(String)
  case note(String)
  case addSpeech(String)
  case print(String?)
  case save(String?)
  case verified(LineNumber, holds: Bool)
  case danger
  case dismissDanger
  case blank
  case fullTour
  /// Goes on with the questions of one right of the plan.
  case lookInto(String)
  /// From now on the questions are about somebody who is not there, or about the person present again.
  case aboutAnother
  case quit
  /// A word that is no command, with those that it resembles.
  case unknown(String, near: [String])
  /// A command that lacks what it is about.
  case incomplete(CommandWord)
}
