import Interview
import RuleEngine
import RuleModel
import Testing
import TownBase

/// What a plan says to do first, on the product's own rules: what is pressing to the person, and what the law says of it.
struct FirstStepTests {
  private let base: RuleBase
  private let setting: InterviewSetting

  init() throws {
    let real = try RealBase.reviewed()
    (base, setting) = (real.rules, real.setting)
  }

  @Test(arguments: [
    (
      ["j'ai reçu une oqtf hier je suis en france depuis 9 ans je travaille au noir dans le batiment", "", ""],
      "obligation_quitter_france", "Lire sur l'acte"
    ),
    (
      ["on m'a coupé l'eau ce matin j'ai un bébé et la regie demande 380 euros", "", "", ""],
      "impaye_energie_procedure", "on n'a pas le droit de couper l'eau"
    ),
    (
      [
        "la banque du coin a refusé de m'ouvrir un compte jai plus de compte depuis mars, j'ai le rsa", "", "",
        "refus oral",
      ],
      "droit_au_compte", "exiger l'attestation de refus"
    ),
    (
      ["j'ai un accident du travail le 4 novembre, le patron a pas fait la declaration", "", ""],
      "indemnites_journalieres", "demander à l'employeur, par écrit"
    ),
    (
      ["j'ai demandé un logement social y a 4 ans j'ai jamais eu de proposition", "", ""],
      "logement_social", "Vérifier que la demande est à jour"
    ),
    // Nobody knows yet whether money is gone: the bank is called all the same.
    (
      ["ma maman 74 ans a eu un coup de fil du service fraude de sa banque ce matin", "", ""],
      "arnaque_signalement", "Appeler la banque tout de suite"
    ),
  ])
  func `The first thing to do is what presses`(lines: [String], service: String, step: String) throws {
    var session = Session(setting)
    for line in lines { session.type(line) }
    let first = try #require(session.plan.first.first)
    #expect(base.services[first.service].id.text == service)
    #expect(first.step?.written?.action.written.contains(step) == true, "\(first.step?.written?.action.written ?? "")")
  }

  @Test func `A right that is not sure yet has the steps that apply in any case`() throws {
    var session = Session(setting)
    session.type("je voudrais le rsa", "", "")
    let planned = try #require(session.plan.services.first)
    #expect(planned.outcome.verdict == .undetermined)
    #expect((2...5).contains(planned.steps.count), "\(planned.steps.compactMap(\.written).map(\.action))")
    #expect(planned.steps.dropFirst().allSatisfy { $0.written?.condition == nil })
    #expect(planned.steps.first?.written?.action.written.contains("Faire la simulation") == true)
  }

  @Test func `A right that nobody asked for and that asks for nothing is no first thing to do`() throws {
    var session = Session(setting)
    session.type("je suis au rsa et je voudrais savoir si j'ai droit a des trucs", "", "")
    let bonus = try #require(base.serviceIndices[ServiceID("prime_noel")])
    #expect(session.plan.service(bonus)?.isOpen == true)
    #expect(!session.plan.first.contains { $0.service == bonus })
  }

  @Test func `A dismissal and unpaid wages are told each with its own last day`() throws {
    var session = Session(setting)
    session.type("le patron ma viré mardi par texto sans lettre jsuis en CDI depuis 3 ans il me doit octobre", "", "")
    let court = try #require(base.serviceIndices[ServiceID("prud_hommes")])
    let days = session.plan.deadlines.filter { $0.service == court }.compactMap(\.day)
    #expect(days == [CalendarDate(iso: "2027-11-17"), CalendarDate(iso: "2029-11-17")])
  }

  /// The bonus was asked for; the reminder was only told.
  @Test func `What presses by what was said is told, even beside another need`() throws {
    var session = Session(setting)
    session.type("je travaille à mi-temps, ai-je la prime ? j'ai une facture edf de 486 euros et une relance", "", "")
    let bill = try #require(base.serviceIndices[ServiceID("impaye_energie_procedure")])
    #expect(session.plan.first.contains { $0.service == bill })
  }

  @Test func `A danger that was heard is asked about before any other, and opens the plan`() throws {
    var session = Session(setting)
    session.type("je veux la prime d'activité. on dort dans la voiture ce soir avec le bébé, plus de chauffage", "", "")
    let shelter = try #require(base.serviceIndices[ServiceID("hebergement_urgence_115")])
    #expect(session.plan.first.prefix(2).contains { $0.service == shelter })
  }

  /// Six weeks run from it: it does not wait for the savings, nor for who the person is.
  @Test func `The day of an act that was told is asked first`() {
    var session = Session(setting)
    session.type("j'ai reçu un commandement de payer pour le loyer", "", "")
    #expect(session.asked == "expulsion.commandement_date")
  }

  /// Nobody sent a complaint that nobody knows of.
  @Test func `When something was sent is not asked where nobody knows whether there is anything`() {
    var session = Session(setting)
    session.type("j'ai acheté un canapé sur internet jamais livré et le vendeur ne répond plus", "", "")
    let asked = session.answerAll { _ in "nsp" }
    #expect(!asked.contains { ["réclamation.date", "réclamation.réponse"].contains($0) }, "\(asked)")
  }

  @Test func `A letter that suspends the income is answered, whether it is still paid or not`() throws {
    var session = Session(setting)
    session.type("courrier de suspension du rsa j'ai raté le rdv ma fille 2 ans était malade", "", "")
    let answer = try #require(base.serviceIndices[ServiceID("rsa_contrat_engagement")])
    #expect(session.plan.first.first?.service == answer)
  }
}
