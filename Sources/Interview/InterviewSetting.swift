package import RuleEngine
package import RuleModel
import SharedWork

/// What an interview is held with: the rules, the day, and who listens.
package struct InterviewSetting: Sendable {
  package let base: RuleBase
  package let date: CalendarDate
  package let listener: Listener
  private let tools: MadeOnce<Tools>

  /// What takes a while to make, and the first prompt does without.
  private struct Tools: Sendable {
    let program: Program
    let reader: AnswerReader
    let services: ServiceDirectory
    let howTos: HowToDirectory

    init(_ program: Program, on date: CalendarDate) {
      self.program = program
      reader = AnswerReader(base: program.base, date: date)
      services = ServiceDirectory(program.base)
      howTos = HowToDirectory(program.base)
    }
  }

  package init(program: Program, date: CalendarDate, listener: Listener = .deaf) {
    base = program.base
    self.date = date
    self.listener = listener
    tools = MadeOnce { Tools(program, on: date) }
  }

  /// Compiles the rules and listens by their vocabulary, once `prepare` is called or somebody needs it.
  package init(base: RuleBase, date: CalendarDate) {
    self.base = base
    self.date = date
    let program = MadeOnce { Program(compiling: base) }
    listener = Listener(preparingFor: program)
    tools = MadeOnce { Tools(program.value, on: date) }
  }

  /// Makes everything ready in the background, while the person reads the first prompt.
  package func prepare() {
    tools.begin()
    listener.prepare()
  }

  package var program: Program { tools.value.program }
  var reader: AnswerReader { tools.value.reader }
  var services: ServiceDirectory { tools.value.services }
  var howTos: HowToDirectory { tools.value.howTos }
}
