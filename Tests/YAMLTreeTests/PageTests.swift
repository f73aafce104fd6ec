import SourceText
import Testing
import YAMLTree

@Suite struct PageTests {
  @Test(arguments: YAMLProblemPage.all)
  func `A bad example has its problem and the good one has none`(_ page: YAMLProblemPage) {
    guard let example = page.example else { return }
    let bad = Reading(example.bad)
    #expect(bad.codes == [page.code.text], "\(bad.drawn)")
    let good = Reading(example.good)
    #expect(good.codes == [], "\(good.drawn)")
    #expect(good.root != nil)
  }

  @Test func `Codes are in order and never used twice`() {
    let codes = YAMLProblemPage.all.map(\.code)
    #expect(codes == Set(codes).sorted())
  }
}
