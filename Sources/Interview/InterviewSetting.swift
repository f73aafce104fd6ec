package import RuleEngine
package import RuleModel

/// What an interview is held with: the rules, the day, and who listens.
package struct InterviewSetting: Sendable {
  package let program: Program
  package let date: CalendarDate
  package let listener: Listener
  let reader: AnswerReader
  let services: ServiceDirectory

  package init(program: Program, date: CalendarDate, listener: Listener = .deaf) {
    self.program = program
    self.date = date
    self.listener = listener
    reader = AnswerReader(base: program.base, date: date)
    services = ServiceDirectory(program.base)
  }

  package var base: RuleBase { program.base }
}
