internal import RuleModel
internal import SourceText
internal import YAMLTree

/// Reads the declarations of one file.
struct DeclarationReader {
  /// Scenarios and examples are left out when nobody will play them.
  let proofs: Bool
  private(set) var declared: [Declared] = []
  private(set) var reading = Reading()

  init(proofs: Bool) {
    self.proofs = proofs
  }

  mutating func read(_ root: YAMLNode) {
    guard case .mapping(let entries) = root.content else {
      reading.reportShape(root, expected: "une clé de tête comme `faits:` ou `service:`")
      return
    }
    let heads = entries.compactMap { entry in HeadKey(written: entry.key.value).map { (key: $0, entry: entry) } }
    if let own = heads.first(where: { $0.key.ownKeys != nil }), let table = own.key.ownKeys {
      if own.key == .scenario, !proofs { return }
      readOwn(own.key, Fields(entries, range: root.range, as: table, &reading), own.entry.value)
      return
    }
    for entry in entries {
      guard let head = HeadKey(written: entry.key.value) else {
        reportUnknownHead(entry.key)
        continue
      }
      if case .null = entry.value.content { continue }
      read(head, entry.value)
    }
  }

  /// A file that is one service, how-to, form, mapping or scenario.
  private mutating func readOwn(_ head: HeadKey, _ fields: Fields, _ name: YAMLNode) {
    func add<Declaration>(_ declaration: Declaration?, _ kind: (Read<Declaration>) -> Declared) {
      if let declaration {
        declared.append(kind(.whole(declaration)))
      } else if case .scalar(let written) = name.content {
        declared.append(kind(.unreadable(written.text)))
      }
    }
    switch head {
    case .service: add(ServiceDeclaration(fields, &reading), Declared.service)
    case .howTo: add(HowToDeclaration(fields, &reading), Declared.howTo)
    case .form: add(FormDeclaration(fields, &reading), Declared.form)
    case .mapping: add(MappingDeclaration(fields, &reading), Declared.mapping)
    case .scenario: add(ScenarioDeclaration(fields, &reading), Declared.scenario)
    case .base, .scopes, .themes, .operators, .facts, .priors, .parameters, .papers, .communes, .attributes,
      .communeSets, .stationary, .frame, .vocabulary:
      break
    }
  }

  private mutating func read(_ head: HeadKey, _ node: YAMLNode) {
    switch head {
    case .base: if let base = BaseDeclaration(node, &reading) { declared.append(.base(base)) }
    case .scopes: readMap(node, Declared.scope) { ScopeDeclaration($0, $1, &$2) }
    case .themes: readMap(node, Declared.theme) { ThemeDeclaration($0, $1, &$2) }
    case .operators: readMap(node, Declared.operatorID) { OperatorDeclaration($0, $1, &$2) }
    case .facts: readMap(node, Declared.fact) { FactDeclaration($0, $1, &$2) }
    case .priors:
      let pairs = ValueForm<[(key: Located<String>, value: YAMLNode)]>.map("nom du fait", .prior).read(node, &reading)
      declared += (pairs ?? []).map { .prior(fact: $0.key, node: $0.value) }
    case .parameters: readMap(node, Declared.parameter) { ParameterDeclaration($0, $1, &$2) }
    case .papers: readMap(node, Declared.paper) { PaperDeclaration($0, $1, &$2) }
    case .communes:
      if let table = CommuneTableDeclaration(node, &reading) { declared.append(.communes(table)) }
    case .attributes: readMap(node, Declared.attribute) { AttributeDeclaration($0, $1, &$2) }
    case .communeSets: readMap(node, Declared.communeSet) { CommuneSetDeclaration($0, $1, &$2) }
    case .stationary:
      guard case .sequence(let nodes) = node.content else {
        reading.reportShape(node, expected: "une liste de groupes")
        return
      }
      for node in nodes {
        if let group = StationaryDeclaration(node, &reading) { declared.append(.stationary(group)) }
      }
    case .frame: if let frame = FrameDeclaration(node, &reading) { declared.append(.frame(frame)) }
    case .vocabulary:
      if let vocabulary = VocabularyDeclaration(node, &reading) { declared.append(.vocabulary(vocabulary)) }
    case .service, .howTo, .form, .mapping, .scenario: break
    }
  }

  private mutating func readMap<Declaration>(
    _ node: YAMLNode, _ kind: (Read<Declaration>) -> Declared,
    _ make: (Located<String>, YAMLNode, inout Reading) -> Declaration?
  ) {
    guard case .mapping(let entries) = node.content else {
      reading.reportShape(node, expected: "des noms et leurs définitions")
      return
    }
    for entry in entries {
      let declaration = make(entry.key, entry.value, &reading)
      declared.append(kind(declaration.map { .whole($0) } ?? .unreadable(entry.key.value)))
    }
  }

  private mutating func reportUnknownHead(_ key: Located<String>) {
    let names = HeadKey.allCases.map(\.rawValue)
    let near = suggestions(for: key.value, among: names, limit: 1)
    reading.report(
      "E207", "clé de tête inconnue : \(key.value)", at: key.range, label: "aucun contenu ne porte ce nom",
      help: [
        near.first.map { "vouliez-vous dire `\($0)` ?" } ?? "clés de tête : " + names.joined(separator: ", ") + "."
      ])
  }
}
