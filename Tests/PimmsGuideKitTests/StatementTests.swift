import PimmsGuideKit
import Testing

/// What may be stated, and what is refused.
@Suite struct StatementTests {
  struct Statement: Sendable {
    let fact: String
    var subject = Subject.household
    var moment = Moment.usual
    let value: FactValue
  }

  static let june = Moment.month(year: 2026, month: 6)
  static let applicant = Subject.role("demandeur")

  static let accepted = [
    Statement(fact: "foyer.en_couple", value: .truth(false)),
    Statement(fact: "foyer.en_couple", value: .unknown),
    Statement(fact: "foyer.nb_pièces", value: .between(2, 4)),
    Statement(fact: "foyer.remarque", value: .text("« Ça va. »")),
    Statement(fact: "foyer.commune", value: .commune("villeurbanne")),
    Statement(fact: "foyer.commune", value: .commune("2A004")),
    Statement(fact: "logement.statut", value: .oneOf(["locataire", "heberge"])),
    Statement(fact: "logement.loyer", value: .number(Number(hundredths: 640_05))),
    Statement(fact: "aides.reçues", value: .options([])),
    Statement(fact: "aides.reçues", value: .optionsKnownInPart(certain: ["rsa"], possible: ["apl"])),
    Statement(fact: "bail.date", value: .unavailable(.noPaperHere)),
    Statement(fact: "date_naissance", subject: applicant, value: .age(years: 0)),
    Statement(fact: "date_naissance", subject: .role("conjoint"), value: .age(years: 120)),
    Statement(fact: "date_naissance", subject: .member(of: "enfants", at: 1), value: .age(years: 9)),
    Statement(fact: "âge", subject: .member(of: "enfants", at: 0), value: .number(4)),
    Statement(fact: "salaire_net", subject: applicant, moment: june, value: .number(1200)),
    Statement(fact: "salaire_net", subject: applicant, moment: .mean(monthsBack: 1...3), value: .between(900, 1000)),
    Statement(fact: "salaire_net", subject: applicant, moment: .everyMonth, value: .truth(true)),
    Statement(fact: "foyer.rfr", moment: .year(2024), value: .number(7200)),
    Statement(fact: "montant", subject: .member(of: "dettes", at: 0), value: .number(180)),
  ]

  @Test(arguments: accepted)
  func `A fact takes what it is made for, of whom and when it is`(_ statement: Statement) throws {
    var town = try SmallTown.peopled()
    let fact = try town.guide.fact(statement.fact)
    let before = town.situation
    try town.situation.state(fact, of: statement.subject, for: statement.moment, statement.value)
    #expect(town.situation != before)
    try town.assessment.state(fact, of: statement.subject, for: statement.moment, statement.value)
    #expect(town.assessment.situation == town.situation)
    try town.situation.forget(fact, of: statement.subject, for: statement.moment)
    try town.assessment.forget(fact, of: statement.subject, for: statement.moment)
    #expect(town.assessment.situation == town.situation)
    // "Vie en couple" was said before.
    #expect(statement.fact == "foyer.en_couple" || town.situation == before)
  }

