import RuleModel
import Testing

@testable import NeedFinder

/// Whose age, home, partner and papers a text tells, where little names them.
struct PeopleTests {
  private func heard(_ text: String) -> [HeardFact] {
    RealRules.finder.understand(text, on: CalendarDate(dayNumber: 20_780)).facts.filter { $0.certainty == .said }
  }

  private func value(_ key: HeardKey, in text: String) -> HeardValue? { heard(text).first { $0.key == key }?.value }

  @Test(arguments: [
    ("39 ans que j'ai et pas de mutuelle", 39), ("Lui 36 ans, elle en formation, ils cherchent un T3", 36),
    ("Bonjour, moi 45 ans, ma femme 38 ans, on cherche un logement", 45),
    ("Dort sur le canapé d'un copain, 29 ans, intérimaire", 29), ("Il squatte le salon d'un ami, 34 ans", 34),
    ("Habite avec ses grands-parents, 18 ans", 18), ("Mes parents ont divorcé, je vis chez mon père, 18 ans", 18),
    ("Nouveau-né de 10 jours, maman de 18 ans, sans logement", 18),
    ("Il est arrivé en France à 14 ans, il en a 21", 21), ("Ils se sont pacsés, elle 29, lui 31", 29),
  ])
  func `An age is of who says it, not of the host`(text: String, age: Int) {
    #expect(value(.age, in: text) == .number(Rational(age)))
    #expect(!heard(text).contains { $0.key == .relativeAge })
  }

  @Test(arguments: [
    "Ma grand-mère, 88 ans, ne sort plus", "Ma mère est veuve, 88 ans", "Ma tante a fêté ses 88 ans",
    "Mon voisin de palier, un monsieur de 88 ans, ne sort plus", "ma mère 88 ans, veuve, ne marche plus",
  ])
  func `An age is of the relative spoken of`(text: String) {
    #expect(value(.relativeAge, in: text) == .number(Rational(88)))
    #expect(value(.age, in: text) == nil)
  }

  @Test(arguments: [
    ("3 enfants de 1, 4 et 6, cinq à table", [1, 4, 6]), ("j'ai déjà un grand de 20 mois", [1]),
    ("Bébé 2 mois et sa sœur de 3 ans", [0, 3]), ("mari magasinier, moi rien, petite 2 ans", [2]),
    ("160 par mois pour la petite, sa mère aussi refuse, elle a quatorze mois", [1]),
  ])
  func `The ages of children are listed as people list them`(text: String, ages: [Int]) {
    #expect(value(.childAges, in: text) == .ages(ages))
  }

  @Test(arguments: [
    ("j'ai 2 mineurs à charge", 2), ("ya plus de chauffage, g 2 petit", 2), ("une fille étudiante à charge", 1),
    ("le juge a mis 90 par enfant et j'en ai trois toute seule", 3),
  ])
  func `Children are counted in a hurry`(text: String, count: Int) {
    #expect(value(.childCount, in: text) == .number(Rational(count)))
  }

  @Test(arguments: [("J'suis né en mai 64 !", 1964), ("Je suis du 9 janvier 1966, j'ai bossé 34 ans", 1966)])
  func `A year of birth is told with its month`(text: String, year: Int) {
    #expect(value(.birthYear, in: text) == .number(Rational(year)))
  }

  @Test func `Whoever tells a rate has a disability`() {
    #expect(value(.disability, in: "taux 80 %, elle ne marche plus") == .truth(true))
  }

  @Test(arguments: [
    ("je suis sourd et je cherche du travail", false), ("j'ai une RQTH depuis 2023", false),
    ("j'ai un taux de 80 % à la MDPH", true), ("la MDPH m'a reconnue handicapée à 60 %", true),
  ])
  func `A disability is recognised where its rate or its decision is told`(text: String, isRecognised: Bool) {
    #expect(value(.disability, in: text) == .truth(true))
    let recognised = value(.rule(FactName("handicap_reconnu"), .applicant), in: text)
    #expect(recognised == (isRecognised ? .truth(true) : nil))
  }

