import Interview
import RuleModel
import Testing
import TownBase

/// Numbers that belong to other words than the answer, with the questions of the shipped base.
struct ForeignNumberTests {
  private let setting: InterviewSetting
  private let reader: AnswerReader

  init() throws {
    let real = try RealBase.reviewed()
    setting = real.setting
    reader = AnswerReader(base: real.rules, date: real.setting.date)
  }

  @Test(arguments: [
    "boursier échelon 3", "carte 3 étoiles", "marié depuis 3 ans", "on est 4 à la maison", "aucun revenu",
    "pas de travail",
  ])
  func `Children are not counted in other words`(_ line: String) {
    guard case .unreadable = reader.read(line, listing: ScopeName("enfant")) else {
      Issue.record("\(line) counted children")
      return
    }
  }

  @Test(arguments: [
    ("j'en ai trois", 3), ("3 enfants", 3), ("trois dont un bébé", 3), ("trois dont un bébé de 8 mois", 3),
    ("3 à la maison", 3), ("2 grands et un bébé", 3), ("j'ai deux enfants en primaire", 2), ("j'ai 3 loulous", 3),
    ("pas d'enfant à charge", 0), ("zéro", 0),
  ])
  func `Children are counted among the usual words`(_ line: String, _ count: Int) {
    guard case .understood(let list) = reader.read(line, listing: ScopeName("enfant")) else {
      Issue.record("\(line): \(reader.read(line, listing: ScopeName("enfant")))")
      return
    }
    #expect(list.roster.labels.count == count, "\(line)")
  }

  @Test(arguments: ["boursier échelon 3", "carte 3 étoiles", "carte 300 points"])
  func `Neither amounts nor durations nor birthdays are read in other words`(_ line: String) {
    for fact in ["salaire_net", "inscription_mois", "date_naissance"] {
      guard case .unreadable = reader.read(line, for: FactKey(FactName(fact), of: .role("demandeur"))) else {
        Issue.record("\(line): \(fact)")
        continue
      }
    }
  }

  @Test(arguments: [
    ("salaire_net", "1200 chez Carrefour"), ("salaire_net", "mon patron me verse 1200 en gros"),
    ("salaire_net", "50 euros de pourboires"), ("inscription_mois", "inscrite depuis 3 mois"),
  ])
  func `An amount or a time that is told as such may stand in a sentence`(_ fact: String, _ line: String) {
    guard case .understood = reader.read(line, for: FactKey(FactName(fact), of: .role("demandeur"))) else {
      Issue.record("\(line)")
      return
    }
  }

  @Test func `Words that tell another fact are told back, and nothing is noted`() {
    var session = Session(setting)
    session.type("je voudrais le RSA, je vis avec ma femme", "", "")
    #expect(session.asked == "enfant")
    let before = session.situation
    guard case .misread(.tellsOther(_, let told)) = session.action(for: "boursier échelon 3") else {
      Issue.record("\(session.action(for: "boursier échelon 3"))")
      return
    }
    #expect(!told.isEmpty)
    session.type("boursier échelon 3")
    #expect(session.situation == before && session.asked == "enfant")
    guard case .misread(.numberAmongWords(_, let number)) = session.action(for: "carte 3 étoiles") else {
      Issue.record("\(session.action(for: "carte 3 étoiles"))")
      return
    }
    #expect(number == Rational(3))
  }
}
