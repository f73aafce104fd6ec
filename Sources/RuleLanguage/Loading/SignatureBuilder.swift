internal import RuleModel
internal import SourceText
internal import YAMLTree

/// First pass: gives every name its index and its type, so that expressions can be checked in any order.
struct SignatureBuilder: Sendable {
  let declarations: DeclarationSet
  var signatures = Signatures()
  var domains = DomainTable()
  var reading: Reading
  /// What stands behind each fact of the table, in the same order.
  private(set) var facts: [FactSource] = []
  /// The services in the order of the table.
  private(set) var services: [ServiceDeclaration] = []
  private(set) var communes: Table<Commune> = Table()
  private(set) var communeSets: Table<CommuneSet> = Table()
  var parameters: Table<Parameter> = Table()

  enum FactSource: Sendable {
    case declared(FactDeclaration)
    /// `perçoit(S)` or `perçu(S)` that no file words.
    case generated(ParsedExpression.ServiceWord, ServiceDeclaration)
  }

  init(_ declarations: DeclarationSet, reading: Reading) {
    self.declarations = declarations
    self.reading = reading
    addScopeNames()
    addAttributes()
    addCommunes()
    addServices()
    addFacts()
    addParameters()
    addScopes()
    addUnreadable()
    signatures.domains = domains.domains
  }

  /// Declared names that have no signature.
  private mutating func addUnreadable() {
    let facts = declarations.facts.names.filter { signatures.facts[$0] == nil }
    let parameters = declarations.parameters.names.filter { signatures.parameters[$0] == nil }
    signatures.unreadable = declarations.facts.unreadable.union(declarations.parameters.unreadable)
      .union(declarations.services.unreadable).union(declarations.communeSets.unreadable)
      .union(declarations.attributes.unreadable).union(facts).union(parameters)
    for service in declarations.services.unreadable {
      signatures.unreadable.insert(NameSpelling.generated(.receives, service))
      signatures.unreadable.insert(NameSpelling.generated(.received, service))
    }
  }
}

// MARK: - Scopes

extension SignatureBuilder {
  private mutating func addScopeNames() {
    var adults: Located<String>?
    for (position, scope) in declarations.scopes.all.enumerated() {
      let index = ScopeIndex(position)
      signatures.scopeIndices[scope.name.value] = index
      for word in [scope.name.value, scope.plural, scope.label].compactMap(\.self) {
        signatures.scopeWords[word] = index
      }
      if case .roles(let members, _, _) = scope.kind {
        if let adults {
          reportSecondRoles(scope.name, after: adults)
        } else {
          adults = scope.name
          checkRoles(members, of: scope.name)
        }
        for (position, role) in members.enumerated() {
          signatures.roles[role.value] = (index, position)
        }
      }
    }
  }

  /// "vous" and the questions about the other adult are those of one scope.
  private mutating func reportSecondRoles(_ name: Located<String>, after first: Located<String>) {
    reading.report(
      "E226", "une seule portée a des rôles fixes : \(first.value) en a déjà", at: name.range,
      label: "deuxième portée avec `membres`",
      secondary: [Label(range: first.range, text: "les adultes du foyer sont définis ici")],
      help: ["écrire `liste: oui` pour des personnes qu'on ajoute pendant l'entretien."])
  }

  /// The program knows the person present and the other adult by their roles, whatever the base.
  private mutating func checkRoles(_ members: [Located<String>], of scope: Located<String>) {
    let known = Member.adultRoles
    let wrong = members.enumerated().first { $0.offset >= known.count || $0.element.value != known[$0.offset] }?.element
    guard wrong != nil || members.isEmpty else { return }
    let names = known.map { "`\($0)`" }.joined(separator: ", puis ")
    reading.report(
      "E227", "les membres de la portée \(scope.value) s'appellent \(names)", at: (wrong ?? scope).range,
      label: wrong == nil ? "n'a aucun membre" : "le programme ne connaît pas ce rôle à cette place",
      help: [
        """
        écrire `membres: [\(known.joined(separator: ", "))]`, ou \(known.prefix(1).map { "`[\($0)]`" }.joined()) seul ; \
        `libellés` dit comment s'adresser à chacun.
        """
      ])
  }

  /// Once facts have their indices: the roles of a scope may exist or not according to a fact.
  private mutating func addScopes() {
    for declaration in declarations.scopes.all {
      let kind: Scope.Kind =
        switch declaration.kind {
        case .list(let maximum, let question): .list(maximum: maximum, question: question)
        case .union(let parts): .union(parts.compactMap { scopeIndex($0) })
        case .roles(let members, let exists, let labels):
          .roles(
            members.map { member in
              let fact = exists.first { $0.key.value == member.value }.flatMap { existenceFact($0.value) }
              return Scope.Role(name: member.value, label: labels[member.value] ?? member.value, exists: fact)
            })
        }
      _ = signatures.scopes.append(
        Scope(
          name: ScopeName(declaration.name.value), plural: declaration.plural,
          label: declaration.label ?? declaration.name.value, kind: kind,
          expectedAge: declaration.expectedAge, waysOfAsking: declaration.waysOfAsking))
    }
  }

