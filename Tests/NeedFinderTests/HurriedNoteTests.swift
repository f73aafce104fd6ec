import RuleModel
import Testing

@testable import NeedFinder

/// Notes as a mediator in a hurry types them, and neighbours of theirs: each fact by its name in the rules.
struct HurriedNoteTests: HearingTests {
  @Test(arguments: [
    ("couple retraités 78 et 82 ans, 1200 environ a eux deux", 78, 82), ("ils ont 74 et 79 ans", 74, 79),
    ("couple 68 et 71 ans, retraités", 68, 71), ("on a 35 et 33 ans, pas d'enfants", 35, 33),
    ("monsieur et madame, 66 et 63 ans, 1500 à deux", 66, 63), ("M. et Mme 81 et 77 ans", 81, 77),
    ("mari et femme 59 et 61 ans", 59, 61), ("couple 24 et 26 ans, bébé de 3 mois", 24, 26),
    ("nous avons 70 et 72 ans", 70, 72), ("j'ai 64 ans et mon mari 70", 64, 70),
    ("couple, lui 67 ans, elle 64", 67, 64),
  ])
  func `Two ages of a couple are of each`(text: String, own: Int, partner: Int) {
    #expect(number(.age, text) == Rational(own))
    #expect(number(.partnerAge, text) == Rational(partner))
    #expect(!heard(text).contains { $0.key == .pension })
  }

  @Test(arguments: ["mes parents ont 74 et 79 ans", "mes enfants ont 22 et 33 ans", "deux grands de 32 et 35 ans"])
  func `Two ages of others are not the couple's`(text: String) {
    #expect(!heard(text).contains { $0.key == .age || $0.key == .partnerAge })
  }

  @Test(arguments: [
    ("ils touchent 700 et 500 de retraite", 700, 500), ("on touche 800 + 600 de retraite", 800, 600),
    ("retraites 1100 et 480, couple", 1100, 480), ("nos retraites c'est 900 et 700", 900, 700),
    ("retraites de 900 et 700 pour le couple", 900, 700),
  ])
  func `Two pensions of a couple are of each`(text: String, own: Int, partner: Int) {
    #expect(number(.pension, text) == Rational(own))
    #expect(number(.partnerPension, text) == Rational(partner))
  }

  @Test func `Two pays of a couple are of each, and what completes a pension is nobody's`() {
    #expect(number(.salary, "ils gagnent 1400 et 1100") == Rational(1400))
    #expect(number(.partnerSalary, "ils gagnent 1400 et 1100") == Rational(1100))
    #expect(number(.partnerPension, "elle touche 700 et 300 de retraite complémentaire") == nil)
    #expect(number(.resources, "ils touchent 900 et 650 de pension") == nil)
    #expect(number(.partnerSalary, "un seul salaire, celui de mon mari, 1 600") == Rational(1600))
    #expect(number(.partnerPension, "je touche la réversion de mon mari et 300 de retraite") == nil)
  }

  @Test(arguments: [
    ("né le 3/4/60, 78 trimestres", 1960, 78), ("né le 3/4/1964, 150 trimestres", 1964, 150),
    ("née le 1er mai 1958 à Oran, 120 trimestres", 1958, 120), ("150 trimestres, né en 64", 1964, 150),
    ("nee 3.4.64, 90 trimestres", 1964, 90), ("date de naissance 03-04-1960 : 161 trimestres", 1960, 161),
  ])
  func `The number nearest its noun counts, and a date's parts are no numbers`(
    text: String, year: Int, quarters: Int
  ) {
    #expect(number(.birthYear, text) == Rational(year))
    #expect(number(.rule(FactName("trimestres_validés"), .role("demandeur")), text) == Rational(quarters))
  }

  @Test(arguments: [
    ("né le 3/4/60", "demandeur", 1960, 4, 3), ("nee le 12.05.1961 à Alger", "demandeur", 1961, 5, 12),
    ("ddn 12/11/1989, rsa", "demandeur", 1989, 11, 12), ("elle est née le 15 août 1985", "demandeur", 1985, 8, 15),
    ("mon mari né le 4/5/55", "conjoint", 1955, 5, 4),
  ])
  func `A whole date of birth is heard as such`(text: String, member: String, year: Int, month: Int, day: Int) throws {
    let born = try #require(CalendarDate(year: year, month: month, day: day))
    let key = HeardKey.rule(FactName("date_naissance"), .role(member))
    #expect(heard(text).first { $0.key == key }?.value == .days(DateRange(exactly: born)))
  }