  @Test func `A widow who was married twenty years is a widow`() {
    #expect(value(.maritalStatus, in: "49 ans, mariée vingt ans, veuve depuis mars") == .option("veuf"))
  }

  @Test(arguments: [
    "dix ans que j'ai ce problème de dos", "Elle fera 67 ans le 2 décembre",
    "Mes parents sont propriétaires à Mions, ils ont 74 et 78 ans",
  ])
  func `Years that last, or have yet to come, are no age`(text: String) {
    #expect(value(.age, in: text) == nil)
  }

  @Test(arguments: [
    ("Mon fils de 27 ans est revenu vivre à la maison", [27]),
    ("Mon aînée a eu 20 ans, les allocations ont baissé", [20]),
    ("Ma fille est en fac de droit, 19 ans, on gagne peu", [19]), ("mon bb a 3 moi", [0]),
    ("La grande, 17 ans, passe le bac ; les jumeaux, 9 ans, sont en CM1", [17, 9]),
    ("Elle a accouché mardi", [0]), ("J'ai accouché il y a trois mois", [0]), ("Bébé né le 3 novembre", [0]),
    ("La carte Vitale après la naissance de ma fille en août", [0]), ("Mon ado de 15 ans et sa sœur de 11", [15, 11]),
    ("compagne enceinte, un enfant de 2 ans d'une première union", [2]),
  ])
  func `Children have their ages, grown ones at home and newborns too`(text: String, ages: [Int]) {
    #expect(value(.childAges, in: text) == .ages(ages))
  }

  @Test(arguments: ["Mon fils de 32 ans vit à Lille", "Une jeune fille de 16 ans vient seule"])
  func `A grown child elsewhere is none of the household`(text: String) {
    #expect(!heard(text).contains { [.childAges, .childCount].contains($0.key) })
  }

  @Test(arguments: [
    ("Une gamine de CM2 et un garçon au collège", 2), ("Ses enfants, elle est seule à s'occuper des quatre", 4),
  ])
  func `Children are counted over what is told of each`(text: String, count: Int) {
    #expect(value(.childCount, in: text) == .number(Rational(count)))
  }

  @Test(arguments: ["Troisième enfant en route, terme en mars", "Pacsés depuis deux ans, un bébé en mars"])
  func `A child to come is not counted yet`(text: String) {
    #expect(value(.childCount, in: text) == nil)
    #expect(value(.pregnant, in: text) == .truth(true))
  }

  @Test(arguments: ["Ma fille attend des jumeaux", "Ma belle-fille attend un bébé"])
  func `A daughter's pregnancy is hers`(text: String) {
    #expect(value(.pregnant, in: text) == nil)
  }

  @Test(arguments: [
    ("1 900 € pour nous six", 6), ("À nous quatre on dépasse le plafond ?", 4),
    ("Nous sommes trois générations sous le même toit, sept personnes", 7),
    ("Machine à laver morte, 6 à la maison, QF 320", 6), ("Toujours à six dans le F2", 6),
    ("cinq personnes dans 31 m² à Lyon 3e", 5), ("Eau dans les charges, 5 pers. au foyer", 5),
  ])
  func `A household is counted by its persons`(text: String, size: Int) {
    #expect(value(.householdSize, in: text) == .number(Rational(size)))
  }

  @Test(arguments: ["mes trois tantes, 2 à la maison de retraite", "j'ai deux personnes dans mon équipe"])
  func `Those who live elsewhere, or work together, are none of it`(text: String) {
    #expect(value(.householdSize, in: text) == nil)
  }

  @Test(arguments: [
    ("Mari en prison, elle reste avec les trois petits", true), ("Maçon, conjointe au foyer, deux enfants", true),
    ("La compagne de Monsieur est au RSA", true), ("Elle gagne 1 300, lui rien", true),
    ("On se marie en juin", true), ("Union libre depuis six ans", true),
    ("Elle vit avec le père de ses enfants, pas mariés", true), ("mon copin est parti, il m'a laissé le bébé", false),
    ("Résidence sociale, marocain, femme et enfants au pays", true),
    ("Son ancienne compagne bloque le compte commun", false), ("Femme seule, 58 ans", false),
    ("Dort chez un copain depuis lundi", false),
  ])
  func `A partner need not be owned to be one`(text: String, isCouple: Bool) {
    #expect((value(.inCouple, in: text) == .truth(true)) == isCouple)
  }