  private mutating func existenceFact(_ name: Located<String>) -> FactIndex? {
    guard let index = signatures.facts[name.value] else {
      reading.reportUnknown(.fact, name, among: signatures.facts.keys, unreadable: declarations.facts.unreadable)
      return nil
    }
    let signature = signatures.factSignatures[index.position]
    guard signature.type == .truth, signature.scope == nil else {
      reading.report(
        "E216", "`existe_si` demande un fait oui/non du foyer : \(name.value)", at: name.range,
        secondary: [Label(range: signature.place, text: "ce fait est défini ici")])
      return nil
    }
    return index
  }

  mutating func scopeIndex(_ name: Located<String>) -> ScopeIndex? {
    if let index = signatures.scopeIndices[name.value] { return index }
    reading.reportUnknown(
      .scope, name, among: signatures.scopeIndices.keys, unreadable: declarations.scopes.unreadable)
    return nil
  }
}

// MARK: - Communes

extension SignatureBuilder {
  private mutating func addAttributes() {
    for attribute in declarations.attributes.all {
      guard let domain = domains.index(of: attribute.options, for: attribute.name, &reading) else { continue }
      signatures.attributes[attribute.name.value] = signatures.attributeTable.append(
        CommuneAttribute(name: attribute.name.value, domain: domain))
    }
  }

  private static func byCode(_ names: [(key: Located<String>, value: [String])]) -> [String: [String]] {
    Dictionary(names.map { ($0.key.value, $0.value) }, uniquingKeysWith: +)
  }

  private mutating func addCommunes() {
    var known: [String: SourceRange] = [:]
    let otherNames = Self.byCode(declarations.communeTables.flatMap(\.otherNames))
    let districts = Self.byCode(declarations.communeTables.flatMap(\.districts))
    for table in declarations.communeTables {
      let columns = table.attributes.map { name -> (index: AttributeIndex, positions: [String: Int])? in
        guard let index = signatures.attributes[name.value] else {
          reading.reportUnknown(
            .attribute, name, among: signatures.attributes.keys, unreadable: declarations.attributes.unreadable)
          return nil
        }
        let options = domains.domains[signatures.attributeTable[index].domain].options
        return (
          index,
          Dictionary(options.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
        )
      }
      for row in table.rows {
        if let first = known.updateValue(row.code.range, forKey: row.code.value) {
          reading.reportDuplicate("la commune", row.code, first: first, canReplace: false)
          continue
        }
        var options = [Int?](repeating: nil, count: signatures.attributeTable.count)
        for (column, cell) in zip(columns, row.options) {
          guard let column, let cell else { continue }
          if let position = column.positions[cell.value] {
            options[column.index.position] = position
          } else {
            reading.reportWord(cell.value, at: cell.range, among: column.positions.keys.sorted())
          }
        }
        _ = communes.append(
          Commune(
            code: row.code.value, name: row.name, otherNames: otherNames[row.code.value] ?? [],
            districts: districts[row.code.value] ?? [],
            postcodes: row.postcodes, attributes: options))
      }
    }
    for (code, _) in declarations.communeTables.flatMap({ $0.otherNames + $0.districts })
    where known[code.value] == nil {
      reading.reportUnknown(.commune, code, among: known.keys, unreadable: [])
    }
    for set in declarations.communeSets.all {
      signatures.communeSets[set.name.value] = communeSets.append(
        CommuneSet(
          name: set.name.value, label: set.label, members: Set(set.communes.map(\.value)), prefixes: set.departments))
    }
  }
}

// MARK: - Services

extension SignatureBuilder {
  private mutating func addServices() {
    services = declarations.services.all.sorted { $0.id.value < $1.id.value }
    for (position, service) in services.enumerated() {
      signatures.services[service.id.value] = ServiceIndex(position)
      signatures.serviceSignatures.append(
        Signatures.ServiceSignature(
          id: ServiceID(service.id.value), scope: service.scope.flatMap { scopeIndex($0) },
          amountUnit: service.hasAmount ? service.unit?.unit ?? .money(.month) : nil, place: service.id.range))
    }
  }
}

// MARK: - Facts

extension SignatureBuilder {
  private mutating func addFacts() {
    for declaration in declarations.facts.all {
      guard let signature = signature(of: declaration) else { continue }
      append(signature, .declared(declaration))
    }
    for (service, signature) in zip(services, signatures.serviceSignatures) {
      for word in [ParsedExpression.ServiceWord.receives, .received] {
        let name = NameSpelling.generated(word, service.id.value)
        guard !declarations.facts.isKnown(name) else { continue }
        append(
          Signatures.FactSignature(
            name: FactName(name), type: word == .receives ? .truth : .number(.money(.month)), scope: signature.scope,
            period: .none, isComputed: false, bounds: word == .receives ? .none : ReceivedAmount.bounds,
            isWhole: false, place: service.id.range),
          .generated(word, service))
      }
    }
  }

  private mutating func append(_ signature: Signatures.FactSignature, _ source: FactSource) {
    signatures.facts[signature.name.text] = FactIndex(signatures.factSignatures.count)
    signatures.factSignatures.append(signature)
    facts.append(source)
  }
}

/// What `perçu(S)` may be.
enum ReceivedAmount {
  /// 0 to 10,000 euros a month: far above any benefit.
  static let bounds: Fact.Bounds =
    NumberRange(.zero, Rational(10_000)).map { .number($0) } ?? .none
}