  @Test(arguments: ["bail du 3/4/60", "facture du 3/4/2026, 150 euros", "appeler au 06.12.34.56.78", "ne paie plus"])
  func `Another date is no birth`(text: String) {
    #expect(!heard(text).contains { $0.key == .birthYear || $0.key == .age })
  }

  @Test(arguments: [
    ("3 gosses de 4 7 et 9", [4, 7, 9]), ("2 gamins 4 et 6", [4, 6]), ("trois enfants (4, 7, 9)", [4, 7, 9]),
    ("4 enfants : 3 5 8 12", [3, 5, 8, 12]), ("mes gosses ont 3 6 et 11", [3, 6, 11]),
    ("3 enfants 4/7/9 ans", [4, 7, 9]), ("mes deux de 3 et 5 ans, personne pour les garder", [3, 5]),
    ("je les élève toute seule, mes deux de 3 et 5 ans", [3, 5]), ("sa fille née le 12/05/2019", [7]),
  ])
  func `Ages of children are listed in many ways`(text: String, ages: [Int]) {
    #expect(heard(text).first { $0.key == .childAges }?.value == .ages(ages))
  }

  @Test(arguments: ["2 enfants 45 m2", "2 enfants, 3 pièces", "les élèves de 3 et 5 ans"])
  func `A number next to children is not always their age`(text: String) {
    #expect(!heard(text).contains { $0.key == .childAges })
  }

  @Test(arguments: [
    "22 ans, son CDD s'est fini en sept, dort chez des potes, plus rien depuis, pas de chômage",
    "fin de contrat en août", "mon intérim s'est arrêté", "j'étais en CDI jusqu'à juin",
    "mon cdd c fini depuis aout", "le cdd est terminé depuis le 30 septembre", "plus d'intérim depuis juillet",
    "sa mission d'intérim s'est terminée vendredi", "il a perdu son cdi", "elle a quitté son CDI",
    "son CDD n'a pas été renouvelé", "j'ai fini mon intérim hier",
  ])
  func `A contract that ended is no present work`(text: String) {
    #expect(!heard(text).contains { $0.key == .activity || $0.key == .contract })
  }

  @Test(arguments: [
    "mon CDD se termine fin décembre", "mon cdd finit le 15 janvier", "ma mission d'intérim finit vendredi",
    "il a fini sa formation et il est en CDI", "CDI à temps partiel chez Auchan", "mon contrat s'arrête dans 15 jours",
  ])
  func `A contract that will end still holds`(text: String) {
    #expect(options(.activity, text) == ["salarie"])
  }

  @Test(arguments: ["elle a été licenciée", "licencié en mai", "elle vient d'être licenciée"])
  func `Who was dismissed is not yet registered`(text: String) {
    #expect(options(.activity, text).isEmpty)
    #expect(options(.rule(FactName("fin_contrat_motif"), .role("demandeur")), text) == ["licenciement"])
  }

  @Test func `Who was dismissed and seeks work does`() {
    #expect(options(.activity, "licencié, inscrit à France Travail") == ["chomeur"])
    #expect(options(.activity, "Licenciée économique en juin, elle n'a toujours pas retrouvé") == ["chomeur"])
  }

  @Test(arguments: [
    "elle a eu le chèque énergie de 240 en avril", "on a le chèque énergie", "un bébé de 6 mois et le chèque énergie",
    "elle a un bébé de 6 mois et le chèque énergie", "il a reçu le chèque énergie, 150 euros",
  ])
  func `A benefit paid once a year has no monthly amount`(text: String) {
    let amount = HeardKey.rule(FactName("perçu(cheque_energie)"), .household)
    #expect(!heard(text).contains { $0.key == amount || $0.key == .allowance })
  }

  @Test(arguments: [
    ("elle a un bébé de 6 mois et le chèque énergie", "cheque_energie"), ("elle a deux enfants et le RSA", "rsa"),
    ("elle a eu le chèque énergie de 240 en avril", "cheque_energie"), ("l'aah je l'ai depuis 3 ans", "aah"),
    ("est-ce que je vais perdre l'asf que j'ai pour mon fils", "asf"),
  ])
  func `A benefit is had in many ways`(text: String, benefit: String) {
    #expect(options(.receives, text) == [benefit])
  }

