import RuleModel
import SourceText
import Testing
import YAMLTree

@testable import RuleLanguage

@Suite struct `Expressions are read` {
  @Test(arguments: [
    ("a et b ou c", "(a et b) ou c"),
    ("a ou b et c", "a ou (b et c)"),
    ("a et b et c", "a et b et c"),
    ("(a et b) et c", "(a et b) et c"),
    ("a et (b et c)", "a et (b et c)"),
    ("non a et b", "(non a) et b"),
    ("non a = b", "non (a = b)"),
    ("non non a", "non (non a)"),
    ("a + b * c", "a + (b * c)"),
    ("a - b - c", "(a - b) - c"),
    ("a / b * c", "(a / b) * c"),
    ("- a * b", "(- a) * b"),
    ("- a en €/an", "- (a en €/an)"),
    ("a + b en €/an", "a + (b en €/an)"),
    ("a + b au plus c + d", "min((a + b), (c + d))"),
    ("a au moins 0 au plus 1", "min(max(a, 0), 1)"),
    ("a plafonné à b < c", "min(a, b) < c"),
    ("a arrondi inférieur à 1 € + 2 €", "a arrondi inférieur à (1 € + 2 €)"),
    ("a entre b + 1 et c et d", "(a entre (b + 1) et c) et d"),
    ("a si c sinon b si d sinon e", "a si c sinon (b si d sinon e)"),
    ("si c alors a sinon b + 1", "a si c sinon (b + 1)"),
    (
      "1 + (1 si foyer.en_couple sinon 0) + nombre d'enfants",
      "(1 + (1 si foyer.en_couple sinon 0)) + (nombre d'enfants)"
    ),
    ("un enfant où âge < 3 ans et a", "un enfant où ((âge < 3 ans) et a)"),
    ("(un enfant où âge < 3 ans) et a", "(un enfant où (âge < 3 ans)) et a"),
    ("aucun enfant et a", "(aucun enfant) et a"),
    ("nombre d’enfants >= 2", "(nombre d'enfants) >= 2"),
    ("somme de a + b pour les enfants où c", "somme de (a + b) pour les enfants où c"),
    ("maximum de âge pour les enfants sinon 0 ans >= 3 ans", "(maximum d'âge pour les enfants sinon 0 ans) >= 3 ans"),
    ("moyenne de f sur les 3 mois précédents * 2", "(moyenne de f sur les 3 mois précédents) * 2"),
    ("somme de f de M-13 à M-2 + 1 €", "(somme de f de M-13 à M-2) + 1 €"),
    ("somme de f en année N-2", "somme de f en année N-2"),
    ("somme de (f en année N-2) pour les adultes", "somme de (f en année N-2) pour les adultes"),
    ("a + f en année N", "a + (f en année N)"),
    ("date(année de aujourd'hui - 1, 7, 1)", "date(((année d'aujourd'hui) - 1), 7, 1)"),
    ("p au (date(2026, 1, 1)) * 2", "(p au date(2026, 1, 1)) * 2"),
    ("années entre n et aujourd'hui + 3 mois >= 18 ans", "(années entre n et (aujourd'hui + 3 mois)) >= 18 ans"),
    ("premier jour du mois d'aujourd’hui", "premier jour du mois d'aujourd'hui"),
    ("conjoint.droit(aah) ou droit(rsa) le mois précédent", "conjoint.droit(aah) ou droit(rsa) le mois précédent"),
  ])
  func `Operators bind as the reference says`(_ source: String, expected: String) throws {
    let read = ExpressionSource(source)
    #expect(read.marks == [])
    #expect(try ExpressionText.text(#require(read.parsed), .everywhere) == expected)
  }

  @Test(arguments: [
    ("a != b", "a ≠ b"), ("a ≤ b", "a <= b"), ("a ≥ b", "a >= b"), ("a × b", "a * b"), ("a ÷ b", "a / b"),
    ("a plafonne a b", "min(a, b)"), ("annees entre x et y", "années entre x et y"), ("percu(rsa)", "perçu(rsa)"),
    ("12%", "12 %"), ("10€", "10 €"), ("1000 €/mois", "1000 €/mois"), ("5 €/année", "5 €/an"), ("1 an", "1 ans"),
    ("3 kWh", "3 kWh"), ("2 m³", "2 m³"), ("2026-12-31", "2026-12-31"), ("une dette où x", "un dette où x"),
    ("toutes les dettes où x", "tous les dettes où x"), ("x dans [a,b]", "x dans [a, b]"),
    ("x dans lyon", "x dans lyon"),
    ("x compté en nombre", "x compté en nombre"), ("activité = aucun et b", "activité = aucun et b"),
    ("a = non", "a = non"), ("non si c sinon oui", "non si c sinon oui"), ("somme", "somme"),
    ("e\u{301}tat = ne\u{301}", "état = né"),
  ])
  func `Variants of spelling are one`(_ source: String, expected: String) throws {
    let read = ExpressionSource(source)
    #expect(read.marks == [])
    #expect(try ExpressionText.text(#require(read.parsed)) == expected)
  }

  @Test(arguments: OperatorTable.entries.map(\.example))
  func `Every example of the table is read and printed back`(_ example: String) throws {
    let first = ExpressionSource(example)
    #expect(first.marks == [])
    try Self.checkPrintedBack(try #require(first.parsed))
  }

  @Test(arguments: [
    "{toutes: [a, {une: [b, c]}, {aucune: [d]}]}", "{au_moins: {2: [a, b, c]}}",
    "{si: a, alors: 1 €, sinon: {somme: [2 €, x]}}",
    "{condition: a < b, dire: \"Une phrase : dite.\", source: CASF}", "{produit: [a, 2]}", "{min: [a, {max: [b, 0]}]}",
    "{tranches: {selon: a, mode: marginal, de: [{à_partir_de: 0, valeur: 12 %}, {au_dessus_de: 10, valeur: 0.2}]}}",
    "{tableau: {selon: [a, b], politique: premier, lignes: [{quand: [0, z], valeur: 1 €}, {quand: [\"1 à 3\", [v, z]], valeur: 2 €}, {quand: [\">= 4\", \"*\"], valeur: 3 €}], au_delà: {clé: 1, dernier: 4, ajouter: 5 €}}}",
    "{tableau: {selon: a, lignes: [{quand: [[x, v]], valeur: 1}, {quand: [z], valeur: 2}, {quand: [t, u], valeur: 3}]}}",
    "{commune: {de: foyer.commune, attribut: zone_apl}}", "{toutes: [a]}",
  ])
  func `Structures are read and printed back`(_ yaml: String) throws {
    let first = ExpressionSource(yaml: yaml)
    #expect(first.marks == [])
    try Self.checkPrintedBack(try #require(first.parsed))
  }

  static func checkPrintedBack(_ parsed: ParsedExpression) throws {
    for style in [ExpressionText.Parentheses.needed, .everywhere] {
      let text = ExpressionText.text(parsed, style)
      let again = text.hasPrefix("{") ? ExpressionSource(yaml: text) : ExpressionSource(text)
      #expect(again.marks == [], "\(text)")
      let second = try #require(again.parsed)
      #expect(ExpressionText.text(second, .everywhere) == ExpressionText.text(parsed, .everywhere), "\(text)")
    }
  }
}
