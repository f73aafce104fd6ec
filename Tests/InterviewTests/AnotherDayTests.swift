import Interview
import RuleModel
import Testing
import TownBase

/// An interview taken up on another day: what held for a day is said to be asked again, and nothing is lost.
struct AnotherDayTests {
  private let setting: InterviewSetting
  private let food = FactKey(FactName("foyer.rien_à_manger"))
  private let trouble = FactKey(FactName("foyer.difficulté_alimentaire"))

  init() throws { setting = try RealBase.on("2027-06-01").setting }

  private func saved(isDiscreet: Bool = false) -> SavedInterview {
    var saved = SavedInterview(needs: [ServiceID("aide_alimentaire")], isDiscreet: isDiscreet)
    for key in [food, trouble] { saved.situation[key] = .stated(.truth(true), .stated) }
    return saved
  }

  private func resumed(_ saved: SavedInterview, of day: String?) throws -> (Session, [FactKey], CalendarDate?) {
    var session = Session(setting)
    let day = try day.map { try #require(CalendarDate(iso: $0)) }
    for case .loaded(_, let told, let again) in session.resume(saved, answeredOn: day) { return (session, again, told) }
    throw Unexpected()
  }

  private struct Unexpected: Error {}

  @Test func `What held for a day is to be asked again on another, and is kept until then`() throws {
    let (session, again, day) = try resumed(saved(), of: "2026-11-27")
    #expect(again == [food] && day?.iso == "2026-11-27")
    #expect(session.situation[food] != nil && session.situation[trouble] != nil)
  }

  @Test(arguments: ["2027-06-01", nil])
  func `On the same day, or one that nobody knows, everything is kept`(_ day: String?) throws {
    let (session, again, told) = try resumed(saved(), of: day)
    #expect(again.isEmpty && told == nil)
    #expect(session.situation[food] != nil)
  }

  @Test func `Where a danger is kept quiet, what is asked again is not named`() throws {
    let (session, again, _) = try resumed(saved(isDiscreet: true), of: "2026-11-27")
    #expect(again.isEmpty)
    #expect(session.situation[food] != nil)
  }
}
