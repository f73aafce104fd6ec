import Interview
import RuleEngine
import RuleModel
import Testing
import TownBase

/// What people answer in their own words to the product's own questions.
struct SpokenAnswerTests {
  /// The rules take a while to read: once for all the lines.
  private let reader: AnswerReader
  private let setting: InterviewSetting

  init() throws {
    let real = try RealBase.on("2026-11-26")
    setting = real.setting
    reader = AnswerReader(base: real.rules, date: setting.date)
  }

  private func read(_ line: String, _ fact: String, of member: Member = .role("demandeur")) -> AnswerReading {
    reader.read(line, for: FactKey(FactName(fact), of: member))
  }

  @Test(arguments: [
    ("seule", false), ("toute seule", false), ("séparée", false), ("divorcé", false), ("veuve", false),
    ("non veuve", false), ("célibataire", false), ("on est plus ensemble", false), ("seule avec mes enfants", false),
    ("mariée", true), ("pacsés", true), ("avec mon copain", true), ("on est ensemble", true),
    ("je vis avec ma compagne", true),
  ])
  func `A couple is told by the words of one's state`(_ line: String, _ expected: Bool) {
    guard case .understood(.truth(let truth), _) = read(line, "foyer.en_couple", of: .household) else {
      Issue.record("\(line): \(read(line, "foyer.en_couple", of: .household))")
      return
    }
    #expect(truth == expected, "\(line)")
  }

  @Test(arguments: ["pas seule", "mariée mais séparée", "ça dépend", "pas marié"])
  func `A denied state or two of them say nothing sure of a couple`(_ line: String) {
    guard case .unreadable = read(line, "foyer.en_couple", of: .household) else {
      Issue.record("\(line): \(read(line, "foyer.en_couple", of: .household))")
      return
    }
  }

  @Test(arguments: [
    ("sénégalaise", "hors_ue"), ("algérienne", "hors_ue"), ("je suis marocain", "hors_ue"), ("portugais", "ue"),
    ("roumaine", "ue"), ("du Portugal", "ue"), ("française", "fr"), ("francais", "fr"), ("suisse", "ue"),
    ("libanaise", "hors_ue"), ("2", "ue"), ("autre pays", "hors_ue"),
  ])
  func `A nationality is told by the name of its people`(_ line: String, _ expected: String) {
    guard case .understood(.options(let options), _) = read(line, "nationalité") else {
      Issue.record("\(line): \(read(line, "nationalité"))")
      return
    }
    #expect(options == [expected], "\(line)")
  }

  @Test(arguments: [
    ("temps plein 35h", 1820), ("35h par semaine", 1820), ("35 heures semaine", 1820), ("mi-temps", 910),
    ("à temps plein", 1820), ("35", 1820), ("20 h hebdo", 1040), ("150 h par mois", 1800), ("28h/semaine", 1456),
    ("1607 par an", 1607), ("temps plein 151 h", 1812),
  ])
  func `Hours of a week become hours of a year once confirmed`(_ line: String, _ total: Int) {
    guard case .doubtful(.number(let range), .overMonths(12, _, _)) = read(line, "heures_12_mois") else {
      Issue.record("\(line): \(read(line, "heures_12_mois"))")
      return
    }
    #expect(range.exact == Rational(total), "\(line)")
  }

  @Test(arguments: [("1600", 1600), ("35 en tout", 35), ("0", 0), ("1 200 heures", 1200), ("rien", 0)])
  func `Hours in all are taken as they are said`(_ line: String, _ total: Int) {
    guard case .understood(.number(let range), _) = read(line, "heures_12_mois") else {
      Issue.record("\(line): \(read(line, "heures_12_mois"))")
      return
    }
    #expect(range.exact == Rational(total), "\(line)")
  }

