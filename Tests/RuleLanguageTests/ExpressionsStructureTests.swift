import RuleModel
import SourceText
import Testing

@testable import RuleLanguage

@Suite struct `Structures tell their errors` {
  @Test(arguments: [
    ("", "E120 "), ("\"  \"", "E120 \"  \""), ("[a, b]", "E121 [a, b]"), ("{tout: [a]}", "E122 tout"),
    ("{toutes: [a], dire: x}", "E122 dire"), ("{si: a, alors: b}", "E123 {si: a, alors: b}"),
    ("{tranches: {selon: a}}", "E123 {selon: a}"), ("{toutes: [a], une: [b]}", "E124 une"),
    ("{tranches: {selon: a, mode: pallier, de: [{à_partir_de: 0, valeur: 1}]}}", "E125 pallier"),
    ("{au_moins: {4: [a, b, c]}}", "E126 4"), ("{toutes: a}", "E127 a"), ("{toutes: []}", "E127 []"),
    ("{tableau: {selon: [a, b], lignes: [{quand: [1], valeur: 1}]}}", "E128 [1]"),
    ("{tableau: {selon: a, lignes: [{quand: [1], valeur: 1}], au_delà: {clé: 3, dernier: 1, ajouter: 1}}}", "E129 3"),
    ("{tableau: {selon: a, lignes: [{quand: ['1 à'], valeur: 1}]}}", "E108 "),
    ("{condition: a, dire: [b]}", "E127 [b]"), ("{commune: {de: a}}", "E123 {de: a}"),
  ])
  func `Each error underlines what is wrong`(_ yaml: String, mark: String) {
    #expect(ExpressionSource(yaml: yaml).marks == [mark])
  }

  @Test(arguments: [
    ("{commune: {de: foyer.commune, attribut: zone}}", "E139 {commune: {de: foyer.commune, attribut: zone}}"),
    ("{commune: {de: logement.loyer, attribut: zone_apl}}", "E150 logement.loyer"),
    (
      "{tableau: {selon: logement.zone, lignes: [{quand: '*', valeur: 1 €}], au_delà: {clé: 1, dernier: 1, ajouter: 1 €}}}",
      "E129 {clé: 1, dernier: 1, ajouter: 1 €}"
    ),
    ("{tranches: {selon: logement.statut, de: [{à_partir_de: 0, valeur: 1 €}]}}", "E150 logement.statut"),
    ("{somme: [logement.loyer, foyer.patrimoine]}", "E151 foyer.patrimoine"),
    ("{au_moins: {1: [foyer.en_couple, logement.loyer]}}", "E150 logement.loyer"),
    ("{tableau: {selon: foyer.commune, lignes: [{quand: '*', valeur: 1 €}]}}", "E150 foyer.commune"),
  ])
  func `Their parts must agree`(_ yaml: String, mark: String) {
    let read = ExpressionSource(yaml: yaml)
    #expect(ExpressionSource.marks(of: read.checked().problems, in: read.files) == [mark])
  }

  @Test func `The author's sentence and source stay with the condition`() throws {
    let yaml = "{condition: logement.loyer > 0, dire: Un loyer est dû., source: CCH}"
    let expression = try #require(ExpressionSource(yaml: yaml).checked(expecting: .condition).expression)
    #expect(expression.sentence == "Un loyer est dû.")
    #expect(expression.source == "CCH")
  }

  @Test func `Words too many, parentheses too deep and combinations without end are refused`() {
    let long = Array(repeating: "1", count: 700).joined(separator: " + ")
    #expect(ExpressionSource(long).problems.map(\.code) == ["E116"])
    let deep = String(repeating: "(", count: 200) + "1" + String(repeating: ")", count: 200)
    #expect(ExpressionSource(deep).problems.map(\.code) == ["E117"])
    var nested = "foyer.nb_personnes"
    for _ in 0..<12 { nested = "(1 si \(nested) dans [1, 2, 3] sinon 2)" }
    #expect(ExpressionSource(nested).checked().problems.map(\.code) == ["E116"])
  }

  /// Whatever is written, something is told or a tree comes out, and the tree prints back.
  @Test func `No text stops the reader`() throws {
    let words =
      OperatorTable.words.sorted() + OperatorTable.signs
      + ["a.b", "x", "12", "1 000", "2026-01-31", "d'", "'", "N-2", "M-1", "€", "#", "é", "oui", "non", "où"]
    var seed: UInt64 = 11
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    for _ in 0..<3000 {
      let line = (0..<1 + random(9)).map { _ in words[random(words.count)] }.joined(
        separator: random(4) == 0 ? "" : " ")
      let read = ExpressionSource(line)
      #expect((read.parsed == nil) == !read.problems.filter { !Self.slips.contains($0.code) }.isEmpty, "\(line)")
      guard let parsed = read.parsed else { continue }
      try `Expressions are read`.checkPrintedBack(parsed)
      _ = read.checked()
    }
  }

  /// Problems whose meaning is plain, so that reading goes on.
  private static let slips: Set<DiagnosticCode> = ["E101", "E102", "E103", "E105", "E106", "E107"]
}
