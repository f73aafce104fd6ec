import Presentation
import RuleModel
import Testing

struct FrenchTests {
  private static func rational(_ text: String) -> Rational { Rational(decimal: text) ?? .zero }

  @Test(arguments: [
    ("1250.5", "1 250,50 €"), ("1250", "1 250 €"), ("0", "0 €"), ("-3.2", "−3,20 €"), ("1234567.89", "1 234 567,89 €"),
    ("999.999", "1 000 €"),
  ])
  func `Amounts have two decimals or none`(_ value: String, _ expected: String) {
    #expect(FrenchFormat.euros(Self.rational(value)) == expected)
  }

  @Test(arguments: [
    ("800", "1000", Unit.money(.month), "entre 800 € et 1 000 € par mois"), ("5", "5", .money(.year), "5 € par an"),
    ("400", "1000000000", .money(.once), "au moins 400 €"), ("-1000000000", "400", .money(.once), "au plus 400 €"),
    ("-1000000000", "1000000000", .money(.once), "pas encore connu"), ("1", "3", .duration(.years), "entre 1 et 3 ans"),
    ("1", "1", .duration(.years), "1 an"), ("18", "18", .duration(.months), "18 mois"),
    ("2", "4", .none, "entre 2 et 4"),
    ("4500", "4500", .named("kWh"), "4 500 kWh"),
  ])
  func `Ranges are said with their unit once`(_ low: String, _ high: String, _ unit: Unit, _ expected: String) {
    #expect((FrenchFormat.range(Self.rational(low), Self.rational(high), unit) ?? FrenchFormat.notKnown) == expected)
  }

  @Test(arguments: [
    ("2026-12-31", "2026-12-31", "31 décembre 2026"), ("2027-03-01", "2027-03-01", "1er mars 2027"),
    ("2026-03-01", "2026-03-31", "mars 2026"), ("1980-01-01", "1980-12-31", "1980"),
    ("1978-01-01", "1980-12-31", "entre 1978 et 1980"), ("2026-03-03", "2026-03-09", "entre le 3 et le 9 mars 2026"),
    ("2026-03-03", "2026-04-09", "entre le 3 mars 2026 et le 9 avril 2026"),
  ])
  func `Dates are as short as they can be`(_ from: String, _ to: String, _ expected: String) throws {
    let (from, to) = (try #require(CalendarDate(iso: from)), try #require(CalendarDate(iso: to)))
    #expect((FrenchFormat.dates(from, to) ?? FrenchFormat.notKnown) == expected)
  }

  @Test(arguments: [
    (
      ["locataire d'un logement social", "locataire d'un logement privé vide", "locataire d'un logement privé meublé"],
      "locataire d'un logement social, privé vide ou privé meublé"
    ),
    (["pas de titre", "pas encore"], "pas de titre ou pas encore"), (["vide", "meublé"], "vide ou meublé"),
    (["plus de 3 ans", "plus de 5 ans"], "plus de 3 ans ou 5 ans"),
    (["en foyer", "en foyer jeunes"], "en foyer ou en foyer jeunes"), (["seul"], "seul"), ([], ""),
  ])
  func `A choice tells once the words that all begin with`(_ items: [String], _ expected: String) {
    #expect(FrenchWords.choice(items) == expected)
  }

  @Test(arguments: [
    (0, "aujourd'hui"), (1, "demain"), (19, "dans 19 jours"), (-1, "hier"), (-3, "il y a 3 jours"),
    (100, "dans 3 mois"),
  ])
  func `Distances in time are counted from today`(_ days: Int, _ expected: String) throws {
    let today = try #require(CalendarDate(iso: "2026-11-25"))
    #expect(FrenchFormat.distance(to: today.adding(days: days), from: today) == expected)
  }

  @Test(arguments: [
    ("Quel est le salaire de {membre} ?", "Anna", "Quel est le salaire d'Anna ?"),
    ("Quel est le salaire de {membre} ?", "Léa", "Quel est le salaire de Léa ?"),
    ("{membre} travaille-t-il ?", "votre enfant de 9 ans", "Votre enfant de 9 ans travaille-t-il ?"),
    ("Ce que {membre} gagne", "Éric", "Ce qu'Éric gagne"), ("Rien à remplir ?", "Léa", "Rien à remplir ?"),
  ])
  func `Members are named with elision and capitals`(_ text: String, _ member: String, _ expected: String) {
    #expect(FrenchWords.fill(text, member: member) == expected)
  }

  @Test func `Lists and plurals follow the use`() {
    #expect(FrenchWords.list(["a", "b", "c"]) == "a, b et c")
    #expect(FrenchWords.list(["a"], "ou") == "a")
    #expect(FrenchWords.count(0, "droit") == "0 droit")
    #expect(FrenchWords.count(1, "droit") == "1 droit")
    #expect(FrenchWords.count(2, "droit") == "2 droits")
    #expect(FrenchWords.de("les dettes") == "des dettes")
    #expect(FrenchWords.sentence("oui") == "Oui.")
    #expect(FrenchWords.sentence("Vraiment ?") == "Vraiment ?")
  }
}