  @Test func `Years in one firm are no hours`() {
    #expect(
      read("4 ans dans la même boîte", "heures_12_mois") == .unreadable(.otherPeriod("4 ans dans la même boîte")))
  }

  @Test(arguments: ["35 par semaine", "5 jours par semaine"])
  func `A count asked over another time is asked again`(_ line: String) {
    #expect(read(line, "jours_travaillés_24_mois") == .unreadable(.otherPeriod(line)))
  }

  @Test func `A pace asked by the week is the answer itself`() {
    #expect(
      read("35 par semaine", "reprise.heures_semaine", of: .household)
        == .understood(.number(NumberRange(exactly: Rational(35)))))
  }

  @Test(arguments: ["rien depuis 6 semaines", "2 mois", "novembre 2026", "9 ans"])
  func `An applicant is no baby`(_ line: String) {
    guard case .doubtful(.date, .young) = read(line, "date_naissance") else {
      Issue.record("\(line): \(read(line, "date_naissance"))")
      return
    }
  }

  @Test(arguments: ["17 ans", "34 ans", "12/3/1980"])
  func `A birth that may be an adult's is taken`(_ line: String) {
    guard case .understood(.date, _) = read(line, "date_naissance") else {
      Issue.record("\(line): \(read(line, "date_naissance"))")
      return
    }
    guard case .understood(.date, _) = read("2 mois", "date_naissance", of: .listed(ScopeName("enfant"), 0)) else {
      Issue.record("a child may be two months old")
      return
    }
  }

  @Test(arguments: [
    ("2 loyers de retard, 1300 euros", "1300"), ("loyer 1300", "1300"), ("3 mois de loyer, 1 300 €", "1300"),
    ("retard de loyer 1300 euros", "1300"), ("2 loyers de retard", nil),
  ])
  func `A debt is told with its months and its amount`(_ line: String, _ amount: String?) {
    guard case .understood(let list) = reader.read(line, listing: ScopeName("dette")) else {
      Issue.record("\(line): \(reader.read(line, listing: ScopeName("dette")))")
      return
    }
    #expect(list.roster.labels.count == 1, "\(line)")
    #expect(list.facts[0]?[FactName("type")] == .options(["loyer"]), "\(line)")
    let expected = amount.flatMap { Rational(decimal: $0) }.map { StatedValue.number(NumberRange(exactly: $0)) }
    #expect(list.facts[0]?[FactName("montant")] == expected, "\(line)")
  }

  @Test(arguments: ["avant 1100", "je touchais 1100 avant", "1100 avant", "je gagnais 1100"])
  func `What was so before is not so now without a word`(_ line: String) {
    guard case .doubtful(.number, .former) = read(line, "salaire_net") else {
      Issue.record("\(line): \(read(line, "salaire_net"))")
      return
    }
  }

  @Test(arguments: ["plus rien depuis juillet", "rien depuis 6 semaines", "je touche plus rien", "plus rien du tout"])
  func `Nothing any more is nothing`(_ line: String) {
    #expect(read(line, "salaire_net") == .understood(.number(NumberRange(exactly: .zero))), "\(line)")
  }

  @Test func `A man is not pregnant, and the article of a savings book counts nothing`() {
    guard case .understood(.truth(false), _) = read("je suis un homme", "enceinte"),
      case .understood(.truth(false), _) = read("pas enceinte", "enceinte"),
      case .understood(.number(let saved), _) = read("300 sur un livret a", "épargne_livrets")
    else {
      Issue.record("\(read("je suis un homme", "enceinte")) \(read("300 sur un livret a", "épargne_livrets"))")
      return
    }
    #expect(saved.exact == Rational(300))
  }

  @Test(arguments: ["francaise", "lyon", "je sais plus trop"])
  func `Any word is not a debt`(_ line: String) {
    #expect(reader.read(line, listing: ScopeName("dette")) == .unreadable(.noMembers(line)))
  }

  @Test(arguments: ["Cofidis", "cofidis 1200", "loyer", "edf et le loyer"])
  func `A creditor by name is a debt`(_ line: String) {
    guard case .understood = reader.read(line, listing: ScopeName("dette")) else {
      Issue.record("\(line): \(reader.read(line, listing: ScopeName("dette")))")
      return
    }
  }

  @Test func `A no is no length of time`() {
    #expect(read("non", "affiliation_mois") == .unreadable(.noDuration("non")))
  }

  @Test func `A week of hours is confirmed before it counts`() throws {
    var session = Session(setting)
    session.type("je suis en arrêt maladie depuis mars, salarié, mes indemnités sont arrêtées", "", "")
    for _ in 0..<30 where session.asked != "heures_12_mois" && session.asked != "heures_3_mois" {
      session.type("nsp")
    }
    let asked = session.asked
    guard asked.hasPrefix("heures_"), case .question(let question) = session.prompt else { return }
    let key = try #require(question.question.key)
    session.type("temps plein 35h")
    #expect(session.situation[key] == nil)
    session.type("oui")
    let months = asked == "heures_12_mois" ? 12 : 3
    #expect(
      session.situation[key] == .stated(.number(NumberRange(exactly: Rational(35 * 52 * months / 12))), .stated))
  }
}
