import RuleModel
import Testing

@testable import NeedFinder

/// A service is proposed gladly only where its subject is spoken of.
@Suite struct SubjectTests {
  private func order(_ text: String) -> [String] {
    var vocabulary = RealRules.base.vocabulary
    vocabulary.subjects.required = [ServiceID("a"): ["train"]]
    vocabulary.requests = []
    let services = ["a", "b"].map { id in
      ServiceText(
        id: .service(ServiceID(id)), title: "Contravention \(id)", purpose: "Une contravention.",
        needs: ["une contravention sans billet ni titre de transport"], words: [])
    }
    let others = (0..<40).map { number in
      ServiceText(
        id: .service(ServiceID("z\(number)")), title: "Carte de pêche \(number)", purpose: "Pêcher.",
        needs: ["une carte de pêche numéro \(number)"], words: [])
    }
    let finder = NeedFinder(vocabulary: vocabulary, services: services + others, communes: [], evidence: .none)
    return finder.understand(text, on: CalendarDate(dayNumber: 20_780)).needs.map(\.id.text)
  }

  @Test func `Without a word of its subject a service stands behind its like`() {
    #expect(order("une contravention à contester, sans billet de transport").first == "b")
  }

  @Test(arguments: [
    "une contravention dans le train, à contester, sans billet de transport",
    "une contravention sans billet ni titre de transport",
  ])
  func `Its subject, or a phrase of its own said whole, is enough`(_ text: String) {
    #expect(order(text) == ["a", "b"])
  }
}
