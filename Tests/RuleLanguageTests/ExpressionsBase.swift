import RuleModel
import SourceText

@testable import RuleLanguage

/// A small base of names to check expressions against, one name a line.
enum ExpressionsBase {
  static let signatures: Signatures = {
    var base = Signatures()
    let adult = base.scopes.append(
      Scope(
        name: ScopeName("adulte"), plural: "adultes", label: "adulte",
        kind: .roles([
          .init(name: "demandeur", label: "vous", exists: nil),
          .init(name: "conjoint", label: "votre conjoint", exists: FactIndex(0)),
        ])))
    let child = base.scopes.append(
      Scope(name: ScopeName("enfant"), plural: "enfants", label: "enfant", kind: .list(maximum: 12, question: nil)))
    let person = base.scopes.append(
      Scope(name: ScopeName("personne"), plural: "personnes", label: "personne", kind: .union([adult, child])))
    let debt = base.scopes.append(
      Scope(name: ScopeName("dette"), plural: "dettes", label: "dette", kind: .list(maximum: 12, question: nil)))
    base.scopeWords = [
      "adulte": adult, "adultes": adult, "enfant": child, "enfants": child, "personne": person, "personnes": person,
      "dette": debt, "dettes": debt,
    ]
    base.roles = ["demandeur": (adult, 0), "conjoint": (adult, 1)]
    let activity = base.domains.append(options("etudiant", "salarie", "apprenti", "sans_emploi"))
    let statut = base.domains.append(options("locataire_hlm", "locataire_prive", "proprietaire"))
    let zone = base.domains.append(options("zone_1", "zone_2", "zone_3"))
    let received = base.domains.append(options("retraite", "rsa", "aah"))

    base.add("foyer.en_couple", .truth)
    base.add("foyer.commune", .commune)
    base.add("foyer.rfr", .number(.money(.year)), period: .year, bounds: 0...1_000_000)
    base.add("foyer.nb_personnes", .number(.none), bounds: 1...14, isWhole: true)
    base.add("foyer.nb_enfants", .number(.none), isComputed: true)
    base.add("foyer.patrimoine", .number(.money(.once)), bounds: 0...1_000_000)
    base.add("logement.loyer", .number(.money(.month)), bounds: 0...5000)
    base.add("logement.statut", .choice(statut))
    base.add("logement.zone", .choice(zone))
    base.add("logement.kwh", .number(.named("kWh")), bounds: 0...100_000)
    base.add("quotient", .number(.money(.month)), isComputed: true)
    base.add("note", .text)
    base.add("décision.date", .date)
    base.add("activité", .choice(activity), scope: adult)
    base.add("salaire_net", .number(.money(.month)), scope: adult, period: .month, bounds: 0...20000)
    base.add("perçues", .choices(received), scope: adult)
    base.add("date_naissance", .date, scope: person)
    base.add("âge", .number(.duration(.years)), scope: person, isComputed: true)
    base.add("scolarisé", .truth, scope: child)
    base.add("montant_dû", .number(.money(.once)), scope: debt, bounds: 0...100_000)
    base.add("taux", .number(.named("%")), bounds: 0...100)
    base.add("plafond.base", .number(.money(.month)), asParameter: 600...700)
    base.add("plafond.jour", .date, asParameter: nil)
    base.add("taux_social", .number(.none), asParameter: 0...1)
    base.communeSets = ["metropole_de_lyon": CommuneSetIndex(0), "lyon": CommuneSetIndex(1)]
    base.attributes = ["zone_apl": base.attributeTable.append(CommuneAttribute(name: "zone_apl", domain: zone))]
    base.add(service: "rsa", scope: nil, amount: .money(.month))
    base.add(service: "aah", scope: adult, amount: .money(.month))
    base.add(service: "mediation", scope: nil, amount: nil)
    base.add("perçoit(rsa)", .truth)
    base.add("perçu(rsa)", .number(.money(.month)), bounds: 0...5000)
    base.add("perçoit(aah)", .truth, scope: adult)
    base.add("perçu(aah)", .number(.money(.month)), scope: adult, bounds: 0...5000)
    return base
  }()

  private static func options(_ keys: String...) -> ChoiceDomain {
    ChoiceDomain(options: keys.map { .init(key: $0, label: $0) })
  }
}

extension Signatures {
  static let nowhere = SourceRange(file: FileID(raw: 0), start: 0, end: 0)

  fileprivate mutating func add(
    _ name: String, _ type: ValueType, scope: ScopeIndex? = nil, period: FactPeriod = .none,
    bounds: ClosedRange<Int>? = nil, isWhole: Bool = false, isComputed: Bool = false
  ) {
    let range = bounds.flatMap { NumberRange(Rational($0.lowerBound), Rational($0.upperBound)) }
    facts[name] = FactIndex(factSignatures.count)
    factSignatures.append(
      FactSignature(
        name: FactName(name), type: type, scope: scope, period: period, isComputed: isComputed,
        bounds: range.map { .number($0) } ?? .none, isWhole: isWhole, place: Self.nowhere))
  }

  fileprivate mutating func add(_ name: String, _ type: ValueType, asParameter extent: ClosedRange<Int>?) {
    parameters[name] = ParameterIndex(parameterSignatures.count)
    let range = extent.flatMap { NumberRange(Rational($0.lowerBound), Rational($0.upperBound)) }
    parameterSignatures.append(
      ParameterSignature(name: ParameterName(name), type: type, extent: range, place: Self.nowhere))
  }

  fileprivate mutating func add(service: String, scope: ScopeIndex?, amount: Unit?) {
    services[service] = ServiceIndex(serviceSignatures.count)
    serviceSignatures.append(
      ServiceSignature(id: ServiceID(service), scope: scope, amountUnit: amount, place: Self.nowhere))
  }
}

extension ExpressionSource {
  /// The expression checked, with every problem as `code underlined`.
  func checked(
    expecting expectation: WantedType = .any, in scope: String? = nil, computed: [String: Expression] = [:]
  ) -> (expression: Expression?, problems: [Diagnostic]) {
    let signatures = ExpressionsBase.signatures
    var checker = ExpressionChecker(signatures: signatures)
    checker.problems = problems
    let context = CheckingContext(scope: scope.flatMap { signatures.scopeWords[$0] })
    let expression = parsed.flatMap { checker.check($0, expecting: expectation, in: context) }
    var calculations: [FactIndex: Expression] = [:]
    for (name, calculation) in computed {
      if let fact = signatures.facts[name] { calculations[fact] = calculation }
    }
    checker.proveExtents(computed: calculations)
    return (expression, checker.problems)
  }
}
