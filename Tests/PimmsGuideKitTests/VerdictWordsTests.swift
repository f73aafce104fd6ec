import RuleModel
import Testing

@testable import PimmsGuideKit

/// The words of the public face are written twice: what a program reads must be what the engine tells.
struct VerdictWordsTests {
  @Test(arguments: RuleModel.Verdict.allCases)
  func `A verdict has the word of the engine`(_ verdict: RuleModel.Verdict) {
    #expect(PimmsGuideKit.Verdict(verdict).rawValue == verdict.rawValue)
  }

  @Test func `The public face has no verdict that the engine never gives`() {
    #expect(PimmsGuideKit.Verdict.allCases.map(\.rawValue) == RuleModel.Verdict.allCases.map(\.rawValue))
  }

  @Test(arguments: RuleModel.Urgency.allCases)
  func `What hurries has the word of the engine`(_ urgency: RuleModel.Urgency) {
    #expect(PimmsGuideKit.Urgency(urgency).rawValue == urgency.rawValue)
  }
}
