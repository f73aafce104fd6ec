import Interview
import RuleModel
import Testing
import TownBase

/// A yes or a no typed under a question that is none, on the product's own questions.
struct BareAnswerTests {
  private let setting: InterviewSetting
  private let reader: AnswerReader

  init() throws {
    let real = try RealBase.on("2026-11-26")
    setting = real.setting
    reader = AnswerReader(base: real.rules, date: setting.date)
  }

  private func read(_ line: String, _ fact: String, of member: Member = .household) -> AnswerReading {
    reader.read(line, for: FactKey(FactName(fact), of: member))
  }

  @Test(arguments: ["non", "ben non"])
  func `A bare no is the option that the rules say it is`(_ line: String) {
    guard case .understood(let value, _) = read(line, "autre_parent", of: .listed(ScopeName("enfant"), 0)) else {
      Issue.record("\(line) is not understood")
      return
    }
    #expect(value == .options(["ne_verse_rien"]))
  }

  @Test(arguments: ["oui", "ouais", "ben oui"])
  func `A bare yes chooses no option that the rules do not give to it`(_ line: String) {
    guard
      case .unreadable(.noYesOrNoAmong(_, let options)) = read(
        line, "autre_parent", of: .listed(ScopeName("enfant"), 0))
    else {
      Issue.record("\(line): \(read(line, "autre_parent", of: .listed(ScopeName("enfant"), 0)))")
      return
    }
    #expect(options.count == 7)
  }

  @Test func `What is said in words still chooses`() {
    #expect(
      read("n'a pas reconnu", "autre_parent", of: .listed(ScopeName("enfant"), 0))
        == .understood(.options(["non_reconnu"])))
  }

  @Test(arguments: ["budget.charges_fixes", "budget.dépenses_courantes", "logement.loyer"])
  func `A no is no amount of what everybody pays`(_ fact: String) {
    #expect(read("non", fact) == .unreadable(.noToHowMuch("non")))
    #expect(read("rien", fact) == .understood(.number(NumberRange(exactly: .zero))))
  }

  @Test(arguments: ["budget.crédits", "foyer.patrimoine_immobilier", "foyer.prestations_caf"])
  func `A no says none of what the rules ask a nought for, and is told back`(_ fact: String) {
    #expect(read("non", fact) == .understood(.number(NumberRange(exactly: .zero)), remarks: [.readAs]))
  }

  @Test(arguments: [
    "je sais plus, un mois environ", "je ne sais plus trop, il y a un mois environ", "je sais pas, un mois environ",
  ])
  func `A time that is told after all is an answer`(_ line: String) throws {
    var session = Session(setting)
    session.type("J'ai reçu une amende TCL de 180 euros", "", "")
    #expect(session.asked == "amende.date")
    session.type(line)
    guard case .stated(.date(let range), _)? = session.situation[FactKey(FactName("amende.date"))] else {
      Issue.record("\(line): no day")
      return
    }
    #expect(range.earliest.iso == "2026-10-19")
    #expect(range.latest.iso == "2026-11-02")
  }

  @Test(arguments: ["je sais plus", "je ne sais plus trop"])
  func `Nothing told after it, it is not known`(_ line: String) {
    var session = Session(setting)
    session.type("J'ai reçu une amende TCL de 180 euros", "", "")
    session.type(line)
    session.type("")
    guard case .unavailable? = session.situation[FactKey(FactName("amende.date"))] else {
      Issue.record("\(line): \(String(describing: session.situation[FactKey(FactName("amende.date"))]))")
      return
    }
  }
}
