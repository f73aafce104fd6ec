import Interview
import RuleModel
import Testing

/// Answers typed in a hurry, with the facts and the figures of the shipped base, on 23 November 2026.
struct HurriedAnswerTests {
  private let reader: AnswerReader

  init() throws {
    let real = try RealBase.reviewed()
    reader = AnswerReader(base: real.rules, date: real.setting.date)
  }

  @Test(arguments: [
    ("1200e", "1200"), ("750 e", "750"), ("un peu plus de 1000", "1000.01..20000"), ("mille deux", "1200"),
    ("pas grand chose", "?"), ("pas beaucoup", "?"), ("rien", "0"), ("entre 8 et 900", "800..900 ?"),
    ("1.2", "1200 ?"), ("12.5", "12.5"), ("entre 800 et 900", "800..900"),
  ])
  func `A sum that is shortened is asked about`(line: String, expected: String) {
    #expect(amount(line) == expected)
  }

  @Test(arguments: [("le smic", 2), ("un smic", 2), ("un smic et demi", 3), ("un demi smic", 1), ("deux smic", 4)])
  func `The minimum wage is a sum that has a name`(line: String, halves: Int) throws {
    let whole = try #require(Double(amount("smic")))
    let told = try #require(Double(amount(line)))
    #expect(whole > 1000 && abs(told - whole * Double(halves) / 2) < 0.02)
  }

  @Test(arguments: [("ben non", false), ("nn", false), ("euh oui", true), ("ui", true), ("bah oui bien sûr", true)])
  func `What is said before a yes or a no is no part of it`(line: String, expected: Bool) {
    #expect(reader.read(line, for: FactKey(FactName("foyer.en_couple"))).truth == expected)
  }

  @Test(arguments: [
    ("un week end sur deux", "?"), ("2 mais chez leur mere", "?"), ("4 dont 2 au pays", "?"), ("1 en route", "?"),
    ("un ado et une petite", "2"), ("Léa 9 Noé 7", "Léa,Noé: 9 7"), ("2 garcons de 4 ans (jumeaux)", "2: 4 4"),
    ("bebe", "1"), ("deux de 4 et 9 ans", "2: 4 9"),
  ])
  func `Children who live elsewhere are not counted in silence`(line: String, expected: String) {
    guard case .understood(let list) = reader.read(line, listing: ScopeName("enfant")) else {
      #expect(expected == "?", "\(line)")
      return
    }
    let labels = list.roster.labels
    let ages = labels.indices.compactMap { place -> String? in
      guard case .date(let birth)? = list.facts[place]?[FactName("date_naissance")] else { return nil }
      return String(reader.date.completedYears(since: birth.earliest))
    }
    let names = labels.contains { !$0.isEmpty } ? labels.joined(separator: ",") : String(labels.count)
    #expect(ages.isEmpty ? names == expected : "\(names): \(ages.joined(separator: " "))" == expected, "\(line)")
  }

  @Test(arguments: [
    ("le 3", "2026-11-03"), ("le 28", "2026-10-28"), ("début du mois", "2026-11-01..2026-11-10"),
    ("à la toussaint", "2026-11-01"), ("lettre 48SI reçue le 2 novembre", "2026-11-02"),
    ("le courrier du 5 novembre", "2026-11-05"),
  ])
  func `A day is read without its month`(line: String, expected: String) {
    guard case .understood(.date(let range), _) = reader.read(line, for: FactKey(FactName("décision.date"))) else {
      Issue.record("\(line): \(reader.read(line, for: FactKey(FactName("décision.date"))))")
      return
    }
    #expect(range.exact.map(\.iso) ?? "\(range.earliest.iso)..\(range.latest.iso)" == expected)
  }

  /// The lower and the upper end, with a question mark where it is to be confirmed; alone, not read.
  private func amount(_ line: String) -> String {
    let key = FactKey(FactName("salaire_net"), of: .role("demandeur"))
    switch reader.read(line, for: key) {
    case .understood(.number(let range), _): return text(range)
    case .doubtful(.number(let range), _): return text(range) + " ?"
    case .unreadable, .understood, .doubtful: return "?"
    }
  }

  private func text(_ range: NumberRange) -> String {
    range.exact.map { $0.decimalText() } ?? "\(range.lower.decimalText())..\(range.upper.decimalText())"
  }
}

extension AnswerReading {
  fileprivate var truth: Bool? { if case .understood(.truth(let truth), _) = self { truth } else { nil } }
}
