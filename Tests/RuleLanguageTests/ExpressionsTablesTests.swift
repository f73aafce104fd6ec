import RuleModel
import SourceText
import Testing

@testable import RuleLanguage

@Suite struct `Tables and scales are proved` {
  @Test(arguments: [
    // Complete
    (
      "{tableau: {selon: foyer.nb_personnes, lignes: [{quand: [1], valeur: 1 €}, {quand: ['2 à 4'], valeur: 2 €}, {quand: ['>= 5'], valeur: 3 €}]}}",
      []
    ),
    (
      "{tableau: {selon: logement.zone, lignes: [{quand: zone_1, valeur: 1 €}, {quand: [zone_2, zone_3], valeur: 2 €}]}}",
      []
    ),
    (
      "{tableau: {selon: [foyer.en_couple, logement.zone], lignes: [{quand: [oui, '*'], valeur: 1 €}, {quand: [non, zone_1], valeur: 2 €}, {quand: [non, [zone_2, zone_3]], valeur: 3 €}]}}",
      []
    ),
    (
      "{tableau: {selon: logement.loyer, lignes: [{quand: ['< 300'], valeur: 1 €}, {quand: ['300 à 600'], valeur: 2 €}, {quand: ['> 600'], valeur: 3 €}]}}",
      []
    ),
    (
      "{tableau: {selon: nombre d'enfants, lignes: [{quand: [0], valeur: 1 €}, {quand: [1], valeur: 2 €}, {quand: [2], valeur: 4 €}], au_delà: {clé: 1, dernier: 2, ajouter: 3 €}}}",
      []
    ),
    (
      "{tableau: {selon: foyer.nb_personnes, politique: premier, lignes: [{quand: ['<= 3'], valeur: 1 €}, {quand: ['*'], valeur: 2 €}]}}",
      []
    ),
    ("{tableau: {selon: logement.zone, politique: cumul, lignes: [{quand: [zone_1], valeur: 1 €}]}}", []),
    (
      "{tableau: {selon: logement.zone, lignes: [{quand: ['= zone_1'], valeur: 1 €}, {quand: ['!= zone_1'], valeur: 2 €}]}}",
      []
    ),
    // Gaps
    (
      "{tableau: {selon: foyer.nb_personnes, lignes: [{quand: [1], valeur: 1 €}, {quand: ['>= 3'], valeur: 3 €}]}}",
      ["E183 foyer.nb_personnes: = 2"]
    ),
    (
      "{tableau: {selon: logement.loyer, lignes: [{quand: ['0 à 300'], valeur: 1 €}, {quand: ['301 à 5000'], valeur: 3 €}]}}",
      ["E183 logement.loyer: entre 300 et 301, bornes exclues"]
    ),
    (
      "{tableau: {selon: logement.loyer, lignes: [{quand: ['< 300'], valeur: 1 €}, {quand: ['> 300'], valeur: 3 €}]}}",
      ["E183 logement.loyer: = 300"]
    ),
    (
      "{tableau: {selon: [foyer.en_couple, logement.zone], lignes: [{quand: [oui, '*'], valeur: 1 €}, {quand: [non, zone_1], valeur: 2 €}]}}",
      ["E183 foyer.en_couple: = non et logement.zone = zone_2"]
    ),
    (
      "{tableau: {selon: logement.zone, politique: premier, lignes: [{quand: [zone_1], valeur: 1 €}]}}",
      ["E183 logement.zone: = zone_2"]
    ),
    (
      "{tableau: {selon: foyer.nb_enfants, lignes: [{quand: [0], valeur: 1 €}, {quand: ['>= 1'], valeur: 2 €}]}}",
      ["E183 foyer.nb_enfants: < 0"]
    ),
    // Overlaps
    (
      "{tableau: {selon: foyer.nb_personnes, lignes: [{quand: ['<= 3'], valeur: 1 €}, {quand: ['>= 3'], valeur: 3 €}]}}",
      ["E184 {quand: ['>= 3'], valeur: 3 €}: = 3"]
    ),
    (
      "{tableau: {selon: [foyer.en_couple, logement.zone], lignes: [{quand: [oui, '*'], valeur: 1 €}, {quand: ['*', zone_1], valeur: 2 €}, {quand: [non, [zone_2, zone_3]], valeur: 2 €}]}}",
      ["E184 {quand: ['*', zone_1], valeur: 2 €}: = oui et logement.zone = zone_1"]
    ),
    // Cells
    (
      "{tableau: {selon: logement.loyer, lignes: [{quand: ['< plafond.base'], valeur: 1 €}, {quand: ['>= plafond.base'], valeur: 2 €}]}}",
      ["E185 plafond.base"]
    ),
    (
      "{tableau: {selon: logement.loyer, lignes: [{quand: ['< 3 €'], valeur: 1 €}, {quand: ['*'], valeur: 2 €}]}}",
      ["E152 3 €"]
    ),
    (
      "{tableau: {selon: logement.zone, lignes: [{quand: [zone_9], valeur: 1 €}, {quand: ['1 à 3'], valeur: 2 €}]}}",
      ["E133 zone_9", "E150 '1 à 3'"]
    ),
    (
      "{tableau: {selon: logement.zone, lignes: [{quand: [zone_1, zone_2], valeur: 1 €}, {quand: [zone_3], valeur: 2 €/mois}]}}",
      ["E151 2 €/mois"]
    ),
    // Scales
    (
      "{tranches: {selon: logement.loyer, de: [{à_partir_de: 0, valeur: 1 €}, {à_partir_de: 300, valeur: 2 €}, {au_dessus_de: 300, valeur: 3 €}]}}",
      []
    ),
    (
      "{tranches: {selon: logement.loyer, mode: marginal, de: [{à_partir_de: 0, valeur: 0}, {à_partir_de: plafond.base, valeur: 12 %}]}}",
      []
    ),
    (
      "{tranches: {selon: logement.loyer, de: [{à_partir_de: 0, valeur: 1 €}, {à_partir_de: 300, valeur: 2 €}, {à_partir_de: 300, valeur: 3 €}]}}",
      ["E181 300"]
    ),
    ("{tranches: {selon: logement.loyer, de: [{à_partir_de: 100, valeur: 1 €}]}}", ["E182 100"]),
    ("{tranches: {selon: logement.loyer, mode: marginal, de: [{à_partir_de: 0, valeur: 1 €}]}}", ["E152 1 €"]),
  ])
  func `Gaps and overlaps are found, and nothing else`(_ yaml: String, expected: [String]) {
    let read = ExpressionSource(yaml: yaml)
    let (_, problems) = read.checked()
    let found = problems.map { problem in
      let mark = "\(problem.code.text) \(read.files.text(of: problem.primary.range))"
      guard ["E183", "E184"].contains(problem.code), let name = problem.message.split(separator: " pour ").last else {
        return mark
      }
      return mark + ": " + name.drop { $0 != " " }.dropFirst()
    }
    #expect(found == expected)
  }