  static let refused: [(Statement, String)] = [
    (Statement(fact: "foyer.en_couple", value: .number(1)), "« foyer.en_couple » : oui ou non est attendu ; ici : 1"),
    (
      Statement(fact: "logement.loyer", value: .truth(true)),
      "« logement.loyer » : un nombre est attendu (€/mois) ; ici : oui"
    ),
    (
      Statement(fact: "logement.statut", value: .options(["locataire"])),
      "« logement.statut » : une réponse est attendue parmi : locataire, heberge ; ici : « locataire »"
    ),
    (
      Statement(fact: "aides.reçues", value: .option("rsa")),
      "« aides.reçues » : des réponses sont attendues, aucune ou plusieurs, parmi : rsa, apl ; ici : « rsa »"
    ),
    (Statement(fact: "bail.date", value: .text("hier")), "« bail.date » : un jour est attendu ; ici : « hier »"),
    (
      Statement(fact: "foyer.commune", value: .text("Lyon")),
      "« foyer.commune » : une commune est attendue, par son code INSEE ou son nom ; ici : « Lyon »"
    ),
    (Statement(fact: "foyer.remarque", value: .truth(true)), "« foyer.remarque » : un texte est attendu ; ici : oui"),
    (
      Statement(fact: "logement.loyer", value: .number(5001)),
      "« logement.loyer » : 5001 est hors des bornes, de 0 à 5000"
    ),
    (
      Statement(fact: "logement.loyer", value: .between(0, Number(.max))),
      "« logement.loyer » : 0 à 9223372036854775807 est hors des bornes, de 0 à 5000"
    ),
    (
      Statement(fact: "logement.loyer", value: .between(700, 600)),
      "« logement.loyer » : la fin (600) vient avant le début (700)"
    ),
    (
      Statement(fact: "foyer.nb_pièces", value: .number(Number(hundredths: 250))),
      "« foyer.nb_pièces » : un nombre entier est attendu ; ici : 2.5"
    ),
    (
      Statement(fact: "date_naissance", subject: applicant, value: .age(years: 150)),
      "« date_naissance » : 150 ans est hors des bornes, de 0 an à 149 ans"
    ),
    (
      Statement(fact: "date_naissance", subject: applicant, value: .age(years: .min)),
      "« date_naissance » : -9223372036854775808 ans est hors des bornes, de 0 an à 149 ans"
    ),
    (
      Statement(fact: "logement.statut", value: .option("locatair")),
      "« logement.statut » : « locatair » n'est pas une réponse connue (locataire, heberge)"
    ),
    (
      Statement(fact: "logement.statut", value: .oneOf([])),
      "« logement.statut » : il faut au moins une réponse possible"
    ),
    (
      Statement(fact: "foyer.commune", value: .commune("Vileurbanne")),
      "aucune commune « Vileurbanne » ; vouliez-vous dire « Villeurbanne » ?"
    ),
    (
      Statement(fact: "foyer.commune", value: .commune("Atlantis")),
      "aucune commune « Atlantis » ; le code INSEE convient aussi"
    ),
    (
      Statement(fact: "foyer.commune", value: .commune("Saint-Priest")),
      "plusieurs communes s'appellent « Saint-Priest » ; leurs codes INSEE : 07291, 69290"
    ),
    (
      Statement(fact: "foyer.en_couple", subject: applicant, value: .truth(true)),
      "« foyer.en_couple » ne se dit pas de « demandeur », mais de : le foyer"
    ),
    (
      Statement(fact: "salaire_net", value: .number(1)),
      "« salaire_net » ne se dit pas de « foyer », mais de : demandeur, conjoint"
    ),
    (
      Statement(fact: "salaire_net", subject: .member(of: "enfants", at: 0), value: .number(1)),
      "« salaire_net » ne se dit pas de « enfants 1 », mais de : demandeur, conjoint"
    ),
    (
      Statement(fact: "date_naissance", subject: .role("voisin"), value: .unknown),
      "personne n'a le rôle « voisin » (demandeur, conjoint)"
    ),
    (
      Statement(fact: "date_naissance", subject: .member(of: "chiens", at: 0), value: .unknown),
      "aucune liste « chiens » (enfants, dettes)"
    ),
    (
      Statement(fact: "date_naissance", subject: .member(of: "enfants", at: 2), value: .unknown),
      "liste « enfants » : rien à la position 2, les positions connues vont de 0 à 1"
    ),
    (
      Statement(fact: "montant", subject: .member(of: "dettes", at: -1), value: .unknown),
      "liste « dettes » : rien à la position -1, les positions connues vont de 0 à 0"
    ),
    (
      Statement(fact: "montant", subject: .member(of: "dettes", at: .max), value: .unknown),
      "liste « dettes » : rien à la position \(Int.max), les positions connues vont de 0 à 0"
    ),
    (
      Statement(fact: "logement.loyer", moment: .year(2024), value: .number(1)),
      "« logement.loyer » n'a qu'une valeur : ni mois, ni année ; ici : de 2024"
    ),
    (Statement(fact: "foyer.rfr", value: .number(1)), "« foyer.rfr » se dit d'une année ; ici : sans dire quand"),
    (
      Statement(fact: "foyer.rfr", moment: .year(.max), value: .number(1)),
      "« foyer.rfr » se dit d'une année ; ici : de 9223372036854775807"
    ),
    (
      Statement(fact: "salaire_net", subject: applicant, moment: .month(year: 2026, month: 13), value: .number(1)),
      "« salaire_net » se dit du mois habituel, d'un mois, d'une moyenne de mois passés, ou de chaque mois ; ici : du mois 13 de 2026"
    ),
    (
      Statement(fact: "salaire_net", subject: applicant, moment: .mean(monthsBack: -1...3), value: .number(1)),
      "« salaire_net » se dit du mois habituel, d'un mois, d'une moyenne de mois passés, ou de chaque mois ; ici : d'une moyenne des mois de -1 à 3 en arrière"
    ),
    (
      Statement(fact: "salaire_net", subject: applicant, moment: .everyMonth, value: .number(1)),
      "« salaire_net » : oui ou non est attendu ; ici : 1"
    ),
  ]

