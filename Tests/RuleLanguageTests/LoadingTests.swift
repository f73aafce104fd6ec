import RuleLanguage
import RuleModel
import SourceText
import TestTools
import Testing

struct LoadingTests {
  private struct Missing: Error {}

  private func layers(_ first: String, _ second: String) -> LoadResult {
    RuleBaseLoader.load([
      [RuleText(path: ExampleBase.path, text: ExampleBase.text), RuleText(path: "premier.yaml", text: first)],
      [RuleText(path: "local.yaml", text: second)],
    ])
  }

  private static let service = """
    service: essai
    titre: Service d'essai
    thèmes: [budget]
    pour: Essayer.
    conditions: foyer.en_couple
    """

  // MARK: Layers

  @Test func `A local base adds names`() throws {
    let result = layers(Self.service, Self.service.replacing("service: essai", with: "service: local"))
    #expect(codes(result.diagnostics) == [])
    let base = try #require(result.base)
    #expect(base.services.elements.map(\.id.text) == ["essai", "local"])
  }

  @Test func `A local base replaces a name only when it says so`() throws {
    let other = Self.service.replacing("titre: Service d'essai", with: "titre: Autre titre")
    let refused = layers(Self.service, other)
    #expect(codes(refused.diagnostics) == ["E210"])
    #expect(refused.diagnostics.first?.secondary.count == 1)
    #expect(refused.diagnostics.first?.help.first?.contains("remplace: oui") == true)
    let accepted = layers(Self.service, other + "\nremplace: oui")
    let base = try #require(accepted.base)
    #expect(base.services.elements.map(\.title) == ["Autre titre"])
  }

  @Test func `A name is never defined twice in one layer, even to replace it`() {
    let result = load(Self.service, Self.service + "\nremplace: oui")
    #expect(codes(result.diagnostics) == ["E210"])
  }

  // MARK: What is made without being written

  @Test func `Each service has the facts that say what is received`() throws {
    let base = try #require(load(Self.service + "\nportée: adulte").base)
    let receives = try #require(base.fact(named: FactName("perçoit(essai)")))
    let received = try #require(base.fact(named: FactName("perçu(essai)")))
    #expect(receives.type == .truth)
    #expect(received.type == .number(.money(.month)))
    #expect(receives.scope == base.scopeIndices[ScopeName("adulte")])
    #expect(received.bounds == .number(try #require(NumberRange(.zero, Rational(10_000)))))
    guard case .received(let index) = received.origin else {
      Issue.record("not a received amount")
      return
    }
    #expect(base.services[index].id == ServiceID("essai"))
  }

