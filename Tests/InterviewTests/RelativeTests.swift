import Interview
import RuleModel
import Testing
import TownBase

/// Somebody comes for a relative: what was said of the relative is not asked again.
struct RelativeTests {
  private let base: RuleBase
  private let setting: InterviewSetting

  init() throws {
    let real = try RealBase.reviewed()
    (base, setting) = (real.rules, real.setting)
  }

  /// The facts proposed in the reformulation, by name.
  private func facts(_ session: Session) -> Set<String> {
    guard case .reformulation(let lines) = session.prompt else { return [] }
    return Set(
      lines.compactMap { line in
        guard case .statement(.value(let key, _)) = line.content else { return nil }
        return key.fact.text
      })
  }

  private static let accounts: [(said: String, own: Set<String>, theirs: Set<String>)] = [
    (
      "je viens pour ma mère, elle a 82 ans, elle vit seule a Lyon, elle tombe souvent", ["foyer.commune"],
      ["date_naissance", "foyer.en_couple", "foyer.commune"]
    ),
    (
      "mon père, 78 ans, veuf, 900 € de retraite, locataire, moi je travaille", ["activité"],
      [
        "date_naissance", "foyer.situation_familiale", "foyer.en_couple", "retraite_nette", "logement.statut",
        "activité",
      ]
    ),
  ]

  @Test(arguments: accounts)
  func `What is said of a relative becomes the situation once the questions are about them`(
    _ account: (said: String, own: Set<String>, theirs: Set<String>)
  ) {
    var session = Session(setting)
    session.type(account.said, "")
    #expect(facts(session) == account.own)
    session.type("proche")
    #expect(facts(session) == account.theirs)
    session.type("proche")
    #expect(facts(session) == account.own)
  }

  @Test func `Said among the questions, it brings back what was heard of the relative`() {
    var session = Session(setting)
    session.type("je viens pour ma mère, elle a 82 ans, elle vit seule a Lyon, elle tombe souvent", "", "")
    session.type("proche")
    #expect(facts(session) == ["date_naissance", "foyer.en_couple"])
    session.type("")
    let birth = FactKey(FactName("date_naissance"), of: .role("demandeur"))
    #expect(session.situation[birth] != nil)
  }

  private static let carer = "je m'occupe de ma mère de 84 ans qui perd la tête, j'ai arrêté de travailler pour elle"

  @Test(arguments: [["proche", ""], ["", "proche", ""]])
  func `What the carer told of themselves is not asked of whom they help`(_ lines: [String]) {
    var session = Session(setting)
    session.type(Self.carer, "")
    for line in lines { session.type(line) }
    let allowance = base.serviceIndices[ServiceID("ajpa")]
    #expect(session.servicesSetApart == [allowance].compactMap(\.self))
    let asked = session.answerAll()
    #expect(!asked.isEmpty)
    #expect(asked.allSatisfy { !$0.hasPrefix("proche.") && $0 != "réduction_activité" }, "\(asked)")
    #expect(!session.plan.services.contains { $0.service == allowance })
    #expect(session.plan.ofPersonPresent == [allowance].compactMap(\.self))
  }

  @Test func `Back to the person present, the rights of the carer are theirs again`() {
    var session = Session(setting)
    session.type(Self.carer, "", "proche", "", "proche")
    #expect(session.servicesSetApart.isEmpty)
    #expect(session.plan.services.contains { base.services[$0.service].id.text == "ajpa" })
  }

  @Test func `Nothing said of a relative, nothing changes but whom the questions are about`() {
    var session = Session(setting)
    session.type("j'ai 30 ans, une aide pour payer le loyer", "")
    let before = facts(session)
    #expect(before.contains("date_naissance"))
    session.type("", "proche")
    #expect(session.isAboutAnother)
    if case .reformulation = session.prompt { Issue.record("nothing is to be agreed upon") }
  }

  @Test(arguments: ["divorcée, je vis en couple avec mon ami", "séparée de mon mari, en couple depuis 2 ans"])
  func `Where a couple is spoken of beside a separation, it is asked`(_ text: String) {
    var session = Session(setting)
    session.type(text, "")
    #expect(!facts(session).contains("foyer.en_couple"))
  }

  @Test(arguments: [
    ("mon mari est mort il y a deux mois, j'ai 58 ans", false), ("je suis divorcée, j'ai 40 ans", false),
    ("je suis pacsé, j'ai 30 ans", true),
  ])
  func `Who tells that they are widowed or divorced is not asked whether they live as a couple`(
    _ text: String, _ isCouple: Bool
  ) {
    var session = Session(setting)
    session.type(text, "", "")
    let couple = session.situation[FactKey(FactName("foyer.en_couple"))]
    guard case .stated(.truth(let truth), _)? = couple else {
      Issue.record("not known: \(text)")
      return
    }
    #expect(truth == isCouple)
  }

  @Test(arguments: [
    "mon pere est dcd le 12 novembre, ma mere a 74 ans elle touche 600 de retraite, elle veut la reversion",
    "c'est pour ma mère, 74 ans, 600 € de retraite, mon père est décédé le 12 novembre",
    "mon papa est mort le 12 novembre, maman a 74 ans, elle demande la réversion",
  ])
  func `The death of one parent is that of a spouse for the other`(said: String) {
    var session = Session(setting)
    session.type(said, "", "proche", "")
    let heard = session.situation
    #expect(heard[FactKey(FactName("décès.proche"))]?.option == "conjoint_marie")
    #expect(heard[FactKey(FactName("foyer.situation_familiale"))]?.option == "veuf")
    #expect(heard[FactKey(FactName("décès.date"))] != nil)
  }
}

extension Answer {
  fileprivate var option: String? {
    if case .stated(.options(let options), _) = self { options.first } else { nil }
  }
}
