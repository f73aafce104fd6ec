import RuleModel
import Testing

@testable import NeedFinder

/// What somebody takes back in the same breath.
struct RetractionTests: HearingTests {
  @Test(arguments: [
    ("j'ai deux enfants, non trois", 3), ("J'ai trois enfants, enfin quatre", 4),
    ("j'ai deux enfants, euh non, trois enfants", 3), ("deux enfants, non trois, non quatre", 4),
  ])
  func `The number that puts another right is the one`(text: String, count: Int) {
    #expect(number(.childCount, text) == Rational(count))
  }

  @Test func `A number that is put right leaves nothing of the first one`() {
    let said = "on est deux, non trois"
    #expect(number(.householdSize, said) == Rational(3))
    #expect(!heard(said).contains { $0.key == .inCouple || $0.key == .maritalStatus })
  }

  @Test func `The words of both numbers led to the one that stands`() {
    let fact = heard("j'ai deux enfants, non trois").first { $0.key == .childCount }
    #expect(fact?.mention.words == "deux enfants, non trois")
  }

  @Test func `A clause that is taken back says nothing`() {
    #expect(options(.housing, "je suis hébergée, pardon je suis locataire") == ["locataire"])
    let work = "je travaille à mi-temps, enfin non je suis au chômage depuis juin"
    #expect(options(.activity, work) == ["chomeur"])
  }

  @Test func `Nothing of what is taken back stays`() {
    #expect(options(.contract, "je travaille à mi-temps, enfin non je suis au chômage depuis juin").isEmpty)
  }

  @Test func `A no that puts nothing right changes nothing`() {
    #expect(options(.maritalStatus, "je suis marié, non imposable, deux enfants") == ["marie"])
    #expect(number(.childCount, "j'ai trois enfants, non pas trois petits") == Rational(3))
  }

  @Test func `No danger is taken back`() {
    let said = "je veux mourir, non je veux rien dire"
    #expect(!RealRules.finder.understand(said, on: CalendarDate(dayNumber: 20_780)).dangers.isEmpty)
  }
}