  @Test func `A file may word what is received`() throws {
    let base = try #require(
      load(
        Self.service,
        "faits: {percoit(essai): {libellé: reçoit l'essai, type: oui_non, question: Recevez-vous l'essai ?}}"
      ).base)
    #expect(base.fact(named: FactName("perçoit(essai)"))?.wording.label == "reçoit l'essai")
    #expect(base.facts.elements.filter { $0.name.text.hasPrefix("perçoit") }.count == 1)
  }

  @Test func `The length of a deadline may be a parameter's, and the day is then carried over or made clear`() throws {
    func deadline(_ written: String) throws -> Deadline {
      let base = try #require(
        load(
          Self.service
            + "\ndélais: [{durée: essai.délai, depuis: demandeur.date_naissance, \(written)pourquoi: recours}]",
          "paramètres: {essai.délai: {libellé: délai, unité: mois, valeurs: {2020-01-01: 2}, fiabilité: B, source: texte}}"
        ).base)
      let date = try #require(base.services.elements.first?.procedure.deadlines.first?.date)
      guard case .deadline(let deadline) = date.kind,
        case .shifted(_, by: let length, .months, backwards: false) = deadline.start.kind,
        case .parameter(_, at: nil) = length.kind
      else { throw Missing() }
      return deadline
    }
    let (sunday, monday) = (CalendarDate(iso: "2027-01-03"), CalendarDate(iso: "2027-01-04"))
    #expect(try deadline("").end(from: #require(sunday)) == sunday)
    #expect(try deadline("report: oui, ").end(from: #require(sunday)) == monday)
    #expect(try deadline("compter: franc, ").end(from: #require(sunday)) == monday)
  }

  @Test func `Outside its sense, a choice of several is one of its options`() throws {
    let base = try #require(
      load(
        Self.service,
        """
        faits:
          essai.parties:
            libellé: parties
            type: choix_multiple
            choix: {une: une, autre: autre}
            question: Lesquelles ?
            demander_si: {condition: foyer.en_couple, sinon: autre}
        """
      ).base)
    let fact = try #require(base.fact(named: FactName("essai.parties")))
    guard case .asked(let relevance?, _) = fact.origin else { throw Missing() }
    #expect(relevance.otherwise.type == fact.type)
    guard case .option(1) = relevance.otherwise.kind else { throw Missing() }
  }

  @Test func `A territory is a condition on the commune`() throws {
    let base = try #require(load(Self.service + "\nterritoire: metropole\nconcerne: foyer.en_couple").base)
    let concerns = try #require(base.services.elements.first?.decision.concerns)
    guard case .all(let parts) = concerns.kind, parts.count == 2, case .inCommuneSet(_, let set) = parts[0].kind else {
      Issue.record("not a territory")
      return
    }
    #expect(base.communeSets[set].contains(code: "69266"))
    #expect(base.services.elements.first?.territory?.set == set)
    let everywhere = try #require(load(Self.service + "\nterritoire: france").base)
    #expect(everywhere.services.elements.first?.decision.concerns == nil)
  }

  @Test func `Choices with the same constants share their domain`() throws {
    let base = try #require(
      load(
        """
        faits:
          logement.zone: {type: choix, choix: {zone_1: zone 1, zone_2: zone 2}, question: Quelle zone ?}
        """
      ).base)
    let attribute = try #require(base.attributes.elements.first)
    #expect(base.fact(named: FactName("logement.zone"))?.type == .choice(attribute.domain))
  }

  // MARK: Order

  @Test func `Facts come by file then by place, services by name`() throws {
    let base = try #require(
      load(
        Self.service.replacing("service: essai", with: "service: zebre"), Self.service,
        "faits: {a.un: {type: oui_non, question: Un ?}, a.deux: {type: oui_non, question: Deux ?}}"
      ).base)
    #expect(base.services.elements.map(\.id.text) == ["essai", "zebre"])
    let names = base.facts.elements.map(\.name.text)
    #expect(names.firstIndex(of: "a.un").map { names[$0 + 1] } == "a.deux")
    #expect(names.first == "foyer.en_couple")
  }

  @Test func `Every expression has its own number`() throws {
    let base = try #require(load(Self.service + "\nmontant: 20 €/mois").base)
    let service = try #require(base.services.elements.first)
    let amount = try #require(service.decision.amount)
    #expect(amount.id != service.decision.conditions.id)
    #expect(base.expressionCount > 0)
    #expect(amount.id.position < base.expressionCount)
  }

  // MARK: Cycles

  @Test func `A cycle shows each of its links`() throws {
    let result = load(
      """
      faits:
        essai.un: {type: oui_non, déduire: essai.deux}
        essai.deux: {type: oui_non, déduire: non essai.un}
      """)
    let cycle = try #require(result.diagnostics.first)
    #expect(codes(result.diagnostics) == ["E237"])
    #expect(cycle.message == "calcul en rond : essai.un → essai.deux → essai.un")
    #expect(cycle.primary.text == "essai.un a besoin de essai.deux")
    #expect(cycle.secondary.map(\.text) == ["essai.deux a besoin de essai.un"])
  }

  @Test func `Last month breaks a cycle`() throws {
    let first = Self.service.replacing(
      "conditions: foyer.en_couple", with: "conditions: droit(autre) le mois précédent")
    let second = Self.service.replacing("service: essai", with: "service: autre")
      .replacing("conditions: foyer.en_couple", with: "conditions: droit(essai)")
    #expect(codes(load(first, second).diagnostics) == [])
    let result = load(first, second, "stationnaires: [{services: [essai, autre]}]")
    #expect(try #require(result.base).stationaryGroups.first?.maximumSteps == 40)
    let sameMonth = first.replacing(" le mois précédent", with: "")
    #expect(codes(load(sameMonth, second).diagnostics) == ["E237"])
  }

  // MARK: Sentences and forms

  @Test func `A parameter that a sentence names is of use`() throws {
    let declared = "paramètres: {essai.prix: {libellé: prix, unité: €, valeurs: {2026-01-01: 25}, fiabilité: A}}"
    func warnings(_ service: String) throws -> [String] {
      codes(RuleChecks.run(on: load(service, declared), today: try day("2026-11-23")).problems).filter { $0 == "W202" }
    }
    #expect(try warnings(Self.service) == ["W202"])
    #expect(try warnings(Self.service + "\nétapes: [{faire: \"Payer {essai.prix}.\"}]") == [])
  }

  @Test func `A piece of a form may be asked for in one situation only`() throws {
    let form = """
      formulaire: essai
      titre: Formulaire d'essai
      pièces:
        - rib
        - {papier: rib, si: foyer.en_couple, note: du conjoint}
      champs:
        - {nom: nom, libellé: Nom, à_la_main: oui, aide: En capitales.}
      """
    let base = try #require(load(form).base)
    let loaded = try #require(base.forms[FormID("essai")])
    #expect(loaded.papers.map { $0.condition == nil } == [true, false])
    #expect(loaded.papers.last?.note == "du conjoint")
    #expect(loaded.fields.map(\.help) == ["En capitales."])
    let broken = load(form.replacing("si: foyer.en_couple", with: "si: foyer.en_coupl"))
    #expect(codes(broken.diagnostics) == ["E130"])
  }

  // MARK: Errors

  @Test func `Errors in several files are all told, in the order of paths`() {
    let result = load("thèmes: {Un: {libellé: un}}", "papiers: {Deux: {libellé: deux}}")
    #expect(codes(result.diagnostics) == ["E204", "E204"])
    #expect(result.base == nil)
  }

  @Test func `A base without a name is told`() {
    let result = RuleBaseLoader.load([[RuleText(path: "a.yaml", text: "thèmes: {un: {libellé: Un}}")]])
    #expect(codes(result.diagnostics) == ["E208"])
  }

  @Test(arguments: [
    ("[demandeur, conjoint]", nil), ("[demandeur]", nil), ("[usager, conjoint]", "usager"),
    ("[conjoint, demandeur]", "conjoint"), ("[demandeur, conjoint, aïeul]", "aïeul"), ("[]", "adulte"),
  ])
  func `The adults of a base have the names by which the program knows them`(_ roles: String, _ wrong: String?) throws {
    let text = """
      base: {nom: Essai, territoire: Lyon, version: "1", revue: 2026-11-23}
      portées:
        adulte: {membres: \(roles), pluriel: adultes}
      """
    let result = RuleBaseLoader.load([[RuleText(path: "base.yaml", text: text)]])
    #expect(codes(result.diagnostics) == (wrong == nil ? [] : ["E227"]))
    if let wrong {
      let problem = try #require(result.diagnostics.first)
      #expect(result.files[problem.primary.range.file].text(of: problem.primary.range) == wrong)
      #expect(problem.help.first?.contains("membres: [demandeur, conjoint]") == true)
    }
  }

  @Test func `A justified warning is kept apart with its reason`() throws {
    let result = load("faits: {foyer.chat: {type: oui_non, question: Un chat ?, justifie: {W201: plus tard}}}")
    let report = RuleChecks.run(on: result, today: try day("2026-11-23"))
    #expect(codes(report.problems) == [])
    #expect(report.justified.filter { $0.reason == "plus tard" }.map(\.diagnostic.code.text) == ["W201"])
  }
}
