import Interview
import RuleModel
import Testing

/// Where one lives, as it is answered and as it is told, with the communes of the shipped base.
struct CommuneAnswerTests {
  private func code(_ line: String) throws -> String {
    let real = try RealBase.reviewed()
    let reader = AnswerReader(base: real.rules, date: real.setting.date)
    switch reader.read(line, for: FactKey(FactName("foyer.commune"))) {
    case .understood(.commune(let code), _): return code
    case .unreadable(.severalCommunes(_, let names)): return names.joined(separator: " | ")
    case .unreadable: return "?"
    case .understood, .doubtful: return "autre"
    }
  }

  @Test(arguments: [
    ("69200", "69259"), ("69100", "69266"), ("69500", "69029"), ("69290", "Craponne | Saint-Genis-les-Ollières"),
    ("69290 craponne", "69069"), ("69260", "69044"), ("69003", "69383"), ("69000", "69123"), ("69600", "69149"),
    ("69123", "69123"), ("38200", "38200"), ("20200", "2B200"), ("99999", "?"), ("00100", "?"),
    ("pierre bénite", "69149"), ("chez ma soeur a bron", "69029"), ("gerland", "69387"),
    ("le quartier mermoz", "69388"),
    ("a la guill", "69123"), ("aux minguettes", "69259"), ("Tombouctou", "?"),
  ])
  func `A postcode, a district and a name among words are a commune`(line: String, expected: String) throws {
    #expect(try code(line) == expected)
  }
}
