import Interview
import RuleModel
import Testing
import TownBase

/// Every line of these tables is something that people say or mediators type; the right side is the value in short
/// (`{min..max}`, `date..date`, `a|b`), `?` and the kind of doubt, or `!` and the kind of misreading.
struct AnswerReadingTests {
  private let town: TownBase
  private let reader: AnswerReader

  init() throws {
    town = try TownBase()
    reader = AnswerReader(base: town.base, date: TownBase.date)
  }

  private func check(
    _ line: String, _ fact: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let reading = reader.read(line, for: FactKey(FactName(fact)))
    #expect(short(reading) == expected, "\(line)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("o", "oui"), ("oui", "oui"), ("OUI", "oui"), ("Oui, bien sûr", "oui"), ("ouais", "oui"), ("d'accord", "oui"),
    ("n", "non"), ("non", "non"), ("Non.", "non"), ("jamais", "non"), ("pas du tout", "non"), ("pas encore", "non"),
    ("peut-être", "!hedged"), ("je crois que oui", "!hedged"), ("oui mais non", "!hedged"), ("bof", "!notYesOrNo"),
    ("", "!empty"),
  ])
  func `Yes and no are read in many ways, and never guessed`(_ line: String, _ expected: String) {
    check(line, "foyer.en_couple", expected)
  }

  @Test(arguments: [
    ("900", "900"), ("1 250,50", "1250.5"), ("1250.50 €", "1250.5"), ("12.500000000000000001", "12.5"),
    ("12345678901234567890", "!noNumber"), ("1.250,50", "1250.5"), ("1 250", "1250"),
    ("1.250", "1250"), ("1\u{202F}250 €", "1250"), ("800-1000", "{800..1000}"), ("800 - 1 000", "{800..1000}"),
    ("entre 800 et 1000", "{800..1000}"), ("de 800 à 1 000 €", "{800..1000}"), ("800 € à 1000 €", "{800..1000}"),
    ("800 ou 900", "{800..900}"), ("environ 900", "{810..990} environ"), ("à peu près 900", "{810..990} environ"),
    ("dans les 900", "{810..990} environ"), ("~900", "{810..990} environ"), ("moins de 600", "{0..599.99}"),
    ("plus de 1 000", "{1000.01..5000}"), ("au moins 400", "{400..5000}"), ("au plus 400 €", "{0..400}"),
    ("pas plus de 400", "{0..400}"), ("maximum 400", "{0..400}"), ("12 000 par an", "1000 converti"),
    ("12 000 €/an", "1000 converti"), ("300 par trimestre", "100 converti"), ("75 par semaine", "325 converti"),
    ("mille deux cents", "1200"), ("neuf cent cinquante euros", "950"), ("quatre-vingt-dix", "90"),
    ("deux mille", "2000"), ("1,2 k", "1200"), ("soixante et onze", "71"), ("quatre-vingts", "80"), ("rien", "0"),
    ("je paie 640 par mois", "640"), ("0", "0"), ("aucun", "0"), ("640 avec les charges", "640 reste"),
    ("1,250", "!ambiguousSeparator"), ("45 ans", "!otherPeriod"), ("10 de l'heure", "!otherPeriod"),
    ("beaucoup", "!noNumber"),
    ("Oui, les deux", "!noNumber"), ("à Lyon 3", "!noNumber"), ("le 12 novembre", "!noNumber"),
    ("les 700 €", "700"), ("500 moi et 300 lui", "!severalNumbers"), ("1000-800", "!reversedRange"),
    ("-5", "!belowZero"), ("non", "!noToHowMuch"), ("ben non", "!noToHowMuch"), ("non rien", "0"),
    ("4 500", "?unusual"), ("18 000", "?outOfBounds"), ("plus de 9000", "?outOfBounds"),
  ])
  func `Amounts come in figures, words, ranges and other periods`(_ line: String, _ expected: String) {
    check(line, "logement.loyer", expected)
  }

  @Test(arguments: [
    ("12000", "12000"), ("1 000 par mois", "12000 converti"), ("15 k", "15000"), ("15k€", "15000"),
    ("350 000", "?unusual"),
  ])
  func `A yearly amount takes monthly words`(_ line: String, _ expected: String) {
    check(line, "foyer.rfr", expected)
  }

  @Test(arguments: [
    ("1500", "1500"), ("1500 par mois", "!otherPeriod"), ("cent", "100"),
  ])
  func `A single amount is not so much a month`(_ line: String, _ expected: String) {
    check(line, "épargne", expected)
  }

  @Test(arguments: [
    ("130", "130"), ("130 jours", "130"), ("un jour", "1"), ("5 mois", "!otherPeriod"), ("20 semaines", "!otherPeriod"),
  ])
  func `A month is not so many worked days`(_ line: String, _ expected: String) {
    check(line, "emploi.jours_travaillés", expected)
  }

  @Test(arguments: [("1500 brut", "?grossForNet"), ("1500 net", "1500"), ("1500 nets par mois", "1500")])
  func `Gross is not taken for net`(_ line: String, _ expected: String) {
    check(line, "salaire_net", expected)
  }

  @Test(arguments: [
    ("3", "3"), ("trois", "3"), ("2 ou 3", "{2..3}"), ("3,5", "!notWhole"), ("moins de 4", "{1..3}"),
    ("plus de 4", "{5..20}"), ("environ 10", "{9..11} environ"), ("40", "?outOfBounds"),
    ("5 mois", "!otherPeriod"), ("2 ans", "!otherPeriod"),
  ])
  func `Counts stay whole`(_ line: String, _ expected: String) {
    check(line, "foyer.nb_pièces", expected)
  }

  @Test(arguments: [
    ("18 mois", "18"), ("18", "18"), ("3 ans", "36 converti"), ("un an et demi", "18 converti"),
    ("2 ans et 3 mois", "27 converti"), ("entre 6 mois et 1 an", "{6..12} converti"), ("moins de 6 mois", "{0..6}"),
    ("depuis mars 2024", "{31..32} converti"), ("depuis 2025", "{10..22} converti"), ("longtemps", "!noDuration"),
    ("zéro", "0"),
  ])
  func `Durations in months`(_ line: String, _ expected: String) {
    check(line, "emploi.ancienneté", expected)
  }

  @Test(arguments: [("5 ans", "5"), ("5", "5"), ("6 mois", "0.5 converti"), ("depuis 2019", "{6..7} converti")])
  func `Durations in years`(_ line: String, _ expected: String) {
    check(line, "résidence.durée", expected)
  }

  @Test(arguments: [("10 jours", "10"), ("2 semaines", "14 converti"), ("1 mois", "{28..31} converti")])
  func `Durations in days`(_ line: String, _ expected: String) {
    check(line, "dépenses.jours", expected)
  }

  @Test(arguments: [
    ("12/3/80", "1980-03-12"), ("12/03/1980", "1980-03-12"), ("12-3-1980", "1980-03-12"), ("12.3.80", "1980-03-12"),
    ("12 3 1980", "1980-03-12"), ("12 mars 1980", "1980-03-12"), ("le 1er mars 1980", "1980-03-01"),
    ("12 mars 80", "1980-03-12"), ("mars 1980", "1980-03-01..1980-03-31"), ("3/1980", "1980-03-01..1980-03-31"),
    ("1980", "1980-01-01..1980-12-31"), ("vers 1980", "1979-01-01..1981-12-31"),
    ("entre 1978 et 1980", "1978-01-01..1980-12-31"), ("avant 1990", "1900-01-01..1989-12-31"),
    ("34 ans", "1991-11-26..1992-11-25"), ("34", "!noDate"), ("8 mois", "2026-02-26..2026-03-25"),
    ("1980-03-12", "1980-03-12"), ("12/3/05", "2005-03-12"), ("hier", "2026-11-24"), ("aujourd'hui", "2026-11-25"),
    ("début mars 2024", "2024-03-01..2024-03-10"), ("fin mars 2024", "2024-03-20..2024-03-31"),
    ("31/02/1980", "!noSuchDay"), ("12/3/2080", "!dateOutOfBounds"), ("demain", "!dateOutOfBounds"),
    ("je ne sais plus", "!noDate"), ("12 décembre", "2025-12-12 année"), ("2 novembre", "2026-11-02 année"),
    ("trente-quatre ans", "1991-11-26..1992-11-25"),
    ("lettre 48si recue le 2 novembre", "2026-11-02 année reste"), ("le facteur est passé", "!noDate"),
  ])
  func `Birth dates and past days`(_ line: String, _ expected: String) {
    check(line, "date_naissance", expected)
  }

  @Test(arguments: [
    ("dans 2 mois", "2027-01-25..2027-02-25"), ("demain", "2026-11-26"), ("12 décembre", "2026-12-12 année"),
    ("il y a 10 jours", "2026-11-15"), ("il y a 999999999 jours", "!noDate"),
    ("9999999999999999999 semaines", "!noDate"), ("9999999999999999999 ans et 9999999999999999999 mois", "!noDate"),
    ("il y a un mois environ", "2026-10-18..2026-11-01 environ"),
    ("3 semaines à peu près", "2026-10-30..2026-11-09 environ"),
    ("il y a environ 20 jours", "2026-10-31..2026-11-10 environ"),
    ("il y a 2 jours environ", "2026-11-20..2026-11-24 environ"),
    ("il y a un mois et demi environ", "2026-09-29..2026-10-21 environ"),
    ("il y a un an environ", "2025-08-26..2026-02-24 environ"),
    ("dans 2 mois environ", "2027-01-10..2027-02-09 environ"),
    ("la semaine dernière", "2026-11-16..2026-11-22"),
    ("le mois dernier", "2026-10-01..2026-10-31"), ("lundi", "2026-11-23 année"), ("12/3/27", "2027-03-12"),
  ])
  func `Days around today`(_ line: String, _ expected: String) {
    check(line, "rendez_vous.date", expected)
  }

  @Test(arguments: [
    ("1", "locataire_hlm"), ("3", "proprietaire"), ("heberge", "heberge"), ("hébergé", "heberge"),
    ("propriétaire", "proprietaire"), ("proprio", "proprietaire"), ("hlm", "locataire_hlm"),
    ("privé", "locataire_prive"),
    ("logement social", "locataire_hlm"), ("chez un proche", "heberge"), ("1 ou 2", "locataire_hlm|locataire_prive"),
    ("propriétaires", "proprietaire"), ("9", "!optionNumberOutOfRange"), ("locataire", "!severalOptions"),
    ("château", "!noSuchOption"), ("d", "!noSuchOption"), ("privé 780 euros", "locataire_prive reste"),
    ("non", "!noYesOrNoAmong"), ("oui", "!noYesOrNoAmong"), ("hébergé depuis octobre", "heberge reste"),
    ("pas hébergé depuis octobre", "!noSuchOption"),
  ])
  func `Choices by number, key, words or beginning`(_ line: String, _ expected: String) {
    check(line, "logement.statut", expected)
  }

  @Test(arguments: [
    ("1,3", "prime+rsa"), ("1 3", "prime+rsa"), ("1 et 3", "prime+rsa"), ("rsa, logement", "apl+rsa"), ("aucune", ""),
    ("rien", ""), ("toutes", "apl+prime+rsa"), ("2", "apl"), ("1, peut-être 3", "rsa (prime)"),
    ("7", "!optionNumberOutOfRange"),
  ])
  func `Several choices at once`(_ line: String, _ expected: String) {
    check(line, "aides.reçues", expected)
  }

  @Test(arguments: [
    ("Lyon 3e", "69383"), ("lyon 3", "69383"), ("Lyon 3ème", "69383"), ("Lyon troisième", "69383"), ("69003", "69383"),
    ("Lyon 3e arrondissement", "69383"), ("69383", "69383"), ("st priest", "69290"), ("SAINT-PRIEST", "69290"),
    ("villeurbane", "69266 reste"), ("Villeurbanne", "69266"), ("saint cyr", "69191"), ("75011", "75011 hors table"),
    ("lyon", "69123"), ("Tombouctou", "!unknownCommune"), ("69800 Saint-Priest", "69290"),
  ])
  func `Communes by name, postcode or arrondissement`(_ line: String, _ expected: String) {
    check(line, "foyer.commune", expected)
  }

  @Test(arguments: [
    ("oui les deux", "!noMembers"), ("tous les deux", "!noMembers"), ("Lyon 3", "!noMembers"),
    ("dans le 3e", "!noMembers"), ("2", "2"), ("deux", "2"), ("les deux enfants", "2"), ("aucun", "0"), ("0", "0"),
    ("non", "0"), ("pas d'enfant", "0"), ("au moins 2", "2+6"),
    ("2 ou 3", "2+1"), ("deux enfants de 4 et 9 ans", "2: 4 9"), ("4 et 9 ans", "2: 4 9"),
    ("Léa 9 ans, Noé 7 ans", "Léa,Noé: 9 7"), ("Léa (9) et Noé (7)", "Léa,Noé: 9 7"), ("Léa et Noé", "Léa,Noé"),
    ("un de 4 ans et un de 9 ans", "2: 4 9"), ("4, 9, 12 ans", "3: 4 9 12"), ("une fille de 5 ans", "1: 5"),
    ("3 enfants de 4 et 9 ans", "3: 4 9 -"), ("des jumeaux de 3 ans", "2: 3 3"), ("un bébé de 5 mois", "1: 0"),
    ("2 enfants de 1, 2 et 3 ans", "!moreAgesThanMembers"), ("2, 4 et 9 ans", "!countOrAge"),
    ("3 enfants de 2, 4 et 9 ans", "3: 2 4 9"), ("2, 5 ans", "2: 2 5"), ("25", "!tooManyMembers"),
    ("plein", "!noMembers"),
    ("Léa 2017, Noé 2019", "Léa,Noé: 9 7"), ("2 enfants", "2"), ("9 ans", "1: 9"), ("12 novembre", "!noMembers"),
    ("2 loyers de retard, 1300 euros", "!noMembers"), ("99999999999 enfants", "!tooManyMembers"),
    ("99999999999 enfants de 4 ans", "!tooManyMembers"),
    ("9223372036854775 mille enfants et 9223372036854775 mille filles", "!tooManyMembers"),
  ])
  func `Children by count, ages and names`(_ line: String, _ expected: String) {
    #expect(short(reader.read(line, listing: ScopeName("enfant"))) == expected, "\(line)")
  }

  @Test(arguments: [("environ 14000", 14_000), ("20 ou 30", 30)])
  func `Too high a count is told as it was typed`(_ line: String, typed: Int) {
    guard case .unreadable(.tooManyMembers(let count, _)) = reader.read(line, listing: ScopeName("dette")) else {
      Issue.record("\(line) was read")
      return
    }
    #expect(count == typed)
  }

  @Test(arguments: [
    ("4 et 9 ans", "2: 4 9"), ("9 4", "2: 9 4"), ("des jumeaux de 3 ans", "2: 3 3"),
    ("4", "!otherNumberOfAges"),
    ("2, 4 et 9 ans", "!otherNumberOfAges"), ("aucun", "!otherNumberOfAges"),
  ])
  func `The ages of two children already known`(_ line: String, _ expected: String) {
    let two = Roster(labels: ["", ""])
    #expect(short(reader.read(line, agesOf: ScopeName("enfant"), two)) == expected, "\(line)")
  }

  @Test(arguments: [
    ("2", "2"), ("aucune", "0"), ("loyer 1860, EDF 320", "loyer,EDF [type=loyer montant=1860] [montant=320]"),
    ("loyer et énergie", "loyer,énergie [type=loyer] [type=energie]"), ("deux dettes", "2"),
    ("une dette de loyer de 1 860 €", "loyer [type=loyer montant=1860]"),
  ])
  func `Debts by count, kind and amount`(_ line: String, _ expected: String) {
    #expect(short(reader.read(line, listing: ScopeName("dette"))) == expected, "\(line)")
  }
}