  @Test(arguments: [
    "le chômage je le touche pas", "le rsa je le touche pas encore", "ma coloc est au RSA", "l'APL que j'ai demandée",
    "il a un dossier pour le RSA et l'APL", "elle a droit au RSA et à la C2S", "son ex est au RSA",
    "chèque énergie de 194 jamais reçu", "le rsa que je demande", "le chômage jlai pas",
  ])
  func `A benefit of others, asked for or denied is not received`(text: String) {
    #expect(options(.receives, text).isEmpty)
  }

  @Test(arguments: [
    "pas de mutuelle", "n'a plus de mutuelle depuis juin", "pa de mutuel", "on a pas la mutuelle", "aucune mutuelle",
    "sans complémentaire santé", "elle a jamais eu de mutuelle",
  ])
  func `Who has no cover says so`(text: String) {
    #expect(options(.rule(FactName("complémentaire_santé"), .role("demandeur")), text) == ["aucune"])
  }

  @Test(arguments: [
    "n'arrivent pas à payer la mutuelle", "ne peut plus payer sa mutuelle", "sa mutuelle est trop chère",
    "la mutuelle ne rembourse pas les lunettes", "elle change de mutuelle",
  ])
  func `Who cannot pay the cover has one`(text: String) {
    #expect(options(.rule(FactName("complémentaire_santé"), .role("demandeur")), text).isEmpty)
  }

  @Test(arguments: [
    "divorcée, 1 fils de 19 ans étudiant", "elle a un fils de 19 ans étudiant", "ma fille de 22 ans qui est étudiante",
    "un fils de 16 ans apprenti",
  ])
  func `What a child does is not what the parent does`(text: String) {
    #expect(options(.activity, text).isEmpty)
  }

  @Test(arguments: [
    ("rien ce mois ci, seule avec un fils de 2 ans, hébergée chez sa mère, 24 ans, licenciée", 24),
    ("hébergé chez un ami, 31 ans", 31), ("maman de 19 ans étudiante", 19), ("moi à 81 ans je monte plus", 81),
    ("mon mari avait 52 ans moi j'ai 49", 49), ("un gamin de 13 ans et moi qui en ai 52 ?", 52),
  ])
  func `A bare age is the person's`(text: String, age: Int) {
    #expect(number(.age, text) == Rational(age))
    #expect(!heard(text).contains { $0.key == .relativeAge })
  }

  @Test func `An age after an old host is the host's`() {
    #expect(number(.relativeAge, "vit chez sa mère, 82 ans") == Rational(82))
  }

  @Test(arguments: [
    "son titre", "certificat de résidence 1 an", "attestation de prolongation", "carte de résident", "passeport talent",
    "autorisation provisoire de séjour", "son visa long séjour", "récépissé", "carte de séjour pluriannuelle",
  ])
  func `Every permit has its last day`(permit: String) throws {
    let last = try #require(CalendarDate(year: 2026, month: 12, day: 24))
    let text = permit + " expire le 24 décembre"
    let key = HeardKey.rule(FactName("titre_fin"), .role("demandeur"))
    #expect(heard(text).first { $0.key == key }?.value == .days(DateRange(exactly: last)))
    #expect(options(.residencePermit, text) == ["expire_bientot"])
  }

  @Test(arguments: ["carte d'identité expire le 24 décembre", "la carte bancaire expire le 24 décembre"])
  func `Another card is no permit`(text: String) {
    #expect(options(.residencePermit, text).isEmpty)
  }

  @Test(arguments: [
    "jve me mettre a mon compte", "jvoudrais me mettre à mon compte", "elle pense se lancer à son compte",
    "g envi de me mettre a mon compte",
  ])
  func `A wish for a business is none`(text: String) {
    #expect(options(.activity, text).isEmpty)
  }

  @Test(arguments: [
    "le bailleur réclame l'avis 2026 sous huit jours", "la caf veut l'avis 2024", "réponse avant 2027",
  ])
  func `A year or a delay is no sum`(text: String) {
    #expect(!heard(text).contains { if case .debt(_, _?) = $0.value { true } else { false } })
  }
}