  @Test(arguments: refused)
  func `What makes no sense is refused in French, and changes nothing`(
    _ statement: Statement, _ sentence: String
  ) throws {
    var town = try SmallTown.peopled()
    let before = town.situation
    let fact = try town.guide.fact(statement.fact)
    let misuse = try #require(throws: Misuse.self) {
      try town.situation.state(fact, of: statement.subject, for: statement.moment, statement.value)
    }
    #expect(misuse.description == sentence)
    #expect(town.situation == before)
    #expect(throws: misuse) {
      try town.assessment.state(fact, of: statement.subject, for: statement.moment, statement.value)
    }
    #expect(town.assessment.situation == before)
  }

  @Test(arguments: [
    (Members.all(Array(repeating: "", count: 4)), "dettes", "liste « dettes » : de 0 à 3 en tout"),
    (.some([""], others: 0...3), "dettes", "liste « dettes » : de 0 à 3 en tout"),
    (.some([], others: -1...0), "dettes", "liste « dettes » : de 0 à 3 en tout"),
    (.some([""], others: 0...Int.max), "dettes", "liste « dettes » : de 0 à 3 en tout"),
    (.none, "dette", "aucune liste « dette » (enfants, dettes)"),
  ])
  func `A list holds no more than it can, and is one of the base`(
    _ members: Members, _ list: String, _ sentence: String
  ) throws {
    var town = try SmallTown.peopled()
    let before = town.situation
    let misuse = #expect(throws: Misuse.self) { try town.situation.state(members, of: list) }
    #expect(misuse?.description == sentence)
    #expect(town.situation == before)
  }

  @Test func `A name that is not known brings the ones that may have been meant`() throws {
    let guide = try SmallTown().guide
    #expect(throws: Misuse.unknownService("aide_loyr", near: ["aide_loyer"])) { try guide.service("aide_loyr") }
    #expect(throws: Misuse.unknownFact("loyer", near: ["logement.loyer"])) { try guide.fact("loyer") }
    let misuse = #expect(throws: Misuse.self) { try guide.fact("loyer") }
    #expect(misuse?.description == "aucun fait « loyer » ; vouliez-vous dire « logement.loyer » ?")
  }

  @Test func `A guide says of whom its facts are, and what they take`() throws {
    let town = try SmallTown()
    #expect(town.guide.roles == ["demandeur", "conjoint"])
    #expect(town.guide.lists == ["enfants", "dettes"])
    #expect(town.guide.services.map(\.identifier) == ["aide_loyer", "gouter", "secours"])
    let birth = try town.guide.fact("date_naissance")
    #expect(
      try town.guide.subjects(of: birth) == [
        .role("demandeur"), .role("conjoint"), .member(of: "enfants", at: 0),
      ])
    let first = try #require(Day("1900-01-01"))
    #expect(try town.guide.kind(of: birth, on: town.day) == .day(first...town.day))
    guard case .number(let rent) = try town.guide.kind(of: town.guide.fact("logement.loyer"), on: town.day) else {
      Issue.record("a rent is a number")
      return
    }
    #expect(rent.unit == "€/mois")
    #expect(rent.bounds == 0...5000)
    #expect(!rent.isWhole)
  }
}
