import SourceText
import Testing

struct EditDistanceTests {
  @Test(arguments: [
    ("logement", "logemnet", 1), ("caution", "kaution", 1), ("rsa", "rsa", 0), ("", "rs", 2), ("ab", "ba", 1),
    ("loyer", "loyers", 1), ("abcd", "badc", 2),
  ])
  func `A letter more, less, changed or swapped counts for one`(one: String, other: String, expected: Int) {
    #expect(editDistance(Array(one.utf8), Array(other.utf8), atMost: 2) == expected)
    #expect(editDistance(Array(other), Array(one), atMost: 2) == expected)
  }

  @Test func `A swapped pair is not edited again`() {
    #expect(editDistance(Array("ca"), Array("abc"), atMost: 3) == 3)
  }

  @Test(arguments: 0..<7)
  func `A distance is told up to the bound, and not above`(bound: Int) {
    let distance = editDistance(Array("loyer".utf8), Array("voiture".utf8), atMost: bound)
    #expect(distance == (bound < 5 ? nil : 5))
  }
}