  @Test(arguments: [
    ("Pas mariée, pas pacsée, juste moi", "celibataire"), ("Au bout de 20 ans de mariage il est parti", "separe"),
    ("Monsieur vit avec sa compagne, ils ne sont ni mariés ni pacsés", "concubin"),
  ])
  func `What is denied or over is no standing`(text: String, standing: String) {
    #expect([nil, .option(standing)].contains(value(.maritalStatus, in: text)))
  }

  @Test(arguments: [
    ("Ils s'entassent chez un frère à Vénissieux", "heberge"),
    ("Je suis logée gratuitement par ma patronne", "heberge"),
    ("Une dame de l'église nous loge", "heberge"),
    ("Depuis vendredi je suis chez l'un chez l'autre", "heberge"),
    ("On nous a mis dehors de l'hôtel ce matin avec les enfants", "sans_domicile"),
    ("bjr jabite che ma tante a bron", "heberge"),
    ("Leur cabane a été rasée, rien pour la nuit", "sans_domicile"),
    ("La nuit dernière on a dormi dans une cage d'escalier", "sans_domicile"),
    ("Nous n'avons plus de logement depuis l'incendie", "sans_domicile"),
    ("Ce soir je sais pas où aller avec ma fille", "sans_domicile"),
  ])
  func `A roof of others, or none, is heard`(text: String, housing: String) {
    #expect(value(.housing, in: text) == .option(housing))
  }

  @Test(arguments: [
    "Mon fils loue à Lyon et cherche un garant", "svp ya une salle a loué pr un bapteme 60 pers",
    "Le propriétaire a changé la serrure, elle ne sait pas où dormir ce soir",
  ])
  func `What is rented by others, or for a day, is no home`(text: String) {
    #expect(![.option("sans_domicile"), .option("heberge")].contains(value(.housing, in: text)))
    #expect(value(.rent, in: text) == nil)
  }

  @Test(arguments: [
    ("J'ai la carte de dix ans, elle finit le 20 janvier", "expire_bientot"),
    ("Ma carte de résident est à renouveler en janvier", "expire_bientot"),
    ("Il lui reste un mois sur son titre de séjour", "expire_bientot"),
    ("Carte de séjour d'étudiante valable jusqu'en juin prochain", "valide"),
    ("Titre de séjour qui expire en mai 2029", "valide"),
    ("Arrivés avec des cartes d'un an en cours de validité", "valide"),
    ("Ma carte est périmée depuis octobre, la préfecture ne répond pas", "expire"),
  ])
  func `A permit is told by its last day`(text: String, permit: String) {
    #expect(value(.residencePermit, in: text) == .option(permit))
  }

  @Test(arguments: [
    "Pas besoin de papiers aujourd'hui", "Je garde mon neveu, j'ai pas de papier du juge",
    "Carte d'identité française valable jusqu'en 2027",
    "le passeport de la petite n'est plus bon et France Titres plante",
  ])
  func `Other papers are no permit`(text: String) {
    #expect(value(.residencePermit, in: text) == nil)
  }

  @Test(arguments: ["On lui a mis entre 50 et 79 %, AAH refusée", "La MDPH m'a donné moins de 50 %"])
  func `A rate between two is not told`(text: String) {
    #expect(value(.disabilityRate, in: text) == nil)
  }

  @Test(arguments: ["Ma grand-mère est en GIR 1", "Je suis l'aidante de mon mari, 79 ans, GIR 1"])
  func `A group of dependency is of who is helped`(text: String) {
    #expect(value(.relativeGir, in: text) == .number(Rational(1)))
    #expect(value(.gir, in: text) == nil)
  }

  @Test func `A negation among the exclusions of a phrase leaves it deniable`() {
    #expect(value(.maritalStatus, in: "Je ne suis pas pacsée, j'habite seule") == nil)
  }
}
