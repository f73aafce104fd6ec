import RuleModel
import Screening
import SourceText
import Testing

/// What a line in another program's words says in ours.
@Suite struct MappingTests {
  private let mapper: SituationMapper

  init() throws { mapper = try MappedTown.loaded().mapper }

  private func read(_ line: String) throws -> Situation { try mapper.read(Array(line.utf8)[...]).situation }

  private func answer(_ line: String, _ key: FactKey) throws -> Answer? { try read(line)[key] }

  private static let line = """
    {"dossier":{"numero":7},"logement":{"statut":"loc"},"faits":{"couple":"marie","insee":"69266","loyer_annuel":7200,\
    "bail":"2024-03-01","rsa_montant":0,"apl_montant":120,"rfr_2024":7200.5,"rfr_2025":0,\
    "adultes":[{"naissance":"1990-05-15","salaire":1200,"salaire_moyen":1100},{"naissance":"1992-01-02"}],\
    "enfants":[{"prénom":"Léa","naissance":"2020-02-29"},{}]}}
    """

  @Test func `A line gives every answer it speaks of, with whose it is and when`() throws {
    let situation = try read(Self.line)
    func said(_ name: String, _ member: Member = .household, _ moment: Moment = .habitual) -> StatedValue? {
      guard case .stated(let value, _)? = situation[FactKey(FactName(name), of: member, at: moment)] else { return nil }
      return value
    }
    func number(_ decimal: String) throws -> StatedValue {
      .number(NumberRange(exactly: try #require(Rational(decimal: decimal))))
    }
    func day(_ iso: String) throws -> StatedValue {
      .date(DateRange(exactly: try #require(CalendarDate(iso: iso))))
    }
    let child = ScopeName("enfant")
    #expect(said("foyer.en_couple") == .truth(true))
    #expect(said("foyer.stable") == .truth(true))
    #expect(said("foyer.commune") == .commune("69266"))
    #expect(said("logement.statut") == .options(["locataire"]))
    #expect(try said("logement.loyer") == number("600"))
    #expect(try said("bail.date") == day("2024-03-01"))
    // An amount of 0 is no aid, and an aid of which nothing is known may be received.
    #expect(said("aides") == .chosen(certain: ["apl"], possible: ["apl"]))
    #expect(try said("date_naissance", .role("demandeur")) == day("1990-05-15"))
    #expect(try said("date_naissance", .role("conjoint")) == day("1992-01-02"))
    #expect(try said("date_naissance", .listed(child, 0)) == day("2020-02-29"))
    #expect(said("date_naissance", .listed(child, 1)) == nil)
    #expect(try said("salaire", .role("demandeur")) == number("1200"))
    // The usual value of a monthly fact is that of every month.
    #expect(said("salaire", .role("demandeur"), .regular) == .truth(true))
    #expect(try said("salaire", .role("demandeur"), .meanOfMonths(nearest: 1, farthest: 3)) == number("1100"))
    #expect(said("salaire", .role("conjoint")) == nil)
    #expect(said("salaire", .role("conjoint"), .regular) == nil)
    #expect(try said("foyer.rfr", .household, .year(2024)) == number("7200.5"))
    #expect(try said("foyer.rfr", .household, .year(2025)) == number("0"))
    #expect(situation[roster: child] == Roster(labels: ["Léa", ""]))
    #expect(try mapper.read(Array(Self.line.utf8)[...]).identifier == 7)
  }

  @Test func `What a line does not say means what the source declares, and nothing else`() throws {
    let situation = try read("{}")
    #expect(
      situation.answers.filter {
        $0.value != .stated(.chosen(certain: [], possible: ["rsa", "apl"]), .declaredBySource)
      }
      .keys.map(\.fact.text).sorted() == ["foyer.en_couple", "foyer.stable"])
    #expect(situation[FactKey(FactName("foyer.en_couple"))] == .stated(.truth(false), .declaredBySource))
    #expect(situation[roster: ScopeName("enfant")] == nil)
    #expect(try read(#"{"faits":{"couple":null,"adultes":[null,null]}}"#) == situation)
  }

  @Test func `A list that is null is one of which nothing is said`() throws {
    #expect(try read(#"{"faits":{"enfants":null}}"#) == read("{}"))
  }

  @Test func `A list that is there and empty has nobody in it`() throws {
    #expect(try read(#"{"faits":{"enfants":[]}}"#)[roster: ScopeName("enfant")] == Roster(labels: []))
  }

  @Test(arguments: [
    ("[]", "ligne illisible : un objet JSON est attendu, pas []"),
    (#"{"faits":3}"#, "champ « faits » : un objet est attendu, pas 3"),
    (#"{"faits":{"adultes":[3]}}"#, "champ « adultes.0 » : un objet est attendu, pas 3"),
    (#"{"faits":{"adultes":[{},"x"]}}"#, #"champ « adultes.1 » : un objet est attendu, pas "x""#),
    (#"{"faits":{"enfants":{}}}"#, "champ « enfants » : une liste est attendue, pas {}"),
    (#"{"faits":{"enfants":[{},null]}}"#, "champ « enfants.1 » : un objet est attendu, pas null"),
    (
      #"{"faits":{"couple":"veuf"}}"#,
      #"champ « couple » : "veuf" n'est ni vrai ni faux ; déclarez ce mot sous `valeurs`"#
    ),
    (#"{"faits":{"loyer_annuel":"cher"}}"#, #"champ « loyer_annuel » : "cher" n'est pas un nombre"#),
    (#"{"faits":{"bail":"01/03/2024"}}"#, #"champ « bail » : "01/03/2024" n'est pas une date ; écrivez AAAA-MM-JJ"#),
    (
      #"{"faits":{"bail":"1999-12-31"}}"#,
      "champ « bail » : 1999-12-31 est hors des bornes (de 2000-01-01 à 2026-10-01)"
    ),
    // The fields that are read are named, not our fact.
    (
      #"{"faits":{"adultes":[{"gains":-7200,"mois_payés":12}]}}"#,
      "champ « gains, mois_payés » : -600 est hors des bornes (de 0 à 20000)"
    ),
    // A result that there is not is no silence.
    (
      #"{"faits":{"adultes":[{"gains":7200,"mois_payés":0}]}}"#,
      "champs « gains, mois_payés » : le calcul n'a pas de résultat (division par zéro, ou nombre trop long)"
    ),
    (#"{"faits":{"rfr_2024":-1}}"#, "champ « rfr_2024 » : -1 est hors des bornes (de 0 à 500000)"),
    (#"{"faits":{"insee":{}}}"#, "champ « insee » : un mot est attendu, pas {}"),
    // A zero lost on the way would make it a place where no local service exists.
    (
      #"{"faits":{"insee":1004}}"#,
      "champ « insee » : « 1004 » n'est ni un code INSEE ni une commune de la base ; "
        + "écrivez le code INSEE, cinq caractères"
    ),
    (
      #"{"logement":{"statut":"proprio"}}"#,
      "champ « logement.statut » : « proprio » n'est pas une valeur connue (locataire, heberge) ; "
        + "déclarez ce mot sous `valeurs`"
    ),
  ])
  func `A line of which a part cannot be read is no situation at all`(_ line: String, _ message: String) throws {
    let whole = #"{"dossier":{"numero":"x"},"# + line.dropFirst()
    let isObject = line.hasPrefix("{")
    let problem = #expect(throws: UnreadableLine.self) { try read(isObject ? whole : line) }
    #expect(problem?.message == message)
    #expect(problem?.identifier == (isObject ? "x" : .null))
  }
}
