import Interview
import RuleModel
import Testing
import TownBase

/// How long a danger that was heard stays on the screen, on the product's own rules.
struct StandingDangerTests {
  private let base: RuleBase
  private let setting: InterviewSetting

  init() throws {
    let real = try RealBase.reviewed()
    (base, setting) = (real.rules, real.setting)
  }

  private func onTheStreet() -> Session {
    var session = Session(setting)
    session.type("je suis à la rue", "", "")
    return session
  }

  private func type(_ reply: String, to fact: String, in session: inout Session) {
    for _ in 0..<6 where session.asked != fact { session.type("passer") }
    #expect(session.asked == fact)
    session.type(reply)
  }

  @Test func `A danger goes once the person says that it is not so, and comes back when that is undone`() {
    var session = onTheStreet()
    #expect(session.plan.dangers.count == 1)
    type("non", to: "hébergement.sans_abri_ce_soir", in: &session)
    // A roof for tonight is not a roof for the week.
    #expect(session.plan.dangers.count == 1)
    type("non", to: "hébergement.fin_proche", in: &session)
    #expect(session.plan.dangers.isEmpty)
    #expect(session.dangersToOpen.isEmpty)
    session.type("retour")
    #expect(session.plan.dangers.count == 1)
    #expect(!session.dangersToOpen.isEmpty)
  }

  @Test func `Another answer, or none, leaves a danger where it is`() {
    var session = onTheStreet()
    type("non", to: "hébergement.fin_proche", in: &session)
    #expect(session.plan.dangers.count == 1)
    type("refuse", to: "hébergement.sans_abri_ce_soir", in: &session)
    #expect(session.plan.dangers.count == 1)
  }

  @Test func `A no said in front of others takes no danger away that is to be seen alone`() {
    var session = Session(setting)
    session.type("mon mari me frappe, je voudrais l'apl", "", "", "éclaircir violences_conjugales", "non")
    #expect(!session.dangersToOpen.isEmpty)
    #expect(session.plan.isDiscreet)
  }

  @Test func `A danger is recalled before each question until its protocol is opened`() {
    var session = Session(setting)
    session.type("j'ai envie d'en finir", "", "4")
    #expect(session.dangersToOpen == ["Point à voir seul à seul."])
    session.type("passer")
    #expect(session.dangersToOpen.count == 1)
    session.type("/D")
    #expect(session.dangersToOpen.isEmpty)
    session.type("retour")
    #expect(session.dangersToOpen.isEmpty)
  }

  @Test func `A plan that told whom to call leaves nothing to recall, unless it is to be seen alone`() {
    var session = onTheStreet()
    #expect(session.dangersToOpen.count == 1)
    session.type("plan")
    #expect(session.dangersToOpen.isEmpty)
    var alone = Session(setting)
    alone.type("mon mari me frappe, je voudrais l'apl", "", "", "plan")
    #expect(alone.dangersToOpen.count == 1)
  }

  @Test func `A danger that is dismissed is recalled no more`() {
    var session = Session(setting)
    session.type("mon mari me frappe et il frappe les enfants")
    #expect(session.dangersToOpen.count == 1)
    session.type("/ignorer")
    #expect(session.dangersToOpen.isEmpty)
  }

  @Test func `A danger that is told again, in other words, is recalled again`() {
    var session = Session(setting)
    session.type("j'ai envie d'en finir", "", "4", "/D", "/ignorer")
    #expect(session.dangersToOpen.isEmpty)
    session.type("/ajouter je dois deux mois de loyer")
    #expect(session.dangersToOpen.isEmpty)
    session.type("/ajouter j'ai envie de mourir")
    #expect(session.dangersToOpen.count == 1)
  }

  @Test func `Nothing heard, nothing is recalled`() {
    var session = Session(setting)
    session.type("je voudrais le rsa", "", "")
    #expect(session.dangersToOpen.isEmpty)
  }

  @Test(arguments: [
    ("je ne peux plus payer ma facture edf", "énergie.étape"),
    ("je cherche un hébergement d'urgence", "hébergement.sans_abri_ce_soir"),
  ])
  func `What tells a danger of the first need is asked before anything else`(_ words: String, _ fact: String) {
    var session = Session(setting)
    session.type(words, "", "")
    #expect(session.asked == fact)
  }
}
