import RuleModel
import Testing

@testable import NeedFinder

/// Facts as they are spoken: sums that rose, lives that are over, people set beside each other.
struct OralFactTests {
  private func heard(_ text: String) -> [HeardFact] {
    RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).facts.filter { $0.certainty == .said }
  }

  private func number(_ key: HeardKey, _ text: String) -> Rational? {
    guard case .number(let number)? = heard(text).first(where: { $0.key == key })?.value else { return nil }
    return number
  }

  private func has(_ key: HeardKey, _ option: String, in text: String) -> Bool {
    heard(text).contains { $0.key == key && $0.value == .option(option) }
  }

  @Test(arguments: [
    "on est 4 salariés pas payés par la boîte", "nous sommes cinq ouvriers à réclamer nos heures",
    "on est six collègues sans paie depuis octobre", "on était trois vendeuses à ne pas avoir eu nos heures",
  ])
  func `Those who work together are no household`(text: String) {
    #expect(!heard(text).contains { $0.key == .householdSize })
  }

  @Test(arguments: [
    "la caf dit que je vis en couple, c'est faux", "ils prétendent que je vis en concubinage, c'est pas vrai",
    "La CAF m'accuse de vivre en couple avec mon voisin", "le mari de ma fille est au chômage",
    "la femme de mon fils a perdu son travail", "ma tante a perdu son mari en mai",
  ])
  func `A couple alleged, or of another, is none`(text: String) {
    #expect(!heard(text).contains { $0.key == .inCouple || $0.key == .maritalStatus })
  }

  @Test(arguments: [
    "mon mari est mort en juin, on était pas mariés", "mon mari est mort, enfin on n'était ni mariés ni pacsés",
  ])
  func `Who was not married is not widowed`(text: String) {
    #expect(!heard(text).contains { $0.key == .maritalStatus })
  }

  @Test(arguments: [
    ("ma grand mere 86 ans a prêté 9000 euros à un inconnu", 86), ("mon grand pere 90 ans ne sort plus", 90),
    ("sa grand mere 82 ans a signé un contrat", 82), ("son neveu lui vide ses comptes, elle a 85 ans", 85),
    ("Monsieur de 58 ans, mère de 87 ans classée GIR 4", 87), ("Salarié 54 ans, père 83 ans GIR 2", 83),
  ])
  func `An elder's age is the elder's`(text: String, age: Int) {
    #expect(number(.relativeAge, text) == Rational(age))
    #expect(number(.gir, text) == nil)
  }

  @Test(arguments: ["enceinte de jumeaux", "elle attend des jumelles", "j'attends des jumeaux pour mars"])
  func `Children awaited are not counted`(text: String) {
    #expect(heard(text).contains { $0.key == .pregnant })
    #expect(!heard(text).contains { $0.key == .childCount })
  }

  @Test(arguments: [
    ("ça nous en fait trois à élever", 3), ("avec la dernière ça m'en fait cinq à la maison, des petits", 5),
    ("mon deuxième a onze mois, il marche bien", 2), ("seule avec mes 3 petit et le rsa", 3),
  ])
  func `Children are summed up in passing`(text: String, count: Int) {
    #expect(number(.childCount, text) == Rational(count))
  }

  @Test(arguments: [
    ("une licence de judo pour mon fils de 12, ya une aide", 12), ("ma fille de 15 veut faire du basket", 15),
    ("mon bb 4 moi na plu de lait", 0),
  ])
  func `One child's age may lack its unit`(text: String, age: Int) {
    #expect(heard(text).first { $0.key == .childAges }?.value == .ages([age]))
  }

  @Test(arguments: [
    "j'ai été nounou, vendeuse, femme de ménage, je peux partir quand",
    "j'ai fait caissière puis cantinière toute ma vie",
    "vingt ans de maison, licenciement économique", "le patron où j'ai postulé demande un casier",
    "il est en cap maçon au lycée", "j'aimerais souffler un peu, prendre un mi-temps",
  ])
  func `Work of the past, hoped for or learnt is none`(text: String) {
    #expect(!heard(text).contains { $0.key == .activity || $0.key == .contract })
  }

  @Test(arguments: ["j'ai jamais caché mon salaire à la Caf", "j'ai pas oublié de déclarer ma paie"])
  func `A denied verb leaves the pay`(text: String) {
    #expect(has(.activity, "salarie", in: text))
  }

  @Test(arguments: [
    ("je touche rien d'autre que l'ASS", "ass"), ("à part le RSA je touche rien", "rsa"),
    ("la dame qui me suit pour le RSA veut que je signe", "rsa"),
  ])
  func `A benefit excepted from nothing is received`(text: String, benefit: String) {
    #expect(has(.receives, benefit, in: text))
    #expect(!heard(text).contains { $0.key == .resources })
  }

  @Test func `Sums are of whom they are told`() {
    #expect(number(.resources, "Retraités, 1 620 € à deux, locataires") == Rational(1620))
    #expect(number(.pension, "Couple de retraités, 1 390 euros à eux deux") == nil)
    #expect(number(.relativeSalary, "Mon fils est apprenti, son salaire c'est 870") == Rational(870))
    #expect(number(.relativePension, "ma copine dans la même situation touche 300 euros par mois") == nil)
    #expect(number(.allowance, "on m'a classé en catégorie 2 et je touche 710 par mois de pension") == Rational(710))
    #expect(number(.allowance, "il me reste 12 euros jusqu'au RSA du 5") == nil)
    #expect(number(.rent, "loyer d'octobre impayé (540 €), locataire") == Rational(540))
    #expect(number(.disabilityRate, "la mdph m'a mis un taux 50-79, je conteste") == nil)
  }

  @Test(arguments: [
    ("ma facture de gaz est montée à 612 euros", "energie", 612), ("la taxe de 640 euros est arrivée", "impots", 640),
    ("on me réclame 310 euros de majoration pour avoir déclaré en retard", "impots", 310),
    ("l'agence pour l'emploi veut que je rende 870 euros", "france_travail", 870),
  ])
  func `A debt is owed as it is spoken of`(text: String, kind: String, amount: Int) {
    #expect(heard(text).contains { $0.value == .debt(kind: kind, amount: Rational(amount)) })
  }

  @Test(arguments: [
    "mon mari étudiant algérien veut venir en France", "titre de transport périmé, AAH",
    "mes 2 enfants vivent chez leur père", "je suis locataire saisonnier dans un mobil-home",
    "je fais Bourgoin Lyon en train deux fois par semaine",
  ])
  func `A partner's nationality, a ticket, a child's home, a season or a way to go tells nothing of one's own`(
    text: String
  ) {
    let keys: [HeardKey] = [.nationality, .residencePermit, .contract, .commune]
    #expect(!heard(text).contains { keys.contains($0.key) || $0.value == .option("heberge") })
  }
}