  @Test func `The bounds of a computed fact follow from its calculation`() throws {
    let yaml =
      "{tableau: {selon: foyer.nb_enfants, lignes: [{quand: [0], valeur: 1 €}, {quand: ['>= 1'], valeur: 2 €}]}}"
    let count = try #require(ExpressionSource("nombre d'enfants").checked().expression)
    #expect(ExpressionSource(yaml: yaml).checked(computed: ["foyer.nb_enfants": count]).problems.isEmpty)
    let division = ExpressionSource("logement.loyer / (foyer.nb_enfants + 1)")
    #expect(division.checked(computed: ["foyer.nb_enfants": count]).problems.isEmpty)
    #expect(division.checked().problems.map(\.code) == ["E180"])
  }

  @Test func `Rows past the last see the key limited to it`() throws {
    let yaml =
      "{tableau: {selon: foyer.nb_personnes, lignes: [{quand: [1], valeur: 1 €}, {quand: [2], valeur: 2 €}], au_delà: {clé: 1, dernier: 2, ajouter: 3 €}}}"
    let expression = try #require(ExpressionSource(yaml: yaml).checked().expression)
    guard case .table(let table) = expression.kind,
      case .comparison(.equal, let key, _)? = table.rows.last?.condition.kind, case .minimum = key.kind
    else {
      Issue.record("\(expression.kind)")
      return
    }
    #expect(table.beyond?.last == Rational(2))
  }

  /// A slow twin: each value of small integer keys against each row, one by one.
  @Test func `The proof agrees with trying every value`() {
    var seed: UInt64 = 7
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    for _ in 0..<200 {
      let rows = (0..<1 + random(4)).map { _ in
        (0..<2).map { _ in
          let low = random(6)
          return low...(low + random(5))
        }
      }
      let lines = rows.map {
        "{quand: ['\($0[0].lowerBound) à \($0[0].upperBound)', '\($0[1].lowerBound) à \($0[1].upperBound)'], valeur: 1}"
      }
      let yaml =
        "{tableau: {selon: [\"foyer.nb_personnes au plus 8\", nombre d'enfants], lignes: [\(lines.joined(separator: ", "))]}}"
      var (gap, overlap) = (false, false)
      for x in 1...8 {
        for y in 0...12 {
          let count = rows.filter { $0[0].contains(x) && $0[1].contains(y) }.count
          gap = gap || count == 0
          overlap = overlap || count > 1
        }
      }
      let codes = Set(ExpressionSource(yaml: yaml).checked().problems.map(\.code))
      #expect(codes.contains("E183") == gap && codes.contains("E184") == overlap, "\(yaml)")
    }
  }
}
