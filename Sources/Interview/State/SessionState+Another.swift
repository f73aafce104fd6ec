import RuleEngine
import RuleModel

/// The questions are about somebody who is not there, or about whoever is there again.
extension SessionState {
  /// The questions are about a relative, or about whoever is there again: what was said of them is to be agreed upon.
  mutating func turnToAnother(in setting: InterviewSetting) -> Step {
    isAboutAnother.toggle()
    let lines = heardLines(in: setting)
    let saysMore = lines.contains { if case .statement = $0.content { true } else { false } }
    switch stage {
    case .telling(.lines, _): stage.listen(.lines(lines))
    case .correcting(let standing, over: .telling(.lines)): stage = .correcting(standing, over: .telling(.lines(lines)))
    case .asking where saysMore, .correcting(_, over: .questions) where saysMore: stage.listen(.lines(lines))
    case .asking(let standing) where asksForNobody(standing.asked, in: setting):
      return .changed([.aboutAnother(isAboutAnother)] + askNext(in: setting))
    case .telling, .asking, .correcting, .plan, .closing, .finished: break
    }
    return .changed([.aboutAnother(isAboutAnother)])
  }

  /// Whether a question only serves what is set apart: it is the carer's, and has no sense asked of the relative.
  private func asksForNobody(_ asked: AskedQuestion, in setting: InterviewSetting) -> Bool {
    !asked.services.isEmpty && Set(asked.services).isSubset(of: servicesSetApart(in: setting))
  }
}