// MARK: - Short forms

private func short(_ reading: AnswerReading) -> String {
  switch reading {
  case .understood(let value, let remarks): ([short(value)] + remarks.map(short)).joined(separator: " ")
  case .doubtful(_, let doubt):
    switch doubt {
    case .outOfBounds: "?outOfBounds"
    case .unusual: "?unusual"
    case .grossForNet: "?grossForNet"
    case .estimated: "?estimated"
    case .overMonths: "?overMonths"
    case .young: "?young"
    case .former: "?former"
    case .leavesOutHeard: "?leavesOutHeard"
    case .shortened: "?shortened"
    case .exceptions: "?exceptions"
    }
  case .unreadable(let misreading): "!" + name(misreading)
  }
}

private func short(_ remark: AnswerRemark) -> String {
  switch remark {
  case .approximate: "environ"
  case .converted: "converti"
  case .assumedYear: "année"
  case .otherWordsIgnored: "reste"
  case .readAs: "lu"
  case .alsoSaid: "aussi"
  case .communeOutsideTable: "hors table"
  }
}

private func short(_ value: StatedValue) -> String {
  switch value {
  case .truth(let truth): truth ? "oui" : "non"
  case .number(let range):
    range.exact.map { $0.decimalText() } ?? "{\(range.lower.decimalText())..\(range.upper.decimalText())}"
  case .date(let range): range.exact?.iso ?? "\(range.earliest.iso)..\(range.latest.iso)"
  case .options(let options): options.sorted().joined(separator: "|")
  case .chosen(let certain, let possible):
    certain.sorted().joined(separator: "+")
      + (certain == possible ? "" : " (\(possible.subtracting(certain).sorted().joined(separator: "+")))")
  case .commune(let code): code
  case .text(let text): text
  }
}

private func name(_ misreading: Misreading) -> String {
  let text = String(describing: misreading)
  return String(text.prefix { $0 != "(" })
}

private func short(_ reading: RosterReading) -> String {
  switch reading {
  case .unreadable(let misreading): return "!" + name(misreading)
  case .understood(let list):
    let labels = list.roster.labels
    var text = labels.contains { !$0.isEmpty } ? labels.joined(separator: ",") : String(labels.count)
    if list.roster.unseen != 0...0 { text += "+\(list.roster.unseen.upperBound)" }
    let ages = labels.indices.map { place -> String in
      guard case .date(let range)? = list.facts[place]?[FactName("date_naissance")] else { return "-" }
      return String(TownBase.date.completedYears(since: range.earliest))
    }
    if ages.contains(where: { $0 != "-" }) { return text + ": " + ages.joined(separator: " ") }
    for place in labels.indices {
      guard let facts = list.facts[place] else { continue }
      let parts = facts.sorted { $0.key > $1.key }.map { "\($0.key)=\(short($0.value))" }
      text += " [\(parts.joined(separator: " "))]"
    }
    return text
  }
}
