internal import RuleModel
internal import SourceText
internal import YAMLTree

extension BaseBuilder {
  mutating func addMappings() {
    for declaration in declarations.mappings.all {
      draft.mappings[declaration.name.value] = mapping(declaration)
    }
  }

  private mutating func mapping(_ written: MappingDeclaration) -> FieldMapping {
    var constants = Situation()
    if let node = written.constants {
      let date = draft.identity.reviewedOn ?? CalendarDate(dayNumber: 0)
      var reader = SituationReader(base: base, date: date, provenance: .declaredBySource)
      reader.unreadable = unreadableFacts
      let (situation, problems) = reader.read(node)
      reading.diagnostics += problems
      constants = situation
    }
    var members: [String: [String]] = [:]
    for (role, path) in written.members {
      if signatures.roles[role.value] == nil {
        reading.reportUnknown(.role, role, among: signatures.roles.keys, unreadable: [])
      }
      members[role.value] = FieldPath.parts(of: path)
    }
    var lists: [ScopeName: [String]] = [:]
    for (word, path) in written.lists {
      guard let scope = signatures.scopeWords[word.value] else {
        reading.reportUnknown(
          .scope, word, among: signatures.scopeWords.keys, unreadable: declarations.scopes.unreadable)
        continue
      }
      lists[signatures.scopes[scope].name] = FieldPath.parts(of: path)
    }
    var needs: [NeedID: String?] = [:]
    for (service, theirs) in written.services {
      let howTo = HowToID(service.value)
      let isService = signatures.services[service.value] != nil
      if !isService, draft.howTos[howTo] == nil {
        reading.reportUnknown(
          .service, service, among: signatures.services.keys, unreadable: declarations.services.unreadable)
      }
      needs[isService ? .service(ServiceID(service.value)) : .howTo(howTo)] = .some(theirs == "aucun" ? nil : theirs)
    }
    return FieldMapping(
      name: written.name.value, identifier: FieldPath.parts(of: written.identifier), root: written.root,
      absent: written.absent,
      constants: constants, members: members, lists: lists, facts: written.facts.flatMap { entries($0.key, $0.value) },
      needs: needs, options: options(written.options), communes: written.communes)
  }

  /// What our options are written as; each must be one that its fact can be.
  private mutating func options(
    _ written: [(key: Located<String>, value: [(key: Located<String>, value: Located<String>)])]
  ) -> [FactName: [String: String]] {
    var options: [FactName: [String: String]] = [:]
    for (name, words) in written {
      guard let index = signatures.facts[name.value] else {
        reading.reportUnknown(.fact, name, among: signatures.facts.keys, unreadable: unreadableFacts)
        continue
      }
      for (ours, theirs) in words {
        checkWord(ours, of: draft.facts[index])
        options[FactName(name.value), default: [:]][ours.value] = theirs.value
      }
    }
    return options
  }

  // MARK: One fact

  private mutating func entries(_ name: Located<String>, _ node: YAMLNode) -> [FieldMapping.Entry] {
    var factName = name.value
    var member: Member?
    if signatures.facts[factName] == nil, let dot = factName.firstIndex(of: "."),
      signatures.roles[String(factName[..<dot])] != nil
    {
      member = .role(String(factName[..<dot]))
      factName = String(factName[factName.index(after: dot)...])
    }
    if let received = NameSpelling.receivedService(of: factName) {
      factName = NameSpelling.generated(received.word, received.service)
    }
    guard let index = signatures.facts[factName] else {
      reading.reportUnknown(.fact, name, among: signatures.facts.keys, unreadable: unreadableFacts)
      return []
    }
    let fact = draft.facts[index]
    if case .mapping(let entries) = node.content, entries.contains(where: { Self.moment($0.key.value) != nil }) {
      return entries.compactMap { entry in
        guard let moment = Self.moment(entry.key.value) else {
          reading.reportUnreadable(
            entry.key.value, at: entry.key.range, expected: "un moment comme N-2 ou moyenne M-3 à M-1")
          return nil
        }
        return self.entry(fact, member, moment, entry.value)
      }
    }
    if fact.period == .year {
      reading.report(
        "E246", "\(fact.name.text) a une valeur par année : dire laquelle", at: node.range.firstStretch,
        help: ["écrire par exemple `{N-2: champ}`."])
      return []
    }
    return entry(fact, member, .habitual, node).map { [$0] } ?? []
  }

