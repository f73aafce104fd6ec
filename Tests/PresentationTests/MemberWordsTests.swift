import Documents
import Interview
import RuleModel
import Testing
import TownBase

@testable import Presentation

/// How the members of a list are told: their ages, what was said of them, and that there is none.
struct MemberWordsTests {
  private let town: TownBase
  private let wording: Wording

  init() throws {
    town = try TownBase()
    wording = Wording(town.session())
  }

  private func age(_ earliest: String, _ latest: String) throws -> String? {
    let (from, to) = (try #require(CalendarDate(iso: earliest)), try #require(CalendarDate(iso: latest)))
    return wording.age(bornBetween: from, and: to)
  }

  @Test(arguments: [
    ("2026-06-26", "2026-07-25", "4 mois"), ("2026-06-26", "2026-08-25", "3 à 4 mois"),
    ("2025-11-26", "2026-11-25", "moins d'un an"), ("2024-11-26", "2025-11-25", "1 an"),
    ("2017-11-26", "2018-11-25", "8 ans"),
  ])
  func `A small child has an age in months, and never none`(
    _ earliest: String, _ latest: String, _ expected: String
  ) throws {
    #expect(try age(earliest, latest) == expected)
  }

  @Test func `None agrees with what there is none of`() {
    let none = Roster(labels: [])
    #expect(wording.text(none, of: ScopeName("dette")) == "aucune")
    #expect(wording.text(none, of: ScopeName("enfant")) == "aucun")
  }

  @Test func `A danger heard is what comes before any question, and is named by nothing but its line`() {
    var session = town.session(listener())
    session.type("mon mari me frappe, pour mon loyer de 620", "", "")
    let screen = Wording(session).screen(for: session.prompt, of: session)
    let text = PlainTextRenderer(width: 200).render(screen)
    #expect(text.hasPrefix("À faire avant toute question"), "\(text)")
    #expect(!text.contains("frappe"))
    session.type("/D")
    let after = PlainTextRenderer(width: 200).render(Wording(session).screen(for: session.prompt, of: session))
    #expect(!after.contains("À faire avant toute question"))
  }
}