  private mutating func entry(
    _ fact: Fact, _ member: Member?, _ moment: FieldMapping.RelativeMoment, _ node: YAMLNode
  ) -> FieldMapping.Entry? {
    if case .scalar(let scalar) = node.content {
      return FieldMapping.Entry(
        fact: fact.name, member: member, moment: moment, reading: Self.field(scalar.text), values: [:], absent: nil)
    }
    typealias Keys = MappingDeclaration.FactKeys
    guard let fields = Fields(node, as: Keys.table, &reading) else { return nil }
    var source = fields.value(Keys.read, &reading).map(Self.field)
    if source == nil, let parsed = fields.value(Keys.computation, &reading) { source = computation(parsed) }
    if source == nil, let options = fields.value(Keys.present, &reading) { source = present(options, fact) }
    guard let source else {
      if !fields.has(Keys.read), !fields.has(Keys.computation), !fields.has(Keys.present) {
        reading.report(
          "E202", "il manque `lire`, `calcul` ou `présents` pour \(fact.name.text)", at: node.range.firstStretch)
      }
      return nil
    }
    let values = fields.value(Keys.values, &reading) ?? []
    for word in values { checkWord(word.value, of: fact) }
    let reader = SituationReader(base: base, date: draft.identity.reviewedOn ?? CalendarDate(dayNumber: 0))
    return FieldMapping.Entry(
      fact: fact.name, member: member, moment: moment, reading: source,
      values: Dictionary(values.map { ($0.key.value, $0.value.value) }, uniquingKeysWith: { first, _ in first }),
      absent: fields.node(Keys.absent).flatMap { reader.value($0, for: fact, &reading) })
  }

  /// One of our words, on the right of `valeurs` or on the left of `réponses`: what the fact can never be would make
  /// each line that says it unreadable, or never be written.
  private mutating func checkWord(_ word: Located<String>, of fact: Fact) {
    let known: [String]
    switch fact.type {
    case .truth: known = ["oui", "non"]
    case .choice(let domain), .choices(let domain): known = draft.domains[domain].options.map(\.key)
    case .commune:
      guard !CommuneCode.isWellFormed(word.value) else { return }
      known = base.codes(ofCommune: word.value)
      if known.count == 1 { return }
    case .number, .date, .text:
      reading.reportUnreadable(
        word.value, at: word.range, expected: "rien : on ne traduit que des choix, des oui/non et des communes")
      return
    }
    guard !known.contains(word.value) else { return }
    let near = suggestions(for: word.value, among: known, limit: 1)
    reading.report(
      "E245", "réponse inconnue de \(fact.name.text) : \(word.value)", at: word.range,
      label: near.first.map { "vouliez-vous dire \($0) ?" } ?? "",
      help: [
        known.isEmpty
          ? "écrire le code INSEE d'une commune, entre guillemets."
          : "réponses possibles : " + known.joined(separator: ", ") + "."
      ])
  }

  private mutating func present(
    _ options: [(key: Located<String>, value: [String])], _ fact: Fact
  ) -> FieldMapping.Reading? {
    guard case .choices(let domain) = fact.type else {
      if let first = options.first {
        reading.reportUnreadable(
          "présents", at: first.key.range, expected: "un fait à choix multiple, ce que \(fact.name.text) n'est pas")
      }
      return nil
    }
    let known = draft.domains[domain].options.map(\.key)
    return .present(
      options.compactMap { option, fields in
        guard known.contains(option.value) else {
          reading.reportUnreadable(
            option.value, at: option.range,
            expected: "une option de \(fact.name.text) : \(known.joined(separator: ", "))")
          return nil
        }
        return FieldMapping.PresentOption(option: option.value, fields: fields.map(Self.field))
      })
  }

  private static func field(_ text: String) -> FieldMapping.Reading {
    .field(path: FieldPath.parts(of: text), fromTop: text.hasPrefix("/"))
  }

  /// `N-2`, `M-3 à M-1` with or without `moyenne`, `habituel`.
  private static func moment(_ text: String) -> FieldMapping.RelativeMoment? {
    let folded = text.folded
    if folded == "habituel" { return .habitual }
    if folded == "n" { return .year(back: 0) }
    if folded.hasPrefix("n-"), let back = Int(folded.dropFirst(2)), back >= 0 { return .year(back: back) }
    var words = folded.split(separator: " ")
    if words.first == "moyenne" { words.removeFirst() }
    guard words.count == 3, words[1] == "a", words[0].hasPrefix("m-"), words[2].hasPrefix("m-"),
      let farthest = Int(words[0].dropFirst(2)), let nearest = Int(words[2].dropFirst(2)), nearest >= 0,
      nearest <= farthest
    else { return nil }
    return .meanOfMonths(nearest: nearest, farthest: farthest)
  }

  /// The four operations on fields: `12 * salaire_imposable`.
  private mutating func computation(_ parsed: ParsedExpression) -> FieldMapping.Reading? {
    switch parsed {
    case .number(let number, .none, _): return .constant(number)
    case .name(let name, _): return Self.field(name)
    case .binary(let operation, let left, let right, _):
      guard let left = computation(left), let right = computation(right) else { return nil }
      switch operation {
      case .add: return .add(left, right)
      case .subtract: return .subtract(left, right)
      case .multiply: return .multiply(left, right)
      case .divide: return .divide(left, right)
      }
    case .negated(let part, _): return computation(part).map { .subtract(.constant(.zero), $0) }
    case .number, .date, .truth, .today, .service, .all, .any, .none, .atLeast, .not, .comparison, .between,
      .membership, .contains, .annotated, .fold, .rounded, .converted, .window, .at, .elapsed, .datePart, .makeDate,
      .monthEdge, .deadline, .choose, .brackets, .table, .communeAttribute, .quantified, .aggregate:
      reading.report(
        "E223", "un calcul de correspondance ne connaît que + - * / entre champs et nombres", at: parsed.range)
      return nil
    }
  }
}
